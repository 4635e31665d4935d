"""The address of a search is its state: read from what a visitor gave, and written for links."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from cms.core.vietnamese import nfc
from cms.units.models import Unit
from news.stories.forms import page_number
from news.stories.models import Audience, ColumnPage, TopicPage
from news.stories.models.story import Genre
from news.stories.shared_selectors import live_columns, live_topics, live_units
from search.asking import LONGEST_TEXT
from search.backends.base import REACHABLE
from search.interface import Filters, Kind, Order, Query, Results

TEXT, ORDER, PAGE = "q", "sap_xep", "page"
BY_DATE = "moi-nhat"
PER_PAGE = 10
MOST_SHOWN = 12
KINDS = {"tin-bai": Kind.STORY, "van-ban": Kind.DOCUMENT}


@dataclass(frozen=True)
class Facet:
    """How a facet is called: in code, in the address, on the screen.

    Attributes:
        labels: value -> (as written in the address, as shown), in the order of the lists.
    """

    name: str
    parameter: str
    title: str
    labels: Mapping[int | str, tuple[str, str]]


@dataclass(frozen=True)
class Link:
    """A value of a facet as the page shows it."""

    label: str
    count: int
    query: str
    is_chosen: bool


@dataclass(frozen=True)
class Shelf:
    """A facet as the page shows it."""

    title: str
    links: tuple[Link, ...]


def all_facets() -> list[Facet]:
    """Return the facets with the values there are. Four queries."""
    units: list[Unit] = live_units()
    audiences = Audience.objects.all()
    columns: list[ColumnPage] = live_columns()
    topics: list[TopicPage] = live_topics()
    return [
        Facet("kind", "loai", "Loại", _kinds()),
        Facet("column", "chuyen_muc", "Chuyên mục", {c.pk: (c.slug, c.title) for c in columns}),
        Facet(
            "unit",
            "don_vi",
            "Đơn vị",
            {unit.branch.pk: (unit.branch.slug, unit.name) for unit in units if unit.branch},
        ),
        Facet("topic", "chuyen_de", "Chuyên đề", {t.pk: (t.slug, t.title) for t in topics}),
        Facet("audience", "doi_tuong", "Dành cho", {a.pk: (a.slug, a.title) for a in audiences}),
        Facet("genre", "the_loai", "Thể loại", _genres()),
        Facet("year", "nam", "Năm", {}),
    ]


def _kinds() -> dict[int | str, tuple[str, str]]:
    titles = {Kind.STORY: "Tin, bài", Kind.DOCUMENT: "Văn bản"}
    return {kind.value: (written, titles[kind]) for written, kind in KINDS.items()}


def _genres() -> dict[int | str, tuple[str, str]]:
    return {value: (value, label[:1].upper() + label[1:]) for value, label in Genre.choices}


@dataclass(frozen=True)
class Asking:
    """A search as its address says it."""

    facets: tuple[Facet, ...]
    query: Query

    @classmethod
    def of(cls, given: Mapping[str, str], facets: Iterable[Facet]) -> "Asking":
        """Read what was given; what is unknown or malformed narrows nothing."""
        known = tuple(facets)
        chosen = {facet.name: _value(facet, given.get(facet.parameter, "")) for facet in known}
        query = Query(
            text=nfc(given.get(TEXT, "").replace("\0", " "))[:LONGEST_TEXT].strip(),
            filters=Filters(**{name: value for name, value in chosen.items() if value}),  # type: ignore[arg-type]
            order=Order.DATE if given.get(ORDER) == BY_DATE else Order.RELEVANCE,
            page=min(page_number(given.get(PAGE, "")), REACHABLE // PER_PAGE),
            per_page=PER_PAGE,
        )
        return cls(known, query)

    def narrowed_to(self) -> list[str]:
        """Return what is chosen in the facets, as the page shows it."""
        chosen = self.query.filters.chosen()
        return [_label(facet, chosen[facet.name]) for facet in self.facets if facet.name in chosen]

    def written(self, **changes: str) -> str:
        """Return the address's query with some parameters changed, on the first page."""
        values = {TEXT: self.query.text}
        chosen = self.query.filters.chosen()
        for facet in self.facets:
            if facet.name in chosen:
                values[facet.parameter] = _word(facet, chosen[facet.name])
        if self.query.order is Order.DATE:
            values[ORDER] = BY_DATE
        values.update(changes)
        return urlencode([(name, value) for name, value in values.items() if value])

    def shelves(self, results: Results) -> list[Shelf]:
        """Return the facets that narrow anything, each value with the link that chooses it."""
        found = []
        chosen = self.query.filters.chosen()
        for facet in self.facets:
            links = tuple(self._links(facet, results, chosen.get(facet.name)))
            if len(links) > 1 or any(link.is_chosen for link in links):
                found.append(Shelf(facet.title, links))
        return found

    def _links(self, facet: Facet, results: Results, chosen: int | str | None) -> Iterable[Link]:
        counts = {c.value: c.count for c in (results.facets or {}).get(facet.name, ())}
        if chosen is not None:
            counts.setdefault(chosen, 0)
        values = sorted(counts, reverse=True) if facet.name == "year" else list(counts)
        known = [value for value in values if facet.name == "year" or value in facet.labels]
        shown = known[:MOST_SHOWN]
        if chosen is not None and chosen not in shown:
            shown.append(chosen)
        for value in shown:
            word, is_chosen = _word(facet, value), value == chosen
            yield Link(
                label=_label(facet, value),
                count=counts[value],
                query=self.written(**{facet.parameter: "" if is_chosen else word}),
                is_chosen=is_chosen,
            )

    def kept(self) -> list[tuple[str, str]]:
        """Return the parameters that a new text keeps: those of the filters and the order."""
        return parse_qsl(self.written(**{TEXT: ""}))


def _value(facet: Facet, written: str) -> int | str | None:
    if facet.name == "year":
        return (
            int(written) if written.isascii() and written.isdigit() and len(written) == 4 else None
        )
    return next((value for value, (word, _) in facet.labels.items() if word == written), None)


def _word(facet: Facet, value: int | str) -> str:
    return facet.labels[value][0] if value in facet.labels else str(value)


def _label(facet: Facet, value: int | str) -> str:
    return facet.labels[value][1] if value in facet.labels else str(value)
