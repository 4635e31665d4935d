"""Addresses live on: what is hidden is gone everywhere, what is renamed redirects for ever."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from news.editorial import services
from news.stories.models import ColumnPage
from news.stories.services import open_unit, rename_unit
from tests.stories.places import at, lists_of, related_story, url
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.prefix]

TITLE = "Ngày hội trồng cây mùa xuân"


@pytest.fixture
def story(ward):
    """A live story that stands in every list."""
    return published(ward, related_story(ward, title=TITLE))


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Do something and what follows its commit; Wagtail makes redirects only then."""

    def do(act, **given):
        with django_capture_on_commit_callbacks(execute=True):
            return act(**given)

    return do


def published(ward, page, by="gv.b", approver="btv.1"):
    ward.submit(page, by=by)
    ward.approve(page, by=approver)
    return fresh(page)


def places_with(client, ward, story):
    """Return the lists that name the story now."""
    found = lists_of(ward, story)
    # A tag that no live story has is not found: that is as good as an empty list.
    answers = {name: client.get(address) for name, address in found.items()}
    assert {answer.status_code for answer in answers.values()} <= {200, 404}
    return {name for name, answer in answers.items() if story.title in answer.content.decode()}


def lands_on(client, address):
    """Return where a permanent redirect leads; it may take one step only."""
    answer = client.get(address)
    assert answer.status_code == 301, (address, answer.status_code)
    assert client.get(answer["Location"]).status_code == 200
    return answer["Location"]


def rename(ward, key, name):
    unit = ward.units[key]
    ward.units[key] = rename_unit(unit=unit, name=name, by=ward.people["quan.tri"])


def hide(ward, page):
    services.hide(page_id=page.pk, by=ward.people["truc.ban"], reason="Có sai sót")


def restore(ward, page):
    services.restore(page_id=page.pk, by=ward.people["btv.2"])


def change_slug(ward, page, slug):
    """Let the school send a newer text, for which the center chooses another address."""
    ward.edit(page, "gv.b", body=[("text", "<p>Trường trồng thêm mười cây.</p>")])
    ward.submit(page, by="gv.b")
    ward.edit(page, "btv.1", slug=slug)
    ward.approve(page, by="btv.1")


def test_a_hidden_story_is_gone_from_its_address_and_every_list_until_it_is_restored(
    client, ward, story
):
    everywhere = set(lists_of(ward, story))
    assert places_with(client, ward, story) == everywhere
    hide(ward, story)
    assert client.get(url(story)).status_code == 404
    assert places_with(client, ward, story) == set()
    restore(ward, story)
    assert client.get(url(story)).status_code == 200
    assert places_with(client, ward, story) == everywhere


def held(ward, page):
    ward.submit(page, by="gv.b")
    ward.approve(page, hold=True)


def scheduled(ward, page):
    ward.submit(page, by="gv.b")
    ward.approve(page, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))


def returned(ward, page):
    ward.submit(page, by="gv.b")
    ward.give_back(page)


@pytest.mark.parametrize(
    "state",
    [
        pytest.param(lambda ward, page: None, id="draft"),
        pytest.param(lambda ward, page: ward.submit(page, by="gv.b"), id="submitted"),
        pytest.param(returned, id="returned"),
        pytest.param(held, id="approved, held"),
        pytest.param(scheduled, id="scheduled"),
    ],
)
def test_what_is_not_live_is_not_found_and_nowhere_listed(client, ward, state):
    published(ward, related_story(ward, title="Bài đã đăng"))  # every list is there
    story = related_story(ward, title=TITLE)
    state(ward, story)
    story = fresh(story)
    story.first_published_at = timezone.now()
    assert client.get(url(story)).status_code == 404
    shown = lists_of_today(ward, story)
    assert [a for a in shown if TITLE in client.get(a).content.decode()] == []


def lists_of_today(ward, story):
    now = timezone.localtime()
    days = {
        "day": at(f"luu-tru/{now:%Y}/{now.month}/{now.day}/"),
        "month": at(f"luu-tru/{now:%Y}/{now.month}/"),
    }
    fixed = [at(""), url(ward.column), url(story.get_parent()), url(ward.topic)]
    return [*fixed, at("the/trong-cay/"), at("doi-tuong/phu-huynh/"), *days.values()]


def test_the_draft_of_a_live_story_changes_nothing_for_readers(client, ward, story):
    ward.edit(story, "gv.b", title="Tiêu đề đang sửa")
    story = fresh(story)
    assert TITLE in client.get(url(story)).content.decode()
    assert places_with(client, ward, story) == set(lists_of(ward, story))


def test_a_renamed_unit_keeps_its_old_addresses_and_those_of_its_stories(
    client, ward, story, committed
):
    unit = ward.units["b"].branch
    old = url(unit), url(story)
    committed(rename, ward=ward, key="b", name="Trường THCS Hoa Phượng (mẫu)")
    assert url(unit) != old[0] and url(story) != old[1]
    assert client.get(url(story)).status_code == 200
    assert [lands_on(client, address) for address in old] == [url(unit), url(story)]


def test_a_unit_renamed_again_and_again_answers_at_every_old_address(
    client, ward, story, committed
):
    unit, old = ward.units["b"].branch, []
    for name in ("Trường THCS Hoa Phượng (mẫu)", "Trường THCS Sông Giá (mẫu)"):
        old.append((url(unit), url(story)))
        committed(rename, ward=ward, key="b", name=name)
    for unit_address, story_address in old:
        assert lands_on(client, unit_address) == url(unit)
        assert lands_on(client, story_address) == url(story)


def test_a_unit_that_takes_its_old_name_back_redirects_in_no_circle(client, ward, story, committed):
    unit, first = ward.units["b"].branch, ward.units["b"].name
    home = url(unit), url(story)
    committed(rename, ward=ward, key="b", name="Trường THCS Hoa Phượng (mẫu)")
    away = url(unit), url(story)
    committed(rename, ward=ward, key="b", name=first)
    assert (url(unit), url(story)) == home
    assert [client.get(address).status_code for address in home] == [200, 200]
    assert [lands_on(client, address) for address in away] == list(home)
    hide(ward, story)
    assert client.get(home[1]).status_code == 404


def test_a_story_hidden_while_its_unit_is_renamed_comes_back_with_its_old_address(
    client, ward, story, committed
):
    old = url(story)
    hide(ward, story)
    committed(rename, ward=ward, key="b", name="Trường THCS Hoa Phượng (mẫu)")
    restore(ward, story)
    assert lands_on(client, old) == url(story)


def test_a_hidden_story_is_not_found_at_its_old_addresses_either(client, ward, story, committed):
    old = url(story)
    committed(rename, ward=ward, key="b", name="Trường THCS Hoa Phượng (mẫu)")
    hide(ward, story)
    assert client.get(old, follow=True).status_code == 404


def test_an_address_changed_by_the_center_redirects_for_ever(client, ward, story, committed):
    old = url(story)
    committed(change_slug, ward=ward, page=story, slug="ngay-hoi-xanh")
    assert url(story).endswith("/ngay-hoi-xanh/")
    assert lands_on(client, old) == url(story)
    committed(rename, ward=ward, key="b", name="Trường THCS Hoa Phượng (mẫu)")
    assert lands_on(client, old) == url(story)


def test_nothing_moves_before_the_changed_address_is_approved(client, ward, story):
    old = url(story)
    ward.edit(story, "btv.2", slug="ngay-hoi-xanh")
    assert url(story) == old and client.get(old).status_code == 200
    assert (
        client.get(old.replace("ngay-hoi-trong-cay-mua-xuan", "ngay-hoi-xanh")).status_code == 404
    )


def test_a_new_story_never_takes_an_address_that_redirects(client, ward, story, committed):
    old = url(story)
    committed(change_slug, ward=ward, page=story, slug="ngay-hoi-xanh")
    namesake = ward.live(title=TITLE)
    assert url(namesake) != old
    assert client.get(url(namesake)).status_code == 200
    assert lands_on(client, old) == url(story)


def test_a_new_unit_never_takes_an_address_that_redirects(client, ward, story, committed):
    unit, first = ward.units["b"].branch, ward.units["b"].name
    old = url(unit)
    committed(rename, ward=ward, key="b", name="Trường THCS Hoa Phượng (mẫu)")
    other = open_unit(name=first, kind="school", by=ward.people["quan.tri"])
    assert url(other.branch) != old
    assert lands_on(client, old) == url(unit)


def test_a_redirect_keeps_working_with_a_query(client, ward, story, committed):
    old = url(ward.units["b"].branch)
    committed(rename, ward=ward, key="b", name="Trường THCS Hoa Phượng (mẫu)")
    assert client.get(old + "?page=2").status_code == 301


def test_the_same_title_gets_its_own_address_at_once_and_next_year(client, ward):
    with time_machine.travel("2026-09-05T01:00:00Z", tick=False):
        first, second = ward.live(title="Lễ khai giảng"), ward.live(title="Lễ khai giảng")
    with time_machine.travel("2027-09-05T01:00:00Z", tick=False):
        third = ward.live(title="Lễ khai giảng")
    slugs = [fresh(story).slug for story in (first, second, third)]
    assert slugs == ["le-khai-giang", "le-khai-giang-2026", "le-khai-giang-2027"]
    assert [client.get(url(story)).status_code for story in (first, second, third)] == [200] * 3


def test_the_same_title_in_two_units_needs_no_suffix(ward):
    one = ward.live(title="Lễ khai giảng")
    other = ward.draft(by="gv.a", unit="a", title="Lễ khai giảng")
    assert fresh(one).slug == fresh(other).slug == "le-khai-giang"


def test_columns_topics_and_stories_may_share_a_slug(client, ward):
    story = ward.live(title="Tuyển sinh")
    index = ward.column.get_parent().specific
    column = index.add_child(instance=ColumnPage(title="Tuyển sinh"))
    services.publish_structure(page_id=column.pk, by=ward.people["truc.ban"])
    assert fresh(story).slug == fresh(column).slug == "tuyen-sinh"
    assert [client.get(url(page)).status_code for page in (story, column)] == [200, 200]


def test_two_columns_of_one_title_get_two_addresses(client, ward):
    index = ward.column.get_parent().specific
    twin = index.add_child(instance=ColumnPage(title=ward.column.title))
    services.publish_structure(page_id=twin.pk, by=ward.people["truc.ban"])
    assert url(twin) != url(ward.column)
    assert client.get(url(twin)).status_code == 200


@pytest.mark.parametrize("path", ["don-vi/khong-co/", "chuyen-muc/tin-giao-duc/bai/", "x/y/z/"])
def test_an_address_that_never_was_is_not_found(client, ward, path):
    assert client.get(at(path)).status_code == 404


def test_an_address_without_its_last_slash_is_completed(client, ward):
    answer = client.get(url(ward.column).rstrip("/"))
    assert answer.status_code == 301 and answer["Location"] == url(ward.column)
