"""nginx in front of two app nodes: a hidden story is gone within a second, and nothing poisons."""

import os
import threading
import time

import pytest

from tests.drills.production import Production, read

pytestmark = [pytest.mark.long]
STORIES = 3
REASON = {"reason": "Kiểm tra lại nội dung"}


@pytest.fixture(params=["a file", "redis"])
def production(request, tmp_path):
    redis = {} if request.param == "a file" else {"REDIS_URL": os.environ["TEST_REDIS_URL"]}
    found = Production(tmp_path, f"sqlite:///{tmp_path / 'db.sqlite3'}", **redis)
    yield found
    found.close()


class Reader(threading.Thread):
    """Reads a page through the web server again and again."""

    def __init__(self, port, path):
        super().__init__(daemon=True)
        self.port, self.path, self.seen, self.stopped = port, path, [], threading.Event()

    def run(self):
        while not self.stopped.is_set():
            begun = time.monotonic()
            self.seen.append((begun, read(self.port, self.path)[0]))


def test_a_hidden_story_is_gone_from_both_nodes_at_once_and_from_nginx_within_a_second(production):
    newsroom, front = production.newsroom, production.front
    session = newsroom.ask("session", "truc.ban")
    longest = 0.0
    for story in newsroom.ask("stage", "live", STORIES):
        path = newsroom.ask("address", story["page"])
        for node in production.nodes:
            assert read(node, path)[0] == 200
        readers = [Reader(front.port, path) for _ in range(4)]
        for reader in readers:
            reader.start()
        while any(len(reader.seen) < 20 for reader in readers):
            readers[0].stopped.wait(0.01)
        version = {"revision": story["revision"], "digest": story["digest"]}
        form = {**version, **REASON}
        assert newsroom.post(f"/admin/duyet/{story['page']}/hide/", form, session) == 302
        hidden = time.monotonic()
        assert [read(node, path)[0] for node in production.nodes] == [404, 404]
        readers[0].stopped.wait(2)
        for reader in readers:
            reader.stopped.set()
            reader.join()
            after = [(begun - hidden, status) for begun, status in reader.seen if begun > hidden]
            late = [moment for moment, status in after if status != 404]
            assert {status for _, status in reader.seen} == {200, 404} and after
            longest = max([longest, *late])
    assert longest < 1.0, longest
    found = [status for status, code, _ in front.answers() if code == "200"]
    assert found.count("HIT") > found.count("MISS") > 0 and "STALE" not in found


def test_nothing_but_a_real_address_is_kept_in_front(production):
    front = production.front
    whole = read(front.port, "/")[1]
    for number in range(200):
        name = ("x", "page", "PAGE", "p%61ge", "the_loai")[number % 5]
        assert read(front.port, f"/?{name}=rac-{number}") == (200, whole)
    for headers in (
        {"Cookie": "sessionid=" + "a" * 32},
        {"Authorization": "Basic YTpi"},
        {"X-Forwarded-Host": "ke-xau.example"},
        {"X-Accel-Expires": "3600"},
        {"Range": "bytes=0-9"},
        {"If-None-Match": '"khac"'},
    ):
        status, body = read(front.port, "/", **headers)
        assert status in (200, 206) and b"ke-xau" not in body
        assert read(front.port, "/") == (200, whole)
    packed = read(front.port, "/", **{"Accept-Encoding": "gzip, br"})[1]
    assert packed[:2] == b"\x1f\x8b" and read(front.port, "/") == (200, whole)
    addresses = {key.split()[2] for key in front.kept()}
    assert addresses <= {"/"}
