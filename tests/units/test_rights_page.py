"""The page of documentation that says who may do what is the one the role table prints."""

import io
from pathlib import Path

from django.core.management import call_command

from cms.units.roles import RIGHT_LABELS, ROLE_LABELS, Right, Role, as_markdown

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rights.md"
AGAIN = "out of date: manage.py sync_roles --print > docs/rights.md"


def test_the_page_is_what_the_table_prints():
    assert PAGE.read_text(encoding="utf-8") == as_markdown(), AGAIN


def test_the_command_prints_the_page_without_asking_a_database():
    out = io.StringIO()
    call_command("sync_roles", "--print", stdout=out)

    assert out.getvalue() == as_markdown()


def test_every_role_and_every_right_has_vietnamese_words_of_its_own():
    assert set(ROLE_LABELS) == set(Role)
    assert set(RIGHT_LABELS) == set(Right)
    assert len(set(ROLE_LABELS.values())) == len(Role)
    assert len(set(RIGHT_LABELS.values())) == len(Right)
