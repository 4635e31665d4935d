"""What the archive shows around a day: the days of its month, and the nearest days with stories."""

from datetime import date, datetime, time, timedelta

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils import timezone

from news.stories.models import ArticlePage
from news.stories.selectors import StoryFilter, filtered


def days(year: int, month: int) -> list[tuple[date, int]]:
    """Return each day of a month that has live stories, with their count. One query."""
    rows = (
        filtered(StoryFilter(year=year, month=month))
        .order_by()
        .annotate(day=TruncDate("first_published_at"))
        .values("day")
        .annotate(count=Count("pk"))
        .order_by("day")
    )
    return [(row["day"], row["count"]) for row in rows]


def days_beside(day: date) -> tuple[date | None, date | None]:
    """Return the nearest days before and after that have live stories. Two queries."""
    start = datetime.combine(day, time(), tzinfo=timezone.get_current_timezone())
    stories = ArticlePage.objects.live().order_by("first_published_at")
    before = stories.filter(first_published_at__lt=start).last()
    after = stories.filter(first_published_at__gte=start + timedelta(days=1)).first()
    return _day_of(before), _day_of(after)


def _day_of(story: ArticlePage | None) -> date | None:
    return timezone.localdate(story.first_published_at) if story else None
