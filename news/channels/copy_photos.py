"""Chooses which pictures of a story go to other channels, and packs them.

Source: law 91/2025/QH15 and decree 356/2025/NĐ-CP, by which each purpose is agreed to by itself. A
consent for the portal alone is none for social networks: a picture that readers see may stay here.
"""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.utils import timezone

from cms.core.vietnamese import slugify
from cms.library.models import NewsImage, NewsRendition
from cms.library.rights import Purpose
from cms.library.rights_facts import picture_faults
from cms.library.sizes import FALLBACK, LEAD, specs
from cms.library.visibility import public_ids
from news.channels.labels import ai_label
from news.channels.models import CopySettings
from news.stories.models import ArticlePage
from news.stories.picture_selectors import load_pictures

KILO, MEGA = 1_000, 1_000_000
NOTES = "chu-thich-anh.txt"
_SIZES = specs(LEAD, [FALLBACK])


@dataclass(frozen=True)
class Shown:
    """A picture at its place on the page, with the words that the page puts below it."""

    image: NewsImage
    caption: str
    credit: str


@dataclass(frozen=True)
class Photo:
    """A picture that may leave: its name in the package, its public size, its bytes and words."""

    name: str
    size: NewsRendition
    bytes: int
    caption: str
    credit: str
    label: str

    @property
    def note(self) -> str:
        """What goes with the picture wherever it is put, below its name."""
        credit = f"Ảnh: {self.credit}" if self.credit else ""
        return "\n".join(part for part in (self.name, self.caption, credit, self.label) if part)


@dataclass(frozen=True)
class LeftOut:
    """A picture of the page that stays here: which one from the top, and why."""

    number: int
    why: str


@dataclass(frozen=True)
class Photos:
    """What of a story's pictures goes into the package, in the order of the page."""

    taken: tuple[Photo, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def bytes(self) -> int:
        """How large the package is, near enough."""
        return sum(photo.bytes for photo in self.taken)


def photos_of(story: ArticlePage, limits: CopySettings) -> Photos:
    """Return the pictures of a live story for other channels. About twelve queries.

    Args:
        story: as readers have it.
        limits: how large one picture and all of them may be.
    """
    shown = list(shown_pictures(story))
    ids = {each.image.pk for each in shown}
    public = public_ids(NewsImage, ids)
    faults = {row.image_id: row.why for row in picture_faults(ids, purpose=Purpose.SOCIAL)}
    sizes = _public_sizes(public - faults.keys(), limits.picture_kilobytes * KILO)
    taken: list[Photo] = []
    left_out = []
    room = limits.zip_megabytes * MEGA
    for number, each in enumerate(shown, start=1):
        size, length = sizes.get(each.image.pk, (None, 0))
        why = _why_not(each.image, public, faults, has_size=size is not None, fits=length <= room)
        if why or size is None:
            left_out.append(LeftOut(number, why))
            continue
        room -= length
        name = f"{len(taken) + 1:02d}-{slugify(story.title, max_length=50) or 'anh'}.jpg"
        label = ai_label("", each.image.ai_use)
        taken.append(Photo(name, size, length, each.caption, each.credit, label))
    return Photos(tuple(taken), tuple(left_out))


def _why_not(
    image: NewsImage, public: set[int], faults: dict[int, str], *, has_size: bool, fits: bool
) -> str:
    if image.pk not in public:
        return "người đọc không còn thấy ảnh này"
    if image.pk in faults:
        return faults[image.pk]
    if not has_size:
        return "chưa có cỡ ảnh vừa giới hạn, thử lại sau vài phút"
    return "" if fits else "tệp tải về đã đủ lớn"


def shown_pictures(story: ArticlePage) -> Iterator[Shown]:
    """Yield the pictures of a story as the page has them, each once. Two queries."""
    load_pictures(story)
    seen: set[int] = set()
    for each in _places(story):
        if each.image is not None and each.image.pk not in seen:
            seen.add(each.image.pk)
            yield each


def _places(story: ArticlePage) -> Iterator[Shown]:
    if story.lead_image is not None:
        yield Shown(story.lead_image, story.lead_caption, story.lead_credit)
    for block in story.body:
        if block.block_type == "picture":
            yield _place(block.value)
        elif block.block_type == "gallery":
            yield from (_place(value) for value in block.value["pictures"])


def _place(value: Any) -> Shown:
    return Shown(value["image"], value["caption"], value["credit"])


def _public_sizes(ids: Iterable[int], most: int) -> dict[int, tuple[NewsRendition, int]]:
    """Return the largest public JPEG of each picture that is no larger than `most` bytes."""
    found: dict[int, tuple[NewsRendition, int]] = {}
    rows = NewsRendition.objects.filter(image_id__in=ids, filter_spec__in=_SIZES)
    for row in rows.order_by("width"):
        length = _length(row)
        if 0 < length <= most:
            found[row.image_id] = (row, length)
    return found


def _length(size: NewsRendition) -> int:
    """Return how many bytes a size has, 0 where its file is lost."""
    try:
        return int(size.file.size)
    except OSError:
        return 0


def pack(photos: Photos) -> IO[bytes]:
    """Return a package of the pictures with their captions, in a file that is gone once closed.

    Raises:
        OSError: a picture was taken away meanwhile, or the disk is full.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
    try:
        # Pictures are small already.
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
            for photo in photos.taken:
                with photo.size.file.open("rb") as source:
                    package.writestr(_entry(photo.name), source.read())
            package.writestr(_entry(NOTES), _notes(photos))
    except OSError:
        file.close()
        raise
    file.seek(0)
    return file


def _entry(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, date_time=timezone.localtime().timetuple()[:6])


def _notes(photos: Photos) -> bytes:
    """Return the captions; with the mark and line ends that Windows' own editor needs."""
    text = "\n\n".join(photo.note for photo in photos.taken)
    return f"{text}\n".replace("\n", "\r\n").encode("utf-8-sig")
