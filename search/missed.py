"""Counts what readers look for in vain, for the center: words and a number, nobody's name."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Max, QuerySet, Sum
from django.utils import timezone

from search.models import MissedSearch, SearchSettings
from search.personal import kept_words

DAYS_IN_MONTH = 30.44


@transaction.atomic
def count_missed(*, text: str, day: date | None = None) -> None:
    """Count one search that found nothing; what may tell of a person is not kept."""
    words = kept_words(text)
    if not words:
        return
    row, _ = MissedSearch.objects.get_or_create(words=words, day=day or timezone.localdate())
    MissedSearch.objects.filter(pk=row.pk).update(count=F("count") + 1)


def missed_in(month: date) -> QuerySet[Any, Any]:
    """Return words, count and last day of what was missed in the month of a day. Two queries.

    The most frequent come first; what was missed less often than the settings say is left out.
    """
    first = month.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return (
        MissedSearch.objects.filter(day__gte=first, day__lt=after)
        .values("words")
        .annotate(total=Sum("count"), last=Max("day"))
        .filter(total__gte=SearchSettings.current().shown_from)
        .order_by("-total", "words")
    )


def forget_missed() -> int:
    """Delete what is older than the settings say; return how many rows."""
    days = round(SearchSettings.current().keep_months * DAYS_IN_MONTH)
    before = timezone.localdate() - timedelta(days=days)
    deleted: int = MissedSearch.objects.filter(day__lt=before).delete()[0]
    return deleted
