"""The screens that take files in: many photos over connections that break, and a document."""

from typing import Any

from django.db.models import ProtectedError
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail.admin import messages
from wagtail.documents.views.documents import CreateView
from wagtail.documents.views.multiple import DeleteView as DeletePaper
from wagtail.images.views.multiple import AddView
from wagtail.images.views.multiple import DeleteView as DeletePicture
from wagtail.permissions import policy_registry

from cms.core.disk import NO_ROOM, is_full
from cms.library.lists import used_ids
from cms.library.models import NewsDocument, NewsImage
from cms.library.paper_reading import advice
from cms.library.paper_rights import named_in, paper_consents_url
from cms.library.services import take_in

IN_USE = "Tệp đang được dùng nên không xóa được."


class AddPictures(AddView):
    """Wagtail's screen; a photo that is sent again is answered with the one that is there."""

    template_name = "wagtailadmin/library/add_pictures.html"
    edit_form_template_name = "wagtailadmin/library/added_picture.html"
    is_new = True

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Take in one photo; a full disk gets a sentence in its row."""
        try:
            response: HttpResponseBase = super().post(request)
        except OSError as error:
            if not is_full(error):
                raise
            return JsonResponse({"success": False, "error_message": NO_ROOM})
        return response

    def save_object(self, form: Any) -> NewsImage:
        """Store the photo unless the same person has put it into the same collection already."""
        image, self.is_new = take_in(form.save(commit=False), by=self.request.user)
        return image

    def get_edit_object_form_context_data(self) -> dict[str, Any]:
        """Add whether the photo was there before."""
        return {**super().get_edit_object_form_context_data(), "is_new": self.is_new}


class _UnusedAlone:
    """A row's “Xóa”: the file may be an older one, sent again, that some page shows by now."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Delete the file of a row; one that something names stays."""
        view: Any = self
        file = get_object_or_404(view.get_model(), pk=kwargs[view.pk_url_kwarg])
        policy = policy_registry.get(file)
        may = policy.user_has_permission_for_instance(request.user, "delete", file)
        refused = JsonResponse({"success": False, "error_message": IN_USE}, status=409)
        # Whoever may not delete it is told that by Wagtail, and not whether it is in use.
        if may and file.pk in used_ids(type(file)):
            return refused
        try:
            response: HttpResponseBase = super().post(request, *args, **kwargs)
        except ProtectedError:
            return refused
        return response


class DeleteAddedPicture(_UnusedAlone, DeletePicture):
    """Takes a photo back that was just sent."""


class DeleteAddedPaper(_UnusedAlone, DeletePaper):
    """Takes a document back that was just sent."""


class AddPaper(CreateView):
    """Wagtail's screen of one document; its message says what was found in it."""

    def get_success_message(self, instance: NewsDocument) -> str:
        """Return that it was stored, and what an editor should know about it."""
        said = advice(instance.kind, instance.findings)
        return " ".join([f"Đã thêm tệp “{instance.title}”.", *said])

    def get_success_buttons(self) -> list[Any]:
        """Return Wagtail's button, and the way to the consents of the pupils that it names."""
        buttons: list[Any] = super().get_success_buttons()
        if named_in(self.object):
            url = paper_consents_url(self.object.pk)
            buttons.append(messages.button(url, "Chọn phiếu đồng ý"))
        return buttons
