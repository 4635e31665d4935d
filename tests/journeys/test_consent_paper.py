"""A class's form of consent in a real browser: recorded on a phone, printed on one sheet of A4."""

import re

import pytest

from tests.journeys.people import Somebody

pytestmark = [pytest.mark.browser, pytest.mark.prefix]


def test_the_form_of_a_class_is_printed_on_one_sheet_of_a4(browser, site):
    teacher = Somebody(browser, site, "gv.a")
    teacher.open("/admin/dong-y-lop/new/")
    teacher.page.get_by_label("Lớp").fill("5C")
    teacher.page.get_by_label("Số phiếu đã phát").fill("34")
    teacher.press("Tạo")
    teacher.page.get_by_role("link", name=re.compile("5C")).first.click()
    teacher.page.get_by_role("link", name="In phiếu đồng ý").first.click()
    teacher.page.get_by_role("heading", name="Phiếu đồng ý về việc").wait_for()
    assert teacher.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "91/2025/QH15" in teacher.page.inner_text("main")
    sheet = teacher.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
    width, height = map(float, re.search(rb"MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)", sheet).groups())
    assert (round(width), round(height)) == (595, 842)
    teacher.close()
