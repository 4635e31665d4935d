"""Works out what a public page says of itself to other programs, from what its template has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page as ListPage
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.core.models import PortalSettings
from cms.units.selectors import unit_of
from news.channels import schema
from news.channels.addresses import absolute, home, path_of
from news.channels.labels import ai_label, share_text
from news.channels.pictures import SharePicture, public_photo, share_picture
from news.channels.selectors import cards_of
from news.stories.models import (
    ArticlePage,
    Byline,
    ColumnPage,
    FrontPage,
    InfoPage,
    TopicPage,
    UnitPage,
)

HOME = "Trang chủ"
_WITH_FEED = (ColumnPage, TopicPage, UnitPage)


@dataclass(frozen=True)
class Feed:
    """A feed that a page announces; address absolute."""

    title: str
    address: str


@dataclass(frozen=True)
class Share:
    """What stands in the head of a page for other programs."""

    title: str
    description: str
    address: str
    kind: str
    is_indexed: bool
    picture: SharePicture
    feeds: tuple[Feed, ...]
    data: tuple[str, ...]
    published: datetime | None = None
    modified: datetime | None = None
    section: str = ""
    tags: tuple[str, ...] = ()


def canonical(path: str, chosen: Mapping[str, Any], page_number: int) -> str:
    """Return the one address of a list: known filters in fixed order, no first page.

    Args:
        path: with the leading slash and the portal's prefix.
        chosen: the filters as they were understood; empty ones do not count.
        page_number: of the list, from 1.
    """
    known = sorted((key, str(value)) for key, value in chosen.items() if value)
    if page_number > 1:
        known.append(("page", str(page_number)))
    return absolute(f"{path}?{urlencode(known)}" if known else path)


def share_of(
    context: Mapping[str, Any], heading: str, description: str, *, is_indexed: bool
) -> Share:
    """Return what the page of a template says of itself. One query.

    Args:
        context: the template's, with `request` and `portal`.
        heading: the title that readers see.
        description: '' takes the first words of the text, else the names of page and portal.
        is_indexed: whether search engines may list such a page at all.
    """
    request, page = context["request"], context.get("page")
    page = page if isinstance(page, Page) else None
    portal: PortalSettings = context["portal"]
    chosen = {key: value for key, value in context.get("chosen", {}).items() if value}
    address = canonical(_path(request, page), chosen, _list_page(context))
    shown = _is_shown(request, page)
    picture = share_picture(page if shown else None, cards_of(page), portal.portal_name)
    story = page if isinstance(page, ArticlePage) and shown and page.first_published_at else None
    said = share_text(_label(page), description or _first_words(page) or _names(heading, portal))
    data = [schema.breadcrumbs(_trail(context, heading, address))]
    if story is not None:
        data.append(_article(context, story, picture, said, address))
    if isinstance(page, FrontPage | InfoPage):
        data.append(schema.organization(publisher(portal)))
    return Share(
        title=heading,
        description=said,
        address=address,
        kind="article" if story is not None else "website",
        is_indexed=is_indexed and shown and not chosen,
        picture=picture,
        feeds=_feeds(page, portal),
        data=tuple(schema.as_json(part) for part in data),
        **(_article_facts(context, story) if story is not None else {}),
    )


def publisher(portal: PortalSettings) -> schema.Publisher:
    """Return whose portal it is, from the facts that its footer must show."""
    return schema.Publisher(
        name=portal.owner_name or portal.portal_name,
        address=home(),
        logo=absolute(portal.emblem.url if portal.emblem else static("img/mark.png")),
        parent=portal.parent_body,
        place=portal.address,
        phone=portal.phone,
        email=portal.email,
    )


def local(moment: datetime) -> datetime:
    """Return the moment in the ward's time, without parts of a second."""
    return timezone.localtime(moment).replace(microsecond=0)


def _is_shown(request: HttpRequest, page: Page | None) -> bool:
    return not getattr(request, "is_preview", False) and (page is None or bool(page.live))


def _path(request: HttpRequest, page: Page | None) -> str:
    """Return the address that leads here by the rules, however it was typed."""
    if page is not None and page.url_path:
        return path_of(page)
    match = request.resolver_match
    if match is None or not match.view_name:
        return request.path
    return reverse(match.view_name, args=match.args, kwargs=match.kwargs)


def _list_page(context: Mapping[str, Any]) -> int:
    lists = (context.get(name) for name in ("stories", "documents", "corrections"))
    return next((found.number for found in lists if isinstance(found, ListPage)), 1)


def _label(page: Page | None) -> str:
    if not isinstance(page, ArticlePage):
        return ""
    photo = public_photo(page)
    return ai_label(page.ai_use, photo.ai_use if photo else "")


def _first_words(page: Page | None) -> str:
    return page.plain_text() if isinstance(page, ArticlePage) else ""


def _names(heading: str, portal: PortalSettings) -> str:
    parts = dict.fromkeys((heading, portal.portal_name, portal.parent_body))
    return ". ".join(part for part in parts if part)


def _feeds(page: Page | None, portal: PortalSettings) -> tuple[Feed, ...]:
    feeds = [Feed(portal.portal_name, absolute(reverse("rss")))]
    if isinstance(page, _WITH_FEED):
        feeds.insert(0, Feed(page.title, absolute(f"{path_of(page)}rss.xml")))
    return tuple(feeds)


def _trail(context: Mapping[str, Any], heading: str, address: str) -> list[tuple[str, str]]:
    """Return the names and addresses from the front page to this one."""
    parts = address.partition("?")[0].removeprefix(home()).strip("/").split("/")
    trail = [(HOME, home())]
    known = _known_steps(context)
    for depth in range(1, len(parts)):
        below = "/".join(parts[:depth])
        if name := known.get(below, ""):
            trail.append((name, f"{home()}{below}/"))
    return [*trail, (heading, address)] if parts != [""] else trail


def _known_steps(context: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of what lies between the front page and a page, by address below it."""
    steps = {
        "chuyen-muc": "Chuyên mục",
        "chuyen-de": "Chuyên đề",
        "don-vi": "Đơn vị",
        "van-ban": "Văn bản",
        "luu-tru": "Lưu trữ",
    }
    if (unit := context.get("unit")) and unit.branch:
        steps[f"don-vi/{unit.branch.slug}"] = unit.name
    if first := context.get("first"):
        steps[f"luu-tru/{first.year}"] = str(first.year)
        steps[f"luu-tru/{first.year}/{first.month:02d}"] = f"Tháng {first.month}"
    return steps


def _article_facts(context: Mapping[str, Any], story: ArticlePage) -> dict[str, Any]:
    published, modified = _moments(story)
    return {
        "published": published,
        "modified": modified,
        "section": story.column.title if story.column else "",
        "tags": tuple(tag.name for tag in context.get("tags", ())),
    }


def _moments(story: ArticlePage) -> tuple[datetime, datetime]:
    first = story.first_published_at
    return local(first), local(story.last_published_at or first)


def _article(
    context: Mapping[str, Any],
    story: ArticlePage,
    picture: SharePicture,
    description: str,
    address: str,
) -> dict[str, Any]:
    published, modified = _moments(story)
    unit = unit_of(story)
    told = schema.Story(
        title=story.title,
        address=address,
        description=description,
        published=published,
        modified=modified,
        authors=_authors(context.get("bylines", ())),
        unit=unit.name if unit else "",
        picture=schema.Picture(picture.address, picture.width, picture.height),
        section=story.column.title if story.column else "",
        tags=[tag.name for tag in context.get("tags", ())],
        corrections=[
            schema.Correction(row.data["notice"], local(row.at))
            for row in context.get("corrections", ())
        ],
        source_name=story.origin_outlet,
        source_address=story.origin_url,
        source_date=story.origin_date,
    )
    return schema.news_article(told, publisher(context["portal"]))


def _authors(bylines: Iterable[Byline]) -> list[str]:
    return [byline.name for byline in bylines if byline.role == Byline.Role.TEXT]
