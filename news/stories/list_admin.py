"""The center's screens of its lists: tags of stories, audiences, tags of files."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import URLPattern
from wagtail.admin import messages
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from cms.library.models import MediaTag
from news.stories.lists import delete_tag, has_namesake, list_slug
from news.stories.models import Audience, StoryTag


class ListForm(WagtailAdminModelForm):
    """A row of a list: its name is unique whatever the case, its address makes itself."""

    naming = "name"

    def clean(self) -> dict[str, Any]:
        """Refuse a namesake; give a new row its address, which then stays."""
        data: dict[str, Any] = super().clean()
        name = " ".join((data.get(self.naming) or "").split())
        if name and has_namesake(self.instance, self.naming, name):
            self.add_error(self.naming, f"Đã có mục “{name}”.")
        elif name:
            data[self.naming] = name
            self.instance.slug = self.instance.slug or list_slug(type(self.instance), name)
        return data


class StoryTagForm(ListForm):
    """A tag of stories."""

    name = forms.CharField(label="Thẻ", max_length=100)

    class Meta:
        model = StoryTag
        fields = ["name"]


class MediaTagForm(ListForm):
    """A tag of files."""

    name = forms.CharField(label="Thẻ tệp", max_length=100)

    class Meta:
        model = MediaTag
        fields = ["name"]


class AudienceForm(ListForm):
    """An audience and its place in the list."""

    naming = "title"

    class Meta:
        model = Audience
        fields = ["title", "order"]


class ListCreateView(generic.CreateView):
    """Adds a row."""

    success_message = "Đã thêm “%(object)s”."
    error_message = "Chưa thêm được, mời xem các ô báo lỗi."


class ListEditView(generic.EditView):
    """Changes a row."""

    success_message = "Đã lưu “%(object)s”."
    error_message = "Chưa lưu được, mời xem các ô báo lỗi."


class StoryTagDeleteView(generic.DeleteView):
    """Deletes a tag that no story carries."""

    success_message = "Đã xóa thẻ “%(object)s”."
    confirmation_message = "Xóa thẻ này? Chỉ thẻ không gắn với bài nào mới xóa được."

    def form_valid(self, form: Any) -> HttpResponse:
        """Delete by the service, or say why not."""
        try:
            response: HttpResponse = super().form_valid(form)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
            return HttpResponseRedirect(self.get_success_url())
        return response

    def delete_action(self) -> None:
        """Delete it by the service."""
        delete_tag(tag=self.object, by=self.request.user)


class ListViewSet(ModelViewSet):
    """What the three lists share: no copies, no page of usage."""

    form: type[ListForm]
    add_to_reference_index = False
    copy_view_enabled = False
    sort_order_field = None
    add_view_class = ListCreateView
    edit_view_class = ListEditView

    def get_form_class(self, for_update: bool = False) -> type[ListForm]:
        """Return the list's form."""
        return self.form

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen gets: no address of usage."""
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{"usage_url_name": None, **kwargs}
        )
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the stock addresses without usage."""
        return [url for url in super().get_urlpatterns() if url.name != "usage"]


class StoryTagViewSet(ListViewSet):
    """Tags of stories."""

    model = StoryTag
    name = "the"
    icon = "tag"
    menu_label = "Thẻ"
    form = StoryTagForm
    list_display = ["name", "slug"]
    search_fields = ["name"]
    ordering = "name"
    delete_view_class = StoryTagDeleteView


class AudienceViewSet(ListViewSet):
    """Audiences; they are not deleted, their lists have addresses."""

    model = Audience
    name = "doi-tuong"
    icon = "group"
    menu_label = "Đối tượng"
    form = AudienceForm
    list_display = ["title", "order", "slug"]
    ordering = "order"


class MediaTagViewSet(ListViewSet):
    """Tags of pictures and documents."""

    model = MediaTag
    name = "the-tep"
    icon = "tag"
    menu_label = "Thẻ tệp"
    form = MediaTagForm
    list_display = ["name", "slug"]
    search_fields = ["name"]
    ordering = "name"


class ListsGroup(ModelViewSetGroup):
    """The entry of the menu that holds the lists."""

    items = (StoryTagViewSet, AudienceViewSet, MediaTagViewSet)
    menu_label = "Danh mục"
    menu_name = "lists"
    menu_icon = "list-ul"
    menu_order = 500
