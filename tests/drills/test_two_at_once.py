"""Two requests in the same moment, on real servers: one clear end, nothing lost or doubled."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.rights.stage import story_form

pytestmark = [pytest.mark.long]
NUMBER = 8
REASON = {"reason": "Kiểm tra lại nội dung"}
APPROVE = ("approve", {"how": "now"})
RETURN = ("return", {"points": "Sửa tiêu đề"})
EDIT = ("edit", {})
TITLE = "Một tiêu đề khác"
PAIRS = {
    "two approvals": ("review", ("btv.1", *APPROVE), ("btv.2", *APPROVE)),
    "a double click": ("review", ("btv.1", *APPROVE), ("btv.1", *APPROVE)),
    "approve and return": ("review", ("btv.1", *APPROVE), ("btv.2", *RETURN)),
    "approve and edit": ("review", ("btv.1", *APPROVE), ("btv.2", *EDIT)),
    "hide and correct": ("live+correction", ("truc.ban", "hide", REASON), ("btv.2", *APPROVE)),
    "two hides": ("live", ("truc.ban", "hide", REASON), ("btv.1", "hide", REASON)),
}


def judge(pair, fate):
    """Say whether the story's fate is one that the two acts one after the other could have."""
    kinds = fate["kinds"]
    if pair in ("two approvals", "a double click"):
        return kinds.count("approve") == 1 and fate["live"]
    if pair == "approve and return":
        return (kinds[-1], fate["live"]) in (("approve", True), ("return", False))
    if pair == "approve and edit":
        return TITLE in fate["titles"] and fate["live"] == (kinds[-1] == "approve")
    if pair == "hide and correct":
        return kinds.count("hide") == 1 and fate["live"] == (kinds[-1] == "correct")
    return kinds.count("hide") == 1 and not fate["live"]


def test_two_acts_in_the_same_moment_have_one_clear_end(newsroom):
    newsroom.start("server")
    places = newsroom.ask("places")
    people = ("btv.1", "btv.2", "truc.ban")
    sessions = {name: newsroom.ask("session", name) for name in people}

    class Column:
        pk = places["column"]

    def act(barrier, story, name, what, form):
        barrier.wait()
        if what == "edit":
            path = f"/admin/pages/{story['page']}/edit/"
            return newsroom.post(path, story_form(Column, title=TITLE), sessions[name])
        version = {"revision": story["revision"], "digest": story["digest"]}
        path = f"/admin/duyet/{story['page']}/{what}/"
        return newsroom.post(path, {**version, **form}, sessions[name])

    for pair, (state, *two) in PAIRS.items():
        stories, statuses = newsroom.ask("stage", state, NUMBER), set()
        for story in stories:
            barrier = Barrier(2)
            with ThreadPoolExecutor(2) as pool:
                done = [pool.submit(act, barrier, story, *one) for one in two]
                statuses |= {answer.result() for answer in done}
        fates = newsroom.ask("fates", *(story["page"] for story in stories))
        assert statuses == {302}, pair
        assert [fate for fate in fates if not fate["as approved"]] == [], pair
        assert [fate for fate in fates if not judge(pair, fate)] == [], pair
    assert newsroom.ask("outcome")["faults"] == []
