"""The side doors of evidence: no version that somebody decided on is rewritten or deleted."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupPagePermission,
    Page,
    Revision,
    Site,
    Task,
    TaskState,
    Workflow,
)

from cms.users.models import User
from news.editorial.models import Decision
from tests.rights.scene import bulk_url, knock, pages_url, picture
from tests.rights.stage import EVERYBODY, enter, post, story_form, story_in, undone
from tests.ward import fresh

pytestmark = pytest.mark.django_db


def overwrite(client, ward, story):
    """Save as an autosave does that names the newest version; return the version that it named."""
    named = story.get_latest_revision()
    form = {**story_form(ward.column, title="Viết đè"), "overwrite_revision_id": str(named.pk)}
    post(client, pages_url("edit", story.pk), form, HTTP_ACCEPT="application/json")
    return named


@pytest.mark.parametrize(
    ("unit", "state"),
    [
        ("a", "returned"),
        ("a", "approved"),
        ("a", "live"),
        ("a", "hidden"),
        ("a", "withdrawn"),
        ("center", "review"),
        ("center", "live+correction"),
    ],
)
def test_the_own_newest_version_is_not_overwritten_once_it_is_evidence(ward, unit, state):
    story = story_in(ward, unit, state)
    author = {"a": "gv.a", "center": "btv.1"}[unit]
    named = overwrite(enter(ward)[author], ward, story)
    assert named.user == ward.people[author], "another's version is refused by Wagtail already"
    assert Revision.objects.get(pk=named.pk).content == named.content
    newest = fresh(story).get_latest_revision()
    assert newest.pk > named.pk and newest.content["title"] == "Viết đè"


def test_an_autosave_overwrites_a_draft_that_nobody_has_seen(ward):
    # Else the test above could be naming a version that is never overwritten.
    story = story_in(ward, "a", "draft")
    named = overwrite(enter(ward)["gv.a"], ward, story)
    assert Revision.objects.get(pk=named.pk).content["title"] == "Viết đè"


def test_a_version_that_a_reviewer_has_open_is_not_overwritten(ward):
    story = story_in(ward, "center", "review")
    ward.edit(story, "btv.2", title="Tên mới hơn")
    clients = enter(ward)
    clients["truc.ban"].get(reverse("editorial_review", args=[story.pk]))
    named = overwrite(clients["btv.2"], ward, fresh(story))
    assert named.user == ward.people["btv.2"]
    assert Revision.objects.get(pk=named.pk).content == named.content


def test_a_story_that_was_decided_on_is_deleted_by_no_code_and_a_plain_draft_is(ward):
    story, draft = story_in(ward, "a", "hidden"), story_in(ward, "a", "draft")
    with pytest.raises(ProtectedError), transaction.atomic():
        story.delete()
    assert Page.objects.filter(pk=story.pk).exists()
    draft.delete()
    assert not Page.objects.filter(pk=draft.pk).exists()


def test_decisions_are_neither_changed_nor_deleted_by_code(ward):
    story_in(ward, "a", "live")
    rows, row = Decision.objects.all(), Decision.objects.first()
    for act in (lambda: rows.update(by_name="Ai đó"), rows.delete, row.delete, row.save):
        with pytest.raises(PermissionDenied):
            act()


@pytest.mark.parametrize("how", ["step", "workflow", "approve the step", "reject", "finish"])
def test_ending_a_review_past_the_services_publishes_nothing(ward, how):
    story = story_in(ward, "a", "review")
    step = story.current_workflow_task_state
    admin = ward.people["quan.tri"]
    acts = {
        "step": lambda: Task.objects.get(pk=step.task_id).deactivate(user=admin),
        "workflow": lambda: step.workflow_state.workflow.deactivate(user=admin),
        "approve the step": lambda: step.approve(user=admin),
        "reject": lambda: step.reject(user=admin),
        "finish": lambda: step.workflow_state.finish(user=admin),
    }
    try:
        with transaction.atomic():
            acts[how]()
    except PermissionDenied:
        pass
    assert not fresh(story).live and fresh(story).live_revision is None
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def test_the_command_publishes_what_was_approved_once_and_nothing_else(ward):
    due = story_in(ward, "a", "scheduled")
    waiting = story_in(ward, "a", "review")
    draft = waiting.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() - timedelta(minutes=1)
    draft.save_revision(user=ward.people["btv.1"])
    due.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=timezone.now())
    call_command("publish_scheduled")
    call_command("publish_scheduled")
    assert fresh(due).live and not fresh(waiting).live
    approvals = Decision.objects.filter(page_id=due.pk, kind="approve", data__published=True)
    assert approvals.count() == 1


def ground():
    """Return what the newsroom stands on: groups, steps, collections, sites, accounts."""
    return {
        "groups": list(Group.permissions.through.objects.order_by("pk").values_list()),
        "pages": list(GroupPagePermission.objects.order_by("pk").values_list()),
        "names": list(Group.objects.order_by("pk").values_list()),
        "steps": list(Task.objects.order_by("pk").values_list("pk", "active")),
        "workflows": list(Workflow.objects.order_by("pk").values_list("pk", "active")),
        "collections": list(Collection.objects.order_by("path").values_list("pk", "path", "name")),
        "private": list(CollectionViewRestriction.objects.values_list()),
        "sites": list(Site.objects.order_by("pk").values_list()),
        "people": list(User.objects.order_by("pk").values_list("pk", "is_active")),
        **picture(),
    }


def test_nobody_deletes_or_switches_off_what_the_newsroom_stands_on(ward):
    story = story_in(ward, "a", "review")
    state = story.current_workflow_state
    step, flow = state.current_task_state.task_id, state.workflow_id
    box, other = ward.units["b"].collection_id, ward.units["a"].collection_id
    group, site = Group.objects.first().pk, Site.objects.first().pk
    person = ward.people["btv.1"].pk
    doors = [
        (f"workflows/disable/{flow}/", {}),
        (f"workflows/tasks/disable/{step}/", {}),
        (f"workflows/edit/{flow}/", {"name": "x", "active": ""}),
        (f"workflows/remove/{story.pk}/", {}),
        (f"groups/edit/{group}/", {"name": "x"}),
        (f"groups/delete/{group}/", {}),
        (f"sites/edit/{site}/", {"hostname": "x", "port": 80, "root_page": story.pk}),
        (f"sites/delete/{site}/", {}),
        (f"collections/{box}/", {"name": "x", "parent": other}),
        (f"collections/{box}/delete/", {}),
        (f"collections/{box}/privacy/", {"restriction_type": "login"}),
        (f"users/delete/{person}/", {}),
        (f"bulk/users/user/delete/?id={person}", {}),
        (f"bulk/users/user/set_active_state/?id={person}", {"mark_as_active": ""}),
    ]
    clients, before, wrong = enter(ward), ground(), []
    for path, data in doors:
        for who in EVERYBODY:
            clients[who].raise_request_exception = False
            with undone():
                post(clients[who], f"/admin/{path}", data)
                after = ground()
            wrong += [f"{who} {path} {key}" for key in before if before[key] != after[key]]
    assert wrong == []


def test_a_permission_that_strayed_into_a_group_publishes_nothing(scene):
    root = Page.objects.get(depth=1)
    codes = ("publish_page", "bulk_delete_page", "lock_page", "unlock_page")
    for group in Group.objects.all():
        for permission in Permission.objects.filter(codename__in=codes):
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    doors, waiting = [], scene.stories["review"]
    for story in scene.stories.values():
        form = story_form(scene.column, title=story.title, slug=story.slug)
        doors += [
            (pages_url("edit", story.pk), {**form, "action-publish": "1"}),
            (pages_url("delete", story.pk), {"confirm_site_name": "Chuyên trang giáo dục"})
            if story.pk != scene.stories["draft"].pk
            else (pages_url("unpublish", story.pk), {}),
            (pages_url("lock", story.pk), {}),
            (reverse("wagtailadmin_api:pages:action", args=[story.pk, "publish"]), {}),
            (reverse("wagtailadmin_api:pages:action", args=[story.pk, "unpublish"]), {}),
        ]
    doors.append((bulk_url("publish", waiting), {}))
    step = TaskState.objects.filter(workflow_state__object_id=str(waiting.pk)).last()
    doors.append((pages_url("workflow_action", waiting.pk, "approve", step.pk), {"comment": "x"}))
    people = ("gv.a", "ht.a", "btv.1", "truc.ban", "lanh.dao", "quan.tri", "superuser")
    assert knock(scene, doors, people) == []
    new = pages_url("add", "stories", "articlepage", scene.branch.pk)
    form = {**story_form(scene.column), "action-publish": "1"}
    for who in ("gv.a", "ht.a"):
        with undone():
            post(scene.clients[who], new, form)
            made = Page.objects.order_by("-pk").first()
            assert made.title == form["title"] and not made.live, who
