"""The least that Django can do with a page: no middleware, no database, the bytes at hand."""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, MIDDLEWARE=[], SECRET_KEY="x" * 50)
PAGES = {file.name: file.read_bytes() for file in Path(os.environ["BARE_PAGES"]).iterdir()}


def page(request: HttpRequest, name: str) -> HttpResponse:
    """Return the compressed bytes of a page."""
    return HttpResponse(PAGES[name], headers={"Content-Encoding": "gzip"})


urlpatterns = [path("<slug:name>", page)]
application = get_wsgi_application()
