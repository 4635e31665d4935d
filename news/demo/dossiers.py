"""Completes the sample ward's topics and units: time lines, chosen documents."""

from typing import Any

from django.utils import timezone

from news.demo.content.sections import TOPICS
from news.demo.content.shapes import MomentSeed, TopicSeed
from news.demo.content.ward import UNITS
from news.demo.identity import identity, planted
from news.demo.people import Ward
from news.demo.portal import publish
from news.stories.models import (
    ArticlePage,
    Moment,
    OfficialDocumentPage,
    TopicDocument,
    TopicPage,
    UnitDocument,
    UnitPage,
)

_FROM_STORIES = 4


def complete_dossiers(ward: Ward) -> None:
    """Add what needs documents and stories to be there; what has a row of its own stays."""
    by = ward.people["truc.ban"]
    for topic_seed in TOPICS:
        topic = planted(TopicPage, identity("topic", topic_seed.slug))
        if topic and not (topic.moments.exists() or topic.chosen.exists()):
            _complete(topic, topic_seed, by)
    for unit_seed in UNITS:
        page = UnitPage.objects.get(pk=ward.units[unit_seed.code].branch_id)
        if unit_seed.documents and not page.chosen.exists():
            page.chosen = [UnitDocument(document=_document(slug)) for slug in unit_seed.documents]
            publish(page, by)


def _complete(topic: TopicPage, seed: TopicSeed, by: Any) -> None:
    topic.moments = [_moment(each) for each in seed.moments] or _from_stories(topic)
    topic.chosen = [TopicDocument(document=_document(slug)) for slug in seed.documents]
    publish(topic, by)


def _moment(seed: MomentSeed) -> Moment:
    page = _document(seed.document) if seed.document else None
    return Moment(day=seed.day, words=seed.words, page=page)


def _from_stories(topic: TopicPage) -> list[Moment]:
    stories = ArticlePage.objects.live().filter(topics=topic).order_by("first_published_at")
    return [
        Moment(day=timezone.localdate(story.first_published_at), words=story.title, page=story)
        for story in stories[:_FROM_STORIES]
    ]


def _document(slug: str) -> OfficialDocumentPage | None:
    return planted(OfficialDocumentPage, identity("document", slug))
