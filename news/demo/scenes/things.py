"""Things that many scenes share: colours, sky, trees, flag, books."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, dark, light, mix

WHITE = "#fdf8ee"
RED = "#d0342c"
GOLD = "#ffd54a"
WOOD = "#b9814f"
# Round parts of a crown: sideways and upwards in parts of the tree, and their size.
CROWN = (
    (-0.62, 0.55, 0.5),
    (0.62, 0.56, 0.5),
    (-0.3, 0.74, 0.55),
    (0.36, 0.75, 0.54),
    (0, 0.6, 0.62),
    (0.02, 0.86, 0.42),
)


def sky(canvas: Canvas, *, horizon: float = 620) -> None:
    """Draw the sky, a low sun with its light, and a few clouds."""
    colours = canvas.palette
    canvas.gradient((0, 0, WIDTH, horizon + 60), colours.sky, colours.horizon)
    x, y = canvas.chance.uniform(950, 1420), canvas.chance.uniform(120, 230)
    canvas.glow(x, y, 420, "#fff4cf")
    canvas.dot(x, y, 66, "#fff3c9")
    for _ in range(4):
        cloud(canvas, canvas.chance.uniform(0, 1500), canvas.chance.uniform(60, 300))


def cloud(canvas: Canvas, x: float, y: float) -> None:
    """Draw one flat-bottomed cloud."""
    size = canvas.chance.uniform(0.6, 1.1)
    for step, high in ((-95, 26), (-48, 46), (10, 60), (66, 44), (108, 24)):
        canvas.pie(
            (x + (step - high) * size, y - high * size, x + (step + high) * size, y + high * size),
            180,
            360,
            "#fffdf6c8",
        )


def hills(canvas: Canvas, y: float) -> None:
    """Draw two rows of far hills, the nearer one warmer."""
    colours, phase = canvas.palette, canvas.chance.uniform(0, 6)
    canvas.wave(y - 60, 40, 210, mix(colours.far, colours.horizon, 0.45), phase)
    canvas.wave(y - 10, 26, 150, colours.far, phase + 2)


def ground(canvas: Canvas, y: float) -> None:
    """Fill the yard below y with warm paving."""
    canvas.gradient((0, y, WIDTH, HEIGHT), canvas.palette.ground, dark(canvas.palette.ground, 0.14))


def tree(canvas: Canvas, x: float, y: float, high: float, *, bloom: str | None = None) -> None:
    """Draw a round tree standing at (x, y), with blossoms of a colour where given."""
    colours, wide = canvas.palette, high * 0.36
    canvas.oval(x, y, wide * 0.9, high * 0.035, "#3a241830")
    trunk = dark("#9a6a45", 0.15)
    canvas.poly(
        [
            (x - high * 0.045, y),
            (x - high * 0.02, y - high * 0.55),
            (x + high * 0.02, y - high * 0.55),
            (x + high * 0.045, y),
        ],
        trunk,
    )
    canvas.stroke([(x, y - high * 0.35), (x + wide * 0.45, y - high * 0.55)], trunk, high * 0.022)
    canvas.stroke([(x, y - high * 0.3), (x - wide * 0.45, y - high * 0.52)], trunk, high * 0.022)
    for side, up, size in CROWN:
        canvas.dot(x + side * wide, y - up * high, size * wide, colours.shade)
    for side, up, size in CROWN:
        canvas.dot(
            x + (side - 0.08) * wide, y - (up + 0.035) * high, size * wide * 0.86, colours.leaf
        )
    for side, up, size in CROWN[2:4] + CROWN[5:]:
        tint = light(colours.leaf, 0.2)
        canvas.dot(x + (side - 0.2) * wide, y - (up + 0.06) * high, size * wide * 0.45, tint)
    if bloom:
        for _ in range(34):
            turn, reach = canvas.chance.uniform(0, 6.28), canvas.chance.uniform(0.2, 1) ** 0.5
            canvas.dot(
                x + math.cos(turn) * reach * wide,
                y - high * 0.68 + math.sin(turn) * reach * high * 0.26,
                high * canvas.chance.uniform(0.012, 0.022),
                bloom,
            )


def bush(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw a low round bush."""
    for side, part in ((-0.7, 0.55), (0.7, 0.6), (0, 0.8)):
        canvas.pie(
            (x + (side - part) * size, y - part * size, x + (side + part) * size, y + part * size),
            180,
            360,
            canvas.palette.shade,
        )
    for side, part in ((-0.75, 0.4), (0.6, 0.45), (-0.1, 0.62)):
        canvas.pie(
            (x + (side - part) * size, y - part * size, x + (side + part) * size, y + part * size),
            180,
            360,
            canvas.palette.leaf,
        )


def flag(canvas: Canvas, x: float, foot: float, high: float) -> None:
    """Draw the national flag (two to three, gold star on red) on its pole."""
    canvas.rect((x - 5, foot - high, x + 5, foot), "#d9d2c4", 4)
    canvas.dot(x, foot - high, 9, GOLD)
    wide, tall, top = high * 0.36, high * 0.24, foot - high + 14
    lift = [(step / 12, math.sin(step / 12 * 5) * tall * 0.05) for step in range(13)]
    upper = [(x + 5 + part * wide, top + swing) for part, swing in lift]
    lower = [(x + 5 + part * wide, top + tall + swing) for part, swing in reversed(lift)]
    canvas.poly([*upper, *lower], "#da251d")
    canvas.star(x + 5 + wide / 2, top + tall / 2, tall * 0.3, "#ffe600")


def books(canvas: Canvas, x: float, y: float, wide: float, count: int) -> float:
    """Stack books flat on (x, y); returns the height of the stack's top."""
    inks = ("#c9583a", "#3f7f86", "#e3a53c", "#5d7f52", "#6a5a8c", "#b5475a")
    for number in range(count):
        tall, shift = (
            wide * canvas.chance.uniform(0.13, 0.2),
            canvas.chance.uniform(-0.06, 0.06) * wide,
        )
        ink = inks[(number + canvas.chance.randrange(3)) % len(inks)]
        box = (x + shift, y - tall, x + shift + wide, y)
        canvas.rect(box, ink, tall * 0.2)
        canvas.rect(
            (box[2] - wide * 0.9, y - tall * 0.8, box[2], y - tall * 0.2), "#fbf1da", tall * 0.1
        )
        canvas.rect((box[0] + wide * 0.1, y - tall, box[0] + wide * 0.16, y), light(ink, 0.4))
        y -= tall
    return y
