"""What must hold after every step of a random day, read from the rows and the real addresses."""

import re
from contextlib import ExitStack
from datetime import timedelta
from unittest.mock import patch

from django.conf import settings
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant
from wagtail.models import Page, Revision

from cms.library.models import NewsImage
from cms.units.selectors import person
from news.editorial.chain import faults
from news.editorial.choosers import choosable
from news.editorial.desk.school import own_stories
from news.editorial.digest import canonical
from news.editorial.evidence import row_digest, version_of
from news.editorial.models import ChainHead, Decision
from tests.ward import fresh

PUBLISHING = ("approve", "correct", "break_glass")
READS = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK")
HEADING = re.compile(r'<h1 class="story__title"[^>]*>(.*?)</h1>')
STORY = """
    SELECT p.*, a.*, r.content FROM wagtailcore_page p
    JOIN stories_articlepage a ON a.page_ptr_id = p.id
    LEFT JOIN wagtailcore_revision r ON r.id = p.live_revision_id WHERE p.id = %s
"""
real_now = timezone.now


class Judge(RuleBasedStateMachine):
    """A day that can be taken back, its clock, its account of who wrote what, and the judgement.

    `ward` and `clients` (everybody, signed in, and "reader") are set by whoever plays; they
    outlive the days, the stories do not.
    """

    ward = None
    clients = None
    is_read = False

    def __init__(self):
        super().__init__()
        self.stories = []
        self.ward._pictures.clear()  # those of the day before were taken back
        self.writers = {}  # page -> who wrote more than small fixes since the last publication
        self.fixes = {}  # (page, who) -> words of small fixes since then
        self.offset = timedelta()
        self.written, self.judged = True, {}
        self.last = Decision.objects.order_by("-id").first()
        self.stack = ExitStack()
        self.stack.enter_context(transaction.atomic())
        self.stack.enter_context(patch("django.utils.timezone.now", self.clock))
        self.stack.enter_context(connection.execute_wrapper(self.note))

    def clock(self):
        return real_now() + self.offset

    def note(self, execute, sql, params, many, context):
        """Hear of every statement that may have changed something."""
        self.written |= not sql.startswith(READS)
        return execute(sql, params, many, context)

    def teardown(self):
        try:
            assert list(faults()) == []
            if self.is_read:
                self.look_over_the_fence()
        finally:
            transaction.set_rollback(True)
            self.stack.close()

    @initialize(is_read=st.booleans())
    def begin(self, is_read):
        """On every second day a reader asks for each story after each change."""
        self.is_read = is_read

    @invariant()
    def all_is_well(self):
        """Judge; where nothing was written since the last time, nothing can have changed."""
        if not self.written:
            return
        self.new_decisions_are_sound()
        for story in self.stories:
            self.readers_get_what_was_approved(story.pk)
        self.no_unit_sees_anothers_title()
        self.written = False

    def new_decisions_are_sound(self):
        """The chain goes on, and nobody approved their own writing beyond recorded small fixes."""
        after = self.last.pk if self.last else 0
        for row in Decision.objects.filter(pk__gt=after).order_by("id"):
            assert row.previous_digest == self.last.digest and row.digest == row_digest(row)
            self.last = row
            if (
                row.kind in PUBLISHING
                and row.by_id
                and row.data.get("what", "publish") == "publish"
            ):
                self.second_person_decided(row)
            if row.data.get("published") and row.kind in PUBLISHING:
                event(f"published by {row.kind}")
                self.writers[row.page_id] = set()
                self.fixes = {key: n for key, n in self.fixes.items() if key[0] != row.page_id}
        assert ChainHead.objects.get().digest == self.last.digest

    def second_person_decided(self, row):
        name = next(n for n, user in self.ward.people.items() if user.pk == row.by_id)
        assert name not in self.writers[row.page_id], f"{name} approved what they wrote"
        words = self.fixes.get((row.page_id, name), 0)
        assert words <= settings.SMALL_FIX_WORDS
        if row.kind != "break_glass":
            assert row.data.get("small_fix_words", 0) == words

    def readers_get_what_was_approved(self, pk):
        """The live row is exactly the content that the last publishing decision names."""
        rows = Decision.objects.filter(page_id=pk, kind__in=PUBLISHING)
        last = rows.filter(data__published=True).order_by("-id").first()
        with connection.cursor() as cursor:
            cursor.execute(STORY, [pk])
            files = NewsImage.objects.order_by("pk").values_list("pk", "sha256")
            facts = repr((cursor.fetchall(), last and last.pk, list(files)))
        if self.judged.get(pk) == facts:
            return
        page = fresh(next(story for story in self.stories if story.pk == pk))
        if page.live:
            revision = Revision.objects.get(pk=page.live_revision_id)
            assert last is not None and last.revision_id == revision.pk
            assert last.content_digest == version_of(revision).digest
            content = canonical(page.serializable_data())
            assert content == canonical(revision.content) == last.snapshot.content
        if self.is_read:
            self.ask_as_a_reader(page, last)
        self.judged[pk] = facts

    def ask_as_a_reader(self, page, last):
        answer = self.clients["reader"].get(page.url)
        title = HEADING.search(answer.content.decode())
        if page.live:
            assert (answer.status_code, title[1]) == (200, last.snapshot.content["title"])
            return
        kinds = ("approve", "correct", "restore", "withdraw")
        left = Decision.objects.filter(page_id=page.pk, kind__in=kinds).order_by("-id").first()
        gone = left is not None and left.kind == "withdraw"
        assert answer.status_code == (410 if gone else 404)
        assert title is None and page.title not in answer.content.decode()

    def foreign_drafts(self):
        return Page.objects.filter(path__startswith=self.ward.units["a"].branch.path, live=False)

    def no_unit_sees_anothers_title(self):
        """What is not public of school A is in no list that school B is offered."""
        stranger = self.ward.people["gv.b"]
        assert not choosable(self.foreign_drafts(), stranger).exists()
        branch = self.ward.units["a"].branch.path
        rows = own_stories(person(stranger)) or []
        assert not [row for row in rows if row.page.path.startswith(branch)]

    def look_over_the_fence(self):
        """Ask for the desk, the tree, the search and the chooser as the other school."""
        titles = list(self.foreign_drafts().values_list("draft_title", flat=True))
        for url in (
            reverse("wagtailadmin_home"),
            reverse("wagtailadmin_explore", args=[self.ward.units["a"].branch_id]),
            reverse("wagtailadmin_pages:search") + "?q=Bài",
            f"{reverse('wagtailadmin_choose_page')}?q=Bài",
        ):
            answer = self.clients["gv.b"].get(url).content.decode()
            assert not [title for title in titles if title in answer], url
