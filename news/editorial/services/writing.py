"""Notes what the portal has of an open form."""

from typing import Any

from wagtail.models import Page

from news.editorial.models import Writing

LONGEST_FORM = 40
HIGHEST_NUMBER = 2**31 - 1


def stored(*, page: Page, by: Any, form: str, number: str) -> None:
    """Note that the newest version is what the open form sent; a form without a name is passed by.

    Args:
        form: the script's name for the open form.
        number: how many changes the form had when it was sent, as posted.
    """
    revision = page.latest_revision
    if revision is None or not form or len(form) > LONGEST_FORM:
        return
    if not (number.isascii() and number.isdigit() and int(number[:10]) <= HIGHEST_NUMBER):
        return
    Writing.objects.update_or_create(
        page_id=page.pk,
        user=by,
        defaults={
            "form": form,
            "number": int(number[:10]),
            "revision_id": revision.pk,
            "revision_at": revision.created_at,
        },
    )
