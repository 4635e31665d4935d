"""A portal without its legal facts does not go live."""

import pytest
from django.db import DatabaseError

from cms.core.checks import footer_is_complete
from cms.core.models import PortalSettings
from tests.stories.conftest import FACTS

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_production(settings):
    settings.IN_PRODUCTION = True


def fill(**facts):
    row = PortalSettings.current()
    for name, value in {**FACTS, **facts}.items():
        setattr(row, name, value)
    row.save()


def test_elsewhere_an_empty_footer_stops_nothing():
    assert footer_is_complete(None) == []


@pytest.mark.parametrize("name", FACTS)
def test_one_empty_fact_stops_production_and_is_named(in_production, name):
    fill(**{name: ""})
    (error,) = footer_is_complete(None)
    assert error.id == "core.E001"
    label = PortalSettings._meta.get_field(name).verbose_name
    assert str(label).lower() in error.msg.lower()


def test_with_all_six_facts_production_starts(in_production):
    fill()
    assert footer_is_complete(None) == []


def test_a_database_that_does_not_answer_is_an_error_of_its_own(in_production, monkeypatch):
    def fail():
        raise DatabaseError

    monkeypatch.setattr(PortalSettings, "current", fail)
    (error,) = footer_is_complete(None)
    assert error.id == "core.E002"
