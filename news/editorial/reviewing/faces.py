"""Reads a version of a page as faces: each field and block in the words that an editor knows."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from bs4 import BeautifulSoup
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import BooleanField, ForeignKey, prefetch_related_objects
from django.utils.text import capfirst
from wagtail.blocks import (
    BooleanBlock,
    ChoiceBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
)
from wagtail.blocks.struct_block import BaseStructBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from cms.core.vietnamese import nfc
from cms.library.models import NewsImage
from news.editorial.digest import canonical, digest_of
from news.editorial.reviewing.changes import Face, Shown

_LINES = ("p", "li", "h2", "h3", "h4")
# What ties a row below a page to it, and its place among its neighbours.
_TIES = frozenset({"id", "page", "content_object", "sort_order"})
_GONE = "(không còn)"


def faces_of(page: Page) -> list[Face]:
    """Return the faces of all that a decision's digest covers, as the page is in memory.

    About one query for each related object and each kind of chosen files and pages.
    """
    found: list[Face] = []
    for name, stored in canonical(json.loads(page.to_json())).items():
        kind = page._meta.get_field(name)
        if isinstance(kind, StreamField):
            found += _blocks(name, getattr(page, name), stored)
        else:
            found.append(_field(page, name, kind, stored))
    return found


def _field(page: Page, name: str, kind: Any, stored: Any) -> Face:
    related: Any = kind.related_model
    picture = _related(page, kind) if related is NewsImage else None
    if kind.one_to_many:
        text = "\n".join(_row(row) for row in _rows(page, name, related))
    else:
        text = _said(page, kind)
    return Face(
        path=on_form(type(page), kind).name,
        label=label_of(type(page), kind),
        text=nfc(text),
        pictures=(Shown(picture.pk, picture),) if isinstance(picture, NewsImage) else (),
        stored=digest_of(_without_ids(stored)),
    )


def label_of(model: type[Page], kind: Any) -> str:
    """Return what a field of a page is called where it is filled in."""
    field = on_form(model, kind)
    is_rows = field.one_to_many
    return capfirst(
        str(field.related_model._meta.verbose_name_plural if is_rows else field.verbose_name)
    )


def on_form(model: type[Page], kind: Any) -> Any:
    """Return the field that stands on the form for one that is stored."""
    # Tags are rows below the page for the store, one field for whoever fills in the form.
    tags = (
        one for one in model._meta.many_to_many if one.remote_field.through is kind.related_model
    )
    return next(tags, kind) if kind.one_to_many else kind


def _rows(page: Page, name: str, model: Any) -> list[Any]:
    """Return the rows below the page with what they name. One query for each kind of that."""
    rows = list(getattr(page, name).all())
    named = [
        one.name
        for one in model._meta.concrete_fields
        if isinstance(one, ForeignKey) and one.name not in _TIES
    ]
    prefetch_related_objects(rows, *named)
    return rows


def _row(row: Any) -> str:
    fields = [one for one in row._meta.concrete_fields if one.name not in _TIES]
    said = [_said(row, one) for one in fields if not isinstance(one, BooleanField)]
    ticked = [
        str(one.verbose_name)
        for one in fields
        if isinstance(one, BooleanField) and getattr(row, one.name)
    ]
    return " · ".join(part for part in [*said, *ticked] if part)


def _said(row: Any, kind: Any) -> str:
    """Return the value of a plain field, of a related row its name."""
    if kind.many_to_many:
        return ", ".join(str(one) for one in getattr(row, kind.name).all())
    if isinstance(kind, ForeignKey):
        return str(_related(row, kind) or "")
    value = getattr(row, kind.name)
    if isinstance(value, bool):
        return "có" if value else "không"
    if kind.choices:
        return str(dict(kind.flatchoices).get(value, value) or "")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def _related(row: Any, kind: Any) -> Any:
    try:
        return getattr(row, kind.name)
    except ObjectDoesNotExist:
        return _GONE


def _blocks(name: str, stream: Any, stored: list[Any]) -> Iterator[Face]:
    # Blocks of a kind that is gone are stored and not read.
    raw = {item.get("id"): item for item in stored}
    for number, child in enumerate(stream, start=1):
        lines: list[str] = []
        pictures: list[Shown] = []
        _read(child.block, child.value, "", lines, pictures)
        yield Face(
            path=f"{name}.{child.id}",
            label=f"{child.block.label} (phần {number})",
            text=nfc("\n".join(lines)),
            pictures=tuple(pictures),
            stored=digest_of(_without_ids(raw.get(child.id))),
            is_block=True,
        )


def _read(block: Any, value: Any, label: str, lines: list[str], pictures: list[Shown]) -> None:
    """Add what a block says, each part on a line behind its label, and what it shows."""
    if isinstance(value, NewsImage):
        pictures.append(Shown(value.pk, value))
        return
    match block:
        case BaseStructBlock():
            for key, below in block.child_blocks.items():
                _read(below, value.get(key), str(below.label), lines, pictures)
        case ListBlock():
            for item in value.bound_blocks:
                _read(item.block, item.value, label, lines, pictures)
        case StreamBlock():
            for item in value:
                _read(item.block, item.value, label, lines, pictures)
        case _:
            text = _block_text(block, value)
            if text:
                lines.append(f"{label}: {text}" if label else text)


def _block_text(block: Any, value: Any) -> str:
    if value is None:
        return ""
    match block:
        case RichTextBlock():
            return rich_lines(value.source)
        case BaseTypedTableBlock():
            heads = [str(column["heading"]) for column in value.columns]
            rows = [["" if c.value is None else str(c.value) for c in row] for row in value.rows]
            return "\n".join(" | ".join(cells) for cells in [heads, *rows])
        case ChoiceBlock():
            return str(dict(block.field.choices).get(value, value))
        case BooleanBlock():
            return "có" if value else "không"
    return str(value)


def rich_lines(html: str) -> str:
    """Return the words of rich text, paragraphs as lines, behind a link's words its address.

    Another address behind the same words is another text.
    """
    soup = BeautifulSoup(expand_db_html(html), "html.parser")
    for link in soup.find_all("a"):
        link.append(f" ⟨{link.get('href', '')}⟩")
    for end in soup.find_all("br"):
        end.replace_with("\n")
    for line in soup.find_all(_LINES):
        line.append("\n")
    lines = (line.strip() for line in soup.get_text().replace("\xa0", " ").splitlines())
    return "\n".join(line for line in lines if line)


def _without_ids(stored: Any) -> Any:
    """Return a stored value without the numbers that blocks get anew when they are typed anew."""
    if isinstance(stored, list):
        return [_without_ids(item) for item in stored]
    if isinstance(stored, dict):
        return {key: _without_ids(item) for key, item in stored.items() if key != "id"}
    return stored
