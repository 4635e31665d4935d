"""The main job in a real browser on a phone: draft, sign off, return, mend, approve, read, hide."""

import re

import pytest

from tests.journeys.people import Somebody, photo

pytestmark = [pytest.mark.browser, pytest.mark.prefix, pytest.mark.database]

TITLE = "Ngày hội đọc sách ở trường"
BETTER = "Ngày hội đọc sách năm 2026 ở trường"


def test_a_school_drafts_the_center_approves_a_citizen_reads(browser, site):
    teacher = Somebody(browser, site, "gv.a")
    draft_with_picture(teacher)
    send_after_answering_for_the_picture(teacher)
    review = re.sub(r"^.*?/admin/", "/admin/", teacher.page.url)
    assert "chờ ban giám hiệu" in teacher.page.inner_text("body")

    lead = Somebody(browser, site, "ht.a")
    lead.page.get_by_role("link", name=TITLE).first.click()
    lead.press("Xác nhận, chuyển Trung tâm")

    reviewer = Somebody(browser, site, "btv.1")
    reviewer.page.get_by_role("link", name=TITLE).first.click()
    reviewer.page.frame_locator(".review-frame").get_by_role("heading", name=TITLE).wait_for()
    reviewer.page.get_by_label("Các điểm cần sửa").fill("Ghi rõ năm\nNói có bao nhiêu học sinh")
    reviewer.press("Trả lại")

    mend(teacher, review)

    reviewer.open(review)
    body = reviewer.page.inner_text("body")
    assert "Thay đổi từ lần bạn quyết định gần nhất" in body and "năm 2026" in body
    reviewer.press("Duyệt và đăng")
    assert "Đã duyệt và đăng" in reviewer.page.inner_text("body")

    citizen = Somebody(browser, site)
    story = story_address(citizen)
    places = ("/", "/chuyen-muc/tin-giao-duc/", "/don-vi/truong-tieu-hoc-a-mau/", story)
    assert [place for place in places if not citizen.sees(place, BETTER)] == []
    assert citizen.page.locator("main img").first.evaluate("image => image.naturalWidth > 0")

    duty = Somebody(browser, site, "truc.ban")
    duty.open(review)
    duty.page.get_by_label("Lý do tạm ẩn").fill("Nhà trường báo có nhầm lẫn")
    duty.press("Tạm ẩn ngay")
    assert [place for place in places if citizen.sees(place, BETTER)] == []
    assert citizen.open(story).status == 404

    for person in (teacher, lead, reviewer, citizen, duty):
        person.close()


def draft_with_picture(teacher):
    page = teacher.page
    page.get_by_role("link", name="Viết bài mới").first.click()
    page.get_by_role("textbox", name="Tiêu đề").first.fill(TITLE)
    page.locator("#panel-body-section [contenteditable=true]").first.click()
    page.keyboard.type("Sáng nay, học sinh cả trường đọc sách cùng thầy cô dưới tán cây.")
    page.get_by_role("button", name="Chọn ảnh").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Tải lên").click()
    dialog.locator("input[type=file]").set_input_files(
        {"name": "anh sách.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    )
    dialog.get_by_label("Tiêu đề").last.fill("Học sinh đọc sách")
    dialog.get_by_role("button", name="Tải lên").click()
    dialog.wait_for(state="hidden")
    page.get_by_label("Mô tả ảnh").first.fill("Học sinh ngồi đọc sách dưới tán cây")
    page.get_by_label("Không dùng AI").check()
    page.get_by_text("Chuyên mục, chuyên đề, thẻ").first.click()
    page.get_by_label("Chuyên mục", exact=True).select_option(label="Tin giáo dục")


def send_after_answering_for_the_picture(teacher):
    """A new picture stops the story; the button leads to the question and back to sending."""
    teacher.press("Gửi duyệt")
    assert "Học sinh đọc sách” chưa có câu trả lời về trẻ em" in teacher.page.inner_text("body")
    teacher.page.get_by_role("link", name="Trả lời về các ảnh này").first.click()
    teacher.page.get_by_label("đám đông ở buổi công khai").check()
    teacher.page.get_by_label("Đã thông báo cho mọi người").check()
    teacher.page.get_by_role("radio", name="Không dùng AI").check()
    teacher.press("Ghi câu trả lời")
    teacher.press("Gửi duyệt")


def mend(teacher, review):
    teacher.open(review)
    body = teacher.page.inner_text("body")
    assert "Ghi rõ năm" in body and "Nói có bao nhiêu học sinh" in body
    teacher.page.get_by_role("link", name="Sửa bài").click()
    teacher.page.get_by_role("textbox", name="Tiêu đề").first.fill(BETTER)
    teacher.press("Gửi duyệt")
    assert "chờ Trung tâm duyệt" in teacher.page.inner_text("body")


def story_address(citizen):
    citizen.open("/")
    citizen.page.get_by_role("link", name=BETTER).first.click()
    citizen.page.wait_for_load_state()
    assert citizen.page.locator("h1").inner_text() == BETTER
    return citizen.page.url.removeprefix(citizen.site)
