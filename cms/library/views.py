"""Serves the files of public pictures where no web server in front does."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve


@require_safe
def picture_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """Return the file of a picture in one of its sizes.

    Args:
        path: below the folder of sizes; the originals beside it are no public files.

    Raises:
        Http404: there is no such file, or no file could have such a name.
    """
    try:
        return serve(request, path, document_root=str(settings.MEDIA_ROOT / "images"))
    except OSError as error:  # a name longer than file systems allow
        raise Http404 from error
