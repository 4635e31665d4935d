"""People without faces: standing, running, seated, teaching."""

from dataclasses import dataclass

from .canvas import Canvas, Point, dark
from .things import RED, WHITE

SKIN = ("#f1c7a0", "#e6b58c", "#d9a47a")
HAIR = ("#2f2420", "#3b2a22", "#241d1c")
NAVY = "#35476b"
YOKE = ((-1.3, 0.2), (-0.7, 0.65), (0.7, 0.65), (1.3, 0.2))
SCARF = ((-0.9, 0), (0.9, 0), (0.25, 0.55), (0.4, 1.5), (0, 1.1), (-0.4, 1.5), (-0.25, 0.55))
SCARF_BEHIND = ((-0.95, 0), (0.95, 0), (0, 1.25))


@dataclass(frozen=True)
class Pose:
    """Where the hands and feet are, in tenths of the figure's height from shoulders and hips."""

    left: Point = (-0.5, 2.9)
    right: Point = (0.5, 2.9)
    stride: float = 0.0
    lean: float = 0.0


STAND = Pose()
WAVE = Pose(right=(1.7, -2.3))
CHEER = Pose(left=(-1.6, -2.3), right=(1.6, -2.3))
CARRY = Pose(left=(1.0, 1.7), right=(2.0, 1.2))
RUN = Pose(left=(-1.7, 1.3), right=(1.9, 0.7), stride=1.7, lean=0.7)
BACK = Pose(left=(-0.9, 2.4), right=(0.9, 2.4))


def limb(canvas: Canvas, start: Point, end: Point, colour: str, width: float) -> None:
    """Draw a slightly bent arm or leg between two points."""
    bend = ((start[0] + end[0]) / 2 + (end[1] - start[1]) * 0.08, (start[1] + end[1]) / 2)
    canvas.stroke([start, bend, end], colour, width)


def head(canvas: Canvas, x: float, y: float, size: float, *, long: bool, behind: bool) -> None:
    """Draw a head without a face: from the front a plain oval, from behind the hair alone."""
    hair, skin = canvas.chance.choice(HAIR), canvas.chance.choice(SKIN)
    canvas.rect((x - size * 0.3, y + size * 0.5, x + size * 0.3, y + size * 1.3), dark(skin, 0.1))
    if behind:
        canvas.oval(x, y - size * 0.08, size * 1.05, size * 1.08, hair)
        canvas.oval(x, y + size * 0.75, size * 0.55, size * 0.3, hair)
        if long:
            low = y + size * 1.75
            canvas.rect((x - size * 1.02, y - size * 0.5, x + size * 1.02, low), hair, size * 0.5)
        return
    canvas.oval(x, y - size * 0.2, size * 1.05, size * 0.98, hair)
    if long:
        for side in (-1, 1):
            lock = sorted((x + side * size * 1.06, x + side * size * 0.42))
            canvas.rect((lock[0], y - size * 0.3, lock[1], y + size * 1.45), hair, size * 0.3)
    canvas.oval(x, y + size * 0.2, size * 0.85, size * 0.86, skin)
    canvas.pie((x - size * 0.98, y - size * 1.05, x + size * 0.98, y + size * 0.75), 185, 355, hair)


def arms(canvas: Canvas, middle: Point, unit: float, shirt: str, *, pose: Pose) -> None:
    """Draw both arms in short sleeves from the shoulders around `middle`."""
    skin = canvas.chance.choice(SKIN)
    for side, reach in ((-1, pose.left), (1, pose.right)):
        start = (middle[0] + side * 1.05 * unit, middle[1])
        hand = (start[0] + reach[0] * unit, start[1] + reach[1] * unit)
        limb(canvas, start, hand, skin, unit * 0.62)
        sleeve = (start[0] + reach[0] * unit * 0.45, start[1] + reach[1] * unit * 0.45)
        limb(canvas, start, sleeve, dark(shirt, 0.07), unit * 0.95)


def person(
    canvas: Canvas,
    x: float,
    y: float,
    high: float,
    *,
    shirt: str = WHITE,
    legs: str = NAVY,
    pose: Pose = STAND,
    long: bool | None = None,
    scarf: bool = True,
    behind: bool = False,
) -> None:
    """Draw a standing figure whose feet are at (x, y); long hair by chance unless told."""
    unit, long = high / 10, canvas.chance.random() < 0.5 if long is None else long
    canvas.oval(x, y, unit * 2, unit * 0.35, "#3a241838")
    hip, top = y - 3.9 * unit, x + pose.lean * unit
    for side in (-1, 1):
        foot = (
            x + side * (0.55 + pose.stride) * unit,
            y - (0.9 * unit if pose.stride and side < 0 else 0),
        )
        limb(canvas, (x + side * 0.5 * unit, hip), foot, legs, unit * 1.02)
        canvas.oval(foot[0] + 0.15 * unit, foot[1] - 0.1 * unit, unit * 0.7, unit * 0.35, "#3b2f2a")
    shoulder = y - 6.75 * unit
    arms(canvas, (top, shoulder), unit, shirt, pose=pose)
    yoke = [(top + a * unit, shoulder - b * unit) for a, b in YOKE]
    hem = [(x + side * 1.35 * unit, hip + 0.35 * unit) for side in (1, -1)]
    canvas.poly([*yoke, *hem], shirt)
    head(
        canvas, top + pose.lean * 0.3 * unit, y - 8.65 * unit, unit * 1.28, long=long, behind=behind
    )
    if scarf:
        neck = y - 7.2 * unit
        shape = SCARF_BEHIND if behind else SCARF
        canvas.poly([(top + a * unit, neck + b * unit) for a, b in shape], RED)


def teacher(canvas: Canvas, x: float, y: float, high: float, colour: str, *, right: Point) -> None:
    """Draw a woman in áo dài, her right hand where told (in tenths of her height)."""
    unit = high / 10
    canvas.oval(x, y, unit * 1.8, unit * 0.3, "#3a241838")
    canvas.poly(
        [
            (x - unit * 0.85, y - 4.6 * unit),
            (x + unit * 0.85, y - 4.6 * unit),
            (x + unit * 1.15, y),
            (x - unit * 1.15, y),
        ],
        WHITE,
    )
    canvas.poly(
        [
            (x - unit * 0.95, y - 7.2 * unit),
            (x + unit * 0.95, y - 7.2 * unit),
            (x + unit * 0.72, y - 5.3 * unit),
            (x + unit * 1.25, y - unit),
            (x - unit * 1.1, y - unit),
            (x - unit * 0.72, y - 5.3 * unit),
        ],
        colour,
    )
    fold = [(x + a * unit, y - b * unit) for a, b in ((0.5, 4.9), (0.75, 1), (0.62, 1))]
    canvas.poly(fold, dark(colour, 0.2))
    for side, reach in ((-1, (-0.35, 3.0)), (1, right)):
        start = (x + side * 0.85 * unit, y - 6.9 * unit)
        hand = (start[0] + reach[0] * unit, start[1] + reach[1] * unit)
        limb(canvas, start, hand, dark(colour, 0.06), unit * 0.62)
        canvas.dot(*hand, unit * 0.3, SKIN[0])
    head(canvas, x, y - 8.6 * unit, unit * 0.98, long=True, behind=False)
    canvas.rect(
        (x - 0.34 * unit, y - 7.65 * unit, x + 0.34 * unit, y - 6.95 * unit), colour, unit * 0.1
    )


def seated(
    canvas: Canvas, x: float, y: float, size: float, shirt: str, *, scarf: bool = True
) -> None:
    """Draw head and shoulders seen from behind; y is the lower edge."""
    canvas.rect((x - size * 1.15, y - size * 1.9, x + size * 1.15, y + size), shirt, size * 0.8)
    head(canvas, x, y - size * 2.75, size * 0.82, long=canvas.chance.random() < 0.5, behind=True)
    if scarf:
        top = y - size * 1.85
        canvas.poly([(x - size * 0.62, top), (x + size * 0.62, top), (x, top + size * 0.8)], RED)
