"""The house's spelling: proposed from the glossary, never for names."""

import pytest
from django.urls import reverse

from cms.core.tones import Tones
from news.editorial.house_style import wishes_for
from news.editorial.models import HouseWord
from news.editorial.passages import HouseStyle
from news.editorial.passages import HouseWord as Line
from tests.ward import PEOPLE

KEEPERS = {"truc.ban", "quan.tri"}
STYLE = HouseStyle(
    words=(
        Line("UBND Phường", "UBND phường"),
        Line("sở GD&ĐT", "Sở GDĐT"),
        Line("Phòng Văn hóa", "Phòng Văn hóa - Xã hội"),
    ),
    kept_names=("Câu lạc bộ UBND Phường xưa", "bến thuỷ"),
    tones=Tones.OLD,
)


def wishes(text, style=STYLE):
    return dict(wishes_for(text, style))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lãnh đạo UBND Phường dự lễ.", {"UBND Phường": "UBND phường"}),
        ("Lãnh đạo UBND phường dự lễ.", {}),
        ("Theo Sở GD&ĐT, trường nghỉ.", {"Sở GD&ĐT": "Sở GDĐT"}),
        ("Phòng Văn hóa - Xã hội chủ trì.", {}),
        ("Phòng Văn hóa chủ trì.", {"Phòng Văn hóa": "Phòng Văn hóa - Xã hội"}),
        ("Câu lạc bộ UBND Phường xưa họp mặt.", {}),
        ("Buổi giao lưu hoà nhã, sức khoẻ tốt.", {"hoà": "hòa", "khoẻ": "khỏe"}),
        ("Cô Hoà và em Thuỷ ở bến thuỷ.", {}),
        ("siêuUBND Phường2", {}),
    ],
)
def test_what_is_proposed(text, wanted):
    assert wishes(text) == wanted


def test_without_a_choice_no_tone_is_asked_for():
    assert wishes("hoà, hòa, hòan", HouseStyle()) == {}


@pytest.mark.django_db
@pytest.mark.database
def test_a_line_of_the_glossary_counts_at_once_and_leads_to_its_place(ward, client):
    client.force_login(ward.people["truc.ban"])
    form = {"avoid": "thầy trò", "write": "thầy và trò", "note": ""}
    client.post(reverse("cach-viet:add"), form)
    story = ward.draft()
    client.force_login(ward.people["gv.a"])
    screen = client.get(reverse("editorial_checklist", args=[story.pk])).content.decode()
    assert "“thầy và trò” thay cho “thầy trò”" in screen
    assert f"#:w:contentpath=body.{story.get_latest_revision_as_object().body[0].id}" in screen
    ward.submit(story)


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_only_those_who_keep_the_structure_change_the_glossary(ward, client, name):
    client.force_login(ward.people[name])
    client.post(reverse("cach-viet:add"), {"avoid": "a b", "write": "a c", "note": ""})
    assert HouseWord.objects.exists() == (name in KEEPERS)


@pytest.mark.django_db
def test_a_line_that_corrects_a_word_into_itself_is_refused(ward, client):
    client.force_login(ward.people["truc.ban"])
    form = {"avoid": "Ủy  ban", "write": "Ủy ban", "note": ""}
    answer = client.post(reverse("cach-viet:add"), form)
    assert "giống hệt nhau" in answer.content.decode()
    assert not HouseWord.objects.exists()
