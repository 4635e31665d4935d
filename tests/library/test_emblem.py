"""The portal's emblem: drawn anew on upload, public at once, forgotten when it is changed."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from cms.core.emblem import MAX_BYTES, SIDE, square
from cms.core.models import PortalSettings
from cms.library import storage
from tests.stories.places import at
from tests.stories.reading import parsed
from tests.ward import PEOPLE


def picture(size=(900, 450), kind="PNG", **how):
    data = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(data, kind, **how)
    return data.getvalue()


def drawn(data):
    made = square(io.BytesIO(data), size=len(data))
    return Image.open(io.BytesIO(made.read()))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_any_picture_becomes_a_clear_square(kind):
    made = drawn(picture(kind=kind))
    assert (made.format, made.mode, made.size) == ("PNG", "RGBA", (SIDE, SIDE))
    assert made.getpixel((0, 0))[3] == 0 and made.getpixel((SIDE // 2, SIDE // 2))[3] == 255


def test_a_small_one_is_not_enlarged_and_tells_nothing_but_what_it_shows():
    exif = Image.Exif()
    exif[0x010E] = "Nha rieng so 5"
    data = picture((64, 32), "JPEG", exif=exif)
    made = square(io.BytesIO(data), size=len(data)).read()
    assert Image.open(io.BytesIO(made)).size == (64, 64)
    assert b"Nha rieng" in data and b"Nha rieng" not in made


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a" + bytes(50), picture()[:200]],
    ids=["empty", "svg", "gif", "cut off"],
)
def test_what_is_no_picture_of_a_known_kind_is_refused(data):
    with pytest.raises(ValidationError, match="PNG, JPEG hoặc WebP"):
        square(io.BytesIO(data), size=len(data))


def test_a_bomb_and_a_heavy_file_are_refused():
    bomb = picture((6000, 5000))
    with pytest.raises(ValidationError, match="điểm ảnh"):
        square(io.BytesIO(bomb), size=len(bomb))
    with pytest.raises(ValidationError, match="MB"):
        square(io.BytesIO(b""), size=MAX_BYTES + 1)


def save(client, **fields):
    row = PortalSettings.current()
    address = reverse("wagtailsettings:edit", args=["core", "portalsettings", row.pk])
    facts = {name: getattr(row, name) or "Có" for name in PortalSettings.LEGAL_FIELDS}
    data = {**facts, "email": "giaoduc@example.vn", "portal_name": row.portal_name, **fields}
    return client.post(address, data)


@pytest.fixture
def administrator(ward, client):
    client.force_login(ward.people["quan.tri"])
    return client


@pytest.mark.django_db
@pytest.mark.prefix
def test_the_administrators_emblem_is_on_every_page_and_an_earlier_one_is_gone(
    administrator, django_capture_on_commit_callbacks
):
    names = []
    for color in ((10, 10, 200), (10, 200, 10)):
        data = io.BytesIO()
        Image.new("RGB", (300, 300), color).save(data, "PNG")
        with django_capture_on_commit_callbacks(execute=True):
            upload = SimpleUploadedFile("logo của phường.png", data.getvalue(), "image/png")
            assert save(administrator, emblem=upload).status_code == 302
        names.append(PortalSettings.objects.get().emblem.name)
    administrator.logout()
    page = parsed(administrator.get(at("")))
    shown = page.select_one(".brand__mark")["src"]
    assert shown == page.find("link", rel="icon")["href"] == default_storage.url(names[1])
    assert shown in str(page.find("script", type="application/ld+json").parent)
    assert administrator.get(shown).status_code == 200
    assert not default_storage.exists(names[0])
    assert names[0] not in set(storage.public_names())


@pytest.mark.django_db
def test_clearing_it_brings_the_mark_back(administrator, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        save(administrator, emblem=SimpleUploadedFile("a.png", picture()))
    with django_capture_on_commit_callbacks(execute=True):
        save(administrator, **{"emblem-clear": "on"})
    assert not [name for name in storage.public_names() if name.startswith("emblem/")]
    page = parsed(administrator.get(at("")))
    assert "/static/" in page.select_one(".brand__mark")["src"]


@pytest.mark.django_db
def test_a_file_that_is_none_is_refused_on_the_form_and_what_was_typed_stays(administrator):
    answer = save(
        administrator,
        emblem=SimpleUploadedFile("a.png", b"khong phai anh"),
        portal_name="Tên vừa gõ",
    )
    assert "PNG, JPEG hoặc WebP" in answer.content.decode()
    assert "Tên vừa gõ" in answer.content.decode()
    assert not PortalSettings.objects.get().emblem


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(set(PEOPLE) - {"quan.tri"}))
def test_nobody_else_changes_it(ward, client, name):
    client.force_login(ward.people[name])
    save(client, emblem=SimpleUploadedFile("a.png", picture()))
    assert not PortalSettings.objects.get().emblem
