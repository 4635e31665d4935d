"""A newsroom where anybody may try anything at any time; what readers get is judged after each."""

from contextlib import suppress
from datetime import timedelta
from importlib import import_module
from unittest.mock import patch

from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from cms.units.selectors import person
from news.editorial import notices, services
from news.editorial.acts import Act
from news.editorial.claims import claim
from news.editorial.refusals import ActRefused
from news.editorial.rules import refusal
from news.editorial.selectors import case_of, what_is_read
from tests.editorial.doors import EVERYBODY, Doors, number, who
from tests.rights.stage import post

WRITERS = ("gv.a", "gv2.a", "ht.a", "gv.b", "btv.1", "btv.2", "truc.ban", "lanh.dao")
writer = st.sampled_from(WRITERS)
author = st.sampled_from(["gv.a", "gv.b", "btv.1"])
by_url = st.sampled_from([False, False, True])
BACKEND = "django.contrib.auth.backends.ModelBackend"
REASON = "Kiểm tra lại nội dung theo yêu cầu"
AIMS = {
    "public": (Act.SUBMIT, Act.SIGN_OFF, Act.APPROVE, Act.RESTORE),
    "later": (Act.SUBMIT, Act.SIGN_OFF, Act.APPROVE, Act.SCHEDULE),
    "corrected": (Act.CORRECT, Act.APPROVE),
    "back": (Act.RETURN, Act.UNSCHEDULE, Act.RECALL),
    "hidden": (Act.HIDE,),
    "gone": (Act.WITHDRAW,),
}
# The package names its function so, too.
scheduling = import_module("news.editorial.services.schedule")


class Killed(BaseException):
    """The process ended here; nothing of what was under way is committed."""


class Newsroom(Doors):
    """Acts of random people on at most three stories; every refusal is a fine answer."""

    def __init__(self):
        super().__init__()
        self.read = {}  # (who, page) -> the version they opened

    def attempt(self, act, at, name, through=False, form=None, **given):
        """Try an act by the service or through its address."""
        page = self.story(at)
        if through:
            client, url = self.clients[name], reverse("editorial_act", args=[page.pk, act])
            assert post(client, url, form).status_code in (302, 403)
            return
        service = {"return": services.return_story, "correct": services.propose_correction}
        with suppress(ActRefused, PermissionDenied):
            service.get(act, getattr(services, act, None))(
                page_id=page.pk, by=self.ward.people[name], **given
            )

    @initialize(author=author, with_picture=st.booleans(), steps=st.integers(0, 3))
    def a_day_begins(self, author, with_picture, steps):
        self.draft(author, with_picture, steps)

    @precondition(lambda self: len(self.stories) < 3)
    @rule(author=author, with_picture=st.booleans(), steps=st.integers(0, 3))
    def another_story(self, author, with_picture, steps):
        self.draft(author, with_picture, steps)

    def draft(self, name, with_picture, steps):
        unit = {"gv.a": "a", "gv.b": "b"}.get(name, "center")
        fields = {"tags": [self.tag]}
        if with_picture:
            picture = self.ward.picture(unit, color=(len(self.stories), 9, 9))
            fields |= {"lead_image": picture, "lead_alt": "Cây xanh", "without_picture": False}
        story = self.ward.draft(by=name, unit=unit, title=self.new_title(), **fields)
        self.stories.append(story)
        self.writers[story.pk] = {name}
        for _ in range(steps):
            self.step(len(self.stories) - 1, EVERYBODY, "public")

    @rule(
        at=number,
        name=writer,
        kind=st.sampled_from(["rewrite", "fix", "fix", "column", "again"]),
        words=st.sampled_from([1, 8, 20]),
    )
    def anybody_edits(self, at, name, kind, words):
        self.edit(at, name, kind, words)

    def edit(self, at, name, kind, words):
        page, user = self.story(at), self.ward.people[name]
        if not self.may_save(page, user):
            return
        draft = page.get_latest_revision_as_object()
        overwritten = None
        if kind == "fix":
            draft.body = [("text", f"<p>{draft.body[0].value.source[3:-4]}{' nhé' * words}</p>")]
            self.fixes[page.pk, name] = self.fixes.get((page.pk, name), 0) + words
            if self.fixes[page.pk, name] > 30:
                self.writers[page.pk].add(name)
        elif kind == "column":
            draft.genre = "bai" if draft.genre == "tin" else "tin"
        else:
            draft.title = self.new_title()
            self.writers[page.pk].add(name)
        if kind == "again":
            own = page.revisions.filter(user=user).order_by("-id").first()
            overwritten = own if own and own.pk == page.latest_revision_id else None
        draft.save_revision(user=user, overwrite_revision=overwritten)

    @rule(
        at=number,
        name=st.sampled_from(["btv.1", "btv.2", "truc.ban"]),
        words=st.sampled_from([1, 8, 20]),
        through=by_url,
    )
    def fix_and_decide(self, at, name, words, through):
        self.edit(at, name, "fix", words)
        self.decide(at, name, False, through, "approve", "now")

    @rule(
        at=number,
        first=st.integers(0, len(EVERYBODY) - 1),
        aim=st.sampled_from(sorted(AIMS)),
        steps=st.integers(1, 3),
    )
    def go_on(self, at, first, aim, steps):
        """Let those who may take the story somewhere, so that days lead somewhere."""
        for _ in range(steps):
            self.step(at, (*EVERYBODY[first:], *EVERYBODY[:first]), aim)

    def step(self, at, names, aim):
        page = self.story(at)
        case = case_of(page)
        version = what_is_read(page, page.get_latest_revision())
        for act in AIMS[aim]:
            for name in names:
                if refusal(act, person(self.ward.people[name]), case) is None:
                    self.attempt(act.value, at, name, **self.given(act, version, aim))
                    return

    def given(self, act, version, aim):
        """Return what the service of the act asks for."""
        how = services.Approval(hold=aim == "later")
        return {
            Act.SIGN_OFF: {"seen": version},
            Act.APPROVE: {"seen": version, "how": how},
            Act.SCHEDULE: {"moment": timezone.now() + timedelta(minutes=30)},
            Act.RETURN: {"points": ["Sửa tiêu đề"]},
            Act.CORRECT: {"notice": "Sửa tên ngày hội."},
            Act.HIDE: {"reason": REASON},
            Act.WITHDRAW: {"reason": REASON},
        }.get(act, {})

    @rule(
        at=number, name=who, act=st.sampled_from(["submit", "recall", "unschedule"]), through=by_url
    )
    def send_or_take_back(self, at, name, act, through):
        self.attempt(act, at, name, through)

    @rule(at=number, name=who)
    def open_for_review(self, at, name):
        page = self.story(at)
        if page.permissions_for_user(self.ward.people[name]).can_edit():
            self.read[name, page.pk] = what_is_read(page, page.get_latest_revision())

    @rule(
        at=number,
        name=who,
        old=st.booleans(),
        through=by_url,
        act=st.sampled_from(["sign_off", "approve", "approve"]),
        how=st.sampled_from(["now", "hold", "later"]),
    )
    def anybody_decides(self, at, name, old, through, act, how):
        self.decide(at, name, old, through, act, how)

    def decide(self, at, name, old, through, act, how):
        page = self.story(at)
        seen = (self.read.get((name, page.pk)) if old else None) or what_is_read(
            page, page.get_latest_revision()
        )
        later = timezone.now() + timedelta(hours=1) if how == "later" else None
        form = {"revision": seen.revision_id, "digest": seen.digest, "how": how}
        form["go_live_at"] = later.isoformat() if later else ""
        given = {"how": services.Approval(hold=how == "hold", go_live_at=later)}
        self.attempt(act, at, name, through, form, seen=seen, **(given if act == "approve" else {}))

    @rule(at=number, name=who, takes_over=st.booleans())
    def claim(self, at, name, takes_over):
        page, user = self.story(at), self.ward.people[name]
        if page.permissions_for_user(user).can_edit():
            claim(page=page, by=user, revision=page.get_latest_revision(), take_over=takes_over)

    @rule(at=number, name=who, through=by_url)
    def give_back(self, at, name, through):
        points = ["Sửa tiêu đề"]
        self.attempt("return", at, name, through, {"points": points}, points=points)

    @rule(at=number, name=st.sampled_from(["truc.ban", "btv.1"]), minutes=st.integers(-5, 90))
    def schedule(self, at, name, minutes):
        moment = timezone.now() + timedelta(minutes=minutes)
        self.attempt("schedule", at, name, moment=moment)

    @rule(minutes=st.integers(-300, 300))
    def the_clock_is_set(self, minutes):
        """It goes forwards, or back: a battery is flat, somebody mends the time zone."""
        self.offset = timedelta(minutes=minutes)

    @rule(
        hours=st.integers(0, 2),
        fate=st.sampled_from(["lives", "lives", "dies before", "dies after", "two at once"]),
        starts_again=st.booleans(),
    )
    def the_worker_looks(self, hours, fate, starts_again):
        """Time passes and the worker does what is due; it may be killed, there may be two."""
        self.offset += timedelta(hours=hours)
        if fate == "two at once":
            self.two_workers()
        elif fate == "lives":
            services.publish_due()
        else:
            place = (scheduling, "decide") if fate == "dies before" else (notices, "published")
            with suppress(Killed), patch.object(*place, side_effect=Killed):
                services.publish_due()
            if starts_again:
                services.publish_due()

    def two_workers(self):
        """A second worker does everything after the first has looked what is due."""
        publish_one = scheduling._publish_one

        def late(page_id, revision_id, now):
            with patch.object(scheduling, "_publish_one", publish_one):
                services.publish_due(now)
            return publish_one(page_id, revision_id, now)

        with patch.object(scheduling, "_publish_one", late):
            services.publish_due()

    @rule(at=number, name=who, through=by_url)
    def correct(self, at, name, through):
        notice = {"notice": "Sửa tên ngày hội."}
        self.attempt("correct", at, name, through, notice, **notice)

    @rule(at=number, name=who, act=st.sampled_from(["hide", "withdraw"]), through=by_url)
    def take_off(self, at, name, act, through):
        self.attempt(act, at, name, through, {"reason": REASON}, reason=REASON)

    @rule(at=number, name=who, through=by_url)
    def restore(self, at, name, through):
        self.attempt("restore", at, name, through)

    @rule(
        at=number,
        name=st.sampled_from(["quan.tri", "quan.tri", "lanh.dao", "gv.a"]),
        what=st.sampled_from(["publish", "hide", "restore"]),
        through=by_url,
    )
    def break_glass(self, at, name, what, through):
        given = {"what": what, "reason": REASON}
        self.attempt("break_glass", at, name, through, given, **given)


def play(ward, *, days, steps, dice):
    """Play random days; each begins with the ward as it is given."""
    ward.people = {name: ward.people[name] for name in EVERYBODY}
    clients = {name: Client() for name in (*EVERYBODY, "reader")}
    for name, client in clients.items():
        client.handler = clients["reader"].handler
        if name != "reader":
            client.force_login(ward.people[name], backend=BACKEND)
            session = client.session
            session.set_expiry(30 * 24 * 60 * 60)
            session.save()

    class Day(Newsroom):
        pass

    Day.ward, Day.clients, Day.tag = ward, clients, Doors.new_tag()
    run_state_machine_as_test(
        seed(dice)(Day),
        settings=settings(
            max_examples=days,
            stateful_step_count=steps,
            deadline=None,
            phases=[Phase.generate],
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
