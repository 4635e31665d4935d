"""The project's Vietnamese catalogues: complete, faithful to the source, and compiled."""

import ast
import importlib.util
import re
import unicodedata
from pathlib import Path

import polib
import pytest

MESSAGES = Path(__file__).resolve().parents[2] / "locale" / "vi" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")
WHOLE_APPS = [
    ("wagtail", "django"),
    ("wagtail.admin", "django"),
    ("wagtail.admin", "djangojs"),
    ("wagtail.contrib.redirects", "django"),
    ("wagtail.contrib.settings", "django"),
    ("wagtail.contrib.table_block", "django"),
    ("wagtail.contrib.typed_table_block", "django"),
    ("wagtail.documents", "django"),
    ("wagtail.embeds", "django"),
    ("wagtail.images", "django"),
    ("wagtail.search", "django"),
    ("wagtail.sites", "django"),
    ("wagtail.snippets", "django"),
    ("wagtail.users", "django"),
    ("taggit", "django"),
]
DJANGO_APPS = [
    "django.conf",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
]
VARIABLE = re.compile(r"%\(\w+\)[a-z]|%[a-z]|\{\w*\}")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")


def package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    return Path(next(iter(spec.submodule_search_locations)))


def source_entries(app: str, domain: str, language: str = "en") -> list[polib.POEntry]:
    path = package_folder(app) / "locale" / language / "LC_MESSAGES" / f"{domain}.po"
    return [entry for entry in polib.pofile(str(path)) if not entry.obsolete]


def key(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def text_of(entry: polib.POEntry) -> str:
    return entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr


def readable(entries: list[polib.POEntry]) -> dict[tuple, str]:
    return {(*key(entry), entry.msgid_plural): text_of(entry) for entry in entries}


@pytest.fixture(scope="module")
def catalogues() -> dict[str, polib.POFile]:
    return {domain: polib.pofile(str(MESSAGES / f"{domain}.po")) for domain in DOMAINS}


def translated(catalogue: polib.POFile) -> dict[tuple, polib.POEntry]:
    return {
        key(entry): entry
        for entry in catalogue
        if text_of(entry).strip() and "fuzzy" not in entry.flags
    }


@pytest.mark.parametrize(("app", "domain"), WHOLE_APPS)
def test_every_message_of_the_app_is_in_vietnamese(catalogues, app, domain):
    ours = translated(catalogues[domain])
    source = source_entries(app, domain)

    assert source
    assert [key(entry) for entry in source if key(entry) not in ours] == []


@pytest.mark.parametrize(("app", "domain"), WHOLE_APPS)
def test_a_counted_message_of_the_app_is_counted_in_vietnamese_too(catalogues, app, domain):
    ours = translated(catalogues[domain])
    counted = [entry for entry in source_entries(app, domain) if entry.msgid_plural]

    assert [
        entry.msgid for entry in counted if ours[key(entry)].msgid_plural != entry.msgid_plural
    ] == []


@pytest.mark.parametrize("app", DJANGO_APPS)
def test_what_django_leaves_untranslated_is_in_vietnamese(catalogues, app):
    ours = translated(catalogues["django"])
    djangos = {key(e) for e in source_entries(app, "django", "vi") if e.translated()}
    source = source_entries(app, "django")

    assert source
    assert [key(e) for e in source if key(e) not in djangos and key(e) not in ours] == []


def test_every_message_of_sign_in_throttling_is_in_vietnamese(catalogues):
    ours = translated(catalogues["django"])
    messages = {
        node.args[0].value
        for path in sorted(package_folder("axes").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "_"
        and isinstance(node.args[0], ast.Constant)
    }

    assert messages
    assert sorted(message for message in messages if (None, message) not in ours) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_variables_and_tags_are_those_of_the_source(catalogues, domain):
    wrong = []
    for entry in catalogues[domain]:
        source, text = entry.msgid_plural or entry.msgid, text_of(entry)
        same_variables = set(VARIABLE.findall(source)) == set(VARIABLE.findall(text))
        same_tags = sorted(TAG.findall(source)) == sorted(TAG.findall(text))
        if not (same_variables and same_tags):
            wrong.append((source, text))

    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_spaces_at_both_ends_are_those_of_the_source(catalogues, domain):
    def ends(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert [e.msgid for e in catalogues[domain] if ends(e.msgid) != ends(text_of(e))] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_text_is_composed_unicode(catalogues, domain):
    text = (MESSAGES / f"{domain}.po").read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)
    assert all(unicodedata.is_normalized("NFC", text_of(entry)) for entry in catalogues[domain])


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_message_stands_twice(catalogues, domain):
    keys = [key(entry) for entry in catalogues[domain]]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("domain", DOMAINS)
def test_header_names_the_language_and_its_single_plural_form(catalogues, domain):
    header = catalogues[domain].metadata

    assert header["Language"] == "vi"
    assert header["Content-Type"] == "text/plain; charset=UTF-8"
    assert header["Plural-Forms"] == "nplurals=1; plural=0;"


@pytest.mark.parametrize("domain", DOMAINS)
def test_compiled_catalogue_is_that_of_the_source_file(catalogues, domain, tmp_path):
    fresh = tmp_path / "fresh.mo"
    fresh.write_bytes(catalogues[domain].to_binary())
    shipped = polib.mofile(str(MESSAGES / f"{domain}.mo"))

    assert readable(shipped) == readable(polib.mofile(str(fresh)))
    assert readable(shipped) == readable(list(catalogues[domain]))
