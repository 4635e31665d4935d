"""Closures of Wagtail's addresses of pages and lists: who reaches what at all."""

from pytest import MonkeyPatch
from taggit.forms import TagField as FreeTagField
from wagtail.admin.api.actions.copy import CopyPageAPIAction
from wagtail.admin.api.actions.create_alias import CreatePageAliasAPIAction
from wagtail.admin.api.actions.move import MovePageAPIAction
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.actions.revert_to_page_revision import RevertToPageRevisionAPIAction
from wagtail.admin.api.actions.unpublish import UnpublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.forms.tags import TagField
from wagtail.models import PagePermissionTester
from wagtail.permission_policies import ModelPermissionPolicy

from cms.units.selectors import person
from news.editorial import buttons, choosers, receivers, urls, wagtail_hooks
from news.editorial.tester import StoryPermissionTester as Tester
from tests.rights.closures.switch import (
    Closure,
    as_wagtail_has_it,
    both,
    instead,
    no,
    unheard,
    unrouted,
    yes,
)

SCREENS, DOORS = "rights/test_pages.py::", "rights/test_side_doors.py::"
API = f"{DOORS}test_the_admins_programming_interface_carries_out_nothing"
LEAK = "rights/test_isolation.py::test_an_address_that_leaks_in_wagtail_tells_nothing"
LISTS = "rights/test_lists.py::"
AT_ONCE = f"{LISTS}test_what_readers_see_at_once_is_changed_by_those_of_the_table"
EVIDENCE = "rights/test_evidence.py::"


def interface(patch: MonkeyPatch) -> None:
    """Give the admin's interface back what it carries out in Wagtail."""
    actions = {
        "copy": CopyPageAPIAction,
        "create_alias": CreatePageAliasAPIAction,
        "move": MovePageAPIAction,
        "publish": PublishPageAPIAction,
        "revert_to_page_revision": RevertToPageRevisionAPIAction,
        "unpublish": UnpublishPageAPIAction,
    }
    patch.setattr(PagesAdminAPIViewSet, "actions", actions)


def _with_strayed_permissions(tester: Tester, user: object, page: object) -> None:
    PagePermissionTester.__init__(tester, user, page)
    tester.who = person(user)


PAGES = (
    Closure(
        "interface",
        "going back to an older version by the admin's interface, review or not",
        "editorial.apps",
        interface,
        (f"{API}[revert_to_page_revision-data7]",),
    ),
    Closure(
        "publish",
        "publishing at once: button, interface, many pages",
        "editorial.apps + tester.can_publish",
        both(interface, as_wagtail_has_it(Tester, "can_publish")),
        (f"{API}[publish-data0]",),
    ),
    Closure(
        "strayed permission",
        "a group that was given Wagtail's right to publish by mistake",
        "tester.__init__ + tester.can_publish + buttons.WAGTAILS_OWN",
        both(
            instead((Tester, "__init__", _with_strayed_permissions), (buttons, "WAGTAILS_OWN", ())),
            as_wagtail_has_it(Tester, "can_publish"),
        ),
        (f"{EVIDENCE}test_a_permission_that_strayed_into_a_group_publishes_nothing",),
    ),
    Closure(
        "unpublish",
        "unpublishing without a decision",
        "editorial.apps + tester.can_unpublish",
        both(interface, as_wagtail_has_it(Tester, "can_unpublish")),
        (f"{API}[unpublish-data1]",),
    ),
    Closure(
        "copy",
        "copies",
        "editorial.apps + tester.can_copy_to",
        both(interface, as_wagtail_has_it(Tester, "can_copy", "can_copy_to")),
        (f"{API}[copy-data3]",),
    ),
    Closure(
        "delete",
        "deleting a story that was sent or published",
        "tester.can_delete + receivers.keep_evidence",
        both(as_wagtail_has_it(Tester, "can_delete"), instead((receivers, "is_kept", no))),
        (f"{SCREENS}test_only_a_draft_that_was_never_sent_is_deleted",),
    ),
    Closure(
        "privacy",
        "limiting who reads a page",
        "urls.CLOSED + tester.can_set_view_restrictions + core.receivers.refuse_private_pages",
        both(
            unrouted(urls.closed),
            as_wagtail_has_it(Tester, "can_set_view_restrictions", "can_publish"),
            unheard("core.no_private_pages"),
        ),
        (f"{DOORS}test_nobody_publishes_unpublishes_moves_locks_or_restricts",),
    ),
    Closure(
        "unschedule",
        "unscheduling from the list of versions",
        "tester.can_unschedule + tester.can_publish",
        as_wagtail_has_it(Tester, "can_unschedule", "can_publish"),
        (f"{DOORS}test_nobody_takes_a_schedule_away_or_goes_back_to_a_version_past_the_acts",),
    ),
    Closure(
        "foreign story",
        "editing another unit's story",
        "tester.can_edit",
        instead((Tester, "can_edit", yes)),
        (f"{SCREENS}test_a_draft_is_saved_by_writers_of_the_unit_and_the_center",),
    ),
    Closure(
        "foreign branch",
        "beginning a story in another unit",
        "tester.can_add_subpage",
        as_wagtail_has_it(Tester, "can_add_subpage"),
        (f"{SCREENS}test_a_story_is_begun_in_the_own_unit_alone",),
    ),
    Closure(
        "chooser",
        "the page chooser telling other units' drafts",
        "choosers.choosable",
        instead(
            (choosers, "choosable", lambda pages, user: pages),
            (wagtail_hooks, "choosable", lambda pages, user: pages),
        ),
        tuple(f"{LEAK}[{way}]" for way in ("choose", "choose one", "choose many", "find")),
    ),
    Closure(
        "closed addresses",
        "reports, file interface, many pages; groups, steps, sites, collections",
        "urls.CLOSED",
        unrouted(urls.closed),
        (
            f"{LEAK}[pictures]",
            f"{LEAK}[papers]",
            f"{LEAK}[many pages]",
            f"{EVIDENCE}test_nobody_deletes_or_switches_off_what_the_newsroom_stands_on",
        ),
    ),
    Closure(
        "lists",
        "tags, audiences, units, settings, redirects",
        "units.roles.TABLE",
        instead((ModelPermissionPolicy, "user_has_permission", yes)),
        (f"{AT_ONCE}[the/new/]", f"{AT_ONCE}[the-tep/edit/{{words}}/]"),
    ),
    Closure(
        "tags of stories",
        "a tag made by typing it into a story",
        "StoryTag.free_tagging",
        instead((TagField, "clean", FreeTagField.clean)),
        (f"{LISTS}test_no_word_typed_into_a_story_becomes_a_tag",),
    ),
)
