"""What every kind of page says of itself to other programs, to the letter."""

import io
import json
from datetime import datetime

import pytest
from django.conf import settings
from django.core.cache import cache
from PIL import Image

from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.channels.sharing import canonical
from news.editorial import services
from news.stories.models import ArticlePage
from tests.channels.test_cards import photo, pictured
from tests.stories.conftest import addresses, pages  # noqa: F401 - fixtures
from tests.stories.places import at, full_story, url
from tests.stories.reading import DATA, parsed
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]

ERRORS = {"not found", "withdrawn"}
ONCE = (
    "og:title", "og:description", "og:url", "og:type", "og:site_name", "og:locale", "og:image",
    "og:image:type", "og:image:width", "og:image:height", "og:image:alt",
)  # fmt: skip


def tags(page):
    return {tag["property"]: tag["content"] for tag in page.head("meta", property=True)}


def named(page, name):
    return [tag["content"] for tag in page.head("meta", attrs={"name": name})]


def links(page, rel):
    return [tag["href"] for tag in page.head("link", rel=rel)]


def data(page):
    found = [json.loads(tag.string) for tag in page.head("script", type=DATA)]
    return {row["@type"]: row for row in found}


def seen(client, address):
    return parsed(client.get(address))


def walked(pages):  # noqa: F811
    return {kind: page for kind, (_, page) in pages.items() if kind not in ERRORS}


def test_every_kind_of_page_has_every_tag_once_and_filled(pages):  # noqa: F811
    for kind, page in walked(pages).items():
        found = [tag["property"] for tag in page.head("meta", property=True)]
        assert {name: found.count(name) for name in ONCE} == dict.fromkeys(ONCE, 1), kind
        assert [name for name, value in tags(page).items() if not value.strip()] == [], kind
        assert named(page, "twitter:card") == ["summary_large_image"], kind
        assert named(page, "description") == [tags(page)["og:description"]], kind
        assert len(tags(page)["og:description"]) <= 200, kind


def test_every_page_names_its_own_address_and_that_alone(client, addresses, pages):  # noqa: F811
    for kind, page in walked(pages).items():
        assert links(page, "canonical") == [settings.SITE_URL + addresses[kind]], kind
        assert tags(page)["og:url"] == settings.SITE_URL + addresses[kind], kind
        junk = seen(client, addresses[kind] + "?utm_source=zalo&page=1&x=%00")
        assert links(junk, "canonical") == links(page, "canonical"), kind
        assert named(junk, "robots") == [], kind


def test_every_picture_is_a_jpeg_that_readers_may_fetch_of_the_size_it_says(client, pages):  # noqa: F811
    for kind, page in walked(pages).items():
        told = tags(page)
        assert told["og:image"].startswith(settings.SITE_URL), kind
        answer = client.get(told["og:image"].removeprefix(settings.SITE_URL))
        body = b"".join(answer) if answer.streaming else answer.content
        picture = Image.open(io.BytesIO(body))
        assert picture.format == "JPEG" and len(body) < 300_000, kind
        size = (int(told["og:image:width"]), int(told["og:image:height"]))
        assert picture.size == size, kind
        assert round(size[0] / size[1], 2) == pytest.approx(1.9, abs=0.02), kind


def test_a_story_is_an_article_with_its_times_section_and_tags(ward, pages):  # noqa: F811
    page = pages["story"][1]
    story = ArticlePage.objects.get(title="Ngày hội trồng cây của trường")
    told = tags(page)
    assert (told["og:type"], told["og:locale"]) == ("article", "vi_VN")
    first = datetime.fromisoformat(told["article:published_time"])
    assert first == story.first_published_at.replace(microsecond=0)
    assert told["article:published_time"].endswith("+07:00")
    assert "article:modified_time" in told
    assert (told["article:section"], told["article:tag"]) == ("Tin giáo dục", "trồng cây")
    others = {kind: tags(p)["og:type"] for kind, p in walked(pages).items() if kind != "story"}
    assert set(others.values()) == {"website"}
    assert tags(pages["English"][1])["og:locale"] == "en_US"


def test_errors_are_not_to_be_found(pages):  # noqa: F811
    for kind in ERRORS:
        assert named(pages[kind][1], "robots") == ["noindex"], kind
        assert links(pages[kind][1], "canonical") == [], kind


def test_every_page_announces_the_feed_and_a_section_its_own(client, pages):  # noqa: F811
    whole = settings.SITE_URL + at("rss.xml")
    for kind, page in walked(pages).items():
        feeds = links(page, "alternate")
        assert feeds[-1] == whole, kind
        assert len(feeds) == (2 if kind in {"column", "topic", "unit"} else 1), kind
        for feed in feeds:
            assert client.get(feed.removeprefix(settings.SITE_URL)).status_code == 200, feed


def test_every_page_tells_the_way_from_the_front_page(pages):  # noqa: F811
    ways = {
        kind: [step["name"] for step in data(page)["BreadcrumbList"]["itemListElement"]]
        for kind, page in walked(pages).items()
    }
    assert ways["front"] == ["Trang chủ"]
    assert ways["story"] == [
        "Trang chủ", "Đơn vị", "Trường THCS B (mẫu)", "Ngày hội trồng cây của trường",
    ]  # fmt: skip
    assert ways["column"] == ["Trang chủ", "Chuyên mục", "Tin giáo dục"]
    assert ways["tag"] == ["Trang chủ", "Trồng cây"]
    assert [len(ways[kind]) for kind in ("archive", "year", "month", "day")] == [2, 3, 4, 5]
    for kind, page in walked(pages).items():
        last = data(page)["BreadcrumbList"]["itemListElement"][-1]
        assert last["item"] == links(page, "canonical")[0], kind


def test_the_office_stands_on_the_front_page_and_on_pages_about_the_portal(pages):  # noqa: F811
    with_office = {k for k, p in walked(pages).items() if "GovernmentOrganization" in data(p)}
    assert with_office == {"front", "information", "English"}
    office = data(pages["front"][1])["GovernmentOrganization"]
    assert office["name"] == "Ủy ban nhân dân phường Mẫu"
    assert office["contactPoint"]["telephone"] == "0225 000 001"


def test_a_story_tells_search_engines_who_made_it_and_where_it_is_from(pages):  # noqa: F811
    told = data(pages["story"][1])["NewsArticle"]
    assert told["author"] == [{"@type": "Person", "name": "Trần Văn Nam"}]
    assert told["isBasedOn"]["url"] == "https://example.vn/bai-goc"
    assert told["headline"] == "Ngày hội trồng cây của trường"
    assert told["image"]["url"] == tags(pages["story"][1])["og:image"]


def test_the_strict_policy_stays_and_no_code_comes_with_the_data(pages):  # noqa: F811
    for kind, (answer, page) in pages.items():
        assert "unsafe" not in answer["Content-Security-Policy"], kind
        assert [tag for tag in page("script") if tag.get("type") == DATA and tag.get("src")] == []


def test_a_title_with_markup_ends_no_element(ward, client):
    story = ward.live(title='</script><img src=x> "Hai" & một')
    page = seen(client, url(story))
    assert data(page)["NewsArticle"]["headline"] == story.title
    assert tags(page)["og:title"] == story.title and not page.head("img")


def test_a_filtered_list_is_not_indexed_and_a_second_page_is_its_own(ward, client):
    for number in range(21):
        ward.live(title=f"Bài {number}")
    column = url(ward.column)
    second = seen(client, f"{column}?rac=1&page=2")
    assert links(second, "canonical") == [f"{settings.SITE_URL}{column}?page=2"]
    assert named(second, "robots") == []
    beyond = seen(client, f"{column}?page=99")
    assert links(beyond, "canonical") == [f"{settings.SITE_URL}{column}?page=2"]
    chosen = seen(client, f"{column}?the_loai=tin&rac=1&don_vi=truong-thcs-b-mau&the_loai=tin")
    assert named(chosen, "robots") == ["noindex, follow"]
    wanted = f"{settings.SITE_URL}{column}?don_vi=truong-thcs-b-mau&the_loai=tin"
    assert links(chosen, "canonical") == [wanted]


def test_one_address_stands_for_all_ways_to_write_it(settings):
    settings.SITE_URL = "https://mau.example"
    assert canonical("/a/", {}, 1) == "https://mau.example/a/"
    assert canonical("/a/", {"nam": 2026, "don_vi": "", "the_loai": "tin"}, 3) == (
        "https://mau.example/a/?nam=2026&the_loai=tin&page=3"
    )


def test_the_label_for_ai_goes_with_the_words_that_are_shared(ward, client):
    story = ward.live(title="Bài có AI", summary="Tóm tắt. " * 40, ai_use="content")
    told = tags(seen(client, url(story)))["og:description"]
    assert told.startswith("Bài này có nội dung, ảnh hoặc âm thanh do trí tuệ nhân tạo")
    assert len(told) <= 200


def test_a_photo_made_by_ai_is_labelled_where_it_is_shared(ward, client):
    image = photo(ward)
    image.__class__.objects.filter(pk=image.pk).update(ai_use="content")
    told = tags(seen(client, url(pictured(ward, image, summary="Tóm tắt."))))
    assert told["og:description"] == "Ảnh do AI tạo hoặc sửa. Tóm tắt."


def test_a_story_without_a_summary_is_described_by_its_first_words(ward, client):
    told = tags(seen(client, url(ward.live(title="Bài ngắn"))))
    assert told["og:description"].startswith("Sáng nay, thầy trò nhà trường trồng")


def test_the_drawn_picture_is_shared_once_the_worker_has_drawn_it(ward, client):
    cache.clear()
    OutboxRow.objects.all().delete()
    story = ward.live(title="Bài chỉ có chữ")
    assert "/share/" not in tags(seen(client, url(story)))["og:image"]
    run_due(limit=1000)
    told = tags(seen(client, url(story)))
    assert "/media/public/share/" in told["og:image"] and told["og:image:alt"] == story.title
    assert client.get(told["og:image"].removeprefix(settings.SITE_URL)).status_code == 200


def test_a_correction_is_told_to_search_engines(ward, client):
    story = full_story(ward)
    ward.edit(story, "btv.1", summary="Sáu mươi cây.")
    services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice="Là 60 cây.")
    ward.approve(story, by="btv.2")
    told = data(seen(client, url(fresh(story))))["NewsArticle"]
    assert [row["text"] for row in told["correction"]] == ["Là 60 cây."]
    assert told["dateModified"] >= told["datePublished"]
