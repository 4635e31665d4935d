"""Reads for feeds and share pictures; each states how many queries it takes."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from wagtail.models import Page

from cms.core.compiled import Compiled
from cms.library.models import NewsImage
from cms.library.sizes import SHARE_SPEC
from cms.units.models import Unit
from cms.units.selectors import attach_units, unit_of
from news.channels.models import PORTAL, ShareCard
from news.channels.pictures import SharePicture, public_photo, share_picture, share_rendition
from news.editorial.acts import Act
from news.editorial.models import Decision
from news.editorial.selectors import corrections
from news.stories.models import ArticlePage, ColumnPage, TopicPage, UnitPage
from news.stories.selectors import StoryFilter, filtered

ENTRIES = 30
# Acts after which readers get something else than before.
_PUBLIC_ACTS = (
    Act.APPROVE, Act.CORRECT, Act.HIDE, Act.WITHDRAW, Act.RESTORE, Act.BREAK_GLASS, Act.STRUCTURE,
)  # fmt: skip
_SECTIONS: dict[str, type[Page]] = {
    "chuyen-muc": ColumnPage,
    "chuyen-de": TopicPage,
    "don-vi": UnitPage,
}
_CARDS = Compiled(lambda ids: ShareCard.objects.filter(page_id__in=ids))


@dataclass(frozen=True)
class Entry:
    """One story of a feed, with what goes with it wherever it is shown."""

    story: ArticlePage
    unit: Unit | None
    notices: tuple[Decision, ...]
    photo: NewsImage | None
    picture: SharePicture | None
    picture_bytes: int


def cards_of(page: Page | None) -> dict[int, ShareCard]:
    """Return what was drawn for the page, and the ward's own picture. One query."""
    ids = [PORTAL, page.pk] if page is not None and page.pk else [PORTAL]
    return {row.page_id: row for row in _CARDS.objects(ids)}


def section_page(section: str, slug: str) -> Page | None:
    """Return the live column, topic or unit of an address. One query."""
    found: Page | None = _SECTIONS[section].objects.live().filter(slug=slug).first()
    return found


def filter_of(page: Page | None) -> StoryFilter:
    """Return which stories the feed of a column, topic or unit has; None is the whole portal."""
    if isinstance(page, ColumnPage):
        return StoryFilter(column_id=page.pk)
    if isinstance(page, TopicPage):
        return StoryFilter(topic_id=page.pk)
    return StoryFilter(unit_path=page.path) if page is not None else StoryFilter()


def entries(chosen: StoryFilter, portal: str) -> list[Entry]:
    """Return the newest live stories for a feed. Seven queries.

    Args:
        portal: the portal's name.
    """
    photos = NewsImage.objects.prefetch_renditions(SHARE_SPEC)
    rows = filtered(chosen).select_related("column")
    stories = list(rows.prefetch_related("topics", Prefetch("lead_image", photos))[:ENTRIES])
    attach_units(stories)
    ids = [story.pk for story in stories]
    cards = {row.page_id: row for row in ShareCard.objects.filter(page_id__in=ids)}
    notices: defaultdict[int, list[Decision]] = defaultdict(list)
    for decision in corrections(ids):
        notices[decision.page_id].append(decision)
    return [_entry(story, cards, notices[story.pk], portal) for story in stories]


def last_change(found: list[Entry]) -> datetime | None:
    """Return when readers last got something else than before. One query.

    Hiding counts: a feed that lost a story is newer than the one that still had it.
    """
    acts = Decision.objects.filter(kind__in=[act.value for act in _PUBLIC_ACTS])
    # What is approved for later changes nothing yet; the newest row ends the search.
    seen = acts.exclude(kind__in=[Act.APPROVE, Act.CORRECT], data__published=False)
    moments = list(seen.order_by("-pk").values_list("at", flat=True)[:1])
    moments += [entry.story.last_published_at for entry in found]
    moments += [image.withheld_at for image in (entry.story.lead_image for entry in found) if image]
    return max((moment for moment in moments if moment), default=None)


def _entry(
    story: ArticlePage, cards: dict[int, ShareCard], notices: list[Decision], portal: str
) -> Entry:
    photo = public_photo(story)
    picture = share_picture(story, cards, portal)
    card = cards.get(story.pk)
    size = _bytes(photo, card if card and card.name and card.name in picture.address else None)
    shown = picture if picture.is_own and size else None
    return Entry(story, unit_of(story), tuple(notices), photo, shown, size)


def _bytes(photo: NewsImage | None, card: ShareCard | None) -> int:
    """Return the length of the file behind a share picture, 0 where it is lost."""
    if card is not None:
        return card.size
    drawn = share_rendition(photo) if photo else None
    try:
        return int(drawn.file.size) if drawn else 0
    except OSError:
        return 0
