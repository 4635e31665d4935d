"""What stands in rooms: walls, windows, tables, screens, shelves, flowers."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, dark, light
from .people import SKIN
from .things import GOLD, RED, WHITE, WOOD

INKS = ("#c9583a", "#3f7f86", "#e3a53c", "#5d7f52", "#6a5a8c", "#b5475a", "#4a6d9c", "#d98a56")


def room(canvas: Canvas, floor: float) -> None:
    """Draw a warm wall, its skirting board and a wooden floor."""
    colours = canvas.palette
    canvas.gradient((0, 0, WIDTH, floor), light(colours.wall, 0.35), colours.wall)
    canvas.gradient((0, floor, WIDTH, HEIGHT), "#d9a871", "#b98352")
    for x in range(-1200, 2801, 140):
        canvas.stroke([(800 + (x - 800) * 0.55, floor), (x, HEIGHT)], "#8f5f3a40", 3)
    canvas.rect((0, floor - 18, WIDTH, floor), light(WOOD, 0.3))


def window(canvas: Canvas, left: float, top: float, wide: float, high: float) -> None:
    """Draw a window on a bright garden, with its light falling on the wall."""
    colours = canvas.palette
    canvas.rect((left - 16, top - 16, left + wide + 16, top + high + 16), WHITE, 8)
    canvas.gradient((left, top, left + wide, top + high), light(colours.sky, 0.2), colours.horizon)
    for part in (0.12, 0.38, 0.66, 0.92):
        size = wide * canvas.chance.uniform(0.16, 0.22)
        x, y = left + wide * part, top + high
        canvas.pie(
            (max(left, x - size), y - size * 1.4, min(left + wide, x + size), y + size * 1.4),
            180,
            360,
            canvas.chance.choice((colours.leaf, colours.near)),
        )
    canvas.rect((left + wide / 2 - 7, top, left + wide / 2 + 7, top + high), WHITE)
    canvas.rect((left, top + high * 0.42, left + wide, top + high * 0.42 + 10), WHITE)
    canvas.rect(
        (left - 34, top + high + 10, left + wide + 34, top + high + 32), light(WOOD, 0.35), 6
    )


def plant(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw a potted plant with long leaves."""
    for turn in (-70, -45, -20, 5, 30, 52, 74):
        tip = (
            x + math.sin(math.radians(turn)) * size,
            y - size * 0.6 - math.cos(math.radians(turn)) * size,
        )
        side = (
            x + math.sin(math.radians(turn + 14)) * size * 0.6,
            y - size * 0.6 - math.cos(math.radians(turn + 14)) * size * 0.6,
        )
        other = (
            x + math.sin(math.radians(turn - 14)) * size * 0.6,
            y - size * 0.6 - math.cos(math.radians(turn - 14)) * size * 0.6,
        )
        ink = canvas.palette.leaf if turn % 2 else canvas.palette.shade
        canvas.poly([(x, y - size * 0.5), side, tip, other], ink)
    canvas.poly(
        [
            (x - size * 0.34, y - size * 0.6),
            (x + size * 0.34, y - size * 0.6),
            (x + size * 0.25, y),
            (x - size * 0.25, y),
        ],
        canvas.palette.roof,
    )
    canvas.rect(
        (x - size * 0.38, y - size * 0.66, x + size * 0.38, y - size * 0.54),
        dark(canvas.palette.roof, 0.15),
        5,
    )


def desk(canvas: Canvas, left: float, right: float, y: float, high: float) -> None:
    """Draw a table from the front."""
    canvas.rect((left + 20, y, left + 42, y + high), dark(WOOD, 0.25))
    canvas.rect((right - 42, y, right - 20, y + high), dark(WOOD, 0.25))
    canvas.rect((left, y + 14, right, y + high * 0.45), dark(WOOD, 0.12), 4)
    canvas.rect((left - 8, y - 8, right + 8, y + 18), light(WOOD, 0.15), 8)


def open_book(canvas: Canvas, x: float, y: float, wide: float) -> None:
    """Draw an open book lying on a table, its lines without letters."""
    canvas.oval(x, y + 26, wide * 1.05, 40, "#3a241840")
    for side in (-1, 1):
        far = x + side * wide
        canvas.poly([(x, y + 20), (far, y), (far - side * 60, y - 110), (x, y - 86)], "#e9d9b6")
        canvas.poly(
            [(x, y + 8), (far - side * 8, y - 14), (far - side * 64, y - 118), (x, y - 98)],
            "#fff8e6",
        )
        for row in range(4):
            low = y - 18 - row * 21
            canvas.stroke(
                [(x + side * 34, low + 6), (far - side * (64 + row * 13), low - 7)], "#b9a58470", 5
            )
    canvas.stroke([(x, y - 96), (x, y + 16)], "#c9b48c", 5)


def globe(canvas: Canvas, x: float, y: float) -> None:
    """Draw a small globe standing at (x, y)."""
    canvas.oval(x, y - 6, 52, 12, dark(WOOD, 0.3))
    canvas.rect((x - 7, y - 46, x + 7, y - 6), dark(WOOD, 0.2))
    canvas.ring(x, y - 116, 88, "#d9a850", 8)
    canvas.dot(x, y - 116, 74, "#5da3b5")
    for dx, dy, wide, high in (
        (-26, -30, 30, 22),
        (18, -2, 26, 34),
        (-30, 26, 20, 14),
        (34, -44, 16, 11),
    ):
        canvas.oval(x + dx, y - 116 + dy, wide, high, "#8fb464")
    canvas.pie((x - 74, y - 190, x + 74, y - 42), 300, 60, "#24405018")


def screen(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw a monitor on the table with a simple picture of blocks."""
    canvas.rect((x - 26 * size, y - 50 * size, x + 26 * size, y), "#566070")
    canvas.rect(
        (x - 150 * size, y - 250 * size, x + 150 * size, y - 40 * size), "#39424f", 14 * size
    )
    box = (x - 138 * size, y - 238 * size, x + 138 * size, y - 54 * size)
    canvas.gradient(box, "#eaf4f0", light(canvas.palette.sky, 0.5))
    canvas.rect((box[0], box[1], box[2], box[1] + 26 * size), canvas.chance.choice(INKS))
    for row in range(3):
        low = box[1] + (50 + row * 42) * size
        wide = canvas.chance.uniform(60, 150) * size
        canvas.rect(
            (box[0] + 18 * size, low, box[0] + 18 * size + wide, low + 28 * size),
            canvas.chance.choice(INKS),
            8 * size,
        )
    canvas.dot(box[2] - 56 * size, box[1] + 92 * size, 38 * size, canvas.palette.accent)
    canvas.pie(
        (box[2] - 94 * size, box[1] + 54 * size, box[2] - 18 * size, box[1] + 130 * size),
        270,
        20,
        RED,
    )


def shelf(canvas: Canvas, left: float, top: float, right: float) -> None:
    """Draw a bookcase full of upright books."""
    rows, high = 4, 150
    canvas.rect((left - 16, top - 16, right + 16, top + rows * high + 16), dark(WOOD, 0.15), 6)
    for row in range(rows):
        base, x = top + (row + 1) * high, left + 6
        canvas.rect((left, top + row * high, right, base), dark(WOOD, 0.45))
        while x < right - 42:
            if canvas.chance.random() < 0.09:
                x += canvas.chance.uniform(14, 34)
                continue
            wide, tall = canvas.chance.uniform(17, 38), high * canvas.chance.uniform(0.6, 0.86)
            ink = canvas.chance.choice(INKS)
            canvas.rect((x, base - tall, x + wide, base), ink, 3)
            canvas.rect((x, base - tall * 0.8, x + wide, base - tall * 0.72), light(ink, 0.5))
            canvas.rect((x + wide - 5, base - tall + 3, x + wide, base), dark(ink, 0.2))
            x += wide + 2
        canvas.rect((left - 8, base - 4, right + 8, base + 10), light(WOOD, 0.1), 3)


def held_book(canvas: Canvas, x: float, y: float, size: float, ink: str) -> None:
    """Draw a book held open towards its reader."""
    for side in (-1, 1):
        canvas.poly(
            [
                (x, y + size * 0.2),
                (x + side * size, y),
                (x + side * size, y + size * 0.95),
                (x, y + size * 1.15),
            ],
            ink if side < 0 else dark(ink, 0.15),
        )
        canvas.dot(x + side * size * 0.95, y + size * 0.8, size * 0.2, SKIN[0])


def flower(canvas: Canvas, x: float, y: float, size: float, ink: str) -> None:
    """Draw a round flower of eight petals."""
    for ring, (part, tint) in enumerate(((1.0, dark(ink, 0.08)), (0.68, ink))):
        for petal in range(8):
            turn = math.tau * petal / 8 + ring * 0.4
            canvas.dot(
                x + math.cos(turn) * size * 0.6 * part,
                y + math.sin(turn) * size * 0.6 * part,
                size * 0.4 * part,
                tint,
            )
    canvas.dot(x, y, size * 0.3, GOLD)


def pinned_note(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """Draw a sheet with lines instead of words, held by a pin."""
    ink = canvas.chance.choice(("#fffaf0", "#fdf3e2", "#f9dcc0", "#d9e8dc", "#fbe6a6"))
    canvas.rect((x + 6, y + 8, x + wide + 6, y + high + 8), "#3a241828", 4)
    canvas.rect((x, y, x + wide, y + high), ink, 4)
    canvas.rect((x + 20, y + 26, x + wide * 0.7, y + 42), canvas.chance.choice(INKS), 6)
    for row in range(62, int(high) - 20, 26):
        end = x + wide - canvas.chance.uniform(20, 80)
        canvas.rect((x + 20, y + row, end, y + row + 8), "#b9a58480", 4)
    canvas.dot(x + wide / 2, y + 6, 11, RED)
    canvas.dot(x + wide / 2 - 3, y + 3, 4, "#ffb3a8")
