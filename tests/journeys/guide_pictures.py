"""Takes the guides' pictures from a running sample ward: python -m tests.journeys.guide_pictures.

The address of the ward may follow; it is made anew afterwards, for a few drafts stay in it.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from news.demo.drawing import draw
from tests.journeys.screens import launched, sign_in, visitor

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "editors" / "anh"
PHONE, DESK, HEIGHT = 390, 1280, 720
TRIAL = "tuyển sinh lớp 1"
_TO_TOP = (
    "(it) => { it.style.scrollMarginTop = '4rem'; it.scrollIntoView({ behavior: 'instant' }); }"
)


def main(site: str) -> None:
    """Keep what a teacher's phone and the center's screens show."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        phone, again, desk = (visitor(browser, width) for width in (PHONE, PHONE, DESK))
        for page in (phone, again, desk):
            page.set_viewport_size({"width": page.viewport_size["width"], "height": HEIGHT})
        _quick_story(phone, site)
        _returned_story(again, site)
        _center(desk, site)
        browser.close()


def _quick_story(page: Page, site: str) -> None:
    sign_in(page, site, "gv.a")
    page.goto(f"{site}/admin/gui-tin-nhanh/?moi=1")
    page.locator(".quick--live").wait_for()
    page.locator("#id_title").fill("Ngày hội đọc sách của học sinh khối 4")
    page.locator("#id_text").fill(
        "Sáng 18/11, thư viện trường đón hơn một trăm bạn nhỏ. Mỗi lớp giới thiệu một cuốn sách "
        "hay và đổi sách cho nhau."
    )
    page.locator(".quick h1").evaluate(_TO_TOP)
    _keep(page, "tin-nhanh")
    page.locator("#quick-files").set_input_files(
        [{"name": "ngay-hoi.jpg", "mimeType": "image/jpeg", "buffer": draw("library", 3)}]
    )
    page.locator(".quick-photo:not([data-waiting])").first.wait_for()
    page.get_by_label("Có, nhìn rõ mặt em, không nêu tên").check()
    page.locator(".quick-part .ladder-question").first.evaluate(_TO_TOP)
    _keep(page, "tre-em")
    page.context.set_offline(True)
    page.locator("#id_text").press_sequentially(" Cuối buổi")
    page.get_by_text("Mất mạng. Chữ và ảnh").first.wait_for()
    page.locator(".quick h1").evaluate(_TO_TOP)
    _keep(page, "mat-mang")


def _returned_story(page: Page, site: str) -> None:
    sign_in(page, site, "gv.a")
    page.locator(".desk-list li", has_text="trả lại").first.locator("a").click()
    page.get_by_role("link", name="Sửa bài").click()
    points = page.get_by_text("Cần sửa trước khi gửi lại")
    points.wait_for()
    points.evaluate(_TO_TOP)
    _keep(page, "tra-lai")


def _center(page: Page, site: str) -> None:
    sign_in(page, site, "btv.1")
    page.locator(".board").evaluate(_TO_TOP)
    _keep(page, "ban-lam-viec")
    page.locator(".board-table tbody th a").first.click()
    page.frame_locator("[data-read]").locator("h1").wait_for()
    _keep(page, "duyet")
    page.locator("#points-to-fix").fill("Sapo: thêm ngày và nơi diễn ra.")
    _keep(page.locator("#return-form"), "tra-lai-diem")
    page.goto(f"{site}/admin/tin-bai-da-dang/")
    _keep(page, "danh-sach")
    page.goto(f"{site}/admin/thu-tim-kiem/")
    if not page.get_by_role("heading", name=TRIAL).count():
        page.locator("#cau-tim").fill(TRIAL)
        page.get_by_role("button", name="Thêm câu").click()
    page.get_by_role("heading", name=TRIAL).wait_for()
    _keep(page, "thu-tim-kiem")


def _keep(what: Page | Locator, name: str) -> None:
    data = what.screenshot()
    Image.open(io.BytesIO(data)).save(FOLDER / f"{name}.webp", quality=60, method=6)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
