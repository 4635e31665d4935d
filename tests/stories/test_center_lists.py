"""The center's lists: tags, audiences, tags of files, through their addresses."""

import pytest
from django.urls import NoReverseMatch, reverse

from cms.library.models import MediaTag
from news.stories.models import Audience, StoryTag
from tests.ward import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.database]
KEEPERS = {"truc.ban", "quan.tri"}
LISTS = [("the", StoryTag, "name"), ("the-tep", MediaTag, "name"), ("doi-tuong", Audience, "title")]


@pytest.fixture
def duty(ward, client):
    client.force_login(ward.people["truc.ban"])
    return client


def add(client, space, field, text):
    return client.post(reverse(f"{space}:add"), {field: text, "order": "1"})


def carry(ward, story, by, *names):
    draft = story.get_latest_revision_as_object()
    draft.tags.set(StoryTag.objects.filter(name__in=names))
    draft.save_revision(user=ward.people[by])


@pytest.mark.parametrize(("space", "model", "field"), LISTS)
def test_an_address_makes_itself_whatever_the_name_and_stays(duty, space, model, field):
    names = ["Đổi mới sáng tạo", "Doi moi sang tao", "🎉", "!!!", "Trường học   hạnh phúc"]
    for name in names:
        assert add(duty, space, field, name).status_code == 302
    slugs = list(model.objects.order_by("pk").values_list("slug", flat=True))
    assert slugs == [
        "doi-moi-sang-tao", "doi-moi-sang-tao-2", "muc", "muc-2", "truong-hoc-hanh-phuc",
    ]  # fmt: skip
    row = model.objects.get(slug="truong-hoc-hanh-phuc")
    assert getattr(row, field) == "Trường học hạnh phúc"
    duty.post(reverse(f"{space}:edit", args=[row.pk]), {field: "Tên khác", "order": "2"})
    row.refresh_from_db()
    assert (getattr(row, field), row.slug) == ("Tên khác", "truong-hoc-hanh-phuc")


@pytest.mark.parametrize(("space", "model", "field"), LISTS)
def test_a_namesake_is_refused_whatever_the_case(duty, space, model, field):
    add(duty, space, field, "Khoẻ đẹp")
    answer = add(duty, space, field, "KHỎE ĐẸP")
    assert field in answer.context["form"].errors
    assert model.objects.count() == 1


def test_a_tag_that_a_story_carries_stays_and_the_sentence_says_why(ward, duty):
    tag = StoryTag.objects.create(name="Trồng cây", slug="trong-cay")
    story = ward.draft()
    carry(ward, story, "gv.a", "Trồng cây")
    assert not tag.taggings.exists(), "only the draft's newest version has the tag"
    address = reverse("the:delete", args=[tag.pk])
    answer = duty.post(address, follow=True)
    assert "đang gắn với 1 bài nên không xóa được" in answer.content.decode()
    assert StoryTag.objects.filter(pk=tag.pk).exists()
    carry(ward, story, "gv.a")
    assert duty.post(address)["Location"] == reverse("the:index")
    assert not StoryTag.objects.filter(pk=tag.pk).exists()


def test_a_tag_of_a_live_story_stays(ward, duty):
    tag = StoryTag.objects.create(name="Khuyến học", slug="khuyen-hoc")
    story = ward.draft(by="gv.b", unit="b")
    carry(ward, story, "gv.b", "Khuyến học")
    ward.submit(story, by="gv.b")
    ward.approve(story)
    assert tag.taggings.exists()
    duty.post(reverse("the:delete", args=[tag.pk]))
    assert StoryTag.objects.filter(pk=tag.pk).exists()


@pytest.mark.parametrize(("space", "model", "field"), LISTS[1:])
def test_audiences_and_tags_of_files_are_not_deleted(duty, space, model, field):
    add(duty, space, field, "Phụ huynh")
    row = model.objects.get()
    duty.post(reverse(f"{space}:delete", args=[row.pk]))
    assert model.objects.filter(pk=row.pk).exists()


def test_lists_have_no_copies(ward):
    with pytest.raises(NoReverseMatch):
        reverse("the:copy", args=[1])


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_only_those_who_keep_the_structure_reach_the_lists(ward, client, name):
    client.force_login(ward.people[name])
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse("the:index") in menu) == (name in KEEPERS)
    for space, model, field in LISTS:
        allowed = client.get(reverse(f"{space}:index")).status_code == 200
        assert allowed == (name in KEEPERS)
        add(client, space, field, "Thử")
        assert model.objects.exists() == (name in KEEPERS)
