"""Measures one database's public pages with a cold cache: queries, CPU time, bytes; prints JSON."""

import gzip
import json
import statistics
import sys
import time

import django

ROUNDS = 15


def measure(path: str) -> dict[str, object]:
    """Return what one page costs.

    Returns:
        queries; cpu_ms, the median of the process's CPU time in milliseconds; kilobytes, the
        compressed HTML.
    """
    from django.core.cache import caches  # noqa: PLC0415 - once Django is set up
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    client, times, count, size = Client(), [], 0, 0
    for _ in range(ROUNDS):
        for cache in caches.all(initialized_only=False):
            cache.clear()
        with CaptureQueriesContext(connection) as asked:
            begun = time.process_time()
            answer = client.get(path, HTTP_HOST="127.0.0.1", secure=True)
            times.append(time.process_time() - begun)
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code}")
        count, size = len(asked.captured_queries), len(gzip.compress(answer.content))
    return {
        "path": path,
        "queries": count,
        "cpu_ms": round(statistics.median(times) * 1000, 1),
        "kilobytes": round(size / 1024, 1),
    }


def main() -> None:
    """Measure the front page, a column, a unit and a story."""
    django.setup()
    from news.stories.models import ArticlePage, ColumnPage, FrontPage, UnitPage  # noqa: PLC0415

    story = ArticlePage.objects.live().exclude(lead_image=None).first()
    pages = [model.objects.live().first() for model in (FrontPage, ColumnPage, UnitPage)]
    paths = [page.url for page in [*pages, story] if page is not None]
    sys.stdout.write(json.dumps([measure(path) for path in paths]))


if __name__ == "__main__":
    main()
