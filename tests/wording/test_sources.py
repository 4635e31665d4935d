"""The words of templates, mails and scripts are Vietnamese, also those that no screen shows yet."""

import re
from pathlib import Path

import polib
import wagtail

from tests.core.test_catalogue import MESSAGES, text_of
from tests.wording.english import english
from tests.wording.reading import pieces, script_strings

ROOT = Path(__file__).parents[2]
WAGTAIL = Path(wagtail.__file__).parent
# What readers get has English beside it, for the pages in English; screens and mails have not.
FOLDERS = ("channels", "editorial", "email", "library", "readers", "reports", "search")
_COMMENT = re.compile(r"\{#.*?#\}|\{% comment.*?endcomment %\}", re.DOTALL)
_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_REMARK = re.compile(r"/\*.*?\*/|^\s*//.*$", re.DOTALL | re.MULTILINE)
# The key has its name in Vietnamese, too.
_KEYS = frozenset({"enter"})


def templates():
    folders = [ROOT / "templates" / name for name in FOLDERS]
    folders += (ROOT / "templates").glob("wagtail*")
    return [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]


def test_templates_of_screens_and_mails_hold_no_english():
    found = {}
    for file in templates():
        text = _TAG.sub(" ", _COMMENT.sub("", file.read_text(encoding="utf-8")))
        words = {word for piece in pieces(text, "html") for word in english(piece)} - _KEYS
        if words:
            found[file.name] = words
    assert found == {}


def test_scripts_of_ours_say_nothing_in_english():
    found = {}
    for file in sorted((ROOT / "static" / "js").rglob("*.js")):
        text = _REMARK.sub("", file.read_text(encoding="utf-8"))
        said = [string for string in script_strings(text) if re.match(r"[A-Z]|.*\w \w", string)]
        words = {word for string in said for word in english(string)}
        if words:
            found[file.name] = words
    assert found == {}


def wagtails_scripts():
    files = WAGTAIL.rglob("static/wagtail*/js/**/*.js")
    return {file: file.read_text(encoding="utf-8") for file in files if "vendor" not in file.parts}


def test_every_message_of_wagtails_scripts_is_translated():
    catalogue = polib.pofile(str(MESSAGES / "djangojs.po"))
    ours = {entry.msgid for entry in catalogue if text_of(entry)}
    scripts = wagtails_scripts()
    # The bundler gives gettext a short name of its own.
    sidebar = next(text for file, text in scripts.items() if file.name == "sidebar.js")
    name = re.search(r"\.(\w+)\)\(\"Toggle sidebar\"", sidebar)[1]
    call = re.compile(rf"\.{name}\)\(\"((?:[^\"\\]|\\.)+)\"\)")
    asked = {message for text in scripts.values() for message in call.findall(text)}
    assert len(asked) > 50
    assert sorted(asked - ours) == []
