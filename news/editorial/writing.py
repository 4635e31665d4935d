"""Two people, or two devices, at one story: who else is at it, and which version was not seen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.models import Page, Revision

from news.editorial.models.work import Writing

# An open form gives a sign every ten seconds while it is looked at.
AT_IT = timedelta(minutes=2)
# What the form and its script add to what is sent: the open form's name, how many changes it had,
# the version that it was first filled from, and the version that the person takes over from.
FORM, NUMBER, OPENED, TAKE_OVER = "kept_form", "kept_number", "kept_opened", "take_over"


@dataclass(frozen=True)
class Opened:
    """What a form knows: the version that it was filled from, and its own name if it has one.

    Attributes:
        stamp: see `stamp_of`; empty where the form does not say.
        form: the script's name for the open form; empty without it.
        overwrites: the revision that the form itself stored before, as its autosave says.
    """

    stamp: str = ""
    form: str = ""
    overwrites: str = ""


@dataclass(frozen=True)
class Other:
    """Who stands in the way of a saving, and why.

    Attributes:
        who: their name, "Hệ thống" where nobody saved it.
        user_id: None where nobody did.
        at: when their version was saved.
        stamp: names that version; a form that carries it has been told.
        is_own: the same person, on another device or in another window.
        is_unseen: the form was filled from an older version; else they are at it right now.
    """

    who: str
    user_id: int | None
    at: datetime
    revision_id: int
    stamp: str
    is_own: bool
    is_unseen: bool


def stamp_of(revision_id: int, created_at: str) -> str:
    """Return what tells one state of a version: autosave writes over a revision in place."""
    return f"{revision_id} {created_at}"


def judged(*, newest: Other, opened: Opened, stored: str, is_at_it: bool) -> Other | None:
    """Return what stands in the way of saving, or None. Pure.

    Args:
        newest: whose version the story has now.
        opened: what the form knows.
        stored: the stamp that this very form stored last; its answer may have been lost.
        is_at_it: whether the other person has the story open now.
    """
    if not opened.stamp or newest.stamp in (opened.stamp, stored):
        is_unseen = False
    else:
        is_unseen = opened.overwrites != str(newest.revision_id)
    if newest.is_own:
        # Without the script nothing tells an own autosave from another device.
        return newest if is_unseen and opened.form else None
    if is_unseen:
        return newest
    return replace(newest, is_unseen=False) if opened.stamp and is_at_it else None


def other_at(page: Page, opened: Opened, by: Any) -> Other | None:
    """Return who stands in the way of the person's saving, or None. At most four queries."""
    revision = page.latest_revision
    if revision is None:
        return None
    stored = ""
    if opened.form:
        row = Writing.objects.filter(page_id=page.pk, user=by, form=opened.form).first()
        stored = stamp_of(row.revision_id, row.revision_at.isoformat()) if row else ""
    newest = newest_by(revision, by)
    at_it = not newest.is_own and _is_at_it(page, newest.user_id)
    return judged(newest=newest, opened=opened, stored=stored, is_at_it=at_it)


def newest_by(revision: Revision, by: Any) -> Other:
    """Return whose the newest version is, as somebody sees it who has not read it."""
    return Other(
        who=str(revision.user or "Hệ thống"),
        user_id=revision.user_id,
        at=revision.created_at,
        revision_id=revision.pk,
        stamp=stamp_of(revision.pk, revision.created_at.isoformat()),
        is_own=revision.user_id == by.pk,
        is_unseen=True,
    )


def _is_at_it(page: Page, user_id: int | None) -> bool:
    """Return whether the person has the story's form open now. One query."""
    now = timezone.now()
    open_forms = EditingSession.objects.filter(
        content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        user_id=user_id,
        # A sign from ahead was given before the clock was set back.
        last_seen_at__range=(now - AT_IT, now + AT_IT),
    )
    return user_id is not None and open_forms.exists()


def sentence(other: Other) -> str:
    """Return in Vietnamese why nothing was saved, and what happens to the other version."""
    when = timezone.localtime(other.at)
    if other.is_own:
        return (
            f"Chính bạn đã lưu một bản khác lúc {when:%H:%M ngày %d/%m/%Y}, ở máy hoặc cửa sổ khác."
            " Nội dung đang hiện ở đây còn nguyên nhưng chưa lưu. Lưu bản này thì bản kia không"
            " mất: xem và lấy lại ở mục Lịch sử."
        )
    if other.is_unseen:
        return (
            f"Trong lúc bạn mở bài, {other.who} đã lưu một bản khác (lúc {when:%H:%M ngày %d/%m/%Y}"
            "). Nội dung bạn gõ còn nguyên nhưng chưa lưu. Nhận thay thì bản của bạn đứng sau bản"
            " kia; bản kia không mất: xem và lấy lại ở mục Lịch sử."
        )
    return (
        f"{other.who} đang sửa bài này, lưu lần cuối lúc {when:%H:%M}. Hãy hỏi nhau trước, hoặc"
        " nhận thay: bản của người ấy được giữ ở mục Lịch sử và người ấy được báo."
    )


def numbers(by: Any, forms: Iterable[str]) -> dict[str, int]:
    """Return up to which number the portal has what the forms sent. One query."""
    rows = Writing.objects.filter(user=by, form__in=list(forms))
    return dict(rows.values_list("form", "number"))


def begun_by(by: Any, form: str) -> int | None:
    """Return the page that an empty form has made already, None where it made none. One query."""
    if not form:
        return None
    rows = Writing.objects.filter(user=by, form=form)
    return rows.values_list("page_id", flat=True).first()
