"""Every kind of page in a real browser: for everybody, at any width, by keys, in large letters."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.outline import outline_of
from tests.journeys.page_types import PAGE_TYPES, open_page
from tests.journeys.people import Visit

pytestmark = pytest.mark.browser
OUTLINES = Path(__file__).resolve().parent.parent / "golden" / "outlines"
# Bytes on the wire, everything with it.
FRONT_VIEW = 300_000
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"
# Where the focus is, and whether a person can see that it is there.
FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const box = it.getBoundingClientRect(), style = getComputedStyle(it);
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  const ring = [style, getComputedStyle(it, "::after")]
    .some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
  if (!it.dataset.passed) it.dataset.passed = "1"; else it.dataset.passed = "again";
  return { what: it.outerHTML.slice(0, 120), seen, ring, again: it.dataset.passed === "again" };
}"""
REACHABLE = """() => [...document.querySelectorAll(
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled)
  .filter((it) => it.type !== "radio" && it.tabIndex >= 0 && !it.dataset.passed)
  .map((it) => it.outerHTML.slice(0, 120))
"""
# What is cut off by its own box although it holds words.
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((it) => [...it.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
  .filter((it) => it.checkVisibility({ visibilityProperty: true }))
  .filter((it) => !it.closest(".hidden, .skip"))
  .filter((it) => getComputedStyle(it).overflow !== "visible")
  .filter((it) => it.scrollWidth > it.clientWidth + 2 || it.scrollHeight > it.clientHeight + 4)
  .map((it) => it.outerHTML.slice(0, 120))"""


@pytest.fixture
def visit(browser):
    contexts = []

    def open_window(width=390, **how):
        context = browser.new_context(
            viewport={"width": width, "height": 844}, locale="vi-VN", **how
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_no_fault_on_any_kind_of_page(visit, sample_ward, width, scheme):
    page, faults = visit(width, color_scheme=scheme), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for name in PAGE_TYPES:
        open_page(page, sample_ward, name)
        found = Axe().run(page).response
        faults += [(name, v["id"], v["nodes"][0]["target"]) for v in found["violations"]]
        faults += [(name, "wider than the window")] if page.evaluate(TOO_WIDE) else []
        assert len(found["passes"]) > 10, name
    assert not faults, faults


def test_the_front_page_weighs_little_with_the_pictures_of_the_first_screen(browser, sample_ward):
    reader = Visit(browser, sample_ward)
    reader.page.goto(sample_ward, wait_until="networkidle")
    kinds, weight = set(reader.kinds), reader.bytes
    reader.context.close()
    # A sample ward just made has only the JPEG sizes, the heaviest of the three.
    assert kinds & {"image/avif", "image/jpeg"}, kinds
    assert weight <= FRONT_VIEW, weight


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_the_outline_of_a_page_is_the_one_that_was_read(visit, sample_ward, name):
    page = visit()
    open_page(page, sample_ward, name)
    found = outline_of(page.locator("body").aria_snapshot())
    kept = OUTLINES / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(found, encoding="utf-8")
    assert found == kept.read_text(encoding="utf-8")
    assert found.count("[level=1]") == 1
    assert sum(line == "main" for line in found.splitlines()) == 1


def test_keys_alone_come_to_everything_and_the_eye_sees_where(visit, sample_ward):
    page, faults = visit(1280), []
    for name in PAGE_TYPES:
        open_page(page, sample_ward, name)
        while True:
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUSED)
            if at is None or at["again"]:
                break
            if not (at["seen"] and at["ring"]):
                faults.append((name, at))
        faults += [(name, "not reached", what) for what in page.evaluate(REACHABLE)]
    assert not faults, faults


def test_letters_of_200_percent_cut_nothing_off(visit, sample_ward):
    page, faults = visit(640), []
    # As a browser does it whose own letters are set to twice their size.
    for name in PAGE_TYPES:
        open_page(page, sample_ward, name)
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 32
        faults += [(name, "wider than the window")] if page.evaluate(TOO_WIDE) else []
        faults += [(name, what) for what in page.evaluate(CUT)]
    assert not faults, faults
