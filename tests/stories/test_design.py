"""The page of the design: every part by the readers' templates, nothing stored, for two roles."""

import itertools
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test.signals import template_rendered
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news.stories.design.colours import THEMES, contrast, pairs, palettes
from news.stories.design.views import SIZES, STATES
from tests.stories.reading import inline, parsed, words
from tests.ward import PEOPLE

SHEET = (Path(settings.BASE_DIR) / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
CSS = Path(settings.BASE_DIR) / "static" / "css"
# Shown on the portal's other pages; each of these is the frame of one page, or needs a list of it.
ELSEWHERE = {
    "meta.html",
    "period.html",
    "preview_answer.html",
    "preview_bar.html",
    "ways_on.html",
}


@pytest.fixture
def duty(ward, client):
    client.force_login(ward.people["truc.ban"])
    return client


def test_every_colour_that_carries_words_is_told_from_what_is_behind_it_in_every_theme():
    found = pairs(SHEET)
    assert [(p.front, p.back, p.contrasts) for p in found if not p.is_enough] == []
    assert all(len(pair.contrasts) == len(THEMES) for pair in found)


def test_contrast_is_that_of_wcag():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#fff", "#fff") == 1


def test_each_theme_has_every_colour_of_the_style_sheet():
    found = palettes(SHEET)
    names = set(found["light"])
    assert len(names) > 15
    assert all(set(colours) >= names for colours in found.values())
    assert found["light"]["paper"] != found["dark"]["paper"] != found["dark, more"]["paper"]


def test_there_is_a_swatch_for_every_colour_and_a_line_for_every_size():
    sheet = (CSS / "design.css").read_text(encoding="utf-8")
    assert set(re.findall(r"\.swatch--([\w-]+)::before", sheet)) == set(palettes(SHEET)["light"])
    assert [int(size) for size in re.findall(r"\.scale__(\d+) ", sheet)] == list(SIZES)


@pytest.mark.django_db
def test_every_part_and_every_block_of_the_readers_pages_is_on_it(duty):
    used = set()

    def note(template, **kwargs):
        used.add(template.name)

    template_rendered.connect(note)
    try:
        duty.get(reverse("design"))
    finally:
        template_rendered.disconnect(note)
    folder = Path(settings.BASE_DIR) / "templates"
    wanted = {
        file.relative_to(folder).as_posix()
        for part in ("parts", "blocks")
        for file in (folder / part).glob("*.html")
        if file.name not in ELSEWHERE
    }
    assert sorted(wanted - used) == []


@pytest.mark.django_db
@pytest.mark.parametrize("state", [name for name, _, _ in STATES] + ["khong-co", "<script>"])
def test_every_state_is_a_whole_page_without_code_or_style_of_its_own(duty, state):
    answer = duty.get(reverse("design"), {"nen": state})
    assert answer.status_code == 200
    page = parsed(answer)
    ids = [tag["id"] for tag in page(id=True)]
    assert len(ids) == len(set(ids)) and len(page("h1")) == 1 and inline(page) == []
    levels = [int(tag.name[1]) for tag in page(re.compile("^h[1-6]$"))]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert page.html.get("data-scheme", "") == {n: s for n, _, s in STATES}.get(state, "")


@pytest.mark.django_db
def test_looking_at_it_stores_nothing(duty):
    duty.get(reverse("design"))
    before = {model: model._base_manager.count() for model in apps.get_models()}
    with CaptureQueriesContext(connection) as asked:
        duty.get(reverse("design"))
    assert {model: model._base_manager.count() for model in apps.get_models()} == before
    written = [
        q["sql"] for q in asked if not q["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))
    ]
    assert written == []
    assert len(asked) <= 25


@pytest.mark.django_db
def test_nothing_on_it_is_public_or_kept(duty):
    answer = duty.get(reverse("design"))
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in str(parsed(answer).head)


@pytest.mark.django_db
@pytest.mark.prefix
@pytest.mark.parametrize("name", PEOPLE)
def test_it_is_for_the_duty_editor_and_the_administrator(ward, client, name):
    client.force_login(ward.people[name])
    may = name in {"truc.ban", "quan.tri"}
    assert (client.get(reverse("design")).status_code == 200) is may
    desk = client.get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse("design") in desk) is may


@pytest.mark.django_db
def test_a_visitor_is_asked_to_sign_in(ward, client):
    answer = client.get(reverse("design"))
    assert answer.status_code == 302 and "login" in answer["Location"]


@pytest.mark.django_db
def test_it_says_that_nothing_on_it_is_real(duty):
    assert "không có bài, ảnh hay văn bản nào ở đây là thật" in words(
        parsed(duty.get(reverse("design")))
    )
