"""The worker draws every size and format of the portal, no larger than the picture, and clean."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from cms.library import services, sizes
from cms.library.models import NewsImage
from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from tests.library import hostile

pytestmark = pytest.mark.django_db


def stored(size=(2000, 1500), **fields):
    file = ContentFile(hostile.jpeg(size), name="a.jpg")
    return NewsImage.objects.create(title="Ảnh", file=file, **fields)


def opened(rendition):
    with rendition.file.open("rb") as file:
        return Image.open(io.BytesIO(file.read()))


def test_widths_that_a_picture_does_not_fill_are_drawn_once():
    widths = ("width-480", "width-720", "width-1080")
    assert sizes.useful(widths, 2000) == widths
    assert sizes.useful(widths, 720) == widths[:2]
    assert sizes.useful(widths, 300) == widths[:1]
    assert sizes.useful(("fill-320x200", *widths), 300) == ("fill-320x200", "width-480")


def test_an_upload_is_drawn_by_the_worker_in_all_sizes_and_formats_before_anybody_reads():
    image = stored()
    assert not image.renditions.exists()
    run_due()
    specs = set(image.renditions.values_list("filter_spec", flat=True))
    assert specs == sizes.PUBLIC_SPECS
    kinds = {opened(row).format for row in image.renditions.all()}
    assert kinds == {"AVIF", "WEBP", "JPEG"}
    assert not OutboxRow.objects.filter(effect=services.DRAW, done_at=None).exists()


def test_nothing_is_ever_enlarged_and_nothing_but_pixels_is_in_the_files():
    image = NewsImage.objects.create(
        title="Nhỏ", file=ContentFile(hostile.with_place(), name="a.jpg")
    )
    services.draw(image.pk)
    for row in image.renditions.all():
        picture = opened(row)
        assert row.width <= 480 and row.height <= 640
        assert not picture.getexif() and "xmp" not in picture.info


def test_no_address_of_a_size_has_the_name_that_the_file_came_with():
    """A name like this one tells readers who is in the picture."""
    image = NewsImage.objects.create(
        title="Lễ", file=ContentFile(hostile.jpeg(), name="Nguyễn Văn An lớp 4B.jpg")
    )
    services.draw(image.pk)
    names = list(image.renditions.values_list("file", flat=True))
    assert names and not [name for name in names if "nguyen" in name.lower()]
    assert len(set(names)) == len(names)


def test_a_glass_picture_is_shown_on_white():
    image = NewsImage.objects.create(
        title="Kính", file=ContentFile(hostile.as_format("PNG", mode="RGBA"), name="a.png")
    )
    services.draw(image.pk)
    assert opened(image.renditions.get(filter_spec="width-480|format-jpeg")).mode == "RGB"


def test_a_card_keeps_the_focal_point_in_its_cut():
    wide = Image.new("RGB", (2000, 500), (0, 0, 255))
    wide.paste((255, 0, 0), (1700, 0, 2000, 500))
    data = io.BytesIO()
    wide.save(data, "PNG")
    image = NewsImage.objects.create(title="Rộng", file=ContentFile(data.getvalue(), name="a.png"))
    spec = "fill-320x200|format-jpeg"
    assert opened(image.get_rendition(spec)).getpixel((300, 100))[2] > 200
    image.focal_point_x, image.focal_point_y = 1850, 250
    image.focal_point_width = image.focal_point_height = 100
    image.save()
    services.draw(image.pk)
    red, _, blue = opened(image.get_rendition(spec)).getpixel((300, 100))
    assert red > 200 and blue < 60


def test_a_picture_that_can_not_be_read_is_given_up_and_listed():
    image = stored((300, 200))
    image.file.storage.delete(image.file.name)
    run_due()
    row = OutboxRow.objects.get(effect=services.DRAW)
    assert row.failed_at is not None and row.attempts == 1
