"""Wagtail's templates with words in English are kept as copies, which follow each new Wagtail."""

from pathlib import Path

import pytest
import wagtail.admin

WAGTAILS = Path(wagtail.admin.__file__).parent / "templates" / "wagtailadmin"
OURS = Path(__file__).parents[2] / "templates" / "wagtailadmin"
COPIES = {
    "home.html": {'value="Search"': 'value="Tìm"'},
    "shared/header.html": {'value="Search"': 'value="Tìm"'},
    "shared/headers/_actions.html": {'aria-label="Actions"': 'aria-label="Thao tác"'},
    "tables/boolean_cell.html": {"value|stringformat:'s'": "value|yesno:'có,không,chưa rõ'"},
}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_wagtails_template_but_for_its_words(name):
    text = (WAGTAILS / name).read_text(encoding="utf-8")
    for theirs, ours in COPIES[name].items():
        assert theirs in text
        text = text.replace(theirs, ours)
    assert (OURS / name).read_text(encoding="utf-8") == text
