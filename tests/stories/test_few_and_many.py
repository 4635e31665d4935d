"""Every list with nothing, one thing and many: words instead of empty parts, a pager, its state."""

from uuid import uuid4

import pytest
from django.core.cache import cache

from news.editorial import services
from news.stories.models import Audience, OfficialDocumentPage, StoryTag
from tests.stories.many import make_stories
from tests.stories.places import at, audience, live_document, live_info, related_story, url
from tests.stories.reading import parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


@pytest.fixture(autouse=True)
def no_sizes_of_another_test():
    cache.clear()


@pytest.fixture
def lists(ward):
    audience()
    return {
        "column": url(ward.column),
        "topic": url(ward.topic),
        "unit": url(ward.units["b"].branch),
        "audience": at("doi-tuong/phu-huynh/"),
        "documents": at("van-ban/"),
        "corrections": at("dinh-chinh/"),
        "archive": at("luu-tru/"),
    }


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return parsed(answer)


def test_a_list_of_nothing_says_so_and_leads_on(client, lists):
    for kind, address in lists.items():
        page = read(client, address)
        empty = page.select_one(".empty")
        assert words(empty) and empty.select("a[href]"), kind
        assert page.select(".pager, .filters, .cards, .documents") == [], kind


def test_a_list_of_one_has_no_pager(ward, client, lists):
    story = related_story(ward)
    ward.submit(story, by="gv.b")
    ward.approve(story)
    live_document(ward)
    for kind in ("column", "topic", "unit", "audience"):
        page = read(client, lists[kind])
        assert len(page.select(".card")) == 1 and page.select(".pager, .empty") == [], kind
        assert "1 tin, bài" in words(page.select_one(".list__count")), kind
    page = read(client, lists["documents"])
    assert len(page.select(".documents tbody tr")) == 1 and page.select(".pager") == []


def test_a_long_list_is_parted_and_keeps_its_filter_from_page_to_page(ward, client, lists):
    make_stories(ward, 120)
    for kind in ("column", "topic", "audience"):
        page = read(client, lists[kind] + "?don_vi=truong-thcs-b-mau")
        assert len(page.select(".card")) == 20, kind
        ahead = page.select_one(".pager a[rel=next]")["href"]
        assert ahead == "?don_vi=truong-thcs-b-mau&page=2", kind
        second = read(client, lists[kind] + ahead)
        assert second.select_one("#loc-don-vi option[selected]")["value"] == "truong-thcs-b-mau"


def test_documents_are_filtered_by_form_and_year_and_the_address_keeps_it(ward, client, lists):
    first = live_document(ward)
    for number in range(24):
        # Rows as the services leave them; only their number matters here.
        copy = OfficialDocumentPage.objects.get(pk=first.pk)
        copy.pk = copy.id = copy.page_ptr_id = None
        copy.path = copy.path[:-4] + f"1{number:03d}"
        copy.slug, copy.url_path = f"vb-{number}", f"{copy.url_path.rstrip('/')}-{number}/"
        copy.form = "Thông báo"
        copy.translation_key = uuid4()
        copy.save(clean=False)
    page = read(client, lists["documents"] + "?hinh_thuc=Th%C3%B4ng+b%C3%A1o&nam=2026")
    assert "24 văn bản" in words(page.select_one(".list__count"))
    assert page.select_one("#loc-nam option[selected]")["value"] == "2026"
    ahead = page.select_one(".pager a[rel=next]")["href"]
    assert "hinh_thuc=" in ahead and "nam=2026" in ahead
    assert len(read(client, lists["documents"] + ahead).select(".documents tbody tr")) == 4
    nothing = read(client, lists["documents"] + "?nam=1999")
    assert "Không có văn bản nào khớp" in words(nothing.main)
    assert len(read(client, lists["documents"] + "?nam=x&hinh_thuc=").select("tbody tr")) == 20


def test_a_tag_or_audience_that_is_none_is_not_found(ward, client):
    for path in ("the/khong-co/", "doi-tuong/khong-co/"):
        assert client.get(at(path)).status_code == 404
    assert not Audience.objects.filter(slug="khong-co").exists()


def test_a_tag_that_no_live_story_has_is_not_found_with_a_filter_either(ward, client):
    tag = StoryTag.objects.create(name="Việc riêng", slug="viec-rieng")
    for query in ("", "?nam=2026", "?the_loai=tin", "?don_vi=x"):
        assert client.get(at(f"the/{tag.slug}/{query}")).status_code == 404


def test_the_english_page_says_its_language_in_every_word_of_its_frame(ward, client):
    live_info(ward, title="Contact", language="en", slug="en")
    page = read(client, at("en/"))
    assert page.html["lang"] == "en"
    frame = page.select(".sections a, .trail a, .footer__links a, .tools button")
    assert [words(tag) for tag in frame if any(letter in words(tag) for letter in "ưđơăệụ")] == []


def test_a_correction_stands_in_the_list_while_its_story_is_live(ward, client, lists):
    story = ward.live(title="Bài có đính chính")
    ward.edit(story, "btv.1", title="Bài đã đính chính")
    services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice="Đúng là 42 em.")
    ward.approve(story, by="btv.2")
    page = read(client, lists["corrections"])
    assert "Đúng là 42 em." in words(page.main) and page.select(".pager, .empty") == []
