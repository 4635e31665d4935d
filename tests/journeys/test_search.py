"""The search in a real browser: suggestions by finger, keys and a composing keyboard; no script."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(browser, sample_ward):
    """Open the search page in a window of its own."""
    contexts = []

    def open_window(width=390, **how):
        context = browser.new_context(
            viewport={"width": width, "height": 844}, locale="vi-VN", **how
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{sample_ward}/tim-kiem/")
        return page

    yield open_window
    for context in contexts:
        context.close()


def field_of(page):
    return page.locator("main [name=q]")


def test_arrows_choose_a_suggestion_and_enter_opens_it(visit):
    page = visit()
    field = field_of(page)
    field.fill("truong")
    options = page.locator("main [role=option]")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    chosen = field.get_attribute("aria-activedescendant")
    assert page.locator(f"#{chosen}").get_attribute("aria-selected") == "true"
    wanted = page.locator(f"#{chosen}").get_attribute("data-url")
    field.press("Escape")
    expect(options.first).to_be_hidden()
    expect(field).to_have_value("truong")
    field.press("Space")
    expect(options.first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"**{wanted}")


def test_a_tap_opens_a_suggestion_and_enter_alone_searches_for_what_was_typed(visit):
    page = visit(has_touch=True)
    field_of(page).fill("nghi quyet")
    option = page.locator("main [role=option]").first
    expect(option).to_be_visible()
    wanted = option.get_attribute("data-url")
    option.tap()
    page.wait_for_url(f"**{wanted}")
    page.go_back()
    field_of(page).fill("hoc sinh")
    field_of(page).press("Enter")
    page.wait_for_url("**/tim-kiem/?q=hoc*")
    expect(page.locator(".hit").first).to_be_visible()


def test_a_word_that_is_being_composed_is_asked_for_and_its_keys_are_left_to_the_keyboard(visit):
    page = visit()
    field = field_of(page)
    field.click()
    keyboard = page.context.new_cdp_session(page)
    with page.expect_request(lambda request: request.url.endswith(quote("trường"))):
        for text in ("t", "tr", "trư", "trươ", "trườ", "trườn", "trường"):
            keyboard.send(
                "Input.imeSetComposition",
                {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
            )
    expect(page.locator("main [role=option]").first).to_be_visible()
    field.evaluate(
        "field => field.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true}))"
    )
    assert not field.get_attribute("aria-activedescendant")
    expect(field).to_have_value("trường")
    keyboard.send("Input.insertText", {"text": "trường"})
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", re.compile("goi-y"))
    expect(field).to_have_value("trường")


def test_without_javascript_the_form_searches(visit):
    page = visit(java_script_enabled=False)
    field_of(page).fill("doi moi")
    page.locator("main form .find__go").click()
    assert "q=doi" in page.url
    assert page.locator("main h1").text_content() == "Tìm kiếm"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_no_fault_with_suggestions_open(visit, width, scheme):
    page = visit(width, color_scheme=scheme)
    field_of(page).fill("truong")
    expect(page.locator("main [role=option]").first).to_be_visible()
    found = Axe().run(page).response
    assert not [(v["id"], v["nodes"][0]["target"]) for v in found["violations"]]
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
