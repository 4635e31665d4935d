"""Keeps the files of drafts from everybody who may not work with them."""

from django.http import Http404, HttpRequest
from wagtail import hooks
from wagtail.permissions import policy_registry

from cms.library.models import NewsDocument
from cms.library.selectors import is_shown


@hooks.register("before_serve_document")
def refuse_hidden_document(document: NewsDocument, request: HttpRequest) -> None:
    """Serve a file that a live page shows to all, another one to those who may choose it.

    Raises:
        Http404: as if the file did not exist.
    """
    if is_shown(document):
        return
    policy = policy_registry.get(document)
    wanted = ["choose", "add", "change"]
    if not policy.user_has_any_permission_for_instance(request.user, wanted, document):
        raise Http404
