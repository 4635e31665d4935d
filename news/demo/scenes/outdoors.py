"""Scenes under the open sky: yard, gate, trees, lanterns, games, river."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, dark, light, mix
from .grounds import (
    boat,
    bridge,
    fields,
    gate_roof,
    lantern_strings,
    paper_star,
    sapling,
    schoolhouse,
)
from .people import BACK, CARRY, CHEER, NAVY, RUN, STAND, WAVE, Pose, limb, person
from .things import GOLD, RED, WHITE, bush, flag, ground, hills, sky, tree

SHIRTS = ("#f2a33a", "#4a8f9c", "#d96a4c", "#7a9c4e", "#e8c04f")


def school_yard(canvas: Canvas) -> None:
    """Pupils in rows before the flag in the school yard."""
    sky(canvas)
    hills(canvas, 600)
    ground(canvas, 690)
    schoolhouse(canvas, 220, 1380, 700)
    for x in range(-400, 2001, 160):
        canvas.stroke([(800 + (x - 800) * 0.45, 705), (x, HEIGHT)], "#ffffff38", 3)
    for y in (740, 800, 890):
        canvas.stroke([(0, y), (WIDTH, y)], "#ffffff38", 3)
    canvas.rect((706, 712, 894, 742), dark(canvas.palette.wall, 0.16), 6)
    canvas.rect((736, 690, 864, 716), dark(canvas.palette.wall, 0.06), 6)
    flag(canvas, 800, 692, 560)
    tree(canvas, 120, 770, 470, bloom="#e2543a")
    tree(canvas, 1490, 775, 440, bloom="#e2543a")
    for row, (y, high, gap) in enumerate(((845, 150, 100), (985, 215, 150))):
        for number in range(-5, 6):
            place = 800 + (number + row * 0.5) * gap + canvas.chance.uniform(-8, 8)
            if abs(place - 800) > gap * 0.8 and 110 < place < 1490:
                person(canvas, place, y, high, behind=True, pose=BACK)


def gate(canvas: Canvas) -> None:
    """The school gate in the morning, pupils arriving."""
    sky(canvas)
    hills(canvas, 600)
    schoolhouse(canvas, 470, 1130, 660, floors=1)
    ground(canvas, 660)
    colours = canvas.palette
    canvas.poly(
        [(690, 660), (910, 660), (1260, HEIGHT), (340, HEIGHT)], light(colours.ground, 0.35)
    )
    for side in (-1, 1):
        wall = sorted((800 + side * 900, 800 + side * 360))
        canvas.rect((wall[0], 590, wall[1], 740), colours.wall)
        canvas.rect((wall[0], 575, wall[1], 597), colours.roof, 5)
        tree(canvas, 800 + side * 640, 600, 400)
        canvas.rect((wall[0], 596, wall[1], 740), colours.wall)
        for x in range(int(wall[0]) + 20, int(wall[1]) - 30, 60):
            canvas.rect((x, 625, x + 36, 705), dark(colours.wall, 0.1), 16)
        x = 800 + side * 320
        canvas.rect((x - 48, 330, x + 48, 760), light(colours.wall, 0.2), 4)
        canvas.rect((x + 18, 330, x + 48, 760), dark(colours.wall, 0.1), 4)
        canvas.rect((x - 60, 735, x + 60, 770), dark(colours.wall, 0.25), 4)
        leaf = sorted((x - side * 50, x - side * 170))
        for bar in range(int(leaf[0]), int(leaf[1]), 20):
            canvas.stroke([(bar, 450 + abs(bar - x) * 0.25), (bar, 740)], colours.trim, 6)
        canvas.stroke([(leaf[0], 600), (leaf[1], 600)], colours.trim, 8)
        bush(canvas, 800 + side * 460, 770, 70)
    gate_roof(canvas)
    for x, y, high in ((620, 800, 190), (720, 900, 235), (930, 860, 220), (1010, 960, 260)):
        person(canvas, x, y, high, behind=True, pose=BACK)
        ink = canvas.chance.choice(SHIRTS)
        satchel = (x - high * 0.1, y - high * 0.65, x + high * 0.1, y - high * 0.4)
        canvas.rect(satchel, ink, high * 0.04)
    person(
        canvas, 470, 930, 330, shirt="#7fa3b8", legs="#4a4a55", scarf=False, long=False, pose=WAVE
    )


def tree_planting(canvas: Canvas) -> None:
    """Pupils planting young trees on a green slope."""
    sky(canvas)
    hills(canvas, 560)
    colours = canvas.palette
    schoolhouse(canvas, 980, 1420, 600, floors=1)
    tree(canvas, 900, 620, 300)
    tree(canvas, 1520, 640, 380)
    canvas.wave(610, 22, 300, colours.near, 1)
    canvas.wave(720, 26, 340, mix(colours.near, colours.leaf, 0.5), 2)
    canvas.wave(860, 22, 260, mix(colours.leaf, colours.near, 0.2), 3)
    for x, y, high in ((230, 690, 110), (520, 665, 95), (1270, 700, 110)):
        sapling(canvas, x, y, high)
    sapling(canvas, 470, 880, 230)
    sapling(canvas, 1150, 900, 210)
    person(canvas, 300, 900, 330, shirt=SHIRTS[0], pose=CARRY, long=True)
    canvas.rect((375, 755, 445, 815), colours.trim, 12)
    canvas.stroke([(440, 790), (500, 760)], colours.trim, 12)
    canvas.ring(378, 765, 26, colours.trim, 8)
    for drop in range(5):
        canvas.oval(506 + drop * 3, 775 + drop * 15, 4, 8, "#9fd3e6")
    person(canvas, 660, 870, 320, pose=Pose(left=(-1.4, 1.6), right=(-1.0, 2.4)), long=False)
    canvas.stroke([(585, 640), (560, 880)], "#8b5e3c", 11)
    canvas.poly([(536, 850), (588, 856), (578, 925), (558, 940), (540, 920)], "#8d98a0")
    person(canvas, 1010, 920, 340, shirt=SHIRTS[1], pose=CARRY)
    person(canvas, 1310, 915, 330, pose=Pose(left=(-1.7, 1.7), right=(0.4, 2.9)), long=True)
    for _ in range(50):
        root, low = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(925, 990)
        canvas.stroke([(root, low), (root + 5, low - 18)], light(colours.leaf, 0.15), 4)


def lanterns(canvas: Canvas) -> None:
    """Mid-autumn night: full moon, strings of lanterns, pupils with star lanterns."""
    deep = canvas.chance.choice(("#25305e", "#2c2a5c", "#1f3a5a"))
    canvas.gradient((0, 0, WIDTH, 760), deep, "#d9825a")
    for _ in range(60):
        canvas.dot(canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, 380), 2.2, "#fff6d8b0")
    moon = canvas.chance.uniform(1050, 1250)
    canvas.glow(moon, 250, 460, "#ffe9a8")
    canvas.dot(moon, 250, 140, "#fff1c0")
    for x, y, size in ((-40, -30, 30), (45, 20, 40), (-20, 60, 20)):
        canvas.dot(moon + x, 250 + y, size, "#f6dfa0")
    canvas.wave(690, 30, 230, mix(deep, "#7a4a55", 0.5), 1)
    canvas.wave(790, 18, 300, "#4a3247", 2)
    canvas.wave(880, 12, 260, "#382640", 3)
    bark, crown = "#2d2138", mix(deep, "#1d3b35", 0.7)
    canvas.poly([(-20, 930), (30, 500), (20, 100), (110, 100), (120, 520), (190, 930)], bark)
    for x, y, size in (
        (0, 60, 170),
        (150, 40, 140),
        (260, 110, 80),
        (60, 190, 110),
        (190, 160, 70),
    ):
        canvas.dot(x, y, size, crown)
        canvas.dot(x - 8, y - 12, size * 0.7, light(crown, 0.06))
    lantern_strings(canvas)
    for number, x in enumerate((330, 560, 800, 1040, 1290)):
        high = canvas.chance.uniform(270, 330)
        raised = Pose(left=(-0.4, 2.8), right=(1.5, -1.0))
        person(canvas, x, 950, high, shirt=SHIRTS[number], legs="#4b3a55", pose=raised, scarf=False)
        hand = (x + high * 0.255, 950 - high * 0.775)
        canvas.stroke([hand, (hand[0] + 36, hand[1] - 80)], "#caa36a", 6)
        paper_star(canvas, hand[0] + 40, hand[1] - 130, 54, RED if number % 2 else "#e8732e")


def sports_day(canvas: Canvas) -> None:
    """A race on the school track below strings of flags."""
    sky(canvas)
    hills(canvas, 560)
    for x in range(60, 1600, 210):
        tree(canvas, x, 590, canvas.chance.uniform(190, 260))
    colours = canvas.palette
    canvas.rect((0, 575, WIDTH, HEIGHT), colours.leaf)
    canvas.rect((0, 640, WIDTH, HEIGHT), "#c8694a")
    canvas.gradient((0, 640, WIDTH, HEIGHT), "#d27a55", "#b9573c")
    for y in (648, 712, 800, 912):
        canvas.stroke([(0, y), (WIDTH, y - 10)], WHITE, 5)
    for x in range(40, 1600, 72):
        person(
            canvas,
            x,
            628,
            canvas.chance.uniform(112, 130),
            shirt=canvas.chance.choice(SHIRTS),
            pose=canvas.chance.choice((CHEER, STAND, WAVE)),
            scarf=False,
        )
    for start, sag in ((60, 120), (150, 110)):
        rope = [
            (x, start + sag * math.sin(math.pi * (x % 800) / 800)) for x in range(0, WIDTH + 1, 40)
        ]
        canvas.stroke(rope, "#8a6a52", 3)
        for number, (left, top) in enumerate(rope[:-1]):
            canvas.poly(
                [(left, top), (left + 34, top), (left + 17, top + 44)], SHIRTS[(number + start) % 5]
            )
    for x, y, high, ink in ((1150, 740, 290, 1), (820, 845, 340, 4), (430, 960, 400, 0)):
        person(canvas, x, y, high, shirt=SHIRTS[ink], legs=NAVY, pose=RUN, scarf=False)
        canvas.rect((x - high * 0.04, y - high * 0.6, x + high * 0.14, y - high * 0.46), WHITE, 6)
    canvas.rect((1420, 560, 1436, 905), WHITE, 4)
    canvas.stroke([(1428, 720), (1600, 700)], RED, 9)
    limb(canvas, (1428, 560), (1428, 540), GOLD, 14)


def river_fields(canvas: Canvas) -> None:
    """Rice fields and the river of Thủy Nguyên at low sun."""
    sky(canvas, horizon=540)
    colours, phase = canvas.palette, canvas.chance.uniform(0, 6)
    for x, high, wide in (
        (150, 210, 200),
        (330, 150, 170),
        (1130, 170, 220),
        (1400, 250, 230),
        (560, 90, 160),
    ):
        peak = [
            (
                x + wide * math.cos(t / 30 * math.pi),
                545
                - high * math.sin(t / 30 * math.pi) ** 0.6 * (1 + 0.06 * math.sin(t * 0.7 + phase)),
            )
            for t in range(31)
        ]
        canvas.poly(peak, mix(colours.far, colours.horizon, 0.35 if high < 180 else 0.1))
    for x in range(20, 1600, 75):
        bush(canvas, x, 536, canvas.chance.uniform(22, 44))
    canvas.gradient(
        (0, 540, WIDTH, HEIGHT), mix(colours.sky, "#ffffff", 0.25), dark(colours.sky, 0.12)
    )
    for _ in range(70):
        left, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(560, 820)
        canvas.stroke([(left, y), (left + canvas.chance.uniform(30, 110), y)], "#ffffff60", 3)
    bridge(canvas)
    boat(canvas, canvas.chance.uniform(560, 900), 668)
    fields(canvas, phase)
