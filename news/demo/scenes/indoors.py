"""Scenes below a roof: lessons, lamp, library, flowers, notice board, meeting."""

import math
from collections.abc import Sequence

from .canvas import HEIGHT, WIDTH, Canvas, dark, light, mix
from .people import BACK, Pose, person, seated, teacher
from .rooms import (
    INKS,
    desk,
    flower,
    globe,
    held_book,
    open_book,
    pinned_note,
    plant,
    room,
    screen,
    shelf,
    window,
)
from .things import GOLD, RED, WHITE, WOOD, books

DRESSES = ("#d9728a", "#7f9fc9", "#e8a860", "#8db28a", "#b58cc0")
VASE = (
    (716, 620),
    (884, 620),
    (860, 690),
    (904, 800),
    (870, 868),
    (730, 868),
    (696, 800),
    (740, 690),
)
NOTES = (
    (280, 180, 200, 270),
    (520, 165, 260, 180),
    (520, 375, 180, 200),
    (820, 190, 190, 250),
    (740, 470, 240, 115),
    (1050, 170, 260, 170),
    (1060, 370, 210, 210),
    (290, 480, 180, 100),
)


def classroom(canvas: Canvas) -> None:
    """A lesson at the green board, seen from the last row."""
    room(canvas, 690)
    window(canvas, 60, 150, 240, 340)
    canvas.poly([(60, 530), (320, 530), (760, HEIGHT), (260, HEIGHT)], "#fff6d838")
    canvas.rect((400, 120, 1280, 560), WOOD, 12)
    canvas.gradient((422, 142, 1258, 538), "#3d6b57", "#2f5847")
    chalk = "#f4f1e4"
    canvas.stroke([(500, 430), (620, 230), (740, 430), (500, 430)], chalk, 6)
    canvas.stroke([(620, 230), (620, 430)], f"{chalk}90", 4)
    canvas.ring(870, 320, 84, chalk, 6)
    canvas.stroke([(870, 320), (954, 320)], "#f3c95c", 6)
    for y in (240, 290, 340):
        canvas.stroke([(1010, y), (1010 + canvas.chance.uniform(90, 190), y)], f"{chalk}b0", 6)
    for bar, high in enumerate((60, 110, 80, 140)):
        canvas.rect(
            (1010 + bar * 46, 490 - high * 0.6, 1040 + bar * 46, 490),
            ("#f3c95c", "#e98b6b")[bar % 2],
        )
    canvas.rect((640, 545, 1040, 562), light(WOOD, 0.3), 6)
    desk(canvas, 1290, 1560, 560, 170)
    books(canvas, 1440, 556, 100, 3)
    plant(canvas, 1350, 556, 70)
    teacher(canvas, 1170, 760, 480, canvas.chance.choice(DRESSES), right=(-1.9, -1.6))
    for row, (y, size, gap) in enumerate(((800, 46, 250), (960, 66, 330))):
        for number in range(-3, 4):
            x = 760 + (number + row * 0.5) * gap
            seated(canvas, x - gap * 0.2, y, size, WHITE)
            seated(canvas, x + gap * 0.2, y, size, WHITE)
            canvas.rect((x - gap * 0.44, y - 2, x + gap * 0.44, y + 34), light(WOOD, 0.1), 8)
            canvas.rect((x - gap * 0.4, y + 30, x + gap * 0.4, y + 120), dark(WOOD, 0.12), 4)


def study_lamp(canvas: Canvas) -> None:
    """A desk by the window at night: lamp, open book, globe."""
    night = canvas.chance.choice(("#2d3c63", "#38406b", "#27485c"))
    canvas.gradient((0, 0, WIDTH, 760), mix(night, "#c98d5d", 0.35), mix(night, "#e0a56a", 0.62))
    canvas.rect((150, 90, 640, 560), light(WOOD, 0.2), 8)
    canvas.gradient((172, 112, 618, 538), night, mix(night, "#d98a63", 0.45))
    canvas.glow(500, 210, 150, "#fff1c4", 0.6)
    canvas.dot(500, 210, 44, "#fff1c4")
    for _ in range(18):
        canvas.dot(canvas.chance.uniform(190, 600), canvas.chance.uniform(130, 380), 3, "#fff6dc")
    canvas.rect((172, 530, 618, 560), light(WOOD, 0.2))
    canvas.rect((388, 112, 402, 538), light(WOOD, 0.2))
    canvas.gradient((0, 740, WIDTH, HEIGHT), "#c58a54", "#8f5c37")
    canvas.rect((0, 728, WIDTH, 752), light(WOOD, 0.3))
    canvas.glow(1060, 620, 700, "#ffe2a0", 0.8)
    canvas.oval(960, 850, 470, 100, "#ffe7b058")
    lamp = canvas.chance.choice(("#d0573e", "#3f7f86", "#e0a437"))
    canvas.oval(1330, 812, 110, 28, dark(lamp, 0.25))
    canvas.stroke([(1330, 800), (1390, 560), (1190, 400)], dark(lamp, 0.1), 20)
    canvas.dot(1390, 560, 20, light(lamp, 0.3))
    canvas.dot(1120, 470, 44, "#fff3c4")
    canvas.poly([(1225, 345), (1150, 350), (1010, 440), (1190, 560), (1240, 420)], lamp)
    canvas.poly([(1010, 440), (1190, 560), (1170, 570), (1000, 456)], light(lamp, 0.35))
    open_book(canvas, 930, 880, 300)
    top = books(canvas, 240, 800, 290, 5)
    globe(canvas, 385, top)
    canvas.rect((640, 690, 730, 806), canvas.palette.trim, 10)
    for number, turn in enumerate((-26, -8, 10, 28)):
        canvas.stroke(
            [(685 + turn * 0.6, 700), (685 + turn * 1.6, 590 + abs(turn))], INKS[number], 13
        )
    canvas.rect((640, 690, 730, 806), canvas.palette.trim, 10)
    canvas.rect((640, 720, 730, 738), light(canvas.palette.trim, 0.4))


def computers(canvas: Canvas) -> None:
    """Pupils at screens that show shapes and charts."""
    room(canvas, 640)
    window(canvas, 120, 90, 420, 300)
    window(canvas, 1060, 90, 420, 300)
    canvas.rect((640, 90, 960, 330), dark(canvas.palette.trim, 0.3), 10)
    canvas.gradient(
        (654, 104, 946, 316), light(canvas.palette.trim, 0.75), light(canvas.palette.trim, 0.5)
    )
    canvas.stroke([(690, 270), (760, 210), (830, 236), (910, 150)], RED, 8)
    for x, y in ((690, 270), (760, 210), (830, 236), (910, 150)):
        canvas.dot(x, y, 13, canvas.palette.accent)
    rows = ((610, 0.72, (180, 490, 800, 1110, 1420)), (830, 1.1, (260, 800, 1340)))
    for y, size, xs in rows:
        if y > rows[0][0]:
            stand = canvas.chance.choice((530, 1070))
            teacher(canvas, stand, 860, 470, canvas.chance.choice(DRESSES), right=(1.2, 1.4))
        canvas.rect((0, y, WIDTH, y + 26 * size), light(WOOD, 0.2))
        canvas.rect((0, y + 26 * size, WIDTH, y + 130 * size), dark(WOOD, 0.1))
        for x in xs:
            screen(canvas, x, y, size)
            seated(canvas, x + 6, y + 185 * size, 76 * size, WHITE)


def library(canvas: Canvas) -> None:
    """Pupils reading between full shelves."""
    room(canvas, 740)
    shelf(canvas, 50, 110, 560)
    shelf(canvas, 1040, 110, 1550)
    window(canvas, 640, 130, 320, 360)
    canvas.poly([(640, 520), (960, 520), (1200, HEIGHT), (420, HEIGHT)], "#fff3cc40")
    for x in (400, 1200):
        canvas.stroke([(x, 0), (x, 70)], "#6b4a34", 5)
        canvas.pie((x - 70, 60, x + 70, 190), 180, 360, canvas.palette.accent)
        canvas.glow(x, 180, 240, "#ffe9b0", 0.6)
    canvas.oval(800, 905, 640, 105, mix(canvas.palette.roof, "#fff0d8", 0.35))
    canvas.oval(800, 905, 560, 84, mix(canvas.palette.roof, "#fff0d8", 0.6))
    reading = Pose(left=(0.6, 1.7), right=(-0.6, 1.7))
    person(canvas, 270, 900, 360, pose=Pose(left=(-0.2, 2.9), right=(1.2, -1.6)), behind=True)
    person(canvas, 1330, 910, 370, pose=reading, long=True)
    held_book(canvas, 1330, 715, 46, INKS[3])
    for x in (560, 800, 1040):
        person(canvas, x, 845, 330, pose=reading)
        held_book(canvas, x, 672, 42, canvas.chance.choice(INKS))
    canvas.rect((440, 790, 1160, 822), light(WOOD, 0.2), 12)
    canvas.rect((470, 818, 1130, 930), dark(WOOD, 0.15), 4)
    for x in (455, 1119):
        canvas.rect((x, 818, x + 26, 950), dark(WOOD, 0.3))
    books(canvas, 640, 792, 110, 3)
    books(canvas, 900, 792, 100, 2)


def teacher_flowers(canvas: Canvas) -> None:
    """A vase of flowers, books and cards on the teacher's table."""
    room(canvas, 780)
    window(canvas, 980, 90, 460, 440)
    canvas.rect((110, 130, 620, 470), WOOD, 10)
    canvas.gradient((128, 148, 602, 452), "#3d6b57", "#2f5847")
    for number, ink in enumerate(("#f4a9b5", "#f3c95c", "#f4f1e4", "#f4a9b5", "#f3c95c")):
        flower(canvas, 210 + number * 78, 300 + 34 * math.sin(number * 1.7), 30, ink)
    canvas.gradient((0, 790, WIDTH, HEIGHT), light(WOOD, 0.25), WOOD)
    canvas.rect((0, 776, WIDTH, 800), light(WOOD, 0.45))
    canvas.oval(800, 868, 240, 36, "#3a241838")
    inks = canvas.chance.sample(
        ("#e4573d", "#f08fa0", "#f6c544", "#fdf3e2", "#c86bb0", "#f29a4b"), 4
    )
    bouquet(canvas, inks)
    vase = canvas.palette.trim
    canvas.poly(VASE, vase)
    canvas.poly(
        [(838, 620), (884, 620), (860, 690), (904, 800), (870, 868), (820, 868)], dark(vase, 0.2)
    )
    canvas.rect((704, 606, 896, 634), light(vase, 0.3), 12)
    top = books(canvas, 200, 880, 330, 4)
    canvas.rect((310, top - 26, 400, top), canvas.palette.accent, 6)
    for x, ink in ((1080, "#fdf3e2"), (1250, "#f8d9c8")):
        canvas.poly([(x, 880), (x + 30, 690), (x + 170, 690), (x + 150, 880)], dark(ink, 0.12))
        canvas.poly([(x - 12, 884), (x + 22, 694), (x + 150, 700), (x + 132, 888)], ink)
        flower(canvas, x + 74, 770, 34, canvas.chance.choice(inks))
        canvas.stroke([(x + 36, 840), (x + 108, 843)], "#b9a58490", 6)


def bouquet(canvas: Canvas, inks: Sequence[str]) -> None:
    """Draw the flowers, laid out in a spiral so that they lie evenly."""
    spots = [(math.cos(t * 2.4) * 27 * t**0.5, math.sin(t * 2.4) * 21 * t**0.5) for t in range(30)]
    for x, y in spots[::2]:
        canvas.stroke(
            [(800 + x * 0.25, 680), (800 + x * 1.5, 430 + y * 1.5)], canvas.palette.shade, 7
        )
    for x, y in spots[::-2]:
        canvas.oval(
            800 + x * 1.75,
            440 + y * 1.75,
            58,
            30,
            canvas.chance.choice((canvas.palette.leaf, canvas.palette.shade)),
        )
    for number, (x, y) in enumerate(reversed(spots)):
        flower(
            canvas, 800 + x * 1.45, 420 + y * 1.5, canvas.chance.uniform(46, 62), inks[number % 4]
        )


def notice_board(canvas: Canvas) -> None:
    """Parents reading the notice board."""
    room(canvas, 780)
    canvas.rect((210, 110, 1390, 640), dark(WOOD, 0.15), 14)
    canvas.gradient((236, 136, 1364, 614), "#e0bb8a", "#d2a672")
    for left, top, wide, high in NOTES:
        x = left + canvas.chance.uniform(-10, 10)
        pinned_note(canvas, x, top + canvas.chance.uniform(-8, 8), wide, high)
    canvas.poly([(180, 110), (250, 50), (1350, 50), (1420, 110)], canvas.palette.roof)
    plant(canvas, 110, 860, 130)
    plant(canvas, 1500, 860, 130)
    person(
        canvas,
        560,
        940,
        470,
        shirt=canvas.palette.trim,
        legs="#4a4a55",
        scarf=False,
        behind=True,
        long=False,
    )
    person(canvas, 760, 950, 330, behind=True, pose=BACK)
    person(
        canvas,
        990,
        945,
        450,
        shirt=canvas.palette.accent,
        legs="#5a4a5f",
        scarf=False,
        behind=True,
        long=True,
        pose=Pose(left=(-0.5, 2.9), right=(1.4, -1.5)),
    )


def meeting(canvas: Canvas) -> None:
    """A meeting in the hall: curtain, chart, speaker, rows of listeners."""
    cloth = canvas.chance.choice(("#a8343a", "#8f3f4a", "#9c3b33"))
    canvas.gradient((0, 0, WIDTH, 700), cloth, dark(cloth, 0.3))
    for x in range(0, WIDTH, 64):
        canvas.rect((x, 0, x + 26, 640), "#00000016")
        canvas.rect((x + 30, 0, x + 40, 640), "#ffffff10")
    canvas.rect((0, 0, WIDTH, 54), dark(cloth, 0.25))
    for x in range(-40, WIDTH, 130):
        canvas.pie((x, -6, x + 132, 112), 0, 180, dark(cloth, 0.25))
    canvas.rect((420, 140, 1000, 490), WHITE, 10)
    canvas.gradient((434, 154, 986, 476), "#f6f3e6", light(canvas.palette.sky, 0.6))
    for bar, high in enumerate((70, 120, 100, 170, 220)):
        canvas.rect(
            (500 + bar * 66, 440 - high, 544 + bar * 66, 440), INKS[(bar + 1) % len(INKS)], 6
        )
    canvas.stroke([(480, 442), (850, 442)], "#7a6a58", 5)
    canvas.dot(906, 270, 54, canvas.palette.accent)
    canvas.pie((852, 216, 960, 324), 200, 300, canvas.palette.trim)
    canvas.gradient((0, 620, WIDTH, 720), light(WOOD, 0.2), WOOD)
    teacher(canvas, 1230, 660, 390, canvas.chance.choice(DRESSES), right=(-1.7, 0.9))
    canvas.poly([(1120, 470), (1290, 470), (1270, 690), (1140, 690)], dark(WOOD, 0.2))
    canvas.rect((1106, 456, 1304, 478), light(WOOD, 0.15), 6)
    canvas.star(1205, 575, 34, GOLD)
    for number in range(7):
        flower(canvas, 150 + number * 34, 600 + 14 * (number % 2), 30, INKS[number % 3 * 2])
    canvas.rect((130, 618, 390, 690), canvas.palette.trim, 10)
    canvas.gradient((0, 715, WIDTH, HEIGHT), "#6b4638", "#4a3029")
    shirts = (WHITE, "#cfe0e8", "#f0d9b8", "#dfe8d0", "#e8cfd0", "#f6efe2")
    for y, size, gap in ((800, 44, 124), (900, 58, 160), (1010, 76, 205)):
        for number in range(-6, 7):
            seat = 800 + (number + (y % 3) * 0.25) * gap
            back = (seat - size * 1.3, y - size * 0.9, seat + size * 1.3, y + size * 2)
            canvas.rect(back, "#8a3b3a", size * 0.4)
            seated(canvas, seat, y, size, canvas.chance.choice(shirts), scarf=False)
