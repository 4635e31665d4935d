"""Says what a new version changed, and who therefore has written on a story."""

import difflib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Revision

from cms.users.let_in import joined
from news.editorial.digest import canonical
from news.editorial.models.work import Contribution

_TAG = re.compile(r"<[^>]+>")
# A number is one word with its marks: 1.500 is not 1,5.
_WORD = re.compile(r"\d+(?:[.,:/-]\d+)*|\w+")
# What a contribution names when a file that the story shows was changed: the kind, and which.
FILE_KINDS = frozenset({"image", "document"})
# Values that are no wording: block ids, block types, image ids.
_SILENT_KEYS = frozenset({"id", "type"})


@dataclass(frozen=True)
class Change:
    """What differs between two versions."""

    fields: tuple[str, ...]
    is_writing: bool
    is_housekeeping: bool
    words: int
    is_weighty: bool


def compare(
    old: Mapping[str, Any] | None, new: Mapping[str, Any], *, housekeeping: Collection[str]
) -> Change:
    """Return what `new` changes.

    Args:
        old: content of the earlier version; None means that all of `new` is new.
        new: content of the later version.
        housekeeping: fields whose change is no writing.

    Returns:
        Changed words are those removed or added, the larger of the two. A change is weighty when
        it touches a digit, a capital, or anything that is no wording, such as a picture.
    """
    before, after = canonical(old or {}), canonical(new)
    fields = tuple(sorted(k for k in after if before.get(k) != after[k] and (old or after[k])))
    kept = ("slug",) if old is not None and old.get("slug") != new.get("slug") else ()
    writing = [field for field in fields if field not in housekeeping]
    words, weighty = 0, old is None
    for field in writing:
        count, heavy = _wording(before.get(field), after[field])
        words, weighty = words + count, weighty or heavy
    return Change(
        fields=fields + kept,
        is_writing=bool(writing),
        is_housekeeping=len(fields) + len(kept) > len(writing),
        words=words,
        is_weighty=weighty,
    )


def _wording(old: Any, new: Any) -> tuple[int, bool]:
    removed, added = _words(old), _words(new)
    # Nothing to compare with: a first version need not pay for the search of likenesses.
    parts = (
        difflib.SequenceMatcher(None, removed, added, False).get_opcodes()
        if removed
        else [("insert", 0, 0, 0, len(added))]
    )
    count, touched = 0, []
    for kind, i, j, k, m in parts:
        if kind != "equal":
            count += max(j - i, m - k)
            touched += removed[i:j] + added[k:m]
    heavy = any(any(c.isdigit() or c.isupper() for c in word) for word in touched)
    return count, heavy or list(_silent(old)) != list(_silent(new))


def _words(value: Any) -> list[str]:
    return [word for text in _texts(value) for word in _WORD.findall(_TAG.sub(" ", text))]


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _SILENT_KEYS:
                yield from _texts(item)


def _silent(value: Any) -> Iterable[str]:
    """Yield what is content but no wording: numbers (ids of pictures), links, block types."""
    if isinstance(value, bool | int | float):
        yield json.dumps(value)
    elif isinstance(value, str):
        yield from re.findall(r'(?:href|id|linktype|alt|format)="([^"]*)"', value)
    elif isinstance(value, list):
        for item in value:
            yield from _silent(item)
    elif isinstance(value, dict):
        yield str(value.get("type", ""))
        for item in value.values():
            yield from _silent(item)


def record_contribution(
    *, page: Page, revision: Revision, user: Any, base: Mapping[str, Any] | None
) -> None:
    """Record what the user changed on this revision, compared with the version before it."""
    housekeeping: Collection[str] = getattr(page, "housekeeping_fields", ())
    change = compare(base, revision.content, housekeeping=housekeeping)
    key = {"page_id": page.pk, "revision_id": revision.pk, "user_id": user.pk if user else None}
    known = Contribution.objects.filter(**key).first()
    # What was changed in a file is not in the page's content, so no later saving takes it back.
    files = (
        {name for name in known.fields if name.partition(":")[0] in FILE_KINDS} if known else set()
    )
    if not change.fields and not files:
        Contribution.objects.filter(**key).delete()
        return
    Contribution.objects.update_or_create(
        **key,
        defaults={
            "user_name": str(user) if user else "hệ thống",
            "at": timezone.now(),
            "is_writing": change.is_writing or bool(files),
            "is_housekeeping": change.is_housekeeping,
            "words": change.words,
            "is_weighty": change.is_weighty or bool(files),
            "fields": sorted({*change.fields, *files}),
            "let_in": joined(known.let_in if known else None, user),
        },
    )
