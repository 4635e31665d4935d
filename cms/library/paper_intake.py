"""Lets a document in after it was looked into and read: the one way for every route."""

from collections.abc import Callable
from typing import IO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from cms.core.models import PortalSettings
from cms.library.models import NewsDocument
from cms.library.paper_reading import PaperKind, Reading, read_paper, refusal
from cms.library.papers import UnusablePaper, examine
from cms.library.personal_data import MOBILE, digits

_official: list[Callable[[], list[str]]] = []


def register_official_numbers(read: Callable[[], list[str]]) -> None:
    """Add phone fields of a higher room: whatever numbers stand in them are an office's.

    Args:
        read: returns the fields as they were typed.
    """
    _official.append(read)


class ReadPaper(UploadedFile):
    """A document that was read, with what was found in it."""

    reading: Reading


def read_in(file: IO[bytes], *, size: int, name: str) -> ReadPaper:
    """Return the file under a name whose ending fits, with its reading. One query and the rooms'.

    Args:
        file: an open file; its content decides what it is, never its name.
        size: its length in bytes.
        name: as it is called; only the stem is kept.

    Raises:
        UnusablePaper: it can't be offered, or it is a list of pupils with private data.
    """
    ending = examine(file, size=size)
    reading = _read(file, ending)
    if why := refusal(reading):
        raise UnusablePaper(why)
    found = ReadPaper(file=file, name=f"{(name or 'tep').rsplit('.', 1)[0]}.{ending}", size=size)
    found.reading = reading
    return found


def read_stored(document: NewsDocument) -> Reading:
    """Return what stands in a document that was stored before documents were read.

    One that would not be let in today counts as not read: the head has to look at it.

    Raises:
        OSError: its file is gone.
    """
    with document.file.open("rb") as file:
        try:
            return _read(file, examine(file, size=file.size))
        except UnusablePaper:
            return Reading(PaperKind.UNREAD)


def _read(file: IO[bytes], ending: str) -> Reading:
    file.seek(0)
    reading = read_paper(
        file.read(),
        ending,
        minimum=settings.LIST_OF_PUPILS_FROM,
        this_year=timezone.localdate().year,
        official=official_numbers(),
    )
    file.seek(0)
    return reading


def official_numbers() -> frozenset[str]:
    """Return the digits of the mobile numbers that the portal and its units publish."""
    fields = [PortalSettings.current().phone, *(text for read in _official for text in read())]
    return frozenset(digits(hit[0]) for text in fields for hit in MOBILE.finditer(text))
