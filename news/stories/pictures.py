"""Loads the pictures of a page's text all at once, instead of block by block."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail.images.blocks import ImageChooserBlock

from cms.library.models import NewsImage

_loaded: ContextVar[Mapping[int, NewsImage] | None] = ContextVar("loaded_pictures", default=None)


class PictureChooserBlock(ImageChooserBlock):
    """Wagtail's chooser of a picture, which takes what `loaded` holds before it asks itself."""

    def bulk_to_python(self, values: Sequence[int]) -> list[NewsImage | None]:
        """Return the pictures of the ids, None for one that is gone."""
        known = _loaded.get()
        if known is not None and all(value in known for value in values if value):
            return [known.get(value) for value in values]
        found: list[NewsImage | None] = super().bulk_to_python(values)
        return found


@contextmanager
def loaded(pictures: Iterable[NewsImage]) -> Iterator[None]:
    """Let blocks that are read inside take these pictures."""
    token = _loaded.set({picture.pk: picture for picture in pictures})
    try:
        yield
    finally:
        _loaded.reset(token)


def picture_ids(raw: Any) -> set[int]:
    """Return the ids of the pictures in the raw data of a stream of blocks."""
    if isinstance(raw, Mapping):
        own = {raw["image"]} if isinstance(raw.get("image"), int) else set()
        return own.union(*(picture_ids(part) for part in raw.values()))
    if isinstance(raw, Sequence) and not isinstance(raw, str):
        return set().union(*(picture_ids(part) for part in raw))
    return set()
