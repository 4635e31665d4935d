"""Takes docs/screens from a running sample ward: python -m tests.journeys.screens ADDRESS."""

import io
import os
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "screens"
PUBLIC = {
    "front": "/",
    "column": "/chuyen-muc/tin-giao-duc/",
    "topic": "/chuyen-de/nghi-quyet-71/",
    "units": "/don-vi/",
    "unit": "/don-vi/truong-tieu-hoc-nui-deo-mau/",
    "documents": "/van-ban/",
    "archive": "/luu-tru/",
    "english": "/en/",
    "not-found": "/khong-co/",
}
WIDTHS = (390, 1280)


def main(site: str) -> None:
    """Sign in as each role and keep what it sees, on a phone and on a desk."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS
        )
        for width in WIDTHS:
            page = _visitor(browser, width)
            for name, path in PUBLIC.items():
                page.goto(site + path)
                _keep(page, name, width)
            page.goto(site + "/")
            page.locator("main h2 a, main h3 a").first.click()
            page.wait_for_load_state()
            _keep(page, "story", width)
            page.goto(site + "/admin/login/")
            _keep(page, "sign-in", width)
            _teacher(_visitor(browser, width), site, width)
            _reviewer(_visitor(browser, width), site, width)
            _duty_editor(_visitor(browser, width), site, width)
        browser.close()


def _visitor(browser, width: int) -> Page:
    size = {"width": width, "height": 844 if width < 500 else 900}
    return browser.new_context(viewport=size, locale="vi-VN").new_page()


def _sign_in(page: Page, site: str, name: str) -> None:
    page.goto(site + "/admin/login/")
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill(os.environ.get("DEMO_PASSWORD", "giao-duc-2026"))
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/admin/")


def _teacher(page: Page, site: str, width: int) -> None:
    _sign_in(page, site, "gv.a")
    _keep(page, "desk-school", width)
    page.get_by_role("link", name="Viết bài mới").first.click()
    page.wait_for_timeout(1500)
    _keep(page, "editor", width)


def _reviewer(page: Page, site: str, width: int) -> None:
    _sign_in(page, site, "btv.1")
    _keep(page, "desk-center", width)
    page.locator(".desk-list a").first.click()
    page.wait_for_timeout(1500)
    _keep(page, "review", width)


def _duty_editor(page: Page, site: str, width: int) -> None:
    _sign_in(page, site, "truc.ban")
    page.goto(site + "/admin/thiet-ke/")
    _keep(page, "design", width)


def _keep(page: Page, name: str, width: int) -> None:
    data = page.screenshot(full_page=name in ("desk-center", "desk-school", "sign-in"))
    # 128 colours are enough to see a screen, and a quarter of the bytes.
    picture = Image.open(io.BytesIO(data)).convert("RGB").quantize(128)
    picture.save(FOLDER / f"{name}-{width}.png", optimize=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
