"""Role x act x state through the real addresses; the table is written by hand."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState, WorkflowState

from news.editorial.models import Decision
from news.editorial.selectors import standing_of
from tests.conftest import lasting
from tests.rights.stage import (
    EVERYBODY,
    enter,
    post,
    printed_version,
    story_form,
    story_in,
    undone,
)
from tests.rights.table import ACTS, MAY, SAVES, SENDS, STANDS, decided, stands_after
from tests.ward import fresh, load_ward

pytestmark = pytest.mark.django_db


def picture(story):
    """Return every row that an act on the story could change; five plain queries."""
    pk = str(story.pk)
    page = (
        Page.objects.filter(pk=story.pk)
        .values("live", "title", "slug", "live_revision", "expire_at")
        .get()
    )
    return {
        "page": page,
        "revisions": list(
            Revision.objects.filter(object_id=pk)
            .order_by("pk")
            .values_list("pk", "approved_go_live_at")
        ),
        "workflows": list(
            WorkflowState.objects.filter(object_id=pk)
            .order_by("pk")
            .values_list("pk", "status", "current_task_state", "requested_by")
        ),
        "steps": list(
            TaskState.objects.filter(workflow_state__object_id=pk)
            .order_by("pk")
            .values_list("pk", "status", "revision", "finished_by")
        ),
        "decisions": list(
            Decision.objects.filter(page_id=story.pk).order_by("pk").values_list("kind", flat=True)
        ),
    }


def stands(story):
    """Return where the story stands for readers and for the newsroom."""
    standing = standing_of(fresh(story))
    return standing.public.value, standing.work.value


def faults(case, story, before, after, allowed, act, who):
    """Compare what happened in one cell with the table; return sentences about what is wrong."""
    if not allowed:
        changed = [key for key in before if before[key] != after[key]]
        return [f"{who} may not {act} ({case}), but changed {changed}"] if changed else []
    unit, state = case
    wanted = stands_after(act, unit, state, who)
    kind = decided(act, state)
    found = []
    if stands(story) != wanted:
        found.append(f"{who} {act} {case}: stands {stands(story)}, wanted {wanted}")
    if after["page"]["live"] != (wanted[0] == "live"):
        found.append(f"{who} {act} {case}: live is {after['page']['live']}")
    if after["decisions"] != before["decisions"] + ([kind] if kind else []):
        found.append(f"{who} {act} {case}: decisions {after['decisions']}")
    return found


def test_the_table_knows_every_act_state_and_person():
    assert len(EVERYBODY) == 16
    assert {state for _, state in MAY} == set(STANDS)
    named = {name for acts in MAY.values() for names in acts.values() for name in names.split()}
    assert named <= set(EVERYBODY)
    assert {act for acts in MAY.values() for act in acts} == set(ACTS)


@pytest.fixture(scope="module", params=MAY, ids=lambda case: "-".join(case))
def stage(request, django_db_setup, django_db_blocker):
    """A case of the table: everybody signed in, and the story in its state."""
    with lasting(django_db_blocker):
        ward, case = load_ward(), request.param
        yield SimpleNamespace(case=case, clients=enter(ward), story=story_in(ward, *case))


def test_an_act_is_done_by_those_of_the_table_and_by_nobody_else(ward, stage):
    case, clients, story = stage.case, stage.clients, fresh(stage.story)
    before = picture(story)
    assert stands(story) == STANDS[case[1]]
    forms = _forms(ward, clients, story)
    wrong = []
    for act in ACTS:
        url = _address(act, story)
        for who in EVERYBODY:
            allowed = who in MAY[case].get(act, "").split()
            with undone() as tried:
                answer = post(clients[who], url, forms[act])
                after = picture(story) if tried.wrote else before
                wrong += faults(case, story, before, after, allowed, act, who)
            if answer.status_code not in (302, 403):
                wrong.append(f"{who} {act} {case}: answer {answer.status_code}")
    assert not wrong, "\n".join(wrong)


def test_the_form_saves_and_sends_for_those_of_the_table_and_for_nobody_else(ward, stage):
    case, clients, story = stage.case, stage.clients, fresh(stage.story)
    before = picture(story)
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = {**story_form(ward.column), "action-gui-duyet": "1"}
    wrong = []
    for who in EVERYBODY:
        with undone():
            post(clients[who], url, form)
            wrong += _form_faults(case, story, before, who)
    assert not wrong, "\n".join(wrong)


def _forms(ward, clients, story):
    """Return what each act's form sends, with the version as the review screen prints it."""
    version = {}
    for who in ("btv.2", "ht.a"):
        version = version or printed_version(clients[who], story)
    seen = ward.seen(story)
    named = {"revision": str(seen.revision_id), "digest": seen.digest}
    assert version in ({}, named)
    later = (timezone.localtime() + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M")
    forms = {act: {**named, "reason": "Có sai sót, không ai trực ở Trung tâm"} for act in ACTS}
    forms["return"]["points"] = "Sửa tiêu đề"
    forms["approve"]["how"] = "now"
    forms["reassign"]["to"] = str(ward.people["btv.2"].pk)
    forms["correct"]["notice"] = "Sửa tên ngày hội."
    forms["approve_at"]["go_live_at"] = forms["schedule"]["go_live_at"] = later
    for what in ("publish", "hide", "restore"):
        forms[f"break_{what}"]["what"] = what
    return forms


def _address(act, story):
    kind = "break_glass" if act.startswith("break_") else act.removesuffix("_at")
    return reverse("editorial_act", args=[story.pk, kind])


def _form_faults(case, story, before, who):
    saves, sends = who in SAVES[case].split(), who in SENDS[case].split()
    after = picture(story)
    found = []
    if saves != (after["revisions"] != before["revisions"]):
        found.append(f"{who} {case}: saved is {not saves}")
    if before["page"]["live"] and after["page"] != before["page"]:
        found.append(f"{who} {case}: readers got something else")
    if after["page"]["live"] != before["page"]["live"]:
        found.append(f"{who} {case}: live is {after['page']['live']}")
    if sends:
        found += faults(case, story, before, after, True, "submit", who)
    elif after["decisions"] != before["decisions"]:
        found.append(f"{who} {case}: decided {after['decisions']}")
    return found
