"""The administrator's screens of roles, through their addresses."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.log_actions import registry

from cms.units.models import Membership
from cms.units.roles import Right
from cms.units.selectors import person
from cms.units.services import grant_role, revoke_role
from tests.ward import PEOPLE, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]
OTHERS = sorted(set(PEOPLE) - {"quan.tri"})


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def url(name, *args):
    return reverse(f"phan-vai:{name}", args=args)


@pytest.fixture
def admin(ward, client):
    client.force_login(ward.people["quan.tri"])
    return client


def giving(ward, user="gv.b", unit="a", role="school_editor"):
    return {"user": ward.people[user].pk, "unit": ward.units[unit].pk, "role": role}


def role_of(ward, name):
    return Membership.objects.get(user=ward.people[name])


def test_a_given_role_works_at_once_and_ends_the_sessions(ward, admin):
    teacher = ward.people["gv.b"]
    phone = signed_in(teacher)
    assert admin.post(url("add"), giving(ward)).status_code == 302
    assert person(fresh(teacher)).may(Right.WRITE_OWN, ward.units["a"].pk)
    assert fresh(teacher).groups.count() == 2
    assert phone.get(reverse("wagtailadmin_home")).status_code == 302
    given = Membership.objects.get(user=teacher, unit=ward.units["a"])
    entry = registry.get_logs_for_instance(given).get()
    assert (entry.action, entry.user) == ("wagtail.create", ward.people["quan.tri"])


def test_a_role_taken_away_is_gone_at_once_and_ends_the_sessions(ward, admin):
    teacher = ward.people["gv.b"]
    phone = signed_in(teacher)
    address = url("delete", role_of(ward, "gv.b").pk)
    html = admin.get(address).content.decode()
    assert "GV.B" in html and "Bỏ vai" in html
    assert admin.post(address)["Location"] == url("index")
    assert not person(fresh(teacher)).roles and not fresh(teacher).groups.exists()
    assert phone.get(reverse("wagtailadmin_home")).status_code == 302


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"user": "quan.tri", "unit": "center", "role": "reviewer"}, "user"),
        ({"role": "reviewer"}, "role"),
        ({"unit": "center", "role": "school_lead"}, "role"),
        ({"role": "vua"}, "role"),
        ({"user": "gv.a", "unit": "a"}, "role"),
    ],
)
def test_a_role_that_can_not_be_given_is_said_at_its_field(ward, admin, data, field):
    before = Membership.objects.count()
    answer = admin.post(url("add"), giving(ward, **data))
    assert answer.status_code == 200
    assert field in answer.context["form"].errors
    assert Membership.objects.count() == before


def test_closed_units_and_deactivated_people_are_not_offered(ward, admin):
    type(ward.units["b"]).objects.filter(code="b").update(is_active=False)
    get_user_model().objects.filter(username="tdp.1").update(is_active=False)
    form = admin.get(url("add")).context["form"]
    assert ward.units["b"] not in form.fields["unit"].queryset
    assert ward.people["tdp.1"] not in form.fields["user"].queryset


def test_nobody_takes_away_the_own_role(ward, admin):
    own = role_of(ward, "quan.tri")
    assert url("delete", own.pk) not in admin.get(url("index")).content.decode()
    assert admin.post(url("delete", own.pk)).status_code == 302
    assert Membership.objects.filter(pk=own.pk).exists()


def test_the_services_refuse_as_the_screens_do(ward):
    admin, teacher = ward.people["quan.tri"], ward.people["gv.b"]
    center = ward.units["center"]
    for by, user in ((admin, admin), (teacher, ward.people["gv.a"])):
        with pytest.raises(PermissionDenied):
            grant_role(user=user, unit=center, role="reviewer", by=by)
    with pytest.raises(PermissionDenied):
        revoke_role(membership=role_of(ward, "quan.tri"), by=admin)
    for role in ("reviewer", "vua"):
        with pytest.raises(ValidationError):
            grant_role(user=teacher, unit=ward.units["a"], role=role, by=admin)


def test_a_superuser_gives_the_first_role_but_none_to_themselves(ward, client):
    root = get_user_model().objects.create_superuser("ky.thuat", password="x" * 12)
    client.force_login(root)
    client.post(url("add"), giving(ward))
    assert person(fresh(ward.people["gv.b"])).may(Right.WRITE_OWN, ward.units["a"].pk)
    with pytest.raises(PermissionDenied):
        grant_role(user=root, unit=ward.units["center"], role="reviewer", by=root)


def test_roles_are_given_and_taken_but_never_edited(ward, admin):
    for name in ("edit", "copy", "history", "usage"):
        with pytest.raises(NoReverseMatch):
            url(name, role_of(ward, "gv.b").pk)
    assert admin.get(f"{url('index')}edit/{role_of(ward, 'gv.b').pk}/").status_code == 404


def test_the_list_is_filtered_by_unit_and_role_and_searched_by_name(ward, admin):
    results = url("index_results")
    html = admin.get(results, {"unit": ward.units["a"].pk, "role": "school_lead"}).content.decode()
    assert "ht.a" in html and "gv.a" not in html and "ht.b" not in html
    html = admin.get(results, {"q": "truc.ban"}).content.decode()
    assert "truc.ban" in html and "gv.a" not in html


def test_the_list_takes_the_same_queries_for_few_and_for_many(
    ward, admin, django_assert_max_num_queries
):
    # The first visit of all makes the row of the portal's settings.
    admin.get(url("index"))
    with django_assert_max_num_queries(20):
        assert "tdp.1" in admin.get(url("index")).content.decode()


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_but_the_administrator_reaches_the_screens(ward, client, name):
    client.force_login(ward.people[name])
    before = set(Membership.objects.values_list("pk", flat=True))
    for address in (url("index"), url("add"), url("delete", role_of(ward, "ht.b").pk)):
        assert client.get(address).status_code == 302
        assert client.post(address, giving(ward, role="school_lead")).status_code == 302
    assert set(Membership.objects.values_list("pk", flat=True)) == before
    assert url("index") not in client.get(reverse("wagtailadmin_home")).content.decode()
