"""The routes of Wagtail's own screens that random days try: stale tabs, files, names, forgeries."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from PIL import Image
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.library.models import NewsImage
from cms.units.roles import Right
from cms.units.selectors import person
from news.stories.models import ColumnPage, StoryTag
from tests.editorial.judge import Judge
from tests.rights.stage import post, story_form
from tests.ward import fresh

EVERYBODY = (
    *("gv.a", "gv2.a", "ht.a", "gv.b", "ht.b", "btv.1", "btv.2", "truc.ban", "lanh.dao"),
    *("vhxh", "tai.chinh", "tdp.1", "quan.tri"),
)
who = st.sampled_from(EVERYBODY)
number = st.integers(0, 2)
there_is_a_picture = precondition(
    lambda day: any(not story.without_picture for story in day.stories)
)


def pages(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)


class Doors(Judge):
    """Every door is the real address; who gets through is written into the day's account."""

    tag = None

    def __init__(self):
        super().__init__()
        self.count = 0

    @staticmethod
    def new_tag():
        return StoryTag.objects.create(name="Trồng cây", slug="trong-cay")

    def story(self, at):
        return fresh(self.stories[at % len(self.stories)])

    def new_title(self):
        self.count += 1
        return f"Bài số {self.count}."

    def may_save(self, page, user):
        """Return whether the editing form would be open to the user."""
        lock = page.get_lock()
        locked = lock is not None and lock.for_user(user)
        return page.permissions_for_user(user).can_edit() and not locked

    @rule(at=number, name=who, age=number, over=st.booleans(), is_autosave=st.booleans())
    def stale_tab(self, at, name, age, over, is_autosave):
        """Save a tab that was opened at an earlier version, by the button or by autosave."""
        page, title = self.story(at), self.new_title()
        versions = list(page.revisions.order_by("-id")[:3])
        opened = versions[min(age, len(versions) - 1)]
        old = opened.as_object()
        form = story_form(
            self.ward.column,
            title=title,
            body=streamfield([("text", rich_text(old.body[0].value.source))]),
            lead_image=str(old.lead_image_id or ""),
            lead_alt=old.lead_alt,
            without_picture="on" if old.without_picture else "",
        )
        form["loaded_revision_id"] = str(opened.pk)
        form["loaded_revision_created_at"] = opened.created_at.isoformat()
        if over:
            form["overwrite_revision_id"] = str(opened.pk)
        headers = {"accept": "application/json"} if is_autosave else {}
        answer = post(self.clients[name], pages("edit", page.pk), form, headers=headers)
        assert answer.status_code in (200, 302, 400, 403)
        if fresh(page).get_latest_revision_as_object().title == title:
            assert not (is_autosave and opened.pk != page.latest_revision_id)
            event("a stale tab was saved")
            self.writers[page.pk].add(name)

    @there_is_a_picture
    @rule(at=number, name=who)
    def replace_a_file(self, at, name):
        """Put another picture in the place of the one that the newest version shows."""
        image = self.story(at).get_latest_revision_as_object().lead_image
        if image is None:
            return
        self.count += 1
        data = io.BytesIO()
        Image.new("RGB", (32, 20), (self.count, 99, 9)).save(data, "PNG")
        form = {
            "title": image.title,
            "collection": image.collection_id,
            "tags": "",
            "file": SimpleUploadedFile("moi.png", data.getvalue(), "image/png"),
        }
        before = NewsImage.objects.get(pk=image.pk).sha256
        post(self.clients[name], reverse("wagtailimages:edit", args=[image.pk]), form)
        if NewsImage.objects.get(pk=image.pk).sha256 == before:
            return
        event("a file was replaced")
        for story in self.stories:
            page = fresh(story)
            shows = page.get_latest_revision_as_object().lead_image_id == image.pk
            if shows and (not page.live or page.has_unpublished_changes):
                self.writers[page.pk].add(name)

    @rule(name=who, what=st.sampled_from(["tag", "column"]))
    def rename(self, name, what):
        """Give the tag or the column of the stories another name."""
        new = f"Tên {self.new_title()}"
        if what == "tag":
            row, url, form = self.tag, reverse("the:edit", args=[self.tag.pk]), {"name": new}
        else:
            row, url = self.ward.column, pages("edit", self.ward.column.pk)
            form = {"title": new, "slug": row.slug, "action-dang-trang": "1"}
        post(self.clients[name], url, form)
        model, field = (StoryTag, "name") if what == "tag" else (ColumnPage, "title")
        now = getattr(model.objects.get(pk=row.pk), field)
        assert (now == new) == person(self.ward.people[name]).may(Right.STRUCTURE)

    @rule(
        at=number,
        name=who,
        act=st.sampled_from(["delete", "move", "copy", "publish", "unpublish", "restrict"]),
        through=st.booleans(),
    )
    def forge(self, at, name, act, through):
        """Ask for what nobody may do, with the forms that Wagtail's own screens would send."""
        page, user = self.story(at), self.ward.people[name]
        rights = page.permissions_for_user(user)
        assert not (rights.can_publish() or rights.can_copy() or rights.can_move())
        assert not (page.first_published_at and rights.can_delete())
        if not through or (act == "delete" and rights.can_delete()):
            return
        other = self.ward.units["b"].branch_id
        url, form = {
            "delete": (pages("delete", page.pk), {}),
            "move": (pages("move_confirm", page.pk, other), {}),
            "copy": (
                pages("copy", page.pk),
                {
                    "new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": other,
                    "publish_copies": "on", "alias": "on",
                },
            ),
            "publish": (
                pages("edit", page.pk),
                {**story_form(self.ward.column), "action-publish": "1"},
            ),
            "unpublish": (pages("unpublish", page.pk), {}),
            "restrict": (pages("set_privacy", page.pk), {"restriction_type": "login"}),
        }[act]  # fmt: skip
        before = self.tree()
        assert post(self.clients[name], url, form).status_code in (302, 403, 404)
        assert self.tree() == before

    def tree(self):
        """Return what forgeries would change."""
        return list(
            Page.objects.order_by("path").values_list(
                "pk", "path", "live", "live_revision", "latest_revision", "view_restrictions"
            )
        )
