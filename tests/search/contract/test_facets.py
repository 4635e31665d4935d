"""How every engine counts and narrows."""

import pytest

from search.interface import Choice, Filters, Kind
from tests.search.contract.conftest import record

pytestmark = pytest.mark.database


@pytest.fixture
def filled(bench):
    title = "Trồng cây"
    bench.has(
        record(1, title, column=11, unit=21, topics=(31, 32), audiences=(41,), genre="tin"),
        record(2, title, column=11, unit=22, topics=(31,), genre="bai", days=365),
        record(3, title, column=12, unit=21, audiences=(41, 42), genre="tin"),
        record(4, title, kind=Kind.DOCUMENT, topics=(31,), days=730),
        record(5, "Việc khác", column=11, unit=21, genre="tin"),
    )
    return bench


def counts(found, facet):
    return {choice.value: choice.count for choice in found.facets[facet]}


def test_each_facet_is_counted_over_all_hits(filled):
    found = filled.plan("trồng cây")
    assert found.total == 4
    assert counts(found, "column") == {11: 2, 12: 1}
    assert counts(found, "unit") == {21: 2, 22: 1}
    assert counts(found, "topic") == {31: 3, 32: 1}
    assert counts(found, "audience") == {41: 2, 42: 1}
    assert counts(found, "genre") == {"tin": 2, "bai": 1}
    assert counts(found, "year") == {2026: 2, 2025: 1, 2024: 1}
    assert counts(found, "kind") == {"story": 3, "document": 1}


def test_the_most_frequent_value_comes_first(filled):
    assert filled.plan("trồng cây").facets["topic"] == (Choice(31, 3), Choice(32, 1))


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"column": 11}, {1, 2}),
        ({"unit": 21}, {1, 3}),
        ({"topic": 31}, {1, 2, 4}),
        ({"audience": 42}, {3}),
        ({"genre": "bai"}, {2}),
        ({"year": 2024}, {4}),
        ({"kind": "document"}, {4}),
        ({"column": 11, "unit": 21}, {1}),
        ({"column": 999}, set()),
        ({"genre": "không có"}, set()),
    ],
)
def test_filters_narrow_what_is_found(filled, filters, found):
    assert filled.found("trồng cây", filters=Filters(**filters)) == found
    assert filled.plan("trồng cây", filters=Filters(**filters)).total == len(found)


def test_a_facets_counts_heed_the_other_filters_and_not_its_own(filled):
    found = filled.plan("trồng cây", filters=Filters(column=11, genre="tin"))
    assert found.total == 1
    assert counts(found, "column") == {11: 1, 12: 1}
    assert counts(found, "genre") == {"tin": 1, "bai": 1}
    assert counts(found, "topic") == {31: 1, 32: 1}
