"""What a school without a story does first, and what of it is done."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import WorkflowState
from wagtail.users.models import UserProfile

from cms.core.context import portal
from cms.library.models import ClassConsent, NewsImage, PersonConsent
from cms.units.models import Unit
from cms.units.roles import Right
from cms.units.selectors import person, units_by_path
from news.editorial.desk import DeskPanel
from news.stories.models import ArticlePage

# Beside what Wagtail itself remembers of what a person has put away.
PUT_AWAY = "newsroom-first-steps"
ON_TOP = 2


@dataclass(frozen=True)
class Step:
    """One thing to do; `ways` are labels with addresses."""

    title: str
    why: str
    ways: tuple[tuple[str, str], ...]
    is_done: bool


def first_steps(user: Any) -> list[Step]:
    """Return the steps of the person's school until its first story is live; else none.

    One query for a school that has published, seven for one that has not.
    """
    who = person(user)
    for path, unit in units_by_path().items():
        if who.may(Right.WRITE_OWN, unit.pk):
            stories = ArticlePage.objects.filter(path__startswith=path)
            if stories.filter(first_published_at__isnull=False).exists():
                continue
            return [] if _is_put_away(user) else _steps(unit, stories)
    return []


def _steps(unit: Unit, stories: Any) -> list[Step]:
    of_unit = f"?don-vi={unit.pk}"
    newest = stories.order_by("-latest_revision_created_at").values_list("pk", flat=True).first()
    ids = [str(pk) for pk in stories.values_list("pk", flat=True)]
    go_on = (("Mở bài đang viết", reverse("editorial_review", args=[newest])),) if newest else ()
    forms = (ClassConsent, PersonConsent)
    return [
        Step(
            "Viết tin đầu tiên",
            "Một tiêu đề, vài dòng, vài tấm ảnh; bài có sẵn trong Word thì đưa tệp vào.",
            (
                ("Gửi tin nhanh", reverse("quick_send") + of_unit),
                ("Từ tệp Word", reverse("word_story") + of_unit),
            ),
            newest is not None,
        ),
        Step(
            "In và ghi phiếu đồng ý của lớp",
            "Ảnh nhìn rõ mặt các em chỉ dùng được khi gia đình đã đồng ý.",
            (("Thêm phiếu của lớp", reverse("dong-y-lop:add")),),
            any(model.objects.filter(unit=unit).exists() for model in forms),
        ),
        Step(
            "Đưa ảnh vào kho, trả lời về trẻ em trong ảnh",
            "Một câu trả lời cho cả loạt ảnh; gửi tin nhanh cũng hỏi câu này.",
            (
                ("Thêm ảnh", reverse("wagtailimages:add_multiple")),
                ("Ảnh chưa có câu trả lời", reverse("library_unanswered")),
            ),
            NewsImage.objects.filter(collection=unit.collection_id).exclude(level="").exists(),
        ),
        Step(
            "Gửi duyệt",
            "Thiếu điều gì, màn hình chỉ đúng chỗ. Người khác đọc rồi bài mới lên trang.",
            go_on,
            WorkflowState.objects.filter(object_id__in=ids).exists(),
        ),
    ]


def _is_put_away(user: Any) -> bool:
    profile = UserProfile.objects.filter(user=user).first()
    return profile is not None and PUT_AWAY in profile.dismissibles


@transaction.atomic
def put_away(*, user: Any) -> None:
    """Remember that the person knows the first steps; again does no harm."""
    UserProfile.get_for_user(user)
    profile = UserProfile.objects.select_for_update().get(user=user)
    profile.dismissibles[PUT_AWAY] = True
    profile.save(update_fields=["dismissibles"])


def add_first_steps(request: HttpRequest, panels: list[Component]) -> None:
    """Put the steps on top of the desk while there are some."""
    if steps := first_steps(request.user):
        template = "wagtailadmin/stories/first_steps.html"
        panels.append(DeskPanel(template, ON_TOP, steps=steps, **portal(request)))
