"""Preview links cell by cell: who makes, lists and revokes them, for a story in which state."""

import pytest
from django.urls import reverse

from news.editorial.models import PreviewLink
from tests.editorial.preview import make, printed, screen
from tests.rights.stage import EVERYBODY, enter, post, story_in, undone
from tests.rights.table import ADMIN, CENTER, SCHOOL_A, SCHOOL_B, STANDS

pytestmark = pytest.mark.django_db

SENDERS = {"a": set(f"{SCHOOL_A} {CENTER}".split()), "b": set(f"{SCHOOL_B} {CENTER}".split())}
# Of these there is nothing to be seen before it is public.
NOTHING = {"live", "hidden", "withdrawn"}


@pytest.fixture
def clients(ward):
    return enter(ward)


def makers(clients, story):
    """Return who makes a link by sending the form, with what the center's screen printed."""
    seen, found = printed(clients["btv.1"], story), set()
    for who in EVERYBODY:
        with undone():
            post(clients[who], screen(story), seen)
            if PreviewLink.objects.exists():
                found.add(who)
    return found


@pytest.mark.parametrize("state", STANDS)
def test_links_are_made_by_the_own_school_and_the_center(ward, clients, state):
    story = story_in(ward, "a", state)
    assert makers(clients, story) == (set() if state in NOTHING else SENDERS["a"])


def test_so_it_is_for_the_other_school_and_never_for_the_centers_own_story(ward, clients):
    assert makers(clients, story_in(ward, "b", "draft")) == SENDERS["b"]
    assert makers(clients, story_in(ward, "center", "draft")) == set()


def test_links_are_listed_and_revoked_by_the_same_people(ward, clients):
    story = story_in(ward, "a", "draft")
    make(clients["gv.a"], story)
    link = PreviewLink.objects.get()
    url = reverse("preview_link_revoke", args=[story.pk, link.pk])
    readers, enders = set(), set()
    for who in EVERYBODY:
        with undone():
            if clients[who].get(screen(story)).status_code == 200:
                readers.add(who)
            assert clients[who].get(url).status_code in (302, 403, 405)
            post(clients[who], url)
            if PreviewLink.objects.get().revoked_at:
                enders.add(who)
    assert readers == enders == SENDERS["a"]


def test_a_link_is_not_revoked_by_way_of_another_story(ward, clients):
    make(clients["gv.a"], story_in(ward, "a", "draft"))
    own = story_in(ward, "b", "draft")
    url = reverse("preview_link_revoke", args=[own.pk, PreviewLink.objects.get().pk])
    post(clients["gv.b"], url)
    assert PreviewLink.objects.get().revoked_at is None


def test_only_who_manages_units_lets_links_carry_the_sign_off(ward, clients):
    unit, found = ward.units["a"], set()
    data = {"name": unit.name, "sign_off": "on", "sign_off_by_link": "on", "is_active": "on"}
    for who in EVERYBODY:
        with undone():
            post(clients[who], reverse("don-vi:edit", args=[unit.pk]), data)
            if type(unit).objects.get(pk=unit.pk).sign_off_by_link:
                found.add(who)
    assert found - {"superuser"} == {ADMIN}


def test_an_agreement_needs_the_step(ward, clients):
    unit = ward.units["b"]
    data = {"name": unit.name, "sign_off_by_link": "on", "is_active": "on"}
    answer = post(clients[ADMIN], reverse("don-vi:edit", args=[unit.pk]), data)
    assert "đánh dấu cả hai ô" in answer.content.decode()


def test_the_way_stands_on_the_review_screen_and_in_the_editor_for_those_who_may(ward, clients):
    story = story_in(ward, "a", "draft")
    for path in (
        reverse("editorial_review", args=[story.pk]),
        reverse("wagtailadmin_pages:edit", args=[story.pk]),
    ):
        assert screen(story) in clients["gv.a"].get(path).content.decode()
    center = story_in(ward, "center", "draft")
    path = reverse("editorial_review", args=[center.pk])
    assert screen(center) not in clients["btv.1"].get(path).content.decode()
