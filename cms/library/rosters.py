"""Finds lists of persons in tables and lines: whose they are, and what they give away; pure.

A list of pupils with their birth dates, scores, phones or the like must not stand on a portal
(decree 56/2017/NĐ-CP art. 33; the sector's order against lists of learners as files). Headings
are believed when they say so, and the content is looked at as well: headings lie or are missing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from cms.core.vietnamese import fold
from cms.library.legacy_text import readable, readable_rows
from cms.library.personal_data import (
    CLASS,
    DATE,
    DECIMAL_SCORE,
    MOBILE,
    SCORE,
    YEAR,
    birth_year,
    is_identity,
    name_in,
)
from cms.library.roster_words import (
    SENSITIVE,
    Fact,
    facts_in_words,
    heading,
    is_pupils_title,
    names_pupils,
    speaks_of_grown_ups,
    year_in_words,
)

Row = Sequence[str]
_ADULT_AGE = 19
_SEEN_OFTEN = 3
_LONG_LINE = 200
_PIECES = re.compile(r"\t|\s{2,}|\s[-–—|]\s?|[;:|]|,\s|(?<=\D)\s?[()]")
_FOLLOWING = 8


@dataclass(frozen=True)
class Block:
    """A table, or lines that follow each other.

    Args:
        rows: of a table its cells; a line is a row of one cell.
        title: the lines above, or the name of the sheet.
    """

    rows: Sequence[Row]
    title: str = ""
    is_table: bool = True


@dataclass
class _Persons:
    """What was found about the persons of one kind, over all blocks."""

    names: set[str] = field(default_factory=set)
    facts: Counter[Fact] = field(default_factory=Counter)
    surely: set[Fact] = field(default_factory=set)

    def add(self, other: "_Persons", minimum: int) -> None:
        self.names |= other.names
        self.facts += other.facts
        if len(other.names) >= minimum:
            self.surely |= other.surely


@dataclass(frozen=True)
class Roster:
    """A list of persons: how many, and what it tells about them."""

    persons: int
    facts: tuple[Fact, ...]

    @property
    def gives_away(self) -> tuple[Fact, ...]:
        """The facts that a list of pupils must not carry."""
        return tuple(fact for fact in self.facts if fact in SENSITIVE)


def pupils_in(blocks: Iterable[Block], *, minimum: int, this_year: int) -> Roster | None:
    """Return the list of pupils that the blocks hold together, or None.

    Args:
        blocks: tables and runs of lines of one file; parts of one list may be spread over them.
        minimum: from how many persons on it is a list.
        this_year: to tell a pupil's year of birth from a grown-up's and from a date of duty.
    """
    found = _Persons()
    for block in blocks:
        found.add(_Reader(block, this_year).pupils(minimum), minimum)
    if len(found.names) < minimum:
        return None
    often = {fact for fact, count in found.facts.items() if count >= _SEEN_OFTEN}
    return Roster(len(found.names), tuple(fact for fact in Fact if fact in often | found.surely))


class _Reader:
    """Reads one block."""

    def __init__(self, block: Block, this_year: int) -> None:
        self.this_year = this_year
        self.is_table = block.is_table
        self.rows = _cells(block.rows) if block.is_table else _records(block.rows)
        self.headings: dict[int, Fact] = {}
        self.heading_rows: set[int] = set()
        self.about_pupils = is_pupils_title(readable(block.title))
        self._read_headings()
        self.years: list[int] = []

    def _read_headings(self) -> None:
        for number, row in enumerate(self.rows):
            found = {place: fact for place, cell in enumerate(row) if (fact := heading(cell))}
            filled = sum(bool(cell) for cell in row)
            if not found or (filled < 2 and Fact.NAME not in found.values()):
                self.about_pupils |= filled == 1 and is_pupils_title("".join(row))
                continue
            if any(_is_value(cell) for cell in row):
                continue
            if not self.is_table and not _is_head_of_lines(row, found):
                continue
            self.heading_rows.add(number)
            for place, fact in found.items():
                self.headings.setdefault(place, fact)
                is_name = fact in (Fact.NAME, Fact.ROLE)
                self.about_pupils |= is_name and names_pupils(row[place])

    def pupils(self, minimum: int) -> _Persons:
        """Return the persons of the block that are, or may be, pupils."""
        found, grown_ups = _Persons(), 0
        for number, row in enumerate(self.rows):
            place = -1 if number in self.heading_rows else self._name_place(row)
            if place < 0:
                continue
            facts, surely = self._facts(row, place)
            if not facts & {Fact.BIRTH, Fact.CLASS} and self._is_grown_up(row):
                grown_ups += 1
                continue
            found.names.add(fold(" ".join(row)))
            found.facts.update(facts)
            found.surely |= surely
        told = set(found.facts) & {*SENSITIVE, Fact.CLASS, Fact.PRIZE}
        is_list = told or (self.about_pupils and self.is_table)
        if not is_list or self._are_grown_ups(found):
            return _Persons()
        return found

    def _name_place(self, row: Row) -> int:
        for place, cell in enumerate(row):
            is_named = self.is_table and self.headings.get(place) == Fact.NAME
            if is_named and cell and not any(map(str.isdigit, cell)):
                return place
        for place, cell in enumerate(row):
            if self.headings.get(place) not in (Fact.ROLE, Fact.HOME, Fact.UNIT) and name_in(cell):
                return place
        return -1

    def _facts(self, row: Row, name_place: int) -> tuple[set[Fact], set[Fact]]:
        facts: set[Fact] = set()
        surely: set[Fact] = set()
        for place, cell in enumerate(row):
            if not cell:
                continue
            announced = self.headings.get(place)
            if announced in SENSITIVE and place != name_place and self._fits(announced, cell):
                surely.add(announced)
            facts |= self._shapes(cell, announced, is_name=place == name_place)
        if not self.headings and len([cell for cell in row[2:] if SCORE.match(cell)]) > 1:
            facts.add(Fact.SCORE)
        return facts | surely, surely

    def _fits(self, announced: Fact, cell: str) -> bool:
        """Return whether the cell can be what its heading says; a dash says nothing."""
        if announced == Fact.BIRTH:
            self._note_year(birth_year(cell) or (int(cell) if YEAR.match(cell) else 0))
        if announced == Fact.SCORE:
            return bool(SCORE.match(cell)) or cell.isalpha() or " " in cell
        return any(map(str.isalnum, cell))

    def _shapes(self, cell: str, announced: Fact | None, *, is_name: bool) -> set[Fact]:
        facts = set(facts_in_words(cell))
        year = birth_year(cell) or year_in_words(cell)
        if not year and YEAR.match(cell) and announced is None:
            year = int(cell)
        if year and year <= self.this_year - 2:
            self._note_year(year)
            facts.add(Fact.BIRTH)
        if MOBILE.search(cell):
            facts.add(Fact.PHONE)
        if is_identity(cell):
            facts.add(Fact.IDENTITY)
        if DECIMAL_SCORE.match(cell) and announced not in (Fact.PLAIN, Fact.ROLE):
            facts.add(Fact.SCORE)
        if not is_name and announced in (None, Fact.CLASS) and CLASS.match(cell):
            facts |= {Fact.CLASS} if any(map(str.isalpha, cell)) or announced else set()
        if announced in (Fact.PRIZE, Fact.CLASS) and any(map(str.isalnum, cell)):
            facts.add(announced)
        return facts - {Fact.HOME} if announced == Fact.UNIT else facts

    def _note_year(self, year: int) -> None:
        if year:
            self.years.append(year)

    def _is_grown_up(self, row: Row) -> bool:
        return not self.about_pupils and any(speaks_of_grown_ups(cell) for cell in row)

    def _are_grown_ups(self, found: _Persons) -> bool:
        """Judge by age where birth dates stand, else by what the columns are about."""
        if self.years:
            return median(self.years) <= self.this_year - _ADULT_AGE
        columns, told = set(self.headings.values()), set(found.facts)
        at_school = Fact.CLASS in told and told & {Fact.PRIZE, Fact.SCORE, Fact.HEALTH}
        if self.about_pupils or at_school:
            return False
        return Fact.ROLE in columns or (Fact.UNIT in columns and told == {Fact.PHONE})


def _is_value(cell: str) -> bool:
    """Return whether the cell is content; "Tôn giáo" begins like a name, and is a heading."""
    name = name_in(cell)
    is_name = bool(name) and (len(name.split()) > 2 or heading(cell) is None)
    return is_name or bool(DATE.search(cell) or MOBILE.search(cell) or DECIMAL_SCORE.match(cell))


def _is_head_of_lines(pieces: Row, found: dict[int, Fact]) -> bool:
    """Return whether a line is the heading of the columns below, and no sentence."""
    few_words = all(len(piece) <= 30 for piece in pieces)
    return few_words and len(found) > 1 and Fact.NAME in found.values()


def _cells(rows: Sequence[Row]) -> list[list[str]]:
    return [[" ".join(cell.split()) for cell in row] for row in readable_rows(rows)]


def _records(lines: Sequence[Row]) -> list[list[str]]:
    """Cut lines into pieces, and join the short lines below a name to its row.

    Where a PDF tells each cell on a line of its own, this puts the row together again.
    """
    records: list[list[str]] = []
    room = 0
    for line in _short_lines(cell for row in readable_rows(lines) for cell in row):
        pieces = [piece.strip() for piece in _PIECES.split(line)[:12] if piece and piece.strip()]
        has_name = any(name_in(piece) for piece in pieces)
        if has_name or not room or len(line) > 40:
            records.append(pieces)
            room = _FOLLOWING if has_name else 0
        else:
            records[-1] += pieces
            room -= 1
    return records


def _short_lines(texts: Iterable[str]) -> Iterable[str]:
    """Yield lines; a long one that holds many dates or numbers is a list without line breaks."""
    for text in texts:
        for line in text.splitlines():
            many = len(DATE.findall(line)) + len(MOBILE.findall(line)) >= _SEEN_OFTEN
            if len(line) <= _LONG_LINE:
                yield line
            elif many:
                yield from re.split(r";|(?<=[)\d]),\s", line)
