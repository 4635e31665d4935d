"""Each act, then every page: what it changes is seen at once, and what it does not stays kept."""

import time
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from tests.conftest import forget_pages
from tests.stories import public_acts as acts
from tests.stories.public_acts import CHANGES, FIRST, Stage

# On PostgreSQL, Redis and nginx a drill asks the same.
pytestmark = pytest.mark.django_db


@pytest.fixture
def portal(ward, kept_pages, django_capture_on_commit_callbacks):
    return Portal(ward, django_capture_on_commit_callbacks)


class Portal(Stage):
    """Its readers, everything that they read kept."""

    def __init__(self, ward, committed):
        super().__init__(ward)
        self._captured = committed
        for _ in range(2):  # the first reader has the pictures drawn, which changes pages
            self.read()
        assert self.kept() == set(self.pages)

    @contextmanager
    def committed(self):
        """Do what waits for a commit, which the test's own transaction never comes to."""
        connection.run_on_commit.clear()
        with self._captured(execute=True):
            yield

    @contextmanager
    def undone(self):
        """Put the ward back as it was, and keep its pages again."""
        point = transaction.savepoint()
        yield
        transaction.savepoint_rollback(point)
        forget_pages()
        self.read()

    def read(self):
        """Return each page as a reader gets it; the addresses are those of before the act."""
        begun = time.monotonic()
        answers = {name: Client().get(address) for name, address in self.pages.items()}
        self.seconds = time.monotonic() - begun
        return {name: (answer.status_code, answer.content) for name, answer in answers.items()}

    def kept(self):
        """Return which pages are answered without asking the database."""
        found = set()
        for name, address in self.pages.items():
            with CaptureQueriesContext(connection) as asked:
                status = Client().get(address).status_code
            if status == 200 and not asked.captured_queries:
                found.add(name)
        return found

    def do(self, act):
        """Do an act and commit; return which pages differ from before, each read only now.

        Afterwards a page made anew, without any cache, must be what was read.
        """
        before = self.read()
        with self.committed():
            act(self)
        after = self.read()
        forget_pages()
        assert self.read() == after
        return {name for name in self.pages if before[name] != after[name]}


def test_readers_see_at_once_what_each_act_changes(portal):
    unseen = {}
    for act, pages in CHANGES.items():
        with portal.undone():
            if act in FIRST:
                portal.do(FIRST[act])
            changed = portal.do(act)
        unseen[act.__name__] = pages - changed
    assert {name: pages for name, pages in unseen.items() if pages} == {}


def test_what_changes_no_page_leaves_every_page_kept(portal):
    for act in acts.UNSEEN:
        with portal.committed():
            act(portal)
        assert portal.kept() == set(portal.pages), act.__name__


def test_an_act_that_is_undone_leaves_every_page_kept(portal):
    class Undone(Exception):
        pass

    with portal.committed():
        try:
            with transaction.atomic():
                acts.hide(portal)
                raise Undone
        except Undone:
            pass
    assert portal.kept() == set(portal.pages)


def test_another_place_of_the_portal_makes_every_page_anew(portal):
    with portal.committed():
        Site.objects.get().save()
    assert portal.kept() == set()
