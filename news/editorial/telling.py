"""Writes a line into each inbox and queues the mails that are wanted, in the act's transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.library.models import RemovalCase
from news.editorial.events import ASKING, RULES, Event, Mail
from news.editorial.models import MailChoice, Notice

# Its mail is sent by the room that keeps the case.
_MAILED_ELSEWHERE = frozenset({Event.REMOVAL_ASKED})


@dataclass(frozen=True)
class Told:
    """Who is told of which event."""

    event: Event
    people: Iterable[Any]


@dataclass(frozen=True)
class Subject:
    """What is told of: a story, a case, or a person's own account.

    Attributes:
        version: which act or stage it is; with the subject it makes up the key.
    """

    version: object
    page: Page | None = None
    case: RemovalCase | None = None

    def key(self, event: Event) -> str:
        """Return under which name a person is told of it once."""
        pk = self.page.pk if self.page else (self.case.pk if self.case else "")
        return f"{event}:{pk}:{self.version}"


def tell(*groups: Told, about: Subject, by: Any, by_name: str = "", **facts: Any) -> None:
    """Tell each person once, of the first event that is meant for them; never who acted.

    Whoever was told under the same key before is left alone, so that a repetition does no harm.

    Args:
        by: who acted; None is the clock, or somebody without an account.
        by_name: who that is, as plain text; a user's own name goes before it.
        facts: what the mail's templates need.
    """
    done = {by.pk} if by is not None else set()
    for group in groups:
        readers = {reader.pk: reader for reader in group.people if reader.pk not in done}
        done |= readers.keys()
        key = about.key(group.event)
        known = Notice.objects.filter(reader__in=readers, key=key)
        for pk in known.values_list("reader_id", flat=True):
            del readers[pk]
        if readers:
            _write(group.event, readers, key=key, about=about, by_name=str(by) if by else by_name)
            _mail(group.event, list(readers.values()), key=key, about=about, by=by, facts=facts)


def settle(page: Page, readers: Iterable[Any] | None = None) -> None:
    """Mark as read whatever asked for an act on the story: it is done, or no longer wanted.

    Args:
        readers: whose lines; None is everybody's.
    """
    rows = Notice.objects.filter(page_id=page.pk, event__in=ASKING, read_at=None)
    if readers is not None:
        rows = rows.filter(reader__in=list(readers))
    rows.update(read_at=timezone.now())


def _write(
    event: Event, readers: dict[int, Any], *, key: str, about: Subject, by_name: str
) -> None:
    now = timezone.now()
    rows = [
        Notice(
            reader_id=pk,
            event=event.value,
            key=key,
            page_id=about.page.pk if about.page else None,
            case=about.case,
            by_name=by_name[:150],
            at=now,
        )
        for pk in readers
    ]
    # Two workers at once may tell of the same stage.
    Notice.objects.bulk_create(rows, ignore_conflicts=True)


def _mail(
    event: Event,
    readers: list[Any],
    *,
    key: str,
    about: Subject,
    by: Any,
    facts: dict[str, Any],
) -> None:
    way = RULES[event].mail
    wanting = [reader for reader in readers if reader.email and event not in _MAILED_ELSEWHERE]
    if way != Mail.ALWAYS:
        chosen = MailChoice.objects.filter(user__in=wanting, event=event.value)
        wishes = dict(chosen.values_list("user_id", "wanted"))
        wanting = [reader for reader in wanting if wishes.get(reader.pk, way == Mail.ON)]
    if not wanting:
        return
    context = {"by": by, "link": settings.SITE_URL + link_of(about.page), **facts}
    if about.page is not None:
        title = about.page.get_latest_revision_as_object().title
        context |= {"page": about.page, "title": title, "public_link": about.page.full_url}
    subject = render_to_string(f"email/{event}_subject.txt", context).strip()
    foot = {"always": way == Mail.ALWAYS, "choices": settings.SITE_URL + choices_link()}
    body = render_to_string(f"email/{event}.txt", context) + render_to_string(
        "email/foot.txt", foot
    )
    for reader in wanting:
        headers = {"X-Dedupe-Key": f"{key}:{reader.pk}"}
        EmailMessage(subject=subject, body=body, to=[reader.email], headers=headers).send()


def link_of(page: Page | None, case_id: int | None = None) -> str:
    """Return the address of the screen on which the event is dealt with."""
    if case_id is not None:
        return reverse("library_removal", args=[case_id])
    if page is not None:
        return reverse("editorial_review", args=[page.pk])
    return reverse("wagtailadmin_account")


def choices_link() -> str:
    """Return the address at which a person says which mails are wanted."""
    return reverse("wagtailadmin_account") + "#tab-notifications"
