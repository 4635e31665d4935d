"""Who let a session in: by a link that they made, or by a password that they set for its person.

What is done in such a session may have been done by whoever let it in (docs/decisions/0045).
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.http import HttpRequest

LINK, PASSWORD = "link", "password"
_KEY = "let_in"
_WAYS = {LINK: "liên kết do {} tạo", PASSWORD: "mật khẩu do {} đặt"}


@dataclass(frozen=True)
class LetIn:
    """One person who let another's session in.

    Attributes:
        way: `LINK` or `PASSWORD`.
    """

    by_id: int
    by_name: str
    way: str

    @property
    def words(self) -> str:
        """How the session was begun, in Vietnamese."""
        return f"vào bằng {_WAYS[self.way].format(self.by_name)}"


def remember_let_in(request: HttpRequest, let_in: LetIn | None) -> None:
    """Keep in a session that has just begun who let it in; None: its person did."""
    request.session.pop(_KEY, None)
    if let_in is not None:
        request.session[_KEY] = asdict(let_in)


def kept_let_in(request: HttpRequest) -> LetIn | None:
    """Return who let the request's session in, None when its person did."""
    kept = request.session.get(_KEY)
    return LetIn(**kept) if kept else None


def let_in_of(user: Any) -> LetIn | None:
    """Return who let the user's session in, None when they came by themselves."""
    return getattr(user, "let_in", None)


def joined(kept: Iterable[Mapping[str, Any]] | None, user: Any) -> list[Mapping[str, Any]] | None:
    """Return the rows of who let in the writers of something, the user's session included."""
    rows, let_in = list(kept or ()), let_in_of(user)
    if let_in is not None and asdict(let_in) not in rows:
        rows.append(asdict(let_in))
    return rows or None


def named(name: str, kept: Iterable[Mapping[str, Any]] | None) -> str:
    """Return the name, and in brackets how its person came in."""
    words = "; ".join(LetIn(**row).words for row in kept or ())
    return f"{name} ({words})" if words else name
