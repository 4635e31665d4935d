"""Text is composed (NFC) at the door, whatever route it comes by."""

import unicodedata

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from cms.core.middleware import CleanInputMiddleware
from news.stories.models import ArticlePage
from tests.rights.stage import story_form

COMPOSED = "Nghị quyết về giáo dục ở Thuỷ Nguyên"
APART = unicodedata.normalize("NFD", COMPOSED)


def passed_on(request):
    """Return the request as the views get it."""
    seen = []
    answer = CleanInputMiddleware(lambda given: seen.append(given) or HttpResponse())(request)
    return seen[0] if seen else answer


def test_a_query_and_a_form_are_composed_and_lose_their_nul():
    request = passed_on(RequestFactory().post("/?q=" + APART, {"title": f"{APART}\0"}))
    assert request.GET["q"] == COMPOSED
    assert request.POST["title"] == COMPOSED


def test_the_name_of_a_file_is_composed():
    upload = SimpleUploadedFile(f"{APART}.txt", b"x")
    assert passed_on(RequestFactory().post("/", {"file": upload})).FILES["file"].name == (
        f"{COMPOSED}.txt"
    )


def test_a_path_is_composed_and_one_with_nul_is_not_found():
    assert passed_on(RequestFactory().get(f"/{APART}/")).path_info == f"/{COMPOSED}/"
    request = RequestFactory().get("/")
    request.path_info = "/a\0b/"
    assert passed_on(request).status_code == 404


@pytest.mark.django_db
def test_a_story_typed_on_a_phone_that_decomposes_is_stored_composed(client, ward):
    client.force_login(ward.people["gv.a"], backend="django.contrib.auth.backends.ModelBackend")
    branch = ward.units["a"].branch
    client.post(
        reverse("wagtailadmin_pages:add", args=["stories", "articlepage", branch.pk]),
        story_form(ward.column, title=APART, summary=APART),
    )
    story = ArticlePage.objects.child_of(branch).order_by("-pk").first()
    assert (story.title, story.summary) == (COMPOSED, COMPOSED)
    assert story.get_latest_revision().content["title"] == COMPOSED


@pytest.mark.django_db
def test_text_that_a_program_writes_is_composed_in_every_field(ward):
    story = ward.draft(title=APART, summary=APART, body=[("text", f"<p>{APART}</p>")])
    stored = ArticlePage.objects.get(pk=story.pk)
    assert (stored.title, stored.summary) == (COMPOSED, COMPOSED)
    assert COMPOSED in str(stored.body)


@pytest.mark.django_db
def test_a_form_that_lacks_a_part_gets_a_sentence_and_changes_nothing(ward, client):
    story = ward.draft()
    client.force_login(ward.people["gv.a"])
    without = {key: value for key, value in story_form(ward.column).items() if key != "body-count"}
    versions = story.revisions.count()
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), without)
    assert answer.status_code == 400 and "thiếu phần" in answer.content.decode()
    assert story.revisions.count() == versions


@pytest.mark.django_db
def test_a_form_of_a_stale_page_is_refused_in_vietnamese(ward):
    client = Client(enforce_csrf_checks=True)
    client.force_login(ward.people["gv.a"])
    answer = client.post(reverse("editorial_retry"))
    assert answer.status_code == 403 and "Chưa gửi được" in answer.content.decode()
