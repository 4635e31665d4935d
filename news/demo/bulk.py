"""Writes synthetic live stories in bulk: the same rows as the services make, many at a time.

Left out is only what tells people: mails and claims. Acts are dated when the command runs;
readers see the stories spread over the last three years.
"""

from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

from cms.core.cache import pages_changed
from cms.core.vietnamese import slugify, unique_slug
from news.demo.branches import Branch, locked_branches
from news.demo.bulk_evidence import write_evidence
from news.demo.bulk_rows import Row, fill_indexes, write_pages, write_versions
from news.demo.bulk_story import Task, draft_of
from news.demo.drawing import SCENES
from news.demo.ground import Ground, prepare
from search.records import records
from search.services import save

BATCH = 500


def plant_stories(*, count: int, seed: int) -> Iterator[int]:
    """Make the synthetic stories 0 to `count` - 1 of a seed that are missing, in batches.

    Yields:
        After each batch, how many stories were written so far.
    """
    ground = prepare(pictures=min(count, len(SCENES)))
    taken: dict[int, set[str]] = {}
    written = 0
    for start in range(0, count, BATCH):
        tasks = [Task(seed, number) for number in range(start, min(start + BATCH, count))]
        written += _plant_batch(_missing(tasks), ground, taken)
        yield written


def _missing(tasks: Sequence[Task]) -> list[Task]:
    keys = [task.key for task in tasks]
    there = set(
        Page.objects.filter(translation_key__in=keys).values_list("translation_key", flat=True)
    )
    return [task for task in tasks if task.key not in there]


@transaction.atomic
def _plant_batch(tasks: Sequence[Task], ground: Ground, taken: dict[int, set[str]]) -> int:
    if not tasks:
        return 0
    branches = locked_branches([place.unit for place in ground.places], taken)
    rows = list(_rows(tasks, ground, branches))
    now = timezone.now()
    write_pages(rows, now=now)
    write_versions(rows, now=now)
    write_evidence(rows, now=now)
    fill_indexes([row.page for row in rows])
    for branch in branches.values():
        branch.count_children()
    pages_changed()
    save(records([row.page.pk for row in rows]))
    return len(rows)


def _rows(tasks: Iterable[Task], ground: Ground, branches: dict[int, Branch]) -> Iterator[Row]:
    year, locale = str(timezone.localdate().year), Locale.get_default()
    for task in tasks:
        place = ground.places[task.number % len(ground.places)]
        branch = branches[place.unit.pk]
        page = draft_of(task, ground, place)
        # As `free_slug` has it, without asking the database for each.
        page.slug = unique_slug(slugify(page.title), branch.taken, hint=year)
        page.path, page.depth = branch.take(page.slug), branch.depth + 1
        page.url_path = f"{branch.url_path}{page.slug}/"
        page.locale = locale
        yield Row(page=page, place=place, appeared=task.moment())
