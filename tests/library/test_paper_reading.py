"""Lists of pupils are found in whatever form; ordinary documents pass; bombs cost little."""

import multiprocessing
import resource
import time
import unicodedata
from pathlib import Path

import pytest

from cms.library.legacy_text import readable, readable_rows
from cms.library.paper_reading import PaperKind, advice, read_paper, refusal
from cms.library.personal_data import Sort, contacts, is_identity, name_in
from tests.library.paper_cases import EXPECTED
from tests.library.paper_cases_more import MORE
from tests.library.paper_hostile import HOSTILE
from tests.library.paper_makers import docx, table, tcvn3, xlsx

MARKED = {kind: files | MORE.get(kind, {}) for kind, files in EXPECTED.items()}
CASES = [(kind, name) for kind, files in MARKED.items() for name in files]
SECONDS, MEGABYTES = 30, 250
NAMES_OF_FIVE = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Cường", "Phạm Đức", "Vũ Linh")


def read(data, name, **more):
    given = {"minimum": 5, "this_year": 2026, "official": frozenset()} | more
    return read_paper(data, name.rsplit(".", 1)[1], **given)


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_a_document_is_read_as_it_is_marked(kind, name):
    assert read(MARKED[kind][name], name).kind == kind


def test_precision_and_recall_over_the_marked_documents_stay_above_95_percent():
    found = {(kind, name): read(MARKED[kind][name], name).kind for kind, name in CASES}
    for asked in (PaperKind.ROSTER, PaperKind.NAMES, PaperKind.CONTACTS):
        said = {case for case, kind in found.items() if kind == asked}
        true = {case for case in found if case[0] == asked}
        assert len(said & true) >= 0.95 * len(said), said - true
        assert len(said & true) >= 0.95 * len(true), true - said
    assert len(found) >= 100


def test_the_refusal_names_the_columns_and_what_to_do_instead():
    reading = read(EXPECTED["roster"]["class list.xlsx"], "a.xlsx")
    said = refusal(reading)
    assert "12 học sinh" in said and "“ngày sinh, tuổi”" in said and "tra cứu riêng" in said
    assert "bỏ cột" in said and said == unicodedata.normalize("NFC", said)


def test_nothing_that_is_stored_about_a_document_holds_a_name_or_a_whole_number():
    reading = read(EXPECTED["contacts"]["staff with phones.xlsx"], "a.xlsx")
    kept = repr(reading.as_findings())
    assert "Nguyễn" not in kept and "3456" not in kept and "•••" in kept
    assert "12 số điện thoại di động" in advice(reading.kind, reading.as_findings())[0]


def test_from_how_many_pupils_on_it_is_a_list_is_a_setting():
    data = EXPECTED["roster"]["just five.xlsx"]
    assert read(data, "a.xlsx").kind == PaperKind.ROSTER
    assert read(data, "a.xlsx", minimum=6).kind == PaperKind.PLAIN


def test_numbers_that_offices_publish_are_no_finding():
    text = docx("Đường dây nóng của Trung tâm: 0912.345.678")
    assert read(text, "a.docx").kind == PaperKind.CONTACTS
    assert read(text, "a.docx", official=frozenset({"0912345678"})).kind == PaperKind.PLAIN


def test_the_wards_own_plan_passes():
    lines = (Path(__file__).parent / "papers" / "ke-hoach.txt").read_text(encoding="utf-8")
    assert read(docx(*lines.splitlines()), "a.docx").kind == PaperKind.PLAIN


def test_pupils_in_a_table_inside_a_table_are_found():
    rows = [[name, f"0{n + 1}/03/2016"] for n, name in enumerate(NAMES_OF_FIVE)]
    outer = "<w:tbl><w:tr><w:tc>" + table(rows) + "</w:tc></w:tr></w:tbl>"
    assert read(docx(outer), "a.docx").kind == PaperKind.ROSTER


def test_a_list_of_children_behind_a_lying_heading_of_a_role_is_found_by_their_age():
    rows = [["TT", "Họ và tên", "Chức vụ", "Ghi chú"]]
    rows += [[n, name, "Tổ trưởng", f"{n + 3:02d}/03/2017"] for n, name in enumerate(NAMES_OF_FIVE)]
    assert read(xlsx(("S", rows)), "a.xlsx").kind == PaperKind.ROSTER


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Liên hệ 0912 345 678", Sort.PHONE),
        ("Liên hệ +84 (0) 912.345.678", Sort.PHONE),
        ("CCCD: 031216001234", Sort.IDENTITY),
        ("CMND 031234567", Sort.IDENTITY),
        ("STK: 0031 000 123 456", Sort.ACCOUNT),
        ("Nơi ở: số 5 ngõ 12 đường Bạch Đằng", Sort.HOME),
        ("Điện thoại 0225 3875 123", None),
        ("Tổng đài 1900 1234, 111", None),
        ("Số 031216001234/QĐ-UBND", None),
        ("Kinh phí 350.000.000 đồng", None),
        ("Trụ sở: số 5 đường Bạch Đằng", None),
        ("Nhiệm vụ năm 2026-2030, 100% đơn vị", None),
    ],
)
def test_a_piece_of_personal_data_is_known_by_its_shape(text, sort):
    assert [hit.sort for hit in contacts(text, frozenset())] == ([sort] if sort else [])


def test_an_identity_number_is_checked_by_its_parts():
    assert is_identity("031 216 001234") and not is_identity("099216001234")
    assert not is_identity("031916001234") and not is_identity("03121600123")


def test_names_and_old_fonts_are_read():
    assert name_in("1. Em Vũ Thuỷ Linh, lớp 4A") == "Vũ Thuỷ Linh"
    assert not name_in("Trường Tiểu học") and not name_in("Phòng Văn hóa")
    for text in ("Nguyễn Văn An", "Ngày sinh", "Trường tiểu học"):
        assert readable(tcvn3(text)) == text
    rows = [[tcvn3(text) for text in ("Hộ nghèo", "Họ và tên", "Ngày sinh", "Lê Văn Bảy")]]
    assert readable_rows(rows)[0][0] == "Hộ nghèo"
    assert readable("Nguyeãn Vaên An") == "Nguyễn Văn An" and readable("Ñieåm") == "Điểm"
    assert readable("café crème") == "café crème"


def _measure(name, answers):
    data = HOSTILE[name]()
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    kind = read(data, name).kind
    used = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    answers.put((str(kind), time.monotonic() - begun, used))


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_document_costs_little_and_is_never_taken_for_harmless(name):
    answers = multiprocessing.get_context("fork").SimpleQueue()
    process = multiprocessing.get_context("fork").Process(target=_measure, args=(name, answers))
    process.start()
    kind, seconds, megabytes = answers.get()
    process.join()
    assert kind in ("unread", "roster")
    assert seconds < SECONDS and megabytes < MEGABYTES, (seconds, megabytes)
