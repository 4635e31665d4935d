"""Takes from an answer all that a person may read: text, labels, and what scripts are given."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress

import lxml.html

_READ = ("title", "placeholder", "aria-label", "aria-description", "alt", "label", "summary")
_BUTTONS = ("submit", "button", "reset")
# Entries of a script's data that name a thing for the program.
_FOR_PROGRAMS = re.compile(
    r"^(?:_type|_id|type|name|id|key|prefix|class_?name|icon|.*(?:Class|Url|URL|Icon|Path|Name|_name))$"
)
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"' + r"|'((?:[^'\\\n]|\\.)*)'")
# One name in the manner of programs, or several: someName, some-name, SomeName, some_name.
_NAME = re.compile(
    r"[:.#\[].*|X-\w+|[\W_]*[a-z][\w.:/#\[\]-]*|[A-Z]\w*[a-z0-9][A-Z]\w*|[A-Z][A-Z0-9_]+"
)


def pieces(body: str, kind: str) -> Iterator[str]:
    """Return what stands together in an answer, piece by piece.

    Args:
        body: of the answer.
        kind: its content type.
    """
    if "html" in kind:
        yield from _of_html(body)
    elif "json" in kind:
        yield from _of_data(json.loads(body))
    elif "csv" in kind or "plain" in kind:
        yield from re.split(r"[\n,;]", body)


def _of_html(body: str) -> Iterator[str]:
    if not body.strip():
        return
    for element in lxml.html.document_fromstring(body).iter():
        if not isinstance(element.tag, str):
            yield element.tail or ""
            continue
        if element.tag == "script":
            yield from _of_script(element)
        elif element.tag not in ("style", "code") and not _is_empty_counter(element):
            yield element.text or ""
        yield element.tail or ""
        for name, value in element.attrib.items():
            yield from _of_attribute(element, name, value)


def _is_empty_counter(element) -> bool:
    # Wagtail writes None into it, and shows it when a script has put a number there.
    return "data-side-panel-toggle-counter" in element.attrib and "hidden" in element.attrib


def _of_attribute(element, name: str, value: str) -> Iterator[str]:
    is_button = element.tag == "input" and element.get("type") in _BUTTONS
    if name in _READ or (name == "value" and is_button):
        yield value
    elif name.startswith("data-") and not name.endswith(
        ("-action", "-class", "-outlet", "-target", "-key-value")
    ):
        yield from _of_data(value)


def _of_script(element) -> Iterator[str]:
    text = element.text or ""
    if "json" in element.get("type", ""):
        yield from _of_data(json.loads(text))
    else:
        yield from script_strings(text)


def script_strings(text: str) -> Iterator[str]:
    """Return what the strings of a script hold for people."""
    for double, single in _STRING.findall(text):
        with suppress(ValueError):
            yield from _of_data(json.loads(f'"{double}"') if double else single)


def _of_data(data) -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            if not _FOR_PROGRAMS.match(name) or not isinstance(value, str):
                yield from _of_data(value)
    elif isinstance(data, list):
        for value in data:
            yield from _of_data(value)
    elif isinstance(data, str) and data.lstrip()[:1] in ("{", "["):
        with suppress(ValueError):
            yield from _of_data(json.loads(data))
    elif isinstance(data, str) and "<" in data and ">" in data:
        yield from _of_html(data)
    elif isinstance(data, str) and not all(map(_NAME.fullmatch, data.split())):
        yield data
