"""Closures of approval: who decides, on what exactly, and what goes live by it."""

from importlib import import_module

from django.core.management import get_commands
from wagtail.models import WorkflowState

from cms.library.views import Logged
from news.editorial import evidence, rules, selectors
from news.editorial.acts import Act
from news.editorial.models import Decision
from news.editorial.models.tasks import NewsTask
from news.editorial.rules import Case
from news.editorial.selectors import case_of, last_publication
from news.editorial.services import exits, review
from tests.rights.closures.switch import Closure, as_wagtail_has_it, both, instead, no

# The package has a service of the same name.
SCHEDULE = import_module("news.editorial.services.schedule")

ACTS, DOORS = "rights/test_acts.py::", "rights/test_side_doors.py::"
FILES, PEOPLE = "rights/test_files.py::", "rights/test_people.py::"
MAIN, EXITS = "editorial/test_main_job.py::", "editorial/test_exits.py::"
CORRECTED = "editorial/test_corrections.py::"
LET_IN = "rights/test_let_in.py::"
SEEN = "editorial/test_evidence_screens.py::"
SWITCHED = f"{FILES}test_who_changes_a_file_under_review_is_a_writer_and_the_reader_sees_it"
ENDED = "rights/test_evidence.py::test_ending_a_review_past_the_services_publishes_nothing"


def _any_case(act: object, page: object, by: object) -> object:
    return case_of(page)


def _publish_the_newest(state: WorkflowState, user: object = None) -> None:
    newest = state.content_object.get_latest_revision()
    newest.publish(user=user, skip_permission_checks=True)


def _last_approval(page: object, revision: object) -> Decision | None:
    return Decision.objects.filter(revision_id=revision.pk, kind="approve").last()


def _last_version(page: object) -> object:
    return exits._revision_of(last_publication(page))


REVIEWS = (
    Closure(
        "Wagtail's approval",
        "approving or rejecting on Wagtail's screens",
        "NewsTask.get_actions + NewsTask.on_action",
        both(
            instead((NewsTask, "get_actions", lambda *a: [("reject", "x", False)])),
            as_wagtail_has_it(NewsTask, "on_action"),
        ),
        (f"{DOORS}test_nobody_decides_through_the_addresses_of_wagtails_workflow",),
    ),
    Closure(
        "finish",
        "ending a review without a decision: a step switched off, a finish by code",
        "finish.publish_approved",
        instead((WorkflowState, "on_finish", _publish_the_newest)),
        (f"{ENDED}[step]", f"{ENDED}[approve the step]", f"{ENDED}[finish]"),
    ),
    Closure(
        "lock",
        "editing while the story waits for somebody",
        "NewsTask.locked_for_user",
        instead((NewsTask, "locked_for_user", no)),
        (
            f"{ACTS}test_the_form_saves_and_sends_for_those_of_the_table_and_for_nobody_else[a-review]",
        ),
    ),
    Closure(
        "four eyes",
        "approving what one wrote or sent",
        "rules._refuse_approval",
        lambda patch: patch.delitem(rules._SPECIAL, Act.APPROVE),
        (
            f"{MAIN}test_whoever_wrote_can_not_approve[btv.1]",
            f"{ACTS}test_an_act_is_done_by_those_of_the_table_and_by_nobody_else[center-review]",
        ),
    ),
    Closure(
        "writers",
        "approving after changing a picture or a file's name",
        "Case.writer_ids",
        instead((Case, "writer_ids", lambda case: frozenset())),
        (
            f"{SWITCHED}[picture's row]",
            f"{SEEN}test_who_replaces_a_picture_of_a_waiting_story_can_not_approve_it",
        ),
    ),
    Closure(
        "who let them in",
        "writing, sending or signing as a colleague whom one let in by a link or a password",
        "Case.let_in_ids",
        instead((Case, "let_in_ids", lambda case: frozenset())),
        (
            f"{LET_IN}test_what_was_written_or_sent_there_is_approved_by_somebody_else[full_editor-link]",
            f"{LET_IN}test_what_was_written_or_sent_there_is_approved_by_somebody_else[sending-password]",
            f"{LET_IN}test_the_schools_yes_given_there_is_the_makers[link]",
        ),
    ),
    Closure(
        "writers in rows",
        "changing a file's words in the list of uploads, unseen",
        "library.views.Logged",
        as_wagtail_has_it(Logged, "save_object"),
        (f"{SWITCHED}[picture's row]", f"{SWITCHED}[document's row]"),
    ),
    Closure(
        "what was read",
        "a change after the reviewer opened the story; a guessed version",
        "guard.require_same",
        instead((review, "require_same", no)),
        (
            f"{PEOPLE}test_what_changed_after_reading_is_not_approved_until_it_is_read_again",
            f"{PEOPLE}test_a_version_number_without_its_digest_approves_nothing",
            f"{FILES}test_a_file_deleted_under_review_stops_the_approval",
            f"{MAIN}test_approval_is_refused_when_the_story_moved_since_it_was_read",
        ),
    ),
    Closure(
        "beside what was read",
        "bringing a hidden story back, or publishing another notice, by an approval from before",
        "selectors.what_is_read",
        instead(
            (selectors, "left_by", lambda page: None),
            (selectors, "correction_under_way", lambda page: ""),
        ),
        (
            f"{EXITS}test_approving_does_not_bring_back_what_was_hidden_after_the_reviewer_read_it",
            f"{CORRECTED}test_a_notice_that_was_exchanged_after_the_reviewer_read_it_is_not_approved",
        ),
    ),
    Closure(
        "files of what was read",
        "a file's bytes, crop or name changed after the reviewer opened the story",
        "evidence.files_of",
        instead((evidence, "files_of", lambda revision: {})),
        (
            f"{SWITCHED}[document's form]",
            f"{FILES}test_a_crop_that_changes_under_review_stops_the_approval",
            f"{MAIN}test_a_picture_replaced_between_reading_and_approval_stops_it",
        ),
    ),
    Closure(
        "who decides",
        "deciding without the right",
        "guard.permitted",
        instead((review, "permitted", _any_case)),
        (f"{MAIN}test_whoever_wrote_can_not_approve[lanh.dao]",),
    ),
    Closure(
        "two at once",
        "two reviewers at once",
        "claims.require_free",
        instead((review, "require_free", no)),
        (f"{PEOPLE}test_of_two_reviewers_the_one_who_has_the_story_open_decides",),
    ),
    Closure(
        "second person",
        "restoring what one withdrew oneself; withdrawing without the right; twice",
        "guard.permitted",
        instead((exits, "permitted", _any_case)),
        (
            f"{EXITS}test_only_a_second_person_restores_what_was_withdrawn",
            f"{EXITS}test_withdrawing_is_the_duty_editors_and_the_heads[btv.1]",
            f"{PEOPLE}test_what_is_sent_twice_happens_once",
        ),
    ),
    Closure(
        "restored as approved",
        "restoring a story whose picture was swapped",
        "exits.approved_revision",
        instead((exits, "approved_revision", _last_version)),
        (f"{EXITS}test_a_picture_swapped_while_the_story_was_away_does_not_come_back[hide]",),
    ),
    Closure(
        "due as approved",
        "a scheduled story that changed before its minute",
        "schedule._require_approved",
        instead((SCHEDULE, "_require_approved", _last_approval)),
        (f"{SEEN}test_wagtails_own_command_publishes_by_the_rules_alone",),
    ),
    Closure(
        "command",
        "Wagtail's command for schedules",
        "commands/publish_scheduled.py",
        lambda patch: patch.setitem(get_commands(), "publish_scheduled", "wagtail"),
        (f"{SEEN}test_wagtails_own_command_publishes_by_the_rules_alone",),
    ),
)
