"""Each act, then every page: what it changes is seen at once, and what it does not stays kept."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.actions.move_page import MovePageAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.core.models import PortalSettings
from cms.library import removals
from cms.library.models import RemovalCase
from cms.library.services import draw
from cms.units.models import Membership
from news.editorial import services
from news.stories.models import Audience, ColumnPage, StoryTag
from news.stories.services import rename_unit
from tests.conftest import forget_pages
from tests.stories.places import at, full_story, lists_of, url
from tests.ward import TEXT, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def portal(ward, kept_pages, django_capture_on_commit_callbacks):
    return Portal(ward, django_capture_on_commit_callbacks)


class Portal:
    """Readers of a ward with one full story, everything that they read kept."""

    def __init__(self, ward, committed):
        self.ward, self._captured = ward, committed
        self.story = full_story(ward)
        self.other = ward.live(title="Bài không liên quan", column=None)
        self.pages = {
            **lists_of(ward, self.story),
            "story": url(self.story),
            "other": url(self.other),
            "corrections": at("dinh-chinh/"),
            "columns": at("chuyen-muc/"),
            "units": at("don-vi/"),
            "archive": at("luu-tru/"),
        }
        for _ in range(2):  # the first reader has the pictures drawn, which changes pages
            self.read()
        assert self.kept() == set(self.pages)

    @contextmanager
    def committed(self):
        """Do what waits for a commit, which the test's own transaction never comes to."""
        connection.run_on_commit.clear()
        with self._captured(execute=True):
            yield

    @contextmanager
    def undone(self):
        """Put the ward back as it was, and keep its pages again."""
        point = transaction.savepoint()
        yield
        transaction.savepoint_rollback(point)
        forget_pages()
        self.read()

    def read(self):
        """Return each page as a reader gets it; the addresses are those of before the act."""
        answers = {name: Client().get(address) for name, address in self.pages.items()}
        return {name: (answer.status_code, answer.content) for name, answer in answers.items()}

    def kept(self):
        """Return which pages are answered without asking the database."""
        found = set()
        for name, address in self.pages.items():
            with CaptureQueriesContext(connection) as asked:
                status = Client().get(address).status_code
            if status == 200 and not asked.captured_queries:
                found.add(name)
        return found

    def do(self, act):
        """Do an act and commit; return which pages differ from before, each read only now.

        Afterwards a page made anew, without any cache, must be what was read.
        """
        before = self.read()
        with self.committed():
            act(self)
        after = self.read()
        forget_pages()
        assert self.read() == after
        return {name for name in self.pages if before[name] != after[name]}


LISTS = {"front", "column", "unit", "topic", "tag", "audience", "year", "month", "day"}


def center(portal, name="truc.ban"):
    return portal.ward.people[name]


def hide(portal):
    services.hide(page_id=portal.story.pk, by=center(portal), reason="Kiểm tra lại")


def restore(portal):
    services.restore(page_id=portal.story.pk, by=center(portal))


def withdraw(portal):
    services.withdraw(page_id=portal.story.pk, by=center(portal), reason="Sai sự thật")


def publish(portal):
    ward, story = portal.ward, portal.story
    people = list(story.audiences.all())
    ward.live(title="Bài mới", column=ward.column, topics=[ward.topic], audiences=people)


def correct(portal):
    ward = portal.ward
    ward.edit(portal.story, "btv.1", body=[("text", TEXT.replace("năm mươi", "sáu mươi"))])
    notice = "Bản trước ghi nhầm số cây."
    services.propose_correction(page_id=portal.story.pk, by=ward.people["btv.1"], notice=notice)
    ward.approve(portal.story, by="btv.2")


def rename_column(portal):
    column = ColumnPage.objects.get(pk=portal.ward.column.pk)
    column.title = "Chuyện trường lớp"
    column.save_revision(user=center(portal))
    services.publish_structure(page_id=column.pk, by=center(portal))


def new_column(portal):
    column = ColumnPage(title="Chuyên mục mới", live=False)
    portal.ward.column.get_parent().specific.add_child(instance=column)
    services.publish_structure(page_id=column.pk, by=center(portal))


def move_column(portal):
    last = ColumnPage.objects.order_by("path").last()
    first = ColumnPage.objects.order_by("path").first()
    MovePageAction(last, first, pos="left").execute(skip_permission_checks=True)


def rename(portal):
    rename_unit(unit=portal.ward.units["b"], name="Trường THCS Tên Mới (mẫu)")


def close_unit(portal):
    unit = portal.ward.units["a"]
    unit.is_active = False
    unit.save()


def fill_in_the_footer(portal):
    row = PortalSettings.current()
    row.phone = "0225 999 999"
    row.save()


def rename_tag(portal):
    tag = StoryTag.objects.get(slug="trong-cay")
    tag.name = "trồng cây xanh"
    tag.save()


def rename_audience(portal):
    row = Audience.objects.get(slug="phu-huynh")
    row.title = "Cha mẹ học sinh"
    row.save()


def withhold(portal):
    removals.withhold(file=fresh(portal.story).lead_image, by=center(portal))


def withhold_by_a_case(portal):
    image = fresh(portal.story).lead_image
    case = removals.open_case(file=image, source=RemovalCase.Source.FORM)
    removals.withhold(file=image, by=center(portal), case=case)


def show_again(portal):
    case, kept = RemovalCase.objects.get(), RemovalCase.Outcome.KEPT
    removals.close_case(case=case, outcome=kept, reply="Ảnh chụp từ xa.", by=center(portal))


def label_as_made_by_a_machine(portal):
    image = fresh(portal.story).lead_image
    image.ai_use = "content"
    image.save()


def draw_a_size(portal):
    draw(fresh(portal.story).lead_image_id)


CHANGES = {
    hide: LISTS | {"story", "archive", "other"},
    withdraw: LISTS | {"story", "archive", "other"},
    restore: LISTS | {"story", "archive", "other"},
    publish: {"front", "column", "unit", "topic", "audience", "story", "year", "month", "day"},
    correct: {"story", "corrections"},
    rename_column: {"front", "column", "columns", "story"},
    new_column: {"front", "columns"},
    move_column: {"front", "columns"},
    rename: {"front", "unit", "units", "story", "other"},
    close_unit: {"front", "units"},
    fill_in_the_footer: LISTS | {"story", "other", "corrections", "columns", "units", "archive"},
    rename_tag: {"tag", "story"},
    rename_audience: {"audience", "story"},
    withhold: {"story", "front", "column"},
    show_again: {"story", "front", "column"},
    label_as_made_by_a_machine: {"story"},
    draw_a_size: {"story"},
}
# What has to be done, and read, before.
FIRST = {restore: hide, move_column: new_column, show_again: withhold_by_a_case}


def test_readers_see_at_once_what_each_act_changes(portal):
    unseen = {}
    for act, pages in CHANGES.items():
        with portal.undone():
            if act in FIRST:
                portal.do(FIRST[act])
            changed = portal.do(act)
        unseen[act.__name__] = pages - changed
    assert {name: pages for name, pages in unseen.items() if pages} == {}


def edit(portal):
    portal.ward.edit(portal.story, "gv.b", title="Một bản nháp khác")


def draft_and_send(portal):
    story = portal.ward.draft(title="Bài chưa duyệt")
    portal.ward.submit(story)
    portal.ward.sign_off(story)


def schedule(portal):
    story = portal.ward.draft(title="Bài hẹn giờ", by="gv.b", unit="b")
    portal.ward.submit(story, by="gv.b")
    at_night = timezone.now() + timedelta(hours=9)
    portal.ward.approve(story, by="truc.ban", go_live_at=at_night)


def upload(portal):
    portal.ward.picture("a", color=(1, 2, 3)).save()


def join(portal):
    unit = portal.ward.units["a"]
    Membership.objects.create(user=portal.ward.people["gv.b"], unit=unit, role="school_editor")


def redirect(portal):
    Redirect.objects.create(old_path=at("trang-cu").rstrip("/"), redirect_link="/moi/")
    assert Client().get(at("trang-cu/")).status_code == 301


def test_what_changes_no_page_leaves_every_page_kept(portal):
    for act in (edit, draft_and_send, schedule, upload, join, redirect):
        with portal.committed():
            act(portal)
        assert portal.kept() == set(portal.pages), act.__name__


def test_an_act_that_is_undone_leaves_every_page_kept(portal):
    class Undone(Exception):
        pass

    with portal.committed():
        try:
            with transaction.atomic():
                hide(portal)
                raise Undone
        except Undone:
            pass
    assert portal.kept() == set(portal.pages)


def test_another_place_of_the_portal_makes_every_page_anew(portal):
    with portal.committed():
        Site.objects.get().save()
    assert portal.kept() == set()
