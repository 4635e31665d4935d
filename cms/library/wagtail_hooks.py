"""Keeps the files of drafts to their own people, tags files by the center's list; loads screens."""

from django.http import Http404, HttpRequest
from wagtail import hooks

from cms.library import (  # noqa: F401 - two register the hooks of their screens
    admin_addresses,
    rights_hooks,
)
from cms.library.bulk_tags import TagPapers, TagPictures
from cms.library.models import NewsDocument
from cms.library.policies import may_see
from cms.library.visibility import may_be_public


@hooks.register("before_serve_document")
def refuse_hidden_document(document: NewsDocument, request: HttpRequest) -> None:
    """Serve a file that readers may see to all, another one to those who may choose it.

    Raises:
        Http404: as if the file did not exist.
    """
    if may_be_public(document):
        return
    if not may_see(request.user, document):
        raise Http404


# In the place of Wagtail's, which are registered before them under the same name.
hooks.register("register_bulk_action", TagPictures, order=100)
hooks.register("register_bulk_action", TagPapers, order=100)
