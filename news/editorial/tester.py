"""The one answer to what a person may do with a page: by role and kind of page, never by luck."""

from typing import Any

from wagtail.models import Page, PagePermissionTester

from cms.units.roles import Right
from cms.units.selectors import person, unit_of
from news.editorial.models import Decision, ReviewedPage, StructurePage


class StoryPermissionTester(PagePermissionTester):
    """Wagtail's tester with the newsroom's answers; nobody publishes through Wagtail's screens.

    Superusers get the same answers as anybody else: the role table counts alone.
    """

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        # Wagtail's screens read this set directly when they copy and move.
        self.permissions: set[str] = getattr(self, "permissions", set()) - {
            "publish",
            "bulk_delete",
        }
        self.who = person(user)

    @property
    def unit_id(self) -> int | None:
        """The unit whose branch the page lies in."""
        unit = unit_of(self.page)
        return unit.pk if unit else None

    def may_write(self) -> bool:
        """Return whether the person drafts and changes such stories at all."""
        if self.who.may(Right.WRITE_ALL):
            return True
        return self.unit_id is not None and self.who.may(Right.WRITE_OWN, self.unit_id)

    def can_edit(self) -> bool:
        """Stories by their writers, structure by those who publish it."""
        kind = self.page.specific_class
        if self.page_is_root or kind is None:
            return False
        if issubclass(kind, ReviewedPage):
            return self.may_write()
        return issubclass(kind, StructurePage) and self.who.may(Right.STRUCTURE)

    def can_add_subpage(self) -> bool:
        """What may be added depends on what the parent takes."""
        if not super().can_add_subpage() and not self.user.is_superuser:
            return False
        accepts = getattr(self.page.specific_class, "accepts", "")
        if accepts == "stories":
            own_center = self.who.may(Right.WRITE_ALL) and self.unit_id in self.who.unit_ids
            return own_center or self.who.may(Right.WRITE_OWN, self.unit_id)
        if accepts in ("documents", "information"):
            return self.who.may(Right.WRITE_ALL)
        return accepts == "structure" and self.who.may(Right.STRUCTURE)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Only a draft that was never sent to anybody, by those who may write it."""
        kind = self.page.specific_class
        if self.page_is_root or kind is None or not issubclass(kind, ReviewedPage):
            return False
        if self.page.live or self.page.first_published_at or not self.page.is_leaf():
            return False
        if Decision.objects.filter(page_id=self.page.pk).exists():
            return False
        return self.may_write()

    def can_move(self) -> bool:
        """Nothing moves: a story's place says whose it is."""
        return False

    def can_move_to(self, destination: Page) -> bool:
        """Only to another place below the same parent, by those who order its children."""
        parent = self.page.get_parent()
        if parent is None or destination.pk != parent.pk:
            return False
        return bool(destination.permissions_for_user(self.user).can_reorder_children())

    def can_copy(self) -> bool:
        """Nobody: a copy forgets who wrote it, and its writer could approve it."""
        return False

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        """Nobody."""
        return False

    def can_publish(self) -> bool:
        """Nobody: stories go live by an approval, structure by its service."""
        return False

    def can_publish_subpage(self) -> bool:
        """Nobody."""
        return False

    def can_unpublish(self) -> bool:
        """Nobody: hiding is an act with a reason."""
        return False

    def can_unschedule(self) -> bool:
        """Nobody: taking a schedule away is an act."""
        return False

    def can_submit_for_moderation(self) -> bool:
        """Nobody through Wagtail's button: sending is the newsroom's act."""
        return False

    def can_set_view_restrictions(self) -> bool:
        """Nobody: a portal's page is public or not there."""
        return False

    def can_lock(self) -> bool:
        """Nobody: claims say who works on what."""
        return False

    def can_unlock(self) -> bool:
        """Nobody."""
        return False

    def can_reorder_children(self) -> bool:
        """Columns, topics and units are put in order by those who publish structure."""
        kind = self.page.specific_class
        return (
            kind is not None
            and issubclass(kind, StructurePage)
            and kind.accepts in ("structure", "")
            and self.who.may(Right.STRUCTURE)
        )

    def can_view_revisions(self) -> bool:
        """Whoever may edit."""
        return self.can_edit()
