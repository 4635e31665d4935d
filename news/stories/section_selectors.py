"""What the pages of topics and units show beside their stories."""

from news.stories.models import Moment, OfficialDocumentPage, TopicPage, UnitPage
from news.stories.selectors import documents

MOST_DOCUMENTS = 60


def documents_of(page: TopicPage | UnitPage) -> list[OfficialDocumentPage]:
    """Return what was chosen for the page, in that order, then what names the topic itself.

    Two queries for a topic, one for a unit. Not more than `MOST_DOCUMENTS`.
    """
    rows = page.chosen.select_related("document__file")
    chosen = [row.document for row in rows if row.document.live]
    if isinstance(page, TopicPage):
        known = [document.pk for document in chosen]
        chosen += documents().filter(topics=page.pk).exclude(pk__in=known)[:MOST_DOCUMENTS]
    return chosen[:MOST_DOCUMENTS]


def moments_of(topic: TopicPage) -> list[Moment]:
    """Return the topic's time line, the newest moment first. One query."""
    return sorted(topic.moments.select_related("page"), key=lambda row: row.day, reverse=True)
