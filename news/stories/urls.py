"""Public addresses that are no pages of the tree: tags, audiences, archive."""

from django.urls import path, re_path, register_converter
from django.urls.converters import IntConverter
from wagtail.urls import serve_pattern

from news.stories import qr, views


class TwoDigits(IntConverter):
    """A month or a day: read with or without its zero, always written with it."""

    regex = "[0-9]{1,2}"

    def to_url(self, value: int | str) -> str:
        """Return two digits."""
        return f"{int(value):02d}"


register_converter(TwoDigits, "two")

urlpatterns = [
    path("doi-tuong/<slug:slug>/", views.audience, name="audience"),
    path("the/<slug:slug>/", views.tag, name="tag"),
    path("dinh-chinh/", views.corrections, name="corrections"),
    path("ma-qr/<int:page_id>.svg", qr.page_qr, name="page_qr"),
    path("luu-tru/", views.archive_index, name="archive_index"),
    path("luu-tru/<int:year>/", views.archive, name="archive_year"),
    path("luu-tru/<int:year>/<two:month>/", views.archive, name="archive_month"),
    path("luu-tru/<int:year>/<two:month>/<two:day>/", views.archive, name="archive_day"),
    re_path(serve_pattern, views.page, name="page"),
]
