"""A small ward, made by the product's own services, for every test that needs one."""

import os
import secrets
import sqlite3
from contextlib import closing, contextmanager
from urllib.parse import urlsplit

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connection, transaction
from pytest_django.plugin import blocking_manager_key

from cms.outbox.models import OutboxRow
from cms.settings import base
from search.backends.elastic import elastic
from tests import ready
from tests.ward import Ward, load_ward

REAL_TRANSACTIONS = {"transactional_db", "live_server"}
emptied = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """Give this process a copy of the ready ward; each test sees it as it was."""
    own = OwnDatabase()
    with django_db_blocker.unblock():
        own.fill()
    yield
    with django_db_blocker.unblock():
        own.end()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Fill the database again that a test with real transactions has emptied."""
    stash, empties = item.config.stash, _empties(item)
    if empties and connection.in_atomic_block:
        pytest.fail("a test of real transactions stands in a module whose rows are `lasting`")
    if stash.get(emptied, False) and (not empties or "ward" in item.fixturenames):
        stash[emptied] = False
        with stash[blocking_manager_key].unblock():
            OwnDatabase().fill()
    stash[emptied] = empties or stash.get(emptied, False)


def _empties(item) -> bool:
    marker = item.get_closest_marker("django_db")
    asked = bool(marker and marker.kwargs.get("transaction"))
    return asked or bool(REAL_TRANSACTIONS & set(item.fixturenames))


class OwnDatabase:
    """The database of this process: in its memory, or on the server that the run names."""

    def fill(self):
        """Put the ward in place of whatever is there; nothing of its making waits in the outbox."""
        if connection.vendor == "sqlite":
            self._name("file:ward?mode=memory&cache=shared")
            connection.ensure_connection()
            with closing(sqlite3.connect(ready.ward_file())) as ward:
                ward.backup(connection.connection)
        else:
            connection.close()
            ready.copy_to_postgres(os.environ["DATABASE_URL"], self._server_name())
            self._name(self._server_name())
        # The rows have their first keys again.
        ContentType.objects.clear_cache()
        OutboxRow.objects.all().delete()

    def end(self):
        connection.close()
        if connection.vendor != "sqlite":
            ready.drop_from_postgres(os.environ["DATABASE_URL"], self._server_name())

    @staticmethod
    def _name(name):
        # The very dictionary from which other threads make their connections.
        connection.settings_dict["NAME"] = name

    @staticmethod
    def _server_name():
        given = urlsplit(os.environ["DATABASE_URL"]).path.strip("/")
        return "_".join(("test", given, os.environ.get("PYTEST_XDIST_WORKER", "alone")))


@contextmanager
def lasting(blocker):
    """Let what a fixture of a module writes stand until its end, and be taken back then.

    Each test in between takes back its own changes alone, so all of them see the same. Not for
    a module with a test of real transactions.
    """
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def ward(db) -> Ward:
    """The ward as it was built."""
    return load_ward()


@pytest.fixture(autouse=True)
def nobody_was_here_before():
    """Forget what was kept of another test's rows: who asked how often, pictures and addresses."""
    caches["default"].clear()


@pytest.fixture
def kept_pages(settings, tmp_path):
    """The page cache, switched on and empty; what stands in it is `kept_pages._cache`."""
    own = {name: base.CACHES[name] for name in ("pages", "facts")}
    settings.CACHES = {**settings.CACHES, **own}
    settings.PAGE_EPOCH_FILE = tmp_path / "var" / "epoch"
    forget_pages()
    yield caches["pages"]
    forget_pages()


@pytest.fixture
def kept_facts(settings):
    """What pages share is kept, as for readers, once the test says that all is written."""
    settings.CACHES = {**settings.CACHES, "facts": base.CACHES["facts"]}
    caches["facts"].clear()
    # What waits for a commit tells the cache that pages are changing.
    yield lambda: connection.run_on_commit.clear()
    caches["facts"].clear()


def forget_pages():
    """Forget every page that is kept, and every fact that pages share."""
    caches["pages"].clear()
    caches["facts"].clear()


@pytest.fixture(scope="session")
def search_index():
    """The name of an index of this run alone."""
    return f"test-{os.getpid()}-{secrets.token_hex(4)}"


@pytest.fixture
def search_server(request, settings, search_index):
    """The engine on the real Elasticsearch, empty; the portal uses it."""
    address = os.environ.get("TEST_ELASTICSEARCH_URL")
    assert address, "start it first: deploy/services.sh start elasticsearch, and take over its env"
    settings.ELASTICSEARCH_URL = address
    settings.ELASTICSEARCH_INDEX = search_index
    engine = elastic()
    if engine.fault():
        engine.clear()
    # Quicker than a new version for each test.
    engine.remove(engine.digests(0, 10_000))
    request.session.config.add_cleanup(engine.forget)
    yield engine
