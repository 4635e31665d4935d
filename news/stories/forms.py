"""Typed readers of what visitors put into an address."""

from django import forms

from news.stories.models.story import Genre

MAX_PAGE = 10_000
# Years that stories may be of; far ones also overflow when a database reads them in UTC.
MIN_YEAR, MAX_YEAR = 2000, 2100


def page_number(text: str) -> int:
    """Return the page asked for; anything that is no sensible number is the first page."""
    if text.isascii() and text.isdigit() and len(text) <= 5:
        return min(max(int(text), 1), MAX_PAGE)
    return 1


class StoryFilterForm(forms.Form):
    """The filters above a list of stories; a wrong value filters nothing."""

    don_vi = forms.SlugField(required=False, max_length=80)
    the_loai = forms.ChoiceField(required=False, choices=[("", ""), *Genre.choices])
    nam = forms.IntegerField(required=False, min_value=MIN_YEAR, max_value=MAX_YEAR)


class DocumentFilterForm(forms.Form):
    """The filters above the list of official documents; a wrong value filters nothing."""

    hinh_thuc = forms.CharField(required=False, max_length=60)
    nam = forms.IntegerField(required=False, min_value=1945, max_value=2100)
