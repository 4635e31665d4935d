"""What nobody sees is dropped, and a soft hyphen that may be a letter is not."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.core.plain_text import tidy, tidy_deep
from tests.core.legacy_writing import in_tcvn3


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Sáng\u00a0nay\u202ftrường", "Sáng nay trường"),
        ("trư\u00adờng", "trường"),
        ("hop\u00adtac", "hoptac"),
        ("\ufeffGiờ\u200b học", "Giờ học"),
        (unicodedata.normalize("NFD", "Thủy Nguyên"), "Thủy Nguyên"),
        ("Giấy \u202egpj.exe\u202c \u2067mời\u2069", "Giấy gpj.exe mời"),
        ("👩\u200d🏫", "👩\u200d🏫"),
        ("một < hai\u00a0& ba", "một < hai & ba"),
    ],
)
def test_text_is_composed_and_plain(typed, stored):
    assert tidy(typed) == tidy_deep(typed) == stored


def test_the_soft_hyphen_of_an_old_font_is_a_letter():
    old = in_tcvn3("Thư viện trường")
    assert "\u00ad" in old and tidy(old) == old


def test_rich_text_is_tidied_between_its_tags_paragraph_by_paragraph():
    old = in_tcvn3("thư viện")
    html = f'<p>Sáng&nbsp;nay</p><p>{old}</p><a href="/a%C2%A0b\u00a0c">trư&shy;ờng</a>'
    kept = f'<p>Sáng nay</p><p>{old}</p><a href="/a%C2%A0b\u00a0c">trường</a>'
    assert tidy_deep([{"value": html, "level": 2}]) == [{"value": kept, "level": 2}]


@given(text=st.text(max_size=100))
@settings(max_examples=100, deadline=None)
def test_tidying_twice_changes_nothing_more(text):
    assert tidy_deep(tidy_deep(text)) == tidy_deep(text)
