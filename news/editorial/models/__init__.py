"""What the editorial room keeps: evidence, work in hand, tasks, and the abstract reviewed page."""

from news.editorial.models.evidence import ChainHead, Decision, Snapshot
from news.editorial.models.notice import MailChoice, Notice, NoticeSettings
from news.editorial.models.pages import ReviewedPage, StructurePage
from news.editorial.models.points import Point
from news.editorial.models.preview_link import PreviewLink, PreviewLinkSettings
from news.editorial.models.tasks import CenterReviewTask, SignOffTask
from news.editorial.models.terms import DeskTerms
from news.editorial.models.waiting import WaitingNote
from news.editorial.models.waiver import Waiver
from news.editorial.models.wording import HouseWord, WordingLimits
from news.editorial.models.work import Claim, Contribution, RuleLevel, Writing

__all__ = [
    "CenterReviewTask",
    "ChainHead",
    "Claim",
    "Contribution",
    "Decision",
    "DeskTerms",
    "HouseWord",
    "MailChoice",
    "Notice",
    "NoticeSettings",
    "Point",
    "PreviewLink",
    "PreviewLinkSettings",
    "ReviewedPage",
    "RuleLevel",
    "SignOffTask",
    "Snapshot",
    "StructurePage",
    "WaitingNote",
    "Waiver",
    "WordingLimits",
    "Writing",
]
