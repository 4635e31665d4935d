"""The real search server, frozen and killed under: readers never notice, the index comes right."""

import fcntl
import json
import os
import random
import secrets
import signal
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from search.following import FILLED_AT_ONCE
from tests.drills.conftest import ROOT, Newsroom

pytestmark = [pytest.mark.long]
TITLE = "Bài"


def process_of_server():
    folder = Path((ROOT / "var" / "services" / "folder").read_text().strip())
    return int((folder / "elasticsearch.pid").read_text())


@pytest.fixture
def searched(tmp_path):
    """A newsroom with a server, a worker, and an index of its own on Elasticsearch."""
    address = os.environ.get("TEST_ELASTICSEARCH_URL")
    assert address, "start it first: deploy/services.sh start elasticsearch, and take over its env"
    index = f"drill-{secrets.token_hex(4)}"
    alone = (ROOT / "var" / "services" / "frozen.lock").open("w")
    # A drill that freezes the server must not meet another one that needs it.
    fcntl.flock(alone, fcntl.LOCK_EX)
    found = Newsroom(
        f"sqlite:///{tmp_path / 'db.sqlite3'}", tmp_path,
        ELASTICSEARCH_URL=address, ELASTICSEARCH_INDEX=index,
    )  # fmt: skip
    yield found
    os.kill(process_of_server(), signal.SIGCONT)
    found.close()
    alone.close()
    for name in get(f"{address}/_alias/{index}")[0]:
        urllib.request.urlopen(urllib.request.Request(f"{address}/{name}", method="DELETE"))


def get(address):
    """Return the answer's JSON or text, and how many seconds it took."""
    begun = time.monotonic()
    with urllib.request.urlopen(address, timeout=20) as answer:
        body = answer.read().decode()
        kind = answer.headers["Content-Type"]
    return (json.loads(body) if "json" in kind else body), time.monotonic() - begun


def health(newsroom):
    return get(newsroom.env["SITE_URL"] + "/health/ready")[0]["search"]


def until_right(newsroom, seconds=60):
    """Wait until the server is relied on; nobody gives a command."""
    end = time.monotonic() + seconds
    while (said := health(newsroom)) != "ok":
        assert time.monotonic() < end, said
        time.sleep(0.5)


def command(newsroom, *words):
    return subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=newsroom.env,
        stdout=subprocess.PIPE, stderr=newsroom.log, text=True, check=False,
    )  # fmt: skip


def approve(newsroom, stories):
    session = newsroom.ask("session", "btv.1")
    for story in stories:
        form = {"revision": story["revision"], "digest": story["digest"], "how": "now"}
        assert newsroom.post(f"/admin/duyet/{story['page']}/approve/", form, session) == 302


def searches(newsroom, words, times):
    """Return how many hits each search had, and the slowest one's seconds."""
    took = []
    for _ in range(times):
        page, seconds = get(f"{newsroom.env['SITE_URL']}/tim-kiem/?q={quote(words)}")
        assert "Không tìm thấy" not in page
        took.append(seconds)
        time.sleep(0.2)
    return max(took)


def test_a_frozen_server_keeps_no_reader_waiting_and_comes_right_by_itself(searched):
    newsroom = searched
    stories = newsroom.ask("waiting", 6)
    newsroom.start("server")
    newsroom.start("worker")
    approve(newsroom, stories[:3])
    until_right(newsroom)
    searches(newsroom, TITLE, 3)
    os.kill(process_of_server(), signal.SIGSTOP)
    slowest = searches(newsroom, TITLE, 20)
    assert slowest < 1, slowest
    assert "trả lời thay" in health(newsroom)
    approve(newsroom, stories[3:])
    assert searches(newsroom, TITLE, 5) < 1
    os.kill(process_of_server(), signal.SIGCONT)
    until_right(newsroom)
    assert command(newsroom, "search_verify", "--check").returncode == 0


def kill_within_the_filling(newsroom):
    """Begin a rebuild, and kill it while the server's new version is half full."""
    rebuild = subprocess.Popen(
        [sys.executable, "manage.py", "search_rebuild"], cwd=ROOT, env=newsroom.env, text=True,
        stdout=subprocess.PIPE, stderr=newsroom.log, start_new_session=True,
    )  # fmt: skip
    on_server, left = False, random.randint(1, 2000 // FILLED_AT_ONCE)
    for line in rebuild.stdout:
        done, _, total = line.strip().partition("/")
        left -= on_server and bool(total)
        on_server = on_server or line.startswith("Máy chủ")
        if left == 0:
            os.killpg(rebuild.pid, signal.SIGKILL)
            rebuild.wait(timeout=10)
            assert int(done) < int(total)
            return
    raise AssertionError("the rebuild ended before it was killed")


def test_rebuilds_killed_while_stories_go_live_leave_the_index_right(searched):
    newsroom = searched
    stories = newsroom.ask("waiting", 40)
    assert command(newsroom, "seed_demo", "--stories", "2000").returncode == 0
    newsroom.start("server")
    newsroom.start("worker")
    with ThreadPoolExecutor(1) as editor:
        work = editor.submit(approve, newsroom, stories)
        kills = 0
        while kills < 3 or not work.done():
            kill_within_the_filling(newsroom)
            kills += 1
        work.result()
    until_right(newsroom, 120)
    assert command(newsroom, "search_verify", "--check").returncode == 0
    done = command(newsroom, "search_rebuild")
    assert done.returncode == 0, done.stdout
    until_right(newsroom)
    assert command(newsroom, "search_verify", "--check").returncode == 0
