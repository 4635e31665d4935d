"""Puts another file in the place of one in a page's content, in memory alone."""

import re
from typing import Any

from django.db.models import ForeignKey
from wagtail.blocks import ChooserBlock, ListBlock, RichTextBlock, StreamBlock, StreamValue
from wagtail.blocks.struct_block import BaseStructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.library.models import NewsDocument, NewsImage

File = NewsImage | NewsDocument
_TAG = re.compile(r"<(?:a|embed)\b[^>]*>")
_MARKS = {NewsImage: 'embedtype="image"', NewsDocument: 'linktype="document"'}


def swap(page: Page, old: File, new: File) -> int:
    """Put `new` wherever the page's fields and blocks name `old`.

    Args:
        page: as its newest version has it; nothing is stored.
        old: the file that is shown.
        new: its newer version, of the same kind.

    Returns:
        How many fields changed.
    """
    count = 0
    for field in page._meta.get_fields():
        if isinstance(field, ForeignKey) and field.related_model is type(old):
            if getattr(page, field.attname) == old.pk:
                setattr(page, field.name, new)
                count += 1
        elif isinstance(field, StreamField):
            before = list(getattr(page, field.name).raw_data)
            after = _swapped(field.stream_block, before, old, new)
            if after != before:
                setattr(page, field.name, StreamValue(field.stream_block, after, is_lazy=True))
                count += 1
    return count


def _swapped(block: Any, raw: Any, old: File, new: File) -> Any:
    """Return the raw value of a block with the file replaced, all else as it was."""
    match block:
        case StreamBlock():
            kinds = block.child_blocks
            return [
                {**item, "value": _swapped(kinds.get(item["type"]), item["value"], old, new)}
                for item in raw
            ]
        case ListBlock():
            return [
                {**item, "value": _swapped(block.child_block, item["value"], old, new)}
                for item in raw
            ]
        case BaseStructBlock():
            kinds = block.child_blocks
            return {key: _swapped(kinds.get(key), value, old, new) for key, value in raw.items()}
        case RichTextBlock():
            return _TAG.sub(lambda tag: _renamed(tag[0], old, new), raw)
        case ChooserBlock() if block.model_class is type(old) and raw == old.pk:
            return new.pk
    return raw


def _renamed(tag: str, old: File, new: File) -> str:
    if _MARKS[type(old)] not in tag:
        return tag
    return tag.replace(f' id="{old.pk}"', f' id="{new.pk}"')
