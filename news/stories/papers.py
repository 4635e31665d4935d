"""What the rules need to know about the files that a page offers for download."""

from wagtail.models import Page

from cms.library.paper_answers import to_look_at, unanswered
from cms.library.paper_reading import advice
from news.editorial.checklist import PaperFacts
from news.editorial.forms import references


def paper_facts(page: Page) -> PaperFacts:
    """Return what was found in the page's files. Two queries where there are files."""
    ids = [int(pk) for kind, pk in references(page) if kind == "document" and pk.isdigit()]
    if not ids:
        return PaperFacts()
    waiting = tuple(
        f"“{paper.title}”: {' '.join(advice(paper.kind, paper.findings)[:1])}"
        for paper in unanswered(ids)
    )
    return PaperFacts(to_answer=waiting, to_look_at=tuple(to_look_at(ids)))
