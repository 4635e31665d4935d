"""The search server is dead, silent or wrong: the database answers within a second."""

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.urls import reverse

from cms.outbox.services import run_due
from search import following
from search.models import ServerState
from search.standing import may_rely, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]


class Wrong(BaseHTTPRequestHandler):
    """Answers every request with what the server was told to answer with."""

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(length)
        status, body = self.server.says
        self.send_response(status)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = answer

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture(params=["dead", "silent", "error 500", "error 429", "no JSON", "another answer"])
def lost_server(request, settings):
    """A server that can't be relied on; the portal takes it for right."""
    settings.ELASTICSEARCH_PATIENCE = 0.5
    ServerState.objects.create(pk=1, is_right=True)
    said = {
        "error 500": (500, b'{"error":{"type":"boom"},"status":500}'),
        "error 429": (429, b'{"error":{"type":"es_rejected_execution_exception"},"status":429}'),
        "no JSON": (200, b"<html>"),
        "another answer": (200, b'{"took":1}'),
    }
    if request.param in said:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Wrong)
        server.says = said[request.param]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{server.server_port}"
        yield
        server.shutdown()
        server.server_close()
        return
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        if request.param == "silent":
            held.listen()
        settings.ELASTICSEARCH_URL = "http://{}:{}".format(*held.getsockname())
        yield


@pytest.fixture
def story(ward):
    """A live story that the database index has."""
    story = ward.live(title="Lễ khai giảng")
    run_due()
    return story


def test_the_page_answers_within_a_second_and_the_center_is_told(story, lost_server, ward, client):
    # Templates and addresses are read with the first page.
    client.get(reverse("search"))
    assert may_rely()
    begun = time.monotonic()
    page = client.get(reverse("search"), {"q": "khai giang"})
    took = time.monotonic() - begun
    assert page.status_code == 200 and story.url in page.content.decode()
    assert took < 1, took
    assert not may_rely() and standing().since
    assert "trả lời thay" in client.get(reverse("health_ready")).json()["search"]
    client.force_login(ward.people["btv.1"])
    assert "trả lời thay" in client.get(reverse("wagtailadmin_home")).content.decode()


def test_suggestions_and_related_stories_come_too(story, lost_server, client):
    begun = time.monotonic()
    found = client.get(reverse("search_suggestions"), {"q": "khai"})
    assert found.status_code == 200 and story.url in found.content.decode()
    ServerState.objects.update(is_right=True)
    assert client.get(story.url).status_code == 200
    assert time.monotonic() - begun < 2


def test_what_is_written_waits_for_no_server_and_no_row_is_left(story, lost_server, ward):
    ServerState.objects.update(is_right=True)
    other = ward.live(title="Ngày hội đọc sách")
    run_due()
    following.watch()
    assert other.live and not may_rely()
    assert not following.something_waits()
