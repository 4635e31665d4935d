"""Changing a file that a story under way shows is writing on that story."""

from typing import Any

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page

from cms.library.models import NewsDocument, NewsImage
from cms.users.let_in import joined
from news.editorial.evidence import files_of
from news.editorial.models import Contribution, ReviewedPage

_KINDS = {NewsImage: "image", NewsDocument: "document"}


def record_file_change(file: NewsImage | NewsDocument, user: Any) -> int:
    """Record the user as a writer of every story under way whose newest version shows the file.

    Live pages' own files are frozen; here are drafts, waiting stories, and changes of live ones.

    Returns:
        On how many stories.
    """
    key = f"{_KINDS[type(file)]}:{file.pk}"
    under_way = Page.objects.filter(Q(live=False) | Q(has_unpublished_changes=True))
    # The number somewhere in the content is a cheap first sieve; the references decide.
    named = under_way.annotate(text=Cast("latest_revision__content", TextField())).filter(
        text__contains=str(file.pk)
    )
    count = 0
    for page in named.select_related("latest_revision", "content_type"):
        kind = page.specific_class
        if kind is None or not issubclass(kind, ReviewedPage):
            continue
        if key in files_of(page.latest_revision):
            _record(page, user, {_KINDS[type(file)], key})
            count += 1
    return count


def _record(page: Page, user: Any, names: set[str]) -> None:
    row, _ = Contribution.objects.get_or_create(
        page_id=page.pk,
        revision_id=page.latest_revision_id,
        user_id=user.pk,
        defaults={
            "user_name": str(user),
            "at": timezone.now(),
            "is_writing": True,
            "is_housekeeping": False,
        },
    )
    row.is_writing = row.is_weighty = True
    row.fields, row.at = sorted({*row.fields, *names}), timezone.now()
    row.let_in = joined(row.let_in, user)
    row.save(update_fields=["is_writing", "is_weighty", "fields", "at", "let_in"])
