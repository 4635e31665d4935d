"""Setting how strict the rules of the checklist are, the limits of wording, the desk's terms."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from wagtail.log_actions import log

from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial.checklist import RULES, Level
from news.editorial.models import DeskTerms, RuleLevel, WordingLimits
from news.editorial.selectors import rule_levels


@transaction.atomic
def set_rule_levels(*, levels: Mapping[str, str], by: Any) -> list[str]:
    """Store the levels that differ from now; each change is in the log.

    Args:
        levels: off, advice or block by rule code; a rule not named stays as it is.

    Returns:
        The codes whose level changed.

    Raises:
        PermissionDenied: `by` may not change the portal's structure.
        ValueError: there is no such rule or level, or the rule is fixed.
    """
    if not person(by).may(Right.STRUCTURE):
        raise PermissionDenied
    known = {code for code, item in RULES.items() if not item.is_fixed}
    if unknown := levels.keys() - known:
        raise ValueError(f"no such rule: {sorted(unknown)}")
    current = rule_levels()
    changed = []
    for code, text in levels.items():
        level, before = Level(text), Level(current.get(code, RULES[code].default))
        if level != before:
            row, _ = RuleLevel.objects.update_or_create(code=code, defaults={"level": level.value})
            data = {"from": before.value, "to": level.value}
            log(instance=row, action="editorial.rule_level", user=by, data=data)
            changed.append(code)
    return changed


@transaction.atomic
def set_wording_limits(*, limits: WordingLimits, by: Any) -> bool:
    """Store the limits of title and summary; what changed is in the log.

    Args:
        limits: checked values, the row that there is or the first one.

    Returns:
        Whether anything changed.

    Raises:
        PermissionDenied: `by` may not change the portal's structure.
    """
    return _store(limits, WordingLimits.current(), action="editorial.wording_limits", by=by)


@transaction.atomic
def set_desk_terms(*, terms: DeskTerms, by: Any) -> bool:
    """Store how long stories may wait and when quiet columns are named; changes are in the log.

    Args:
        terms: checked values, the row that there is or the first one.

    Returns:
        Whether anything changed.

    Raises:
        PermissionDenied: `by` may not change the portal's structure.
    """
    return _store(terms, DeskTerms.current(), action="editorial.desk_terms", by=by)


def _store(row: models.Model, before: models.Model, *, action: str, by: Any) -> bool:
    if not person(by).may(Right.STRUCTURE):
        raise PermissionDenied
    names = [field.name for field in row._meta.fields if not field.primary_key]
    changes = {
        name: [getattr(before, name), getattr(row, name)]
        for name in names
        if getattr(before, name) != getattr(row, name)
    }
    if changes:
        row.pk = before.pk
        row.save()
        log(instance=row, action=action, user=by, data=changes)
    return bool(changes)
