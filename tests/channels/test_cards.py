"""Share pictures lie in the public folder exactly while a live page needs them."""

import io

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from cms.core.models import PortalSettings
from cms.library import removals, storage
from cms.library import services as library
from cms.library.models import NewsImage
from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.channels import cards
from news.channels.models import PORTAL, ShareCard
from news.channels.pictures import share_picture, words_of
from news.editorial import services
from tests.library import hostile
from tests.ward import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_ours():
    """Nothing else waits for the worker; no file of an earlier test lies there."""
    cache.clear()
    OutboxRow.objects.all().delete()
    emptied()
    yield
    emptied()


def emptied():
    for name in list(storage.public_names()):
        storage.take_back(name)


def worked():
    run_due(limit=1000)


def shared():
    """Return the drawn pictures that anybody may fetch, without the ward's own."""
    wards = set(ShareCard.objects.filter(page_id=PORTAL).values_list("name", flat=True))
    return {name for name in storage.public_names() if name.startswith("share/")} - wards


def card(page):
    return ShareCard.objects.get(page_id=page.pk)


def shown(story):
    found = {row.page_id: row for row in ShareCard.objects.all()}
    return share_picture(fresh(story), found, "Chuyên trang")


def photo(ward, size=(1600, 1200), seed=1):
    file = ContentFile(hostile.jpeg(size), name=f"anh{seed}.jpg")
    collection = ward.units["b"].collection
    return NewsImage.objects.create(
        title="Ảnh", file=file, level="L0", ai_use="none", collection=collection
    )


def pictured(ward, image, **fields):
    return ward.live(
        without_picture=False, lead_image=image, lead_alt="Học sinh trồng cây", **fields
    )


def test_a_story_without_a_photo_gets_a_picture_from_the_worker_and_the_wards_until_then(ward):
    story = ward.live(title="Bài chỉ có chữ")
    assert not shown(story).is_own and shown(story).address.endswith(".jpg")
    worked()
    assert shared() == {card(story).name}
    assert card(story).name in shown(story).address and shown(story).alt == "Bài chỉ có chữ"
    assert 0 < card(story).size < 300_000


def test_beside_a_link_never_stands_the_photos_own_title(ward):
    """Often it is the file's name, nobody approves it, and it may name a child."""
    image = photo(ward)
    NewsImage.objects.filter(pk=image.pk).update(title="Nguyễn Văn An 4B")
    story = pictured(ward, image)
    worked()
    type(story).objects.filter(pk=story.pk).update(lead_alt="")
    assert shown(story).alt == story.title


def test_on_the_picture_stand_title_column_and_unit(ward):
    words = words_of(fresh(ward.live(title="Bài chỉ có chữ")), "Chuyên trang")
    assert (words.title, words.kicker, words.foot) == (
        "Bài chỉ có chữ", "Tin giáo dục", "Trường THCS B (mẫu)",
    )  # fmt: skip


def test_a_new_title_gets_a_new_address_and_the_old_file_goes(ward):
    story = ward.live(title="Tên cũ")
    worked()
    before = shown(story).address
    ward.edit(story, "gv.b", title="Tên mới")
    worked()
    assert shown(story).address == before, "a draft changes nothing"
    ward.submit(story, by="gv.b")
    ward.approve(story)
    assert not shown(story).is_own, "the old title is shared no more"
    worked()
    assert shown(story).address != before and shared() == {card(story).name}


def test_drawing_again_without_a_change_keeps_the_address(ward):
    story = ward.live(title="Bài chỉ có chữ")
    worked()
    before = card(story).name
    cards.draw_card(story.pk)
    ShareCard.objects.update(is_stale=True)
    cards.draw_card(story.pk)
    assert card(story).name == before and not card(story).is_stale


def test_hiding_takes_the_picture_away_at_once_and_restoring_brings_one_back(
    ward, django_capture_on_commit_callbacks
):
    story = ward.live(title="Bài chỉ có chữ")
    worked()
    with django_capture_on_commit_callbacks(execute=True):
        services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    assert shared() == set() and not ShareCard.objects.filter(page_id=story.pk).exists()
    cards.draw_card(story.pk)
    assert shared() == set(), "late work draws nothing for a hidden page"
    services.restore(page_id=story.pk, by=ward.people["btv.1"])
    worked()
    assert shared() == {card(story).name}


def test_a_photo_stands_for_its_story_and_changes_its_address_with_photo_crop_and_title(ward):
    image = photo(ward)
    story = pictured(ward, image, title="Tên cũ")
    worked()
    first = shown(story)
    assert (first.width, first.height, first.alt) == (1200, 630, "Học sinh trồng cây")
    assert shared() == set() and card(story).name == ""
    assert first.address.partition("?")[0].endswith(tuple(storage.public_names()))
    type(story).objects.filter(pk=story.pk).update(title="Tên mới")
    retitled = shown(story)
    assert retitled.address != first.address
    image.focal_point_x = image.focal_point_y = image.focal_point_width = 200
    image.focal_point_height = 200
    image.save()
    worked()
    cropped = shown(story)
    assert cropped.address.partition("?")[0] != first.address.partition("?")[0]


def test_a_photo_that_a_family_took_off_is_shared_no_more_and_a_drawn_one_comes(ward):
    image = photo(ward)
    story = pictured(ward, image)
    worked()
    removals.withhold(file=image, by=ward.people["truc.ban"])
    assert not shown(story).is_own
    worked()
    assert card(story).name in shown(story).address
    assert shared() == {card(story).name}
    sizes = set(image.renditions.values_list("file", flat=True))
    assert sizes and not sizes & set(storage.public_names())


def test_a_photo_too_small_for_programs_is_not_enlarged_but_replaced(ward):
    story = pictured(ward, photo(ward, size=(500, 400)))
    worked()
    assert card(story).name in shown(story).address


def test_a_photo_too_heavy_for_programs_is_replaced(ward, monkeypatch):
    monkeypatch.setattr("news.channels.pictures.MOST_BYTES", 10)
    story = pictured(ward, photo(ward))
    worked()
    assert card(story).name in shown(story).address


def test_the_wards_own_picture_bears_the_name_of_the_portal_and_follows_it(ward):
    row = PortalSettings.current()
    row.portal_name = "Chuyên trang phường Một"
    row.save()
    worked()
    first = ShareCard.objects.get(page_id=PORTAL).name
    story = ward.live(title="Bài chỉ có chữ")
    assert first in shown(story).address
    row.portal_name = "Chuyên trang phường Hai"
    row.save()
    worked()
    assert ShareCard.objects.get(page_id=PORTAL).name != first
    assert first not in shared()


def test_the_job_asks_for_what_is_missing_and_takes_back_what_no_page_has(ward):
    story = ward.live(title="Bài chỉ có chữ")
    OutboxRow.objects.all().delete()
    gone = ward.live(title="Bài khác")
    cards.draw_card(gone.pk)
    type(gone).objects.filter(pk=gone.pk).update(live=False)
    OutboxRow.objects.all().delete()
    cards.mend()
    asked = OutboxRow.objects.filter(effect=cards.DRAW).values_list("subject_id", flat=True)
    assert {str(story.pk), str(PORTAL)} <= set(asked) and str(gone.pk) not in asked
    assert not ShareCard.objects.filter(page_id=gone.pk).exists() and shared() == set()
    worked()
    assert cards.mend() == 0


def test_the_check_of_the_public_folder_keeps_them_and_puts_back_a_lost_one(ward):
    story = ward.live(title="Bài chỉ có chữ")
    worked()
    assert library.mend_public().surplus == 0 and shared() == {card(story).name}
    storage.take_back(card(story).name)
    assert library.mend_public().missing == 1
    assert shared() == {card(story).name}


def test_a_renamed_column_is_written_anew_on_the_pictures_of_its_stories(ward):
    story = ward.live(title="Bài chỉ có chữ")
    worked()
    before = card(story).name
    column = fresh(ward.column)
    column.title = "Tin mới"
    column.save_revision()
    services.publish_structure(page_id=column.pk, by=ward.people["truc.ban"])
    cards.mend()
    worked()
    assert card(story).name != before


def test_the_portals_emblem_stands_on_pictures_and_a_new_one_is_drawn_anew(ward):
    story = ward.live(title="Bài không ảnh")
    worked()
    without = ShareCard.objects.get(page_id=story.pk).name
    facts = PortalSettings.current()
    data = io.BytesIO()
    Image.new("RGBA", (64, 64), (255, 0, 255, 255)).save(data, "PNG")
    facts.emblem.save("bieu-trung.png", ContentFile(data.getvalue()))
    cards.mend()
    worked()
    row = ShareCard.objects.get(page_id=story.pk)
    assert row.name != without
    with default_storage.open(row.name) as file:
        red, green, blue = Image.open(file).convert("RGB").getpixel((60, 84))
    assert red > 200 and green < 60 and blue > 200
