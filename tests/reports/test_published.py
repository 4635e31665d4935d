"""The list of live stories: who sees it, what it says, what goes out as a workbook."""

import io
import re
from datetime import date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from news.reports.published import Total, month_around
from news.reports.sheet import HEADINGS, workbook
from news.stories.models import ArticlePage
from tests.reports.rows import row

pytestmark = [pytest.mark.django_db, pytest.mark.database]
ALL = "?first_published_at_from="


def screen(query=ALL):
    return reverse("reports_published") + query


@pytest.fixture
def culture(ward, client):
    client.force_login(ward.people["vhxh"])
    return client


def appeared(story, day):
    at = timezone.make_aware(datetime.combine(day, datetime.min.time()))
    ArticlePage.objects.filter(pk=story.pk).update(first_published_at=at)


def titles(answer):
    return [found.title for found in answer.context["table"].data]


def book_of(answer):
    return load_workbook(io.BytesIO(answer.content))


def test_only_live_stories_stand_there_with_the_title_that_readers_have(ward, culture):
    live = ward.live(title="Bài đã đăng")
    ward.edit(live, "gv.b", title="Bản sửa chưa duyệt")
    ward.submit(ward.draft(by="gv.b", unit="b", title="Bài đang chờ"), by="gv.b")
    page = culture.get(screen())
    assert titles(page) == ["Bài đã đăng"]
    text = page.content.decode()
    assert "Bản sửa chưa duyệt" not in text and "Bài đang chờ" not in text


def test_a_row_says_date_unit_column_genre_author_approver_address_and_length(ward, culture):
    story = ward.live(title="Bài đã đăng", genre="anh")
    found = culture.get(screen()).context["table"].data[0]
    assert found.day == timezone.localdate(story.first_published_at)
    assert (found.unit, found.column) == (ward.units["b"].name, ward.column.title)
    assert (found.genre, found.author, found.approver) == ("ảnh", "GV.B", "BTV.1")
    assert found.address == story.full_url
    assert found.words == 15


def test_it_is_narrowed_by_date_unit_column_genre_author_and_approver(ward, culture):
    first = ward.live(title="Bài một", genre="bai")
    appeared(first, date(2026, 3, 31))
    other = ward.draft(by="btv.2", unit="center", title="Bài hai", column=None)
    ward.submit(other, by="btv.2")
    ward.approve(other, by="btv.1")
    mine = ward.people["btv.1"].pk
    for query, expected in (
        ("?first_published_at_from=2026-03-01&first_published_at_to=2026-03-31", ["Bài một"]),
        ("?first_published_at_to=2026-03-30", []),
        ("?unit=b", ["Bài một"]),
        ("?unit=a", []),
        (f"?column={ward.column.pk}", ["Bài một"]),
        ("?genre=tin", ["Bài hai"]),
        ("?author=btv.2", ["Bài hai"]),
        (f"?approver={mine}", ["Bài hai", "Bài một"]),
        (f"?approver={ward.people['gv.a'].pk}", ["Bài hai", "Bài một"]),
        ("?genre=khong-co", ["Bài hai", "Bài một"]),
    ):
        assert titles(culture.get(screen(query))) == expected, query


def test_without_a_question_it_begins_with_this_month_and_the_workbook_is_one_press_away(
    ward, culture
):
    ward.live()
    desk = culture.get(reverse("wagtailadmin_home")).content.decode()
    month = re.search(r'href="([^"]+)"[^>]*>Danh sách tin, bài tháng này', desk)[1]
    month = month.replace("&amp;", "&")
    begin, end = month_around(timezone.localdate())
    assert culture.get(screen("")).url == month
    assert f"from={begin}" in month and f"to={end}" in month
    page = culture.get(month).content.decode()
    export = re.search(r'href="([^"]+)"[^>]*>Tải Excel', page)[1].replace("&amp;", "&")
    answer = culture.get(export)
    assert re.search(
        r'filename="tin-bai-da-dang-\d{4}-\d\d-\d\d\.xlsx"', answer.headers["Content-Disposition"]
    )
    assert book_of(answer)["Danh sách"].max_row == 2


def test_the_workbook_has_vietnamese_headings_real_dates_and_totals(ward, culture):
    ward.live(title="Bài một")
    ward.live(title="Bài hai", genre="anh")
    book = book_of(culture.get(screen(f"{ALL}&export=xlsx")))
    sheet = book["Danh sách"]
    assert tuple(cell.value for cell in sheet[1]) == HEADINGS
    assert isinstance(sheet["C2"].value, datetime) and sheet["C2"].number_format == "dd/mm/yyyy"
    assert sheet.auto_filter.ref == "A1:J3" and sheet.freeze_panes == "A2"
    units = [tuple(cells) for cells in book["Theo đơn vị"].iter_rows(values_only=True)]
    assert units == [("Đơn vị", "Số bài"), (ward.units["b"].name, 2), ("Cộng", 2)]
    genres = [tuple(cells) for cells in book["Theo thể loại"].iter_rows(values_only=True)]
    assert genres == [("Thể loại", "Số bài"), ("ảnh", 1), ("tin", 1), ("Cộng", 2)]


@pytest.mark.parametrize(
    "title", ['=HYPERLINK("x")', "+1", "-1 điểm", "@ai", "Tin\x07 thường", "\x07=1+1"]
)
def test_no_text_of_the_workbook_is_a_formula(title):
    book = load_workbook(io.BytesIO(workbook([row(title=title)], by_unit=[], by_genre=[])))
    cell = book["Danh sách"]["B2"]
    assert cell.data_type == "s" and cell.value == title.replace("\x07", "")
    assert cell.quotePrefix == (title.strip("\x07")[0] in "=+-@")


def test_a_total_named_like_a_formula_is_text_too():
    totals = [Total("=1+1", 3)]
    book = load_workbook(io.BytesIO(workbook([], by_unit=totals, by_genre=[])))
    assert book["Theo đơn vị"]["A2"].data_type == "s"


@pytest.mark.parametrize(
    ("day", "back", "month"),
    [
        (date(2026, 11, 26), 0, (date(2026, 11, 1), date(2026, 11, 30))),
        (date(2026, 1, 31), 1, (date(2025, 12, 1), date(2025, 12, 31))),
        (date(2028, 3, 5), 1, (date(2028, 2, 1), date(2028, 2, 29))),
    ],
)
def test_a_month_has_its_first_and_last_day(day, back, month):
    assert month_around(day, back=back) == month
