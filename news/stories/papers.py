"""What the rules need to know about the files that a page offers for download."""

from datetime import date

from wagtail.models import Page

from cms.library.models import NewsDocument
from cms.library.paper_answers import to_look_at
from cms.library.paper_rights import paper_consents_url, paper_faults
from news.editorial.checklist import PaperFacts
from news.editorial.forms import references
from news.editorial.picture_rights import shown_by


def paper_facts(page: Page, on: date | None = None) -> PaperFacts:
    """Return what was found in the page's files. Six queries where there are files.

    Args:
        page: any version of it.
        on: the day on which it becomes public; None is today.
    """
    ids = [int(pk) for kind, pk in references(page) if kind == "document" and pk.isdigit()]
    if not ids:
        return PaperFacts()
    faults = paper_faults(ids, shown_ids=shown_by(page, NewsDocument), on=on)
    to_mend = [fault.document_id for fault in faults if fault.by_consent]
    return PaperFacts(
        to_answer=tuple(f"“{fault.title}”: {fault.why.rstrip('.')}" for fault in faults),
        to_look_at=tuple(to_look_at(ids)),
        consents_url=paper_consents_url(to_mend[0]) if to_mend else "",
    )
