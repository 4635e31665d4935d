"""From an approved story to four copied texts and a posting, on a phone, counted in taps."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.test_decisions import enter, publish, send  # noqa: F401 - a fixture

pytestmark = pytest.mark.browser

TITLE = "Trường em trồng năm mươi cây"
LINK = "https://www.facebook.com/truongb/posts/1"
# A clipboard that only remembers: what is copied by one test is not the machine's.
REMEMBERS = """() => {
    window.copied = [];
    navigator.clipboard.writeText = async (text) => window.copied.push(text);
}"""
REFUSES = """() => {
    navigator.clipboard.writeText = async () => { throw new Error("no"); };
    document.execCommand = () => false;
}"""
CHOSEN = """() => {
    const field = document.activeElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
}"""
OURS = {"include": [[".copy"]]}


@pytest.fixture
def screen(enter):  # noqa: F811 - pytest hands the fixture over by its name
    """The reviewer who has just approved a story, on the screen that copies it."""
    review = send(enter, TITLE)
    publish(enter, review)
    reviewer = enter("btv.1")
    reviewer.open(review)
    reviewer.page.get_by_role("link", name="Chép sang kênh khác").click()
    reviewer.page.locator(".copy").first.wait_for()
    return reviewer


def test_five_taps_copy_four_texts_and_a_posting_is_seen_by_the_next_person(screen, enter):  # noqa: F811 - the same
    page = screen.page
    page.evaluate(REMEMBERS)
    buttons = page.get_by_role("button", name="Chép")
    # With the link that led here: five.
    for name in ("Chép nội dung", "Chép tiêu đề", "Chép mô tả", "Chép địa chỉ"):
        buttons.and_(page.get_by_role("button", name=name)).first.click()
        page.get_by_text("Đã chép. Dán vào kênh cần đăng.").first.wait_for()
    group, title, summary, address = page.evaluate("window.copied")
    assert group.startswith(f"{TITLE}\n\nSáng nay, thầy trò") and group.endswith(address)
    assert title == TITLE and summary.startswith("Sáng nay") and address.startswith("http")
    page.get_by_label("Kênh", exact=True).select_option(label="Facebook")
    page.get_by_label("Liên kết tới bài").fill(LINK)
    page.get_by_role("button", name="Ghi đã đăng").dblclick()
    page.get_by_text("ghi lúc").first.wait_for()
    teacher = enter("gv.b")
    teacher.open(page.url.removeprefix(screen.site).partition("#")[0])
    assert teacher.page.get_by_role("link", name=LINK).count() == 1
    assert teacher.page.evaluate("document.documentElement.scrollWidth") <= 390
    screen.show("copy-390")


def test_without_a_clipboard_the_text_is_selected_for_the_hand(screen):
    page = screen.page
    page.evaluate(REFUSES)
    page.get_by_role("button", name="Chép địa chỉ").click()
    page.get_by_text("Đã chọn sẵn chữ").wait_for()
    assert page.evaluate(CHOSEN) == page.locator("#copy-address").input_value()


def test_axe_finds_nothing_on_the_screen(screen):
    found = Axe().run(screen.page, context=OURS)
    assert found.violations_count == 0, found.generate_report()
