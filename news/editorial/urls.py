"""Addresses of the review screen and of every act on a story, below the admin's; they come first.

Some of Wagtail's own addresses are closed here: what no role works with, and what tells titles
and file names of one school to another.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, re_path
from wagtail.admin.auth import require_admin_access

from news.editorial import (
    act_views,
    choosers,
    file_views,
    inbox_views,
    log_views,
    point_views,
    review_views,
    waiver_views,
    writing_views,
    zalo_views,
)
from news.editorial.desk import views as desk_views
from news.editorial.preview_links import admin_views as preview_links

CLOSED = (
    # Groups, steps, sites and collections come from the role table, the units and the settings.
    r"^(?:reports|workflows|groups|sites|collections)/",
    r"^(?:failwhale|test404)/",
    r"^api/main/(?:images|documents)/",
    r"^bulk/wagtailcore/page/",
    r"^pages/\d+/(?:move|copy|convert_alias|privacy|lock|unlock|unpublish)/",
)


def closed(request: HttpRequest) -> HttpResponse:
    """Answer as if the address did not exist.

    Raises:
        Http404: always.
    """
    raise Http404


urlpatterns = [
    *(re_path(pattern, closed) for pattern in CLOSED),
    path("choose-page/", require_admin_access(choosers.BrowsePages.as_view())),
    path(
        "choose-page/<int:parent_page_id>/",
        require_admin_access(choosers.BrowsePages.as_view()),
    ),
    path("choose-external-link/", require_admin_access(choosers.ExternalLink.as_view())),
    path("choose-anchor-link/", require_admin_access(choosers.AnchorLink.as_view())),
    path("choose-email-link/", require_admin_access(choosers.EmailLink.as_view())),
    path("choose-phone-link/", require_admin_access(choosers.PhoneLink.as_view())),
    path("pages/search/", require_admin_access(choosers.FindPages.as_view())),
    path(
        "pages/search/results/",
        require_admin_access(choosers.FindPages.as_view(results_only=True)),
    ),
    path("choose-page/chosen-multiple/", require_admin_access(choosers.ChosenPages.as_view())),
    path("thong-bao/", require_admin_access(inbox_views.inbox), name="editorial_inbox"),
    path(
        "thong-bao/da-doc/", require_admin_access(inbox_views.read_all), name="editorial_read_all"
    ),
    path(
        "thong-bao/<int:notice_id>/",
        require_admin_access(inbox_views.open_notice),
        name="editorial_open_notice",
    ),
    path(
        "thong-bao/<int:notice_id>/da-doc/",
        require_admin_access(inbox_views.read_notice),
        name="editorial_read_notice",
    ),
    path(
        "duyet/<int:page_id>/loi-nhan/",
        require_admin_access(zalo_views.zalo),
        name="editorial_zalo",
    ),
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
        "so-quyet-dinh/<int:decision_id>/xoa/",
        require_admin_access(log_views.erase),
        name="editorial_erase",
    ),
    # Asked by open forms, which must hear that their session has ended.
    path("dang-soan/", writing_views.open_form, name="editorial_open_form"),
    path("da-dang-nhap-lai/", writing_views.signed_in_again, name="editorial_signed_in_again"),
    path("viec-nen/thu-lai/", require_admin_access(log_views.retry_failed), name="editorial_retry"),
    path(
        "ban-lam-viec/nhieu-bai/",
        require_admin_access(desk_views.several),
        name="editorial_several",
    ),
    path(
        "ban-lam-viec/<slug:which>/",
        require_admin_access(desk_views.whole_list),
        name="editorial_desk_list",
    ),
    path(
        "duyet/<int:page_id>/lich-su/",
        require_admin_access(review_views.timeline),
        name="editorial_timeline",
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
        "duyet/<int:page_id>/anh-cu/<int:former_id>/",
        require_admin_access(review_views.former),
        name="editorial_former",
    ),
    path(
        "duyet/<int:page_id>/kiem-tra/",
        require_admin_access(review_views.checklist),
        name="editorial_checklist",
    ),
    path(
        "duyet/<int:page_id>/bo-qua/",
        require_admin_access(waiver_views.waive),
        name="editorial_waive",
    ),
    path(
        "duyet/<int:page_id>/xem-truoc/",
        require_admin_access(preview_links.preview_links),
        name="preview_links",
    ),
    path(
        "duyet/<int:page_id>/xem-truoc/<int:link_id>/thu-hoi/",
        require_admin_access(preview_links.revoke),
        name="preview_link_revoke",
    ),
    path(
        "duyet/<int:page_id>/diem/<int:decision_id>/<int:number>/",
        require_admin_access(point_views.tick),
        name="editorial_tick",
    ),
    path(
        "duyet/<int:page_id>/<slug:act>/",
        require_admin_access(act_views.perform),
        name="editorial_act",
    ),
    # A file that readers see has a page of its own in the place of Wagtail's form.
    path("images/<int:image_id>/", require_admin_access(file_views.image_page)),
    path("documents/edit/<int:document_id>/", require_admin_access(file_views.document_page)),
    path(
        "phien-ban/<slug:kind>/<int:file_id>/dua-vao/<int:page_id>/",
        require_admin_access(file_views.use_newer),
        name="editorial_use_newer",
    ),
    path(
        "duyet/<int:page_id>/nhan-viec/<slug:what>/",
        require_admin_access(act_views.handle_claim),
        name="editorial_claim",
    ),
]
