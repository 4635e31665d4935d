"""Decides what stands where on the front page: what was chosen first, then the newest. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

SECONDS, BOARD, STRIP, REST = 4, 5, 3, 8
MOST_STORIES, MOST_TOPICS, MOST_NOTICES = 1 + SECONDS, 3, 5
# A front page that nobody looked at for so long fills itself again.
LONGEST_DAYS = 60
# A story with a picture leads, unless so many newer ones have none.
LOOK_FOR_PICTURE = 10


@dataclass(frozen=True)
class ChosenStory:
    """A story that keeps its place until a day, that day included."""

    story_id: int
    last_day: date
    is_live: bool = field(default=True, compare=False)


@dataclass(frozen=True)
class FrontNotice:
    """A line above everything; `starts_at` None begins at once."""

    text: str
    link: str
    starts_at: datetime | None
    ends_at: datetime


@dataclass(frozen=True)
class FrontChoice:
    """What the duty editor chose, each list in its order; the first story leads."""

    stories: tuple[ChosenStory, ...] = ()
    topic_ids: tuple[int, ...] = ()
    notices: tuple[FrontNotice, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A live story that may get a place by itself; an old notice is news to nobody."""

    story_id: int
    has_picture: bool
    is_notice: bool
    is_recent: bool = True


@dataclass(frozen=True)
class FrontPlaces:
    """Ids of stories by place; none of them occurs twice."""

    lead: int | None
    seconds: tuple[int, ...]
    board: tuple[int, ...]
    strips: Mapping[int, tuple[int, ...]]
    rest: tuple[int, ...]

    @property
    def all_ids(self) -> list[int]:
        """Every story of the page."""
        lead = () if self.lead is None else (self.lead,)
        strips = [pk for ids in self.strips.values() for pk in ids]
        return [*lead, *self.seconds, *self.board, *strips, *self.rest]


def end_of(day: date, zone: tzinfo) -> datetime:
    """Return the moment at which a day ends."""
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=zone)


def latest_day(today: date) -> date:
    """Return the last day until which a story may be given its place."""
    return today + timedelta(days=LONGEST_DAYS)


def last_day_of(moment: datetime, zone: tzinfo) -> date:
    """Return the last day before the moment, the inverse of `end_of`."""
    return (moment.astimezone(zone) - timedelta(microseconds=1)).date()


def shown_at(choice: FrontChoice, now: datetime, zone: tzinfo) -> FrontChoice:
    """Return what of the choice readers see at a moment: live stories in time, current notices."""
    left = without_ended(choice, now, zone)
    return FrontChoice(
        stories=tuple(each for each in left.stories if each.is_live),
        topic_ids=left.topic_ids,
        notices=tuple(
            each for each in left.notices if each.starts_at is None or each.starts_at <= now
        ),
    )


def without_ended(choice: FrontChoice, now: datetime, zone: tzinfo) -> FrontChoice:
    """Return the choice without what has ended; what was taken off or is to come stays."""
    return FrontChoice(
        stories=tuple(each for each in choice.stories if end_of(each.last_day, zone) > now),
        topic_ids=choice.topic_ids,
        notices=tuple(each for each in choice.notices if each.ends_at > now),
    )


def next_change(choice: FrontChoice, now: datetime, zone: tzinfo) -> datetime | None:
    """Return the next moment at which the clock alone changes what is shown, None for never."""
    moments = [end_of(each.last_day, zone) for each in choice.stories]
    for notice in choice.notices:
        moments += [moment for moment in (notice.starts_at, notice.ends_at) if moment]
    return min((moment for moment in moments if moment > now), default=None)


def arrange(
    chosen: Iterable[int],
    newest: Sequence[Candidate],
    strips: Mapping[int, Sequence[int]],
) -> FrontPlaces:
    """Return who stands where.

    Args:
        chosen: ids of live stories, the lead first.
        newest: live stories, the newest first; they fill what nobody chose.
        strips: ids of each chosen topic's live stories, the newest first.
    """
    stories = [each.story_id for each in newest if not each.is_notice]
    notices = [each.story_id for each in newest if each.is_notice and each.is_recent]
    top = list(chosen) or _lead(newest)
    top += [pk for pk in stories if pk not in top][: max(0, MOST_STORIES - len(top))]
    used = set(top)
    filled = {}
    for topic_id, ids in strips.items():
        filled[topic_id] = _unused(ids, used, STRIP)
    board = _unused(notices, used, BOARD)
    rest = _unused([each.story_id for each in newest], used, REST)
    return FrontPlaces(top[0] if top else None, tuple(top[1:]), board, filled, rest)


def _lead(newest: Sequence[Candidate]) -> list[int]:
    stories = [each for each in newest if not each.is_notice] or list(newest)
    pictured = (each for each in stories[:LOOK_FOR_PICTURE] if each.has_picture)
    lead = next(pictured, stories[0] if stories else None)
    return [] if lead is None else [lead.story_id]


def _unused(ids: Iterable[int], used: set[int], count: int) -> tuple[int, ...]:
    """Take the first ids that have no place yet, and mark them."""
    found = [pk for pk in ids if pk not in used][:count]
    used.update(found)
    return tuple(found)
