"""A quick story goes into a story's fields and comes back as it was typed."""

import pytest

from news.stories.quick.content import (
    Photo,
    Said,
    as_said,
    body_of,
    further_photos,
    shown,
    typed_text,
)


@pytest.mark.parametrize(
    "text", ["", "Một dòng.", "Một < hai & ba.\nDòng hai", "\"Trích\" và 'nháy'"]
)
def test_lines_come_back_as_they_were_typed(text):
    assert typed_text(body_of(text, [])) == text


def test_each_line_is_a_paragraph_and_markup_that_was_typed_stays_text():
    assert body_of("a\n\n  <b>b</b>", [])[0]["value"] == "<p>a</p><p>&lt;b&gt;b&lt;/b&gt;</p>"


@pytest.mark.parametrize("count", [0, 1, 2, 29])
def test_further_photos_come_back_in_their_order(count):
    photos = [Photo(pk, f"mô tả {pk}", "chú thích", "Cô Lan") for pk in range(count, 0, -1)]
    assert further_photos(body_of("chữ", photos)) == photos


def test_blocks_keep_their_ids_from_saving_to_saving():
    photos = [Photo(7), Photo(8)]
    first, again = body_of("a", photos), body_of("b", photos[::-1])
    assert [block["id"] for block in first] == [block["id"] for block in again]
    pictures = [block[1]["value"]["pictures"] for block in (first, again)]
    assert pictures[0][0]["id"] == pictures[1][1]["id"] != pictures[0][1]["id"]


@pytest.mark.parametrize(
    "blocks",
    [
        [{"type": "heading", "value": {"text": "x", "level": "2"}}],
        [{"type": "text", "value": "<p>a <b>b</b></p>"}],
        [{"type": "text", "value": "<ul><li>a</li></ul>"}],
    ],
)
def test_a_text_with_more_than_lines_is_no_quick_story(blocks):
    assert typed_text(blocks) is None


def test_a_body_with_more_than_photos_is_no_quick_story():
    text = {"type": "text", "value": "<p>a</p>"}
    assert further_photos([text, text]) is None
    assert further_photos([text, {"type": "quote", "value": {"text": "x"}}]) is None
    assert (
        further_photos([text, {"type": "gallery", "value": {"title": "Tên", "pictures": []}}])
        is None
    )


def test_what_the_full_editor_stores_for_plain_lines_is_still_a_quick_story():
    key = '<p data-block-key="a1b2">'
    value = f"{key}Một</p>{key}Hai<br/>Ba</p>{key}</p>"
    assert typed_text([{"type": "text", "value": value}]) == "Một\nHai\nBa"


def test_words_for_all_hold_where_a_photo_has_none_of_its_own():
    said = Said("Chung", "Cô Lan", {2: Photo(2, "", "Riêng", "")})
    assert shown([1, 2], said) == (
        Photo(1, "Chung", "Chung", "Cô Lan"),
        Photo(2, "Riêng", "Riêng", "Cô Lan"),
    )


def test_what_is_read_back_gives_the_same_photos_again():
    photos = (Photo(1, "a", "Chung", "x"), Photo(2, "Chung", "Chung", "x"), Photo(3, "R", "R", "y"))
    assert shown([1, 2, 3], as_said(photos)) == photos


def test_a_long_caption_is_cut_at_a_word_for_the_alternative():
    alt = shown([1], Said("từ " * 100))[0].alt
    assert len(alt) <= 250 and alt.split()[0] == "từ"
