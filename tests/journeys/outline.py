"""The bones of a page as a screen reader tells them: landmarks, headings, the names of controls."""

import re
from itertools import groupby

_ROLES = (
    "banner|navigation|main|contentinfo|complementary|region|search|form|heading|article|figure"
    "|table|button|textbox|searchbox|combobox|checkbox|radio|group|dialog"
)
_CONTENT = ("article", "figure", "heading", "region", "table")
_BONE = re.compile(
    rf"^ *- '?(?P<role>{_ROLES})\b(?P<name> \"(?:[^\"\\]|\\.)*\")?(?P<level> \[l.*?\])?"
)


def outline_of(snapshot: str) -> str:
    """Return the bones of a page, without what editors write there.

    Args:
        snapshot: Playwright's `aria_snapshot` of the body.

    Returns:
        One line for each landmark, heading and control, as deep as it lies. Names of headings,
        tables and figures inside an article are content and left out, neighbouring cards of the
        same form are told once, numbers (dates, counts) are written as 0.
    """
    parts: list[str] = []
    article = -1
    for line in snapshot.splitlines():
        depth = len(line) - len(line.lstrip())
        if depth <= article:
            article = -1
        if not (bone := _BONE.match(line)):
            continue
        is_content = bone["role"] in (_CONTENT if article >= 0 else ("article", "figure"))
        name = "" if is_content else re.sub(r"\d+", "0", bone["name"] or "")
        text = f"{' ' * depth}{bone['role']}{name}{bone['level'] or ''}"
        if article >= 0:
            parts[-1] += "\n" + text
        else:
            parts.append(text)
        if bone["role"] == "article" and article < 0:
            article = depth
    return "\n".join(part for part, _ in groupby(parts)) + "\n"
