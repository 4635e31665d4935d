"""A newsroom where anybody may try anything at any time; what readers get is judged after each."""

from contextlib import suppress
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from wagtail.models import Page, Revision

from cms.library.models import NewsImage
from cms.units.selectors import person
from news.editorial import services
from news.editorial.acts import Act
from news.editorial.chain import faults
from news.editorial.choosers import choosable
from news.editorial.claims import claim
from news.editorial.desk import own_stories
from news.editorial.digest import canonical
from news.editorial.evidence import version_of
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused
from news.editorial.rules import refusal
from news.editorial.selectors import case_of
from tests.ward import fresh, load_ward

WRITERS = ("gv.a", "gv2.a", "ht.a", "gv.b", "btv.1", "btv.2", "truc.ban", "lanh.dao")
EVERYBODY = (*WRITERS, "ht.b", "vhxh", "tai.chinh", "tdp.1", "quan.tri")
PUBLISHING = ("approve", "correct", "break_glass")
who = st.sampled_from(EVERYBODY)
writer = st.sampled_from(WRITERS)
number = st.integers(0, 2)
BACKEND = "django.contrib.auth.backends.ModelBackend"
HANDLER = Client().handler
REASON = "Kiểm tra lại nội dung theo yêu cầu"


class Newsroom(RuleBasedStateMachine):
    """Acts of random people on at most three stories; every refusal is a fine answer."""

    def __init__(self):
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.ward = load_ward()
        self.ward.people = {name: self.ward.people[name] for name in EVERYBODY}
        self.now = timezone.now()
        self.stories = []
        self.writers = {}  # page -> who wrote more than a small fix since the last publication
        self.read = {}  # (who, page) -> the version they opened
        self.decided = 0

    def story(self, at):
        return fresh(self.stories[at % len(self.stories)])

    def attempt(self, act, at, name, **given):
        page = self.story(at)
        with suppress(ActRefused, PermissionDenied):
            act(page_id=page.pk, by=self.ward.people[name], **given)

    @precondition(lambda self: len(self.stories) < 3)
    @rule(
        name=st.sampled_from(["gv.a", "gv.b", "btv.1"]),
        with_picture=st.booleans(),
        steps=st.integers(0, 3),
    )
    def draft(self, name, with_picture, steps):
        unit = {"gv.a": "a", "gv.b": "b"}.get(name, "center")
        fields = {}
        if with_picture:
            picture = self.ward.picture(unit, color=(len(self.stories), 9, 9))
            fields = {"lead_image": picture, "lead_alt": "Cây xanh", "without_picture": False}
        story = self.ward.draft(by=name, unit=unit, title=f"Bài {len(self.stories)}", **fields)
        self.stories.append(story)
        self.writers[story.pk] = {name}
        for _ in range(steps):
            self.step(len(self.stories) - 1, EVERYBODY)

    @precondition(lambda self: self.stories)
    @rule(at=number, name=writer, kind=st.sampled_from(["rewrite", "fix", "column", "stale"]))
    def edit(self, at, name, kind):
        page, user = self.story(at), self.ward.people[name]
        if not page.permissions_for_user(user).can_edit():
            return
        task = page.current_workflow_task_state
        if task is not None and task.task.specific.locked_for_user(page, user):
            return
        if page.scheduled_revision is not None:
            return
        draft = page.get_latest_revision_as_object()
        overwritten = None
        if kind == "fix":
            draft.body = [("text", f"<p>{draft.body[0].value.source[3:-4]} nhé</p>")]
        elif kind == "column":
            draft.genre = "bai" if draft.genre == "tin" else "tin"
        else:
            draft.title = f"{draft.title} {len(draft.title)}"
            self.writers[page.pk].add(name)
        if kind == "stale":
            own = page.revisions.filter(user=user).order_by("-id").first()
            overwritten = own if own and own.pk == page.latest_revision_id else None
        draft.save_revision(user=user, overwrite_revision=overwritten)

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def submit(self, at, name):
        self.attempt(services.submit, at, name)

    @precondition(lambda self: self.stories)
    @rule(at=number, first=st.integers(0, len(EVERYBODY) - 1), steps=st.integers(1, 3))
    def go_on(self, at, first, steps):
        """Let those who may take the story further, so that days lead somewhere."""
        for _ in range(steps):
            self.step(at, (*EVERYBODY[first:], *EVERYBODY[:first]))

    def step(self, at, names):
        page = self.story(at)
        case = case_of(page)
        ways = (
            (Act.SUBMIT, services.submit),
            (Act.SIGN_OFF, services.sign_off),
            (Act.APPROVE, services.approve),
            (Act.RESTORE, services.restore),
        )
        for act, service in ways:
            for name in names:
                if refusal(act, person(self.ward.people[name]), case) is None:
                    reads = act in (Act.SIGN_OFF, Act.APPROVE)
                    seen = {"seen": version_of(page.get_latest_revision())} if reads else {}
                    self.attempt(service, at, name, **seen)
                    return

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def recall(self, at, name):
        self.attempt(services.recall, at, name)

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def open_for_review(self, at, name):
        page = self.story(at)
        if page.permissions_for_user(self.ward.people[name]).can_edit():
            self.read[name, page.pk] = version_of(page.get_latest_revision())

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who, old=st.booleans(), by_url=st.booleans())
    def sign_off(self, at, name, old, by_url):
        self._decide("sign_off", services.sign_off, at, name, old, by_url)

    @precondition(lambda self: self.stories)
    @rule(
        at=number,
        name=who,
        old=st.booleans(),
        by_url=st.booleans(),
        how=st.sampled_from(["now", "hold", "later"]),
    )
    def approve(self, at, name, old, by_url, how):
        later = timezone.now() + timedelta(hours=1) if how == "later" else None
        given = {"how": services.Approval(hold=how == "hold", go_live_at=later)}
        form = {"how": how, "go_live_at": later.isoformat() if later else ""}
        self._decide("approve", services.approve, at, name, old, by_url, form, **given)

    def _decide(self, act, service, at, name, old, by_url, form=None, **given):
        page = self.story(at)
        seen = self.read.get((name, page.pk)) if old else None
        seen = seen or version_of(page.get_latest_revision())
        if not by_url:
            self.attempt(service, at, name, seen=seen, **given)
            return
        client = Client()
        client.handler = HANDLER
        client.force_login(self.ward.people[name], backend=BACKEND)
        version = {"revision": seen.revision_id, "digest": seen.digest}
        answer = client.post(reverse("editorial_act", args=[page.pk, act]), version | (form or {}))
        assert answer.status_code < 500

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def claim(self, at, name):
        page = self.story(at)
        if page.permissions_for_user(self.ward.people[name]).can_edit():
            claim(page=page, by=self.ward.people[name], revision=page.get_latest_revision())

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def give_back(self, at, name):
        self.attempt(services.return_story, at, name, points=["Sửa tiêu đề"])

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who, minutes=st.integers(-5, 90))
    def schedule(self, at, name, minutes):
        moment = timezone.now() + timedelta(minutes=minutes)
        self.attempt(services.schedule, at, name, moment=moment)

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def unschedule(self, at, name):
        self.attempt(services.unschedule, at, name)

    @rule(hours=st.integers(0, 2))
    def time_passes(self, hours):
        services.publish_due(timezone.now() + timedelta(hours=hours))

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def correct(self, at, name):
        self.attempt(services.propose_correction, at, name, notice="Sửa tên ngày hội.")

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who, act=st.sampled_from(["hide", "withdraw"]))
    def take_off(self, at, name, act):
        self.attempt(getattr(services, act), at, name, reason=REASON)

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who)
    def restore(self, at, name):
        self.attempt(services.restore, at, name)

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who, what=st.sampled_from(["publish", "hide", "restore"]))
    def break_glass(self, at, name, what):
        self.attempt(services.break_glass, at, name, what=what, reason=REASON)

    @precondition(lambda self: self.stories)
    @rule(at=number, name=writer)
    def replace_a_file(self, at, name):
        image = self.story(at).get_latest_revision_as_object().lead_image
        user = self.ward.people[name]
        if image is None or not may_change(user, image):
            return
        NewsImage.objects.filter(pk=image.pk).update(
            sha256=f"{timezone.now().timestamp():064.0f}"[-64:], version=image.version + 1
        )

    @precondition(lambda self: self.stories)
    @rule(at=number, name=who, act=st.sampled_from(["delete", "move", "copy", "publish"]))
    def forge(self, at, name, act):
        page, user = self.story(at), self.ward.people[name]
        rights = page.permissions_for_user(user)
        assert not (rights.can_publish() or rights.can_copy() or rights.can_move())
        assert not (page.first_published_at and rights.can_delete())

    @invariant()
    def what_is_public_is_what_a_decision_approved(self):
        for story in self.stories:
            page = fresh(story)
            if not page.live:
                continue
            rows = Decision.objects.filter(page_id=page.pk, kind__in=PUBLISHING)
            last = rows.filter(data__published=True).order_by("-id").first()
            revision = Revision.objects.get(pk=page.live_revision_id)
            assert last is not None and last.revision_id == revision.pk
            assert last.content_digest == version_of(revision).digest
            assert canonical(page.serializable_data()) == canonical(revision.content)

    @invariant()
    def nobody_approved_their_own_writing(self):
        for row in Decision.objects.filter(pk__gt=self.decided).order_by("id"):
            publishing = row.kind in PUBLISHING and row.data.get("what", "publish") == "publish"
            if publishing and row.by_id:
                names = self.writers.get(row.page_id, set())
                assert row.by_id not in {self.ward.people[name].pk for name in names}
            if row.data.get("published"):
                event(f"published by {row.kind}")
                self.writers[row.page_id] = set()
            self.decided = row.pk

    def teardown(self):
        assert list(faults()) == []
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @invariant()
    def no_unit_sees_anothers_title(self):
        stranger = self.ward.people["gv.b"]
        branch = self.ward.units["a"].branch.path
        hidden = Page.objects.filter(path__startswith=branch, live=False)
        assert not choosable(hidden, stranger).exists()
        rows = own_stories(person(stranger)) or []
        assert not [row for row in rows if row.page.path.startswith(branch)]


def may_change(user, image):
    """Return whether the media library lets the user put another file in the picture's place."""
    from wagtail.permissions import policy_registry

    return policy_registry.get(image).user_has_permission_for_instance(user, "change", image)
