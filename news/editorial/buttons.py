"""Buttons below the editing form; each is there only when the act is possible."""

from dataclasses import replace
from typing import Any

from django.urls import reverse
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page

from cms.units.selectors import person
from news.editorial.acts import Act, Work
from news.editorial.models import ReviewedPage, StructurePage
from news.editorial.rules import refusal
from news.editorial.selectors import case_of

WAGTAILS_OWN = (
    "action-publish",
    "action-submit",
    "action-restart-workflow",
    "action-cancel-workflow",
    "action-workflow-action",
)
SUBMIT = "action-gui-duyet"
PUBLISH_STRUCTURE = "action-dang-trang"


class SubmitButton(ActionMenuItem):
    """Saves the draft and sends it."""

    name = SUBMIT
    label = "Gửi duyệt"
    icon_name = "upload"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Shown on drafts and returned stories to those who may send them."""
        if context["view"] == "create":
            return getattr(context["parent_page"].specific_class, "accepts", "") != "structure"
        if context["view"] != "edit" or not isinstance(context["page"], ReviewedPage):
            return False
        # What is about to be typed makes a draft of a clean story: ask for the right alone.
        case = case_of(context["page"])
        if case.standing.work in (Work.CLEAN, Work.APPROVED):
            case = replace(case, standing=replace(case.standing, work=Work.DRAFT))
        return refusal(Act.SUBMIT, person(context["request"].user), case) is None


class StructureButton(ActionMenuItem):
    """Saves and publishes a structure page."""

    name = PUBLISH_STRUCTURE
    label = "Lưu và đăng"
    icon_name = "upload"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Shown on structure pages, to whoever may edit them."""
        if context["view"] == "create":
            return getattr(context["parent_page"].specific_class, "accepts", "") == "structure"
        return context["view"] == "edit" and isinstance(context["page"], StructurePage)


class ReviewButton(ActionMenuItem):
    """Opens the review screen: where the story is, and what may be done."""

    name = "action-xem-duyet"
    label = "Xem và xử lý"
    icon_name = "view"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Shown on every story that exists."""
        return context["view"] == "edit" and isinstance(context.get("page"), ReviewedPage)

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """Return the address of the story's review screen."""
        page: Page = parent_context["page"]
        return reverse("editorial_review", args=[page.pk])


def arrange(items: list[ActionMenuItem], context: dict[str, Any]) -> None:
    """Replace Wagtail's workflow buttons by the newsroom's; the likeliest stands first."""
    kept = [item for item in items if item.name in ("action-save-draft", "action-page-locked")]
    ours = (SubmitButton(), StructureButton())
    first = [item for item in ours if _usable(item, context)]
    last = [item for item in (ReviewButton(),) if item.is_shown(context)]
    items[:] = [*first, *kept, *last]


def _usable(item: ActionMenuItem, context: dict[str, Any]) -> bool:
    return not context.get("locked_for_user") and item.is_shown(context)
