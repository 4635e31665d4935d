"""The first day on a phone: first steps, the question mark, the guide; on paper as long as said."""

import io

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from tests.journeys.test_decisions import enter  # noqa: F401 - a fixture

pytestmark = pytest.mark.browser

MARK = ("link", "Hướng dẫn màn hình này")


def test_first_steps_the_mark_and_the_guide_are_clean_and_fit_a_phone(enter):  # noqa: F811 - pytest hands the fixture over by its name
    lead = enter("ht.a")
    page = lead.page
    page.locator(".first-steps").wait_for()
    lead.show("first-steps-390")
    _is_clean(page, [".first-steps"], [".guide-mark"])
    mark = page.get_by_role(MARK[0], name=MARK[1])
    size = mark.bounding_box()
    assert min(size["width"], size["height"]) >= 44

    mark.click()
    page.locator("#ban-lam-viec:target").wait_for()
    lead.show("guide-390")
    _is_clean(page, [".guide"], [".guide-mark"])


def test_on_paper_a_teachers_guide_has_one_page_and_the_centers_three(enter):  # noqa: F811 - the same
    page = enter("btv.1").page
    pages = {slug: _pages(page, slug) for slug in ("giao-vien", "trung-tam")}
    assert pages == {"giao-vien": 1, "trung-tam": 3}


def _pages(page, slug):
    page.goto(page.url.partition("/admin/")[0] + f"/admin/huong-dan/{slug}/")
    page.evaluate("Promise.all([...document.images].map((it) => it.decode()))")
    return len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)


def _is_clean(page, *parts):
    found = Axe().run(page, context={"include": list(parts)})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
