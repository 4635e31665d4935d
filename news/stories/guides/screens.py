"""Which section of a guide explains which screen of the admin: one table, pure."""

from dataclasses import dataclass

TEACHER, CENTER = "giao-vien", "trung-tam"


@dataclass(frozen=True)
class Screen:
    """Screens whose address's name begins alike, and what explains them.

    Attributes:
        prefix: the beginning of the name; the longest that fits counts.
        school: guide and section for whoever writes for a school.
        center: the same for everybody else.
    """

    prefix: str
    school: tuple[str, str]
    center: tuple[str, str]


def _teacher(anchor: str) -> tuple[str, str]:
    return TEACHER, anchor


def _center(anchor: str) -> tuple[str, str]:
    return CENTER, anchor


def _all(prefix: str, section: tuple[str, str]) -> Screen:
    return Screen(prefix, section, section)


_QUICK = _teacher("gui-tin-nhanh")
_OFFLINE = _teacher("mat-mang-khong-mat-chu")
_WORD = _teacher("tep-word-chu-dan-vao")
_CHILDREN = _teacher("anh-co-tre-em")
_RETURNED = _teacher("bai-bi-tra-lai")
_ASK = _teacher("can-hoi-ai")
_DESK = _center("ban-lam-viec")
_READ = _center("doc-va-duyet")
_SEARCH = _center("ban-doc-tim-gi")
_FRONT = _center("trang-nhat-va-danh-muc")
_LINKS = _center("cho-giao-vien-vao-lai")
_SETTINGS = _center("thiet-lap-uy-quyen-so-quyet-dinh")
_LISTS = _center("danh-sach-cuoi-thang")
_PICTURES = _center("anh-va-tep-can-trung-tam")

SCREENS = (
    # What nothing below names.
    Screen("", _teacher("ban-lam-viec"), _DESK),
    Screen("editorial_inbox", _RETURNED, _center("thong-bao")),
    Screen("wagtailadmin_account", _ASK, _center("thong-bao")),
    _all("quick_", _QUICK),
    _all("word_", _WORD),
    Screen("wagtailadmin_pages:", _OFFLINE, _READ),
    Screen("wagtailadmin_pages:add", _OFFLINE, _OFFLINE),
    Screen("wagtailadmin_pages:edit", _OFFLINE, _OFFLINE),
    Screen("wagtailadmin_explore", _teacher("ban-lam-viec"), _DESK),
    Screen("editorial_", _RETURNED, _READ),
    Screen("editorial_several", _RETURNED, _center("tra-lai-dung-cho-can-sua")),
    Screen("editorial_desk_list", _RETURNED, _DESK),
    Screen("editorial_log", _SETTINGS, _SETTINGS),
    Screen("editorial_version", _SETTINGS, _SETTINGS),
    _all("preview_links", _teacher("nha-truong-xem-truoc")),
    Screen("channels_", _teacher("bai-da-len-trang"), _center("dang-xong-con-lam-gi")),
    _all("wagtailimages:", _CHILDREN),
    _all("wagtaildocs:", _CHILDREN),
    _all("library_", _CHILDREN),
    # Our views at Wagtail's addresses of pictures and files have no names.
    _all("wagtail.admin.auth.", _CHILDREN),
    _all("dong-y-", _CHILDREN),
    Screen("library_sensitive", _CHILDREN, _PICTURES),
    Screen("library_permission", _CHILDREN, _PICTURES),
    Screen("library_paper", _CHILDREN, _PICTURES),
    Screen("library_removal", _CHILDREN, _PICTURES),
    _all("readers_", _center("dang-xong-con-lam-gi")),
    _all("reports_", _LISTS),
    _all("search_", _SEARCH),
    _all("tu-cung-nghia:", _SEARCH),
    _all("front_curation:", _FRONT),
    _all("the:", _FRONT),
    _all("the-tep:", _FRONT),
    _all("doi-tuong:", _FRONT),
    _all("don-vi:", _FRONT),
    _all("units_delegations", _SETTINGS),
    _all("units_sign_in_links", _LINKS),
    _all("units_make_sign_in_link", _LINKS),
    _all("wagtailsettings:", _SETTINGS),
    _all("rule_levels:", _SETTINGS),
    _all("desk_terms:", _SETTINGS),
    _all("cach-viet:", _SETTINGS),
    _all("can-cu:", _SETTINGS),
    _all("phan-vai:", _SETTINGS),
    _all("wagtailusers_users:", _SETTINGS),
)


def section_for(view_name: str, *, writes_for_a_school: bool) -> tuple[str, str]:
    """Return the guide and the anchor of the section that explains a screen.

    Args:
        view_name: the name of the screen's address, its namespace included.
        writes_for_a_school: whether the person is of a school and not of the center.
    """
    fitting = (screen for screen in SCREENS if view_name.startswith(screen.prefix))
    screen = max(fitting, key=lambda one: len(one.prefix))
    return screen.school if writes_for_a_school else screen.center
