"""The screen where the center sets how strict the rules are."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.log_actions import registry

from news.editorial.checklist import RULES
from news.editorial.models import RuleLevel
from news.editorial.refusals import ActRefused
from news.editorial.selectors import rule_levels
from news.editorial.services.rule_levels import set_rule_levels
from tests.ward import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.database]
KEEPERS = {"truc.ban", "quan.tri"}
DEFAULTS = {code: item.default.value for code, item in RULES.items() if not item.is_fixed}


def screen():
    return reverse("rule_levels:index")


@pytest.fixture
def duty(ward, client):
    client.force_login(ward.people["truc.ban"])
    return client


def test_every_registered_rule_is_offered_with_its_level_and_none_about_four_eyes(duty):
    form = duty.get(screen()).context["form"]
    free = {code for code, item in RULES.items() if not item.is_fixed}
    assert set(form.fields) == free
    assert {code: form.fields[code].initial for code in free} == DEFAULTS
    assert not any("duyệt" in item.label for item in RULES.values())


def test_a_level_that_is_set_counts_at_once_and_is_logged(ward, duty):
    story = ward.draft(ai_use="")
    with pytest.raises(ActRefused):
        ward.submit(story)
    duty.post(screen(), {**DEFAULTS, "ai_use": "advice"})
    assert rule_levels() == {"ai_use": "advice"}
    ward.submit(story)
    entry = registry.get_logs_for_instance(RuleLevel.objects.get()).get()
    assert entry.user == ward.people["truc.ban"]
    assert entry.data == {"from": "block", "to": "advice"}


def test_a_level_goes_back_to_its_default(duty):
    duty.post(screen(), {**DEFAULTS, "column": "block"})
    assert duty.get(screen()).context["form"].fields["column"].initial == "block"
    duty.post(screen(), DEFAULTS)
    assert rule_levels()["column"] == "advice"


def test_unknown_rules_and_levels_are_not_stored(ward, duty):
    duty.post(screen(), {**DEFAULTS, "bon_mat": "off"})
    answer = duty.post(screen(), {**DEFAULTS, "title": "loose"})
    assert "title" in answer.context["form"].errors
    for levels in ({"bon_mat": "off"}, {"title": "loose"}):
        with pytest.raises(ValueError, match=r"bon_mat|loose"):
            set_rule_levels(levels=levels, by=ward.people["truc.ban"])
    with pytest.raises(ValidationError):
        RuleLevel(code="bon_mat", level="off").full_clean()
    assert not RuleLevel.objects.exists()


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_only_those_who_keep_the_structure_set_levels(ward, client, name):
    client.force_login(ward.people[name])
    assert (client.get(screen()).status_code == 200) == (name in KEEPERS)
    client.post(screen(), {**DEFAULTS, "ai_use": "off"})
    assert bool(rule_levels()) == (name in KEEPERS)
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert (screen() in menu) == (name in KEEPERS)
    if name not in KEEPERS:
        with pytest.raises(PermissionDenied):
            set_rule_levels(levels={"ai_use": "off"}, by=ward.people[name])
