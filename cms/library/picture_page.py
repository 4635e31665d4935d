"""The page of one picture: Wagtail's form while it may change, what is known of it while not."""

from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from wagtail.admin.auth import require_admin_access
from wagtail.images.views.images import EditView
from wagtail.permissions import policy_registry

from cms.library.models import NewsImage
from cms.library.policies import may_see


@require_admin_access
def picture_page(request: HttpRequest, image_id: int) -> HttpResponseBase:
    """Show a picture to those who work with it; one that readers see is frozen, yet not hidden.

    Raises:
        PermissionDenied: the picture is none of the person's (Wagtail's own answer).
    """
    image = get_object_or_404(NewsImage, pk=image_id)
    policy = policy_registry.get(image)
    may_change = policy.user_has_permission_for_instance(request.user, "change", image)
    if request.method in ("GET", "HEAD") and not may_change and may_see(request.user, image):
        answer: HttpResponse = render(request, "library/picture.html", {"image": image})
        return answer
    return cast(HttpResponseBase, EditView.as_view()(request, image_id=image_id))
