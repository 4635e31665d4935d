"""Pictures leave for other channels only while readers have them and families agreed to it."""

import pytest
from django.core.cache import cache
from django.utils import timezone

from cms.library.models import NewsImage
from news.channels.models import CopySettings
from tests.channels.copies import drawn, illustrated, opened, package, screen, sign_in
from tests.library.people_and_forms import class_forms, say
from tests.stories.reading import parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


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
    notes = held.read("chu-thich-anh.txt").decode("utf-8-sig").split("\r\n\r\n")
    assert notes[:2] == [f"{names[0]}\r\nHàng cây 1", f"{names[1]}\r\nHàng cây 2\r\nẢnh: Lan"]


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
