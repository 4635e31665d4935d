"""Setting how strict the rules of the checklist are."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial.checklist import RULES, Level
from news.editorial.models import RuleLevel
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
