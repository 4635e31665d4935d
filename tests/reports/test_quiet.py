"""Which columns and units have gone quiet."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from news.editorial.models import DeskTerms
from news.reports.quiet import columns_and_units, freshness, quiet_first
from news.stories.models import ArticlePage

TODAY = date(2026, 11, 26)


def fresh(name, days):
    last = None
    if days is not None:
        noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12)
        last = timezone.make_aware(noon) - timedelta(days=days)
    return freshness(name, "/", last, today=TODAY, limit=14)


def test_longer_than_the_limit_is_quiet_and_so_is_what_never_had_anything():
    rows = [fresh("hôm nay", 0), fresh("mới", 14), fresh("cũ", 15), fresh("chưa", None)]
    assert [row.is_quiet for row in rows] == [False, False, True, True]
    assert [row.words for row in rows] == ["hôm nay", "14 ngày", "15 ngày", "chưa có bài nào"]
    assert [row.name for row in quiet_first(rows)] == ["chưa", "cũ", "mới", "hôm nay"]


@pytest.mark.django_db
@pytest.mark.database
def test_the_desk_names_what_has_been_quiet_for_longer_than_the_center_set(ward, client):
    story = ward.live(by="gv.b", unit="b")
    ArticlePage.objects.filter(pk=story.pk).update(
        first_published_at=timezone.now() - timedelta(days=20)
    )
    found = {name: {row.name: row for row in rows} for name, rows in columns_and_units()}
    column = found["Chuyên mục"][ward.column.title]
    unit = found["Đơn vị"][ward.units["b"].name]
    assert (column.days, column.is_quiet) == (20, True)
    assert (unit.days, unit.is_quiet) == (20, False)
    assert found["Đơn vị"][ward.units["a"].name].days is None
    DeskTerms(quiet_unit_days=19, quiet_column_days=21).save()
    client.force_login(ward.people["vhxh"])
    desk = client.get(reverse("wagtailadmin_home")).content.decode()
    assert desk.count("quá lâu") == len(found["Đơn vị"])
