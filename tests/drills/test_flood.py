"""Floods and frozen helpers: made-up addresses, a crowd on a cold page, a Redis that stops."""

import os
import re
import signal
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.drills.production import Production, own_redis, postgres, read

pytestmark = [pytest.mark.long]

SECONDS, MEGABYTES = 10, 40
# Hardly two requests have the same query; some have names that the portal knows, with values that
# no page has, and some with values that lists have and this page does not answer to.
MADE_UP = """
local names = {"x", "page", "nam", "the_loai", "PAGE", "p%61ge", "fbclid", "q"}
local count = 0
function setup(thread) count = count + 1; thread:set("own", count) end
function init(args) math.randomseed(os.time() + own) end
request = function()
  local name = names[math.random(#names)]
  if math.random(3) == 1 then
    local year, number = math.random(2000, 2099), math.random(2, 9999)
    return wrk.format("GET", "/?nam=" .. year .. "&page=" .. number)
  end
  return wrk.format("GET", "/?" .. name .. "=" .. own .. math.random(1000000000))
end
"""


@pytest.fixture
def redis(tmp_path):
    with own_redis(tmp_path) as server:
        yield server


@pytest.fixture
def production(tmp_path, redis):
    made = tmp_path / "made"
    made.touch()
    with postgres() as database:
        found = Production(
            tmp_path, database, REDIS_URL=redis.address, MADE_PAGES=str(made),
            DJANGO_SETTINGS_MODULE="tests.drills.counting",
        )  # fmt: skip
        found.made = lambda: made.read_text().splitlines()
        yield found
        found.close()


def memory(production):
    """Return how many megabytes each process of the app nodes holds."""
    groups = {process.pid for process in production.newsroom.running.values()}
    found = {}
    for path in Path("/proc").glob("[0-9]*"):
        try:
            group = int((path / "stat").read_text().rpartition(")")[2].split()[2])
            status = (path / "status").read_text()
        except OSError:
            continue
        if group in groups and (held := re.search(r"VmRSS:\s+(\d+)", status)):
            found[int(path.name)] = int(held[1]) / 1024
    return found


def flood(port, tmp_path, seconds):
    """Ask for made-up addresses as fast as they are answered; return how many, and wrk's word."""
    script = tmp_path / "made_up.lua"
    script.write_text(MADE_UP)
    done = subprocess.run(
        ["wrk", "-t2", "-c16", f"-d{seconds}s", "--timeout", "10s", "-s", script,
         f"http://127.0.0.1:{port}/"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return int(re.search(r"(\d+) requests in", done.stdout)[1]), done.stdout


def test_made_up_queries_are_answered_and_fill_no_memory(production, tmp_path):
    front, whole = production.front, read(production.front.port, "/")[1]
    made = 0
    while (found := production.made().count("/")) != made:
        # Two nodes, three processes: each made the page once, whatever was asked for.
        made = found
        assert made <= 6
        flood(front.port, tmp_path, 2)
    before = memory(production)
    count, told = flood(front.port, tmp_path, SECONDS)
    assert "Non-2xx" not in told and count > 3000, told
    grown = {pid: held - before[pid] for pid, held in memory(production).items() if pid in before}
    assert len(grown) >= 4 and max(grown.values()) < MEGABYTES, grown
    assert {key.split()[2] for key in front.kept()} <= {"/"}
    assert production.made().count("/") == made
    assert read(front.port, "/") == (200, whole)


@pytest.mark.parametrize("path", ["/", "/luu-tru/"])
def test_a_crowd_on_a_cold_page_has_it_made_a_handful_of_times(production, path):
    start = threading.Barrier(200)

    def reader(_):
        start.wait()
        return read(production.front.port, path)

    before = len(production.made())
    with ThreadPoolExecutor(200) as pool:
        answers = set(pool.map(reader, range(200)))
    assert {status for status, _ in answers} == {200} and len(answers) == 1
    assert 1 <= len(production.made()) - before <= 8


def timed(port, path):
    begun = time.monotonic()
    status, body = read(port, path)
    return time.monotonic() - begun, status, body


def test_while_redis_stands_still_pages_come_and_health_says_so(production, redis):
    port = production.front.port
    usual = read(port, "/")
    assert b'"cache": "ok"' in read(port, "/health/ready")[1]
    os.kill(redis.pid, signal.SIGSTOP)
    slowest = 0.0
    for _ in range(12):
        for path in ("/", "/luu-tru/", "/rss.xml"):
            taken, status, _ = timed(port, path)
            assert status == 200
            slowest = max(slowest, taken)
    # Half a second until Redis is given up, then it is left alone for five.
    assert slowest < 5, slowest
    status, health = read(port, "/health/ready")
    assert status == 200 and "bộ nhớ đệm không trả lời" in health.decode()
    os.kill(redis.pid, signal.SIGCONT)
    clock = threading.Event()
    end = time.monotonic() + 30
    while time.monotonic() < end and b'"cache": "ok"' not in read(port, "/health/ready")[1]:
        clock.wait(0.2)
    clock.wait(6)
    made = len(production.made())
    for _ in range(12):
        assert read(port, "/") == usual
    assert len(production.made()) - made <= 6
