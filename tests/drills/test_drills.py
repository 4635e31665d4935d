"""Killed at any moment, asked by many at once: nothing is lost and nothing happens twice."""

import random
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.rights.stage import story_form

pytestmark = [pytest.mark.long]
WHOLE = {"published twice": [], "faults": [], "told twice": []}


def state_of(newsroom):
    """Return what became of the newsroom, and whether it is whole."""
    found = newsroom.ask("outcome")
    return found, {key: found[key] for key in WHOLE}


def test_a_worker_killed_again_and_again_publishes_each_due_story_once(newsroom):
    number = newsroom.ask("scheduled", 50)
    end = time.monotonic() + 240
    while time.monotonic() < end:
        newsroom.start("worker")
        newsroom.start("worker", "second worker")
        time.sleep(random.uniform(4, 9))
        newsroom.kill("worker")
        newsroom.kill("second worker")
        found, whole = state_of(newsroom)
        assert whole == WHOLE
        if found["live"] == number:
            break
    assert found["live"] == found["published"] == number


def test_a_server_killed_during_approvals_leaves_each_story_waiting_or_live_once(newsroom):
    stories = newsroom.ask("waiting", 50)
    session = newsroom.ask("session", "btv.1")
    newsroom.start("server")

    def approve(story):
        form = {"revision": story["revision"], "digest": story["digest"], "how": "now"}
        while newsroom.post(f"/admin/duyet/{story['page']}/approve/", form, session) == 0:
            time.sleep(0.2)

    with ThreadPoolExecutor(4) as pool:
        work = [pool.submit(approve, story) for story in stories]
        while not all(task.done() for task in work):
            time.sleep(random.uniform(0.3, 1.5))
            newsroom.kill("server")
            newsroom.start("server")
        for task in work:
            task.result()
    found, whole = state_of(newsroom)
    assert whole == WHOLE
    assert found["live"] == found["published"] == 50


def test_many_drafts_and_approvals_at_once_end_without_a_fault(newsroom):
    stories = newsroom.ask("waiting", 24)
    people = {name: newsroom.ask("session", name) for name in ("gv.a", "gv.b", "btv.1", "btv.2")}
    places = newsroom.ask("places")
    newsroom.start("server")

    class Column:
        pk = places["column"]

    def draft(index):
        name, unit = (("gv.a", "a"), ("gv.b", "b"))[index % 2]
        form = story_form(Column, title=f"Bài mới {index}")
        path = f"/admin/pages/add/stories/articlepage/{places[unit]}/"
        return newsroom.post(path, form, people[name])

    def approve(index):
        story = stories[index]
        form = {"revision": story["revision"], "digest": story["digest"], "how": "now"}
        path = f"/admin/duyet/{story['page']}/approve/"
        return newsroom.post(path, form, people[("btv.1", "btv.2")[index % 2]])

    with ThreadPoolExecutor(24) as pool:
        answers = [pool.submit(act, index) for index in range(24) for act in (draft, approve)]
        statuses = {answer.result() for answer in answers}
    found, whole = state_of(newsroom)
    assert statuses == {302} and whole == WHOLE
    assert (found["live"], found["stories"]) == (24, 48)
