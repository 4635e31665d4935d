"""What happens to a story beside the straight way, in a real browser on a phone."""

import re

import pytest

from tests.journeys.people import Somebody

pytestmark = [pytest.mark.browser, pytest.mark.database]


@pytest.fixture
def enter(browser, site):
    """Let people in; at the end none of them may have met a fault."""
    inside = []

    def come(name=None):
        inside.append(Somebody(browser, site, name))
        return inside[-1]

    yield come
    for person in inside:
        person.close()


def send(enter, title):
    """Let school B send a story; return the address of its review screen."""
    teacher = enter("gv.b")
    page = teacher.page
    page.get_by_role("link", name="Viết bài mới").first.click()
    page.get_by_role("textbox", name="Tiêu đề").first.fill(title)
    page.locator("#panel-body-section [contenteditable=true]").first.click()
    page.keyboard.type("Sáng nay, thầy trò nhà trường trồng năm mươi cây xanh.")
    # The text field takes over what was typed a quarter of a second later.
    page.wait_for_timeout(500)
    page.get_by_label("Không ảnh").check()
    page.get_by_label("Không dùng AI").check()
    page.get_by_text("Chuyên mục, chuyên đề, thẻ").first.click()
    page.get_by_label("Chuyên mục", exact=True).select_option(label="Tin giáo dục")
    teacher.press("Gửi duyệt")
    assert "chờ Trung tâm duyệt" in page.inner_text("body")
    return re.sub(r"^.*?/admin/", "/admin/", page.url)


def publish(enter, review):
    """Let a reviewer approve; return the public address."""
    reviewer = enter("btv.1")
    reviewer.open(review)
    reviewer.press("Duyệt và đăng")
    said = reviewer.page.inner_text("body")
    assert "Đã duyệt và đăng" in said
    link = reviewer.page.get_by_role("link", name="Trang đang đăng").get_attribute("href")
    return re.sub(r"^.*?(?=/don-vi/)", "", link)


def rewrite(person, review, title):
    """Let somebody of the center change the title in the editor."""
    person.open(review)
    person.page.get_by_role("link", name="Sửa bài").click()
    person.page.get_by_role("textbox", name="Tiêu đề").first.fill(title)
    person.page.get_by_role("button", name="Việc khác").click()
    person.press("Lưu nháp")


def test_a_change_after_reading_stops_the_approval_and_is_shown_before_it_goes_on(enter):
    review = send(enter, "Trồng cây đầu năm")
    reader = enter("btv.1")
    reader.open(review)
    rewrite(enter("btv.2"), review, "Trồng rừng đầu năm")
    reader.press("Duyệt và đăng")
    body = reader.page.inner_text("body")
    assert "Bài đã thay đổi sau khi bạn mở" in body
    assert "Thay đổi từ bản bạn đã đọc" in body and "rừng" in body
    citizen = enter()
    assert not citizen.sees("/", "Trồng rừng đầu năm")
    reader.press("Đã xem thay đổi, duyệt và đăng")
    assert "Đã duyệt và đăng" in reader.page.inner_text("body")
    assert citizen.sees("/", "Trồng rừng đầu năm")


def test_a_correction_is_written_by_one_approved_by_another_and_read_by_all(enter):
    review = send(enter, "Ngày hội sáng tạo")
    story = publish(enter, review)
    writer, citizen = enter("btv.1"), enter()
    rewrite(writer, review, "Ngày hội sáng tạo trẻ")
    writer.open(review)
    notice = "Bản trước ghi thiếu tên ngày hội; đúng là Ngày hội sáng tạo trẻ."
    writer.page.get_by_label("Thông báo đính chính").fill(notice)
    writer.press("Gửi đính chính")
    assert "không tự duyệt" in writer.page.inner_text("body")
    assert citizen.sees(story, "Ngày hội sáng tạo") and not citizen.sees(story, notice)
    second = enter("btv.2")
    second.open(review)
    assert notice in second.page.inner_text("body")
    second.press("Duyệt và đăng")
    assert citizen.sees(story, notice) and citizen.sees("/dinh-chinh/", notice)


def test_what_one_withdraws_another_restores(enter):
    review = send(enter, "Lễ tuyên dương")
    story = publish(enter, review)
    duty, citizen = enter("truc.ban"), enter()
    duty.open(review)
    duty.page.get_by_label("Lý do gỡ bài").fill("Gia đình đề nghị gỡ bài")
    duty.press("Gỡ bài")
    assert citizen.open(story).status == 410
    assert "Lễ tuyên dương" not in citizen.page.inner_text("body")
    duty.open(review)
    assert duty.page.get_by_role("button", name="Khôi phục").count() == 0
    head = enter("lanh.dao")
    head.open(review)
    head.press("Khôi phục")
    assert "Đã khôi phục" in head.page.inner_text("body")
    assert citizen.sees(story, "Lễ tuyên dương")


def test_breaking_the_glass_is_done_with_a_reason_and_seen_by_the_center(enter):
    review = send(enter, "Thông báo nghỉ học vì bão")
    administrator = enter("quan.tri")
    administrator.open(review)
    reason = "Bão vào đêm nay, cả Trung tâm mất liên lạc"
    administrator.page.get_by_label("Lý do khẩn cấp").fill(reason)
    administrator.press("Xử lý khẩn cấp")
    assert enter().sees("/", "Thông báo nghỉ học vì bão")
    desk = enter("btv.1")
    assert reason in desk.page.inner_text("body")
