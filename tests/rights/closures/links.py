"""Closures of preview links: what a stranger sees, and when a yes through one counts."""

from news.editorial import selectors as stories
from news.editorial.preview_links import admin_views, public_views, selectors, services
from news.editorial.preview_links.selectors import Files
from tests.rights.closures.switch import Closure, instead, no, yes

CELLS, OPENED = "rights/test_preview_links.py::", "editorial/test_preview_links.py::"
AGREED = "editorial/test_link_agreements.py::"


def _every_file(found: object) -> Files:
    named = selectors.references(found.revision.as_object())
    images = frozenset(int(pk) for kind, pk in named if kind == "image")
    papers = frozenset(int(pk) for kind, pk in named if kind == "document")
    return Files(images, papers, frozenset(), frozenset())


LINKS = (
    Closure(
        "who sends links",
        "making a preview link of another unit's story, revoking one",
        "preview_links.selectors.may_send",
        instead((services, "may_send", yes), (admin_views, "may_send", yes)),
        (f"{CELLS}test_links_are_listed_and_revoked_by_the_same_people",),
    ),
    Closure(
        "a link's end",
        "a preview link after its day, its revocation, its maker, or a hiding",
        "preview_links.rules.is_open",
        instead((selectors, "is_open", yes)),
        (
            f"{OPENED}test_what_ended_ends_its_pictures_and_never_tells_why[end_by_revoking]",
            f"{OPENED}test_hiding_a_story_ends_the_links_that_were_made_before",
        ),
    ),
    Closure(
        "files by a link",
        "a picture or paper by a preview link that publication would not let through",
        "preview_links.selectors.files_of",
        instead((public_views, "files_of", _every_file)),
        (
            f"{OPENED}test_a_picture_without_its_answers_or_taken_off_does_not_leave_by_a_link",
            f"{OPENED}test_papers_of_the_version_are_read_by_the_link_too",
        ),
    ),
    Closure(
        "a yes by a link",
        "agreeing by a preview link to what moved, with a session, or where no unit wants it",
        "preview_links.rules.refuses_agreement",
        instead((services, "refuses_agreement", no)),
        (
            f"{AGREED}test_a_browser_with_a_session_agrees_to_nothing",
            f"{AGREED}test_what_moved_since_is_refused_in_words_and_the_name_stays[moved]",
            f"{AGREED}test_other_bytes_of_a_picture_are_another_version",
        ),
    ),
    Closure(
        "the maker of a link",
        "approving what the school agreed to by one's own preview link",
        "selectors.link_maker",
        instead((stories, "link_maker", no)),
        (f"{AGREED}test_who_made_the_link_does_not_approve_what_the_school_agreed_to_through_it",),
    ),
)
