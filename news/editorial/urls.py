"""Addresses of the review screen and of every act on a story, below the admin's."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from news.editorial import act_views, log_views, review_views

urlpatterns = [
    path("so-quyet-dinh/", require_admin_access(log_views.log), name="editorial_log"),
    path(
        "so-quyet-dinh/tai-ve/<slug:kind>/",
        require_admin_access(log_views.export),
        name="editorial_log_export",
    ),
    path(
        "so-quyet-dinh/<int:decision_id>/",
        require_admin_access(log_views.version),
        name="editorial_version",
    ),
    path(
        "duyet/<int:page_id>/",
        require_admin_access(review_views.review),
        name="editorial_review",
    ),
    path(
        "duyet/<int:page_id>/xem/",
        require_admin_access(review_views.preview),
        name="editorial_preview",
    ),
    path(
        "duyet/<int:page_id>/<slug:act>/",
        require_admin_access(act_views.perform),
        name="editorial_act",
    ),
    path(
        "duyet/<int:page_id>/nhan-viec/<slug:what>/",
        require_admin_access(act_views.handle_claim),
        name="editorial_claim",
    ),
]
