"""Keeps the files of drafts from everybody who may not work with them."""

from django.http import Http404, HttpRequest
from wagtail import hooks

from cms.library.models import NewsDocument
from cms.library.policies import may_see
from cms.library.selectors import is_shown


@hooks.register("before_serve_document")
def refuse_hidden_document(document: NewsDocument, request: HttpRequest) -> None:
    """Serve a file that a live page shows to all, another one to those who may choose it.

    Raises:
        Http404: as if the file did not exist.
    """
    if is_shown(document):
        return
    if not may_see(request.user, document):
        raise Http404
