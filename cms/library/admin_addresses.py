"""The library's own screens in the admin: their addresses and the ways to them."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from cms.library.paper_views import may_answer, paper_answer, paper_consents, papers_waiting
from cms.library.retouch_views import retouch


@hooks.register("register_admin_urls")
def library_screens() -> list[URLPattern]:
    """Return the addresses; Wagtail asks for the right to the admin before each."""
    return [
        path("images/<int:image_id>/che-cat/", retouch, name="library_retouch"),
        path("tep-neu-ten/", papers_waiting, name="library_papers_waiting"),
        path("tep-neu-ten/phieu/", paper_consents, name="library_paper_consents"),
        path("tep-neu-ten/<int:document_id>/", paper_answer, name="library_paper_answer"),
    ]


class PapersMenuItem(MenuItem):
    """The way to the files that wait for an answer, for those who may give it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person may let a file pass."""
        return may_answer(request)


@hooks.register("register_admin_menu_item")
def papers_menu_item() -> MenuItem:
    """Return the way to the files that wait for an answer."""
    url = reverse("library_papers_waiting")
    return PapersMenuItem(
        "Tệp nêu tên học sinh", url, name="papers", icon_name="warning", order=650
    )


@hooks.register("register_log_actions")
def name_answers(actions: LogActionRegistry) -> None:
    """Name what is logged; Wagtail refuses a line with an unknown name."""
    actions.register_action(
        "library.paper_answer", "Cho qua tệp", "Đã cho qua tệp nêu tên học sinh"
    )
    actions.register_action(
        "library.link_consents", "Gắn phiếu đồng ý", "Đã gắn phiếu đồng ý của các em trong tệp"
    )
    actions.register_action("library.retouch", "Che, cắt ảnh", "Đã che, cắt thành ảnh mới")
