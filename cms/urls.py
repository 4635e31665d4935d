"""The composition root: every address of the product."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.core import health
from cms.library.views import bulk_action, picture_file
from cms.users import urls as users_urls
from news.editorial import urls as editorial_urls
from news.stories import urls as stories_urls

_portal: list[URLPattern | URLResolver] = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("admin/", include(users_urls)),
    path("admin/", include(editorial_urls)),
    path("admin/bulk/library/<str:model_name>/<str:action>/", bulk_action),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    # Originals and documents are no public files; documents have a view of their own.
    path("media/images/<path:path>", picture_file),
    path("", include(stories_urls)),
    path("", include(wagtail_urls)),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path(settings.ROOT_PATH.removeprefix("/"), include(_portal)),
]

handler404 = "news.stories.views.page_not_found"
handler500 = "news.stories.views.server_error"
