"""Files are found by title without marks, by tag and by unit; the ward's own are for everybody."""

import pytest
from django.urls import reverse

from cms.library.models import MediaTag, NewsImage
from cms.units.models import shared_collection
from tests.library.paper_cases import AWARDS
from tests.library.paper_makers import pdf
from tests.library.people_and_forms import photo
from tests.library.test_paper_gate import form, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def papers(ward):
    found = {
        unit: stored(ward, pdf(), "k.pdf", by=None, unit=unit, title=f"Kế hoạch {unit.upper()}")
        for unit in ("a", "b")
    }
    found["ward"] = stored(ward, pdf(), "k.pdf", by=None, unit="a", title="Kế hoạch chung")
    found["ward"].collection = shared_collection()
    found["ward"].save()
    return found


def titles(client, address, papers, **query):
    page = client.get(address, query).content.decode()
    return {key for key, paper in papers.items() if paper.title in page}


def test_papers_are_found_by_title_tag_and_unit(ward, papers, client):
    MediaTag.objects.create(name="Đầu năm học")
    client.force_login(ward.people["btv.1"])
    sent = {"title": "Kế hoạch A", "collection": papers["a"].collection_id, "tags": '"Đầu năm học"'}
    client.post(reverse("wagtaildocs:edit", args=[papers["a"].pk]), sent)
    address = reverse("wagtaildocs:index_results")
    assert titles(client, address, papers, q="ke hoach b") == {"b"}
    assert titles(client, address, papers, q="đầu năm") == {"a"}
    assert titles(client, address, papers, q="dau nam") == {"a"}
    unit = ward.units["b"].collection_id
    assert titles(client, address, papers, collection_id=unit) == {"b"}
    client.force_login(ward.people["gv.a"])
    assert titles(client, address, papers, q="ke hoach") == {"a"}


def test_tagging_many_makes_them_found_by_the_tag(ward, papers, client):
    tag = MediaTag.objects.create(name="Tổng kết")
    client.force_login(ward.people["btv.1"])
    address = reverse("wagtail_bulk_action", args=["library", "newsdocument", "add_tags"])
    chosen = f"{address}?id={papers['a'].pk}&id={papers['b'].pk}"
    client.post(chosen, {"tags": f'"{tag.name}"'})
    found = titles(client, reverse("wagtaildocs:index_results"), papers, q="tổng kết")
    assert found == {"a", "b"}


def test_the_choosers_offer_the_own_files_and_the_wards(ward, papers, client):
    pictures = {unit: photo(ward, unit, title=f"Ảnh {unit} riêng") for unit in ("a", "b")}
    pictures["ward"] = photo(ward, title="Ảnh chung")
    NewsImage.objects.filter(pk=pictures["ward"].pk).update(collection=shared_collection())
    for who in ("gv.a", "ht.a", "gv2.a"):
        client.force_login(ward.people[who])
        chooser = reverse("wagtailimages_chooser:choose_results")
        assert titles(client, chooser, pictures) == {"a", "ward"}, who
        chooser = reverse("wagtaildocs_chooser:choose_results")
        assert titles(client, chooser, papers) == {"a", "ward"}, who
    client.force_login(ward.people["btv.1"])
    assert titles(client, reverse("wagtaildocs_chooser:choose_results"), papers) == set(papers)


def test_the_pages_of_files_say_whose_they_are(ward, papers, client):
    client.force_login(ward.people["gv.a"])
    own = ward.units["a"].collection.name
    for name, file in (("wagtaildocs:edit", papers["a"]), ("wagtailimages:edit", photo(ward))):
        page = client.get(reverse(name, args=[file.pk])).content.decode()
        assert f"Kho: {own}." in page


def test_papers_that_no_page_shows_are_listed_with_the_pictures(ward, papers, client):
    client.force_login(ward.people["btv.1"])
    unused = reverse("library_unused")
    assert titles(client, unused, papers) == set(papers)
    assert titles(client, unused, papers, don_vi=ward.units["a"].pk) == {"a"}


def test_the_message_after_an_upload_says_what_was_found(ward, client):
    client.force_login(ward.people["gv.a"])
    sent = form(ward, AWARDS["prizes.xlsx"], "giai.xlsx")
    page = client.post(reverse("wagtaildocs:add"), sent, follow=True).content.decode()
    assert "Đã thêm tệp" in page and "nêu tên 12 học sinh" in page
    assert reverse("library_paper_consents") in page
