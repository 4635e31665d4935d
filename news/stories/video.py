"""Reads a link to a video; pure, asks nobody outside."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

_ID = re.compile(r"[A-Za-z0-9_-]{6,20}")


@dataclass(frozen=True)
class Video:
    """Where a video is watched; `player` is empty when only a link is possible."""

    url: str
    player: str


def video_of(url: str) -> Video | None:
    """Return the video behind a link, or None when it is no https address."""
    parts = urlsplit(url.strip())
    if parts.scheme != "https" or not parts.hostname:
        return None
    host = parts.hostname.removeprefix("www.").removeprefix("m.")
    found = ""
    if host == "youtube.com":
        found = parse_qs(parts.query).get("v", [""])[0] or parts.path.rpartition("/")[2]
    elif host == "youtu.be":
        found = parts.path.strip("/")
    player = f"https://www.youtube-nocookie.com/embed/{found}" if _ID.fullmatch(found) else ""
    return Video(url=url.strip(), player=player)
