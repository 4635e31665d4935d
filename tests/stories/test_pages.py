"""What each public page has: its structure, its facts, its words."""

import itertools
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from news.stories.views import server_error
from tests.stories.conftest import FACTS
from tests.stories.places import at, live_info
from tests.stories.reading import inline, parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]

KINDS = (
    "front", "column", "columns", "topic", "topics", "unit", "units", "story", "document",
    "documents", "information", "English", "audience", "tag", "archive", "year", "month", "day",
    "corrections", "not found", "withdrawn",
)  # fmt: skip
STATUS = {"not found": 404, "withdrawn": 410}
TEMPLATES = Path(settings.BASE_DIR) / "templates"


def test_every_kind_of_page_is_looked_at(pages):
    assert tuple(pages) == KINDS


def test_every_page_answers_with_its_status(pages):
    assert {
        kind: answer.status_code
        for kind, (answer, _) in pages.items()
        if answer.status_code != STATUS.get(kind, 200)
    } == {}


def test_every_page_says_its_language(pages):
    assert {kind: page.html["lang"] for kind, (_, page) in pages.items()} == {
        kind: "en" if kind == "English" else "vi" for kind in KINDS
    }


def test_every_page_has_one_first_heading_and_a_title_of_its_own(pages):
    headings = {kind: [words(h1) for h1 in page("h1")] for kind, (_, page) in pages.items()}
    assert {kind: found for kind, found in headings.items() if len(found) != 1} == {}
    assert [kind for kind, found in headings.items() if not found[0]] == []
    titles = {kind: [words(tag) for tag in page.head("title")] for kind, (_, page) in pages.items()}
    assert {kind: found for kind, found in titles.items() if len(found) != 1} == {}
    # A page is told from another by its title; the column and its story differ as well.
    assert len({found[0] for found in titles.values()}) == len(titles)


def test_headings_leave_out_no_level(pages):
    jumps = {}
    for kind, (_, page) in pages.items():
        levels = [int(tag.name[1]) for tag in page(re.compile("^h[1-6]$"))]
        if any(after > before + 1 for before, after in itertools.pairwise(levels)):
            jumps[kind] = levels
    assert jumps == {}


def test_every_page_has_its_landmarks_and_a_way_past_the_menu(pages):
    for kind, (_, page) in pages.items():
        assert len(page("main")) == 1, kind
        assert page.body("header"), kind
        assert page.body("footer"), kind
        assert page("nav"), kind
        first = page.body.find("a")
        assert first["href"] == f"#{page.main['id']}", kind
        assert words(first), kind


def test_no_id_stands_twice_on_a_page(pages):
    twice = {}
    for kind, (_, page) in pages.items():
        ids = [tag["id"] for tag in page(id=True)]
        if len(ids) != len(set(ids)):
            twice[kind] = sorted({name for name in ids if ids.count(name) > 1})
    assert twice == {}


def test_what_a_label_or_a_landmark_points_at_is_there(pages):
    for kind, (_, page) in pages.items():
        ids = {tag["id"] for tag in page(id=True)}
        named = [tag["for"] for tag in page("label")]
        named += [name for tag in page(attrs={"aria-labelledby": True})
                  for name in tag["aria-labelledby"].split()]  # fmt: skip
        assert set(named) <= ids, kind


def test_every_picture_has_an_alternative_and_its_size(pages):
    pictures = [img for _, page in pages.values() for img in page("img")]
    assert len(pictures) > 10
    assert [img for img in pictures if not {"alt", "width", "height"} <= img.attrs.keys()] == []


def test_no_page_carries_code_or_style_of_its_own(pages):
    for kind, (_, page) in pages.items():
        assert inline(page) == [], kind


def test_no_public_template_holds_inline_code_or_style():
    public = [
        path for part in ("pages", "parts", "blocks") for path in (TEMPLATES / part).glob("*")
    ]
    for path in [TEMPLATES / "base.html", *public]:
        text = re.sub(r"{%.*?%}|{{.*?}}", "x", path.read_text(encoding="utf-8"))
        assert inline(BeautifulSoup(text, "html.parser")) == [], path.name
        assert "|safe" not in path.read_text(encoding="utf-8"), path.name
        assert "autoescape off" not in path.read_text(encoding="utf-8"), path.name


def test_the_policy_of_every_page_allows_no_inline_code(pages):
    for kind, (answer, _) in pages.items():
        policy = answer["Content-Security-Policy"]
        assert "unsafe" not in policy and "nonce" not in policy, kind
        assert "default-src 'self'" in policy and "object-src 'none'" in policy, kind


def test_no_page_loads_anything_from_outside(pages):
    for kind, (_, page) in pages.items():
        named = page("link", rel=["canonical", "alternate"])
        loaded = [tag["src"] for tag in page(["img", "script"], src=True)]
        loaded += [tag["href"] for tag in page("link") if tag not in named]
        assert [where for where in loaded if not where.startswith(settings.ROOT_PATH)] == [], kind


def test_every_link_of_a_page_of_the_portal_leads_somewhere(client, pages):
    found = {
        tag["href"].partition("#")[0].partition("?")[0]
        for _, page in pages.values()
        for tag in page("a", href=True)
    }
    inside = {where for where in found if where.startswith("/")}
    assert len(inside) > 20
    broken = {where: client.get(where).status_code for where in inside}
    assert {where: status for where, status in broken.items() if status not in (200, 302)} == {}


def test_the_footer_names_the_six_facts_on_every_page(pages):
    for kind, (_, page) in pages.items():
        footer = words(page.body("footer")[-1])
        assert [value for value in FACTS.values() if value not in footer] == [], kind


def test_no_reader_gets_a_cookie(addresses):
    for kind, address in addresses.items():
        assert not Client().get(address).cookies, kind


def test_a_page_of_another_language_says_so_in_its_frame(pages):
    _answer, page = pages["English"]
    assert words(page.body.find("a")) == "Skip to main content"
    assert "About this portal" in words(page.h1)
    assert page.find(lang="vi") is not None  # the portal's own name stays Vietnamese


def test_a_document_shows_its_seven_facts_and_its_file(pages):
    text = words(pages["document"][1].main)
    for wanted in ("Kế hoạch", "UBND phường", "12/KH-UBND", "01/04/2026", "02/04/2026",
                   "Kế hoạch truyền thông năm 2026", "Mục tiêu và nhiệm vụ."):  # fmt: skip
        assert wanted in text, wanted
    link = pages["document"][1].main.find("a", download=True)
    assert link["href"].endswith(".pdf")


def test_the_file_of_a_document_can_be_fetched(client, pages):
    answer = client.get(pages["document"][1].main.find("a", download=True)["href"])
    assert answer.status_code == 200 and b"".join(answer).startswith(b"%PDF")


def test_a_topic_lists_its_documents_and_its_stories(pages):
    text = words(pages["topic"][1].main)
    assert "Kế hoạch truyền thông" in text and "Ngày hội trồng cây của trường" in text


def test_what_is_not_found_is_said_in_vietnamese_with_ways_on(pages):
    answer, page = pages["not found"]
    assert answer.status_code == 404
    assert "Không tìm thấy" in words(page.h1)
    assert page.main.find("a", href=at("")) and page.find("meta", attrs={"content": "noindex"})


def test_a_withdrawn_story_says_that_it_is_gone_and_nothing_of_itself(pages):
    answer, page = pages["withdrawn"]
    assert answer.status_code == 410
    assert "gỡ" in words(page.h1) and "Bài phải gỡ" not in words(page)


def test_the_page_of_a_failure_asks_neither_database_nor_settings(db):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = server_error(RequestFactory().get(at("")))
    assert len(asked) == 0
    assert answer.status_code == 500
    page = parsed(answer)
    assert page.html["lang"] == "vi" and len(page("h1")) == 1 and page.title.string
    assert inline(page) == []
    assert page.find("a", href=at("")) and page.find("a", href="")
    # Nothing that would have to be fetched while something is broken.
    assert page(["link", "img", "script", "iframe"]) == []


def test_a_failure_is_answered_with_that_page(ward, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("news.stories.shared_selectors.live_columns", fail)
    answer = Client(raise_request_exception=False).get(at("chuyen-muc/"))
    assert answer.status_code == 500
    assert "Trang đang gặp sự cố" in answer.content.decode()


def test_the_front_page_leads_to_the_pages_about_the_portal(ward, client):
    info = live_info(ward)
    assert f'href="{info.url}"' in client.get(at("")).content.decode()


@pytest.mark.parametrize(
    ("moment", "path"),
    [
        ("2026-01-01T00:00:00+07:00", "2026/1/1/"),
        ("2025-12-31T23:59:59.999999+07:00", "2025/12/31/"),
        ("2024-02-29T12:00:00+07:00", "2024/2/29/"),
        ("2026-11-30T17:30:00+00:00", "2026/12/1/"),
    ],
)
def test_a_story_stands_in_the_year_month_and_day_of_the_ward_and_in_no_other(
    ward, client, moment, path
):
    story = ward.live(title="Bài cuối ngày")
    type(story).objects.filter(pk=story.pk).update(first_published_at=moment)
    year, month, *_ = path.split("/")
    for part in (f"{year}/", f"{year}/{month}/", path):
        assert "Bài cuối ngày" in client.get(at(f"luu-tru/{part}")).content.decode(), part
    others = {f"{int(year) + step}/" for step in (-1, 1)} | {f"{year}/{int(month) % 12 + 1}/"}
    for part in others:
        assert "Bài cuối ngày" not in client.get(at(f"luu-tru/{part}")).content.decode(), part
