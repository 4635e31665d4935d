"""Files of drafts answer to nobody outside; what live pages show is frozen and public."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.permissions import policy_registry

from cms.library.models import NewsDocument
from news.editorial import services
from tests.library.paper_makers import pdf
from tests.ward import TEXT, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(ward):
    file = ContentFile(pdf(), name="ke hoach.pdf")
    return NewsDocument.objects.create(
        title="Kế hoạch", file=file, collection=ward.units["a"].collection
    )


def get(client, document, user=None):
    if user:
        client.force_login(user)
    return client.get(document.url).status_code


def test_a_draft_document_is_there_for_its_unit_and_the_center_alone(client, ward, document):
    assert get(client, document) == 404
    assert get(client, document, ward.people["gv.b"]) == 404
    assert get(client, document, ward.people["gv.a"]) == 200
    assert get(client, document, ward.people["btv.1"]) == 200


def test_a_document_of_a_live_story_is_public_until_the_story_is_hidden(client, ward, document):
    body = [("text", TEXT), ("document", {"document": document, "title": ""})]
    story = ward.live(by="gv.b", unit="b", body=body)
    assert get(client, document) == 200
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    assert get(client, document) == 404


def test_the_original_of_a_picture_is_never_served(client, ward):
    picture = ward.picture("a")
    assert client.get(picture.file.url).status_code == 404


def test_a_picture_that_readers_see_can_not_be_replaced_or_deleted(client, ward):
    picture = ward.picture("b")
    ward.live(without_picture=False, lead_image=picture, lead_alt="Cây")
    client.force_login(ward.people["gv.b"])
    before = fresh(picture).sha256
    for name in ("wagtailimages:edit", "wagtailimages:delete"):
        client.post(reverse(name, args=[picture.pk]), {"title": "Khác"})
    assert fresh(picture).sha256 == before and fresh(picture).title != "Khác"
    policy = policy_registry.get(picture)
    for who in ("gv.b", "btv.1", "truc.ban"):
        assert not policy.user_has_permission_for_instance(ward.people[who], "change", picture)


def test_bytes_have_a_digest_and_a_version_that_rises_when_they_change(ward, document):
    first = (document.sha256, document.version)
    document.file = ContentFile(pdf("Mot ban khac cua ke hoach nam hoc"), name="khac.pdf")
    document.save()
    assert first[1] == 1 and document.version == 2 and document.sha256 != first[0]


def test_a_picture_in_any_size_is_public_exactly_while_a_live_page_shows_it(client, ward):
    picture = ward.picture("b")
    sizes = [picture.get_rendition(f"width-480|format-{kind}") for kind in ("webp", "jpeg")]
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây xanh"
    )

    def everybody_gets():
        client.logout()
        return {client.get(size.url).status_code for size in sizes}

    def gets(name):
        client.force_login(ward.people[name])
        return {client.get(size.url).status_code for size in sizes}

    def only_its_own_people_get_it():
        assert everybody_gets() == {404}
        assert gets("gv.a") == gets("vhxh") == gets("tdp.1") == {404}
        assert gets("gv.b") == gets("btv.1") == {200}
        assert client.get(sizes[0].url)["Cache-Control"] == "private, no-store"
        assert client.get(picture.get_rendition("original").url).status_code == 200

    only_its_own_people_get_it()
    ward.submit(story, by="gv.b")
    only_its_own_people_get_it()
    ward.approve(story)
    assert everybody_gets() == {200}
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    only_its_own_people_get_it()
    services.restore(page_id=story.pk, by=ward.people["btv.1"])
    assert everybody_gets() == {200}
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Gia đình yêu cầu")
    only_its_own_people_get_it()
