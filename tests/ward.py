"""Builds a ward of two schools and a center, and does its daily acts."""

import io
from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.core.files.images import ImageFile
from PIL import Image

from cms.library.models import NewsImage
from cms.units.models import Membership, Unit
from news.editorial import services
from news.editorial.evidence import Version
from news.editorial.selectors import what_is_read
from news.stories.models import (
    ArticlePage,
    ColumnIndexPage,
    ColumnPage,
    FrontPage,
    TopicIndexPage,
    TopicPage,
)
from news.stories.services import build_portal, open_unit

PASSWORD = "mot-mat-khau-dai-2026"
PEOPLE = {
    "gv.a": ("a", "school_editor"),
    "gv2.a": ("a", "school_editor"),
    "ht.a": ("a", "school_lead"),
    "gv.b": ("b", "school_editor"),
    "ht.b": ("b", "school_lead"),
    "btv.1": ("center", "reviewer"),
    "btv.2": ("center", "reviewer"),
    "truc.ban": ("center", "duty_editor"),
    "lanh.dao": ("center", "center_head"),
    "vhxh": ("office", "culture_officer"),
    "tai.chinh": ("office", "finance_officer"),
    "tdp.1": ("group", "neighbourhood_head"),
    "quan.tri": ("center", "administrator"),
}
COLUMN, TOPIC = "Tin giáo dục", "Nghị quyết 71-NQ/TW"
TEXT = "<p>Sáng nay, thầy trò nhà trường trồng năm mươi cây xanh trong sân trường mới.</p>"


@dataclass
class Ward:
    """The ward's units and people, and shortcuts for what they do."""

    units: dict[str, Unit]
    people: dict[str, object]
    column: ColumnPage
    topic: TopicPage
    front: object
    _pictures: dict = field(default_factory=dict)

    def picture(self, unit="a", color=(200, 120, 40), title="Ảnh trồng cây") -> NewsImage:
        key = (unit, color)
        if key not in self._pictures:
            data = io.BytesIO()
            Image.new("RGB", (640, 400), color).save(data, "JPEG")
            self._pictures[key] = NewsImage.objects.create(
                title=title,
                level="L0",
                ai_use="none",
                file=ImageFile(io.BytesIO(data.getvalue()), name="anh.jpg"),
                collection=self.units[unit].collection,
            )
        return self._pictures[key]

    def draft(self, by="gv.a", unit="a", title="Ngày hội trồng cây", **fields) -> ArticlePage:
        given = {
            "without_picture": True,
            "ai_use": "none",
            "column": self.column,
            "body": [("text", TEXT)],
            **fields,
        }
        user = self.people[by]
        story = ArticlePage(title=title, owner=user, live=False, **given)
        parent = self.units[unit].branch.specific
        parent.refresh_from_db()
        parent.add_child(instance=story)
        story.save_revision(user=user)
        return story

    def edit(self, story, by, **fields):
        draft = story.get_latest_revision_as_object()
        for name, value in fields.items():
            setattr(draft, name, value)
        return draft.save_revision(user=self.people[by])

    def submit(self, story, by="gv.a"):
        return services.submit(page_id=story.pk, by=self.people[by])

    def seen(self, story) -> Version:
        story = type(story).objects.get(pk=story.pk)
        return what_is_read(story, story.get_latest_revision())

    def sign_off(self, story, by="ht.a"):
        return services.sign_off(page_id=story.pk, by=self.people[by], seen=self.seen(story))

    def give_back(self, story, by="btv.1", points=("Sửa tiêu đề",)):
        return services.return_story(page_id=story.pk, by=self.people[by], points=points)

    def approve(self, story, by="btv.1", **how):
        return services.approve(
            page_id=story.pk,
            by=self.people[by],
            seen=self.seen(story),
            how=services.Approval(**how),
        )

    def live(self, by="gv.b", unit="b", **fields) -> ArticlePage:
        story = self.draft(by=by, unit=unit, **fields)
        self.submit(story, by=by)
        self.approve(story)
        return fresh(story)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def build_ward() -> Ward:
    front = build_portal()
    kinds = (
        ("a", "Trường Tiểu học A (mẫu)", "school", True),
        ("b", "Trường THCS B (mẫu)", "school", False),
        ("center", "Trung tâm (mẫu)", "center", False),
        ("office", "Phòng Văn hóa - Xã hội (mẫu)", "office", False),
        ("group", "Tổ dân phố số 1 (mẫu)", "neighbourhood", False),
    )
    units = {
        key: open_unit(name=name, kind=kind, code=key, sign_off=sign_off)
        for key, name, kind, sign_off in kinds
    }
    people = {}
    for username, (unit, role) in PEOPLE.items():
        user = get_user_model().objects.create_user(
            username=username,
            password=PASSWORD,
            full_name=username.upper(),
            email=f"{username}@example.vn",
        )
        Membership.objects.create(user=user, unit=units[unit], role=role)
        people[username] = get_user_model().objects.get(pk=user.pk)
    column = ColumnPage(title=COLUMN)
    ColumnIndexPage.objects.get().add_child(instance=column)
    topic = TopicPage(title=TOPIC)
    TopicIndexPage.objects.get().add_child(instance=topic)
    for page in (column, topic):
        services.publish_structure(page_id=page.pk, by=people["truc.ban"])
    return Ward(units=units, people=people, column=column, topic=topic, front=front)


def load_ward() -> Ward | None:
    column = ColumnPage.objects.filter(title=COLUMN).first()
    if column is None:
        return None
    return Ward(
        units={unit.code: unit for unit in Unit.objects.select_related("branch", "collection")},
        people={user.username: user for user in get_user_model().objects.all()},
        column=column,
        topic=TopicPage.objects.get(title=TOPIC),
        front=FrontPage.objects.get(),
    )
