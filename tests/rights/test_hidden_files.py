"""Files of what is not public, by every address that somebody could know or guess: not one byte."""

import hashlib
from itertools import product

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from cms.library import services as library
from cms.library import storage
from cms.library.models import NewsDocument, NewsImage
from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.editorial import services
from tests.library import hostile
from tests.library.paper_makers import pdf
from tests.ward import TEXT, fresh

pytestmark = pytest.mark.django_db

STATES = ("draft", "review", "approved", "hidden", "withdrawn", "dropped")
GUESSERS = ("anonymous", "gv.b")
OUTSIDERS = ("anonymous", "gv.b", "ht.b", "vhxh", "tai.chinh", "tdp.1")


def everything_done():
    run_due(limit=10_000)


@pytest.fixture
def secret(ward):
    """School A's picture and document, in every size, each with bytes that nobody else has."""
    cache.clear()
    noise = hostile.jpeg((700, 500), color=(17, 117, 217))
    picture = NewsImage.objects.create(
        level="L0",
        ai_use="none",
        title="Ảnh kín",
        file=ContentFile(noise, name="lop-3a.jpg"),
        collection=ward.units["a"].collection,
    )
    document = NewsDocument.objects.create(
        title="Tệp kín",
        file=ContentFile(pdf("Ke hoach rieng cua truong"), name="danh-sach.pdf"),
        collection=ward.units["a"].collection,
    )
    library.draw(picture.pk)
    for spec in ("original", "max-165x165", "max-800x600"):
        picture.get_rendition(spec)
    return picture, document


def story_that_is(ward, state, picture, document):
    story = ward.draft(
        without_picture=False,
        lead_image=picture,
        lead_alt="Cây",
        body=[("text", TEXT), ("document", {"document": document, "title": ""})],
    )
    if state == "draft":
        return story
    ward.submit(story)
    if state == "review":
        return story
    ward.sign_off(story)
    ward.approve(story, hold=state == "approved")
    everything_done()
    duty = ward.people["truc.ban"]
    if state == "hidden":
        services.hide(page_id=story.pk, by=duty, reason="Có sai sót")
    elif state == "withdrawn":
        services.withdraw(page_id=story.pk, by=duty, reason="Gia đình yêu cầu")
    elif state == "dropped":
        ward.edit(story, "gv.a", lead_image=None, without_picture=True, body=[("text", "<p>x</p>")])
        ward.submit(story)
        ward.sign_off(story)
        ward.approve(story)
    everything_done()
    return fresh(story)


def known(picture, document):
    """Return the addresses that a former reader or a colleague has."""
    yield from (row.url for row in picture.renditions.all())
    yield from (picture.file.url, document.file.url, document.url)
    for spec in ("original", "width-480"):
        yield reverse("wagtailimages:preview", args=[picture.pk, spec])


def guesses(picture, document):
    """Return what somebody may try who knows how such portals keep their files."""
    size = picture.get_rendition("width-720|format-jpeg").file.name
    names = (size, picture.get_rendition("original").file.name, picture.file.name,
             document.file.name)  # fmt: skip
    roots = ("/media/public/", "/media/private/", "/media/", "/static/", "/")
    ways = ("{}", "images/../{}", "images/%2e%2e/{}", "../private/{}", "..%2fprivate%2f{}", "./{}")
    for name, root, way in product(names, roots, ways):
        yield root + way.format(name)
    for name in names:
        yield f"/media/public/{name.rsplit('/', 1)[0]}/"
        yield f"/media/public/{name.upper()}"
        yield f"/media/public//{name}"
    own = document.filename
    for path in (own, "", "x.pdf", f"{own}/", f"../{own}"):
        yield f"/documents/{document.pk}/{path}"
    yield f"/documents/{document.pk:05d}/{own}"
    yield f"/images/{picture.pk}/original/"


def stored_bytes(picture, document):
    """Return the beginnings and the digests of the files' bytes."""
    files = [row.file for row in picture.renditions.all()] + [picture.file, document.file]
    found = []
    for file in files:
        with file.open("rb") as opened:
            found.append(opened.read())
    return found


def body_of(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("state", STATES)
def test_not_one_byte_of_what_is_not_public_reaches_an_outsider(ward, secret, state):
    picture, document = secret
    story_that_is(ward, state, picture, document)
    kept = stored_bytes(picture, document)
    digests = {hashlib.sha1(data).hexdigest() for data in kept}
    wrong, addresses = [], set(known(picture, document))
    for who in OUTSIDERS:
        client = Client()
        if who != "anonymous":
            client.force_login(ward.people[who])
        tried = addresses | (set(guesses(picture, document)) if who in GUESSERS else set())
        for address in tried:
            answer = client.get(address)
            body = body_of(answer)
            told = answer.headers.get("ETag", "").strip('"') in digests
            if answer.status_code in (200, 206, 304) or told or any(d in body for d in kept):
                wrong.append(f"{who}: {address} {answer.status_code}")
    assert not wrong, "\n".join(wrong)
    assert not set(storage.public_names()) & {row.file.name for row in picture.renditions.all()}


@pytest.mark.parametrize("state", ["draft", "hidden", "withdrawn"])
def test_no_answer_tells_whether_a_hidden_file_is_there(ward, secret, state):
    """HEAD, parts, and questions whether a known file changed answer as for no file at all."""
    picture, document = secret
    story_that_is(ward, state, picture, document)
    size = picture.get_rendition("width-480|format-avif")
    nothing = size.url.replace("/images/", "/images/0")
    no_document = reverse("wagtaildocs_serve", args=[document.pk + 1000, document.filename])
    questions = (
        {},
        {"Range": "bytes=0-99"},
        {"If-None-Match": f'"{document.file_hash}"'},
        {"If-None-Match": "*"},
        {"If-Modified-Since": "Tue, 01 Jan 2030 00:00:00 GMT"},
    )
    client = Client()
    for there, missing in ((size.url, nothing), (document.url, no_document)):
        for headers, verb in product(questions, (client.get, client.head, client.post)):
            answers = [verb(address, headers=headers) for address in (there, missing)]
            there_is, there_is_none = (set(answer.headers) for answer in answers)
            assert answers[0].status_code == answers[1].status_code in (403, 404, 405)
            assert there_is == there_is_none and "ETag" not in there_is


def test_its_own_people_and_the_center_see_it_all_the_time_and_nobody_keeps_a_copy(ward, secret):
    picture, document = secret
    story_that_is(ward, "draft", picture, document)
    size = picture.get_rendition("width-480|format-avif")
    for who in ("gv.a", "gv2.a", "ht.a", "btv.1", "truc.ban", "lanh.dao"):
        client = Client()
        client.force_login(ward.people[who])
        for address in (size.url, document.url):
            answer = client.get(address)
            assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store"
            assert answer["X-Content-Type-Options"] == "nosniff"
        body_of(answer)


def test_while_a_live_page_shows_them_all_get_copies_with_the_right_words_about_them(
    ward, secret, django_assert_num_queries
):
    picture, document = secret
    story_that_is(ward, "live", picture, document)
    client = Client()
    for kind, mime in (("avif", "image/avif"), ("webp", "image/webp"), ("jpeg", "image/jpeg")):
        size = picture.get_rendition(f"width-480|format-{kind}")
        with django_assert_num_queries(0):
            answer = client.get(size.url)
        assert answer.status_code == 200 and answer["Content-Type"] == mime
        assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer["X-Content-Type-Options"] == "nosniff"
        body_of(answer)
    answer = client.get(document.url)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff" and answer["Cache-Control"] == "no-cache"
    body_of(answer)
    for name in (picture.file.name, picture.get_rendition("original").file.name):
        assert client.get(f"/media/public/{name}").status_code == 404


def test_readers_get_a_picture_also_while_its_copy_is_still_on_its_way(ward, secret):
    picture, document = secret
    story_that_is(ward, "live", picture, document)
    size = picture.get_rendition("width-480|format-avif")
    storage.take_back(size.file.name)
    OutboxRow.objects.all().delete()
    answer = Client().get(size.url)
    assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store"
    body_of(answer)
