"""Compares two versions of a page field by field and block by block; pure."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import Any

from news.editorial.reviewing.wording import Fate, Piece, mark


class Kind(StrEnum):
    """What became of a field or a block."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Shown:
    """A picture that a field or a block shows; `image` is the library's row, for the screen."""

    key: int
    image: Any = field(default=None, compare=False)


@dataclass(frozen=True)
class Face:
    """A field or a block of one version, as somebody reads it.

    Attributes:
        path: Wagtail's content path: the field, in a stream also the block's id.
        label: how an editor calls it, in Vietnamese; says nothing about what it holds.
        text: composed, without markup; addresses of links stand behind their words.
        pictures: in the order in which they are shown.
        stored: the digest of all that is stored there: bold words and levels of headings too.
        is_block: whether it is one of several below a field, which can be moved.
    """

    path: str
    label: str
    text: str = ""
    pictures: tuple[Shown, ...] = ()
    stored: str = ""
    is_block: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read or to see."""
        return not self.text and not self.pictures


@dataclass(frozen=True)
class Swap:
    """A picture that was changed in the library: by whom and when.

    Attributes:
        former: which small copy shows the file that it had before, None when the file stayed.
    """

    key: int
    said: str
    former: int | None = None


@dataclass(frozen=True)
class Change:
    """What became of one field or block.

    Attributes:
        pieces: its wording with what is gone and what is new.
        gone: pictures that are no longer there.
        came: pictures that were not there.
        swapped: pictures that stayed and were changed in the library: their file or crop.
        is_moved: whether it stands before or behind what it did not.
    """

    kind: Kind
    path: str
    label: str
    pieces: tuple[Piece, ...] = ()
    gone: tuple[Shown, ...] = ()
    came: tuple[Shown, ...] = ()
    swapped: tuple[tuple[Shown, Swap], ...] = ()
    is_moved: bool = False

    @property
    def pictures(self) -> tuple[Shown, ...]:
        """Every picture that is shown with the change."""
        return (*self.gone, *self.came, *(one for one, _ in self.swapped))

    @property
    def is_silent(self) -> bool:
        """Whether it changed in a way that neither words nor pictures show."""
        told = any(piece.fate != Fate.SAME for piece in self.pieces)
        return self.kind == Kind.CHANGED and not (
            told or self.gone or self.came or self.swapped or self.is_moved
        )


@dataclass(frozen=True)
class Run:
    """Neighbours that changed, or neighbours that did not and are folded."""

    is_folded: bool
    changes: tuple[Change, ...]


def compare(
    old: Sequence[Face], new: Sequence[Face], swaps: Iterable[Swap] = ()
) -> tuple[Change, ...]:
    """Return what became of every field and block, in the order of the later version.

    Args:
        old: the earlier version.
        new: the later one.
        swaps: files that became others in between, behind the same pictures.
    """
    swapped = {swap.key: swap for swap in swaps}
    before = {face.path: face for face in old}
    same_again = _same_again(old, new)
    after = [(same_again.get(face.path, face.path), face) for face in new]
    keys = [key for key, _ in after]
    faces = dict(after)
    paths = list(before)
    found: list[Change] = []
    matcher = difflib.SequenceMatcher(None, paths, keys, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            found += [_pair(before[key], faces[key], swapped) for key in keys[k:m]]
            continue
        gone = (before[key] for key in paths[i:j])
        found += [_removed(face) for face in gone if face.path not in faces]
        for key in keys[k:m]:
            is_known = key in before
            found.append(
                _pair(before[key], faces[key], swapped, is_moved=faces[key].is_block)
                if is_known
                else _added(faces[key])
            )
    return tuple(change for change in found if change.pieces or change.kind != Kind.SAME)


def runs(changes: Iterable[Change]) -> tuple[Run, ...]:
    """Return the changes with neighbours that stayed the same folded into one."""
    grouped = groupby(changes, key=lambda change: change.kind == Kind.SAME)
    return tuple(Run(is_same, tuple(members)) for is_same, members in grouped)


def differing(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield what did not stay the same."""
    return (change for change in changes if change.kind != Kind.SAME)


def change_at(changes: Iterable[Change], path: str) -> Change | None:
    """Return what became of the field or block that a content path lies in, if it is known."""
    places = (change for change in changes if f"{path}.".startswith(f"{change.path}."))
    return max(places, key=lambda change: len(change.path), default=None)


def _same_again(old: Sequence[Face], new: Sequence[Face]) -> Mapping[str, str]:
    """Return new path -> old path of blocks that hold the same under another number."""
    known, now = {face.path for face in old}, {face.path for face in new}
    free: dict[tuple[str, str], list[str]] = {}
    for face in old:
        if face.is_block and face.path not in now:
            free.setdefault((face.stored, face.text), []).append(face.path)
    found = {}
    for face in new:
        candidates = free.get((face.stored, face.text))
        if face.is_block and face.path not in known and candidates:
            found[face.path] = candidates.pop(0)
    return found


def _pair(old: Face, new: Face, swapped: Mapping[int, Swap], *, is_moved: bool = False) -> Change:
    files = tuple((one, swapped[one.key]) for one in new.pictures if one.key in swapped)
    files = tuple(pair for pair in files if pair[0] in old.pictures)
    stayed = (old.text, old.pictures, old.stored) == (new.text, new.pictures, new.stored)
    return Change(
        kind=Kind.SAME if stayed and not files and not is_moved else Kind.CHANGED,
        path=new.path,
        label=new.label,
        pieces=mark(old.text, new.text),
        gone=tuple(one for one in old.pictures if one not in new.pictures),
        came=tuple(one for one in new.pictures if one not in old.pictures),
        swapped=files,
        is_moved=is_moved,
    )


def _removed(face: Face) -> Change:
    pieces = mark(face.text, "")
    return Change(Kind.REMOVED, face.path, face.label, pieces, gone=face.pictures)


def _added(face: Face) -> Change:
    pieces = mark("", face.text)
    return Change(Kind.ADDED, face.path, face.label, pieces, came=face.pictures)
