"""What search engines read of a page: descriptions in the words of schema.org, as plain data.

Pure: every function takes plain values and returns what becomes JSON; empty facts are left out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from unicodedata import is_normalized

from cms.core.vietnamese import nfc_deep

CONTEXT = "https://schema.org"
# What a parser of HTML must not see inside an element of data.
_ESCAPED = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


@dataclass(frozen=True)
class Publisher:
    """Whose portal it is, and how it is reached."""

    name: str
    address: str
    logo: str
    parent: str = ""
    place: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Correction:
    """A notice on a published story."""

    text: str
    at: datetime


@dataclass(frozen=True)
class Picture:
    """The picture that stands for a page, with its size in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True)
class Story:
    """A published story as machines are told of it."""

    title: str
    address: str
    description: str
    published: datetime
    modified: datetime
    authors: Sequence[str]
    unit: str
    picture: Picture
    section: str = ""
    tags: Sequence[str] = ()
    corrections: Sequence[Correction] = ()
    source_name: str = ""
    source_address: str = ""
    source_date: date | None = None


def organization(publisher: Publisher) -> dict[str, Any]:
    """Return the office behind the portal, with the point where citizens reach it."""
    contact = _filled(
        {
            "@type": "ContactPoint",
            "contactType": "customer service",
            "telephone": publisher.phone,
            "email": publisher.email,
            "availableLanguage": ["vi"],
        }
    )
    reachable = publisher.phone or publisher.email
    return {
        "@context": CONTEXT,
        **_named(publisher),
        **_filled(
            {
                "parentOrganization": _office(publisher.parent),
                "address": publisher.place,
                "telephone": publisher.phone,
                "email": publisher.email,
                "contactPoint": contact if reachable else None,
            }
        ),
    }


def news_article(story: Story, publisher: Publisher) -> dict[str, Any]:
    """Return a story: who made it, when, where it is from, and what was corrected in it."""
    people = [{"@type": "Person", "name": name} for name in story.authors]
    unit = {"@type": "Organization", "name": story.unit}
    return _filled(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "headline": story.title,
            "description": story.description,
            "url": story.address,
            "mainEntityOfPage": story.address,
            "inLanguage": "vi",
            "datePublished": story.published.isoformat(),
            "dateModified": story.modified.isoformat(),
            "author": people or ([unit] if story.unit else []),
            "sourceOrganization": unit if people and story.unit else None,
            "publisher": _named(publisher),
            "image": {
                "@type": "ImageObject",
                "url": story.picture.address,
                "width": story.picture.width,
                "height": story.picture.height,
            },
            "articleSection": story.section,
            "keywords": list(story.tags),
            "isAccessibleForFree": True,
            "isBasedOn": _source(story),
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": row.text,
                    "datePublished": row.at.isoformat(),
                }
                for row in story.corrections
            ],
        }
    )


def breadcrumbs(trail: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the way from the front page; pairs of a name and an absolute address."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(trail, start=1)
        ],
    }


def as_json(data: Mapping[str, Any]) -> str:
    """Return the data as composed JSON that can't end the element it is put into."""
    told = json.dumps(data, ensure_ascii=False)
    # Looking is quick, and mostly all is composed already. The JSON itself must not be composed: a
    # mark after a line break would end up on the "n" of its "\n".
    if not is_normalized("NFC", told):
        told = json.dumps(nfc_deep(dict(data)), ensure_ascii=False)
    return told.translate(_ESCAPED)


def _named(publisher: Publisher) -> dict[str, Any]:
    return {
        "@type": "GovernmentOrganization",
        "name": publisher.name,
        "url": publisher.address,
        "logo": {"@type": "ImageObject", "url": publisher.logo},
    }


def _office(name: str) -> dict[str, Any] | None:
    return {"@type": "GovernmentOrganization", "name": name} if name else None


def _source(story: Story) -> dict[str, Any] | None:
    if not (story.source_name or story.source_address):
        return None
    return _filled(
        {
            "@type": "CreativeWork",
            "url": story.source_address,
            "datePublished": story.source_date.isoformat() if story.source_date else "",
            "publisher": {"@type": "Organization", "name": story.source_name}
            if story.source_name
            else None,
        }
    )


def _filled(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value not in ("", None, [], {})}
