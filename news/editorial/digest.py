"""The canonical form and the digest of a story's content; pure."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

# What the tree, the workflow and the clock write into a revision; none of it is content.
_NOT_CONTENT = frozenset(
    {
        "pk", "path", "depth", "numchild", "url_path", "translation_key", "locale", "live",
        "has_unpublished_changes", "first_published_at", "last_published_at", "go_live_at",
        "expire_at", "expired", "locked", "locked_at", "locked_by", "owner", "content_type",
        "draft_title", "slug", "latest_revision", "latest_revision_created_at", "live_revision",
        "alias_of", "wagtail_admin_comments", "page_ptr", "search_description", "seo_title",
        "show_in_menus",
    }
)  # fmt: skip


def canonical(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of a revision without what is not content, stream fields parsed.

    Keys of child rows (`pk`, `page`) are dropped too: a publication renumbers them.
    """
    return {key: _value(value) for key, value in content.items() if key not in _NOT_CONTENT}


def _value(value: Any) -> Any:
    if isinstance(value, str) and value[:2] in ("[{", "[]"):
        try:
            return _value(json.loads(value))
        except ValueError:
            return value
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, dict):
        return {key: _value(item) for key, item in value.items() if key not in ("pk", "page")}
    return value


def digest_of(value: Any) -> str:
    """Return the SHA-256 of a JSON value in canonical form, as 64 hexadecimal digits."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def content_digest(content: Mapping[str, Any], files: Mapping[str, str]) -> str:
    """Return the digest that an approval names.

    Args:
        content: the content of a revision.
        files: SHA-256 of the bytes of each picture and document that the content shows.
    """
    return digest_of({"content": canonical(content), "files": dict(files)})
