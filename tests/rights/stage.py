"""Who knocks at the newsroom's doors, and the stories in every state that they find there."""

import re
from contextlib import contextmanager
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.editorial import services
from tests.ward import PEOPLE, fresh

ANONYMOUS, SUPERUSER, DEACTIVATED = "anonymous", "superuser", "deactivated"
EVERYBODY = (*PEOPLE, ANONYMOUS, SUPERUSER, DEACTIVATED)

AUTHOR = {"a": "gv.a", "b": "gv.b", "center": "btv.1"}
APPROVER = {"a": "btv.1", "b": "btv.1", "center": "btv.2"}


def enter(ward) -> dict[str, Client]:
    """Sign everybody in; one reviewer is deactivated while signed in, one superuser has no role."""
    users = dict(ward.people)
    users[SUPERUSER] = get_user_model().objects.create_superuser(
        username="superuser", password="x" * 20, email="superuser@example.vn"
    )
    gone = get_user_model().objects.create_user(username="btv.3", password="x" * 20)
    gone.memberships.create(unit=ward.units["center"], role="reviewer")
    users[DEACTIVATED] = gone
    clients = {name: Client() for name in EVERYBODY}
    for name, client in clients.items():
        # One handler for all: each would look at every static file when it loads.
        client.handler = clients[ANONYMOUS].handler
        if name != ANONYMOUS:
            client.force_login(users[name], backend="django.contrib.auth.backends.ModelBackend")
    gone.is_active = False
    gone.save()
    return clients


def again(client) -> Client:
    """Return a client who is signed in as the other is, for a test of its own."""
    found = Client()
    found.handler = client.handler
    found.cookies.update(client.cookies)
    return found


class Tried:
    """Whether anything was sent to the database that could change a row."""

    wrote = False

    def __call__(self, execute, sql, params, many, context):
        self.wrote = self.wrote or not sql.lstrip(" (").startswith(_READS)
        return execute(sql, params, many, context)


# SQL that changes no row, as Django writes it; whatever else there is counts as written.
_READS = ("SELECT ", "SAVEPOINT ", "RELEASE SAVEPOINT ", "ROLLBACK TO SAVEPOINT ")


@contextmanager
def undone():
    """Let something happen and take it back, so that the next person finds what the first did.

    Where nothing was written, all rows are as they were, and nobody need look.
    """
    tried = Tried()
    with transaction.atomic(), connection.execute_wrapper(tried):
        yield tried
        transaction.set_rollback(True)


def post(client, url, data=None, **extra):
    """Send a form; messages of earlier ones do not pile up in the cookie."""
    client.cookies.pop("messages", None)
    return client.post(url, data or {}, **extra)


def story_in(ward, unit, state):
    """Make a story of the unit and take it to the state with the services."""
    author = AUTHOR[unit]
    story = ward.draft(by=author, unit=unit, title="Ngày hội đọc sách")
    for step in STEPS[state]:
        _STEPS[step](ward, story, unit)
    return fresh(story)


def _submit(ward, story, unit):
    ward.submit(story, by=AUTHOR[unit])


def _sign_off(ward, story, unit):
    if unit == "a":
        ward.sign_off(story)


def _hide(ward, story, unit):
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")


_STEPS = {
    "submit": _submit,
    "sign_off": _sign_off,
    "give_back": lambda ward, story, unit: ward.give_back(story, by=APPROVER[unit]),
    "school_gives_back": lambda ward, story, unit: ward.give_back(story, by="ht.a"),
    "approve": lambda ward, story, unit: ward.approve(story, by=APPROVER[unit]),
    "hold": lambda ward, story, unit: ward.approve(story, by=APPROVER[unit], hold=True),
    "schedule": lambda ward, story, unit: ward.approve(
        story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1)
    ),
    "edit": lambda ward, story, unit: ward.edit(story, AUTHOR[unit], title="Ngày hội sách mới"),
    "hide": _hide,
    "withdraw": lambda ward, story, unit: services.withdraw(
        page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót lớn"
    ),
    "mend": lambda ward, story, unit: ward.edit(story, "btv.1", title="Ngày hội sách lần 2"),
    "correct": lambda ward, story, unit: services.propose_correction(
        page_id=story.pk, by=ward.people["btv.1"], notice="Sửa tên ngày hội."
    ),
}
_REVIEW = ("submit", "sign_off")
STEPS = {
    "draft": (),
    "sign_off": ("submit",),
    "review": _REVIEW,
    "returned": (*_REVIEW, "give_back"),
    "returned by the school": ("submit", "school_gives_back"),
    "approved": (*_REVIEW, "hold"),
    "scheduled": (*_REVIEW, "schedule"),
    "live": (*_REVIEW, "approve"),
    "live+draft": (*_REVIEW, "approve", "edit"),
    "live+review": (*_REVIEW, "approve", "edit", *_REVIEW),
    "live+correction": (*_REVIEW, "approve", "mend", "correct"),
    "hidden": (*_REVIEW, "approve", "hide"),
    "hidden+draft": (*_REVIEW, "approve", "hide", "edit"),
    "withdrawn": (*_REVIEW, "approve", "withdraw"),
}

_FIELD = re.compile(r'name="(revision|digest)" value="([^"]*)"')


def printed_version(client, story) -> dict[str, str]:
    """Return the hidden fields of the review screen, {} where it offers nothing to decide."""
    with undone():
        screen = client.get(reverse("editorial_review", args=[story.pk]))
    return dict(_FIELD.findall(screen.content.decode()))


def story_form(column, title="Ngày hội đọc sách năm nay", **fields) -> dict[str, str]:
    """Return what the editing form of a story sends."""
    given = {
        "title": title,
        "body": streamfield([("text", rich_text("<p>Thư viện mở cửa cả ngày.</p>"))]),
        "lead_image": "",
        "without_picture": "on",
        "ai_use": "none",
        "genre": "tin",
        "origin": "own",
        "column": str(column.pk),
        "tags": "",
        "bylines": inline_formset([]),
        **fields,
    }
    return nested_form_data(given)
