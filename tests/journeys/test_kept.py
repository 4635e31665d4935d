"""The full editor on a narrow phone: nothing typed is lost, and two people see each other."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.quick_phone import AWAY, Teacher
from tests.ward import TOPIC

pytestmark = pytest.mark.browser
TITLE, MORE = "Trường em đọc sách", "Trường gõ lúc mất mạng."
SUMMARY = "Cả trường cùng đọc."


def body(person):
    return person.page.locator("#panel-body-section [contenteditable=true]").first


def types(person, text):
    """Type the first word as a Telex keyboard does, which rewrites what stands there already."""
    word, rest = text.split(" ", 1)
    for so_far in ("Tru", "Truong", word):
        told = {"text": so_far, "selectionStart": len(so_far), "selectionEnd": len(so_far)}
        person.line.send("Input.imeSetComposition", told)
    person.line.send("Input.insertText", {"text": word})
    person.page.keyboard.type(f" {rest}")


def says(person, text):
    # Longer than a page keeps its first changes to itself, on a busy machine.
    expect(person.page.locator(".kept-state")).to_contain_text(text, timeout=20_000)


def hastened(person):
    """Let autosave wait for half a second of rest, as Wagtail does unless it is told otherwise."""
    form = person.page.locator("#page-edit-form")
    form.evaluate("it => it.setAttribute('data-w-autosave-interval-value', '500')")


def unfold(page, heading):
    panel = page.get_by_role("region", name=heading)
    panel.get_by_role("button", name="Mở hoặc thu gọn mục").first.tap()


def write_away_from_the_net(teacher):
    """Fill fields of every kind while the line is cut; return the address of the empty form."""
    page = teacher.page
    page.get_by_role("link", name="Viết bài mới").first.tap()
    page.wait_for_url("**/admin/pages/add/**")
    teacher.network(AWAY)
    page.locator("#id_title").tap()
    types(teacher, TITLE)
    body(teacher).tap()
    types(teacher, MORE)
    page.get_by_label("Không dùng AI").check()
    unfold(page, "Sapo, tít phụ")
    page.locator("#id_summary").fill(SUMMARY)
    unfold(page, "Chuyên mục, chuyên đề, thẻ")
    page.locator("#id_column").select_option(index=1)
    page.get_by_label(TOPIC).check()
    says(teacher, "Mất mạng. Chưa gửi được, đã giữ trên máy này.")
    teacher.show("kept-away-360")
    return page.url


def has_every_field(teacher):
    page = teacher.page
    expect(page.locator("#id_title")).to_have_value(TITLE)
    expect(body(teacher)).to_have_text(MORE)
    expect(page.get_by_label("Không dùng AI")).to_be_checked()
    expect(page.locator("#id_summary")).to_have_value(SUMMARY)
    expect(page.locator("#id_column")).not_to_have_value("")
    expect(page.get_by_label(TOPIC)).to_be_checked()


def sign_in_in_another_window(teacher):
    page = teacher.page
    with teacher.context.expect_page() as opened:
        page.get_by_role("link", name="Đăng nhập lại").tap()
    teacher.page = opened.value
    teacher.sign_in("gv.a")
    teacher.page.get_by_role("heading", name="Đã đăng nhập lại").wait_for()
    teacher.page.close()
    teacher.page = page
    page.evaluate("window.dispatchEvent(new Event('focus'))")


def test_a_cut_line_a_killed_tab_and_an_ended_session_leave_every_field(browser, site):
    teacher = Teacher(browser, site, "gv.a")
    address = write_away_from_the_net(teacher)
    teacher.killed()
    teacher.context.clear_cookies()

    page = teacher.page
    page.goto(address)
    teacher.sign_in("gv.a")
    expect(page.locator("[data-kept-bar]")).to_contain_text(f"“{TITLE}”")
    teacher.show("kept-offer-360")
    page.get_by_role("button", name="Dùng").tap()
    page.wait_for_url("**/edit/**")
    has_every_field(teacher)

    teacher.context.clear_cookies()
    hastened(teacher)
    page.locator("#id_title").fill(TITLE + " mỗi sáng")
    says(teacher, "Phiên đăng nhập đã hết: đăng nhập lại")
    teacher.show("kept-signed-out-360")
    sign_in_in_another_window(teacher)
    says(teacher, "Đã lưu")
    assert page.evaluate("Object.keys(localStorage).filter((it) => /dang-soan/.test(it))") == []

    # Another device of the same person.
    other = browser.new_context()
    other.add_cookies(teacher.context.cookies())
    there = other.new_page()
    there.goto(page.url)
    expect(there.locator("#id_title")).to_have_value(TITLE + " mỗi sáng")
    expect(there.locator("#panel-body-section [contenteditable=true]")).to_have_text(MORE)
    assert not teacher.faults
    teacher.context.close()
    other.close()


def test_two_people_see_each_other_and_the_one_taken_over_keeps_a_version(browser, site):
    first, second = Teacher(browser, site, "gv.a"), Teacher(browser, site, "gv2.a")
    page = first.page
    page.get_by_role("link", name="Viết bài mới").first.tap()
    hastened(first)
    page.locator("#id_title").fill("Bài của hai người")
    page.wait_for_url("**/edit/**")
    says(first, "Đã lưu")
    second.page.goto(page.url)
    hastened(second)
    expect(second.page.locator("[data-kept-here]")).to_contain_text("GV.A")
    second.page.locator("#id_title").fill("Bài của cô thứ hai")
    expect(second.page.locator("[data-kept-bar]")).to_contain_text("GV.A đang sửa bài này")
    second.show("kept-other-360")
    second.page.get_by_role("button", name="Nhận thay").tap()
    expect(second.page.locator(".messages")).to_be_visible()
    expect(second.page.locator("#id_title")).to_have_value("Bài của cô thứ hai")

    body(first).tap()
    page.keyboard.type("Chữ của người thứ nhất.")
    expect(page.locator("[data-kept-bar]")).to_contain_text("GV2.A đã lưu một bản khác")
    expect(page.locator("[data-kept-here]")).to_contain_text("GV2.A")
    first.show("kept-taken-over-360")
    expect(body(first)).to_have_text("Chữ của người thứ nhất.")
    page.get_by_role("button", name="Nhận thay").tap()
    expect(page.locator("#id_title")).to_have_value("Bài của hai người")
    expect(page.locator("[data-kept-bar]")).to_be_empty()
    number = re.search(r"pages/(\d+)/", page.url).group(1)
    first.open(f"/admin/duyet/{number}/lich-su/")
    told = page.inner_text(".review-history")
    assert "Đã nhận thay" in told and "Bản đang viết của GV2.A được giữ" in told
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not first.faults + second.faults
    first.context.close()
    second.context.close()
