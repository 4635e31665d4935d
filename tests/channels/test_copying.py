"""What a live story gives to other channels by the screen, and to whom."""

import pytest
from django.contrib.admin.utils import quote
from django.core.cache import cache
from django.urls import reverse

from news.channels.models import CopySettings, Posting
from news.editorial import services
from tests.channels.copies import drawn, illustrated, package, posted, screen, sign_in
from tests.rights.stage import EVERYBODY, enter
from tests.stories.reading import parsed, words
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]
CENTER = {"btv.1", "btv.2", "truc.ban", "lanh.dao"}
OF_B = CENTER | {"gv.b", "ht.b"}
OF_A = CENTER | {"gv.a", "gv2.a", "ht.a"}


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def story(ward):
    return ward.live(summary="Thầy trò trồng năm mươi cây xanh.")


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
    for number in ("9223372036854775808", "9" * 30):
        address = reverse("channels_copy", args=[1]).replace("1", number)
        assert client.get(address).status_code == 404


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
