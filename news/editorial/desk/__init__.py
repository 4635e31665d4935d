"""The start page: what waits for this person, where stories are, what went wrong."""

from news.editorial.desk.panels import DeskPanel, desk_panels

__all__ = ["DeskPanel", "desk_panels"]
