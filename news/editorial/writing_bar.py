"""Writes what an open form shows while somebody, or the own other device, stands in the way."""

from django.template.loader import render_to_string
from wagtail.models import Page

from news.editorial.writing import Other, sentence


def bar(page: Page, other: Other) -> str:
    """Return the sentence and the ways on, as HTML."""
    context = {"page": page, "other": other, "sentence": sentence(other)}
    return render_to_string("editorial/writing_bar.html", context)
