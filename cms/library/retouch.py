"""Covers parts of a picture for good and cuts it, as a hand drew it; pure.

The hand says where; nothing here looks for faces, and nothing here recognises a person. What is
covered is thrown away before anything is drawn over it: a soft blur can be reckoned back, four
colours by four can't.
"""

import json
import math
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

from cms.library.intake import CleanPicture, encoded

MAX_BOXES = 60
MAX_PLAN = 20_000
# A covered part keeps so many colours along its longer side, however large it is.
CELLS = 4
_SMALLEST_CUT = 0.02
_SMALLEST_SIDE = 32


class BadPlan(ValueError):
    """What was drawn can't be carried out; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Box:
    """A part of the picture, in shares of its width and height from 0 to 1."""

    x: float
    y: float
    w: float
    h: float
    is_round: bool = False

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return left, top, right, bottom: whole pixels, rather one more than one less."""
        left, top = math.floor(self.x * width), math.floor(self.y * height)
        right = min(width, max(left + 1, math.ceil((self.x + self.w) * width)))
        bottom = min(height, max(top + 1, math.ceil((self.y + self.h) * height)))
        return min(left, right - 1), min(top, bottom - 1), right, bottom


@dataclass(frozen=True)
class Plan:
    """What a hand drew on a picture.

    Args:
        covers: the parts to cover.
        cut: what is to be left, or None for the whole.
        focus: where the picture's point is, in shares of the whole picture.
    """

    covers: tuple[Box, ...] = ()
    cut: Box | None = None
    focus: tuple[float, float] | None = None


@dataclass(frozen=True)
class Retouched:
    """The new picture, and where its point lies in it, in pixels."""

    file: CleanPicture
    focus: tuple[int, int] | None


def plan_of(text: str) -> Plan:
    """Return the plan that the screen sent.

    Raises:
        BadPlan: it is malformed, has too many or misplaced boxes, or changes nothing.
    """
    if len(text) > MAX_PLAN:
        raise BadPlan(f"Nhiều vùng che quá. Mỗi lần che nhiều nhất {MAX_BOXES} vùng.")
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadPlan("Chưa nhận được vùng che. Hãy tải lại trang rồi vẽ lại.") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("covers", []), list):
        raise BadPlan("Chưa nhận được vùng che. Hãy tải lại trang rồi vẽ lại.")
    covers = raw.get("covers", [])
    if len(covers) > MAX_BOXES:
        raise BadPlan(f"Nhiều vùng che quá. Mỗi lần che nhiều nhất {MAX_BOXES} vùng.")
    plan = Plan(
        covers=tuple(_box(item) for item in covers),
        cut=_cut(raw["cut"]) if raw.get("cut") else None,
        focus=_point(raw["focus"]) if raw.get("focus") else None,
    )
    if plan == Plan():
        raise BadPlan("Chưa có gì để làm: vẽ vùng che, khung cắt, hoặc chọn điểm chính.")
    return plan


def _box(raw: Any) -> Box:
    if not isinstance(raw, dict):
        raise BadPlan("Vùng che không đúng. Hãy vẽ lại.")
    x, y, w, h = (_share(raw.get(name)) for name in "xywh")
    if w <= 0 or h <= 0:
        raise BadPlan("Có vùng rộng hoặc cao bằng 0. Hãy vẽ lại vùng ấy.")
    if x >= 1 or y >= 1:
        raise BadPlan("Có vùng nằm ngoài ảnh. Hãy vẽ lại vùng ấy.")
    return Box(x, y, min(w, 1 - x), min(h, 1 - y), is_round=raw.get("shape") == "round")


def _cut(raw: Any) -> Box:
    box = _box(raw)
    if box.w < _SMALLEST_CUT or box.h < _SMALLEST_CUT:
        raise BadPlan("Khung cắt nhỏ quá. Hãy kéo khung rộng hơn.")
    return box


def _point(raw: Any) -> tuple[float, float]:
    if not isinstance(raw, dict):
        raise BadPlan("Điểm chính không đúng. Hãy chọn lại.")
    return _share(raw.get("x")), _share(raw.get("y"))


def _share(raw: Any) -> float:
    is_number = isinstance(raw, int | float) and not isinstance(raw, bool)
    if not is_number or not 0 <= raw <= 1:  # NaN is not between either
        raise BadPlan("Có vùng nằm ngoài ảnh. Hãy vẽ lại vùng ấy.")
    return float(raw)


def retouched(picture: Image.Image, plan: Plan, *, name: str) -> Retouched:
    """Return the picture as the plan wants it, on a canvas that knows nothing of the old one.

    Args:
        picture: upright and decoded; stays as it is.
        plan: what to do; its shares are of the whole picture, also those inside the cut.
        name: stem of the new file.

    Raises:
        BadPlan: what is left would be smaller than 32 pixels.
    """
    mode = "RGBA" if "A" in picture.getbands() else "RGB"
    canvas = Image.new(mode, picture.size)
    canvas.paste(picture.convert(mode))
    for box in plan.covers:
        _cover(canvas, box)
    left, top, right, bottom = (plan.cut or Box(0, 0, 1, 1)).pixels(*canvas.size)
    if min(right - left, bottom - top) < min(_SMALLEST_SIDE, *canvas.size):
        raise BadPlan("Khung cắt nhỏ quá. Hãy kéo khung rộng hơn.")
    rest = Image.new(mode, (right - left, bottom - top))
    rest.paste(canvas.crop((left, top, right, bottom)))
    ending, data = encoded(rest, lossless=picture.format == "PNG")
    focus = None
    if plan.focus:
        across, down = plan.focus[0] * canvas.width - left, plan.focus[1] * canvas.height - top
        focus = (_within(across, rest.width), _within(down, rest.height))
    return Retouched(CleanPicture(f"{name}{ending}", data), focus)


def _within(place: float, size: int) -> int:
    return min(max(round(place), 0), size - 1)


def _cover(canvas: Image.Image, box: Box) -> None:
    """Throw the part away but for a few colours, and draw these over it.

    The colours are coarsened too: of a small part, or of letters, exact means could still tell.
    """
    place = box.pixels(*canvas.size)
    part = canvas.crop(place).convert("RGB")
    longer = max(part.size)
    cells = tuple(max(1, round(CELLS * side / longer)) for side in part.size)
    few = part.resize(cells, Image.Resampling.BOX).point(lambda value: (value // 32) * 32 + 16)
    blocks = few.resize(part.size, Image.Resampling.NEAREST)
    drawn = blocks.filter(ImageFilter.GaussianBlur(longer / CELLS / 4)).convert(canvas.mode)
    mask = Image.new("L", part.size, 255)
    if box.is_round:
        mask = Image.new("L", part.size, 0)
        ImageDraw.Draw(mask).ellipse((0, 0, part.width - 1, part.height - 1), fill=255)
    canvas.paste(drawn, place[:2], mask)
