"""The shapes of the sample ward's data: frozen, without a database."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class UnitSeed:
    """A unit of the sample ward.

    Attributes:
        code: key that accounts and stories refer to.
        kind: school, center, office or neighbourhood.
        sign_off: True where the unit's lead signs before the center reads.
        picture: what is drawn for its page; None where a letter stands instead.
        leader: post and name, where the unit publishes them.
        documents: slugs of official documents on its page.
    """

    code: str
    name: str
    kind: str
    sign_off: bool
    slug: str
    intro: str
    address: str
    phone: str
    email: str
    picture: "PictureSeed | None" = None
    leader: tuple[str, str] = ("", "")
    map_address: str = ""
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class AccountSeed:
    """A person who can sign in; `unit` is a unit's code, `purpose` says what to try."""

    username: str
    full_name: str
    unit: str
    roles: tuple[str, ...]
    purpose: str


@dataclass(frozen=True)
class ColumnSeed:
    """A standing category of stories."""

    slug: str
    title: str
    intro: str


@dataclass(frozen=True)
class MomentSeed:
    """A line of a time line; `document` is the slug of the official document that says so."""

    day: date
    words: str
    document: str = ""


@dataclass(frozen=True)
class TopicSeed:
    """A dossier with its own page.

    Attributes:
        moments: its time line; where it is empty, the topic's stories make one.
        documents: slugs of official documents, in the order of the page.
    """

    slug: str
    title: str
    intro: str
    key_points: tuple[str, ...]
    moments: tuple[MomentSeed, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class FooterSeed:
    """What the law wants at the foot of every page."""

    owner: str
    parent_body: str
    address: str
    email: str
    phone: str
    responsible: str


@dataclass(frozen=True)
class Heading:
    """A heading inside a story."""

    text: str


@dataclass(frozen=True)
class Para:
    """A paragraph; `html` carries no elements but b, i and a."""

    html: str


@dataclass(frozen=True)
class Quote:
    """Words of a person, and who said them."""

    text: str
    who: str


@dataclass(frozen=True)
class Facts:
    """A box of short facts."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class TableSeed:
    """A table whose first row is its head; all rows are equally long."""

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True)
class PictureSeed:
    """A picture to be drawn: `scene` and `seed` are those of `news.demo.drawing.draw`."""

    scene: str
    alt: str
    caption: str
    seed: int = 1


@dataclass(frozen=True)
class GallerySeed:
    """Several pictures of one occasion."""

    pictures: tuple[PictureSeed, ...]


Block = Heading | Para | Quote | Facts | TableSeed | PictureSeed | GallerySeed


@dataclass(frozen=True)
class DocumentSeed:
    """An official document; number, dates and wording are samples.

    Attributes:
        author: username of the account that enters it.
        basis: the texts it rests on, the highest first.
        file_name: name of the attached file, without a path.
    """

    slug: str
    title: str
    form: str
    authority: str
    number: str
    issue_date: date
    effective_date: date
    summary: str
    body: tuple[Block, ...]
    author: str
    basis: tuple[str, ...]
    file_name: str
    column: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class InfoSeed:
    """A standing page of information; `language` is vi or en."""

    slug: str
    language: str
    title: str
    summary: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class StorySeed:
    """A story of the sample ward.

    Attributes:
        unit: code of the owning unit; `author` is the username of who wrote it.
        column: slug; `topics` and `audiences` are slugs, `tags` are names.
        genre: tin, bai, anh, video, phong_van, guong or thong_bao.
        lead: the lead picture; None means "không ảnh".
        origin: own, school or republished; the last one names outlet, address and date.
        byline: names and roles as readers see them.
        ai: none, wording or content.
        state: live, draft, submitted, signed_off, returned, scheduled, hidden,
            withdrawn or approved.
        days_ago: age in days when the ward is made; for scheduled stories 0.
        return_points: what has to be mended, for returned stories only.
    """

    unit: str
    author: str
    title: str
    kicker: str
    summary: str
    body: tuple[Block, ...]
    column: str
    topics: tuple[str, ...]
    audiences: tuple[str, ...]
    tags: tuple[str, ...]
    genre: str
    lead: PictureSeed | None
    origin: str
    byline: tuple[tuple[str, str], ...]
    ai: str
    state: str
    days_ago: int
    origin_outlet: str = ""
    origin_url: str = ""
    origin_date: date | None = None
    return_points: tuple[str, ...] = ()
