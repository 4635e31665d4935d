"""Points to mend: where they hang, who ticks them, what the reviewer sees of it; real addresses."""

import re

import pytest
from django.urls import reverse

from news.editorial.chain import faults
from news.editorial.erasure import erase_texts
from news.editorial.models import Decision, Point
from news.editorial.services import withdraw
from tests.rights.stage import (
    APPROVER,
    AUTHOR,
    EVERYBODY,
    STEPS,
    enter,
    post,
    printed_version,
    story_in,
    undone,
)
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]

BODY = [
    ("text", "<p>Sáng nay, thầy trò trồng cây. Ai cũng vui.</p>"),
    ("text", "<p>Cuối buổi, các em tưới cây.</p>"),
]
POINTS = {
    "place": ["", "title", ""],
    "quote": ["Ai cũng vui", "", ""],
    "before": ["trồng cây. ", "", ""],
    "point": ["Nói rõ ai", "Ngắn lại", ""],
    "points": "Thêm ngày",
}


def screen(client, story, query=""):
    return client.get(reverse("editorial_review", args=[story.pk]) + query).content.decode()


def act(client, story, name, form):
    return post(client, reverse("editorial_act", args=[story.pk, name]), form)


@pytest.fixture
def clients(ward):
    return enter(ward)


@pytest.fixture
def waiting(ward):
    story = ward.draft(by="gv.b", unit="b", title="Ngày hội trồng cây của trường", body=BODY)
    ward.submit(story, by="gv.b")
    return story


@pytest.fixture
def returned(clients, waiting):
    act(clients["btv.1"], waiting, "return", POINTS | printed_version(clients["btv.1"], waiting))
    return waiting


def tick_url(story, number=1):
    decision = Decision.objects.filter(page_id=story.pk, kind="return").last()
    return reverse("editorial_tick", args=[story.pk, decision.pk, number])


def ticked():
    return list(Point.objects.exclude(mended_at=None).values_list("number", flat=True))


def test_each_point_hangs_on_its_sentence_or_its_part(returned):
    first = returned.get_latest_revision_as_object().body[0]
    assert [(row.path, row.quote) for row in Point.objects.all()] == [
        (f"body.{first.id}", "Ai cũng vui"),
        ("title", ""),
        ("", ""),
    ]
    decision = Decision.objects.get(kind="return")
    # The sentence may name a child, and a decision is never erased.
    assert decision.data == {
        "points": [{"text": "Nói rõ ai"}, {"text": "Ngắn lại"}, {"text": "Thêm ngày"}]
    }


def test_the_author_reads_the_points_on_the_screen_and_beside_the_form(clients, returned):
    shown = screen(clients["gv.b"], returned)
    assert "Ai cũng vui</blockquote>" in shown and "Nói rõ ai" in shown
    form = clients["gv.b"].get(reverse("wagtailadmin_pages:edit", args=[returned.pk]))
    first = returned.get_latest_revision_as_object().body[0]
    assert f'data-point="body.{first.id}"' in form.content.decode()
    assert f'data-tick="{tick_url(returned)}"' in form.content.decode()


TICKS = {
    ("a", "returned"): {"gv.a", "gv2.a", "ht.a"},
    ("a", "returned by the school"): {"gv.a", "gv2.a", "ht.a"},
    ("b", "returned"): {"gv.b", "ht.b"},
    ("center", "returned"): {"btv.1", "btv.2", "truc.ban", "lanh.dao"},
    **{(unit, "sent again"): set() for unit in ("a", "b", "center")},
    **{(unit, "approved after"): set() for unit in ("a", "b", "center")},
}


@pytest.mark.parametrize(("unit", "state"), TICKS)
def test_authors_of_the_own_unit_tick_while_the_story_is_theirs(ward, clients, unit, state):
    story = story_in(ward, unit, state if state in STEPS else "returned")
    if state not in STEPS:
        ward.submit(story, by=AUTHOR[unit])
    if state == "approved after":
        ward.approve(story, by=APPROVER[unit])
    may = set()
    for who in EVERYBODY:
        with undone():
            post(clients[who], tick_url(story), {"mended": "1"})
            if ticked():
                may.add(who)
    assert may == TICKS[unit, state]


def test_nobody_of_another_unit_sees_the_points(clients, returned):
    for who in ("gv.a", "ht.a", "vhxh", "tai.chinh", "tdp.1", "anonymous", "deactivated"):
        for url in (
            reverse("editorial_review", args=[returned.pk]),
            reverse("editorial_timeline", args=[returned.pk]),
            reverse("editorial_preview", args=[returned.pk]),
            reverse("wagtailadmin_pages:edit", args=[returned.pk]),
        ):
            answer = clients[who].get(url, follow=True)
            assert "Nói rõ ai" not in answer.content.decode(), (who, url)


def test_a_tick_can_be_taken_back_and_a_made_up_point_is_refused(clients, returned):
    author = clients["gv.b"]
    for number, mended, left in ((1, "1", [1]), (2, "1", [1, 2]), (1, "0", [2]), (9, "1", [2])):
        post(author, tick_url(returned, number), {"mended": mended})
        assert ticked() == left
    said = post(author, tick_url(returned, 9), {"mended": "1", "from": "form"})
    assert (said.status_code, said.content.decode()) == (400, "Không có điểm cần sửa này.")
    said = post(author, tick_url(returned, 2), {"mended": "1", "from": "form"})
    assert said.content.decode() == "GV.B"


def test_sent_again_the_reviewer_sees_who_ticked_what_and_what_changed_there(
    ward, clients, returned
):
    author, reviewer = clients["gv.b"], clients["btv.1"]
    post(author, tick_url(returned), {"mended": "1"})
    draft = returned.get_latest_revision_as_object()
    raw = [dict(block) for block in draft.body.raw_data]
    raw[0]["value"] = raw[0]["value"].replace("Ai cũng vui", "Học sinh lớp 5 rất vui")
    ward.edit(returned, "gv.b", body=draft.body.stream_block.to_python(raw))
    act(author, returned, "submit", {})
    shown = screen(reviewer, returned)
    standing = shown[shown.index("Điểm đã yêu cầu sửa") : shown.index('id="changes"')]
    first, second, third = standing.split("<li>")[1:]
    assert "Đã sửa: GV.B" in first
    assert "<del>Ai cũng</del><ins>Học sinh lớp 5 rất</ins> vui" in first
    assert "chưa đánh dấu" in second and "Chỗ này không đổi" in second
    assert "chưa đánh dấu" in third
    assert "Thay đổi từ lần bạn quyết định gần nhất: 1 chỗ" in shown
    assert Decision.objects.filter(kind="submit").last().data["mended"] == [1]
    assert list(faults()) == []


def test_a_return_of_what_moved_meanwhile_is_refused_and_nothing_typed_is_lost(
    ward, clients, waiting
):
    form = POINTS | printed_version(clients["btv.1"], waiting)
    ward.edit(waiting, "btv.2", title="Ngày hội cây")
    answer = act(clients["btv.1"], waiting, "return", form)
    assert f"?tu={form['revision']}" in answer.url
    assert not Decision.objects.filter(kind="return").exists()
    shown = screen(clients["btv.1"], waiting, f"?tu={form['revision']}")
    assert "Nói rõ ai</textarea>" in shown and "Ngắn lại</textarea>" in shown
    assert "Thêm ngày</textarea>" in shown and 'name="quote" value="Ai cũng vui"' in shown
    assert re.search(r'value="title" selected', shown)


@pytest.mark.parametrize(
    ("points", "why"),
    [("Sửa\n" * 31, "nhiều nhất 30 điểm"), ("a" * 1001, "dài nhất 1000 ký tự")],
)
def test_too_many_or_too_long_points_are_refused_and_not_cut_off(clients, waiting, points, why):
    form = {"points": points} | printed_version(clients["btv.1"], waiting)
    act(clients["btv.1"], waiting, "return", form)
    assert not Decision.objects.filter(kind="return").exists()
    shown = screen(clients["btv.1"], waiting)
    assert why in shown and points.strip() in shown


def test_erasing_a_storys_texts_takes_the_quoted_sentences_too(ward, clients, returned):
    act(clients["gv.b"], returned, "submit", {})
    ward.approve(returned, by="btv.2")
    withdraw(page_id=returned.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    erase_texts(page_id=returned.pk, by=ward.people["lanh.dao"], ground="Gia đình yêu cầu xóa")
    assert set(Point.objects.values_list("quote", flat=True)) == {""}
    assert list(faults()) == []
    assert fresh(returned).pk
