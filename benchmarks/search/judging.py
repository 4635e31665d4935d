"""Runs the judged queries against the engine that the surroundings name; prints JSON.

Called by benchmarks.search in a process of its own, once for each engine.
"""

import csv
import json
import statistics
import sys
from pathlib import Path

import django

from benchmarks.search.oracle import Judged, Page, judge, ndcg, share_found
from benchmarks.search.readying import build, still_on_server

BY_HAND = Path(__file__).with_name("judged.csv")
# Words of synthetic stories, by which the oracle judges them.
PHRASES = Path(__file__).with_name("phrases.txt")
SHOWN = 15


def by_hand() -> list[Judged]:
    """Return the queries whose answers people chose: rows of query, slug, grade."""
    with BY_HAND.open(encoding="utf-8", newline="") as file:
        found: dict[str, dict[str, int]] = {}
        for row in csv.DictReader(file):
            found.setdefault(row["query"], {})[row["slug"]] = int(row["grade"])
    return [Judged(query, grades) for query, grades in found.items()]


def main() -> None:
    """Ask each query and print the means, with the queries that did worst."""
    django.setup()
    from news.stories.models import ArticlePage, OfficialDocumentPage  # noqa: PLC0415
    from search.interface import Query  # noqa: PLC0415
    from search.records import records  # noqa: PLC0415
    from search.selectors import find  # noqa: PLC0415

    build()
    stories = ArticlePage.objects.live()
    slugs = dict(stories.values_list("pk", "slug"))
    ids = list(slugs)
    pages = [
        Page(slugs[record.id], record.title, record.summary, f"{record.body} {record.rest}")
        for start in range(0, len(ids), 500)
        for record in records(ids[start : start + 500])
    ]
    slugs |= dict(OfficialDocumentPage.objects.live().values_list("pk", "slug"))
    phrases = PHRASES.read_text(encoding="utf-8").split("\n")
    rows = []
    for source, judged in (
        ("by hand", by_hand()),
        ("by rule", judge(filter(None, phrases), pages)),
    ):
        for one in judged:
            found = [slugs[hit.id] for hit in find(Query(one.query)).hits]
            rows.append((source, one.query, share_found(one, found), ndcg(one, found)))
    still_on_server()
    means = {
        source: {
            "queries": len(part),
            "found_of_10": round(statistics.mean(row[2] for row in part), 4),
            "ndcg_10": round(statistics.mean(row[3] for row in part), 4),
        }
        for source in ("by hand", "by rule")
        if (part := [row for row in rows if row[0] == source])
    }
    worst = sorted(rows, key=lambda row: (row[2], row[3]))[:SHOWN]
    means["worst"] = [[row[1], round(row[2], 2), round(row[3], 2)] for row in worst if row[3] < 0.9]
    sys.stdout.write(json.dumps({"stories": len(pages), **means}, ensure_ascii=False))


if __name__ == "__main__":
    main()
