"""The rules of personal data mark what gives a child away, and keep quiet about usual news."""

import pytest

from news.editorial import personal_data  # noqa: F401 - registers the rules
from news.editorial.checklist import Level, findings
from tests.editorial.checklist.cases import CONTACT, PERSONAL, PRIVATE, facts_of, marked
from tests.editorial.checklist.clean import CLEAN
from tests.editorial.checklist.marked import MARKED
from tests.editorial.checklist.unseen import UNSEEN

FLOOR = 0.95


def spoken(case):
    return {finding.code for finding in findings(facts_of(case), {})} & PERSONAL


def measured(cases):
    """Return precision and recall over pairs of story and rule."""
    pairs = [(case.codes, spoken(case)) for case in cases]
    right = sum(len(wanted & said) for wanted, said in pairs)
    said = sum(len(said) for _, said in pairs)
    wanted = sum(len(wanted) for wanted, _ in pairs)
    return right / said, right / wanted


def test_there_are_forty_marked_and_fifty_clean_stories():
    assert (len(MARKED), len(CLEAN)) == (40, 50)
    assert {code for case in MARKED for code in case.codes} == PERSONAL


@pytest.mark.parametrize("cases", [[*MARKED, *CLEAN], UNSEEN], ids=["made for", "unseen"])
def test_precision_and_recall_stay_above_the_floor(cases):
    precision, recall = measured(cases)
    assert precision >= FLOOR
    assert recall >= FLOOR


@pytest.mark.parametrize("case", MARKED, ids=lambda case: case.title)
def test_what_gives_somebody_away_is_marked(case):
    assert spoken(case) == case.codes


@pytest.mark.parametrize("case", CLEAN, ids=lambda case: case.title)
def test_usual_news_is_not_marked(case):
    assert spoken(case) == set()


def test_the_line_says_whose_name_what_and_where_and_leads_there():
    case = marked(PRIVATE, "Một ngày", caption="Em Lưu Đức Thịnh, học sinh khuyết tật, kể chuyện")
    (found,) = findings(facts_of(case), {})
    assert (found.level, found.field, found.path) == (Level.BLOCK, "body", "body.p.caption")
    for words in ("Lưu Đức Thịnh", "khuyết tật", "chú thích ảnh", "em H."):
        assert words in found.message


def test_only_the_covered_number_is_shown_again():
    case = marked(CONTACT, "Hỏi", "Gọi cô Lan 0987 654 321 hoặc văn phòng 0912 000 111.")
    (found,) = findings(facts_of(case), {})
    assert "098•••21" in found.message
    assert "654" not in found.message
    assert found.message.count("•••") == 1


def test_a_long_list_of_names_is_asked_for_even_with_prizes():
    rows = [("Họ và tên", "Lớp", "Giải")]
    rows += [(f"Nguyễn Hải {given}", "4A", "Nhất") for given in ("An", "Bình", "Chi", "Dung", "Em")]
    few, many = (marked("child_named", "Giải", "Kết quả.", rows=tuple(r)) for r in (rows[:4], rows))
    assert spoken(few) == set()
    assert spoken(many) == {"child_named"}


def test_the_same_name_of_a_grown_up_elsewhere_is_no_child():
    case = marked(
        PRIVATE,
        "Cô giáo",
        "Cô Trần Thị Mai dạy lớp 4A. Trần Thị Mai mắc bệnh ung thư, vẫn đứng lớp đều đặn.",
    )
    assert spoken(case) == set()
