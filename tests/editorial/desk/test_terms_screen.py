"""The screen where the center sets how long stories may wait."""

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.log_actions import registry

from cms.library.models import RemovalSettings
from news.editorial.due import GENRES
from news.editorial.models import DeskTerms
from news.editorial.services.rule_levels import set_desk_terms
from tests.ward import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.database]
KEEPERS = {"truc.ban", "quan.tri"}


def typed(**changes):
    hours = {f"hours-{code}": genre.hours for code, genre in GENRES.items()}
    return {
        **hours,
        "other_hours": 24,
        "quiet_column_days": 14,
        "quiet_unit_days": 30,
        **{name.replace("hours_", "hours-", 1): value for name, value in changes.items()},
    }


def screen():
    return reverse("desk_terms:index")


@pytest.fixture
def duty(ward, client):
    client.force_login(ward.people["truc.ban"])
    return client


def test_what_is_set_counts_and_is_logged(ward, duty):
    assert DeskTerms.current().as_terms().hours["tin"] == GENRES["tin"].hours
    answer = duty.post(screen(), typed(hours_tin=2, day_begins="07:30", day_ends="16:30"))
    assert answer.status_code == 302
    RemovalSettings(days_off="02/9/2026").save()
    terms = DeskTerms.current().as_terms()
    assert terms.hours["tin"] == 2 and terms.hours["bai"] == GENRES["bai"].hours
    assert (terms.working.begins, terms.working.ends) == (time(7, 30), time(16, 30))
    assert terms.working.days_off == {date(2026, 9, 2)}
    entry = registry.get_logs_for_instance(DeskTerms.objects.get()).get()
    assert entry.user == ward.people["truc.ban"] and entry.data["hours"][1]["tin"] == 2


def test_a_faulty_term_is_refused_with_a_sentence_and_everything_typed_stays(duty):
    answer = duty.post(screen(), typed(hours_tin=0, day_begins="16:30", day_ends="07:30"))
    form = answer.context["form"]
    assert "hours-tin" in form.errors
    assert form["day_begins"].value() == "16:30" and not DeskTerms.objects.exists()
    late = duty.post(screen(), typed(day_begins="16:30", day_ends="07:30"))
    assert late.context["form"].errors["day_ends"] == ["Giờ kết thúc phải sau giờ bắt đầu."]
    half = duty.post(screen(), typed(day_begins="07:30"))
    assert "hoặc bỏ cả hai" in half.context["form"].errors["day_ends"][0]


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_only_those_who_keep_the_structure_set_terms(ward, client, name):
    client.force_login(ward.people[name])
    assert (client.get(screen()).status_code == 200) == (name in KEEPERS)
    client.post(screen(), typed(hours_tin=3))
    assert DeskTerms.objects.exists() == (name in KEEPERS)
    if name not in KEEPERS:
        with pytest.raises(PermissionDenied):
            set_desk_terms(terms=DeskTerms(), by=ward.people[name])
