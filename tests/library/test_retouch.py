"""What a hand covers is gone for good; the original stays; nobody draws on a stranger's picture."""

import io
import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image, ImageChops, ImageStat

from cms.library.models import NewsImage
from cms.library.retouch import MAX_BOXES, BadPlan, Box, Plan, plan_of, retouched
from cms.library.selectors import is_shown
from tests.library import hostile
from tests.library.people_and_forms import say
from tests.ward import fresh

FACE = {"x": 0.25, "y": 0.25, "w": 0.25, "h": 0.5}


def noisy(size=(400, 320)):
    """Strong detail everywhere: the worst case for whoever wants to hide something."""
    bands = [Image.effect_noise(size, 120) for _ in range(3)]
    return Image.merge("RGB", bands)


def opened(file):
    file.seek(0)
    return Image.open(io.BytesIO(file.read())).convert("RGB")


def spread(picture, box):
    return max(ImageStat.Stat(picture.crop(box)).stddev)


@pytest.mark.parametrize("shape", [False, True])
@pytest.mark.parametrize("share", [0.1, 0.3, 1.0])
def test_of_a_covered_part_nothing_but_a_few_colours_is_left(shape, share):
    source = noisy()
    box = Box(0, 0, share, share, is_round=shape)
    after = opened(retouched(source, Plan(covers=(box,)), name="a").file)
    left, top, right, bottom = box.pixels(*source.size)
    # The middle of the box lies inside the ellipse too.
    middle = (left + (right - left) // 4, top + (bottom - top) // 4,
              right - (right - left) // 4, bottom - (bottom - top) // 4)  # fmt: skip
    assert spread(source, middle) > 60 and spread(after, middle) < 16
    # A pupil's face looked at from afar is gone as well: made small, both differ.
    small = (12, 12)
    before = source.crop(middle).resize(small, Image.Resampling.LANCZOS)
    later = after.crop(middle).resize(small, Image.Resampling.LANCZOS)
    assert max(ImageStat.Stat(ImageChops.difference(before, later)).mean) > 3


def test_two_pictures_that_differ_in_detail_alone_are_covered_alike():
    """What can't be told apart afterwards can't be recovered."""
    fine, other = Image.new("L", (320, 320)), Image.new("L", (320, 320))
    fine.putdata([255 * ((x // 8 + y // 8) % 2) for y in range(320) for x in range(320)])
    other.putdata([255 * ((x // 4 + y // 4) % 2) for y in range(320) for x in range(320)])
    plan = Plan(covers=(Box(0, 0, 1, 1),))
    pictures = [opened(retouched(p.convert("RGB"), plan, name="a").file) for p in (fine, other)]
    assert max(ImageStat.Stat(ImageChops.difference(*pictures)).mean) < 2


def test_what_lies_outside_the_box_stays_as_it_was():
    data = io.BytesIO()
    noisy().save(data, "PNG")
    source = Image.open(data)
    after = opened(retouched(source, Plan(covers=(Box(0, 0, 0.25, 0.25),)), name="a").file)
    for rest in ((100, 0, 400, 320), (0, 80, 400, 320)):
        assert ImageChops.difference(source.crop(rest), after.crop(rest)).getbbox() is None


def test_a_cut_leaves_the_part_and_moves_the_point_along():
    plan = Plan(cut=Box(0.5, 0.5, 0.5, 0.5), focus=(0.75, 0.6))
    made = retouched(noisy(), plan, name="a")
    assert opened(made.file).size == (200, 160) and made.focus == (100, 32)
    outside = retouched(noisy(), Plan(cut=Box(0.5, 0.5, 0.5, 0.5), focus=(0, 0)), name="a")
    assert outside.focus == (0, 0)


def test_a_picture_with_glass_keeps_its_glass():
    source = Image.new("RGBA", (100, 100), (10, 200, 30, 90))
    made = retouched(source, Plan(covers=(Box(0, 0, 0.5, 0.5),)), name="a")
    made.file.seek(0)
    after = Image.open(io.BytesIO(made.file.read()))
    assert after.mode == "RGBA" and after.getpixel((90, 90)) == (10, 200, 30, 90)


def covers(*boxes):
    return json.dumps({"covers": list(boxes)})


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "[]", "{}", "null", '{"covers": 5}', '{"covers": [5]}', '{"covers": [{}]}',
        covers(FACE | {"x": 1.5}), covers(FACE | {"x": -0.1}), covers(FACE | {"w": 0}),
        covers(FACE | {"x": True}), covers(FACE | {"x": "0.1"}), covers(FACE | {"x": None}),
        '{"covers": [{"x": NaN, "y": 0, "w": 1, "h": 1}]}',
        '{"covers": [{"x": 1e400, "y": 0, "w": 1, "h": 1}]}',
        '{"covers": [{"x": 0, "y": 0, "w": 99999999999999999999, "h": 1}]}',
        covers(*[FACE] * 10_000), covers(*[FACE] * (MAX_BOXES + 1)),
        json.dumps({"cut": FACE | {"w": 0.001}}), json.dumps({"cut": FACE | {"h": 0}}),
        json.dumps({"focus": {"x": 2, "y": 0}}), json.dumps({"focus": [1, 2]}),
        "[" * 100_000, "[" * 19_000, json.dumps({"cut": [1]}),
    ],
)  # fmt: skip
def test_a_plan_that_makes_no_sense_gets_a_sentence(text):
    with pytest.raises(BadPlan, match=r"ãy|hiều nhất|vẽ"):
        plan_of(text)


def test_a_cut_of_a_few_pixels_gets_a_sentence():
    with pytest.raises(BadPlan, match="nhỏ quá"):
        retouched(noisy(), Plan(cut=Box(0, 0, 0.03, 0.5)), name="a")


@pytest.fixture
def original(ward):
    data = io.BytesIO()
    noisy((640, 400)).save(data, "JPEG")
    image = NewsImage.objects.create(
        title="Lớp 4A trồng cây",
        description="Các em trồng cây",
        caption="Sáng thứ Hai",
        credit="Cô Lan",
        file=ContentFile(data.getvalue(), name="anh.jpg"),
        collection=ward.units["a"].collection,
        uploaded_by_user=ward.people["gv2.a"],
    )
    return image


def at(image):
    return reverse("library_retouch", args=[image.pk])


@pytest.mark.django_db
def test_what_was_drawn_becomes_a_new_picture_and_the_original_stays(ward, client, original):
    client.force_login(ward.people["gv.a"])
    before = original.sha256
    plan = json.dumps({"covers": [FACE], "focus": {"x": 0.5, "y": 0.5}})
    answered = client.post(at(original), {"plan": plan})
    copy = NewsImage.objects.get(made_from=original)
    assert answered.url == reverse("wagtailimages:edit", args=[copy.pk])
    kept = ("title", "description", "caption", "credit", "collection_id")
    assert [getattr(copy, name) for name in kept] == [getattr(original, name) for name in kept]
    assert copy.uploaded_by_user == ward.people["gv.a"] and copy.has_focal_point()
    original.refresh_from_db()
    assert original.sha256 == before != copy.sha256 and not is_shown(original)
    assert copy.file.name != original.file.name


@pytest.mark.django_db
def test_neither_the_copy_nor_its_sizes_hold_anything_of_the_covered_part(ward, client, original):
    client.force_login(ward.people["gv.a"])
    client.post(at(original), {"plan": covers(FACE)})
    copy = NewsImage.objects.get(made_from=original)
    for shown in (copy, copy.get_rendition("max-165x165"), copy.get_rendition("original")):
        with shown.file.open("rb") as file:
            data = file.read()
        picture = Image.open(io.BytesIO(data))
        assert not picture.getexif() and b"Exif" not in data and b"JFXX" not in data
        assert data.count(b"\xff\xd8\xff") == 1  # no thumbnail inside
        picture = picture.convert("RGB")
        width, height = picture.size
        inside = (int(width * 0.32), int(height * 0.4), int(width * 0.43), int(height * 0.6))
        assert spread(picture, inside) < 20


@pytest.mark.django_db
def test_a_picture_that_readers_see_can_be_drawn_on_and_does_not_change(ward, client, original):
    say(ward, original, "L0")
    body = [("picture", {"image": original, "alt": "Trồng cây", "caption": "", "credit": ""})]
    live = ward.draft(by="gv.a", unit="a", body=[*body, ("text", "<p>Trồng cây.</p>")])
    ward.submit(live)
    ward.sign_off(live)
    ward.approve(live)
    assert fresh(live).live and is_shown(original)
    client.force_login(ward.people["gv.a"])
    frozen = client.get(reverse("wagtailimages:edit", args=[original.pk])).content.decode()
    assert at(original) in frozen and "không sửa, không xóa được" in frozen
    client.post(at(original), {"plan": covers(FACE)})
    assert NewsImage.objects.filter(made_from=original).count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["gv.b", "ht.b", "vhxh", "tai.chinh", "tdp.1"])
def test_nobody_draws_on_another_units_picture(ward, client, original, who):
    client.force_login(ward.people[who])
    for answered in (client.get(at(original)), client.post(at(original), {"plan": covers(FACE)})):
        assert answered.status_code in (302, 404)
        assert "Lớp 4A" not in answered.content.decode()
    assert not NewsImage.objects.filter(made_from=original).exists()


@pytest.mark.django_db
def test_a_new_picture_goes_into_no_strangers_collection(ward, client, original):
    client.force_login(ward.people["gv.a"])
    foreign = ward.units["b"].collection.pk
    for collection in (foreign, "x", "9" * 30, -1):
        sent = {"plan": covers(FACE), "collection": collection}
        assert client.post(at(original), sent).status_code == 404
    assert not NewsImage.objects.filter(made_from=original).exists()


@pytest.mark.django_db
def test_bad_input_gets_a_sentence_and_keeps_what_was_drawn(ward, client, original):
    client.force_login(ward.people["gv.a"])
    plan = json.dumps({"covers": [FACE], "cut": {"x": 0, "y": 0, "w": 0.02, "h": 0.02}})
    page = client.post(at(original), {"plan": plan}).content.decode()
    assert "Khung cắt nhỏ quá" in page and "&quot;covers&quot;" in page
    assert client.get(reverse("library_retouch", args=[10**9])).status_code == 404
    original.file.storage.delete(original.file.name)
    original.renditions.all().delete()
    assert "Không mở được tệp" in client.get(at(original)).content.decode()
    gone = client.post(at(original), {"plan": covers(FACE)}).content.decode()
    assert "Không mở được tệp" in gone


@pytest.mark.django_db
def test_the_way_to_the_screen_stands_on_the_picture_and_in_the_list(ward, client, original):
    client.force_login(ward.people["gv.a"])
    for address in (
        reverse("wagtailimages:edit", args=[original.pk]),
        reverse("wagtailimages:index"),
        reverse("wagtailimages:index") + "?layout=list",
    ):
        assert at(original) in client.get(address).content.decode()


def test_the_smallest_picture_can_be_covered():
    one = Image.open(io.BytesIO(hostile.as_format("PNG", (1, 1))))
    assert opened(retouched(one, Plan(covers=(Box(0, 0, 1, 1),)), name="a").file).size == (1, 1)
