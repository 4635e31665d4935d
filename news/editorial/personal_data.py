"""The rules of the checklist about personal data in what a story says; pure."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cms.core.vietnamese import canon
from cms.library.personal_data import SORT_LABELS, Contact, Sort, contacts
from news.editorial.checklist import Level, StoryFacts, rule
from news.editorial.child_facts import CHILD_FACT_LABELS, SENSITIVE, ChildFact
from news.editorial.child_privacy import Exposure, exposures, graver_first
from news.editorial.passages import Flaw, Passage
from news.editorial.persons import persons_in

_MOST_NAMES = 3
# An account that a body publishes for gifts is no private person's.
_HOLDERS = ("quỹ", "hội ", "trường", "trung tâm", "uỷ ban", "ubnd", "kho bạc", "đoàn thanh niên")


@rule("child_private", label="Tên trẻ em kèm chuyện riêng", field="body")
def no_child_is_named_with_private_facts(facts: StoryFacts) -> Iterable[Flaw]:
    """A child's name never stands with illness, hardship, harm, birth date or home.

    Source: decree 56/2017/NĐ-CP art. 33, law 91/2025/QH15 art. 24 and on sensitive data.
    """
    grave = [one for one in exposures(facts.wording) if one.is_grave]
    for one in graver_first(grave):
        what = _labels(one.facts & SENSITIVE)
        yield Flaw(
            f"{_whom(one)} đang kèm {what} ({one.passage.where}). Dùng tên gọi tắt như “em H.” và "
            f"bỏ lớp, trường; hoặc bỏ phần {what}.",
            one.passage.path,
        )


@rule("child_named", label="Tên trẻ em kèm lớp, điểm", field="body", default=Level.ADVICE)
def named_children_are_asked_for(facts: StoryFacts) -> Iterable[Flaw]:
    """A child's name with class, marks or year of birth needs the family's yes.

    A prize with name and class is usual news; a long list of names is not (article 33 as above).
    """
    told_of = exposures(facts.wording)
    # What has to be done about a grave one covers the class as well.
    grave = {one.name for one in told_of if one.is_grave and one.name}
    found = [one for one in told_of if not one.is_grave and one.name not in grave]
    for path, group in groupby(found, key=lambda one: one.passage.path):
        told = [one for one in group if _is_to_ask(one, facts.wording.list_from)]
        if told:
            what = _labels(frozenset().union(*(one.facts for one in told)))
            yield Flaw(
                f"{_all(told)} đang kèm {what} ({told[0].passage.where}). Chỉ để khi gia đình và "
                "các em đã đồng ý nêu tên; không cần thì bỏ bớt.",
                path,
                told[0].passage.text,
            )


@rule("identity_numbers", label="Số định danh, CCCD trong bài", field="body")
def no_identity_numbers(facts: StoryFacts) -> Iterable[Flaw]:
    """Identity numbers are nobody's to read (law 91/2025/QH15)."""
    for passage, hits in _contacts(facts, {Sort.IDENTITY}):
        hints = ", ".join(hit.hint for hit in hits)
        yield Flaw(f"Bỏ số định danh, CCCD hoặc CMND {hints} ({passage.where}).", passage.path)


@rule("contacts", label="Số liên lạc riêng trong bài", field="body", default=Level.ADVICE)
def private_contacts_are_pointed_out(facts: StoryFacts) -> Iterable[Flaw]:
    """Phones, accounts and homes that no office publishes are looked at twice."""
    for passage, hits in _contacts(facts, {Sort.PHONE, Sort.ACCOUNT, Sort.HOME}):
        what = ", ".join(f"{SORT_LABELS[hit.sort]} {hit.hint}" for hit in hits)
        yield Flaw(
            f"Có {what} ({passage.where}). Bỏ đi nếu là của cá nhân; số của cơ quan thì ghi vào "
            "trang đơn vị hoặc thiết lập của chuyên trang để không bị nhắc nữa.",
            passage.path,
            passage.text,
        )


def _whom(one: Exposure) -> str:
    return f"Tên “{one.name}”" if one.name else f"Tên {one.persons} em trong danh sách"


def _all(told: list[Exposure]) -> str:
    names = list(dict.fromkeys(one.name for one in told if one.name))
    if not names:
        return f"Tên {max(one.persons for one in told)} em trong danh sách"
    shown = ", ".join(f"“{name}”" for name in names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return f"Tên {shown} và {more} em nữa" if more > 0 else f"Tên {shown}"


def _labels(facts: frozenset[ChildFact]) -> str:
    return ", ".join(CHILD_FACT_LABELS[fact] for fact in ChildFact if fact in facts)


def _is_to_ask(one: Exposure, list_from: int) -> bool:
    if one.persons >= list_from:
        return bool(one.facts)
    return bool(one.facts - {ChildFact.CLASS}) or (bool(one.facts) and not one.is_praise)


def _contacts(facts: StoryFacts, sorts: set[Sort]) -> Iterator[tuple[Passage, list[Contact]]]:
    for passage in facts.wording.passages:
        lines = [" | ".join(row) for row in passage.rows] or list(passage.sentences())
        found = [
            hit
            for line in lines
            for hit in contacts(line, facts.wording.official_numbers)
            if hit.sort in sorts and _is_somebodys(hit, line)
        ]
        if found:
            yield passage, found


def _is_somebodys(hit: Contact, line: str) -> bool:
    """Return whether the number or the home belongs to a person, not to a rule or a body."""
    if hit.sort == Sort.HOME:
        return bool(persons_in(line))
    if hit.sort == Sort.ACCOUNT:
        plain = canon(line)
        return not any(holder in plain for holder in _HOLDERS)
    return True
