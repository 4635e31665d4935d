"""Publishing the portal's structure: columns, topics, units, the front page."""

from typing import Any

from django.db import transaction
from wagtail.models import Page

from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial.acts import Act
from news.editorial.checklist import StoryFacts, pictures_may_be_used
from news.editorial.evidence import decide
from news.editorial.models import Decision, StructurePage
from news.editorial.picture_rights import picture_facts
from news.editorial.refusals import ActRefused


@transaction.atomic
def publish_structure(*, page_id: int, by: Any, address: str | None = None) -> Decision:
    """Publish the newest version of a structure page; no second person is needed.

    Raises:
        ActRefused: no right, the page is one that needs approval, or shows a picture whose rights
            do not cover the portal.
    """
    row = Page.objects.select_for_update().filter(pk=page_id).first()
    page = row.specific if row else None
    if not isinstance(page, StructurePage):
        raise ActRefused("Trang này phải qua duyệt.")
    require_structure(by)
    revision = page.get_latest_revision() or page.save_revision(user=by)
    _require_rights(revision.as_object())
    decision = decide(
        kind=Act.STRUCTURE,
        page=page,
        by=by,
        revision=revision,
        data={"published": True},
        address=address,
    )
    revision.publish(user=by, skip_permission_checks=True)
    return decision


def record_curation(
    *, page: StructurePage, by: Any, data: dict[str, Any], address: str | None = None
) -> Decision:
    """Record what somebody chose to show on a structure page; to be called inside the act.

    Args:
        data: what is shown from now on, JSON.

    Raises:
        ActRefused: no right.
    """
    require_structure(by)
    return decide(
        kind=Act.STRUCTURE,
        page=page,
        by=by,
        reason="Sắp trang nhất",
        data=data,
        address=address,
    )


def require_structure(by: Any) -> None:
    """Refuse whoever may not publish the portal's structure.

    Raises:
        ActRefused: no right.
    """
    if not person(by).may(Right.STRUCTURE):
        raise ActRefused("Chỉ trực ban hoặc quản trị được đăng trang này.")


def _require_rights(page: StructurePage) -> None:
    """Ask what is asked of stories: no picture gets onto the portal by a side door."""
    facts = StoryFacts(
        kind="structure", title=page.title, text="", has_lead_picture=None, **picture_facts(page)
    )
    if why := pictures_may_be_used(facts):
        raise ActRefused(why)
