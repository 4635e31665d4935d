"""A finger covers a face on a phone; keys and number fields do the same."""

import json
import re

import pytest

from tests.journeys.people import PASSWORD, PHONE, Somebody, photo

pytestmark = [pytest.mark.browser, pytest.mark.prefix]


@pytest.fixture
def teacher(browser, site):
    somebody = Somebody.__new__(Somebody)
    somebody.site, somebody.faults = site, []
    somebody.context = browser.new_context(
        viewport=PHONE, locale="vi-VN", is_mobile=True, has_touch=True
    )
    somebody.context.set_default_timeout(20_000)
    somebody.page = somebody.context.new_page()
    somebody.page.on("pageerror", lambda error: somebody.faults.append(str(error)))
    somebody.page.on(
        "console", lambda note: note.type == "error" and somebody.faults.append(note.text)
    )
    somebody.open("/admin/login/")
    somebody.page.get_by_label("Tên đăng nhập").fill("gv.a")
    somebody.page.locator("input[name=password]").fill(PASSWORD)
    somebody.page.get_by_role("button", name="Đăng nhập").click()
    somebody.page.wait_for_url("**/admin/")
    yield somebody
    somebody.close()


def opened(teacher):
    """Upload a photo and open the screen from its own page."""
    page = teacher.page
    teacher.open("/admin/images/add/")
    page.locator("input[name=title]").fill("Giờ ra chơi")
    page.locator("input[name=file]").set_input_files(
        {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    )
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(re.compile(r"/admin/images/(\?.*)?$"))
    page.get_by_role("link", name="Che mặt, cắt ảnh").first.click()
    page.wait_for_url("**/che-cat/")
    page.wait_for_function("document.querySelector('[data-source]').complete")
    return page


def swipe(page, start, end):
    """Draw with one finger, in shares of the canvas, by real touch events."""
    page.locator("canvas").scroll_into_view_if_needed()
    box = page.locator("canvas").bounding_box()
    session = page.context.new_cdp_session(page)

    def touch(kind, at=None):
        points = (
            [{"x": box["x"] + at[0] * box["width"], "y": box["y"] + at[1] * box["height"]}]
            if at
            else []
        )
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", start)
    for step in range(1, 6):
        touch("touchMove", [a + (b - a) * step / 5 for a, b in zip(start, end, strict=True)])
    touch("touchEnd")


def plan(page):
    return json.loads(page.locator("[data-plan]").input_value() or "{}")


def test_a_finger_covers_cuts_and_points_and_a_new_picture_is_there(teacher):
    page = opened(teacher)
    swipe(page, (0.2, 0.2), (0.4, 0.6))
    page.get_by_label("Che vuông").check()
    swipe(page, (0.6, 0.3), (0.8, 0.7))
    page.get_by_label("Cắt", exact=True).check()
    swipe(page, (0.05, 0.05), (0.95, 0.9))
    page.get_by_label("Điểm chính").check()
    swipe(page, (0.5, 0.5), (0.5, 0.5))
    drawn = plan(page)
    assert [cover["shape"] for cover in drawn["covers"]] == ["round", "rect"]
    first = drawn["covers"][0]
    assert abs(first["x"] - 0.2) < 0.03 and abs(first["h"] - 0.4) < 0.05
    assert drawn["cut"] and abs(drawn["focus"]["x"] - 0.5) < 0.03
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    teacher.show("retouch-390")
    page.get_by_role("button", name="Lưu thành ảnh mới").click()
    page.wait_for_url(re.compile(r"/admin/images/\d+/$"))
    body = page.inner_text("body")
    assert "Đã lưu thành ảnh mới" in body and "Làm từ ảnh “Giờ ra chơi”" in body


def test_a_finger_moves_a_part_and_the_preview_hides_what_is_below(teacher):
    page = opened(teacher)
    pixels = """() => {
      const c = document.querySelector("canvas"), d = c.getContext("2d")
        .getImageData(c.width * .25, c.height * .3, c.width * .1, c.height * .2).data;
      let sum = 0, square = 0, n = d.length / 4;
      for (let i = 0; i < d.length; i += 4) { sum += d[i]; square += d[i] * d[i]; }
      return Math.sqrt(square / n - (sum / n) ** 2);
    }"""
    before = page.evaluate(pixels)
    swipe(page, (0.2, 0.2), (0.4, 0.6))
    assert before > 20 and page.evaluate(pixels) < before / 3
    swipe(page, (0.3, 0.4), (0.6, 0.4))
    (cover,) = plan(page)["covers"]
    assert abs(cover["x"] - 0.5) < 0.04 and abs(cover["w"] - 0.2) < 0.03


def test_keys_and_number_fields_do_what_a_finger_does(teacher):
    page = opened(teacher)
    page.get_by_role("button", name="Thêm vùng vuông").click()
    page.keyboard.type("10")
    page.get_by_label("Rộng %").fill("30")
    page.locator("canvas").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    (cover,) = plan(page)["covers"]
    assert cover["shape"] == "rect" and abs(cover["w"] - 0.3) < 0.001
    assert abs(cover["h"] - 0.21) < 0.001
    page.get_by_role("button", name="Bỏ").click()
    assert plan(page) == {} and page.evaluate("document.activeElement.tagName") == "CANVAS"
    page.get_by_role("button", name="Lưu thành ảnh mới").click()
    assert "Chưa có gì để làm" in page.inner_text("[data-said]")
