"""A new story is guessed from its author's last one in the unit."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.stories.models import ArticlePage, Audience, Byline

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def address(parent):
    return reverse("wagtailadmin_pages:add", args=["stories", "articlepage", parent.pk])


def begun(client, parent):
    answer = client.get(
        reverse("wagtailadmin_pages:add", args=["stories", "articlepage", parent.pk])
    )
    return answer.context["form"]


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.b"])
    return client


def test_a_first_story_is_signed_and_has_its_origin(ward, teacher):
    form = begun(teacher, ward.units["b"].branch)
    assert form.instance.origin == "school"
    assert [(row.name, row.role) for row in form.instance.bylines.all()] == [("GV.B", "text")]
    assert form.instance.column is None
    assert "GV.B" in form.formsets["bylines"].forms[0].as_p()


def test_the_center_writes_itself(ward, client):
    client.force_login(ward.people["btv.1"])
    assert begun(client, ward.units["center"].branch).instance.origin == "own"


def test_column_genre_and_audiences_come_from_the_newest_version_of_the_last_story(ward, teacher):
    parents = Audience.objects.create(title="Phụ huynh", slug="phu-huynh")
    ward.draft(by="gv.b", unit="b", title="Bài cũ", genre="guong")
    last = ward.draft(by="gv.b", unit="b", title="Bài mới", column=None)
    ward.edit(last, "gv.b", column=ward.column, genre="phong_van", audiences=[parents])
    form = begun(teacher, ward.units["b"].branch)
    story = form.instance
    assert (story.column_id, story.genre) == (ward.column.pk, "phong_van")
    assert list(story.audiences.all()) == [parents]
    assert form["audiences"].value() == [parents.pk]
    assert story.title == ""


def test_another_persons_or_units_story_is_not_the_model(ward, teacher):
    ward.draft(by="ht.b", unit="b", genre="guong")
    assert begun(teacher, ward.units["b"].branch).instance.genre == "tin"


def test_a_column_that_is_hidden_is_not_proposed(ward, teacher):
    ward.draft(by="gv.b", unit="b")
    type(ward.column).objects.filter(pk=ward.column.pk).update(live=False)
    assert begun(teacher, ward.units["b"].branch).instance.column is None


def test_what_was_proposed_is_saved_once(ward, teacher):
    parent = ward.units["b"].branch
    rows = begun(teacher, parent).formsets["bylines"].forms
    data = nested_form_data(
        {
            "title": "Bài tiếp theo",
            "body": streamfield([("text", rich_text("<p>Một câu.</p>"))]),
            "genre": "tin",
            "origin": "school",
            "bylines": inline_formset(
                [{name: row[name].value() or "" for name in row.fields} for row in rows],
                initial=len(rows),
            ),
            "tags": "",
            "comments": inline_formset([]),
        }
    )
    assert teacher.post(address(parent), data).status_code == 302
    story = ArticlePage.objects.get(title="Bài tiếp theo").get_latest_revision_as_object()
    assert [row.name for row in story.bylines.all()] == ["GV.B"]
    assert Byline.objects.count() == 1
