"""A small ward, made by the product's own services, for every test that needs one."""

import os
import secrets

import pytest
from django.core.cache import caches
from pytest_django.plugin import blocking_manager_key
from wagtail.models import Collection, Locale, Page

from cms.outbox.models import OutboxRow
from cms.settings import base
from search.backends.elastic import elastic
from tests.ward import Ward, build_ward, load_ward

REAL_TRANSACTIONS = {"transactional_db", "live_server"}
emptied = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Build the ward once; each test sees it as it was."""
    with django_db_blocker.unblock():
        _build()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Fill the database again that a test with real transactions has emptied."""
    stash = item.config.stash
    if _empties(item):
        stash[emptied] = True
    elif stash.get(emptied, False):
        stash[emptied] = False
        with stash[blocking_manager_key].unblock():
            _plant()
            _build()


def _empties(item) -> bool:
    marker = item.get_closest_marker("django_db")
    asked = bool(marker and marker.kwargs.get("transaction"))
    return asked or bool(REAL_TRANSACTIONS & set(getattr(item, "fixturenames", ())))


def _build():
    """Build the ward; nothing of its making waits in the outbox."""
    build_ward()
    OutboxRow.objects.all().delete()


def _plant():
    """Make the rows that Wagtail's own migrations leave behind."""
    Locale.objects.get_or_create(language_code="vi")
    Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    Collection.get_first_root_node() or Collection.add_root(name="Root")


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
