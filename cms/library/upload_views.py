"""The screen that takes many photos at once, over connections that break."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from wagtail.images.views.multiple import AddView

from cms.core.disk import NO_ROOM, is_full
from cms.library.models import NewsImage
from cms.library.services import take_in


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
