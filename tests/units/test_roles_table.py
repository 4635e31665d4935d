"""The table role x right, repeated by hand: a change of rights has to be made twice, on purpose."""

import pytest

from cms.units.models import Membership
from cms.units.roles import OWN_RIGHTS, TABLE, Person, Right, Role, UnitKind, fits
from cms.units.selectors import person

# e school editor, l school lead, r reviewer, d duty editor, h center head, c culture officer,
# f finance officer, n neighbourhood head, a administrator
COLUMNS = {
    "e": "school_editor",
    "l": "school_lead",
    "r": "reviewer",
    "d": "duty_editor",
    "h": "center_head",
    "c": "culture_officer",
    "f": "finance_officer",
    "n": "neighbourhood_head",
    "a": "administrator",
}
BY_HAND = """
right            e l r d h c f n a
write_own        x x . . . . . . .
sign_off         . x . . . . . . .
hide_own         . x . . . . . . .
write_all        . . x x x . . . .
review           . . x x . . . . .
second_eye       . . . . x . . . .
hide_all         . . x x x . . . .
restore          . . x x x . . . .
schedule         . . . x . . . . .
withdraw         . . . x x . . . .
structure        . . . x . . . . x
reassign         . . . x . . . . .
delegate         . . . x . . . . .
sign_in_links    . . . x . . . . .
override         . . . . x . . . .
substitute       . . . . x . . . .
see_figures      . . x x x x . . .
manage_users     . . . . . . . . x
manage_units     . . . . . . . . x
manage_settings  . . . . . . . . x
break_glass      . . . . . . . . x
"""
KINDS_BY_HAND = {
    "school": "e l",
    "center": "r d h a",
    "office": "c f a",
    "neighbourhood": "n",
}
LINES = [line.split() for line in BY_HAND.strip().splitlines()]
CELLS = [
    (right, COLUMNS[letter], mark == "x")
    for right, *marks in LINES[1:]
    for letter, mark in zip(LINES[0][1:], marks, strict=True)
]


def test_the_hand_written_table_names_every_role_and_every_right_once():
    assert LINES[0][1:] == list(COLUMNS)
    assert sorted(COLUMNS.values()) == sorted(Role)
    assert sorted(line[0] for line in LINES[1:]) == sorted(Right)


@pytest.mark.parametrize(("right", "role", "expected"), CELLS)
def test_a_role_has_exactly_the_rights_of_the_table(right, role, expected):
    assert (Right(right) in TABLE[Role(role)]) is expected


@pytest.mark.parametrize("kind", list(UnitKind))
def test_a_role_exists_only_in_the_units_it_belongs_to(kind):
    fitting = {COLUMNS[letter] for letter in KINDS_BY_HAND[kind].split()}
    assert {role.value for role in Role if fits(role, kind)} == fitting


@pytest.mark.parametrize("right", sorted(OWN_RIGHTS))
def test_a_right_of_ones_own_unit_ends_at_that_unit(right):
    lead = Person(user_id=1, roles=frozenset({(Role.SCHOOL_LEAD, 7)}))

    assert lead.may(right, 7)
    assert not lead.may(right, 8)
    assert not lead.may(right)


def test_several_roles_add_up_and_each_own_right_stays_in_its_unit():
    both = Person(user_id=1, roles=frozenset({(Role.SCHOOL_LEAD, 7), (Role.SCHOOL_EDITOR, 8)}))

    assert both.rights == TABLE[Role.SCHOOL_LEAD]
    assert both.may(Right.WRITE_OWN, 8)
    assert not both.may(Right.SIGN_OFF, 8)


@pytest.mark.django_db
def test_a_person_is_known_by_memberships_in_active_units_alone(ward):
    user = ward.people["btv.1"]
    Membership.objects.create(user=user, unit=ward.units["b"], role="school_editor")
    ward.units["b"].is_active = False
    ward.units["b"].save()
    user.__dict__.pop("_person", None)

    assert person(user).roles == {(Role.REVIEWER, ward.units["center"].pk)}


@pytest.mark.django_db
@pytest.mark.parametrize("username", ["btv.1", "lanh.dao", "truc.ban", "quan.tri", "gv.a"])
def test_no_role_gives_the_right_to_publish_through_wagtail(ward, username):
    user = ward.people[username]
    page = ward.front

    assert not user.is_superuser
    assert not user.has_perm("wagtailcore.publish_page")
    assert not page.permissions_for_user(user).can_publish()
    assert not user.groups.filter(page_permissions__permission__codename="publish_page").exists()
