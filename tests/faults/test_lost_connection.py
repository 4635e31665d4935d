"""The line breaks in the middle of a save: nothing is lost, counted twice or stored by halves."""

import io
import re
from urllib.parse import urlencode

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from news.editorial.models import Contribution
from tests.rights.stage import enter, story_form
from tests.ward import fresh

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def tab(ward):
    """A draft that its author has open, and what autosave sends."""
    story = ward.draft(by="gv.b", unit="b")
    opened = story.get_latest_revision()
    form = story_form(ward.column, title="Ngày hội đọc sách mùa xuân")
    form["body-0-id"] = "0c9d5c0e-5c6f-4b3e-9f5a-0d7f0f4f3c11"  # the browser names new blocks
    form["loaded_revision_id"] = str(opened.pk)
    form["loaded_revision_created_at"] = opened.created_at.isoformat()
    return story, enter(ward)["gv.b"], form


def edit_url(story):
    return reverse("wagtailadmin_pages:edit", args=[story.pk])


def autosave(client, story, form):
    return client.post(edit_url(story), form, headers={"accept": "application/json"})


def test_an_autosave_repeated_because_its_answer_was_lost_stores_and_counts_once(tab):
    story, client, form = tab
    assert autosave(client, story, form).json()["success"]
    stored = list(story.revisions.order_by("pk").values_list("pk", "content"))
    written = list(Contribution.objects.filter(page_id=story.pk).values())
    answer = autosave(client, story, form)
    assert (answer.status_code, answer.json()["error_code"]) == (400, "invalid_revision")
    assert list(story.revisions.order_by("pk").values_list("pk", "content")) == stored
    assert list(Contribution.objects.filter(page_id=story.pk).values()) == written
    assert client.post(edit_url(story), form).status_code == 302
    title = fresh(story).get_latest_revision_as_object().title
    assert title == "Ngày hội đọc sách mùa xuân"
    assert Contribution.objects.filter(page_id=story.pk).count() == len(written)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.99])
@pytest.mark.parametrize("kind", ["multipart", "urlencoded"])
def test_a_form_that_arrives_cut_off_is_refused_and_changes_nothing(tab, part, kind):
    story, client, form = tab
    if kind == "multipart":
        body, content_type = encode_multipart(BOUNDARY, form), MULTIPART_CONTENT
    else:
        body, content_type = urlencode(form).encode(), "application/x-www-form-urlencoded"
    answer = client.generic(
        "POST",
        edit_url(story),
        CONTENT_TYPE=content_type,
        **{
            "wsgi.input": io.BytesIO(body[: int(len(body) * part)]),
            "CONTENT_LENGTH": str(len(body)),
        },
    )
    assert answer.status_code == 400
    assert answer.content.decode().startswith("Kết nối bị ngắt")
    assert story.revisions.count() == 1 and fresh(story).title == "Ngày hội trồng cây"


def test_a_form_opened_before_a_colleague_saved_does_not_bury_their_version(tab, ward):
    """Without JavaScript nothing warns while typing, so the answer to saving has to."""
    story, client, form = tab
    theirs = ward.edit(story, "btv.1", title="Tiêu đề của Trung tâm")
    answer = client.post(edit_url(story), form)
    shown = answer.content.decode()
    assert answer.status_code == 200 and "BTV.1 đã lưu một bản khác" in shown
    assert "Ngày hội đọc sách mùa xuân" in shown
    assert fresh(story).latest_revision_id == theirs.pk
    form |= dict(re.findall(r'name="(kept_opened|take_over)" value="([^"]*)"', shown))
    assert client.post(edit_url(story), form).status_code == 302
    assert fresh(story).get_latest_revision_as_object().title == "Ngày hội đọc sách mùa xuân"
