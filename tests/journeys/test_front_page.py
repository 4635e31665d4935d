"""The duty editor arranges the front page by mouse, finger, keys and buttons; readers get it."""

import re
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.conftest import ROOT
from tests.journeys.people import PASSWORD
from tests.journeys.test_reading import DRAWN, SHIFT, SHIFTS, is_too_wide

pytestmark = pytest.mark.browser
TITLES = "[data-list=bai] .front-row__title"


@pytest.fixture(scope="module", autouse=True)
def furnished(site, surroundings):
    """Stories to choose from, a topic's strip and a notice."""
    command = [sys.executable, "-m", "tests.journeys.front_stories"]
    subprocess.run(command, env=surroundings, cwd=ROOT, check=True)


@pytest.fixture
def visit(browser):
    """Open a window; nothing on its pages may break."""
    contexts, faults = [], []

    def open_window(width=1280, script="", **how):
        size = {"width": width, "height": 844}
        context = browser.new_context(viewport=size, locale="vi-VN", **how)
        context.set_default_timeout(20_000)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda note: note.type == "error" and faults.append(note.text))
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert not faults


def opened(page, site):
    """Sign in as the duty editor and open the screen from the menu's address."""
    page.goto(f"{site}/admin/login/")
    page.get_by_label("Tên đăng nhập").fill("truc.ban")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/admin/")
    page.goto(f"{site}/admin/trang-nhat/")
    return page


def send(page, button, key=""):
    """Press a button that sends the form, and stand on the page that answers it."""
    with page.expect_navigation():
        button.press(key) if key else button.click()


def choose(page, *numbers):
    """Choose stories by the search box until these are the rows."""
    drop = page.locator("#bai [value^='remove:']")
    while drop.count():
        send(page, drop.first)
    for number in numbers:
        page.get_by_label("Tìm bài đang đăng theo tiêu đề").fill(f"kéo thả {number}")
        send(page, page.get_by_role("button", name="Tìm bài", exact=True))
        send(page, page.get_by_role("button", name=f"Chọn Bài kéo thả {number}", exact=True))


def order(page):
    return [title[-1] for title in page.locator(TITLES).all_inner_texts()]


def handle(page, number):
    return page.get_by_role("button", name=re.compile(f"^Kéo để đổi chỗ.*thả {number}$"))


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.prefix
def test_a_story_is_dragged_to_the_top_stored_and_leads_the_front_page(visit, site):
    page = opened(visit(), site)
    choose(page, 1, 2, 3)
    assert order(page) == ["1", "2", "3"]
    handle(page, 3).scroll_into_view_if_needed()
    page.locator("[data-list=bai]").scroll_into_view_if_needed()
    page.mouse.move(*middle(handle(page, 3)))
    page.mouse.down()
    x, y = middle(handle(page, 1))
    page.mouse.move(x, middle(handle(page, 2))[1] - 30, steps=8)
    page.mouse.move(x, y - 40, steps=8)
    page.mouse.up()
    assert order(page) == ["3", "1", "2"]
    places = page.locator("[data-place]").all_inner_texts()
    assert places == ["Bài lớn", "Bài 2", "Bài 3"]
    assert page.locator("[data-said]").text_content() == "Bài kéo thả 3: chỗ 1 trên 3"
    send(page, page.get_by_role("button", name="Lưu trang nhất"))
    page.get_by_text("Đã lưu trang nhất").wait_for()
    assert order(page) == ["3", "1", "2"]
    page.goto(f"{site}/")
    assert page.locator(".lead__title").inner_text() == "Bài kéo thả 3"


def test_a_finger_drags_on_a_phone(visit, site):
    page = opened(visit(390, is_mobile=True, has_touch=True), site)
    choose(page, 4, 5)
    page.locator("[data-list=bai]").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('[data-list=bai]').scrollIntoView({block: 'center'})")
    session = page.context.new_cdp_session(page)

    def touch(kind, at=None):
        points = [{"x": at[0], "y": at[1]}] if at else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    (x, start), (_, end) = middle(handle(page, 5)), middle(handle(page, 4))
    touch("touchStart", (x, start))
    for step in range(1, 9):
        touch("touchMove", (x, start + (end - 60 - start) * step / 8))
    touch("touchEnd")
    assert order(page) == ["5", "4"]
    assert not is_too_wide(page)


def test_keys_and_buttons_do_what_a_pointer_does_and_keep_the_focus(visit, site):
    page = opened(visit(390), site)
    choose(page, 1, 2, 3)
    handle(page, 1).focus()
    page.keyboard.press("ArrowDown")
    assert order(page) == ["2", "1", "3"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert order(page) == ["2", "3", "1"]
    assert page.evaluate("document.activeElement.matches('[data-handle]')")
    up = page.get_by_role("button", name="Lên Bài kéo thả 3", exact=True)
    up.press("Enter")
    assert order(page) == ["3", "2", "1"]
    # At the top there is no further up: the focus stays in the row.
    assert up.is_disabled()
    inside = "document.activeElement.closest('[data-row]').dataset.name"
    assert page.evaluate(inside) == "Bài kéo thả 3"
    send(page, page.get_by_role("button", name="Lưu trang nhất"), key="Enter")
    page.get_by_text(re.compile("Đã lưu trang nhất|Không có gì đổi")).wait_for()
    assert order(page) == ["3", "2", "1"]


def test_enter_in_a_field_searches_and_loses_nothing(visit, site):
    page = opened(visit(), site)
    choose(page, 1)
    page.locator("[name=thong-bao-1-text]").fill("Đang gõ dở")
    page.get_by_label("Tìm bài đang đăng theo tiêu đề").fill("kéo thả 6")
    send(page, page.get_by_label("Tìm bài đang đăng theo tiêu đề"), key="Enter")
    page.get_by_role("button", name="Chọn Bài kéo thả 6", exact=True).wait_for()
    assert page.locator("[name=thong-bao-1-text]").input_value() == "Đang gõ dở"
    assert order(page) == ["1"]


def test_without_a_script_the_buttons_are_enough(visit, site):
    page = opened(visit(java_script_enabled=False), site)
    choose(page, 1, 2)
    assert page.locator("[data-handle]").first.is_hidden()
    send(page, page.get_by_role("button", name="Lên Bài kéo thả 2", exact=True))
    assert order(page) == ["2", "1"]


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_no_fault_of_accessibility_on_the_screen_and_the_front_page(visit, site, width, scheme):
    page = opened(visit(width, color_scheme=scheme), site)
    choose(page, 1, 2)
    send(page, page.get_by_role("button", name="Lưu trang nhất"))
    for address in (f"{site}/admin/trang-nhat/", f"{site}/"):
        page.goto(address)
        # Wagtail's own frame: its menu is not ours to mend.
        part = {"include": [["#trang-nhat"]]} if "admin" in address else None
        found = Axe().run(page, context=part).response
        assert len(found["passes"]) > 15
        assert [(v["id"], v["nodes"][0]["target"]) for v in found["violations"]] == [], address
        assert not is_too_wide(page)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_front_page_does_not_move_while_it_loads(visit, site, width):
    page = visit(width, script=SHIFTS)
    page.goto(f"{site}/", wait_until="networkidle")
    page.evaluate(f"document.fonts.ready.then(() => {DRAWN})")
    assert page.locator(".calls, .readers, .strip").count() == 3
    assert page.evaluate("shift") <= SHIFT
