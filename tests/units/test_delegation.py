"""A role of the center is handed to a colleague for some days, by whoever holds it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cms.units.delegation import delegate, end_delegation, place_delegates
from cms.units.models import Delegation
from cms.units.roles import Right, Role
from cms.units.selectors import people_with, person
from cms.units.services import revoke_role

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def fresh(user):
    return type(user).objects.get(pk=user.pk)


def hand_on(ward, by="truc.ban", to="btv.1", role=Role.DUTY_EDITOR, start=0, end=2):
    today = timezone.localdate()
    return delegate(
        user=ward.people[to],
        role=role,
        starts_on=today + start * DAY,
        ends_on=today + end * DAY,
        by=ward.people[by],
    )


def test_the_colleague_has_the_role_on_its_days_and_not_after(ward, time_machine):
    hand_on(ward)
    assert person(fresh(ward.people["btv.1"])).may(Right.WITHDRAW)
    assert ward.people["btv.1"] in people_with(Right.SCHEDULE)
    names = set(fresh(ward.people["btv.1"]).groups.values_list("name", flat=True))
    time_machine.move_to(timezone.now() + 3 * DAY)
    place_delegates()
    assert not person(fresh(ward.people["btv.1"])).may(Right.WITHDRAW)
    assert ward.people["btv.1"] not in people_with(Right.SCHEDULE)
    assert len(fresh(ward.people["btv.1"]).groups.all()) == len(names) - 1


def test_a_delegation_to_come_gives_nothing_yet(ward):
    hand_on(ward, start=1)
    assert not person(fresh(ward.people["btv.1"])).may(Right.WITHDRAW)


def test_the_head_appoints_a_substitute_and_nobody_else_does(ward):
    hand_on(ward, by="lanh.dao", to="truc.ban", role=Role.CENTER_HEAD)
    assert person(fresh(ward.people["truc.ban"])).may(Right.OVERRIDE)
    for name in ("btv.1", "truc.ban", "quan.tri", "gv.a", "ht.a", "vhxh"):
        with pytest.raises(PermissionDenied):
            hand_on(ward, by=name, to="btv.2", role=Role.CENTER_HEAD)


def test_what_was_handed_on_is_not_handed_further(ward):
    hand_on(ward)
    with pytest.raises(PermissionDenied):
        hand_on(ward, by="btv.1", to="btv.2")


@pytest.mark.parametrize(
    "given",
    [
        {"to": "gv.a"},
        {"to": "truc.ban"},
        {"to": "btv.1", "role": Role.REVIEWER},
        {"start": 2, "end": 1},
        {"start": -3, "end": -1},
        {"end": 200},
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(ward, given):
    with pytest.raises(ValidationError):
        hand_on(ward, **given)
    assert not Delegation.objects.exists()


def test_ending_it_early_takes_the_role_at_once(ward):
    given = hand_on(ward)
    with pytest.raises(PermissionDenied):
        end_delegation(delegation=given, by=ward.people["btv.2"])
    end_delegation(delegation=given, by=ward.people["truc.ban"])
    assert not person(fresh(ward.people["btv.1"])).may(Right.WITHDRAW)


def test_the_screen_is_for_those_who_hand_on_and_does_it(ward, client):
    url = reverse("units_delegations")
    today = timezone.localdate()
    form = {
        "user": ward.people["btv.1"].pk,
        "role": "duty_editor",
        "starts_on": f"{today:%Y-%m-%d}",
        "ends_on": f"{today:%Y-%m-%d}",
    }
    for name in ("gv.a", "btv.2", "quan.tri", "vhxh"):
        client.force_login(ward.people[name])
        assert client.post(url, form).status_code == 302
        assert not Delegation.objects.exists()
    client.force_login(ward.people["truc.ban"])
    assert "Ngày cuối" in client.post(url, form | {"ends_on": "2020-01-01"}).content.decode()
    client.post(url, form)
    given = Delegation.objects.get()
    assert "BTV.1" in client.get(url).content.decode()
    client.post(reverse("units_end_delegation", args=[given.pk]))
    assert "BTV.1</strong>" not in client.get(url).content.decode()


def test_who_leaves_the_center_leaves_what_was_handed_to_them(ward):
    hand_on(ward)
    revoke_role(membership=ward.people["btv.1"].memberships.get())
    gone = fresh(ward.people["btv.1"])
    assert not person(gone).rights and not gone.groups.exists()
    assert gone not in people_with(Right.WITHDRAW)
