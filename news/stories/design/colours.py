"""Reads the colours of the style sheet and works out how well they can be told apart; pure."""

import re
from dataclasses import dataclass

# WCAG 2.2, 1.4.3 for words, 1.4.11 for marks and the edges of fields.
WORDS, MARKS = 4.5, 3.0
_SHEET = re.compile(r"(:root[^{]*)\{([^}]*)\}")
_TOKEN = re.compile(r"--([\w-]+):\s*(?:light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)|(#[0-9a-f]+));")
# What is written or drawn on what, as the parts do it.
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("ink", "paper", WORDS), ("ink", "sheet", WORDS), ("ink", "wash", WORDS),
    ("ink-soft", "paper", WORDS), ("ink-soft", "sheet", WORDS), ("ink-soft", "wash", WORDS),
    ("river", "paper", WORDS), ("river", "sheet", WORDS), ("river", "wash", WORDS),
    ("flame", "paper", WORDS), ("flame", "sheet", WORDS), ("flame", "wash", WORDS),
    ("on-band", "band", WORDS), ("on-band-soft", "band", WORDS), ("on-sun", "sun", WORDS),
    ("line-strong", "paper", MARKS), ("line-strong", "sheet", MARKS),
    ("focus", "paper", MARKS), ("focus", "sheet", MARKS),
)  # fmt: skip
THEMES = ("light", "dark", "light, more", "dark, more")


@dataclass(frozen=True)
class Pair:
    """A colour on another, with their contrast in each of `THEMES`, and what is asked of it."""

    front: str
    back: str
    least: float
    contrasts: tuple[float, ...]

    @property
    def is_enough(self) -> bool:
        """Whether every theme is above what WCAG asks."""
        return min(self.contrasts) >= self.least


def palettes(sheet: str) -> dict[str, dict[str, str]]:
    """Return the colours by name, for each of `THEMES`.

    Args:
        sheet: the text of the style sheet that sets the tokens.
    """
    found: dict[str, dict[str, str]] = {theme: {} for theme in THEMES}
    for selector, rules in _SHEET.findall(sheet):
        themes = THEMES[2:] if "contrast" in selector else THEMES
        for name, light, dark, only in _TOKEN.findall(rules):
            for theme in themes:
                found[theme][name] = only or (dark if theme.startswith("dark") else light)
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as "#fff" by WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs(sheet: str) -> list[Pair]:
    """Return every pair of `PAIRS` with its contrasts."""
    colours = palettes(sheet)
    return [
        Pair(
            front,
            back,
            least,
            tuple(contrast(colours[theme][front], colours[theme][back]) for theme in THEMES),
        )
        for front, back, least in PAIRS
    ]


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
