"""What is pasted into the editor arrives clean, and Telex typing is left as it was typed.

The clipboard's HTML in `pasted` was written by LibreOffice Writer from the .docx of
`tests/stories/word/files` (writer-*, libreoffice-writer), or has the form in which Word, Google
Docs, Zalo and web pages give it; what became of it was read once and is kept in
`tests/golden/pasted`.
"""

import os
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from news.stories.blocks import RICH_TEXT
from tests.journeys.people import Somebody

pytestmark = pytest.mark.browser

PASTED = Path(__file__).parent / "pasted"
GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "pasted"
EDITOR = ".Draftail-Editor [contenteditable=true]"
VALUE = 'input[name="body-0-value"]'
PASTE = """(field, [html, text]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (html) clipboardData.setData("text/html", html);
    field.focus();
    const options = { clipboardData, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent("paste", options));
}"""
# What a Telex keyboard shows under way, key by key.
TELEX = ("T", "Tr", "Tru", "Trư", "Trưo", "Trươ", "Trươn", "Trương", "Trường")
OLD_LETTERS = ("tcvn3", "vni", "chu-cu")
LONG = "Trường tổ chức lễ khai giảng năm học mới. " * 30


@pytest.fixture(scope="module")
def teacher(browser, site):
    person = Somebody(browser, site, "gv.b")
    person.page.get_by_role("link", name="Viết bài mới").click()
    person.page.locator(EDITOR).first.wait_for()
    yield person
    person.context.close()


def plain(html):
    page = BeautifulSoup(html, "html.parser")
    for part in page(["style", "script", "title", "xml"]):
        part.decompose()
    return page.get_text("\n").strip()


def paste(page, field, html, text=""):
    field.evaluate(PASTE, [html, text or plain(html)])


def emptied(page):
    """Return the editor with nothing in it, and with what it stores saying so."""
    editor = page.locator(EDITOR).first
    editor.click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.wait_for_function(
        "name => !(JSON.parse(document.querySelector(name).value) || {blocks: []})"
        ".blocks.some((it) => it.text)",
        arg=VALUE,
    )
    return editor


def stored(page):
    page.wait_for_function(
        "name => (JSON.parse(document.querySelector(name).value) || {blocks: []})"
        ".blocks.some((it) => it.text)",
        arg=VALUE,
    )
    value = page.locator(VALUE).input_value()
    html = ContentstateConverter(features=RICH_TEXT).to_database_format(value)
    return re.sub(r' data-block-key="[^"]*"', "", html).replace("</p><", "</p>\n<")


def test_what_is_pasted_arrives_as_it_did_when_it_was_found_good(teacher):
    page, faults = teacher.page, []
    names = sorted(file.stem for file in PASTED.glob("*.html"))
    assert len(names) >= 8
    for name in names:
        paste(page, emptied(page), (PASTED / f"{name}.html").read_text(encoding="utf-8"))
        if any(old in name for old in OLD_LETTERS):
            page.get_by_role("button", name="Chuyển", exact=True).wait_for()
            assert "Trường Tiểu học Thủy Nguyên" in page.locator(".paste-bar--asks").inner_text()
            teacher.show(f"paste-{name}")
            page.keyboard.press("Enter")
        found, kept = stored(page), GOLDEN / f"{name}.html"
        if os.environ.get("UPDATE_GOLDEN"):
            GOLDEN.mkdir(parents=True, exist_ok=True)
            kept.write_text(f"{found}\n", encoding="utf-8")
        if kept.read_text(encoding="utf-8").rstrip("\n") != found:
            faults.append((name, found))
    assert not faults and not teacher.faults


def test_old_letters_stay_where_the_writer_keeps_them_and_long_text_is_asked_for_its_source(
    teacher,
):
    page = teacher.page
    old = "Tr­êng tæ chøc lÔ khai gi¶ng n¨m häc míi"
    title = page.locator("#id_title")
    for choice, kept in (
        ("Giữ nguyên", old),
        ("Chuyển", "Trường tổ chức lễ khai giảng năm học mới"),
    ):
        title.fill("")
        paste(page, title, "", old)
        page.get_by_role("button", name=choice, exact=True).click()
        assert title.input_value() == kept
    paste(page, emptied(page), "", LONG)
    way = page.get_by_role("link", name="Ghi nguồn")
    way.wait_for()
    teacher.show("paste-source")
    assert page.locator("[data-pasted-length]").input_value() == "270"
    way.click()
    page.wait_for_function("document.activeElement.name === 'origin'")
    assert not teacher.faults


def test_telex_leaves_every_field_as_it_was_typed(teacher):
    page = teacher.page
    keyboard = teacher.context.new_cdp_session(page)
    title = page.locator("#id_title")
    title.fill("")
    editor = emptied(page)
    page.locator('[data-panel-toggle][aria-controls^="panel-chuyen_muc_"]').first.click()
    tags = page.locator(".tagit-new input")
    for field in (title, editor, tags):
        field.click()
        for shown in TELEX:
            places = {"selectionStart": len(shown), "selectionEnd": len(shown)}
            keyboard.send("Input.imeSetComposition", {"text": shown, **places})
        keyboard.send("Input.insertText", {"text": TELEX[-1]})
    assert title.input_value() == tags.input_value() == TELEX[-1]
    assert stored(page) == f"<p>{TELEX[-1]}</p>"
