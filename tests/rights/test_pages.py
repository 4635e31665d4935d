"""Wagtail's own addresses of pages: who gets through to write, copy, delete and keep structure."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.models import Page

from news.editorial.models import Claim
from news.stories.models import (
    ColumnIndexPage,
    ColumnPage,
    DocumentIndexPage,
    FrontPage,
    InfoPage,
    OfficialDocumentPage,
    UnitIndexPage,
    UnitPage,
)
from tests.rights.scene import (
    SITE_NAME,
    STRUCTURE,
    WRITERS_A,
    bulk_url,
    changes,
    everybody_of,
    knock,
    pages_url,
    revisions,
)
from tests.rights.stage import EVERYBODY, post, story_form, undone
from tests.rights.table import ADMIN, CENTER, SCHOOL_A, SCHOOL_B

pytestmark = pytest.mark.django_db


def test_the_editing_form_opens_for_writers_of_the_unit_and_the_center(scene):
    for state, story in scene.stories.items():
        opened = {
            who
            for who in EVERYBODY
            if scene.clients[who].get(pages_url("edit", story.pk)).status_code == 200
        }
        assert opened == everybody_of(WRITERS_A), state


def test_the_branch_is_explored_by_its_people_the_center_and_the_administrator(scene):
    url = reverse("wagtailadmin_explore", args=[scene.branch.pk])
    opened = {who for who in EVERYBODY if scene.clients[who].get(url).status_code == 200}
    assert opened == everybody_of(WRITERS_A, ADMIN, "superuser")


def test_a_draft_is_saved_by_writers_of_the_unit_and_the_center(scene):
    url = pages_url("edit", scene.stories["draft"].pk)
    assert changes(scene, url, story_form(scene.column), revisions) == everybody_of(WRITERS_A)


def test_a_story_is_begun_in_the_own_unit_alone(scene):
    wanted = {"a": SCHOOL_A, "b": SCHOOL_B, "center": CENTER, "office": "", "group": ""}
    for unit, people in wanted.items():
        branch = scene.ward.units[unit].branch
        url = pages_url("add", "stories", "articlepage", branch.pk)
        found = changes(scene, url, story_form(scene.column), Page.objects.count)
        assert found == everybody_of(people), unit


def test_a_new_story_is_never_live_whatever_the_form_asks_for(scene):
    url = pages_url("add", "stories", "articlepage", scene.branch.pk)
    asks = {
        "action-publish": "1",
        "action-dang-trang": "1",
        "live": "on",
        "go_live_at": "2020-01-01 08:00",
        "expire_at": "2030-01-01 08:00",
    }
    for who in everybody_of(SCHOOL_A):
        with undone():
            post(scene.clients[who], url, {**story_form(scene.column), **asks})
            made = Page.objects.order_by("-pk").first()
            content = made.get_latest_revision().content
            assert made.title == "Ngày hội đọc sách năm nay"
            assert not made.live and made.expire_at is None and made.go_live_at is None
            assert content["expire_at"] is None and content["go_live_at"] is None


@pytest.mark.parametrize(
    "asks",
    [
        {"action-publish": "1"},
        {"action-submit": "1"},
        {"action-restart-workflow": "1"},
        {"action-cancel-workflow": "1"},
        {"action-workflow-action": "1", "workflow-action-name": "approve"},
        {"action-workflow-action": "1", "workflow-action-name": "reject"},
        {"action-dang-trang": "1"},
        {"go_live_at": "2020-01-01 08:00", "expire_at": "2030-01-01 08:00", "live": "on"},
    ],
    ids=lambda asks: "-".join(asks.values()),
)
def test_no_word_added_to_the_editing_form_changes_more_than_the_draft(scene, asks):
    doors = [
        (
            pages_url("edit", story.pk),
            {**story_form(scene.column, title=story.title, slug=story.slug), **asks},
        )
        for story in scene.stories.values()
    ]
    assert knock(scene, doors) == []


def test_only_a_draft_that_was_never_sent_is_deleted(scene):
    def count():
        return Page.objects.count()

    confirm = {"confirm_site_name": SITE_NAME}
    for state, story in scene.stories.items():
        people = WRITERS_A if state == "draft" else ""
        url = pages_url("delete", story.pk)
        assert changes(scene, url, confirm, count) == everybody_of(people), state
        assert changes(scene, bulk_url("delete", story), confirm, count) == set(), state
    for page in (scene.branch, scene.column, FrontPage.objects.get()):
        for url in (pages_url("delete", page.pk), bulk_url("delete", page)):
            assert changes(scene, url, confirm, count) == set(), url


def test_a_story_that_was_sent_and_recalled_is_not_deleted(scene):
    story = scene.stories["review"]
    post(scene.clients["gv.a"], reverse("editorial_act", args=[story.pk, "recall"]))
    doors = [
        (pages_url("delete", story.pk), {"confirm_site_name": SITE_NAME}),
        (bulk_url("delete", story), {"confirm_site_name": SITE_NAME}),
    ]
    assert knock(scene, doors) == []


def test_nobody_copies_because_a_copy_forgets_who_wrote_it(scene):
    live = scene.stories["live+draft"]
    copy = {"new_title": "Bản sao", "new_slug": "ban-sao", "publish_copies": "on", "alias": "on"}
    doors = [
        (pages_url("copy", live.pk), {**copy, "new_parent_page": str(place.pk)})
        for place in (scene.branch, scene.other)
    ]
    assert knock(scene, doors) == []


def test_stories_keep_their_places_and_sections_are_ordered_by_those_who_keep_structure(scene):
    story = scene.stories["live+draft"]
    assert knock(scene, [(f"{pages_url('set_page_position', story.pk)}?position=0", {})]) == []
    index = ColumnIndexPage.objects.get()
    index.add_child(instance=ColumnPage(title="Gương sáng"))

    def order():
        return list(index.get_children().values_list("pk", flat=True))

    url = f"{pages_url('set_page_position', scene.column.pk)}?position=1"
    assert changes(scene, url, {}, order) == everybody_of(STRUCTURE)


@pytest.mark.parametrize(
    ("model", "parent", "people", "goes_live"),
    [
        (ColumnPage, ColumnIndexPage, STRUCTURE, True),
        (UnitPage, UnitIndexPage, "", False),
        (InfoPage, FrontPage, CENTER, False),
        (OfficialDocumentPage, DocumentIndexPage, CENTER, False),
        (ColumnIndexPage, FrontPage, "", False),
    ],
)
def test_each_kind_of_page_is_added_by_those_of_the_table(scene, model, parent, people, goes_live):
    kind = ContentType.objects.get_for_model(model)
    url = pages_url("add", kind.app_label, kind.model, parent.objects.get().pk)
    form = {
        "title": "Trang mới", "slug": "trang-moi", "language": "vi", "body-count": "0",
        "action-dang-trang": "1", "action-publish": "1", "key_points": "null",
    }  # fmt: skip
    before = set(Page.objects.values_list("pk", flat=True))
    for who in EVERYBODY:
        with undone():
            post(scene.clients[who], url, form)
            made = Page.objects.exclude(pk__in=before).first()
            assert (made is not None) == (who in people.split()), who
            assert made is None or made.live == goes_live, who


def test_structure_is_changed_by_those_who_keep_it_and_by_nobody_else(scene):
    form = {"title": "Tên khác", "slug": scene.column.slug, "action-dang-trang": "1"}
    url = pages_url("edit", scene.column.pk)

    def title():
        return Page.objects.get(pk=scene.column.pk).title

    assert changes(scene, url, form, title) == everybody_of(STRUCTURE)


def test_only_who_may_decide_takes_a_story_over_from_its_reviewer(scene):
    story = scene.stories["review"]
    scene.clients["btv.1"].get(reverse("editorial_review", args=[story.pk]))
    url = reverse("editorial_claim", args=[story.pk, "nhan-thay"])

    def holder():
        return Claim.objects.get(page_id=story.pk).user_id

    assert changes(scene, url, {}, holder) == everybody_of("btv.2 truc.ban")
