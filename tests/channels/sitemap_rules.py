"""The rules of the sitemap protocol 0.9, as its two schemas state them."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
CHILDREN = {
    "urlset": ["loc", "lastmod", "changefreq", "priority"],
    "sitemapindex": ["loc", "lastmod"],
}
ROWS = {"urlset": "url", "sitemapindex": "sitemap"}
OFTEN = {"always", "hourly", "daily", "weekly", "monthly", "yearly", "never"}
# xsd:date or xsd:dateTime.
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?")
MOST, BYTES = 50_000, 50 * 1024 * 1024


def faults(content: bytes, kind: str, host: str) -> list[str]:
    """Return what the schema of `kind` ("urlset" or "sitemapindex") refuses, and foreign hosts."""
    root = ElementTree.fromstring(content)
    if root.tag != SPACE + kind:
        return [f"root {root.tag}"]
    rows = list(root)
    found = [] if 1 <= len(rows) <= MOST else [f"{len(rows)} rows"]
    found += [] if len(content) <= BYTES else ["too many bytes"]
    for row in rows:
        names = [child.tag.removeprefix(SPACE) for child in row]
        allowed = [name for name in CHILDREN[kind] if name in names]
        if row.tag != SPACE + ROWS[kind] or names != allowed or names[:1] != ["loc"]:
            found.append(f"{row.tag} {names}")
            continue
        found += [fault for child in row for fault in _value(child, host)]
    return found


def _value(child, host):
    name, text = child.tag.removeprefix(SPACE), child.text or ""
    if name == "loc":
        parts = urlsplit(text)
        right = (
            12 <= len(text) <= 2048 and parts.scheme in {"http", "https"} and parts.netloc == host
        )
    elif name == "lastmod":
        right = DAY.fullmatch(text) is not None
    elif name == "changefreq":
        right = text in OFTEN
    else:
        right = 0 <= float(text) <= 1
    return [] if right else [f"{name}: {text}"]


def locations(content: bytes) -> list[str]:
    """Return the addresses of a sitemap or of an index."""
    return [tag.text for tag in ElementTree.fromstring(content).iter(f"{SPACE}loc")]
