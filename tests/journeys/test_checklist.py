"""The checklist below the form on a phone: a line leads to its field, and is passed over."""

import pytest
from playwright.sync_api import expect

from tests.journeys.people import Somebody

pytestmark = [pytest.mark.browser, pytest.mark.prefix]
HEAVY = "Tăng cường công tác thư viện góp phần nâng cao hiểu biết"


def test_a_line_leads_to_its_field_and_is_gone_once_mended_or_passed_over(browser, site):
    teacher = Somebody(browser, site, "gv.a")
    page = teacher.page
    page.get_by_role("link", name="Viết bài mới").first.click()
    page.get_by_role("textbox", name="Tiêu đề").first.fill(HEAVY)
    teacher.press("Gửi duyệt")
    lines = page.locator("[data-checklist]")
    heavy = lines.locator("li", has_text="nặng chữ hành chính")
    heavy.get_by_role("link", name="Đến chỗ sửa").click()
    expect(page.locator("#id_title")).to_be_focused()
    page.locator("#id_title").fill("Thư viện mở cửa cả tuần")
    teacher.press("Gửi duyệt")
    expect(heavy).to_have_count(0)

    column = lines.locator("li", has_text="Chọn chuyên mục")
    expect(page.locator("#id_column")).to_be_hidden()
    column.get_by_role("link", name="Đến chỗ sửa").click()
    expect(page.locator("#id_column")).to_be_in_viewport()

    column.get_by_text("Bỏ qua").first.click()
    column.get_by_label("Lý do bỏ qua").fill("ừ")
    column.get_by_role("button", name="Bỏ qua").click()
    expect(column.get_by_role("alert")).to_contain_text("Ghi lý do")
    column.get_by_label("Lý do bỏ qua").fill("Trung tâm chọn giúp")
    page.evaluate(
        "document.dispatchEvent(new CustomEvent('w-autosave:success', {detail: {data: {}}}))"
    )
    # Longer than the lines themselves would take.
    page.evaluate("fetch(location.href).then((answer) => answer.text())")
    expect(column.get_by_label("Lý do bỏ qua")).to_have_value("Trung tâm chọn giúp")
    column.get_by_label("Lý do bỏ qua").press("Enter")
    expect(lines.locator("li", has_text="Trung tâm chọn giúp")).to_contain_text("Đã bỏ qua")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    teacher.show("checklist-390")
    teacher.close()
