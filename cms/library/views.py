"""Serves files to whoever may see them; guards acts on many files, and logs what they change."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.bulk_action import index as bulk_index
from wagtail.documents.views.multiple import EditView as PaperEditView
from wagtail.documents.views.serve import serve as serve_document
from wagtail.images.views.multiple import EditView as PictureEditView
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from cms.library.models import NewsDocument, NewsImage, NewsRendition
from cms.library.policies import may_see
from cms.library.sizes import FORMATS, PUBLIC_SPECS
from cms.library.storage import public_path, public_root
from cms.library.visibility import may_be_public

# The address of a picture changes with its bytes, so that a browser may keep it.
FOR_EVER = "public, max-age=31536000, immutable"
NOT_KEPT = "private, no-store"


@require_safe
def public_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """Return a picture in one of the portal's sizes. No query while its public copy lies there.

    The web server in front serves the copy itself and asks here only when there is none. Then the
    answer is the picture for those who may choose it, and for everybody else that of a file that
    does not exist. While the copy is still on its way readers get the private file (four queries).

    Args:
        path: below the public folder; originals and documents never lie there.

    Raises:
        Http404: there is no such file, it is none of the visitor's, or it could have no such name.
    """
    copy = public_path(path)
    if copy is None:
        raise Http404
    try:
        if copy.is_file():
            return send_picture(request, path, str(public_root()), FOR_EVER)
        # Asked first, so that all answers vary alike: none tells whether there is such a file.
        visitor = _visitor(request)
        size = NewsRendition.objects.filter(file=path).select_related("image").first()
        if size is None:
            raise Http404
        for_all = size.filter_spec in PUBLIC_SPECS and may_be_public(size.image)
        if not for_all and not may_see(visitor, size.image):
            raise Http404
        return send_picture(request, path, size.file.storage.location, NOT_KEPT)
    except (OSError, ValueError) as error:  # a name longer than file systems or columns allow
        raise Http404 from error


def _visitor(request: HttpRequest) -> Any:
    """Return who asks; looking is what makes the answer vary by cookie."""
    request.user.is_authenticated  # noqa: B018 - lazy until it is read
    return request.user


def send_picture(request: HttpRequest, path: str, folder: str, keep: str) -> HttpResponseBase:
    """Return a picture's file to whoever may have it; that was asked before.

    Args:
        path: below `folder`.
        keep: the header Cache-Control.
    """
    response = serve(request, path, document_root=folder)
    # Not every machine's table of types knows the newer formats, and browsers must not guess.
    kind = path.rpartition(".")[2].replace("jpg", "jpeg")
    if kind in FORMATS and "Content-Type" in response:
        response["Content-Type"] = FORMATS[kind]
    response["Cache-Control"] = keep
    return response


@require_safe
def document_file(request: HttpRequest, document_id: int, name: str) -> HttpResponseBase:
    """Return a document as a download; `refuse_hidden_document` says to whom.

    Browsers ask again each time: what was withdrawn is gone at once.
    """
    visitor = _visitor(request)
    response = serve_document(request, document_id, name)
    response["Cache-Control"] = NOT_KEPT if visitor.is_authenticated else "no-cache"
    return cast(HttpResponseBase, response)


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


class Logged:
    """Logs who changes a file after its upload, which Wagtail does in its other form alone."""

    def save_object(self, form: Any) -> None:
        """Store, and say who did."""
        super().save_object(form)
        user = self.request.user  # type: ignore[attr-defined]
        log(instance=form.instance, action="wagtail.edit", user=user)


class PictureDetails(Logged, PictureEditView):
    """The words of a picture, typed below it after its upload."""


class PaperDetails(Logged, PaperEditView):
    """The words of a document, typed below it after its upload."""
