"""Old fonts are recognised by name or by clear signs, converted whole, and nothing else is."""

import ast
import re
from pathlib import Path

import django
import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.core.legacy_encodings import UNICODE_ONLY, Legacy, by_font, converted, detect
from cms.core.syllables import is_syllable
from cms.core.vietnamese import nfc
from tests.core.legacy_writing import in_tcvn3, in_tcvn3_capitals, in_vni

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = {Legacy.TCVN3: in_tcvn3, Legacy.VNI: in_vni}
PARAGRAPHS = [
    "Trường Tiểu học Thủy Nguyên tổ chức lễ khai giảng năm học mới trong không khí phấn khởi.",
    "Các em học sinh được nghe kể chuyện về truyền thống hiếu học quê hương bên sông Bạch Đằng.",
    "Thầy hiệu trưởng nhắc phụ huynh đưa đón con đúng giờ, không đỗ xe trước cổng trường.",
    "Ủy ban nhân dân phường hỗ trợ sách vở, áo ấm cho những gia đình còn khó khăn.",
    "Đội tuyển bóng đá nữ của trường giành giải nhất, nhận phần thưởng gồm cờ và giấy khen.",
    "Lịch tiêm chủng sẽ được gửi tới từng lớp, kèm giấy mời và hướng dẫn theo dõi sau tiêm.",
    "Hội khuyến học vận động mỗi dòng họ góp một tủ sách, đặt ở nhà văn hóa tổ dân phố.",
    "Ở vùng ven biển, giờ học ngoài trời của lớp 3A gắn với việc quan sát thủy triều lên xuống.",
    "Cô giáo chủ nhiệm kể: “Ngẫm nghĩ mãi, các em mới gỡ được câu đố, rồi ai cũng cười ồ lên”.",
    "Kỳ nghỉ hè, thư viện mở cửa cả ngày; bạn đọc nhỏ tuổi được mượn mỗi lượt ba quyển truyện.",
]
# Every letter with its marks, small ones as TCVN3 has no others with a tone.
LETTERS = [
    vowel + rest
    for vowel in "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    for rest in ("", "n", "i")
]


def told_by_the_sample_ward():
    for file in sorted((ROOT / "news" / "demo" / "content").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def catalogue(language, app="conf"):
    folder = Path(django.__file__).parent / app / "locale" / language / "LC_MESSAGES"
    return [entry.msgstr for entry in polib.pofile(str(folder / "django.po")) if entry.msgstr]


@pytest.mark.parametrize(
    ("font", "legacy"),
    [
        (".VnTime", Legacy.TCVN3),
        ("'.VnArial Narrow'", Legacy.TCVN3),
        (".VnTimeH", Legacy.TCVN3_CAPITALS),
        (".vnarialh", Legacy.TCVN3_CAPITALS),
        ("VNI-Times", Legacy.VNI),
        ("VNI Helve", Legacy.VNI),
        ("Times New Roman", None),
        ("Vni", None),
        ("Verdana", None),
        ("", None),
    ],
)
def test_a_font_tells_its_encoding(font, legacy):
    assert by_font(font) == legacy


@pytest.mark.parametrize("legacy", WRITTEN)
@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_paragraph_of_an_old_font_is_recognised_and_loses_no_letter(legacy, text):
    old = WRITTEN[legacy](text)
    assert detect(old) == legacy
    assert converted(old, legacy) == (text if legacy == Legacy.VNI else _small(text))


def _small(text):
    """Return the text as TCVN3 can hold it: a capital that has a tone becomes a small letter."""
    return "".join(
        letter.lower() if ord(letter) > 0x7F and letter not in "ĂÂĐÊÔƠƯ" else letter
        for letter in text
    )


def test_capitals_of_their_own_font_become_capitals():
    old = in_tcvn3_capitals("Lễ khai giảng ở trường Đồng Lý")
    assert converted(old, Legacy.TCVN3_CAPITALS) == "LỄ KHAI GIẢNG Ở TRƯỜNG ĐỒNG LÝ"


def test_letters_that_word_keeps_as_symbols_are_read():
    old = "".join(chr(0xF000 + ord(letter)) for letter in in_tcvn3("thầy"))
    assert converted(old, Legacy.TCVN3) == "thầy"


@given(words=st.lists(st.sampled_from(LETTERS), min_size=1, max_size=30))
@settings(max_examples=200, deadline=None)
def test_whatever_was_typed_comes_back_whole(words):
    text = nfc(" ".join(words))
    assert converted(in_tcvn3(text), Legacy.TCVN3) == text
    assert converted(in_vni(text), Legacy.VNI) == text
    assert converted(in_vni(text.upper()), Legacy.VNI) == text.upper()


@given(
    words=st.lists(
        st.sampled_from([word for word in " ".join(PARAGRAPHS).split() if is_syllable(word)]),
        min_size=1,
        max_size=30,
    )
)
@settings(max_examples=200, deadline=None)
def test_words_of_today_are_never_taken_for_old_ones(words):
    assert detect(" ".join(words)) is None


@given(text=st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_at_all_is_borne(text):
    legacy = detect(text)
    assert legacy is None or not UNICODE_ONLY.search(nfc(text))


def test_nothing_that_the_sample_ward_says_is_flagged_and_nearly_all_is_found_when_old():
    texts = list(told_by_the_sample_ward())
    assert len(texts) > 1000
    assert [text for text in texts if detect(text)] == []
    sentences = [
        line
        for text in texts
        for line in re.split(r"(?<=[.!?])\s+|\n|<[^>]+>", text)
        if len(line.split()) >= 6 and not line.isascii() and "{" not in line
    ]
    for legacy, write in WRITTEN.items():
        found = [detect(write(sentence)) for sentence in sentences]
        assert set(found) <= {legacy, None}
        assert found.count(legacy) / len(found) > 0.97


@pytest.mark.parametrize("language", ["fr", "de", "es", "it", "pt_BR", "nl", "sv", "vi"])
def test_texts_of_other_languages_are_never_flagged(language):
    texts = [*catalogue(language), *catalogue(language, "contrib/admin")]
    assert len(texts) > 200
    assert [text for text in texts if detect(text)] == []
    assert detect("\n".join(texts)) is None
