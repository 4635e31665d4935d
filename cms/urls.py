"""The composition root: every address of the product."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from cms.core import health
from cms.library.removal_views import ask
from cms.library.upload_views import (
    AddPaper,
    AddPictures,
    DeleteAddedPaper,
    DeleteAddedPicture,
)
from cms.library.views import (
    PaperDetails,
    PictureDetails,
    bulk_action,
    document_file,
    public_file,
)
from cms.units import urls as units_urls
from cms.users import urls as users_urls
from news.channels import urls as channels_urls
from news.editorial import urls as editorial_urls
from news.editorial.preview_links import urls as preview_link_urls
from news.readers.views import report
from news.stories import urls as stories_urls
from search import urls as search_urls

_portal: list[URLPattern | URLResolver] = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("admin/", include(users_urls)),
    path("admin/", include(units_urls)),
    path("admin/", include(editorial_urls)),
    path("admin/bulk/library/<str:model_name>/<str:action>/", bulk_action),
    path("admin/images/multiple/add/", require_admin_access(AddPictures.as_view())),
    path("admin/images/multiple/<int:image_id>/", require_admin_access(PictureDetails.as_view())),
    path(
        "admin/images/multiple/<int:image_id>/delete/",
        require_admin_access(DeleteAddedPicture.as_view()),
    ),
    path(
        "admin/documents/multiple/<int:doc_id>/delete/",
        require_admin_access(DeleteAddedPaper.as_view()),
    ),
    path("admin/documents/add/", require_admin_access(AddPaper.as_view())),
    path("admin/documents/multiple/<int:doc_id>/", require_admin_access(PaperDetails.as_view())),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/<int:document_id>/<str:name>", document_file),
    path("documents/", include(wagtaildocs_urls)),
    path("media/public/<path:path>", public_file),
    path("go-anh/<int:image_id>/", ask, name="remove_picture"),
    path("xem-truoc/", include(preview_link_urls)),
    path("", include(channels_urls)),
    path("bao-loi/", report, name="report_error"),
    path("", include(search_urls)),
    path("", include(stories_urls)),
    path("", include(wagtail_urls)),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path(settings.ROOT_PATH.removeprefix("/"), include(_portal)),
]

handler404 = "news.stories.views.page_not_found"
handler500 = "news.stories.views.server_error"
