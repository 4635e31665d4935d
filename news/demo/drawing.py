"""Draws the pictures of the sample ward: warm flat scenes without words or faces."""

import io
import random
from collections.abc import Callable
from types import MappingProxyType

from PIL import Image, ImageOps

from .scenes import indoors, outdoors
from .scenes.canvas import HEIGHT, WIDTH, Canvas

_QUALITY = 82
_SUPERSAMPLE = 2

_PAINTERS: MappingProxyType[str, Callable[[Canvas], None]] = MappingProxyType(
    {
        "school_yard": outdoors.school_yard,
        "gate": outdoors.gate,
        "tree_planting": outdoors.tree_planting,
        "lanterns": outdoors.lanterns,
        "sports_day": outdoors.sports_day,
        "river_fields": outdoors.river_fields,
        "classroom": indoors.classroom,
        "study_lamp": indoors.study_lamp,
        "computers": indoors.computers,
        "library": indoors.library,
        "teacher_flowers": indoors.teacher_flowers,
        "notice_board": indoors.notice_board,
        "meeting": indoors.meeting,
    }
)

SCENES: tuple[str, ...] = tuple(_PAINTERS)


def draw(scene: str, seed: int, size: tuple[int, int] = (WIDTH, HEIGHT)) -> bytes:
    """Return a JPEG of a scene, the same bytes for the same scene, seed and size.

    Args:
        scene: one of `SCENES`.
        seed: picks the colours and the small variations.
        size: width and height in pixels; a scene is cropped around its middle to fit.

    Returns:
        The bytes of a JPEG file.

    Raises:
        KeyError: the scene is not in `SCENES`.
    """
    paint = _PAINTERS[scene]
    chance = random.Random(f"{scene}/{seed}")  # noqa: S311 - varies a picture, guards nothing
    scale = max(size[0] / WIDTH, size[1] / HEIGHT)
    canvas = Canvas(scale * _SUPERSAMPLE, chance)
    paint(canvas)
    picture = _warmed(canvas.image.reduce(_SUPERSAMPLE))
    if picture.size != size:
        picture = ImageOps.fit(picture, size)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=_QUALITY, optimize=True)
    return target.getvalue()


def _warmed(picture: Image.Image) -> Image.Image:
    """Return the picture with its corners a little darker and warmer."""
    mask = (
        Image.radial_gradient("L")
        .resize(picture.size)
        .point(lambda level: max(0, level - 120) // 4)
    )
    return Image.composite(Image.new("RGB", picture.size, "#5a3320"), picture, mask)
