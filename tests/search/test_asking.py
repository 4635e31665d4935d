"""What is typed is read as it is meant: abbreviations with dots, numbers of documents."""

import pytest

from search.asking import read

GROUPS = [(("ubnd",), ("uy", "ban", "nhan", "dan"))]


@pytest.mark.parametrize("text", ["U.B.N.D", "U.B.N.D.", "u.b.n.d", "UBND"])
def test_an_abbreviation_with_dots_is_the_one_that_the_synonyms_know(text):
    (term,) = read(text, GROUPS).terms
    assert [form.folded for form in term.forms] == [("ubnd",), ("uy", "ban", "nhan", "dan")]


def test_letters_with_dots_that_no_synonym_knows_stay_side_by_side():
    (term,) = read("X.Y.Z", GROUPS).terms
    assert [(form.folded, form.is_phrase) for form in term.forms] == [(("x", "y", "z"), True)]


@pytest.mark.parametrize("text", ["nq71", "NQ-71", "nq/71"])
def test_the_number_of_a_document_may_stand_behind_its_kind(text):
    (term,) = read(text).terms
    assert [form.folded for form in term.forms] == [("nq", "71"), ("71", "nq")]
    assert all(form.is_phrase for form in term.forms)


@pytest.mark.parametrize("text", ["4B", "B4", "5/9", "thư-viện"])
def test_classes_dates_and_hyphens_are_read_in_their_order_alone(text):
    (term,) = read(text).terms
    assert len(term.forms) == 1
