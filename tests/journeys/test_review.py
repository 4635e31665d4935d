"""A point on a sentence, from the reviewer's finger to the author's tick and an approval by key."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.test_decisions import enter, send  # noqa: F401 - a fixture

pytestmark = [pytest.mark.browser, pytest.mark.prefix]

TITLE = "Vườn cây của lớp em"
SENTENCE = "Sáng nay, thầy trò nhà trường trồng năm mươi cây xanh."
BETTER = "Sáng nay, thầy trò nhà trường trồng sáu mươi cây xanh."
WANTED = "Đếm lại số cây"
OURS = {"include": [[".review"]], "exclude": [[".review-frame"]]}


def test_a_sentence_is_pointed_at_mended_ticked_and_approved_by_key(enter):  # noqa: F811 - the same
    review = send(enter, TITLE)
    reviewer = enter("btv.1")
    reviewer.open(review)
    point_at_the_sentence(reviewer, review)
    mend_and_tick(enter("gv.b"), review)
    approve_by_key(reviewer, review)


def point_at_the_sentence(reviewer, review):
    page = reviewer.page
    story = page.frame_locator(".review-frame").locator(".story__body p").first
    expect(story).to_have_text(SENTENCE)
    story.select_text()
    page.get_by_role("button", name="Ghi điểm cần sửa cho câu đang chọn").click()
    point = page.get_by_label("Cần sửa gì")
    expect(point).to_be_focused()
    expect(page.locator(".review-return .review-quote")).to_have_text(SENTENCE)
    point.fill(WANTED)
    # The key of the approval is an ordinary key while something is typed.
    point.press("Control+Enter")
    # A part that nobody wrote in is pointed at by its button.
    page.locator(".review-same summary").first.click()
    title = page.locator(
        ".review-change", has=page.get_by_role("heading", name="Tiêu đề", exact=True)
    )
    title.get_by_role("button", name="Ghi điểm").click()
    page.get_by_label("Cần sửa gì").last.fill("Thêm tên trường")
    # Another link of the screen loses nothing.
    page.get_by_role("link", name="lần gửi đầu tiên").click()
    expect(page.get_by_label("Cần sửa gì").first).to_have_value(WANTED)
    expect(page.get_by_label("Cần sửa gì").nth(1)).to_have_value("Thêm tên trường")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    reviewer.show("review-390")
    assert faults(page) == []
    # A session that ended before the press loses nothing either.
    cookies = reviewer.context.cookies()
    reviewer.context.clear_cookies()
    reviewer.press("Trả lại")
    reviewer.context.add_cookies(cookies)
    reviewer.open(review)
    expect(page.get_by_label("Cần sửa gì").first).to_have_value(WANTED)
    expect(page.get_by_label("Cần sửa gì").nth(1)).to_have_value("Thêm tên trường")
    reviewer.press("Trả lại")
    expect(page.get_by_text("Đã trả lại.")).to_be_visible()


def mend_and_tick(teacher, review):
    page = teacher.page
    teacher.open(review)
    page.get_by_role("link", name="Sửa bài").click()
    beside = page.locator("#panel-body-section .point-beside")
    expect(beside).to_contain_text(WANTED)
    expect(page.locator("[data-contentpath=title] .point-beside")).to_contain_text("tên trường")
    text = page.locator("#panel-body-section [contenteditable=true]").first
    text.click()
    page.keyboard.press("Control+A")
    page.keyboard.type(BETTER)
    page.wait_for_timeout(500)
    beside.get_by_label("Đã sửa").check()
    expect(beside.get_by_role("status")).to_have_text("GV.B")
    teacher.show("ticks-390")
    teacher.press("Gửi duyệt")
    expect(page.get_by_text("chờ Trung tâm duyệt")).to_be_visible()


def approve_by_key(reviewer, review):
    page = reviewer.page
    reviewer.open(review)
    standing = page.locator(".review-standing li", has_text=WANTED)
    expect(standing).to_contain_text("Đã sửa: GV.B")
    expect(standing.locator("del")).to_have_text("năm")
    expect(standing.locator("ins")).to_have_text("sáu")
    expect(
        page.get_by_role("heading", name="Thay đổi từ lần bạn quyết định gần nhất: 1 chỗ")
    ).to_be_visible()
    expect(page.get_by_label("Cần sửa gì").first).to_have_value("")
    for button in page.locator(".review-bar nav > *").all():
        assert button.bounding_box()["height"] >= 44
    reviewer.show("review-again-390")
    assert faults(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    reviewer.show("review-again-1280")
    assert faults(page) == []
    page.frame_locator(".review-frame").locator("body").press("Control+Enter")
    expect(page.get_by_text("Đã duyệt và đăng")).to_be_visible()


def faults(page):
    found = Axe().run(page, context=OURS).response["violations"]
    return [(it["id"], [node["html"][:120] for node in it["nodes"]]) for it in found]
