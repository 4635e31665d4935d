"""The list of live stories by date, unit, column, genre, author and approver, and its workbook."""

from typing import Any
from urllib.parse import urlencode

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.units.roles import Right
from cms.units.selectors import all_units, person
from news.reports.published import (
    approvers,
    as_rows,
    month_around,
    published_stories,
    totals_by_genre,
    totals_by_unit,
)
from news.reports.sheet import workbook
from news.stories.models import ArticlePage, Byline, ColumnPage
from news.stories.models.story import Genre

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PERIOD = "first_published_at"


def may_see_figures(user: Any) -> bool:
    """Return whether the person sees lists and figures of live stories."""
    return person(user).may(Right.SEE_FIGURES)


class PublishedFilterSet(WagtailFilterSet):
    """What the list is narrowed to."""

    first_published_at = django_filters.DateFromToRangeFilter(
        label="Ngày đăng", widget=DateRangePickerWidget
    )
    unit = django_filters.ChoiceFilter(
        label="Đơn vị",
        method="of_unit",
        choices=lambda: [(unit.code, unit.name) for unit in all_units()],
    )
    column = django_filters.ModelChoiceFilter(
        label="Chuyên mục", queryset=lambda request: ColumnPage.objects.order_by("path")
    )
    genre = django_filters.ChoiceFilter(label="Thể loại", choices=Genre.choices)
    author = django_filters.CharFilter(label="Tác giả", method="of_author")
    approver = django_filters.ChoiceFilter(
        label="Người duyệt", field_name="approver_id", choices=approvers
    )

    class Meta:
        model = ArticlePage
        fields: list[str] = []

    def of_unit(self, stories: QuerySet[Any], name: str, code: str) -> QuerySet[Any]:
        """Keep the stories below a unit's page."""
        branches = [unit.branch.path for unit in all_units() if unit.code == code and unit.branch]
        return stories.filter(path__startswith=branches[0]) if branches else stories.none()

    def of_author(self, stories: QuerySet[Any], name: str, text: str) -> QuerySet[Any]:
        """Keep the stories with such a byline, or begun by such a person."""
        signed = Byline.objects.filter(page=OuterRef("pk"), name__icontains=text)
        return stories.filter(Q(Exists(signed)) | Q(owner__full_name__icontains=text))


class PublishedStoriesView(ReportView):
    """Shows the list, and hands it out as a workbook."""

    page_title = "Tin, bài đã đăng"
    header_icon = "list-ul"
    index_url_name = "reports_published"
    index_results_url_name = "reports_published_results"
    results_template_name = "wagtailadmin/reports/published_results.html"
    filterset_class = PublishedFilterSet
    default_ordering = "-first_published_at"
    is_searchable = False
    table_classname = "listing report-table"
    # Of the two formats only this one keeps Vietnamese letters and dates in every office program.
    FORMATS = (ReportView.FORMAT_XLSX,)
    show_export_buttons = False
    columns = [
        TitleColumn("title", label="Tiêu đề", get_url=lambda row: row.address),
        Column("day", label="Ngày đăng", sort_key="first_published_at"),
        Column("unit", label="Đơn vị"),
        Column("column", label="Chuyên mục"),
        Column("genre", label="Thể loại", sort_key="genre"),
        Column("author", label="Tác giả"),
        Column("approver", label="Người duyệt", sort_key="approver"),
        Column("words", label="Số tiếng"),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse before anything is read; begin with this month.

        Raises:
            PermissionDenied: the person sees no figures.
        """
        if not may_see_figures(request.user):
            raise PermissionDenied
        if not request.GET and not self.results_only:
            return redirect(period_address())
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[ArticlePage]:
        """Return every live story."""
        return published_stories()

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Return the stories of a workbook as the list says them; a page's are in its table."""
        return as_rows(list(object_list)) if self.is_export else object_list

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the rows, the totals and the periods to choose from."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if self.is_export:
            return context
        context["table"] = self.get_table(as_rows(list(context["object_list"])))
        context["totals"] = [
            ("Theo đơn vị", totals_by_unit(self.object_list)),
            ("Theo thể loại", totals_by_genre(self.object_list)),
        ]
        context["xlsx_url"] = self.xlsx_export_url
        context["periods"] = [
            ("Tháng này", period_address()),
            ("Tháng trước", period_address(back=1)),
            ("Tất cả", period_address(back=None)),
        ]
        return context

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponse:
        """Return the whole list as a workbook, with its totals.

        Args:
            queryset: the rows of the list.
            spreadsheet_format: always XLSX.
        """
        book = workbook(
            queryset,
            by_unit=totals_by_unit(self.object_list),
            by_genre=totals_by_genre(self.object_list),
        )
        name = f"tin-bai-da-dang-{timezone.localdate():%Y-%m-%d}.xlsx"
        return HttpResponse(
            book,
            content_type=_XLSX,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


def period_address(*, back: int | None = 0) -> str:
    """Return the address of the list of one month.

    Args:
        back: how many months ago; None leads to the stories of all times.
    """
    first, last = month_around(timezone.localdate(), back=back or 0)
    days = {"from": first, "to": last} if back is not None else {"from": "", "to": ""}
    query = urlencode({f"{_PERIOD}_{name}": str(day) for name, day in days.items()})
    return f"{reverse('reports_published')}?{query}"


URLS = [
    path("tin-bai-da-dang/", PublishedStoriesView.as_view(), name="reports_published"),
    path(
        "tin-bai-da-dang/ket-qua/",
        PublishedStoriesView.as_view(results_only=True),
        name="reports_published_results",
    ),
]
