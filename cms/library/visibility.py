"""Decides which files readers may see right now; nothing else answers that."""

from collections.abc import Callable, Collection

from cms.library.models import NewsDocument, NewsImage
from cms.library.selectors import shown_ids

File = type[NewsImage] | type[NewsDocument]
Rule = Callable[[File, set[int]], set[int]]

Names = Callable[[], set[str]]

_rules: list[Rule] = []
_owners: list[Names] = []


def withholds(rule: Rule) -> Rule:
    """Register a rule that keeps files from readers although a live page shows them.

    Args:
        rule: given the kind and the ids of files, returns which of them are withheld. Whoever
            changes its answer calls `cms.library.services.settle` for the files concerned.
    """
    _rules.append(rule)
    return rule


def keeps_public(names: Names) -> Names:
    """Register whose files lie in the public folder beside the library's own.

    Args:
        names: returns the names that readers may fetch right now; the check of the folder puts
            back what is missing of them, and removes what nobody names.
    """
    _owners.append(names)
    return names


def other_public_names() -> set[str]:
    """Return the names of all files of other rooms that readers may fetch."""
    return set().union(*(names() for names in _owners))


def public_ids(model: File, ids: Collection[int] | None = None) -> set[int]:
    """Return which of the files (of all, without `ids`) readers may see.

    One query, and those of the rules.
    """
    found = shown_ids(model, ids)
    for rule in _rules:
        found -= rule(model, found) if found else set()
    return found


def may_be_public(file: NewsImage | NewsDocument) -> bool:
    """Return whether readers may see the file."""
    return file.pk in public_ids(type(file), {file.pk})
