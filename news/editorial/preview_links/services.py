"""Makes and revokes preview links, counts their visits, and takes the school's agreement."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.log_actions import log

from cms.users.let_in import joined, named
from news.editorial import notices
from news.editorial.evidence import Version
from news.editorial.models import Decision, PreviewLink, PreviewLinkSettings
from news.editorial.preview_links.rules import (
    NAME_LENGTH,
    refuses_agreement,
    refuses_link,
    typed_name,
)
from news.editorial.preview_links.selectors import (
    Opened,
    agreement_facts,
    links_of,
    may_send,
    opened,
)
from news.editorial.preview_links.texts import ground
from news.editorial.preview_links.tokens import digest_of_token, new_token
from news.editorial.refusals import ActRefused, ContentMoved
from news.editorial.selectors import standing_of, what_is_read
from news.editorial.services.guard import locked_page, newest
from news.editorial.services.review import record_sign_off

MAX_OPEN = 10
NO_NAME = f"Ghi đủ họ và tên, chỉ gồm chữ, nhiều nhất {NAME_LENGTH} ký tự. Ví dụ: Nguyễn Thị Hoa."


class LinkEnded(Exception):
    """The link opens nothing: it expired, was revoked, or never was."""


@transaction.atomic
def make_link(
    *, page_id: int, seen: Version, by: Any, address: str | None = None
) -> tuple[PreviewLink, str]:
    """Make a link to exactly the version that its maker saw.

    Args:
        seen: the version on the screen where the button was pressed.

    Returns:
        The row, and the token of its address, which is nowhere kept.

    Raises:
        ActRefused: no right, no story to be seen, or too many links that are open.
        ContentMoved: somebody saved a newer version meanwhile.
    """
    page = locked_page(page_id)
    if not may_send(by, page):
        raise ActRefused("Bạn không gửi xem trước được bài này.")
    why = refuses_link(standing_of(page))
    if why:
        raise ActRefused(why)
    revision = newest(page)
    if what_is_read(page, revision) != seen:
        raise ContentMoved("Vừa có bản mới hơn. Xem lại bài rồi tạo liên kết.")
    if sum(row.is_open for row in links_of(page)) >= MAX_OPEN:
        raise ActRefused(f"Bài đã có {MAX_OPEN} liên kết đang mở. Thu hồi bớt rồi tạo cái mới.")
    token, now = new_token(), timezone.now()
    link = PreviewLink.objects.create(
        token_digest=digest_of_token(token) or "",
        page_id=page.pk,
        revision_id=revision.pk,
        content_digest=seen.digest,
        made_by=by,
        made_let_in=joined(None, by),
        made_at=now,
        made_from=address,
        expires_at=now + timedelta(days=PreviewLinkSettings.current().days),
    )
    log(instance=page, action="news.preview_link", user=by, data={"link": link.pk})
    return link, token


@transaction.atomic
def revoke_link(*, page_id: int, link_id: int, by: Any) -> None:
    """End a link, and with it its pictures, at once; a second time changes nothing.

    Raises:
        ActRefused: no right, or the story has no such link.
    """
    page = locked_page(page_id)
    link = PreviewLink.objects.filter(pk=link_id, page_id=page.pk).first()
    if link is None or not may_send(by, page):
        raise ActRefused("Bạn không thu hồi được liên kết này.")
    if link.revoked_at is not None:
        return
    link.revoked_at, link.revoked_by_name = timezone.now(), str(by)[:150]
    link.save(update_fields=["revoked_at", "revoked_by_name"])
    log(instance=page, action="news.preview_link_revoked", user=by, data={"link": link.pk})


def count_visit(link: PreviewLink) -> None:
    """Count one more opening; nothing is kept of who opened. One query."""
    row = PreviewLink.objects.filter(pk=link.pk)
    row.update(visits=F("visits") + 1, last_visit_at=timezone.now())


def forget_addresses(now: datetime | None = None) -> int:
    """Erase from where links were made once the settings no longer keep it; return of how many."""
    keep = timedelta(days=PreviewLinkSettings.current().keep_address_days)
    old = PreviewLink.objects.filter(made_at__lt=(now or timezone.now()) - keep)
    return old.exclude(made_from=None).update(made_from=None)


@transaction.atomic
def agree(*, token: str, name: str, is_signed_in: bool, address: str | None = None) -> Decision:
    """Take what somebody with the link typed as the school's sign-off on exactly its version.

    Args:
        token: of the link's address.
        name: as typed; it is kept as plain text beside who made the link.
        is_signed_in: whether the visitor's browser has an account's session.
        address: the visitor's network address, kept as with every decision.

    Raises:
        LinkEnded: the link opens nothing any more.
        ActRefused: says why it is not taken; nothing was changed.
    """
    found = opened(token)
    if found is None:
        raise LinkEnded
    page = locked_page(found.link.page_id)
    # Under the page's lock nobody edits, recalls, revokes or agrees a second time.
    found = opened(token)
    if found is None:
        raise LinkEnded
    why = refuses_agreement(agreement_facts(found, is_signed_in=is_signed_in))
    if why:
        raise ActRefused(why)
    who = typed_name(name)
    if not who:
        raise ActRefused(NO_NAME)
    link = found.link
    decision = record_sign_off(
        page=page,
        revision=found.revision,
        by=None,
        address=address,
        data=_facts(found, who, address),
        by_name=f"{who} (qua liên kết)",
        reason=ground(
            maker=named(str(link.made_by), link.made_let_in),
            made_at=timezone.localtime(link.made_at),
            is_same_address=_is_same(found, address),
        ),
    )
    link.agreed_at = decision.at
    link.save(update_fields=["agreed_at"])
    notices.agreed(page=page, maker=link.made_by, decision=decision)
    return decision


def _facts(found: Opened, who: str, address: str | None) -> dict[str, Any]:
    link = found.link
    return {
        "through_link": {
            "link": link.pk,
            "typed_name": who,
            "made_by_id": link.made_by_id,
            "made_by": str(link.made_by),
            **({"let_in": link.made_let_in[0]} if link.made_let_in else {}),
            "made_at": link.made_at.isoformat(),
            "same_address": _is_same(found, address),
        }
    }


def _is_same(found: Opened, address: str | None) -> bool:
    return address is not None and address == found.link.made_from
