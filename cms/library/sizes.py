"""The sizes and formats in which the portal shows pictures; no other is ever public.

The best format first: a browser takes the first that it knows. JPEG is what every one knows.
"""

from collections.abc import Iterable

FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
FALLBACK = "jpeg"
# A card is a thumb on a phone and a third of a row on a desk.
CARD = ("fill-320x200", "fill-640x400")
# Lead and text: a phone's width at one, two and three dots per pixel, and a desk's.
LEAD = ("width-480", "width-720", "width-1080", "width-1600")
# What other programs show beside a link; they know JPEG, and few take more than 300 KB.
SHARE_SPEC = "fill-1200x630|format-jpeg|jpegquality-70"


def specs(sizes: Iterable[str], formats: Iterable[str] = FORMATS) -> tuple[str, ...]:
    """Return Wagtail's filter specs of sizes in formats."""
    wanted = list(sizes)
    return tuple(f"{size}|format-{kind}" for kind in formats for size in wanted)


def useful(sizes: Iterable[str], width: int) -> tuple[str, ...]:
    """Return the sizes that differ for a picture of that width: none is ever enlarged.

    Of the widths that the picture does not fill, the smallest stands for all.
    """
    found: list[str] = []
    filled = False
    for size in sizes:
        kind, _, measure = size.partition("-")
        if kind == "width":
            if filled:
                continue
            filled = int(measure) >= width
        found.append(size)
    return tuple(found)


PUBLIC_SPECS = frozenset((*specs(CARD + LEAD), SHARE_SPEC))
