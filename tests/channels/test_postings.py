"""Where a story was put is written once, by whoever works on it, and may be taken back."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from news.channels.models import OtherChannel, Posting
from news.editorial import services
from tests.channels.copies import LINK, posted, screen, sign_in
from tests.rights.stage import enter
from tests.stories.reading import parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]
OF_B = {"gv.b", "ht.b", "btv.1", "btv.2", "truc.ban", "lanh.dao"}


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def story(ward):
    return ward.live(summary="Thầy trò trồng năm mươi cây xanh.")


@pytest.mark.database
def test_a_posting_is_written_once_however_often_it_is_sent(client, ward, story):
    sign_in(client, ward, "gv.b")
    assert posted(client, story).status_code == 302
    assert "từ trước" in posted(client, story).wsgi_request._messages._queued_messages[0].message
    row = Posting.objects.get()
    assert (row.channel, row.link, row.by_name) == (
        "facebook", LINK, str(ward.people["gv.b"]),
    )  # fmt: skip
    sign_in(client, ward, "btv.1")
    text = words(parsed(client.get(screen(story))))
    assert f"Facebook · {timezone.localdate():%d/%m/%Y}" in text
    assert str(ward.people["gv.b"]) in text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"channel": ""}, "Chọn kênh đã đăng"),
        ({"channel": "loa"}, "Chọn một kênh trong danh sách"),
        ({"link": "javascript:alert(1)"}, "bắt đầu bằng https://"),
        ({"link": "ftp://example.vn/a"}, "bắt đầu bằng https://"),
        ({"link": "facebook của trường"}, "bắt đầu bằng https://"),
        ({"link": "https://example.vn/" + "a" * 500}, "dài quá 500"),
        ({"posted_on": ""}, "Chọn ngày đăng"),
        ({"posted_on": "hôm qua"}, "Ghi ngày theo dạng"),
        ({"posted_on": "ngày mai"}, "Ngày đăng không thể sau hôm nay"),
    ],
)
def test_a_wrong_posting_is_refused_in_plain_words_and_keeps_what_was_typed(
    client, ward, story, given, said
):
    if given.get("posted_on") == "ngày mai":
        given = {"posted_on": (timezone.localdate() + timedelta(days=1)).isoformat()}
    sign_in(client, ward, "gv.b")
    answer = posted(client, story, **given)
    assert answer.status_code == 400 and not Posting.objects.exists()
    page = parsed(answer)
    assert said in words(page)
    assert page.find("input", attrs={"name": "link"})["value"] == given.get("link", LINK)


@pytest.mark.database
def test_a_posting_is_taken_back_by_who_wrote_it_or_the_duty_editor(client, ward, story):
    def row():
        return Posting.objects.get_or_create(
            page=story, channel=OtherChannel.ZALO_OA, posted_on="2026-11-01",
            defaults={"by": ward.people["gv.b"], "by_name": "GV.B"},
        )[0]  # fmt: skip

    for name in ward.people:
        may = name in {"gv.b", "truc.ban"}
        address = reverse("channels_take_back", args=[story.pk, row().pk])
        sign_in(client, ward, name)
        shown = client.get(screen(story)).content.decode()
        assert (address in shown) == may, name
        client.post(address)
        assert Posting.objects.exists() != may, name
        assert client.get(address).status_code in (302, 405)


@pytest.mark.database
def test_the_log_keeps_who_wrote_a_posting_and_who_took_it_back(client, ward, story):
    sign_in(client, ward, "gv.b")
    posted(client, story)
    address = reverse("channels_take_back", args=[story.pk, Posting.objects.get().pk])
    sign_in(client, ward, "truc.ban")
    client.post(address)
    assert client.post(address).status_code == 302
    entries = PageLogEntry.objects.filter(page_id=story.pk, action__startswith="channels.")
    lines = [(row.action, row.user, row.data["link"]) for row in entries.order_by("pk")]
    assert lines == [
        ("channels.posted", ward.people["gv.b"], LINK),
        ("channels.posting_taken_back", ward.people["truc.ban"], LINK),
    ]


def test_a_posting_of_another_story_is_not_taken_back_through_this_one(client, ward, story):
    other = ward.live(title="Bài khác")
    row = Posting.objects.create(
        page=other, channel="facebook", posted_on="2026-11-01", by=ward.people["gv.b"], by_name="B"
    )
    sign_in(client, ward, "gv.b")
    client.post(reverse("channels_take_back", args=[story.pk, row.pk]))
    assert Posting.objects.filter(pk=row.pk).exists()


def test_a_hidden_story_says_where_it_still_stands_and_nothing_else(client, ward, story):
    sign_in(client, ward, "gv.b")
    posted(client, story)
    address = reverse("channels_posted", args=[story.pk])
    assert client.get(address).url == screen(story)
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai thông tin")
    review = client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    assert "Còn ở kênh khác (1)" in review and address in review
    page = parsed(client.get(address))
    assert page.find("a", href=LINK) and not page.find("textarea")
    client.post(reverse("channels_take_back", args=[story.pk, Posting.objects.get().pk]))
    assert not Posting.objects.exists()
    assert "Không còn nơi nào" in words(parsed(client.get(address)))
    assert (
        "Còn ở kênh khác"
        not in client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    )


def test_where_a_hidden_story_stands_is_for_those_who_work_on_it(ward, story):
    Posting.objects.create(page=story, channel="facebook", posted_on="2026-11-01", by_name="Ai")
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai thông tin")
    address = reverse("channels_posted", args=[story.pk])
    for name, client in enter(ward).items():
        assert client.get(address).status_code == (200 if name in OF_B else 302), name
