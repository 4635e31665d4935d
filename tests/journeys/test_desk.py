"""The desk of the center on a phone: from the list to a live story by keyboard alone, and axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.test_decisions import enter, send  # noqa: F401 - a fixture

pytestmark = pytest.mark.browser

TITLE = "Bài duyệt bằng bàn phím"
HAS_FOCUS = "name => (document.activeElement?.textContent || '').trim() === name"


def go_to(page, name, most=120):
    """Press Tab until what is called so has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(HAS_FOCUS, name):
            return
    raise AssertionError(f"Tab does not lead to “{name}”")


def test_two_presses_of_enter_lead_from_the_desk_to_a_live_story(enter):  # noqa: F811 - pytest hands the fixture over by its name
    send(enter, TITLE)
    reviewer = enter("btv.1")
    page = reviewer.page
    go_to(page, TITLE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/duyet/**")
    go_to(page, "Duyệt và đăng")
    page.keyboard.press("Enter")
    page.get_by_text("Đã duyệt và đăng").first.wait_for()


def test_axe_finds_nothing_on_the_desk_and_the_list_and_both_fit_a_phone(enter):  # noqa: F811 - the same
    send(enter, "Bài nằm trên bàn làm việc")
    duty = enter("truc.ban")
    page = duty.page
    for summary in page.locator(".board summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    duty.show("desk-390")
    _is_clean(page, [".desk"])
    page.get_by_role("link", name="Danh sách tin, bài tháng này").click()
    page.get_by_role("link", name="Tháng trước", exact=True).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    _is_clean(page, [".report-head"], [".report-totals"])


def _is_clean(page, *parts):
    found = Axe().run(page, context={"include": list(parts)})
    assert found.violations_count == 0, found.generate_report()
