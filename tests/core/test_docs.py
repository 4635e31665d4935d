"""The documents hold: links resolve, commands exist, words are those on the screen."""

import re
import unicodedata
from pathlib import Path

import pytest
from django.core.management import get_commands

from cms.units.roles import KIND_LABELS, ROLE_LABELS
from news.demo.content.ward import ACCOUNTS
from news.editorial.acts import ACT_LABELS, PUBLIC_LABELS, WORK_LABELS
from news.stories.models.story import Genre, Origin

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
SCREENS = DOCS / "screens"
LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"manage\.py ([a-z_]+)")
TARGET = re.compile(r"\bmake ([a-z][a-z-]*)")
NAMED_PATH = re.compile(r"`((?:cms|news|tests|deploy|docs|locale|templates)/[\w./-]+)`")
# Made by the site or put there by whoever installs it.
NOT_IN_THE_CODE = {"deploy/nginx/tls"}


def text(page):
    return page.read_text(encoding="utf-8")


def code(page):
    """Return what stands in code spans and code blocks: there alone words are commands."""
    whole = text(page)
    blocks = re.findall(r"```\w*\n(.*?)```", whole, re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", whole, flags=re.DOTALL))
    return "\n".join([*blocks, *spans])


def anchors(page):
    """Return the anchors of the page's headings, as code hosts make them."""
    for heading in re.findall(r"^#+ (.+)$", text(page), re.MULTILINE):
        words = re.sub(r"[^\w\- ]", "", heading.lower())
        yield words.replace(" ", "-")


def targets():
    return set(re.findall(r"^([a-z-]+):", text(ROOT / "Makefile"), re.MULTILINE))


def relative(page):
    return str(page.relative_to(ROOT))


def broken_links(page):
    for link in LINK.findall(text(page)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if target.parent == SCREENS and not SCREENS.exists():
            continue
        if not target.exists() or (anchor and anchor not in set(anchors(target))):
            yield link


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_link_leads_to_a_file_and_a_heading(page):
    assert list(broken_links(page)) == []


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_command_that_is_named_exists(page):
    assert set(COMMAND.findall(code(page))) <= set(get_commands())
    assert set(TARGET.findall(code(page))) <= targets()


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_path_of_the_code_that_is_named_exists(page):
    named = set(NAMED_PATH.findall(text(page))) - NOT_IN_THE_CODE
    assert [path for path in named if "NNNN" not in path and not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_page_is_composed_unicode(page):
    assert unicodedata.is_normalized("NFC", text(page))


def test_the_readme_names_the_two_commands_and_every_demo_account():
    readme = text(ROOT / "README.md")
    assert {"demo", "test"} <= set(TARGET.findall(code(ROOT / "README.md")))
    assert [seed.username for seed in ACCOUNTS if f"`{seed.username}`" not in readme] == []


def test_the_architecture_lists_every_decision_once_and_in_order():
    listed = re.findall(r"\(decisions/([^)]+)\)", text(DOCS / "architecture.md"))
    assert listed == sorted(page.name for page in (DOCS / "decisions").glob("*.md"))


@pytest.mark.parametrize("page", sorted((DOCS / "decisions").glob("*.md")), ids=relative)
def test_a_decision_is_short_numbered_and_has_its_three_parts(page):
    lines = text(page).splitlines()

    assert lines[0].startswith(f"# {page.name[:4]} ")
    assert len(lines) <= 30
    parts = re.findall(r"^\*\*(\w+)\.\*\*", text(page), re.MULTILINE)
    assert parts == ["Context", "Decision", "Consequences"]


@pytest.mark.parametrize(
    "labels",
    [ROLE_LABELS, KIND_LABELS, ACT_LABELS, PUBLIC_LABELS, WORK_LABELS],
    ids=["roles", "kinds of units", "acts", "public", "work"],
)
def test_the_glossary_has_every_word_that_the_screens_take_from_the_code(labels):
    page = text(DOCS / "glossary.md")
    assert [word for word in labels.values() if word not in page] == []


@pytest.mark.parametrize("choices", [Genre, Origin])
def test_the_glossary_has_every_choice_of_a_story(choices):
    page = text(DOCS / "glossary.md")
    assert [word for word in choices.labels if word not in page] == []


def test_a_broken_link_a_wrong_command_and_a_missing_path_would_be_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "# A b\n[x](no.md) [y](#a-b) [z](#c)\n`make nothing` `cms/no.py` `manage.py no`"
    )

    assert list(broken_links(page)) == ["no.md", "#c"]
    assert TARGET.findall(code(page)) == ["nothing"]
    assert COMMAND.findall(code(page)) == ["no"]
    assert NAMED_PATH.findall(text(page)) == ["cms/no.py"]
