"""Quick send through its real addresses: who, for which unit, which draft, which photo."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from cms.library.models import NewsImage
from cms.units.models import Membership
from cms.units.roles import Role
from news.stories.models import ArticlePage, QuickDraft
from news.stories.quick.selectors import may_go_on, stamp
from tests.conftest import lasting
from tests.rights.stage import ANONYMOUS, DEACTIVATED, EVERYBODY, SUPERUSER, again, enter, undone
from tests.stories.quick.phone import newest_draft, photos, press, sheet, story_of, upload
from tests.ward import load_ward

pytestmark = [pytest.mark.django_db, pytest.mark.database]

UNIT = {
    "gv.a": "a", "gv2.a": "a", "ht.a": "a", "gv.b": "b", "ht.b": "b",
    "btv.1": "center", "btv.2": "center", "truc.ban": "center", "lanh.dao": "center",
}  # fmt: skip
SECRET = "Zephyr"


@pytest.fixture(scope="module")
def entered(django_db_setup, django_db_blocker):
    with lasting(django_db_blocker):
        yield enter(load_ward())


@pytest.fixture
def clients(ward, entered):
    return {name: again(client) for name, client in entered.items()}


@pytest.fixture
def draft_of_a(ward, clients):
    press(clients["gv.a"], sheet(ward, title=SECRET), photos=photos(2))
    return newest_draft()


def opens(client, **query):
    return client.get(reverse("quick_send"), query).status_code


@pytest.mark.parametrize("who", EVERYBODY)
def test_the_empty_form_is_for_those_who_write_for_a_unit(ward, clients, who):
    assert (opens(clients[who]) == 200) == (who in UNIT)


@pytest.mark.parametrize("who", EVERYBODY)
@pytest.mark.parametrize("unit", ["a", "b", "center", "office"])
def test_a_draft_is_begun_in_the_own_unit_alone_whichever_is_posted(ward, clients, who, unit):
    press(clients[who], sheet(ward, unit))
    units = [row.page.get_parent().pk for row in QuickDraft.objects.select_related("page")]
    assert units == ([ward.units[UNIT[who]].branch_id] if who in UNIT else [])


@pytest.mark.parametrize("who", EVERYBODY)
def test_a_schools_draft_is_opened_saved_and_sent_by_its_own_people_alone(
    ward, clients, draft_of_a, who
):
    client, may = clients[who], UNIT.get(who) == "a"
    page = client.get(reverse("quick_send"), {"ban-nhap": draft_of_a.page_id})
    assert (page.status_code == 200) == may
    assert (SECRET in page.content.decode()) == may
    version = stamp(draft_of_a.page.get_latest_revision())
    known = {"draft": draft_of_a.page_id, "version": version}
    data = {**sheet(ward, title="Đổi tên"), **known}
    for act in ("stay", "full", "send"):
        for script in (False, True):
            with undone():
                answer = press(client, data, act, script=script)
                assert (story_of(draft_of_a).title == "Đổi tên") == may
                assert SECRET not in answer.content.decode()
                draft_of_a.page.refresh_from_db()
                sent = draft_of_a.page.current_workflow_state is not None
                assert sent == (may and act == "send")
                assert QuickDraft.objects.count() == 1


@pytest.mark.parametrize("who", EVERYBODY)
def test_a_photo_is_put_into_a_schools_draft_by_its_own_people_alone(
    ward, clients, draft_of_a, who
):
    before = NewsImage.objects.count()
    answer = upload(clients[who], {**sheet(ward), "draft": draft_of_a.page_id}, photos(1, 5)[0])
    assert (NewsImage.objects.count() > before) == (UNIT.get(who) == "a")
    assert ("photo" in answer if isinstance(answer, dict) else False) == (UNIT.get(who) == "a")


@pytest.mark.parametrize("who", sorted(set(UNIT) - {"gv.a", "gv2.a", "ht.a"}))
def test_another_units_photo_does_not_come_into_a_draft(ward, clients, draft_of_a, who):
    foreign = story_of(draft_of_a).lead_image_id
    answer = press(clients[who], {**sheet(ward, UNIT[who]), "photo": [foreign]}, script=True)
    own = story_of(QuickDraft.objects.get(page_id=answer.json()["draft"]))
    # The center works with the pictures of all.
    assert (own.lead_image_id == foreign) == (UNIT[who] == "center")
    if UNIT[who] != "center":
        assert "không còn trong kho" in answer.json()["errors"]["photos"][0]


@pytest.mark.parametrize("who", ["gv.b", "btv.1"])
def test_another_persons_token_opens_nothing_of_theirs(ward, clients, draft_of_a, who):
    data = {**sheet(ward, UNIT[who]), "token": draft_of_a.token}
    answer = press(clients[who], data, script=True).json()
    assert answer["draft"] != draft_of_a.page_id and story_of(draft_of_a).title == SECRET


def test_a_story_of_the_full_editor_is_no_quick_draft(ward, clients):
    story = ward.draft()
    assert opens(clients["gv.a"], **{"ban-nhap": story.pk}) == 404
    assert press(clients["gv.a"], {**sheet(ward), "draft": story.pk}).status_code == 404


@pytest.mark.parametrize("text", ["0", "abc", "-1", "9" * 30, "1 or 1"])
def test_a_made_up_draft_is_not_found(ward, clients, text):
    assert opens(clients["gv.a"], **{"ban-nhap": text}) == 404
    assert press(clients["gv.a"], {**sheet(ward), "draft": text}).status_code == 404


def test_a_script_without_a_session_is_told_so_and_a_page_leads_to_signing_in(ward, clients):
    for who in (ANONYMOUS, DEACTIVATED):
        assert press(clients[who], sheet(ward), script=True).status_code == 403
        assert upload(clients[who], sheet(ward), photos()[0]).status_code == 403
        answer = clients[who].get(reverse("quick_send"), {"ban-nhap": 5})
        assert answer.url == "/admin/login/?next=/admin/gui-tin-nhanh/%3Fban-nhap%3D5"
    assert not QuickDraft.objects.exists()


def test_a_script_whose_person_may_not_write_is_not_told_to_sign_in_again(ward, clients):
    client, data = clients[SUPERUSER], sheet(ward)
    for answer in (press(client, data, script=True), upload(client, data, photos()[0])):
        assert answer.status_code == 403 and "không còn quyền" in answer.json()["error_message"]
    assert not QuickDraft.objects.exists()


def test_only_a_form_that_was_opened_here_is_taken(ward, clients):
    client = clients["gv.a"]
    client.handler.enforce_csrf_checks = True
    try:
        assert press(client, sheet(ward), script=True).status_code == 403
    finally:
        client.handler.enforce_csrf_checks = False
    assert not QuickDraft.objects.exists()


def test_going_on_asks_about_the_drafts_own_unit_alone(
    ward, draft_of_a, django_assert_max_num_queries
):
    counts = []
    for more in ([], ["b"]):
        for unit in more:
            Membership.objects.create(
                user=ward.people["gv.a"], unit=ward.units[unit], role=Role.SCHOOL_EDITOR
            )
        user = get_user_model().objects.get(username="gv.a")
        page = ArticlePage.objects.get(pk=draft_of_a.page_id)
        with django_assert_max_num_queries(50) as seen:
            assert may_go_on(user, page)
        counts.append(len(seen))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("who", EVERYBODY)
def test_the_desk_and_the_menu_lead_there_for_those_who_write(ward, clients, who):
    text = clients[who].get("/admin/").content.decode()
    assert ("/admin/gui-tin-nhanh/" in text) == (who in UNIT)
