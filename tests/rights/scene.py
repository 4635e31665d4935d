"""A school with a story in every state that a door could spoil, and who changes what by a door."""

from types import SimpleNamespace

from django.urls import reverse
from wagtail.models import Page, PageViewRestriction, Revision, TaskState, WorkflowState

from news.editorial.models import Decision
from tests.rights.stage import EVERYBODY, enter, post, story_in, undone
from tests.rights.table import ADMIN, CENTER, DUTY, SCHOOL_A

SITE_NAME = "Chuyên trang giáo dục"
WRITERS_A = f"{SCHOOL_A} {CENTER}"
STRUCTURE = f"{DUTY} {ADMIN}"


def build_scene(ward):
    """A story of school A in each state that a door could spoil, and everybody signed in."""
    states = ("draft", "review", "scheduled", "live+draft", "hidden")
    return SimpleNamespace(
        clients=enter(ward), stories={state: story_in(ward, "a", state) for state in states}
    )


def picture():
    """Return what stands in the tree, what readers get, and what was decided."""
    return {
        "pages": list(
            Page.objects.order_by("path").values_list(
                "pk", "path", "slug", "live", "live_revision", "locked", "go_live_at",
                "expire_at", "alias_of", "owner",
            )
        ),
        "titles": list(Page.objects.filter(live=True).order_by("pk").values_list("pk", "title")),
        "schedule": list(
            Revision.objects.exclude(approved_go_live_at=None).values_list("pk", flat=True)
        ),
        "workflows": list(
            WorkflowState.objects.order_by("pk").values_list("pk", "status", "current_task_state")
        ),
        "steps": list(TaskState.objects.order_by("pk").values_list("pk", "status")),
        "decisions": Decision.objects.count(),
        "restrictions": PageViewRestriction.objects.count(),
    }  # fmt: skip


def revisions():
    """Return how many versions there are."""
    return Revision.objects.count()


def pages_url(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def bulk_url(action, *pages):
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"/admin/bulk/wagtailcore/page/{action}/?{ids}"


def knock(scene, doors, people=EVERYBODY):
    """Send every door's form as every person; return what changed, which should be nothing."""
    before, wrong = picture(), []
    for who in people:
        for url, data in doors:
            with undone() as tried:
                post(scene.clients[who], url, data)
                after = picture() if tried.wrote else before
            wrong += [f"{who}: {url} changed {k}" for k in before if before[k] != after[k]]
    return wrong


def changes(scene, url, data, measure):
    """Return who changed what is measured by sending the form."""
    before, found = measure(), set()
    for who in EVERYBODY:
        with undone() as tried:
            post(scene.clients[who], url, data)
            if tried.wrote and measure() != before:
                found.add(who)
    return found


def everybody_of(*names):
    return {name for group in names for name in group.split()}
