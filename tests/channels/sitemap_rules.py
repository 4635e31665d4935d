"""The rules of the sitemap protocol 0.9: its schema, its limits, and no foreign host."""

from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("sitemap-0.9.xsd")))
MOST, BYTES = 50_000, 50 * 1024 * 1024


def faults(content: bytes, kind: str, host: str) -> list[str]:
    """Return what the schema and the limits of `kind` ("urlset" or "sitemapindex") refuse."""
    root = etree.fromstring(content)
    if root.tag != SPACE + kind:
        return [f"root {root.tag}"]
    SCHEMA.validate(root)
    found = [f"line {entry.line}: {entry.message}" for entry in SCHEMA.error_log]
    found += [] if len(root) <= MOST else [f"{len(root)} rows"]
    found += [] if len(content) <= BYTES else ["too many bytes"]
    return found + [where for where in locations(content) if urlsplit(where).netloc != host]


def locations(content: bytes) -> list[str]:
    """Return the addresses of a sitemap or of an index."""
    return [tag.text for tag in etree.fromstring(content).iter(f"{SPACE}loc")]
