"""The side doors of Wagtail's page addresses: nobody gets anything public, or back, by one.

Refusals are judged by what the database holds afterwards, never by the answer alone.
"""

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from tests.rights.scene import bulk_url, knock, pages_url, picture, revisions
from tests.rights.stage import EVERYBODY, post, story_form, undone

pytestmark = pytest.mark.django_db


def test_nobody_publishes_unpublishes_moves_locks_or_restricts(scene):
    doors = []
    for story in scene.stories.values():
        pk = story.pk
        doors += [
            (pages_url("unpublish", pk), {}),
            (pages_url("lock", pk), {}),
            (pages_url("unlock", pk), {}),
            (pages_url("set_privacy", pk), {"restriction_type": "login"}),
            (pages_url("move", pk), {"new_parent_page": str(scene.other.pk)}),
            (pages_url("move_confirm", pk, scene.other.pk), {}),
            (pages_url("convert_alias", pk), {}),
        ]
    stories = list(scene.stories.values())
    for action in ("publish", "unpublish", "move"):
        data = {"chooser": str(scene.other.pk), "include_descendants": "on"}
        doors.append((bulk_url(action, *stories), data))
    doors.append((f"/admin/bulk/wagtailcore/page/publish/?id=all&childOf={scene.branch.pk}", {}))
    doors.append((bulk_url("publish", scene.branch), {"include_descendants": "on"}))
    assert knock(scene, doors) == []


def test_nobody_decides_through_the_addresses_of_wagtails_workflow(scene):
    doors = []
    for story in scene.stories.values():
        step = TaskState.objects.filter(workflow_state__object_id=str(story.pk)).last()
        for name in ("approve", "reject", "submit"):
            args = (story.pk, name, step.pk if step else 1)
            doors += [
                (pages_url("workflow_action", *args), {"comment": "được"}),
                (pages_url("collect_workflow_action_data", *args), {"comment": "được"}),
            ]
        doors.append((pages_url("confirm_workflow_cancellation", story.pk), {}))
    assert knock(scene, doors) == []


def test_nobody_takes_a_schedule_away_or_goes_back_to_a_version_past_the_acts(scene):
    doors = []
    for story in scene.stories.values():
        form = story_form(scene.column, title=story.title, slug=story.slug)
        for revision in story.revisions.all():
            doors += [
                (pages_url("revisions_unschedule", story.pk, revision.pk), {}),
                (pages_url("revisions_revert", story.pk, revision.pk), form),
            ]
    assert knock(scene, doors) == []


@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("publish", {}),
        ("unpublish", {"recursive": True}),
        ("delete", {}),
        ("copy", {"keep_live": False, "slug": "ban-sao"}),
        ("move", {"destination_page_id": 1}),
        ("create_alias", {"update_slug": "bi-danh"}),
        ("convert_alias", {}),
        ("revert_to_page_revision", {"revision_id": 1}),
    ],
)
def test_the_admins_programming_interface_carries_out_nothing(scene, action, data):
    before, versions, wrong = picture(), revisions(), []
    for state in ("draft", "review", "live+draft"):
        story = scene.stories[state]
        if "revision_id" in data:
            data = {"revision_id": story.revisions.first().pk}
        if "destination_page_id" in data:
            data = {"destination_page_id": scene.other.pk}
        url = reverse("wagtailadmin_api:pages:action", args=[story.pk, action])
        for who in EVERYBODY:
            with undone():
                post(scene.clients[who], url, data, content_type="application/json")
                if picture() != before or revisions() != versions:
                    wrong.append(f"{who} {action} {state}")
    assert wrong == []
