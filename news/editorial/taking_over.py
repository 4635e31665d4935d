"""Saving over a version that somebody else is writing: logged, and told to them."""

from typing import Any

from wagtail.log_actions import log
from wagtail.models import Page

from cms.outbox.services import enqueue
from news.editorial.writing import Other

TELL = "editorial.tell_taken_over"


def take_over(*, page: Page, other: Other, by: Any) -> None:
    """Log that the person's version follows somebody else's, and have that one told where it is.

    To be called inside the transaction that stores the person's version. The other version stays
    as it is: Wagtail overwrites a revision for nobody but its own author.
    """
    facts = {"from": other.who, "from_id": other.user_id, "revision": other.revision_id}
    log(instance=page, action="news.take_pen", user=by, data=facts)
    enqueue(
        effect=TELL,
        subject_type="page",
        subject_id=page.pk,
        payload={**facts, "by_id": by.pk},
        dedupe_key=f"{page.pk}:{other.stamp}:{by.pk}",
    )
