"""What stands in the open: schoolhouse, gate, saplings, lanterns, bridge, fields."""

import math

from .canvas import WIDTH, Canvas, dark, light, mix
from .people import SKIN, limb
from .things import GOLD, WHITE


def schoolhouse(canvas: Canvas, left: float, right: float, foot: float, floors: int = 2) -> None:
    """Draw a schoolhouse with open corridors below a tiled roof."""
    colours, storey = canvas.palette, 150
    top = foot - floors * storey
    canvas.rect((left, top, right, foot), colours.wall)
    canvas.poly(
        [(left - 40, top), (left + 30, top - 90), (right - 30, top - 90), (right + 40, top)],
        colours.roof,
    )
    for tile in range(int(left) + 14, int(right) - 46, 46):
        canvas.stroke([(tile + 20, top - 82), (tile, top - 6)], dark(colours.roof, 0.15), 3)
    canvas.rect((left - 44, top - 8, right + 44, top + 12), dark(colours.roof, 0.3), 6)
    for floor in range(floors):
        base = foot - floor * storey
        canvas.rect(
            (left, base - storey + 12, right, base), mix(colours.wall, colours.accent, 0.12)
        )
        for x in range(int(left) + 30, int(right) - 100, 130):
            canvas.rect((x, base - 118, x + 84, base - 30), dark(colours.trim, 0.1), 4)
            canvas.rect((x + 7, base - 111, x + 39, base - 37), light(colours.sky, 0.45), 2)
            canvas.rect((x + 45, base - 111, x + 77, base - 37), light(colours.sky, 0.25), 2)
        canvas.rect((left, base - 46, right, base - 38), WHITE)
        for x in range(int(left), int(right), 18):
            canvas.rect((x, base - 40, x + 4, base), f"{WHITE}b0")
        canvas.rect((left, base - 6, right, base + 6), dark(colours.wall, 0.12))
        for x in range(int(left), int(right) + 1, 260):
            canvas.rect((x - 11, base - storey + 10, x + 11, base), light(colours.wall, 0.4))


def gate_roof(canvas: Canvas) -> None:
    """Draw the tiled roof over the gate and the plate below it."""
    colours = canvas.palette
    canvas.poly([(380, 330), (440, 255), (1160, 255), (1220, 330)], colours.roof)
    for tile in range(440, 1170, 40):
        canvas.stroke([(tile, 258), (tile + (tile - 800) * 0.09, 326)], dark(colours.roof, 0.18), 4)
    canvas.rect((366, 322, 1234, 346), dark(colours.roof, 0.3), 8)
    canvas.rect((480, 346, 1120, 410), light(colours.trim, 0.05), 6)
    for x in range(540, 1080, 60):
        canvas.star(x + 10, 379, 12, GOLD)


def sapling(canvas: Canvas, x: float, y: float, high: float) -> None:
    """Draw a young tree in a mound of earth."""
    canvas.pie((x - 70, y - 28, x + 70, y + 28), 180, 360, "#8a5d3b")
    canvas.stroke([(x, y - 20), (x + 4, y - high)], "#8b6b43", 8)
    for step in range(5):
        up, side = y - high * (0.45 + step * 0.13), 1 if step % 2 else -1
        for turn in (0.25, 0.6):
            canvas.oval(
                x + side * high * turn * 0.5,
                up,
                high * 0.17,
                high * 0.075,
                canvas.palette.leaf if turn < 0.5 else light(canvas.palette.leaf, 0.2),
            )
    canvas.oval(x + 4, y - high * 1.02, high * 0.08, high * 0.15, light(canvas.palette.leaf, 0.25))


def paper_star(canvas: Canvas, x: float, y: float, size: float, ink: str) -> None:
    """Draw a star lantern in its ring, with its light."""
    canvas.glow(x, y, size * 2.6, "#ffc35a")
    canvas.ring(x, y, size, GOLD, size * 0.07)
    canvas.star(x, y, size * 0.98, ink)
    canvas.star(x, y, size * 0.5, light(ink, 0.45))
    for side in (-1, 1):
        canvas.stroke(
            [(x + side * size * 0.55, y + size * 0.8), (x + side * size * 0.62, y + size * 1.3)],
            GOLD,
            size * 0.06,
        )


def lantern_strings(canvas: Canvas) -> None:
    """Draw two ropes of round paper lanterns across the sky."""
    for line, (low, high) in enumerate(((170, 60), (250, 150))):
        rope = [(x, high + low * math.sin(math.pi * x / WIDTH)) for x in range(0, WIDTH + 1, 40)]
        canvas.stroke(rope, "#f0d9a8", 3)
        for number in range(2 + line, 40, 5):
            x, y = rope[number]
            ink = canvas.chance.choice(("#e4573d", "#f2a33a", "#e8c04f", "#d8698a", "#5fae9b"))
            canvas.glow(x, y + 48, 110, "#ffd58a", 0.7)
            canvas.oval(x, y + 48, 34, 40, ink)
            canvas.oval(x, y + 48, 15, 40, light(ink, 0.3))
            canvas.rect((x - 14, y + 5, x + 14, y + 14), GOLD, 3)
            canvas.stroke([(x, y + 88), (x, y + 116)], GOLD, 4)


def bridge(canvas: Canvas) -> None:
    """Draw the bridge of three arches over the river."""
    colours = canvas.palette
    for number in range(3):
        left = 300 + number * 330
        canvas.pie((left, 425, left + 330, 625), 180, 360, "#c96a4a")
        canvas.pie(
            (left + 14, 441, left + 316, 625), 180, 360, mix(colours.sky, colours.horizon, 0.7)
        )
        for bar in range(left + 40, left + 320, 36):
            lift = 92 * math.sqrt(max(0, 1 - ((bar - left - 165) / 165) ** 2))
            canvas.stroke([(bar, 528 - lift), (bar, 528)], "#c96a4a", 4)
    canvas.rect((-10, 522, WIDTH + 10, 540), "#a9553d")
    for x in (300, 630, 960, 1290):
        canvas.rect((x - 12, 522, x + 12, 590), "#a9553d")


def fields(canvas: Canvas, phase: float) -> None:
    """Draw banded rice fields in the foreground, and people in the rice."""
    colours = canvas.palette
    bands = (
        (745, "#d9c25a"),
        (800, colours.near),
        (850, "#c8b548"),
        (905, colours.leaf),
        (955, colours.shade),
    )
    for number, (y, ink) in enumerate(bands):
        canvas.wave(y, 16, 260 + 30 * number, ink, phase + number)
        for x in range(-10, WIDTH, 26):
            top = y + 34 + 14 * math.sin(x / (260 + 30 * number) + phase + number)
            canvas.stroke([(x, top), (x + 6, top - 15)], light(ink, 0.3), 3.5)
    for x, high in ((150, 150), (1010, 120)):
        y = 900 if x < 500 else 860
        limb(canvas, (x + 20, y - high * 0.42), (x + 44, y - high * 0.1), SKIN[1], high * 0.08)
        canvas.poly(
            [(x - 36, y), (x - 26, y - high * 0.5), (x + 26, y - high * 0.5), (x + 36, y)],
            "#6b5a7a",
        )
        canvas.dot(x, y - high * 0.56, 17, SKIN[1])
        canvas.poly(
            [(x - 46, y - high * 0.58), (x, y - high * 0.88), (x + 46, y - high * 0.58)], "#ecd49a"
        )


def boat(canvas: Canvas, x: float, y: float) -> None:
    """Draw a small sailing boat and its mirror image."""
    canvas.poly([(x - 110, y), (x + 120, y), (x + 84, y + 34), (x - 76, y + 34)], "#7a4a34")
    canvas.poly([(x - 6, y - 10), (x - 6, y - 190), (x - 96, y - 10)], "#f3d9a4")
    canvas.poly([(x + 8, y - 10), (x + 8, y - 150), (x + 78, y - 10)], "#e8b56c")
    canvas.rect((x - 5, y - 205, x + 5, y), "#6b4630", 3)
    canvas.poly(
        [(x - 76, y + 36), (x + 84, y + 36), (x + 30, y + 76), (x - 40, y + 76)], "#7a4a3440"
    )
