"""What the worker does after acts of the editorial room."""

from django.contrib.auth import get_user_model
from wagtail.models import Page

from cms.outbox.registry import GiveUp, Work, effect
from news.editorial import notices
from news.editorial.models import ReviewedPage
from news.editorial.taking_over import TELL


@effect(TELL, label="Báo cho người đang viết khi có người nhận thay", inline=True)
def tell_taken_over(work: Work) -> None:
    """Tell the person whose version was followed by another's where theirs is.

    Raises:
        GiveUp: the story, or one of the two, is no more.
    """
    people = get_user_model()._default_manager.filter(is_active=True)
    writer = people.filter(pk=work.payload["from_id"]).first()
    by = get_user_model()._default_manager.filter(pk=work.payload["by_id"]).first()
    page = Page.objects.filter(pk=int(work.subject_id)).first()
    if writer is None or by is None or page is None:
        raise GiveUp("nobody is left to be told")
    story: ReviewedPage = page.specific
    notices.taken_over(page=story, writer=writer, by=by, revision_id=work.payload["revision"])
