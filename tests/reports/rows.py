"""A row of the list of live stories."""

from datetime import date

from news.reports.published import PublishedRow


def row(**changes):
    given = {
        "pk": 1,
        "title": "Ngày hội đọc sách",
        "day": date(2026, 11, 20),
        "unit": "Trường A",
        "column": "Tin giáo dục",
        "genre": "tin",
        "author": "Lan",
        "approver": "Hoa",
        "address": "https://example.vn/tin/",
        "words": 120,
    }
    return PublishedRow(**given | changes)
