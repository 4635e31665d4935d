"""Takes docs/screens from a running sample ward: python -m tests.journeys.screens ADDRESS."""

import io
import os
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.journeys.page_types import PAGE_TYPES, open_page

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "screens"
WIDTHS = (390, 1280)
TALLEST = 1800


def main(site: str) -> None:
    """Sign in as each role and keep what it sees, on a phone and on a desk."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                _readers_pages(visitor(browser, width, scheme), site, f"{width}-{scheme}")
            page = visitor(browser, width)
            page.goto(site + "/admin/login/")
            _keep(page, "sign-in", width)
            _teacher(visitor(browser, width), site, width)
            _reviewer(visitor(browser, width), site, width)
        browser.close()


def launched(playwright: Playwright) -> Browser:
    """Return the machine's own browser."""
    program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    return playwright.chromium.launch(executable_path=program, args=FLAGS)


def visitor(browser: Browser, width: int, scheme: str = "light") -> Page:
    """Return a page of somebody who was never here."""
    size = {"width": width, "height": 844 if width < 500 else 900}
    context = browser.new_context(viewport=size, locale="vi-VN", color_scheme=scheme)
    return context.new_page()


def _readers_pages(page: Page, site: str, ending: str) -> None:
    """Keep every kind of page as far down as two windows go."""
    folder = FOLDER / "pages"
    folder.mkdir(exist_ok=True)
    for name in PAGE_TYPES:
        open_page(page, site, name)
        # Pictures that come when they are scrolled to.
        page.evaluate("document.querySelectorAll('img').forEach((it) => (it.loading = 'eager'))")
        page.evaluate("Promise.all([...document.images].map((it) => it.decode().catch(() => {})))")
        picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
        picture.crop((0, 0, picture.width, min(picture.height, TALLEST))).save(
            folder / f"{name}-{ending}.webp", quality=60, method=6
        )


def sign_in(page: Page, site: str, name: str) -> None:
    """Sign in as one of the sample ward's people."""
    page.goto(site + "/admin/login/")
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill(os.environ.get("DEMO_PASSWORD", "giao-duc-2026"))
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/admin/")


def _teacher(page: Page, site: str, width: int) -> None:
    sign_in(page, site, "gv.a")
    _keep(page, "desk-school", width)
    page.get_by_role("link", name="Viết bài mới").first.click()
    page.wait_for_timeout(1500)
    _keep(page, "editor", width)
    page.goto(site + "/admin/gui-tin-nhanh/?moi=1")
    page.locator(".quick--live").wait_for()
    _keep(page, "quick", width)


def _reviewer(page: Page, site: str, width: int) -> None:
    sign_in(page, site, "btv.1")
    _keep(page, "desk-center", width)
    page.locator(".board-table tbody th a").first.click()
    page.wait_for_timeout(1500)
    _keep(page, "review", width)


def _keep(page: Page, name: str, width: int) -> None:
    data = page.screenshot(full_page=name in ("desk-center", "desk-school", "sign-in"))
    # 128 colours are enough to see a screen, and a quarter of the bytes.
    picture = Image.open(io.BytesIO(data)).convert("RGB").quantize(128)
    picture.save(FOLDER / f"{name}-{width}.png", optimize=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
