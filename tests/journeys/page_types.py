"""Every kind of page that a reader meets, and how to come to one in the sample ward."""

from dataclasses import dataclass

from playwright.sync_api import Page

_SCHOOLS = "/don-vi/truong-thcs-thuy-son-mau"
_PRIMARY = "/don-vi/truong-tieu-hoc-nui-deo-mau"
_MONTH = "main a.chip[href*='/luu-tru/']"


@dataclass(frozen=True)
class PageType:
    """Where a kind of page begins, which links are followed from there, and what it answers."""

    path: str
    links: tuple[str, ...] = ()
    status: int = 200


PAGE_TYPES = {
    "front": PageType("/"),
    "columns": PageType("/chuyen-muc/"),
    "column": PageType("/chuyen-muc/tin-giao-duc/"),
    "column-empty": PageType("/chuyen-muc/khuyen-hoc/?nam=2001"),
    "topics": PageType("/chuyen-de/"),
    "topic": PageType("/chuyen-de/nghi-quyet-71/"),
    "units": PageType("/don-vi/"),
    "unit": PageType(f"{_SCHOOLS}/"),
    "story": PageType(f"{_SCHOOLS}/do-nuoc-song-bang-thiet-bi-tu-lam/"),
    "story-album": PageType(f"{_PRIMARY}/nhung-bong-hoa-giay-gui-thay-co/"),
    "story-video": PageType(f"{_SCHOOLS}/xem-mot-vong-quanh-truong-trong-ba-phut/"),
    "documents": PageType("/van-ban/"),
    "document": PageType("/van-ban/ke-hoach-truyen-thong-nghi-quyet-71-mau/"),
    "audience": PageType("/doi-tuong/phu-huynh/"),
    "tag": PageType(f"{_SCHOOLS}/do-nuoc-song-bang-thiet-bi-tu-lam/", ("main a[href*='/the/']",)),
    "archive": PageType("/luu-tru/"),
    "archive-year": PageType("/luu-tru/", ("main h2 a",)),
    "archive-month": PageType("/luu-tru/", (_MONTH,)),
    "archive-day": PageType("/luu-tru/", (_MONTH, "main a.chip--day")),
    "search": PageType("/tim-kiem/"),
    "search-found": PageType("/tim-kiem/?q=hoc+sinh"),
    "search-nothing": PageType("/tim-kiem/?q=hok+shinh"),
    "corrections": PageType("/dinh-chinh/"),
    "information": PageType("/gioi-thieu/"),
    "english": PageType("/en/"),
    "report": PageType(
        f"{_SCHOOLS}/do-nuoc-song-bang-thiet-bi-tu-lam/", ("main a[href*='/bao-loi/']",)
    ),
    "removal": PageType(
        f"{_PRIMARY}/nhung-bong-hoa-giay-gui-thay-co/", ("main a[href*='/go-anh/']",)
    ),
    "404": PageType("/khong-co-trang-nay/", status=404),
    "410": PageType(f"{_SCHOOLS}/cac-khoan-dong-gop-dau-nam-hoc/", status=410),
}


def open_page(page: Page, site: str, name: str) -> None:
    """Bring a window to a page of that kind, as a reader gets there.

    Args:
        page: the window.
        site: the address of the sample ward, without a slash at its end.
        name: a key of `PAGE_TYPES`.
    """
    kind = PAGE_TYPES[name]
    answer = page.goto(site + kind.path)
    host = "/".join(site.split("/", 3)[:3])
    for link in kind.links:
        answer = page.goto(host + page.locator(link).first.get_attribute("href"))
    assert answer.status == kind.status, name
    page.wait_for_load_state()
