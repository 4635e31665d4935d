"""Prepares a newsroom for a drill, and says what became of it: newsroom COMMAND [NUMBER]."""

import json
import sys
from datetime import timedelta

import django

django.setup()

from collections import Counter  # noqa: E402
from importlib import import_module  # noqa: E402

from django.conf import settings  # noqa: E402
from django.contrib.auth import get_user_model  # noqa: E402
from django.utils import timezone  # noqa: E402

from cms.library.models import NewsImage  # noqa: E402
from cms.outbox.models import OutboxRow  # noqa: E402
from news.editorial.chain import faults  # noqa: E402
from news.editorial.digest import canonical  # noqa: E402
from news.editorial.models import Decision  # noqa: E402
from news.editorial.selectors import what_is_read  # noqa: E402
from news.stories.models import ArticlePage  # noqa: E402
from tests.rights.stage import story_in  # noqa: E402
from tests.ward import load_ward  # noqa: E402


def waiting(number):
    """Make stories that wait for the center; return what an approval of each has to send."""
    ward, found = load_ward(), []
    for index in range(number):
        story = ward.draft(by="gv.b", unit="b", title=f"Bài {index}")
        ward.submit(story, by="gv.b")
        seen = what_is_read(story, story.get_latest_revision())
        found.append({"page": story.pk, "revision": seen.revision_id, "digest": seen.digest})
    return found


def scheduled(number):
    """Make approved stories that are due within the next seconds."""
    ward = load_ward()
    for index in range(number):
        story = ward.draft(by="gv.b", unit="b", title=f"Bài hẹn {index}")
        ward.submit(story, by="gv.b")
        moment = timezone.now() + timedelta(seconds=2 + index / 10)
        ward.approve(story, by="truc.ban", go_live_at=moment)
    return number


def stage(state, number):
    """Make stories of school B in a state; return what an act on each has to send."""
    ward, found = load_ward(), []
    for _ in range(number):
        story = story_in(ward, "b", state)
        seen = what_is_read(story, story.get_latest_revision())
        found.append({"page": story.pk, "revision": seen.revision_id, "digest": seen.digest})
    return found


def fates(*page_ids):
    """Say what was decided on each story, what readers get, and whether it was approved."""
    return [_fate(ArticlePage.objects.get(pk=pk)) for pk in page_ids]


def _fate(page):
    rows = Decision.objects.filter(page_id=page.pk).order_by("id")
    public = rows.filter(data__published=True).last()
    approved = public.snapshot.content if public else None
    return {
        "kinds": [row.kind for row in rows],
        "live": page.live,
        "as approved": not page.live or canonical(page.serializable_data()) == approved,
        "titles": [revision.content["title"] for revision in page.revisions.order_by("id")],
        "newest": page.get_latest_revision_as_object().title,
    }


def session(name):
    """Sign somebody in; return the key of the session."""
    user = get_user_model().objects.get(username=name)
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store["_auth_user_id"] = str(user.pk)
    store["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
    store["_auth_user_hash"] = user.get_session_auth_hash()
    store.save()
    return store.session_key


def places():
    """Return what the form of a new story needs to know."""
    ward = load_ward()
    branches = {unit: ward.units[unit].branch.pk for unit in "ab"}
    return branches | {"column": ward.column.pk, "b collection": ward.units["b"].collection_id}


def outcome():
    """Say how many stories are live and drafted, and whether the decisions are whole."""
    rows = Decision.objects.filter(data__published=True).exclude(kind="structure")
    times = Counter(rows.values_list("page_id", flat=True))
    mails = OutboxRow.objects.filter(effect="mail.send").values_list("payload", flat=True)
    told = Counter((mail["subject"], mail["to"][0]) for mail in mails)
    return {
        "pictures": NewsImage.objects.count(),
        "live": ArticlePage.objects.filter(live=True).count(),
        "stories": ArticlePage.objects.count(),
        "published twice": [page for page, count in times.items() if count > 1],
        "published": len(times),
        "faults": [fault.what for fault in faults()],
        "told twice": [str(key) for key, count in told.items() if count > 1],
    }


def address(number):
    """Return where readers find a page."""
    return ArticlePage.objects.get(pk=number).url


COMMANDS = {
    "address": lambda: address(int(sys.argv[2])),
    "waiting": lambda: waiting(int(sys.argv[2])),
    "scheduled": lambda: scheduled(int(sys.argv[2])),
    "stage": lambda: stage(sys.argv[2], int(sys.argv[3])),
    "fates": lambda: fates(*sys.argv[2:]),
    "session": lambda: session(sys.argv[2]),
    "places": places,
    "outcome": outcome,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(COMMANDS[sys.argv[1]]()))
