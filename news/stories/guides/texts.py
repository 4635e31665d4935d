"""Reads the guides: one text for the admin, for paper and for whoever reads it among the docs."""

from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from PIL import Image

from cms.core.vietnamese import slugify

# In the order in which they are listed.
SLUGS = ("giao-vien", "trung-tam")
FOLDER = settings.BASE_DIR / "docs" / "editors"


@dataclass(frozen=True)
class Section:
    """A part of a guide that a screen's question mark may open."""

    anchor: str
    heading: str


@dataclass(frozen=True)
class Guide:
    """A guide as it is shown.

    Attributes:
        body: its HTML below the title.
    """

    slug: str
    title: str
    body: SafeString
    sections: tuple[Section, ...]


class _Pictures(Treeprocessor):
    """Gives pictures the addresses that the admin serves them at, and their sizes."""

    def run(self, root: Element) -> None:
        for picture in root.iter("img"):
            path = picture.get("src", "")
            with Image.open(FOLDER / path) as file:
                picture.set("width", str(file.width))
                picture.set("height", str(file.height))
            picture.set("src", static(f"editors/{path}"))


@cache
def guide(slug: str) -> Guide:
    """Return a guide; read once in each process.

    Raises:
        KeyError: there is none of this name.
    """
    if slug not in SLUGS:
        raise KeyError(slug)
    title, _, text = (FOLDER / f"{slug}.md").read_text(encoding="utf-8").partition("\n")
    reader = Markdown(
        extensions=["toc"],
        extension_configs={"toc": {"slugify": lambda heading, _: slugify(heading)}},
        output_format="html",
    )
    reader.treeprocessors.register(_Pictures(reader), "pictures", 0)
    # Our own file, in which nobody who uses the portal can write.
    body = mark_safe(reader.convert(text))  # noqa: S308
    return Guide(slug, title.removeprefix("# "), body, _sections(reader))


def _sections(reader: Any) -> tuple[Section, ...]:
    return tuple(Section(row["id"], row["name"]) for row in reader.toc_tokens)


def guides() -> list[Guide]:
    """Return all guides."""
    return [guide(slug) for slug in SLUGS]
