"""The lawful way to change a file that readers see: a newer version, put into a draft."""

from typing import Any

from django.db import transaction
from wagtail.models import Revision
from wagtail.permissions import policy_registry

from cms.library.models import NewsDocument, NewsImage
from news.editorial.refusals import ActRefused
from news.editorial.services.guard import locked_page
from news.editorial.swapping import swap

File = NewsImage | NewsDocument


@transaction.atomic
def put_in_draft(*, page_id: int, new: File, by: Any) -> Revision:
    """Put a newer version of a file into the newest draft of a page; it goes live by approval.

    Args:
        page_id: a page that shows what `new` replaces.
        new: a newer version, `replaces` says of what.
        by: who does it, and is counted among the writers of the page.

    Raises:
        ActRefused: no right, the page waits for somebody else, or its draft no longer shows the
            old file.
    """
    page = locked_page(page_id)
    old = new.replaces
    policy = policy_registry.get(new)
    if old is None or not policy.user_has_permission_for_instance(by, "choose", new):
        raise ActRefused("Bạn không dùng được tệp này.")
    rights = page.permissions_for_user(by)
    if not rights.can_edit():
        raise ActRefused("Bạn không sửa được bài này.")
    if rights.page_locked():
        raise ActRefused("Bài này đang chờ duyệt hoặc đang khóa. Hãy đợi xong, hoặc rút bài về.")
    draft = page.get_latest_revision_as_object()
    if not swap(draft, old, new):
        raise ActRefused("Bản nháp mới nhất của bài không còn dùng tệp cũ.")
    revision: Revision = draft.save_revision(user=by, log_action=True)
    return revision
