"""Quick send on a narrow phone over slow 3G: few taps, nothing lost, sent once."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.quick_phone import AWAY, FORM, FREE, SLOW, Teacher, take_photos

pytestmark = pytest.mark.browser

TITLE = "Ngày hội trồng cây"
LINES = "Sáng nay, cả trường trồng năm mươi cây xanh."
CAPTION = "Học sinh trồng cây trong sân trường"


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    return take_photos(tmp_path_factory.mktemp("quick") / "photos", 5)


@pytest.fixture
def enter(browser, site):
    inside = []

    def come(name, **options):
        inside.append(Teacher(browser, site, name, **options))
        return inside[-1]

    yield come
    for person in inside:
        person.context.close()


def write(teacher, title=TITLE):
    """Type with the phone's keyboard: its Enter goes on to the next field."""
    keys = teacher.page.keyboard
    assert teacher.field("title").evaluate("it => it === document.activeElement")
    keys.type(title)
    keys.press("Enter")
    keys.type(LINES)


def answer(teacher):
    teacher.answer("level", "L1")
    teacher.field("notice_given").tap()
    teacher.answer("ai", "khong")


def test_a_photo_story_is_sent_with_six_taps_over_slow_3g(enter, photos):
    teacher = enter("gv.b")
    teacher.network(SLOW)
    page = teacher.page
    page.get_by_role("link", name="Gửi tin nhanh", exact=True).first.tap()
    page.locator(".quick--live").wait_for()
    write(teacher)
    teacher.pick(photos)
    page.keyboard.type(CAPTION)
    answer(teacher)
    teacher.show("quick-sending-360")
    page.get_by_role("button", name="Gửi duyệt").tap()
    page.wait_for_url("**/admin/duyet/*/", timeout=180_000)
    assert teacher.taps <= 6
    teacher.network(FREE)
    teacher.show("quick-sent-360")
    assert "chờ Trung tâm duyệt" in page.inner_text("body")
    page.goto(re.sub(r"duyet/(\d+)/", r"pages/\1/edit/", page.url))
    assert not teacher.faults


def test_a_cut_line_a_killed_tab_and_an_expired_session_lose_nothing(enter, photos):
    teacher = enter("gv.a")
    teacher.open(FORM)
    teacher.network(SLOW)
    write(teacher, "Bài giữ trên máy")
    teacher.pick(photos[:3])
    teacher.page.keyboard.type(CAPTION)
    teacher.photos().nth(0).wait_for()
    teacher.network(AWAY)
    teacher.state("Mất mạng")
    teacher.field("text").fill(LINES + "\nGõ lúc mất mạng.")
    teacher.answer("level", "L1")
    teacher.show("quick-away-360")
    teacher.killed()
    teacher.context.clear_cookies()

    teacher.open(FORM)
    teacher.sign_in("gv.a")
    teacher.page.wait_for_url(f"**{FORM}**")
    teacher.photos().nth(2).wait_for()
    assert teacher.field("title").input_value() == "Bài giữ trên máy"
    assert teacher.field("text").input_value().endswith("Gõ lúc mất mạng.")
    assert teacher.field("caption").input_value() == CAPTION
    assert teacher.field("level").nth(1).is_checked()
    teacher.state("Đã lưu nháp")

    other = enter("gv.a")
    other.page.get_by_role("link", name="Gửi tin nhanh", exact=True).first.tap()
    other.page.locator(".quick-unfinished summary").tap()
    other.page.get_by_role("link", name="Bài giữ trên máy").last.tap()
    other.page.locator(".quick--photos").wait_for()
    assert other.field("text").input_value().endswith("Gõ lúc mất mạng.")
    assert other.photos().count() == 3 and not teacher.faults + other.faults


def test_words_kept_on_a_phone_do_not_pass_for_the_newest(enter):
    teacher, other = enter("gv.a"), enter("gv.a")
    teacher.open(FORM + "?moi=1")
    write(teacher, "Bản trên điện thoại")
    teacher.state("Đã lưu nháp")
    known, address = teacher.field("version").input_value(), teacher.page.url
    teacher.network(AWAY)
    teacher.field("text").fill("Gõ lúc mất mạng.")
    teacher.state("Mất mạng")
    teacher.killed()
    other.page.goto(address)
    other.field("title").fill("Bản trên máy tính")
    other.state("Đã lưu nháp")

    with teacher.page.expect_request(lambda it: it.method == "POST" and FORM in it.url) as first:
        teacher.open(FORM)
    assert f'name="version"\r\n\r\n{known}\r\n' in first.value.post_data
    teacher.state("Đã lưu nháp")
    assert teacher.field("text").input_value() == "Gõ lúc mất mạng."
    teacher.open(FORM)
    assert teacher.field("title").input_value() == "" and not teacher.field("draft").input_value()
    assert not teacher.faults + other.faults


def test_who_has_the_draft_open_in_the_full_editor_is_named(enter):
    teacher, head = enter("gv.a"), enter("ht.a")
    teacher.open(FORM + "?moi=1")
    write(teacher, "Hai người một tin")
    teacher.state("Đã lưu nháp")
    head.open(f"/admin/pages/{teacher.field('draft').input_value()}/edit/")
    complaints = []
    teacher.page.on("console", lambda it: complaints.append(it.text) if it.type == "error" else 0)
    teacher.page.reload()
    # Whoever comes back to the window is told at once, and not at the next sign of life.
    teacher.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    teacher.page.locator(".quick-others", has_text="HT.A (đang xem)").wait_for()
    assert not teacher.faults + head.faults + complaints


def test_nothing_is_typed_that_would_not_be_sent(enter):
    teacher = enter("gv.b")
    teacher.open(FORM + "?moi=1")
    write(teacher, "Đang gửi thì không gõ thêm")
    teacher.answer("ai", "khong")
    teacher.network(AWAY)
    teacher.page.get_by_role("button", name="Gửi duyệt").tap()
    teacher.page.locator(".quick-form > [inert] [name=text]").wait_for()
    assert not teacher.page.locator("[inert] [data-state]").count()
    teacher.network(FREE)
    teacher.page.wait_for_url("**/admin/duyet/*/")
    assert not teacher.faults


def test_a_session_that_ends_while_typing_is_said_and_all_is_there_afterwards(enter, photos):
    teacher = enter("gv2.a")
    teacher.open(FORM)
    write(teacher, "Bài hết phiên")
    teacher.context.clear_cookies()
    teacher.pick(photos[:1])
    way = teacher.page.locator("[data-said] a", has_text="Đăng nhập")
    way.wait_for()
    teacher.show("quick-signed-out-360")
    assert "Hãy đăng nhập lại" in teacher.page.inner_text("[data-said]")
    way.tap()
    teacher.sign_in("gv2.a")
    teacher.photos().nth(0).wait_for()
    assert teacher.field("title").input_value() == "Bài hết phiên"
    assert teacher.field("text").input_value() == LINES


def test_two_quick_presses_send_once(enter, photos):
    teacher = enter("ht.b")
    teacher.open(FORM)
    write(teacher, "Bấm hai lần")
    teacher.pick(photos[:2])
    teacher.page.keyboard.type(CAPTION)
    answer(teacher)
    sent = []
    teacher.page.on("request", lambda it: sent.append(it.url) if _sends(it) else None)
    teacher.page.get_by_role("button", name="Gửi duyệt").dblclick()
    teacher.page.wait_for_url("**/admin/duyet/*/")
    teacher.page.goto(teacher.page.url + "lich-su/")
    assert len(sent) == 1
    assert teacher.page.inner_text("main").count("Gửi duyệt") == 1


def _sends(request):
    body = request.post_data_buffer if request.method == "POST" else None
    return b'name="act"\r\n\r\nsend' in (body or b"")


def test_a_bad_photo_says_what_to_do_and_the_others_arrive(enter, photos, tmp_path):
    bad = tmp_path / "hong.jpg"
    bad.write_bytes(photos[0].read_bytes()[:2000])
    paper = tmp_path / "ke-hoach.pdf"
    paper.write_bytes(b"%PDF-1.4\n%%EOF\n")
    heavy = tmp_path / "nang.heic"
    heavy.write_bytes(bytes(31 * 1024 * 1024))
    teacher = enter("gv.b")
    teacher.open(FORM + "?moi=1")
    write(teacher, "Ảnh hỏng")
    teacher.pick([photos[3], bad, paper, heavy, photos[4]])
    teacher.photos().nth(1).wait_for()
    refused = teacher.page.locator(".quick-photo--refused")
    refused.nth(2).wait_for()
    said = " ".join(refused.all_inner_texts())
    for part in ("hỏng", "không phải ảnh", "nặng quá 30 MB"):
        assert part in said
    teacher.show("quick-refused-360")
    assert teacher.field("text").input_value() == LINES


def test_photos_are_ordered_by_buttons_and_by_dragging(enter, photos):
    teacher = enter("gv.a")
    teacher.open(FORM + "?moi=1")
    write(teacher, "Sắp ảnh")
    teacher.pick(photos[:3])
    teacher.photos().nth(2).wait_for()
    names = "rows => rows.map((row) => row.dataset.name)"
    before = teacher.photos().evaluate_all(names)
    teacher.photos().nth(2).locator("summary").tap()
    teacher.photos().nth(2).locator("[data-up]").tap()
    teacher.photos().nth(1).locator("summary").tap()
    assert teacher.photos().evaluate_all(names) == [before[0], before[2], before[1]]
    teacher.photos().nth(0).evaluate("row => row.scrollIntoView({ block: 'center' })")
    handle = teacher.photos().nth(0).locator("[data-handle]").bounding_box()
    aim = teacher.photos().nth(1).bounding_box()
    mouse = teacher.page.mouse
    mouse.move(handle["x"] + 5, handle["y"] + 5)
    mouse.down()
    mouse.move(aim["x"] + aim["width"] / 2, aim["y"] + 20, steps=8)
    mouse.up()
    assert teacher.photos().evaluate_all(names) == [before[2], before[0], before[1]]
    teacher.state("Đã lưu nháp")


def test_signing_out_leaves_nothing_on_the_phone_for_the_next_person(enter):
    teacher = enter("gv2.a")
    teacher.open(FORM + "?moi=1")
    write(teacher, "Chuyện riêng của cô")
    kept = "Object.keys(localStorage).filter((key) => key.startsWith('tin-nhanh:')).length"
    assert teacher.page.evaluate(kept) >= 1
    teacher.page.on("dialog", lambda dialog: dialog.accept())
    teacher.page.evaluate(
        """() => {
            const form = document.createElement("form");
            form.method = "post";
            form.action = "/admin/logout/";
            form.append(document.querySelector("[name=csrfmiddlewaretoken]").cloneNode());
            document.body.append(form);
            form.requestSubmit();
        }"""
    )
    teacher.page.wait_for_url("**/login/**")
    assert teacher.page.evaluate(kept) == 0
    teacher.sign_in("ht.a")
    teacher.page.wait_for_url("**/admin/")
    teacher.open(FORM)
    assert teacher.field("title").input_value() == ""


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault_on_the_form_with_photos_and_refusals(enter, photos, width):
    teacher = enter("gv.b", viewport={"width": width, "height": 844})
    teacher.open(FORM + "?moi=1")
    teacher.pick(photos[:2])
    teacher.photos().nth(1).wait_for()
    teacher.page.get_by_role("button", name="Gửi duyệt").tap()
    teacher.state("chưa gửi")
    teacher.photos().nth(0).locator("summary").tap()
    teacher.answer("level", "L2")
    teacher.answer("ai", "co")
    found = Axe().run(teacher.page, context=".quick").response["violations"]
    assert [(it["id"], [node["html"][:120] for node in it["nodes"]]) for it in found] == []
