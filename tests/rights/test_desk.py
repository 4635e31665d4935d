"""Who sees what of the desk and of the lists of live stories, through their real addresses."""

import pytest
from django.urls import reverse

from cms.units.roles import TABLE, Right, Role
from news.editorial.acts import Work
from news.editorial.selectors import standing_of
from tests.rights.stage import EVERYBODY, enter, post, story_in, undone
from tests.rights.table import ADMIN, CENTER, DUTY
from tests.ward import PEOPLE, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TITLE = "Ngày hội đọc sách"
ALL = "?first_published_at_from="


def doors():
    """Return each address of the desk with who is let in."""
    center = set(CENTER.split())
    figures = {name for name, (_, role) in PEOPLE.items() if Right.SEE_FIGURES in TABLE[Role(role)]}
    lists = [
        reverse("editorial_desk_list", args=[which])
        for which in ("bi-tra-lai", "da-hen-gio", "cho-hen-gio")
    ]
    published = reverse("reports_published") + ALL
    return {
        **dict.fromkeys(lists, center),
        published: figures,
        f"{published}&export=xlsx": figures,
        reverse("reports_published_results") + ALL: figures,
        reverse("desk_terms:index"): {DUTY, ADMIN},
    }


def test_each_address_lets_in_exactly_those_whose_work_it_is(ward):
    clients, wrong = enter(ward), []
    assert doors()[reverse("reports_published") + ALL] == {*CENTER.split(), "vhxh"}
    for who in EVERYBODY:
        for address, allowed in doors().items():
            is_in = clients[who].get(address).status_code == 200
            if is_in != (who in allowed):
                wrong.append((who, address, is_in))
    assert wrong == []


def test_nobody_but_the_center_returns_several_or_learns_a_title_by_trying(ward):
    story, clients = story_in(ward, "b", "review"), enter(ward)
    data = {"bai": [story.pk], "viec": "tra-lai", "points": "Sửa tiêu đề"}
    returned, told = set(), set()
    for who in EVERYBODY:
        with undone():
            answer = post(clients[who], reverse("editorial_several"), data)
            if standing_of(fresh(story)).work == Work.RETURNED:
                returned.add(who)
            if TITLE in answer.content.decode():
                told.add(who)
    assert returned == {"btv.1", "btv.2", "truc.ban"}
    # The head is told why: of a school's story reviewers decide.
    assert told == {"lanh.dao"}


def test_the_start_page_names_a_waiting_story_to_its_own_school_and_the_center_alone(ward):
    story_in(ward, "b", "review")
    story_in(ward, "b", "returned")
    clients, own = enter(ward), {"gv.b", "ht.b"}
    named, boards = set(), set()
    for who in EVERYBODY:
        text = clients[who].get(reverse("wagtailadmin_home")).content.decode()
        if TITLE in text:
            named.add(who)
        if "Chờ Trung tâm duyệt" in text:
            boards.add(who)
    assert boards == set(CENTER.split())
    assert named == boards | own
