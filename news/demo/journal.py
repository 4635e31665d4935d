"""The acts by which the sample ward's pages come to where they stand, each by its right person.

Decisions, contributions and log rows say truthfully when the command ran. Only what readers see
is set back afterwards: a live page's `first_published_at` and `last_published_at`.
"""

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from news.demo.people import Ward
from news.editorial import services
from news.editorial.evidence import Version
from news.editorial.models import ReviewedPage
from news.editorial.selectors import what_is_read

_SECOND_READERS = ("btv.1", "btv.2")


def reader_for(author: str, number: int) -> str:
    """Return who of the center reads what `author` wrote: never the author."""
    readers = [name for name in _SECOND_READERS if name != author]
    return readers[number % len(readers)]


def put_below(parent: Page, page: ReviewedPage, by: Any) -> None:
    """Add the page as a draft of `by` and save its first version."""
    page.owner, page.live = by, False
    Page.objects.get(pk=parent.pk).specific.add_child(instance=page)
    page.save_revision(user=by)


def seen(page: Page) -> Version:
    """Return the version that a reader has before them now."""
    fresh = type(page).objects.get(pk=page.pk)
    return what_is_read(fresh, fresh.get_latest_revision())


def approve(page: Page, ward: Ward, by: str, how: services.Approval | None = None) -> None:
    """Approve what is there now."""
    services.approve(page_id=page.pk, by=ward.people[by], seen=seen(page), how=how)


def publish(page: Page, ward: Ward, *, author: str, reader: str, at: datetime) -> None:
    """Submit and approve, then let readers see that it appeared at `at`."""
    services.submit(page_id=page.pk, by=ward.people[author])
    approve(page, ward, reader)
    set_back(page, at)


def set_back(page: Page, at: datetime) -> None:
    """Let the page have appeared at `at`, never in the future."""
    moment = min(at, timezone.now())
    Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)
