"""The side doors of time: who is out is out at once, and of two acts on one story one counts."""

import pytest
from django.urls import reverse

from cms.units.models import Membership
from cms.units.services import revoke_role, set_active
from news.editorial.claims import active_claim
from news.editorial.models import Decision
from news.editorial.selectors import standing_of
from tests.rights.scene import pages_url, picture, revisions
from tests.rights.stage import enter, post, printed_version, story_form, story_in
from tests.ward import fresh

pytestmark = pytest.mark.django_db


def act(story, name):
    return reverse("editorial_act", args=[story.pk, name])


def decided(story, kind):
    return Decision.objects.filter(page_id=story.pk, kind=kind).count()


@pytest.mark.parametrize("way", ["role taken", "role row deleted", "account ended", "unit closed"])
def test_who_is_put_out_while_a_story_is_open_saves_sends_and_decides_nothing(ward, way):
    clients = enter(ward)
    draft, waiting = story_in(ward, "b", "draft"), story_in(ward, "b", "review")
    teacher, reviewer = ward.people["gv.b"], ward.people["btv.1"]
    version = printed_version(clients["btv.1"], waiting)
    assert clients["gv.b"].get(pages_url("edit", draft.pk)).status_code == 200
    for person in (teacher, reviewer):
        role = Membership.objects.get(user=person)
        if way == "role taken":
            revoke_role(membership=role)
        elif way == "role row deleted":
            # Past the service: the sessions live on, the rights do not.
            role.delete()
        elif way == "account ended":
            person.is_active = False
            person.save()
    if way == "unit closed":
        set_active(unit=ward.units["b"], is_active=False)
        Membership.objects.get(user=reviewer).delete()
    before, versions = picture(), revisions()
    post(clients["gv.b"], pages_url("edit", draft.pk), story_form(ward.column))
    post(clients["gv.b"], act(draft, "submit"))
    post(clients["btv.1"], act(waiting, "approve"), version)
    post(clients["btv.1"], act(waiting, "return"), {"points": "Sửa tiêu đề"})
    assert (picture(), revisions()) == (before, versions)


def test_what_changed_after_reading_is_not_approved_until_it_is_read_again(ward):
    clients, story = enter(ward), story_in(ward, "center", "review")
    version = printed_version(clients["btv.2"], story)
    form = story_form(ward.column, title="Một tiêu đề khác hẳn")
    post(clients["btv.1"], pages_url("edit", story.pk), form)
    answer = post(clients["btv.2"], act(story, "approve"), version)
    assert answer["Location"].endswith(f"?tu={version['revision']}")
    assert not fresh(story).live and decided(story, "approve") == 0
    post(clients["btv.2"], act(story, "approve"), printed_version(clients["btv.2"], story))
    assert fresh(story).live and fresh(story).title == "Một tiêu đề khác hẳn"


def test_a_version_number_without_its_digest_approves_nothing(ward):
    clients, story = enter(ward), story_in(ward, "b", "review")
    version = printed_version(clients["btv.1"], story)
    for guess in ({}, {"revision": version["revision"]}, {**version, "digest": "0" * 64}):
        post(clients["btv.1"], act(story, "approve"), guess)
        assert not fresh(story).live, guess


def test_of_two_reviewers_the_one_who_has_the_story_open_decides(ward):
    clients, story = enter(ward), story_in(ward, "b", "review")
    versions = {who: printed_version(clients[who], story) for who in ("btv.1", "btv.2")}
    clients["btv.1"].get(reverse("editorial_review", args=[story.pk]))
    post(clients["btv.2"], act(story, "approve"), versions["btv.2"])
    post(clients["btv.2"], act(story, "return"), {"points": "Sửa tiêu đề"})
    assert decided(story, "approve") == decided(story, "return") == 0
    post(clients["btv.2"], reverse("editorial_claim", args=[story.pk, "nhan-thay"]))
    assert active_claim(story.pk).user == ward.people["btv.2"]
    post(clients["btv.1"], act(story, "return"), {"points": "Sửa tiêu đề"})
    post(clients["btv.2"], act(story, "approve"), versions["btv.2"])
    assert (decided(story, "return"), decided(story, "approve")) == (0, 1)


def test_what_is_sent_twice_happens_once(ward):
    clients, story = enter(ward), story_in(ward, "b", "draft")
    for _ in range(2):
        post(clients["gv.b"], act(story, "submit"))
    assert decided(story, "submit") == 1
    version = printed_version(clients["btv.1"], story)
    for _ in range(2):
        post(clients["btv.1"], act(story, "approve"), version)
    assert decided(story, "approve") == 1
    for _ in range(2):
        post(clients["truc.ban"], act(story, "hide"), {"reason": "Có sai sót"})
    assert decided(story, "hide") == 1


def test_an_old_tab_decides_nothing_on_a_story_that_was_recalled(ward):
    clients, story = enter(ward), story_in(ward, "b", "review")
    version = printed_version(clients["btv.1"], story)
    post(clients["gv.b"], act(story, "recall"))
    for name in ("approve", "return", "sign_off"):
        post(clients["btv.1"], act(story, name), {**version, "points": "Sửa"})
    assert not fresh(story).live and decided(story, "approve") == decided(story, "return") == 0
    assert standing_of(fresh(story)).work == "draft"


def test_no_act_is_done_by_following_a_link(ward):
    clients = enter(ward)
    draft, waiting = story_in(ward, "b", "draft"), story_in(ward, "b", "review")
    version = printed_version(clients["btv.1"], waiting)
    before = picture()
    for name in ("approve", "return", "hide"):
        clients["btv.1"].get(act(waiting, name), version)
    clients["gv.b"].get(act(draft, "submit"))
    assert picture() == before
