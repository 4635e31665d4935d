"""Serves pictures: to all what live pages show, the rest to its own people; guards bulk acts."""

from typing import cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.bulk_action import index as bulk_index
from wagtail.permissions import policy_registry

from cms.library.models import NewsDocument, NewsImage, NewsRendition
from cms.library.policies import may_see
from cms.library.selectors import is_shown

# A picture that is taken off disappears from readers' devices within the hour.
PUBLIC_AGE = 60 * 60


@require_safe
def picture_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """Return the file of a picture in one of its sizes. Three queries.

    What no live page shows (a draft's, a hidden story's) is there for those who may choose the
    picture, and for nobody else: the answer is that of a file that does not exist.

    Args:
        path: below the folder of sizes; the originals beside it are no public files.

    Raises:
        Http404: there is no such file, it is none of the visitor's, or it could have no such name.
    """
    size = NewsRendition.objects.filter(file=f"images/{path}").select_related("image").first()
    if size is None:
        raise Http404
    public = is_shown(size.image)
    if not public and not may_see(request.user, size.image):
        raise Http404
    try:
        response = serve(request, path, document_root=str(settings.MEDIA_ROOT / "images"))
    except OSError as error:  # a name longer than file systems allow
        raise Http404 from error
    response["Cache-Control"] = f"public, max-age={PUBLIC_AGE}" if public else "private, no-store"
    return response


@require_admin_access
def bulk_action(request: HttpRequest, model_name: str, action: str) -> HttpResponseBase:
    """Carry out an act on many files; Wagtail's screen would name files that are not one's own.

    Raises:
        Http404: a file of the request can't be chosen by the user.
    """
    models = {"newsimage": NewsImage, "newsdocument": NewsDocument}
    model = models.get(model_name)
    ids = [pk for pk in request.GET.getlist("id") if pk != "all"]
    if model is None or not all(pk.isascii() and pk.isdigit() for pk in ids):
        raise Http404
    policy = policy_registry.get_by_type(model)
    own = policy.instances_user_has_any_permission_for(request.user, ["choose", "change", "delete"])
    if own.filter(pk__in=ids).count() != len(set(ids)):
        raise Http404
    return cast(HttpResponseBase, bulk_index(request, "library", model_name, action))
