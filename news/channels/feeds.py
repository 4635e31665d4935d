"""The RSS feed of the portal and those of its columns, topics and units."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import DefaultFeed
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.models import Page

from news.channels.addresses import absolute, path_of
from news.channels.labels import ai_label, republished_from
from news.channels.selectors import Entry
from news.channels.sharing import local


@dataclass(frozen=True)
class Channel:
    """What a feed is of, and when readers last got something else; addresses absolute."""

    title: str
    description: str
    address: str
    feed_address: str
    entries: list[Entry]
    changed: datetime | None


def body_of(entry: Entry) -> SafeString:
    """Return what a feed says of a story: label for AI, corrections, summary, source."""
    return format_html_join("", "<p>{}</p>", ((part,) for part in _parts(entry) if part))


def _parts(entry: Entry) -> Iterator[str]:
    story = entry.story
    yield ai_label(story.ai_use, entry.photo.ai_use if entry.photo else "")
    for notice in entry.notices:
        yield format_html(
            "<strong>Đính chính {}:</strong> {}",
            f"{local(notice.at):%d/%m/%Y}",
            notice.data["notice"],
        )
    yield story.summary
    yield republished_from(story.origin_outlet, story.origin_url, story.origin_date)


class _DatedByItsPortal(DefaultFeed):
    """Names the portal's last change: an empty feed would else be another one each second."""

    def latest_post_date(self) -> datetime:
        """Return when readers last got something else."""
        changed: datetime = self.feed["changed"] or super().latest_post_date()
        return changed


class StoryFeed(Feed):
    """RSS 2.0 of one channel, by Django's framework; every address is made absolute here."""

    language = "vi"
    feed_type = _DatedByItsPortal

    def feed_extra_kwargs(self, channel: Channel) -> dict[str, Any]:
        """Return what the feed's writer needs beside what every feed has."""
        return {"changed": channel.changed}

    def get_object(self, request: HttpRequest, channel: Channel) -> Channel:
        """Return the channel, which the view has read."""
        return channel

    def title(self, channel: Channel) -> str:
        """Return the name of the feed."""
        return channel.title

    def description(self, channel: Channel) -> str:
        """Return what the feed is about."""
        return channel.description

    def link(self, channel: Channel) -> str:
        """Return the page that the feed belongs to."""
        return channel.address

    def feed_url(self, channel: Channel) -> str:
        """Return the feed's own address."""
        return channel.feed_address

    def items(self, channel: Channel) -> list[Entry]:
        """Return the stories, newest first."""
        return channel.entries

    def item_title(self, item: Entry) -> str:
        """Return the story's title."""
        return str(item.story.title)

    def item_description(self, item: Entry) -> str:
        """Return what is said of the story, as HTML."""
        return body_of(item)

    def item_link(self, item: Entry) -> str:
        """Return the story's address."""
        return absolute(path_of(item.story))

    def item_guid(self, item: Entry) -> str:
        """Return the name of the story that no new title and no new address changes (RFC 4151)."""
        return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:bai/{item.story.pk}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: Entry) -> datetime:
        """Return when readers got it first, in the ward's time."""
        return local(item.story.first_published_at)

    def item_updateddate(self, item: Entry) -> datetime:
        """Return when readers got its present version."""
        return local(item.story.last_published_at or item.story.first_published_at)

    def item_author_name(self, item: Entry) -> str | None:
        """Return the unit that answers for it."""
        return item.unit.name if item.unit else None

    def item_categories(self, item: Entry) -> list[str]:
        """Return its column and topics."""
        column = [item.story.column.title] if item.story.column else []
        return column + [topic.title for topic in item.story.topics.all() if topic.live]

    def item_enclosure_url(self, item: Entry) -> str:
        """Return the picture that stands for the story, '' without one."""
        return item.picture.address if item.picture else ""

    def item_enclosure_length(self, item: Entry) -> int:
        """Return its length in bytes."""
        return item.picture_bytes

    item_enclosure_mime_type = "image/jpeg"


def feed_title(page: Page | None, portal: str) -> str:
    """Return how a feed is called in a reader's list."""
    return f"{page.title} – {portal}" if page is not None else portal


def describe(page: Page | None, portal: Any) -> str:
    """Return what a feed is about: what its page says of itself, else whose it is."""
    intro = getattr(page, "intro", "") if page is not None else ""
    return intro or f"Tin, bài mới của {feed_title(page, portal.portal_name)}"
