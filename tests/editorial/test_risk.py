"""How careful a waiting story has to be read, and why."""

import pytest

from news.editorial.checklist import RULES, Finding, Level, StoryFacts
from news.editorial.risk import (
    CONCERN_LABELS,
    OF_RULE,
    RISK_LABELS,
    Circumstances,
    Concern,
    Risk,
    concerns_of,
    risk_of,
)

PLAIN = {"kind": "story", "title": "Tin", "text": "Chữ", "has_lead_picture": False}


def finding(code):
    return Finding(code, Level.ADVICE, "Xem lại.", "body")


@pytest.mark.parametrize(
    ("facts", "codes", "around", "concerns", "risk"),
    [
        ({}, (), {}, (), Risk.LOW),
        ({}, ("captions", "length", "house_style"), {}, (), Risk.LOW),
        ({}, ("child_named",), {}, (Concern.CHILDREN,), Risk.HIGH),
        ({}, ("contacts", "papers_looked_at"), {}, (Concern.PERSONAL,), Risk.HIGH),
        ({}, (), {"is_first": True}, (Concern.FIRST,), Risk.SOME),
        ({}, (), {"is_correction": True}, (Concern.CORRECTION,), Risk.SOME),
        ({"origin": "republished"}, (), {}, (Concern.SOURCE,), Risk.SOME),
        ({"ai_use": "content"}, (), {}, (Concern.AI,), Risk.SOME),
        ({"ai_use": "wording", "origin": "own"}, (), {}, (), Risk.LOW),
        (
            {"origin": "republished"},
            (),
            {"is_first": True},
            (Concern.SOURCE, Concern.FIRST),
            Risk.HIGH,
        ),
    ],
)
def test_children_and_private_data_are_high_and_so_are_two_other_things(
    facts, codes, around, concerns, risk
):
    found = concerns_of(
        StoryFacts(**PLAIN | facts), [finding(code) for code in codes], Circumstances(**around)
    )
    assert found == concerns
    assert risk_of(found) == risk


def test_a_story_that_nobody_has_looked_at_is_read_first():
    assert risk_of([Concern.UNSEEN]) == Risk.HIGH


def test_every_rule_that_is_named_exists_and_everything_has_a_word():
    assert set(OF_RULE) <= set(RULES)
    assert set(CONCERN_LABELS) == set(Concern) and set(RISK_LABELS) == set(Risk)
