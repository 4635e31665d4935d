"""The review screen: which versions are compared, what is read, how few taps decide."""

import io
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from cms.library.former import forget_old_former
from cms.library.models import FormerPicture, NewsDocument, NewsImage, RemovalCase
from cms.library.removals import open_case, withhold
from news.editorial.file_contributions import record_file_change
from news.editorial.models import Claim
from tests.rights.stage import post, printed_version, undone
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]
KE_HOACH = Path(__file__).resolve().parents[2] / "library" / "papers" / "ke-hoach.pdf"
CURRENT = re.compile(r'<a href="\?tu=([\w-]+)#changes" aria-current="true">')
OFFERED = re.compile(r'<a href="\?tu=([\w-]+)#changes"')


def screen(client, story, query=""):
    return client.get(reverse("editorial_review", args=[story.pk]) + query).content.decode()


@pytest.fixture
def reviewer(ward, client):
    client.force_login(ward.people["btv.1"])
    return client


@pytest.fixture
def corrected(ward):
    """A live story whose change was sent, returned by each reviewer in turn, and sent again."""
    story = ward.live(title="Tên một")
    for title, by in (("Tên hai", "btv.1"), ("Tên ba", "btv.2")):
        ward.edit(story, "gv.b", title=title)
        ward.submit(story, by="gv.b")
        ward.give_back(story, by=by)
    ward.edit(story, "gv.b", title="Tên bốn")
    ward.submit(story, by="gv.b")
    Claim.objects.all().delete()
    return story


@pytest.mark.parametrize(
    ("asked", "was"),
    [("dang", "một"), ("toi", "hai"), ("tra-lai", "ba"), ("lan-dau", "hai"), ("", "hai")],
)
def test_a_version_is_compared_with_the_one_that_the_address_asks_for(
    reviewer, corrected, asked, was
):
    shown = screen(reviewer, corrected, f"?tu={asked}")
    assert CURRENT.findall(shown) == [asked or "toi"]
    assert f"Tên <del>{was}</del><ins>bốn</ins>" in shown


@pytest.mark.parametrize("asked", ["999999999", "x" * 400, "9" * 40, "²", "khong"])
def test_whatever_else_stands_in_the_address_the_screen_opens(reviewer, corrected, asked):
    shown = screen(reviewer, corrected, f"?tu={asked}")
    assert CURRENT.findall(shown) == (["khong"] if asked == "khong" else ["toi"])
    assert set(OFFERED.findall(shown)) == {"dang", "toi", "tra-lai", "lan-dau", "khong"}


def exchange(picture, by):
    """Put another file behind the picture, as Wagtail's form does."""
    data = io.BytesIO()
    Image.new("RGB", (900, 600), (10, 90, 200)).save(data, "JPEG")
    picture.file = ImageFile(io.BytesIO(data.getvalue()), name="khac.jpg")
    picture.save()
    record_file_change(picture, by)


@pytest.fixture
def exchanged(ward):
    """A returned story, sent again with another file behind the same picture."""
    picture = ward.picture("b")
    shown = {"lead_image": picture, "lead_alt": "Cây", "without_picture": False}
    story = ward.draft(by="gv.b", unit="b", **shown)
    ward.submit(story, by="gv.b")
    ward.give_back(story)
    exchange(picture, ward.people["gv.b"])
    NewsImage.objects.filter(pk=picture.pk).update(level="L0", ai_use="none")
    ward.submit(story, by="gv.b")
    return story


def test_a_picture_whose_file_became_another_is_shown_before_and_after(ward, client, exchanged):
    client.force_login(ward.people["btv.1"])
    shown = screen(client, exchanged)
    assert "Tệp của ảnh này đã đổi trong kho</strong> (GV.B, " in shown
    assert "gần nhất: 1 chỗ" in shown
    former = re.search(r'<img src="([^"]*/anh-cu/\d+/)"', shown)[1]
    answer = client.get(former)
    assert answer["Content-Type"] == "image/jpeg"
    with Image.open(io.BytesIO(answer.content)) as picture:
        red, _, blue = picture.convert("RGB").getpixel((5, 5))
    assert red > blue
    other = ward.draft(by="gv.b", unit="b")
    assert client.get(former.replace(f"/{exchanged.pk}/", f"/{other.pk}/")).status_code == 404
    for stranger in ("gv.a", "vhxh"):
        client.force_login(ward.people[stranger])
        assert client.get(former)["Content-Type"] != "image/jpeg"


def test_a_story_begun_after_the_exchange_gives_no_way_to_the_former_file(ward, client, exchanged):
    former = FormerPicture.objects.get(image=ward.picture("b"))
    shown = {"lead_image": ward.picture("b"), "lead_alt": "Cây", "without_picture": False}
    later = ward.draft(by="gv.b", unit="b", **shown)
    client.force_login(ward.people["gv.b"])
    for story, status in ((exchanged, 200), (later, 404)):
        address = reverse("editorial_former", args=[story.pk, former.pk])
        assert client.get(address).status_code == status


def ask_off(picture):
    open_case(file=picture, source=RemovalCase.Source.CENTER)


def take_off(picture):
    withhold(file=picture, by=None)


@pytest.mark.parametrize("end", [ask_off, take_off])
def test_a_picture_that_a_family_wants_off_is_drawn_of_no_version(ward, reviewer, end):
    old, new = ward.picture("b"), ward.picture("b", color=(10, 90, 200), title="Ảnh hồ sen")
    story = ward.live(without_picture=False, lead_image=old, lead_alt="Cây xanh")
    ward.edit(story, "gv.b", lead_image=new, lead_alt="Hồ sen")
    ward.submit(story, by="gv.b")
    drawn = re.compile(r"<figure>\s*<img[^>]*>\s*<figcaption>Ảnh (cũ|mới)")
    assert drawn.findall(screen(reviewer, story, "?tu=dang")) == ["cũ", "mới"]
    end(old)
    shown = screen(reviewer, story, "?tu=dang")
    assert drawn.findall(shown) == ["mới"] and "đang có yêu cầu gỡ" in shown


def test_a_document_that_was_changed_in_the_library_is_named(ward, reviewer):
    paper = NewsDocument.objects.create(
        title="Kế hoạch",
        file=ContentFile(KE_HOACH.read_bytes(), name="ke-hoach.pdf"),
        collection=ward.units["b"].collection,
    )
    body = [("text", "<p>Xem tệp.</p>"), ("document", {"document": paper, "title": ""})]
    story = ward.draft(by="gv.b", unit="b", body=body)
    ward.submit(story, by="gv.b")
    ward.give_back(story)
    NewsDocument.objects.filter(pk=paper.pk).update(title="Kế hoạch khác")
    record_file_change(paper, ward.people["gv.b"])
    ward.submit(story, by="gv.b")
    shown = screen(reviewer, story)
    assert "Tệp “Kế hoạch khác”" in shown and "gần nhất: 1 chỗ" in shown


def test_the_former_file_is_forgotten_with_the_decision_the_family_and_time(ward, exchanged):
    picture = ward.picture("b")
    kept = FormerPicture.objects.filter(image=picture)
    assert forget_old_former(timezone.now() + timedelta(days=29)) == 0
    with undone():
        assert forget_old_former(timezone.now() + timedelta(days=31)) == 1
    with undone():
        withhold(file=picture, by=ward.people["truc.ban"])
        assert not kept.exists()
    with undone():
        source = ward.picture("a")
        NewsImage.objects.filter(pk=picture.pk).update(made_from=source)
        withhold(file=source, by=ward.people["truc.ban"])
        assert not kept.exists()
    assert kept.exists()
    ward.approve(exchanged)
    assert not kept.exists()


def test_the_frame_shows_exactly_the_version_that_is_decided_on(ward, reviewer):
    story = ward.draft(by="gv.b", unit="b", title="Tên đã đọc")
    ward.submit(story, by="gv.b")
    shown = screen(reviewer, story)
    frame = re.search(r'<iframe[^>]*src="([^"]*)"', shown)[1]
    version = printed_version(reviewer, story)
    assert frame.endswith(f"?ban={version['revision']}")
    ward.edit(story, "btv.2", title="Tên khác hẳn")
    assert "Tên đã đọc" in reviewer.get(frame).content.decode()
    other = ward.live(title="Bài khác")
    for wrong in (other.live_revision_id, "abc", "9" * 30):
        url = reverse("editorial_preview", args=[story.pk]) + f"?ban={wrong}"
        assert reviewer.get(url).status_code == 404


def test_from_the_notice_two_taps_let_a_story_of_the_center_go_live(ward, client):
    story = ward.draft(by="btv.1", unit="center", title="Thông báo của Trung tâm")
    ward.submit(story, by="btv.1")
    client.force_login(ward.people["lanh.dao"])
    taps = 0
    link = reverse("editorial_review", args=[story.pk])
    shown, taps = client.get(link).content.decode(), taps + 1
    bar = shown[shown.index('class="review-bar"') :]
    button = re.search(
        r'<button type="submit" form="([\w-]+)"[^>]*name="how" value="now">Duyệt<', bar
    )
    form = re.search(rf'<form [^>]*action="([^"]*)"[^>]*id="{button[1]}">(.*?)</form>', shown, re.S)
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[2]))
    post(client, form[1], fields | {"how": "now"})
    taps += 1
    assert fresh(story).live and taps == 2


def test_what_stands_beside_a_story_costs_the_same_among_many(ward, reviewer, corrected):
    def cost():
        Claim.objects.all().delete()
        with CaptureQueriesContext(
            connection,
        ) as found:
            screen(reviewer, corrected)
        return len(found)

    screen(reviewer, corrected)
    few = cost()
    for number in range(8):
        ward.submit(ward.draft(by="gv.b", unit="b", title=f"Bài {number}"), by="gv.b")
    assert cost() == few
