"""What the public templates need beside their context; nothing here queries inside a list."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import template
from django.conf import settings
from django.utils.text import capfirst
from wagtail.images.models import Filter
from wagtail.models import Page

from cms.core import vietnamese
from cms.core.cache import once_in_an_epoch
from cms.library.models import NewsImage
from cms.library.sizes import CARD, FALLBACK, FORMATS, LEAD, specs
from cms.units import selectors as units
from cms.units.models import Unit
from cms.units.roles import KIND_LABELS, UnitKind
from news.stories import selectors, shared_selectors
from news.stories.models import Byline
from news.stories.models.story import plain_text
from news.stories.video import Video
from news.stories.video import video_of as read_video

register = template.Library()

# Silent reading of Vietnamese, counted in syllables (tiếng) a minute.
SYLLABLES_PER_MINUTE = 220
# Publication itself writes the row twice; only a later time is an update.
SAME_MOMENT = timedelta(minutes=1)
# Drawn while a reader waits: the second size, neither tiny nor large.
_FIRST_DRAWN = 1
# Made once: reading a spec costs more than looking for its file.
_CARD, _LEAD = (
    {kind: [Filter(spec) for spec in specs(sizes, [kind])] for kind in FORMATS}
    for sizes in (CARD, LEAD)
)
_NEWEST = 4
_SECTIONS = (
    ("chuyen-muc/", "Chuyên mục", "Columns"),
    ("chuyen-de/", "Chuyên đề", "Topics"),
    ("don-vi/", "Đơn vị", "Units"),
    ("van-ban/", "Văn bản", "Documents"),
    ("luu-tru/", "Lưu trữ", "Archive"),
)


@dataclass(frozen=True)
class Section:
    """A fixed link of the main navigation."""

    title: str
    english: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Source:
    """The files of a picture in one format, by width."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Shown:
    """A picture ready for a <picture>: the better formats, then JPEG by width."""

    sources: tuple[Source, ...]
    src: str
    srcset: str
    width: int
    height: int


@register.simple_tag(takes_context=True)
def main_sections(context: template.Context) -> list[Section]:
    """Return the fixed sections, the one that the visitor is in marked."""
    request = context.get("request")
    path = request.path if request else ""
    home = settings.ROOT_PATH
    return [
        Section(title, english, home + part, path.startswith(home + part))
        for part, title, english in _SECTIONS
    ]


@register.simple_tag
def ways_on() -> dict[str, Any]:
    """Return where somebody goes on who found nothing: newest stories, columns.

    Six queries, once in an epoch: addresses that are not there can be made up without end.
    """
    newest = once_in_an_epoch("newest", lambda: selectors.cards(selectors.live_stories(), _NEWEST))
    return {"stories": newest, "columns": shared_selectors.live_columns()}


@register.filter
def focus(image: NewsImage) -> str:
    """Return the classes that keep what matters in sight where a style sheet cuts a picture.

    Args:
        image: its point of interest was set by hand or found by the machine; '' without one.
    """
    point = image.get_focal_point()
    if point is None or not image.width or not image.height:
        return ""
    across, down = point.centroid.x / image.width, point.centroid.y / image.height
    return f"focus-x-{_tenth(across)} focus-y-{_tenth(down)}"


def _tenth(share: float) -> int:
    return min(max(round(share * 10), 0), 10)


@register.filter
def unit_of(page: Page) -> Unit | None:
    """Return the unit that a page of a list belongs to; no query after `attach_units`."""
    return units.unit_of(page)


@register.simple_tag
def lead_picture(image: NewsImage) -> Shown:
    """Return the picture in the sizes of a story's text and lead."""
    return _shown(image, _LEAD)


@register.simple_tag
def card_picture(image: NewsImage) -> Shown:
    """Return the picture in the sizes of a card."""
    return _shown(image, _CARD)


def _shown(image: NewsImage, wanted: Mapping[str, list[Filter]]) -> Shown:
    """Return the prepared files of a picture; a width that came out twice is named once.

    Only what every browser knows is drawn here, in one size, if the worker has not come to it yet.
    """
    every = [each for filters in wanted.values() for each in filters]
    found = image.find_existing_renditions(*every)
    files = {kind: [found[f] for f in filters if f in found] for kind, filters in wanted.items()}
    plain = files[FALLBACK] or [image.get_rendition(wanted[FALLBACK][_FIRST_DRAWN])]
    return Shown(
        sources=tuple(
            Source(FORMATS[kind], _srcset(rows))
            for kind, rows in files.items()
            if rows and kind != FALLBACK
        ),
        src=plain[0].url,
        srcset=_srcset(plain),
        width=plain[0].width,
        height=plain[0].height,
    )


def _srcset(files: Iterable[Any]) -> str:
    by_width = {file.width: file.url for file in files}
    return ", ".join(f"{url} {width}w" for width, url in by_width.items() if width)


@register.filter
def reading_minutes(page: Any) -> int:
    """Return how many minutes the text takes, at least one."""
    syllables = vietnamese.count_syllables(plain_text(page.body))
    return max(1, round(syllables / SYLLABLES_PER_MINUTE))


@register.filter
def outlined(body: Iterable[Any]) -> Iterator[tuple[Any, str]]:
    """Return each block with the level of its heading; a small heading needs a big one before."""
    has_big = False
    for block in body:
        level = ""
        if block.block_type == "heading":
            has_big = has_big or block.value["level"] == "2"
            level = block.value["level"] if has_big else "2"
        yield block, level


@register.filter
def shorten(text: str, limit: int) -> str:
    """Return the text shortened at the end of a word."""
    return vietnamese.cut_words(text, limit)


@register.filter
def initial(name: str) -> str:
    """Return the letter that stands for a unit or a title in place of a picture.

    The word for the kind of thing ("Trường Tiểu học Núi Đèo (mẫu)") says nothing: the letter is
    that of the last word outside brackets.
    """
    words = name.split("(", maxsplit=1)[0].split() or [name or "•"]
    return words[-1][:1].upper()


@register.filter
def by_role(bylines: Iterable[Byline]) -> list[tuple[str, str]]:
    """Return role and names, one row for each role that occurs, in the order of the roles."""
    names: dict[str, list[str]] = {role: [] for role in Byline.Role.values}
    for byline in bylines:
        names[byline.role].append(byline.name)
    return [
        (capfirst(Byline.Role(role).label), ", ".join(people))
        for role, people in names.items()
        if people
    ]


@register.filter
def is_updated(page: Page) -> bool:
    """Return whether readers got a newer version after the first one."""
    first, last = page.first_published_at, page.last_published_at
    return bool(first and last and last - first > SAME_MOMENT)


@register.filter
def live_pages(pages: Iterable[Page | None]) -> list[Page]:
    """Return the chosen pages that readers may open; a hidden or deleted one is left out."""
    return [page for page in pages if page is not None and page.live]


@register.filter
def video_of(url: str) -> Video | None:
    """Return the video behind a link."""
    return read_video(url)


@register.filter
def dial(phone: str) -> str:
    """Return the first number of a line such as "0225 000 011 (văn thư)", to be dialled."""
    found = re.search(r"\+?\d[\d .()-]{5,}\d", phone)
    return re.sub(r"[^\d+]", "", found[0]) if found else ""


@register.filter
def by_kind(listed: Iterable[Unit]) -> list[tuple[str, list[Unit]]]:
    """Return the kinds of units that occur, each with its units in Vietnamese order."""
    kinds: dict[UnitKind, list[Unit]] = {kind: [] for kind in KIND_LABELS}
    for unit in sorted(listed, key=_in_order):
        kinds[unit.unit_kind].append(unit)
    return [(KIND_LABELS[kind], found) for kind, found in kinds.items() if found]


def _in_order(unit: Unit) -> Any:
    """Return what units are sorted by: number 2 stands before number 10."""
    return vietnamese.sort_key(re.sub(r"\d+", lambda found: found[0].zfill(6), unit.name))


@register.filter
def page_numbers(page: Any) -> Iterator[int | str]:
    """Return the numbers that a pager shows, "…" where some are left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.filter
def by_year(months: Iterable[tuple[Any, int]]) -> list[tuple[int, int, list[tuple[Any, int]]]]:
    """Return year, its count, its months with their counts, in the order given."""
    years: dict[int, list[tuple[Any, int]]] = {}
    for month, count in months:
        years.setdefault(month.year, []).append((month, count))
    return [(year, sum(count for _, count in rows), rows) for year, rows in years.items()]
