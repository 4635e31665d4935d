"""What a live story gives to other channels by the screen, to whom, and what stays here."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.contrib.admin.utils import quote
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms.library import services as library
from cms.library.models import NewsImage
from news.channels.models import CopySettings, OtherChannel, Posting
from news.editorial import services
from tests.channels.test_cards import photo
from tests.library.people_and_forms import class_forms, say
from tests.rights.stage import EVERYBODY, enter
from tests.stories.reading import parsed, words
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]
CENTER = {"btv.1", "btv.2", "truc.ban", "lanh.dao"}
OF_B = CENTER | {"gv.b", "ht.b"}
OF_A = CENTER | {"gv.a", "gv2.a", "ht.a"}
LINK = "https://www.facebook.com/truongb/posts/1"


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def story(ward):
    return ward.live(summary="Thầy trò trồng năm mươi cây xanh.")


def sign_in(client, ward, name):
    client.force_login(ward.people[name], backend="django.contrib.auth.backends.ModelBackend")


def screen(story):
    return reverse("channels_copy", args=[story.pk])


def package(story):
    return reverse("channels_copy_photos", args=[story.pk])


def opened(answer):
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def drawn(ward, *levels):
    """Return a picture of school B for each level, with its public sizes as JPEG."""
    found = []
    for number, level in enumerate(levels, start=1):
        image = photo(ward, (1700, 1100), seed=number)
        NewsImage.objects.filter(pk=image.pk).update(level=level, notice_given=level == "L1")
        for spec in library.missing_specs(image, "jpeg"):
            image.get_rendition(spec)
        found.append(NewsImage.objects.get(pk=image.pk))
    return found


def illustrated(ward, images, **fields):
    places = [
        ("picture", {"image": each, "alt": "Cây", "caption": f"Hàng cây {number}", "credit": "Lan"})
        for number, each in enumerate(images[1:], start=2)
    ]
    return ward.live(
        without_picture=False, lead_image=images[0], lead_alt="Cây", lead_caption="Hàng cây 1",
        body=[("text", "<p>Sáng nay, thầy trò trồng cây trong sân trường mới.</p>"), *places],
        **fields,
    )  # fmt: skip


def posted(client, story, **given):
    facts = {"channel": "facebook", "link": LINK, "posted_on": timezone.localdate().isoformat()}
    return client.post(screen(story), {**facts, **given})


@pytest.mark.parametrize(("unit", "allowed"), [("a", OF_A), ("b", OF_B)])
def test_only_those_who_work_on_a_live_story_copy_it(ward, unit, allowed):
    image = drawn(ward, "L0")[0]
    fields = {"without_picture": False, "lead_image": image, "lead_alt": "Cây"}
    if unit == "a":
        story = ward.draft(**fields)
        ward.submit(story)
        ward.sign_off(story)
        ward.approve(story)
    else:
        story = ward.live(**fields)
    Posting.objects.create(page=story, channel="facebook", posted_on="2026-11-01", by_name="Ai")
    clients = enter(ward)
    for name in EVERYBODY:
        client, may = clients[name], name in allowed
        assert client.get(screen(story)).status_code == (200 if may else 302), name
        assert client.get(package(story)).status_code == (200 if may else 302), name
        before = Posting.objects.count()
        posted(client, story, link=f"https://zalo.me/{quote(name)}")
        assert Posting.objects.count() - before == may, name
        review = client.get(reverse("editorial_review", args=[story.pk]))
        assert (screen(story) in review.content.decode()) == may, name
        edit = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
        assert (screen(story) in edit.content.decode()) == may, name


@pytest.mark.parametrize("how", ["draft", "hide", "withdraw"])
def test_a_story_that_readers_do_not_have_gives_nothing(client, ward, how):
    image = drawn(ward, "L0")[0]
    fields = {"without_picture": False, "lead_image": image, "lead_alt": "Cây"}
    if how == "draft":
        story = ward.draft(by="gv.b", unit="b", **fields)
    else:
        story = ward.live(**fields)
        act = services.hide if how == "hide" else services.withdraw
        act(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai thông tin")
    for name in ("gv.b", "truc.ban"):
        sign_in(client, ward, name)
        assert client.get(screen(story)).status_code == 404
        assert client.get(package(story)).status_code == 404
        assert posted(client, story).status_code == 404
        review = client.get(reverse("editorial_review", args=[story.pk])).content.decode()
        assert screen(story) not in review
    assert not Posting.objects.exists()


def test_a_page_that_is_no_story_gives_nothing(client, ward):
    sign_in(client, ward, "truc.ban")
    assert client.get(screen(ward.column)).status_code == 404


def test_the_screen_has_texts_code_and_address_of_the_live_version(client, ward, story, settings):
    ward.edit(story, "gv.b", title="Tên chưa ai duyệt")
    sign_in(client, ward, "gv.b")
    page = parsed(client.get(screen(story)))
    group = page.find("textarea", id="copy-group").text.strip()
    address = f"{settings.SITE_URL}{fresh(story).url}"
    assert group == (
        f"Ngày hội trồng cây\n\nThầy trò trồng năm mươi cây xanh.\n\n"
        f"{ward.units['b'].name}\n{address}"
    )
    assert page.find("textarea", id="copy-oa-author").text.strip() == ward.units["b"].name
    assert page.find("input", id="copy-address")["value"] == address
    assert page.find("img", src=reverse("page_qr", args=[story.pk]))
    assert all(box.has_attr("readonly") for box in page("textarea"))
    assert "Tên chưa ai duyệt" not in words(page)
    assert package(story) not in str(page)


def test_limits_of_the_settings_hold(client, ward):
    story = ward.live(title="Nhà trường trồng cây cùng phụ huynh " * 5, summary="Rất vui. " * 50)
    CopySettings.objects.create(group_most=240, oa_title_most=60)
    sign_in(client, ward, "btv.1")
    page = parsed(client.get(screen(story)))
    assert len(page.find("textarea", id="copy-group").text.strip()) <= 240
    assert len(page.find("textarea", id="copy-oa-title").text.strip()) <= 60


def test_the_administrator_sets_the_limits_and_nobody_else(ward):
    address = reverse("wagtailsettings:edit", args=["channels", "copysettings"])
    for name, client in enter(ward).items():
        may = name in {"quan.tri", "superuser"}
        # Wagtail leads on from here to the form of the one row.
        opened = client.get(address, follow=True)
        assert ("group_most" in opened.content.decode()) == may, name


def test_without_a_summary_the_text_itself_begins(client, ward):
    story = ward.live()
    sign_in(client, ward, "gv.b")
    group = parsed(client.get(screen(story))).find("textarea", id="copy-group").text
    assert "Sáng nay, thầy trò nhà trường trồng năm mươi cây xanh" in group


def test_what_a_machine_made_is_labelled_wherever_it_is_pasted(client, ward):
    story = ward.live(ai_use="content", summary="Thầy trò trồng cây.")
    sign_in(client, ward, "gv.b")
    page = parsed(client.get(screen(story)))
    for box in ("group", "oa-summary", "facebook"):
        assert "trí tuệ nhân tạo" in page.find("textarea", id=f"copy-{box}").text


def test_the_package_holds_public_sizes_in_the_order_of_the_page_with_captions(client, ward):
    images = drawn(ward, "L0", "L1", "L0")
    story = illustrated(ward, images)
    sign_in(client, ward, "gv.b")
    answer = client.get(package(story))
    assert answer["Content-Disposition"] == 'attachment; filename="anh-ngay-hoi-trong-cay.zip"'
    held = opened(answer)
    names = [f"0{number}-ngay-hoi-trong-cay.jpg" for number in (1, 2, 3)]
    assert held.namelist() == [*names, "chu-thich-anh.txt"]
    public = [
        image.renditions.get(filter_spec="width-1600|format-jpeg").file.open("rb").read()
        for image in images
    ]
    assert [held.read(name) for name in names] == public
    originals = {image.file.open("rb").read() for image in images}
    assert originals.isdisjoint(public)
    notes = held.read("chu-thich-anh.txt").decode("utf-8-sig").splitlines()
    assert notes[:2] == [f"{names[0]}: Hàng cây 1", f"{names[1]}: Hàng cây 2 Ảnh: Lan."]


def test_a_picture_agreed_to_for_the_portal_alone_stays_here_and_the_screen_says_why(client, ward):
    images = drawn(ward, "L0", "", "")
    portal = class_forms(ward, unit="b", by="gv.b", class_name="7A")
    social = class_forms(ward, unit="b", by="gv.b", class_name="7B", for_social=True)
    images[1] = say(ward, images[1], "L2", by="gv.b", class_consent=portal)
    images[2] = say(ward, images[2], "L2", by="gv.b", class_consent=social)
    story = illustrated(ward, images)
    sign_in(client, ward, "gv.b")
    held = opened(client.get(package(story)))
    assert len(held.namelist()) == 3
    notes = held.read("chu-thich-anh.txt").decode("utf-8-sig")
    assert "Hàng cây 2" not in notes and "Hàng cây 3" in notes
    text = words(parsed(client.get(screen(story))))
    assert "Ảnh thứ 2 trên trang: Phiếu lớp 7A" in text and "mạng xã hội" in text


def test_a_picture_taken_off_at_a_familys_word_is_not_in_the_package(client, ward):
    images = drawn(ward, "L0", "L0")
    story = illustrated(ward, images)
    NewsImage.objects.filter(pk=images[0].pk).update(withheld_at=timezone.now())
    sign_in(client, ward, "gv.b")
    assert len(opened(client.get(package(story))).namelist()) == 2
    NewsImage.objects.filter(pk=images[1].pk).update(withheld_at=timezone.now())
    assert client.get(package(story)).status_code == 404
    assert package(story) not in client.get(screen(story)).content.decode()


def test_a_picture_of_the_draft_alone_is_not_in_the_package(client, ward):
    shown, new = drawn(ward, "L0", "L0")
    story = illustrated(ward, [shown])
    ward.edit(story, "gv.b", lead_image=new)
    sign_in(client, ward, "gv.b")
    held = opened(client.get(package(story)))
    size = shown.renditions.get(filter_spec="width-1600|format-jpeg")
    assert held.read(held.namelist()[0]) == size.file.open("rb").read()
    assert len(held.namelist()) == 2


def test_a_picture_too_heavy_in_its_largest_size_goes_in_a_smaller_one(client, ward):
    (image,) = drawn(ward, "L0")
    sizes = image.renditions.filter(filter_spec__startswith="width-", filter_spec__endswith="jpeg")
    lengths = sorted(size.file.size for size in sizes)
    story = illustrated(ward, [image])
    CopySettings.objects.create(picture_kilobytes=lengths[-1] // 1000)
    sign_in(client, ward, "gv.b")
    held = opened(client.get(package(story)))
    assert held.infolist()[0].file_size == lengths[-2]


def test_a_package_stops_where_it_would_grow_too_large_and_the_screen_says_so(client, ward):
    images = drawn(ward, "L0", "L0")
    story = illustrated(ward, images)
    CopySettings.objects.create(zip_megabytes=0)
    sign_in(client, ward, "gv.b")
    assert client.get(package(story)).status_code == 404
    assert "đã đủ lớn" in client.get(screen(story)).content.decode()


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


def test_the_screen_takes_as_many_queries_for_six_pictures_as_for_two(
    client, ward, django_assert_max_num_queries
):
    sign_in(client, ward, "gv.b")
    counts = []
    for number in (2, 6):
        story = illustrated(ward, drawn(ward, *["L0"] * number), title=f"Bài {number} ảnh")
        client.get(screen(story))
        with django_assert_max_num_queries(60) as found:
            client.get(screen(story))
        counts.append(len(found))
    assert counts[0] == counts[1]
