"""What tells English words from Vietnamese ones finds the first and lets the second pass."""

import re

import polib
import pytest

from tests.core.test_catalogue import MESSAGES, VARIABLE, text_of
from tests.wording.english import english
from tests.wording.reading import pieces

_MARKUP = re.compile(r"<[^>]*>")


def bare(text):
    return VARIABLE.sub(" ", _MARKUP.sub(" ", text))


def words_of(body, kind="text/html"):
    return {word for piece in pieces(body, kind) for word in english(piece)}


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_nearly_every_message_of_wagtail_is_told_from_its_translation(domain):
    entries = polib.pofile(str(MESSAGES / f"{domain}.po"))
    found = [entry for entry in entries if english(bare(entry.msgid))]
    # The others are names, abbreviations and signs: URL, Email, %d:%d.
    assert len(found) > 0.97 * len(entries)
    wrong = [entry.msgid for entry in entries if english(bare(text_of(entry)))]
    # Names of languages and of things that programs know only by such a name.
    assert len(wrong) < 0.03 * len(entries)


@pytest.mark.parametrize("text", ["Save", "No", "Log in", "Date/Time", "by Mai", "1 day ago", "On"])
def test_english_is_found_however_short(text):
    assert english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ, kho ảnh và tin hay cho em",
        "Quyển sách, cái nghế gỗ, khuya, ngoằn ngoèo, xoong",
        "Tải tệp PDF, Word; gửi qua Zalo tới UBND phường",
        "gv.a, anh-1.jpg, 0912 345 678, {id}",
    ],
)
def test_vietnamese_names_and_what_programs_read_pass(text):
    assert english(text) == []


def test_words_are_found_wherever_a_screen_keeps_them():
    assert words_of("<p>Bài <b>Draft</b></p>") == {"draft"}
    assert words_of('<button aria-label="Close" title="Shut">x</button>') == {"close", "shut"}
    assert words_of('<input type="submit" value="Search">') == {"search"}
    assert words_of('<input type="text" value="Search" placeholder="Tìm">') == set()
    assert words_of('<i data-w-tooltip-content-value="Toggle" data-action="w#Go"></i>') == {
        "toggle"
    }
    assert words_of('<script type="application/json">[{"label": "Images"}]</script>') == {"images"}
    assert words_of("<script>say('Are you sure?')</script>") == {"are", "you", "sure"}
    assert words_of('{"html": "<h1>Choose</h1>"}', "application/json") == {"choose"}


def test_what_only_a_program_reads_is_left_out():
    assert words_of("<style>p { color: red }</style><code>make demo</code>") == set()
    assert words_of('<script type="application/json">{"_type": "ListBlock"}</script>') == set()
    assert words_of('<div class="big box" data-w-sync-target="#title-box"></div>') == set()
