"""Closures of what is kept: versions, decisions, accounts, files and their names."""

from wagtail.images.views.bulk_actions.add_tags import AddTagsBulkAction

import cms.library.views
import cms.library.wagtail_hooks
from cms.library.bulk_tags import KnownTags
from cms.library.policies import FrozenWhileShown
from cms.units import sign_in_links
from cms.users.models import User, UserQuerySet
from news.editorial import forms, inbox, receivers
from news.editorial.forms import ReviewedPageForm
from news.editorial.models import Decision, Notice, pages
from news.editorial.models.evidence import AppendOnly
from tests.rights.closures.switch import (
    Closure,
    as_wagtail_has_it,
    both,
    instead,
    no,
    unrouted,
    yes,
)

EVIDENCE, FILES = "rights/test_evidence.py::", "rights/test_files.py::"
WRITING = "editorial/test_writing.py::"
FORMS, SERVING = "editorial/test_forms.py::", "library/test_serving.py::"
LEAK = "rights/test_isolation.py::test_an_address_that_leaks_in_wagtail_tells_nothing"
OWN = f"{EVIDENCE}test_the_own_newest_version_is_not_overwritten_once_it_is_evidence"
LINKS = "units/test_sign_in_links.py::"
SENT = ("a-returned", "a-approved", "a-live", "a-hidden", "a-withdrawn")
CENTER = ("btv.1", "quan.tri", "truc.ban")
SENT += ("center-review", "center-live+correction")


KEPT = (
    Closure(
        "overwrite",
        "`overwrite_revision_id`: autosave over a version that was sent, decided, is live or open",
        "evidence.is_evidence",
        instead((pages, "is_evidence", no)),
        (
            *(f"{OWN}[{state}]" for state in SENT),
            f"{EVIDENCE}test_a_version_that_a_reviewer_has_open_is_not_overwritten",
        ),
    ),
    Closure(
        "silent take-over",
        "saving over a version that a colleague saved or writes now, without a word",
        "forms.ReviewedPageForm",
        instead((forms, "other_at", lambda page, opened, by: None)),
        (f"{WRITING}test_nobody_saves_over_a_colleague_without_saying_so_and_the_other_is_told",),
    ),
    Closure(
        "kept versions",
        "purging versions, deleting a decided page by code",
        "receivers.keep_evidence",
        instead((receivers, "is_kept", no)),
        (f"{EVIDENCE}test_a_story_that_was_decided_on_is_deleted_by_no_code_and_a_plain_draft_is",),
    ),
    Closure(
        "append only",
        "changing or deleting decisions by code",
        "models.evidence.AppendOnly",
        both(
            as_wagtail_has_it(AppendOnly, "update", "delete"),
            as_wagtail_has_it(Decision, "save", "delete"),
        ),
        (f"{EVIDENCE}test_decisions_are_neither_changed_nor_deleted_by_code",),
    ),
    Closure(
        "accounts stay",
        "deleting an account that decisions name",
        "users.models.User",
        both(as_wagtail_has_it(User, "delete"), as_wagtail_has_it(UserQuerySet, "delete")),
        (
            "users/test_models.py::test_account_refuses_deletion",
            "users/test_models.py::test_bulk_deletion_is_refused[manager0]",
        ),
    ),
    Closure(
        "frozen files",
        "replacing, deleting, changing a file that readers see: alone, in rows, many",
        "policies.FrozenWhileShown",
        as_wagtail_has_it(
            FrozenWhileShown,
            "user_has_any_permission_for_instance",
            "user_has_permission_for_instance",
        ),
        (
            f"{FILES}test_a_file_that_readers_see_is_changed_by_nobody_at_any_address",
            f"{SERVING}test_a_picture_that_readers_see_can_not_be_replaced_or_deleted",
        ),
    ),
    Closure(
        "draft documents",
        "downloading a draft's document",
        "library.wagtail_hooks.refuse_hidden_document",
        instead((cms.library.wagtail_hooks, "may_see", yes)),
        (f"{SERVING}test_a_draft_document_is_there_for_its_unit_and_the_center_alone",),
    ),
    Closure(
        "draft pictures",
        "looking at a draft's picture",
        "library.views.public_file",
        instead((cms.library.views, "may_see", yes)),
        (f"{SERVING}test_a_picture_in_any_size_is_public_exactly_while_a_live_page_shows_it",),
    ),
    Closure(
        "foreign ids",
        "another unit's picture, document or draft in a form: field, block, link",
        "ReviewedPageForm._foreign",
        instead((ReviewedPageForm, "_foreign", lambda form, targets: set())),
        (
            f"{FORMS}test_another_schools_picture_is_refused_and_not_shown[lead_image]",
            f"{FORMS}test_another_schools_picture_is_refused_and_not_shown[body]",
            f"{FORMS}test_another_schools_document_is_refused[file]",
            f"{FORMS}test_another_schools_document_is_refused[link]",
            f"{FORMS}test_another_schools_draft_is_not_linked",
        ),
    ),
    Closure(
        "many files",
        "acts on many files telling other units' file names",
        "library.views.bulk_action",
        unrouted(cms.library.views.bulk_action),
        (f"{LEAK}[many files]",),
    ),
    Closure(
        "tags of files",
        "a tag made by tagging many files",
        "bulk_tags.KnownTags",
        instead(
            (KnownTags, "form_class", AddTagsBulkAction.form_class),
            (KnownTags, "get_execution_context", AddTagsBulkAction.get_execution_context),
        ),
        (f"{FILES}test_nobody_makes_a_tag_of_files_by_tagging_many",),
    ),
    Closure(
        "sign-in links",
        "a sign-in link for somebody of the center, an administrator, a deactivated account",
        "sign_in_links.school_people",
        instead((sign_in_links, "school_people", User.objects.all)),
        (
            *(f"{LINKS}test_a_link_is_made_for_people_of_schools_alone[{who}]" for who in CENTER),
            f"{LINKS}test_who_is_more_than_a_schools_person_gets_no_link_and_an_older_one_ends"
            "[closed office]",
        ),
    ),
    Closure(
        "inbox",
        "an inbox that names a story after its reader's role has ended",
        "inbox.notices_of",
        instead((inbox, "notices_of", lambda user: Notice.objects.filter(reader=user))),
        ("editorial/test_inbox.py::test_a_role_that_ended_takes_its_lines_along",),
    ),
)
