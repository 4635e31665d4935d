"""A canvas in picture units (1600 x 1000) that scenes draw on, whatever the size in pixels."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw

WIDTH = 1600
HEIGHT = 1000

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Palette:
    """The colours of one picture, as hex strings."""

    sky: str
    horizon: str
    far: str
    near: str
    wall: str
    roof: str
    trim: str
    leaf: str
    shade: str
    ground: str
    accent: str


PALETTES = (
    Palette(
        "#8ec9e8",
        "#fdeed3",
        "#a9cbb8",
        "#7fb08c",
        "#fbe7c3",
        "#c9583a",
        "#3f7f86",
        "#5d9e57",
        "#3f7a4a",
        "#ecd3a6",
        "#f2a33a",
    ),
    Palette(
        "#f6b98a",
        "#fff0d2",
        "#c7a9a6",
        "#95a67c",
        "#fff1d8",
        "#a9483f",
        "#54708f",
        "#7a9c4e",
        "#557a3c",
        "#ebc79b",
        "#e5723f",
    ),
    Palette(
        "#a6d5d2",
        "#fbf3dc",
        "#9fc3c4",
        "#73a88f",
        "#fde3cf",
        "#b8553f",
        "#2f6f73",
        "#4f9a72",
        "#347357",
        "#e6d2b0",
        "#f0b43c",
    ),
    Palette(
        "#9fbfe6",
        "#fde2d0",
        "#b3bcd6",
        "#86ab92",
        "#f7ead2",
        "#8f4f52",
        "#44618f",
        "#68a05f",
        "#447a4c",
        "#e3cdb0",
        "#ee8f5b",
    ),
    Palette(
        "#c5dfc0",
        "#fff6d8",
        "#b5cba6",
        "#8fae6d",
        "#fdf0cf",
        "#cc6b3d",
        "#4d7a5a",
        "#86a944",
        "#5d8235",
        "#ead9a8",
        "#e8a02e",
    ),
)


def mix(first: str, second: str, part: float) -> str:
    """Return the colour `part` of the way (0 to 1) from `first` to `second`."""
    pairs = zip(ImageColor.getrgb(first)[:3], ImageColor.getrgb(second)[:3], strict=True)
    red, green, blue = (round(a + (b - a) * part) for a, b in pairs)
    return f"#{red:02x}{green:02x}{blue:02x}"


def dark(colour: str, part: float = 0.2) -> str:
    """Return a warm shade of the colour."""
    return mix(colour, "#3a2418", part)


def light(colour: str, part: float = 0.25) -> str:
    """Return a warm tint of the colour."""
    return mix(colour, "#fffaf0", part)


class Canvas:
    """Draws simple shapes in picture units; colours with eight hex digits are translucent.

    Args:
        scale: pixels per picture unit.
        chance: source of every variation, so that a seed gives one picture.
    """

    def __init__(self, scale: float, chance: random.Random) -> None:
        self.scale = scale
        self.chance = chance
        self.palette = chance.choice(PALETTES)
        self.image = Image.new("RGB", (round(WIDTH * scale), round(HEIGHT * scale)))
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def _box(self, box: Box) -> Box:
        left, top, right, bottom = (side * self.scale for side in box)
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)

    def gradient(self, box: Box, top: str, bottom: str) -> None:
        """Fill a box with a soft change of colour from top to bottom."""
        left, upper, right, lower = (round(side) for side in self._box(box))
        mask = Image.linear_gradient("L").resize((right - left, lower - upper))
        shade = Image.new("RGB", mask.size, bottom)
        self.image.paste(
            Image.composite(shade, Image.new("RGB", mask.size, top), mask), (left, upper)
        )

    def rect(self, box: Box, fill: str, radius: float = 0) -> None:
        """Draw a box, with round corners when a radius is given."""
        self._draw.rounded_rectangle(self._box(box), radius * self.scale, fill)

    def oval(self, x: float, y: float, wide: float, high: float, fill: str) -> None:
        """Draw an ellipse by its centre and half axes."""
        self._draw.ellipse(self._box((x - wide, y - high, x + wide, y + high)), fill)

    def dot(self, x: float, y: float, radius: float, fill: str) -> None:
        """Draw a filled circle."""
        self.oval(x, y, radius, radius, fill)

    def pie(self, box: Box, start: float, end: float, fill: str) -> None:
        """Draw a slice of the ellipse inside the box, in degrees clockwise from the right."""
        self._draw.pieslice(self._box(box), start, end, fill)

    def ring(self, x: float, y: float, radius: float, fill: str, width: float) -> None:
        """Draw the outline of a circle."""
        box = self._box((x - radius, y - radius, x + radius, y + radius))
        self._draw.ellipse(box, None, fill, round(width * self.scale))

    def poly(self, points: Sequence[Point], fill: str) -> None:
        """Draw a filled polygon."""
        self._draw.polygon([(x * self.scale, y * self.scale) for x, y in points], fill)

    def stroke(self, points: Sequence[Point], fill: str, width: float) -> None:
        """Draw a line with round joints and ends."""
        scaled = [(x * self.scale, y * self.scale) for x, y in points]
        self._draw.line(scaled, fill, max(1, round(width * self.scale)), "curve")
        if len(fill) == len("#rrggbb") and width > 3:
            for x, y in (points[0], points[-1]):
                self.dot(x, y, width / 2, fill)

    def wave(self, y: float, swing: float, length: float, fill: str, phase: float = 0) -> None:
        """Fill everything below a wavy line, for hills, fields and water."""
        top = [
            (x, y + swing * math.sin(x / length + phase) + swing * 0.4 * math.sin(x / length * 2.3))
            for x in range(-20, WIDTH + 41, 20)
        ]
        self.poly([(-20, HEIGHT + 20), *top, (WIDTH + 40, HEIGHT + 20)], fill)

    def glow(self, x: float, y: float, radius: float, colour: str, force: float = 0.75) -> None:
        """Draw a soft light around a point; `force` (0 to 1) is its strength in the middle."""
        side = round(2 * radius * self.scale)
        mask = Image.radial_gradient("L").resize((side, side))
        # Pillow's gradient reaches 255 in the corners; the light must end at the sides.
        mask = mask.point(lambda level: round(max(0, 255 - level * 2**0.5) ** 2 / 255 * force))
        corner = (round((x - radius) * self.scale), round((y - radius) * self.scale))
        self.image.paste(Image.new("RGB", (side, side), colour), corner, mask)

    def star(self, x: float, y: float, radius: float, fill: str) -> None:
        """Draw a five-pointed star, one point up."""
        points = []
        for corner in range(10):
            reach = radius if corner % 2 == 0 else radius * 0.382
            turn = math.pi * corner / 5 - math.pi / 2
            points.append((x + reach * math.cos(turn), y + reach * math.sin(turn)))
        self.poly(points, fill)
