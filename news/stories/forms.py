"""Typed readers of what visitors put into an address."""

import re

from django import forms

from cms.core.kept_pages import register_parameter
from news.stories.models.story import Genre

MAX_PAGE = 10_000
FORM_LENGTH = 60
# Years that stories may be of; far ones also overflow when a database reads them in UTC.
MIN_YEAR, MAX_YEAR = 2000, 2100


def page_number(text: str) -> int:
    """Return the page asked for; anything that is no sensible number is the first page."""
    if text.isascii() and text.isdigit() and len(text) <= 5:
        return min(max(int(text), 1), MAX_PAGE)
    return 1


def _choice(text: str) -> str:
    return text if text in Genre.values else ""


def _slug(text: str) -> str:
    return text if re.fullmatch(r"[a-z0-9-]{1,80}", text) else ""


def _year(text: str) -> str:
    year = text.strip()
    return year if re.fullmatch(r"(19|20|21)[0-9]{2}", year) else ""


def _form(text: str) -> str:
    return text.strip() if len(text) <= FORM_LENGTH else ""


def _page(text: str) -> str:
    number = page_number(text)
    return str(number) if number > 1 else ""


# In the order in which links write them: the page of a list comes last.
register_parameter("don_vi", _slug)
register_parameter("the_loai", _choice)
register_parameter("hinh_thuc", _form)
register_parameter("nam", _year)
register_parameter("page", _page)


class StoryFilterForm(forms.Form):
    """The filters above a list of stories; a wrong value filters nothing."""

    don_vi = forms.SlugField(required=False, max_length=80)
    the_loai = forms.ChoiceField(required=False, choices=[("", ""), *Genre.choices])
    nam = forms.IntegerField(required=False, min_value=MIN_YEAR, max_value=MAX_YEAR)


class DocumentFilterForm(forms.Form):
    """The filters above the list of official documents; a wrong value filters nothing."""

    hinh_thuc = forms.CharField(required=False, max_length=FORM_LENGTH)
    nam = forms.IntegerField(required=False, min_value=1945, max_value=2100)
