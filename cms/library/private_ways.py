"""Lets one answer show private files under addresses of its own, and say what it keeps back.

Templates ask a picture for its address wherever they show it. While an answer is made inside
`shown_below`, the files named there have addresses below that answer's own; all others keep theirs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Way:
    """Which private files an answer shows, and where it says that they are.

    Attributes:
        pictures: the address that a picture's file name is put behind.
        papers: the same for the number of a document.
        image_ids: the pictures that are shown there.
        document_ids: the documents that are offered there.
        pictures_kept_back: the pictures in whose place a sentence stands.
        papers_kept_back: the same for documents.
    """

    pictures: str
    papers: str
    image_ids: frozenset[int]
    document_ids: frozenset[int]
    pictures_kept_back: frozenset[int] = frozenset()
    papers_kept_back: frozenset[int] = frozenset()


_way: ContextVar[Way | None] = ContextVar("way_to_private_files", default=None)


@contextmanager
def shown_below(way: Way) -> Iterator[None]:
    """Let pictures and documents that are shown inside have their addresses from `way`."""
    token = _way.set(way)
    try:
        yield
    finally:
        _way.reset(token)


def picture_address(image_id: int, name: str) -> str | None:
    """Return the private address of a picture's file, None where it has its usual one."""
    way = _way.get()
    return f"{way.pictures}{name}" if way and image_id in way.image_ids else None


def paper_address(document_id: int) -> str | None:
    """Return the private address of a document, None where it has its usual one."""
    way = _way.get()
    return f"{way.papers}{document_id}/" if way and document_id in way.document_ids else None


def keeps_picture_back(image_id: int) -> bool:
    """Return whether the answer that is being made keeps the picture back."""
    way = _way.get()
    return way is not None and image_id in way.pictures_kept_back


def keeps_paper_back(document_id: int) -> bool:
    """Return whether the answer that is being made keeps the document back."""
    way = _way.get()
    return way is not None and document_id in way.papers_kept_back
