"""Reading in a real browser: larger letters, listening, pictures, sharing, and what it weighs."""

import gzip
import json
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.prefix]
LISTS = {
    "front": "",
    "column": "chuyen-muc/tin-giao-duc/",
    "topic": "chuyen-de/nghi-quyet-71-nq-tw/",
    "units": "don-vi/",
    "unit": "don-vi/truong-thcs-b-mau/",
    "archive": "luu-tru/",
    "not found": "khong-co/",
}
FIRST_VIEW = 60 * 1024
SHIFT = 0.05
STACKED = "ẴỄỘỮặệỖỡ"
# A voice that says nothing and ends when the test says so: no test machine has a Vietnamese one.
VOICE = """
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "vi-VN", localService: true }],
  cancel() {}, addEventListener() {}, removeEventListener() {},
  speak(utterance) { window.now = utterance; },
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(scope="module")
def places(site, surroundings):
    """Where the pages to be read stand."""
    command = [sys.executable, "-m", "tests.journeys.reading_page"]
    made = subprocess.run(command, env=surroundings, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    host = "{0.scheme}://{0.netloc}".format(urlsplit(site))
    found = {name: host + path for name, path in json.loads(made.stdout.splitlines()[-1]).items()}
    return {**found, **{name: f"{site}/{path}" for name, path in LISTS.items()}}


@pytest.fixture
def visit(browser):
    """Open a window of a reader of its own; nothing on its pages may break."""
    contexts, faults = [], []

    def open_window(width=390, script="", **how):
        context = browser.new_context(
            viewport={"width": width, "height": 844}, locale="vi-VN", **how
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert not faults


def is_too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_letters_and_contrast_are_kept_on_the_device_without_a_cookie(visit, places):
    page = visit(320)
    page.goto(places["story"])
    for _ in range(6):
        page.get_by_role("button", name="A+").press("Enter")
    page.get_by_role("button", name="Tương phản").press("Space")
    assert page.locator("[data-told]").text_content() == "Đã tăng tương phản"
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert not is_too_wide(page)
    for name in ("front", "column", "story"):
        # Before anything below is drawn: scripts of the head alone have run by then.
        page.route("**/*.css", lambda route: route.continue_())
        page.goto(places[name], wait_until="commit")
        page.wait_for_selector("html[data-text='200'][data-contrast='more']", state="attached")
        page.wait_for_load_state()
        assert not is_too_wide(page), name
    assert page.get_by_role("button", name="Tương phản").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="A, cỡ chữ thường").press("Enter")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"
    assert page.context.cookies() == []


# Whether the ink of each letter stays inside a line of the height that the page gives it.
CUT_OFF = """async (letters) => {
  const pen = document.createElement("canvas").getContext("2d");
  const found = [];
  for (const [name, face, weight] of [["body", "Portal Sans", 400], ["h1", "Portal Serif", 700]]) {
    const style = getComputedStyle(document.querySelector(name));
    const line = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    await document.fonts.load(`${weight} 16px "${face}"`, letters);
    if (line < 1.5 || !style.fontFamily.startsWith(`"${face}"`)) found.push(`${name} ${line}`);
    for (const size of [16, 20, 28, 40]) {
      pen.font = `${weight} ${size}px "${face}"`;
      for (const letter of letters) {
        const ink = pen.measureText(letter);
        const [up, down] = [ink.fontBoundingBoxAscent, ink.fontBoundingBoxDescent];
        const room = (line * size - up - down) / 2;
        const above = ink.actualBoundingBoxAscent - up;
        const below = ink.actualBoundingBoxDescent - down;
        if (Math.max(above, below) > room) found.push(`${letter} ${pen.font}`);
      }
    }
  }
  return found;
}"""


def test_no_stacked_mark_is_cut_off(visit, places):
    page = visit()
    page.goto(places["story"])
    assert page.evaluate(CUT_OFF, STACKED) == []
    tight = page.locator("main *, header *, footer *").evaluate_all(
        "all => all.filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))"
        ".map(e => [e.className, getComputedStyle(e)])"
        ".filter(([, s]) => parseFloat(s.lineHeight) / parseFloat(s.fontSize) < 1.49)"
        ".map(([name]) => name)"
    )
    assert tight == []


def test_without_a_voice_the_device_says_so_plainly(visit, places):
    page = visit()
    page.goto(places["story"])
    page.get_by_role("button", name="Nghe bài").click()
    page.get_by_text("chưa có giọng đọc tiếng Việt").wait_for()
    page.get_by_role("button", name="Đóng").press("Enter")
    assert page.locator("[data-player-bar]").is_hidden()


def test_a_story_is_read_sentence_by_sentence_by_keys_and_only_when_asked(visit, places):
    page = visit(script=VOICE)
    page.goto(places["plain"])
    assert page.evaluate("window.now") is None
    page.get_by_role("button", name="Nghe bài").press("Enter")
    page.get_by_text("Giọng đọc tổng hợp của máy").wait_for()
    heard = []
    for _ in range(3):
        heard.append(page.evaluate("now.text"))
        shown = page.locator("[data-player-sentence]").text_content()
        marked = page.evaluate("[...CSS.highlights.get('reading')][0].toString().trim()")
        assert shown == marked == heard[-1]
        page.evaluate("now.onend()")
    assert heard == ["Bài không có ảnh", "Vì sao phải trồng cây?", "Thầy Ngữ trả lời ngay."]
    page.get_by_role("button", name="Tạm dừng").press("Enter")
    paused = page.evaluate("now.text")
    page.evaluate("now.onend()")
    page.get_by_role("button", name="Đọc tiếp").press("Enter")
    assert page.evaluate("now.text") == paused
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hasAttribute('data-listen')")
    assert page.evaluate("CSS.highlights.has('reading')") is False


def test_pictures_of_a_gallery_are_gone_through_by_keys(visit, places):
    page = visit()
    page.goto(places["story"])
    page.get_by_role("button", name="Xem lớn ảnh 2 trên 3").press("Enter")
    count = page.locator(".viewer__count")
    for key, number in (("ArrowRight", 3), ("ArrowRight", 3), ("ArrowLeft", 2), ("ArrowLeft", 1)):
        page.keyboard.press(key)
        expect(count).to_have_text(f"Ảnh {number}/3")
    assert count.is_visible() and Axe().run(page).violations_count == 0
    page.keyboard.press("Escape")
    assert (
        page.evaluate("document.activeElement.getAttribute('aria-label')") == "Xem lớn ảnh 2 trên 3"
    )


def test_nothing_comes_from_elsewhere_before_the_video_is_asked_for(visit, places):
    page, own = visit(), urlsplit(places["story"]).netloc
    asked = []
    page.route(lambda url: urlsplit(url).netloc != own, lambda route: route.abort())
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    page.goto(places["story"], wait_until="networkidle")
    page.get_by_role("button", name="Chép liên kết").click()
    page.locator(".share__told:not(:empty)").wait_for()
    page.get_by_text("Mã QR để quét").click()
    page.evaluate("document.querySelector('.qr img').decode()")
    assert set(asked) == {own}
    page.get_by_role("link", name="Xem video").click()
    page.wait_for_selector("iframe.video__frame")
    assert set(asked) - {own} == {"www.youtube-nocookie.com"}


def test_a_mistake_is_reported_with_the_marked_words_and_without_a_script(visit, places):
    page = visit()
    page.goto(places["story"])
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.prose p'))")
    page.get_by_role("link", name="Báo lỗi đoạn đã chọn").click()
    assert "Thầy Ngữ trả lời ngay." in page.get_by_label("Đoạn có lỗi").input_value()
    page = visit(java_script_enabled=False)
    page.goto(places["story"])
    assert (
        not page.locator(".tools >> visible=true").count()
        and page.locator("[data-copy]").is_hidden()
    )
    page.get_by_role("link", name="Báo lỗi trong bài").click()
    page.get_by_role("button", name="Gửi báo lỗi").click()
    page.get_by_text("Cho biết điều gì chưa đúng.").wait_for()
    page.get_by_label("Điều chưa đúng").fill("Thiếu một em")
    page.get_by_role("button", name="Gửi báo lỗi").click()
    page.get_by_text("Trung tâm đã nhận được").wait_for()


def test_on_paper_no_picture_is_cut_and_nothing_to_click_is_left(visit, places):
    # 50 mm: what margins of 80 mm leave of a sheet of A4.
    page = visit(189)
    page.emulate_media(media="print")
    page.goto(places["story"])
    for left_out in (".tools", ".share", ".sections", ".trail", ".gallery__open"):
        assert page.locator(left_out).first.is_hidden(), left_out
    pictures = page.locator(".gallery__list .figure__image")
    # What stands below the window is fetched when it comes near; a picture not there has no ratio.
    pictures.evaluate_all(
        "all => Promise.all(all.map(i => { i.loading = 'eager'; return i.decode(); }))"
    )
    ratios = pictures.evaluate_all(
        "all => all.map(i => [i.getBoundingClientRect().right <= innerWidth, i.width / i.height])"
    )
    assert [(fits, round(ratio, 1)) for fits, ratio in ratios] == [(True, 0.8)] * 3
    text = page.locator("body").inner_text()
    for wanted in ("Sáng trồng cây", "Trường THCS B (mẫu) gửi", "Đăng", urlsplit(page.url).path):
        assert wanted in text, wanted
    page.evaluate("document.querySelector('.paper-address img').decode()")


def test_the_first_view_of_a_story_weighs_little_and_does_not_move(visit, places):
    page, sizes, held = visit(script=SHIFTS), {}, []

    def weigh(response):
        if response.request.resource_type in {"document", "stylesheet", "script", "font"}:
            body = response.body()
            is_font = response.request.resource_type == "font"
            sizes[urlsplit(response.url).path] = len(body if is_font else gzip.compress(body))

    page.on("requestfinished", lambda request: weigh(request.response()))
    page.route("**/*.woff2", lambda route: held.append(route))
    page.goto(places["plain"], wait_until="domcontentloaded")
    page.evaluate(DRAWN)
    # The letters come when the page has long been drawn in the ones that stand in for them.
    for route in held:
        route.continue_()
    page.evaluate(f"document.fonts.ready.then(() => {DRAWN})")
    page.wait_for_load_state("networkidle")
    fonts = [path for path in sizes if path.endswith(".woff2")]
    assert len(fonts) == len(held) == 2
    assert sum(sizes.values()) <= FIRST_VIEW, sizes
    assert page.evaluate("shift") <= SHIFT
