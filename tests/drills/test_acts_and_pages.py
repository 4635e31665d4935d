"""Each act, then every page through the production stack: right within a second, on both nodes."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.drills.production import Actor, Production, own_redis, postgres, read
from tests.stories.public_acts import CHANGES

pytestmark = [pytest.mark.long]

# In this order each finds what it needs; every change of the table is among them.
ACTS = (
    "publish", "schedule", "come_due", "publish_a_document", "correct", "rename_topic",
    "rename_column", "new_column", "move_column", "rename", "fill_in_the_footer", "hang_an_emblem",
    "fill_in_the_profile", "curate", "put_up_a_notice", "notice_ends", "rename_tag",
    "rename_audience", "label_as_made_by_a_machine", "draw_a_size", "withhold_by_a_case",
    "show_again", "move_an_address", "hide", "restore", "break_the_glass", "restore", "withhold",
    "withdraw", "close_unit",
)  # fmt: skip
MOVED = {"moved": "/trang-cu/"}
# Whoever has a session is answered past every cache.
ANEW = {"Cookie": "sessionid=" + "a" * 32}


@pytest.fixture
def production(tmp_path):
    with postgres() as database, own_redis(tmp_path) as redis:
        found = Production(tmp_path, database, REDIS_URL=redis.address)
        yield found
        found.close()


def read_all(port, pages, **headers):
    """Return of each page when it was asked for, and the answer."""

    def one(path):
        begun = time.time()
        return begun, read(port, path, **headers)

    with ThreadPoolExecutor(4) as pool:
        return dict(zip(pages, pool.map(one, pages.values()), strict=True))


def unlike(found, truth):
    """Return what is in one of two answers alone: the status, or up to three lines."""
    lines = [{status, *body.decode().splitlines()} for status, body in (found, truth)]
    return [str(line)[:300] for line in lines[0] ^ lines[1]][:3]


def test_the_drill_does_every_act_of_the_table():
    assert {act.__name__ for act in CHANGES} <= set(ACTS)


def test_every_page_is_right_a_second_after_each_act(production):
    actor, front = Actor(production.newsroom), production.front
    pages, clock, longest, changed = {**actor.pages, **MOVED}, threading.Event(), 0.0, {}
    for _ in range(2):  # the first reader has the pictures drawn, which changes pages
        before = read_all(front.port, pages)
    for name in ACTS:
        read_all(front.port, pages)
        done = actor.act(name)
        first = read_all(front.port, pages)
        nodes = [read_all(node, pages) for node in production.nodes]
        clock.wait(max(0.0, done + 1 - time.time()))
        late = read_all(front.port, pages)
        truth = {page: answer for page, (_, answer) in read_all(
            production.nodes[0], pages, **ANEW).items()}  # fmt: skip
        for found in (*nodes, late):
            wrong = {page: unlike(answer, truth[page]) for page, (_, answer) in found.items()}
            assert {page: lines for page, lines in wrong.items() if lines} == {}, name
        old = [begun - done for begun, answer in first.values() if answer not in truth.values()]
        longest = max([longest, *old])
        changed[name] = sum(truth[page] != before[page][1] for page in pages)
        before = late
    actor.close()
    assert longest < 1.0, longest
    assert [name for name, count in changed.items() if not count] == ["schedule"], changed
    assert {status for status, *_ in front.answers()} >= {"HIT", "MISS"}
