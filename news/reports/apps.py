"""Registers the room of reports."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Lists of live stories, and which columns and units have gone quiet."""

    name = "news.reports"
    label = "reports"
    verbose_name = "Báo cáo"
