"""What a Word file says becomes the parts of a story, the same as was once read and found good.

The files were written by LibreOffice Writer 7.4 (its own filter for Word); the ones that are built
here have what Word writes and Writer does not.
"""

import json
import os
from dataclasses import asdict
from pathlib import Path
from unittest.mock import patch

import pytest

from cms.core.legacy_encodings import Legacy
from news.stories.word import reading as word_reading
from news.stories.word.opening import UnusableWord
from news.stories.word.reading import read_word
from tests.core.legacy_writing import in_tcvn3, in_vni
from tests.library import paper_hostile
from tests.library.hostile import packed
from tests.stories.word.makers import (
    OLE,
    RELATIONS,
    STYLES,
    old_picture,
    paragraph,
    picture,
    relation,
    style,
    with_photo,
    word,
)

FILES = Path(__file__).parent / "files"
GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "word"
NAMES = sorted(file.stem for file in FILES.glob("*.docx"))
WORDS = "Trường Tiểu học Thủy Nguyên tổ chức lễ khai giảng trong không khí phấn khởi"


def told(reading):
    """Return what is compared: the parts without what is empty, and what else was found."""
    parts = [
        {key: value for key, value in asdict(part).items() if value not in ("", (), -1)}
        for part in reading.parts
    ]
    samples = [[sample.before, sample.after, sample.legacy] for sample in reading.samples]
    return {
        "parts": parts,
        "pictures": [picture.alt for picture in reading.pictures],
        "samples": samples,
    }


def kinds(data):
    return [part.kind for part in read_word(data).parts]


def text_of(data):
    return [part.text for part in read_word(data).parts]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_an_office_program_reads_as_it_did_when_it_was_found_good(name):
    read = json.dumps(
        told(read_word((FILES / f"{name}.docx").read_bytes())), ensure_ascii=False, indent=1
    )
    kept = GOLDEN / f"{name}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        kept.write_text(f"{read}\n", encoding="utf-8")
    assert len(NAMES) >= 6
    assert json.loads(read) == json.loads(kept.read_text(encoding="utf-8"))


def test_text_of_an_old_font_stays_letter_by_letter_where_it_is_to_stay():
    old = in_tcvn3(WORDS)
    data = word(paragraph("Lễ khai giảng", "Title") + paragraph(old, font=".VnTime"))
    assert read_word(data, converts=False).parts[1].text == f"<p>{old}</p>"
    assert read_word(data).parts[1].text == f"<p>{WORDS}</p>"


def test_the_font_of_a_style_and_of_the_whole_file_counts():
    styles = style("Normal", "Normal", ".VnTime", default=True) + style("Chu", "Chữ", "VNI-Times")
    body = paragraph(in_tcvn3("Thư ngỏ")) + paragraph(in_vni("Đoàn trường"), "Chu")
    assert text_of(word(body, styles=styles)) == ["Thư ngỏ", "<p>Đoàn trường</p>"]


def test_unicode_under_the_name_of_an_old_font_is_left_alone():
    data = word(paragraph("Bài", "Title") + paragraph(f"Cô {WORDS}", font=".VnTime"))
    reading = read_word(data)
    assert reading.samples == () and reading.parts[1].text == f"<p>Cô {WORDS}</p>"


def test_letters_of_vni_that_lie_in_two_runs_are_read_together():
    run = (
        '<w:r><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr><w:t>{}</w:t></w:r>'
    )
    data = word(f"<w:p>{run.format('tröô')}{run.format('øng hoïc')}</w:p>")
    assert text_of(data) == ["trường học"]
    assert read_word(data).samples[0].legacy == Legacy.VNI


def test_what_nobody_sees_is_gone():
    body = paragraph("Sáng\u00a0nay trư\u00adờng ta", "Title") + paragraph("Một\u200b dòng ở đây")
    assert text_of(word(body)) == ["Sáng nay trường ta", "<p>Một dòng ở đây</p>"]


def test_deleted_words_are_out_and_accepted_and_added_ones_in():
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    body = (
        f"<w:p>{run.format('Trường ')}<w:ins>{run.format('mới ')}</w:ins>"
        f"<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>{run.format('đẹp')}</w:p>"
    )
    assert text_of(word(body)) == ["Trường mới đẹp"]


def test_a_picture_elsewhere_is_named_and_never_fetched():
    body = paragraph("Ảnh ở ngoài", "Title") + picture("rA", "link") + old_picture("rB")
    body += picture("rC", text="Sân trường")
    relations = relation("rA", "http://anh.example/a.jpg", outside=True)
    relations += relation("rB", "http://anh.example/b.jpg", outside=True)
    relations += relation("rC", "media/image1.jpeg")
    data = word(body, relations=relations, **with_photo())
    with patch("urllib.request.urlopen") as fetched, patch("socket.create_connection") as dialled:
        reading = read_word(data)
    assert not fetched.called and not dialled.called
    assert [part.kind for part in reading.parts] == ["title", "picture"]
    assert reading.pictures[0].alt == "Sân trường"
    assert "http://anh.example/a.jpg" in reading.linked and len(reading.linked) == 2


def test_a_table_in_a_table_is_told_once_and_a_new_line_stays_one():
    cell = "<w:tc>{}</w:tc>"
    inner = f"<w:tbl><w:tr>{cell.format(paragraph('trong'))}</w:tr></w:tbl>"
    row = f"<w:tr>{cell.format(paragraph('một') + inner + paragraph(''))}</w:tr>"
    broken = "<w:p><w:r><w:t>dòng một</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>"
    data = word(paragraph("Bài", "Title") + f"<w:tbl>{row * 2}</w:tbl>{broken}")
    lines = "<p>một trong</p><p>một trong</p><p>dòng một<br/>dòng hai</p>"
    assert text_of(data) == ["Bài", lines]


def test_a_note_keeps_its_number_and_its_text():
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = '<w:p><w:r><w:t>Theo luật</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnote w:id="2">{paragraph("Luật số 91")}</w:footnote>'
    parts = {"word/footnotes.xml": f"<w:footnotes {names}>{notes}</w:footnotes>"}
    links = relation("rF", "footnotes.xml", "footnotes")
    data = word(paragraph("Bài", "Title") + body, relations=links, **parts)
    assert text_of(data)[1] == "<p>Theo luật[1]</p><ol><li>Luật số 91</li></ol>"


def test_letters_of_a_symbol_font_that_are_lost_are_counted():
    run = '<w:r><w:t>a</w:t><w:sym w:font="Lạ" w:char="F0B5"/></w:r>'
    reading = read_word(word(f"<w:p>{run}</w:p>"))
    assert (reading.symbols, reading.parts[0].text) == (1, "a")


def test_a_script_in_a_link_is_no_link():
    body = '<w:p><w:hyperlink r:id="rX"><w:r><w:t>Bấm</w:t></w:r></w:hyperlink></w:p>'
    links = relation("rX", "javascript:alert(1)", "hyperlink", outside=True)
    data = word(paragraph("Bài", "Title") + body, relations=links)
    assert "javascript" not in text_of(data)[1] and "Bấm" in text_of(data)[1]


def test_markup_that_was_typed_stays_text():
    data = word(
        paragraph("Bài", "Title") + paragraph("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co")
    )
    assert text_of(data)[1] == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>"


def test_without_style_or_heading_or_short_line_there_is_no_title():
    assert kinds(word(paragraph(f"{WORDS}. " * 4))) == ["text"]
    assert kinds(word("")) == []


def elsewhere(target):
    """Return the package's relations with the main document in another part."""
    names = RELATIONS.replace("officeDocument", "package")
    main = relation("rId1", target, "officeDocument")
    return f'<Relationships xmlns="{names}">{main}</Relationships>'


REFUSED = [
    ("old .doc", lambda: OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "kiểu cũ (.doc)"),
    ("password", lambda: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    ("a zip", lambda: packed({"anh.txt": b"xin chao"}), "Không nhận ra kiểu tệp"),
    ("a PDF", lambda: b"%PDF-1.4\n%%EOF", "không phải tệp Word"),
    ("a workbook", lambda: packed({"xl/workbook.xml": b"<x/>"}), "không phải tệp Word"),
    ("rubbish", lambda: b"\x00\x01\x02" * 50, "Không nhận ra kiểu tệp"),
    ("nothing", lambda: b"", "Không nhận ra kiểu tệp"),
    ("cut off", lambda: word(paragraph("Một bài"))[:700], "hỏng"),
    ("no XML", lambda: packed({"word/document.xml": b"<w:document"}), "hỏng"),
    ("not a document", lambda: packed({"word/document.xml": b"<html/>"}), "hỏng"),
    ("macro", lambda: word("", **{"word/vbaProject.bin": b"x"}), "macro"),
    (
        "reads another file",
        lambda: word(
            paragraph("&x;"), before='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        ),
        "mã lạ",
    ),
    ("grows without end", lambda: paper_hostile.laughing_docx(), "mã lạ"),
    (
        "grows without end in a part of another name",
        lambda: word(
            "",
            **{
                "_rels/.rels": elsewhere("word/than.bin"),
                "word/than.bin": '\ufeff <!DOCTYPE d [<!ENTITY x "ha">]><d>&x;</d>',
            },
        ),
        "mã lạ",
    ),
    ("too deep", lambda: paper_hostile.deep_docx(), "dài hơn một bài"),
    ("too long", lambda: word(paragraph("Một dòng. ") * 25_000), "dài hơn một bài"),
    (
        "unpacks without end",
        lambda: word("", **{"word/a.xml": b" " * 40_000_000}),
        "dài hơn một bài",
    ),
    ("over 200 MB unpacked", lambda: word("", **{"word/a.bin": b"\0" * 210_000_000}), "quá lớn"),
    ("too big", lambda: b"PK\x03\x04" + b"\0" * (20 * 1024 * 1024), "20 MB"),
]


@pytest.mark.parametrize(
    ("data", "why"), [case[1:] for case in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_what_is_no_usable_word_file_gets_a_sentence_that_says_what_to_do(data, why):
    with pytest.raises(UnusableWord) as refused:
        read_word(data())
    assert why in str(refused.value)
    assert "Hãy" in str(refused.value) or "hãy" in str(refused.value)


def test_a_fault_of_the_reader_is_a_sentence_too():
    with (
        patch.object(word_reading.mammoth, "convert_to_html", side_effect=RecursionError),
        pytest.raises(UnusableWord, match="hỏng"),
    ):
        read_word(word(paragraph("Một bài"), styles=STYLES))
