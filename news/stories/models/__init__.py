"""Every page type of the portal, and the lists that stories are sorted by."""

from news.stories.models.chosen import ChosenDocument, Moment, TopicDocument, UnitDocument
from news.stories.models.curation import FrontCuration, FrontPlace
from news.stories.models.documents import DocumentIndexPage, InfoPage, OfficialDocumentPage
from news.stories.models.lists import Audience, StoryTag, StoryTagging
from news.stories.models.quick import QuickDraft
from news.stories.models.sections import (
    ColumnIndexPage,
    ColumnPage,
    FrontPage,
    TopicIndexPage,
    TopicPage,
    UnitIndexPage,
    UnitPage,
)
from news.stories.models.story import ArticlePage, Byline

__all__ = [
    "ArticlePage",
    "Audience",
    "Byline",
    "ChosenDocument",
    "ColumnIndexPage",
    "ColumnPage",
    "DocumentIndexPage",
    "FrontCuration",
    "FrontPage",
    "FrontPlace",
    "InfoPage",
    "Moment",
    "OfficialDocumentPage",
    "QuickDraft",
    "StoryTag",
    "StoryTagging",
    "TopicDocument",
    "TopicIndexPage",
    "TopicPage",
    "UnitDocument",
    "UnitIndexPage",
    "UnitPage",
]
