"""A query whose SQL is worked out once answers each time for the values it is given."""

from datetime import date

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from cms.core.compiled import Compiled
from cms.core.models import LegalBasis

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def laws():
    return [
        LegalBasis.objects.create(
            topic=topic, title=title, number=f"{n}/2026", in_force_from="2026-01-01", source="nguồn"
        )
        for n, (topic, title) in enumerate(
            [("consent", "Luật Trẻ em"), ("portal", "Nghị định"), ("portal", "100% 'Thông tư'")]
        )
    ]


def test_each_call_asks_once_with_its_own_values_and_the_shape_is_made_once(laws):
    made = []

    def shape(topic, title):
        made.append(topic)
        return LegalBasis.objects.filter(topic=topic, title=title)

    query = Compiled(shape)
    with CaptureQueriesContext(connection) as asked:
        found = [query.objects(law.topic, law.title) for law in laws]
        nothing = query.objects("consent", "Nghị định")
    assert found == [[law] for law in laws]
    assert nothing == []
    assert len(asked) == 4
    assert len(made) == 1


def test_a_filter_takes_other_values_and_another_number_of_them_each_time(laws):
    first, second, third = laws
    query = Compiled(
        lambda kept, found, title: LegalBasis.objects.filter(
            Q(id__in=kept, title=title) | Q(id__in=found)
        ).order_by("pk")
    )
    assert query.objects({first.pk}, {third.pk}, first.title) == [first, third]
    assert query.objects({second.pk}, {first.pk}, "") == [first]
    assert query.objects({first.pk, second.pk}, {third.pk}, second.title) == [second, third]
    assert query.objects((), {second.pk, third.pk}, "") == [second, third]


def test_no_values_at_all_find_nothing(laws):
    query = Compiled(lambda ids: LegalBasis.objects.filter(id__in=ids))
    assert query.objects([]) == []
    assert query.objects([laws[0].pk]) == [laws[0]]


def test_objects_are_as_the_shape_has_them_and_rows_as_it_lists_them(laws):
    short = Compiled(lambda pk: LegalBasis.objects.filter(pk=pk).defer("source"))
    law = short.objects(laws[0].pk)[0]
    assert law.get_deferred_fields() == {"source"}
    assert law.in_force_from == date(2026, 1, 1)
    listed = Compiled(
        lambda topic: (
            LegalBasis.objects.filter(topic=topic).order_by("pk").values_list("pk", "title")
        )
    )
    assert sorted(listed.rows("portal")) == [(law.pk, law.title) for law in laws[1:]]
    none = Compiled(lambda ids: LegalBasis.objects.filter(id__in=ids).values_list("pk", "title"))
    assert none.rows([]) == []
