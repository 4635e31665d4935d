"""Every act on a story: one short transaction each, decided by the rules, told by notices."""

from news.editorial.services.emergency import break_glass
from news.editorial.services.exits import hide, restore, withdraw
from news.editorial.services.mending import tick
from news.editorial.services.newer_files import put_in_draft
from news.editorial.services.reassignment import reassign
from news.editorial.services.review import Approval, approve, return_story, sign_off
from news.editorial.services.schedule import publish_due, schedule, unschedule
from news.editorial.services.structure import publish_structure
from news.editorial.services.submission import propose_correction, recall, submit
from news.editorial.services.waiving import waive
from news.editorial.services.writing import stored

__all__ = [
    "Approval",
    "approve",
    "break_glass",
    "hide",
    "propose_correction",
    "publish_due",
    "publish_structure",
    "put_in_draft",
    "reassign",
    "recall",
    "restore",
    "return_story",
    "schedule",
    "sign_off",
    "stored",
    "submit",
    "tick",
    "unschedule",
    "waive",
    "withdraw",
]
