"""The key of a finding holds all that it is about: what is passed over is passed over for that."""

import pytest

from news.editorial.checklist import StoryFacts, findings
from news.editorial.passages import HouseStyle, HouseWord, Limits, Passage, ShownPicture, Wording
from news.editorial.standing_findings import key_of

HEADS = ("Họ và tên", "Lớp", "Điểm")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang")
ADVICE = dict.fromkeys(("child_private", "identity_numbers", "lead_alt"), "advice")


def keys(*passages, pictures=(), levels=ADVICE, **more):
    house = HouseStyle(words=(HouseWord("Sở GDĐT", "Sở GD&ĐT"), HouseWord("website", "trang web")))
    wording = Wording(passages, pictures, this_year=2026, house=house, **more)
    lead = any(one.is_lead for one in pictures)
    facts = StoryFacts("story", "A", "x", has_lead_picture=lead, wording=wording)
    return {key_of(found): found for found in findings(facts, levels)}


def table(*, middle="Văn", caption="Kết quả", mark="9,5", where="bảng, phần 1", heads=HEADS):
    rows = tuple((f"Nguyễn {middle} {given}", "4B", mark) for given in GIVEN)
    return Passage("body.t.table", where, caption, rows=(heads, *rows))


def picture(image=1, alt="", caption="", path="body.b", block="b"):
    return ShownPicture(path, "ảnh", alt, caption, block, "phần 1", image=image)


def text(words, path="body.x", where="phần 1"):
    return Passage(path, where, words)


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("child_named", table(), table(middle="Đức")),
        ("child_named", table(), table(mark="4,5")),
        ("child_named", table(), table(caption="Danh sách")),
        ("child_private", table(heads=("Họ và tên", "Lớp", "Bệnh")),
         table(heads=("Họ và tên", "Lớp", "Bệnh"), middle="Đức")),
        ("child_private", text("Em Nguyễn Văn An mồ côi cha."),
         text("Em Nguyễn Văn An mồ côi cha mẹ.")),
        ("identity_numbers", text("Số 031 090 001 234."), text("Ghi số 031 090 001 234.")),
        ("contacts", text("Gọi 0987 654 321."), text("Gọi ngay 0987 654 321.")),
        ("house_style", text("Sở GDĐT họp."), text("Sở GDĐT có website.")),
        ("plainness", text("TRƯỜNG KHAI GIẢNG NĂM HỌC", "title"),
         text("TRƯỜNG TỔNG KẾT NĂM HỌC", "title")),
        ("alts", picture(1), picture(2)),
        ("alts", picture(alt="IMG_1.jpg"), picture(alt="IMG_2.jpg")),
        ("captions", picture(1, alt="Cờ đỏ"), picture(2, alt="Cờ đỏ")),
        ("captions", picture(alt="Cờ đỏ"), picture(alt="Cờ xanh")),
        ("lead_alt", picture(1, path="lead_image", block=""),
         picture(2, path="lead_image", block="")),
    ],
)  # fmt: skip
def test_another_wording_is_another_finding(code, one, other):
    def found(it):
        said = keys(pictures=(it,)) if isinstance(it, ShownPicture) else keys(it)
        return {key for key, finding in said.items() if finding.code == code}

    first, second = found(one), found(other)
    assert len(first) == len(second) == 1
    assert first != second


def test_a_part_that_moves_stays_the_same_finding():
    assert keys(table()).keys() == keys(table(where="bảng, phần 7")).keys()


def test_two_flaws_of_one_rule_at_one_place_are_two_findings():
    shouted = text("TĂNG CƯỜNG CÔNG TÁC GÓP PHẦN NÂNG CAO HIỂU BIẾT", "title")
    found = [one for one in keys(shouted).values() if one.code == "plainness"]
    assert len(found) == 2


def test_a_sentence_that_is_too_long_is_no_summary_that_is():
    said = text("Trường mở thư viện cho cả phường đọc sách buổi tối.", "summary")
    found = keys(said, limits=Limits(summary=5)) | keys(said, limits=Limits(sentence=5))
    assert len([one for one in found.values() if one.code == "length"]) == 2
