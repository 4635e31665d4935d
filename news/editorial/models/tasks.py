"""The two steps of approval as Wagtail tasks; their acts are done by the services alone."""

from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from wagtail.models import Page, Task, TaskState

from cms.units.roles import Person, Right
from cms.units.selectors import person, unit_of


class NewsTask(Task):
    """What both steps share: no act through Wagtail's own screens, locked for whoever waits."""

    class Meta:
        abstract = True

    def get_actions(self, obj: Page, user: Any) -> list[tuple[str, str, bool]]:
        """Return none: a decision is made on the review screen, on what was read there."""
        return []

    def on_action(
        self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any
    ) -> NoReturn:
        """Refuse every act that does not come through the services."""
        raise PermissionDenied

    def user_can_access_editor(self, obj: Page, user: Any) -> bool:
        """Return whether this step opens the editor for the user."""
        return self.may_work_on(obj, person(user))

    def locked_for_user(self, obj: Page, user: Any) -> bool:
        """Return whether the user has to wait while this step goes on."""
        return not self.may_work_on(obj, person(user))

    def may_work_on(self, page: Page, who: Person) -> bool:
        """Return whether the person may change the story during this step."""
        raise NotImplementedError

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> QuerySet[TaskState]:
        """Return none: the desk lists what waits, Wagtail's dashboard panel does not."""
        return TaskState.objects.none()


class SignOffTask(NewsTask):
    """The school's lead reads the story before it goes to the center."""

    class Meta:
        verbose_name = "bước ban giám hiệu xác nhận"
        verbose_name_plural = "bước ban giám hiệu xác nhận"

    def may_work_on(self, page: Page, who: Person) -> bool:
        """Leads of the story's unit."""
        unit = unit_of(page)
        return who.may(Right.SIGN_OFF, unit.pk if unit else None)

    @classmethod
    def get_description(cls) -> str:
        """Return the sentence on Wagtail's task screen."""
        return "Ban giám hiệu của đơn vị đọc và xác nhận."


class CenterReviewTask(NewsTask):
    """The center reads the story and decides."""

    class Meta:
        verbose_name = "bước Trung tâm duyệt"
        verbose_name_plural = "bước Trung tâm duyệt"

    def may_work_on(self, page: Page, who: Person) -> bool:
        """Everybody at the center who may change stories."""
        return who.may(Right.WRITE_ALL)

    @classmethod
    def get_description(cls) -> str:
        """Return the sentence on Wagtail's task screen."""
        return "Người của Trung tâm, không viết bài này, đọc và duyệt."
