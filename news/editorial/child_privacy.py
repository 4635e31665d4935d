"""Puts the names of children together with what a story tells about them; pure.

A name alone is news, and "hộ nghèo" alone is a figure; what harms is the two together
(decree 56/2017/NĐ-CP art. 33, law 91/2025/QH15 art. 24).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cms.core.vietnamese import canon
from cms.library.roster_words import Fact
from cms.library.rosters import Block, Roster, pupils_in
from news.editorial.child_facts import SENSITIVE, ChildFact, is_praise, told_in
from news.editorial.passages import Passage, Wording
from news.editorial.persons import Age, Named, persons_in

_SUBJECT = re.compile(
    r"(?<!các )(?<!những )(?<!nhiều )(?<!mấy )(?<!hai )(?<!ba )(?<!\d )(?<!trẻ )(?<!học sinh )"
    r"\b(?:em|cháu|bé|cậu bé|cô bé|cậu học trò|cô học trò|nữ sinh|nam sinh|cậu|bạn ấy)\b"
)
_OPENS = re.compile(r"(?:em|cháu|bé|cậu bé|cô bé|cậu học trò|cô học trò|bạn ấy)\s(?!bé)")
_IN_TABLES = {
    Fact.BIRTH: ChildFact.BIRTH,
    Fact.HOME: ChildFact.HOME,
    Fact.HEALTH: ChildFact.HEALTH,
    Fact.SCORE: ChildFact.MARK,
    Fact.CLASS: ChildFact.CLASS,
}


@dataclass(frozen=True)
class Exposure:
    """A child who is named, and what is told about them.

    Attributes:
        passage: where it is told.
        name: the name as it is written; '' where a list names several.
        facts: what is told.
        persons: how many, where a list names several.
        is_praise: told together with a prize.
    """

    passage: Passage
    name: str
    facts: frozenset[ChildFact]
    persons: int = 1
    is_praise: bool = False

    @property
    def is_grave(self) -> bool:
        """Whether it must not be published: sensitive data of a named child."""
        return bool(self.facts & SENSITIVE)


def exposures(wording: Wording) -> list[Exposure]:
    """Return every place where a child's name stands together with private data."""
    reader = _Reader()
    found: list[Exposure] = []
    for passage in wording.passages:
        if passage.rows:
            found += _in_table(passage, wording)
        else:
            found += reader.read(passage)
            found += _in_lines(passage, wording)
    return found + list(reader.foretold())


class _Reader:
    """Reads a story from its title on, and remembers whom it speaks of."""

    def __init__(self) -> None:
        self.ages: dict[str, Age] = {}
        self.subject = ""
        self.perhaps = ""
        self.named: dict[str, None] = {}
        self.before_a_name: list[tuple[Passage, frozenset[ChildFact]]] = []

    def read(self, passage: Passage) -> Iterator[Exposure]:
        """Yield what the passage gives away."""
        for sentence in passage.sentences():
            plain = canon(sentence)
            people = persons_in(sentence)
            told = {
                hit.fact: hit.start
                for hit in told_in(plain, [(one.start, one.end) for one in people])
            }
            children = [one for one in people if self._is_child(one)]
            full = [one.name for one in children if one.is_full]
            if self.perhaps and _OPENS.match(plain):
                self.subject = self.perhaps
                self.named[self.perhaps] = None
            if told:
                yield from self._judge(passage, plain, people, children, told)
            self.perhaps = self._perhaps_a_child(people)
            if full:
                self.subject = full[0]
                self.named.update(dict.fromkeys(full))

    def _judge(
        self,
        passage: Passage,
        plain: str,
        people: list[Named],
        children: list[Named],
        told: dict[ChildFact, int],
    ) -> Iterator[Exposure]:
        facts = frozenset(told)
        if children:
            name = min(
                children, key=lambda one: (not one.is_full, abs(one.end - min(told.values())))
            )
            facts = facts if name.is_full else facts & SENSITIVE
            if facts:
                yield Exposure(passage, name.name, facts, is_praise=is_praise(plain))
            return
        grave = facts & SENSITIVE
        speaks_of_one = bool(_SUBJECT.search(plain)) or self._calls_subject(plain)
        if not grave or not speaks_of_one or any(one.age == Age.GROWN_UP for one in people):
            return
        if self.subject:
            yield Exposure(passage, self.subject, grave)
        elif "." not in passage.path:
            self.before_a_name.append((passage, grave))

    def _is_child(self, person: Named) -> bool:
        """Return whether the person is a child here, or was called one before."""
        if person.age != Age.UNKNOWN:
            self.ages[person.name] = person.age
        return self.ages.get(person.name) == Age.CHILD

    def _perhaps_a_child(self, people: list[Named]) -> str:
        """Return who may be a child: the next sentence says so when it begins with "Cô bé"."""
        unsure = [one.name for one in people if one.is_full and one.name not in self.ages]
        return unsure[0] if len(people) == 1 and unsure else ""

    def _calls_subject(self, plain: str) -> bool:
        given = canon(self.subject).split()[-1:] or [""]
        return bool(given[0]) and bool(re.search(rf"(?:^|[,.;] ){given[0]} ", plain))

    def foretold(self) -> Iterator[Exposure]:
        """Yield what title and summary say of a child whom the text names later."""
        if len(self.named) == 1:
            name = next(iter(self.named))
            for passage, grave in self.before_a_name:
                yield Exposure(passage, name, grave)


def _in_table(passage: Passage, wording: Wording) -> Iterator[Exposure]:
    block = Block(passage.rows, title=passage.text)
    roster = pupils_in([block], minimum=1, this_year=wording.this_year)
    if roster:
        yield _of_list(passage, roster)


def _in_lines(passage: Passage, wording: Wording) -> Iterator[Exposure]:
    lines = passage.text.splitlines()
    if len(lines) < wording.list_from:
        return
    block = Block([(line,) for line in lines], is_table=False)
    roster = pupils_in([block], minimum=wording.list_from, this_year=wording.this_year)
    if roster and roster.gives_away:
        yield _of_list(passage, roster)


def _of_list(passage: Passage, roster: Roster) -> Exposure:
    facts = frozenset(_IN_TABLES[fact] for fact in roster.facts if fact in _IN_TABLES)
    praise = Fact.PRIZE in roster.facts
    return Exposure(passage, "", facts, persons=roster.persons, is_praise=praise)


def graver_first(found: Iterable[Exposure]) -> list[Exposure]:
    """Return one exposure for each child and place, the graver first."""
    ordered = sorted(found, key=lambda one: not one.is_grave)
    return list({(one.passage.path, one.name): one for one in reversed(ordered)}.values())[::-1]
