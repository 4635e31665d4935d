"""What the editorial room keeps: evidence, work in hand, tasks, and the abstract reviewed page."""

from news.editorial.models.evidence import ChainHead, Decision, Snapshot
from news.editorial.models.pages import ReviewedPage, StructurePage
from news.editorial.models.tasks import CenterReviewTask, SignOffTask
from news.editorial.models.waiver import Waiver
from news.editorial.models.wording import HouseWord, WordingLimits
from news.editorial.models.work import Claim, Contribution, RuleLevel, Writing

__all__ = [
    "CenterReviewTask",
    "ChainHead",
    "Claim",
    "Contribution",
    "Decision",
    "HouseWord",
    "ReviewedPage",
    "RuleLevel",
    "SignOffTask",
    "Snapshot",
    "StructurePage",
    "Waiver",
    "WordingLimits",
    "Writing",
]
