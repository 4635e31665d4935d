"""Who is told of what, repeated by hand and played through real acts: event, role, channel."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.library.models import RemovalCase
from cms.library.removals import open_case
from cms.outbox.services import run_due
from cms.units.roles import TABLE, Role
from cms.units.sign_in_links import make_link
from news.editorial import services
from news.editorial.events import RULES, Event, Mail, Receiver, as_markdown, is_told
from news.editorial.models import DeskTerms, Notice
from news.editorial.preview_links.services import agree
from news.editorial.preview_links.services import make_link as make_preview_link
from news.editorial.reminders import remind
from news.editorial.taking_over import take_over
from news.editorial.writing import Other
from tests.editorial.preview import let_agree
from tests.editorial.told import inbox, mailed

PAGE = Path(__file__).resolve().parents[2] / "docs" / "notices.md"
CENTER = "btv.1 btv.2 lanh.dao truc.ban"

# e school editor, l school lead, r reviewer, d duty editor, h center head
COLUMNS = dict(zip("elrdh", list(Role)[:5], strict=True))
# x: a line and a mail that may be switched off, o: a mail only where it is switched on,
# !: a mail that always goes; the last column: a text for Zalo.
BY_HAND = """
event             e l r d h zalo
sign_off_wanted   . x . . . .
submitted         . . x x x .
reassigned        . . x x . .
signed_off        o o o o o .
agreed            ! ! ! ! ! .
returned          x x x x x z
approved          x x x x x z
held              . . . o . .
published         x x x x x z
scheduled         x x x x x .
unscheduled       x x x x x .
not_published     x x x x x .
hidden            x x x x x .
withdrawn         x x x x x .
restored          x x x x x .
emergency         ! ! ! ! ! .
due_soon          . x x x x .
overdue           . x x x x .
not_back          x x x x x .
taken_over        x x x x x .
removal_asked     . ! ! ! ! .
sign_in_link      ! ! . . . .
"""
LINES = [line.split() for line in BY_HAND.strip().splitlines()]
MARKS = {"x": Mail.ON, "o": Mail.OFF, "!": Mail.ALWAYS}


def test_the_table_is_the_one_written_by_hand():
    assert [line[0] for line in LINES[1:]] == list(Event) == list(RULES)
    for name, *marks, zalo in LINES[1:]:
        event = Event(name)
        assert RULES[event].for_zalo is (zalo == "z")
        assert RULES[event].mail == next(MARKS[mark] for mark in marks if mark != ".")
        for letter, mark in zip(LINES[0][1:-1], marks, strict=True):
            assert is_told(event, TABLE[COLUMNS[letter]]) is (mark != "."), (name, letter)
        for role in list(Role)[5:]:
            assert not is_told(event, TABLE[role]), (name, role)
    assert {receiver for rule in RULES.values() for receiver in rule.receivers} == set(Receiver)


def test_the_page_is_what_the_table_prints():
    out = io.StringIO()
    call_command("notice_table", stdout=out)
    again = "out of date: manage.py notice_table > docs/notices.md"
    assert PAGE.read_text(encoding="utf-8") == out.getvalue() == as_markdown(), again


def waits_at_school(ward):
    story = ward.draft()
    ward.submit(story)
    return story


def waits_at_center(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    return story


def by_center(ward):
    ward.submit(ward.draft(by="btv.1", unit="center"), by="btv.1")


def signed_off(ward):
    ward.sign_off(waits_at_school(ward))


def agreed_through_a_link(ward):
    let_agree(ward)
    story = waits_at_school(ward)
    maker = ward.people["gv.a"]
    _, token = make_preview_link(page_id=story.pk, seen=ward.seen(story), by=maker)
    agree(token=token, name="Nguyễn Thị Hoa", is_signed_in=False)


def given_to(ward):
    story = waits_at_center(ward)
    services.reassign(page_id=story.pk, to=ward.people["btv.2"], by=ward.people["truc.ban"])


def returned(ward):
    ward.give_back(waits_at_center(ward))


def held(ward):
    story = waits_at_center(ward)
    ward.approve(story, hold=True)
    return story


def scheduled(ward):
    story, soon = held(ward), timezone.now() + timedelta(days=1)
    services.schedule(page_id=story.pk, by=ward.people["truc.ban"], moment=soon)
    return story


def unscheduled(ward):
    services.unschedule(page_id=scheduled(ward).pk, by=ward.people["truc.ban"])


def not_published(ward):
    picture = ward.picture("b")
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây xanh"
    )
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    type(picture).objects.filter(pk=picture.pk).update(sha256="f" * 64)
    services.publish_due(timezone.now() + timedelta(hours=2))


def hidden(ward, by="truc.ban"):
    story = ward.live()
    services.hide(page_id=story.pk, by=ward.people[by], reason="Có sai sót")
    return story


def hidden_by_the_school(ward):
    hidden(ward, by="ht.b")


def withdrawn(ward):
    story = ward.live()
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót lớn")


def restored(ward):
    services.restore(page_id=hidden(ward).pk, by=ward.people["btv.1"])


def emergency(ward):
    why = "Không ai ở Trung tâm thao tác được lúc này"
    story = ward.live()
    services.break_glass(page_id=story.pk, by=ward.people["quan.tri"], what="hide", reason=why)


def due_soon(ward):
    story = waits_at_center(ward)
    hours = DeskTerms.current().hours_of(story.genre)
    remind(timezone.now() + timedelta(hours=hours) - timedelta(minutes=5))


def overdue(ward):
    waits_at_center(ward)
    remind(timezone.now() + timedelta(days=31))


def overdue_at_school(ward):
    waits_at_school(ward)
    remind(timezone.now() + timedelta(days=31))


def not_back(ward):
    returned(ward)
    remind(timezone.now() + timedelta(days=6))


def another_goes_on(ward):
    story = ward.draft()
    writer, revision = ward.people["gv.a"], story.latest_revision
    other = Other(
        who=str(writer),
        user_id=writer.pk,
        at=revision.created_at,
        revision_id=revision.pk,
        stamp="as it was",
        is_own=False,
        is_unseen=True,
    )
    take_over(page=story, other=other, by=ward.people["gv2.a"])
    # The mail that comes of it waits its turn.
    run_due(limit=1)


def removal(ward):
    open_case(file=ward.picture("b"), source=RemovalCase.Source.FORM)


def link(ward):
    make_link(user=ward.people["gv.a"], by=ward.people["truc.ban"])


# What is played, the event, who has a line in the inbox, to whom a mail goes ("=": the same).
PLAYED = [
    (waits_at_school, "sign_off_wanted", "ht.a", "="),
    (waits_at_center, "submitted", "btv.1 btv.2 truc.ban", "="),
    (by_center, "submitted", "btv.2 lanh.dao truc.ban", "="),
    (signed_off, "submitted", "btv.1 btv.2 truc.ban", "="),
    (signed_off, "signed_off", "gv.a", ""),
    (agreed_through_a_link, "agreed", "btv.1 btv.2 gv.a ht.a truc.ban", "="),
    (given_to, "reassigned", "btv.2", "="),
    (returned, "returned", "gv.b", "="),
    (held, "approved", "gv.b", "="),
    (held, "held", "truc.ban", ""),
    (scheduled, "scheduled", "gv.b", "="),
    (unscheduled, "unscheduled", "gv.b", "="),
    (not_published, "not_published", "gv.b truc.ban", "="),
    (lambda ward: ward.live(), "published", "gv.b", "="),
    (hidden, "hidden", "gv.b ht.b", "="),
    (hidden_by_the_school, "hidden", "gv.b", "="),
    (withdrawn, "withdrawn", "gv.b ht.b", "="),
    (restored, "restored", "gv.b", "="),
    (emergency, "emergency", "gv.b lanh.dao truc.ban", "="),
    (due_soon, "due_soon", "btv.1 btv.2 truc.ban", "="),
    (overdue, "overdue", "btv.1 btv.2 truc.ban", "="),
    (overdue_at_school, "overdue", "ht.a", "="),
    (not_back, "not_back", "gv.b", "="),
    (another_goes_on, "taken_over", "gv.a", "="),
    # The library mails it, under a key of its own.
    (removal, "removal_asked", "btv.1 btv.2 ht.b lanh.dao truc.ban", ""),
    (link, "sign_in_link", "gv.a", "="),
]


def test_every_event_is_played():
    assert {event for _, event, *_ in PLAYED} == set(Event)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("play", "event", "lines", "mails"),
    PLAYED,
    ids=[f"{play.__name__} {event}" for play, event, *_ in PLAYED],
)
def test_a_real_act_tells_exactly_these_people(ward, settings, play, event, lines, mails):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    play(ward)
    assert inbox(event) == lines
    assert mailed(event) == (lines if mails == "=" else mails)
    assert not Notice.objects.filter(by_name="QUAN.TRI", reader__username="quan.tri").exists()
