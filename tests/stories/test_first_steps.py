"""The first steps on the desk: who is shown them, what ticks them, what puts them away."""

import pytest
from django.urls import reverse

from tests.library.people_and_forms import class_forms
from tests.rights.stage import enter, post
from tests.ward import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]

HEADING = 'id="first-steps"'
DONE = '<li class="first-steps-done">'


@pytest.fixture
def clients(ward):
    return enter(ward)


def desk(client):
    return client.get(reverse("wagtailadmin_home")).content.decode()


def shown_to(clients):
    return {who for who in PEOPLE if HEADING in desk(clients[who])}


def test_only_people_of_a_school_without_a_live_story_are_shown_them(ward, clients):
    assert shown_to(clients) == {"gv.a", "gv2.a", "ht.a", "gv.b", "ht.b"}

    ward.live()

    assert shown_to(clients) == {"gv.a", "gv2.a", "ht.a"}


def test_a_step_is_ticked_when_it_is_done(ward, clients):
    assert desk(clients["gv.b"]).count(DONE) == 0

    story = ward.draft(by="gv.b", unit="b")
    assert desk(clients["gv.b"]).count(DONE) == 1
    assert reverse("editorial_review", args=[story.pk]) in desk(clients["gv.b"])
    class_forms(ward, unit="b", by="gv.b")
    assert desk(clients["gv.b"]).count(DONE) == 2
    ward.picture(unit="b")
    assert desk(clients["gv.b"]).count(DONE) == 3
    ward.submit(story, by="gv.b")
    assert desk(clients["gv.b"]).count(DONE) == 4
    # What the other school does is not one's own.
    assert desk(clients["gv.a"]).count(DONE) == 0


def test_the_ways_lead_to_screens_that_open(ward, clients):
    page = desk(clients["gv.a"])
    unit = ward.units["a"].pk
    ways = [
        f"{reverse('quick_send')}?don-vi={unit}",
        f"{reverse('word_story')}?don-vi={unit}",
        reverse("dong-y-lop:add"),
        reverse("wagtailimages:add_multiple"),
        reverse("library_unanswered"),
        reverse("guide", args=["giao-vien"]),
    ]
    assert [way for way in ways if f'href="{way}"' not in page] == []
    assert {clients["gv.a"].get(way).status_code for way in ways} == {200}


def test_who_knows_puts_them_away_for_oneself(ward, clients):
    answer = post(clients["gv.a"], reverse("first_steps_known"))

    assert answer.status_code == 302
    assert answer.url == reverse("wagtailadmin_home")
    assert shown_to(clients) == {"gv2.a", "ht.a", "gv.b", "ht.b"}
    post(clients["gv.a"], reverse("first_steps_known"))
    assert HEADING not in desk(clients["gv.a"])


def test_reading_the_address_puts_nothing_away(clients):
    assert clients["gv.a"].get(reverse("first_steps_known")).status_code == 405
    assert HEADING in desk(clients["gv.a"])


def test_no_page_of_the_admin_names_wagtails_own_guide(clients):
    for who in PEOPLE:
        assert "guide.wagtail.org" not in desk(clients[who])
        assert reverse("guides") in desk(clients[who])
