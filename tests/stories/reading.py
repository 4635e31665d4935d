"""Public pages as readers get them, parsed."""

from bs4 import BeautifulSoup

# Data in a script element: no browser runs it, no policy speaks of it.
DATA = "application/ld+json"


def parsed(answer):
    return BeautifulSoup(answer.content.decode(), "html.parser")


def words(tag):
    """Return the text that a reader sees, spaces as one."""
    return " ".join(tag.get_text(" ").split())


def inline(page):
    """Return what a strict policy would stop: code and style that do not come from a file."""
    code = [tag for tag in page("script") if tag.get("type") != DATA]
    found = [tag for tag in code if not tag.get("src") or words(tag)]
    found += page("style")
    for tag in page(True):
        found += [
            f"{tag.name} {name}={value}"
            for name, value in tag.attrs.items()
            if name == "style"
            or name.startswith("on")
            or (name in {"href", "src", "action"} and str(value).lower().startswith("javascript:"))
        ]
    return found
