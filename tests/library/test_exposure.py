"""The public folder holds exactly what live pages show, soon after each act."""

import resource
import time
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from cms.library import effects, services, storage, visibility
from cms.library.models import NewsRendition
from cms.outbox.models import OutboxRow
from cms.outbox.selectors import failures
from cms.outbox.services import retry, run_due
from news.channels import cards
from news.editorial import services as acts
from tests.ward import fresh

pytestmark = pytest.mark.django_db

EXPOSE = services.EXPOSE


def public():
    return set(storage.public_names())


def drawn(picture, spec="width-480|format-webp"):
    return picture.get_rendition(spec).file.name


def effects_done():
    """Let what was asked for be done, as after a commit; drawing is left to the worker."""
    OutboxRow.objects.filter(effect__in=[services.DRAW, cards.DRAW]).delete()
    run_due(limit=1000)


def shown_story(ward, *pictures, **fields):
    shots = [{"image": p, "alt": "Cây", "caption": "", "credit": ""} for p in pictures[1:]]
    body = [("text", "<p>Trồng cây.</p>")]
    if shots:
        body.append(("gallery", {"title": "", "pictures": shots}))
    return ward.live(
        without_picture=False, lead_image=pictures[0], lead_alt="Cây", body=body, **fields
    )


@pytest.fixture
def folder():
    """The public folder is empty before and after."""
    for name in list(storage.public_names()):
        storage.take_back(name)
    yield public
    for name in list(storage.public_names()):
        storage.take_back(name)


def test_hiding_withdrawing_and_restoring_move_the_files(ward, folder):
    picture = ward.picture("b")
    name = drawn(picture)
    story = shown_story(ward, picture)
    effects_done()
    assert folder() == {name}
    acts.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    effects_done()
    assert folder() == set()
    acts.restore(page_id=story.pk, by=ward.people["btv.1"])
    effects_done()
    assert folder() == {name}
    acts.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Gia đình yêu cầu")
    effects_done()
    assert folder() == set()


def test_a_picture_that_a_newer_version_drops_goes_private_and_the_new_one_appears(ward, folder):
    old, new = ward.picture("b"), ward.picture("b", color=(9, 99, 9), title="Ảnh mới")
    names = drawn(old), drawn(new)
    story = shown_story(ward, old)
    effects_done()
    assert folder() == {names[0]}
    ward.edit(story, "gv.b", lead_image=new)
    effects_done()
    assert folder() == {names[0]}, "a draft changes nothing"
    ward.submit(story, by="gv.b")
    ward.approve(story)
    effects_done()
    assert folder() == {names[1]}


def test_a_picture_stays_as_long_as_one_of_two_stories_shows_it(ward, folder):
    picture = ward.picture("b")
    drawn(picture)
    first, second = (shown_story(ward, picture, title=f"Bài {n}") for n in (1, 2))
    acts.hide(page_id=first.pk, by=ward.people["truc.ban"], reason="Nhầm")
    effects_done()
    assert folder()
    acts.hide(page_id=second.pk, by=ward.people["truc.ban"], reason="Nhầm")
    effects_done()
    assert not folder()


def test_a_scheduled_story_shows_nothing_before_its_minute(ward, folder):
    picture = ward.picture("b")
    drawn(picture)
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây"
    )
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    effects_done()
    assert not folder()


def test_originals_and_sizes_that_only_the_admin_uses_never_lie_in_the_public_folder(ward, folder):
    picture = ward.picture("b")
    wanted = drawn(picture)
    for spec in ("original", "max-800x600", "max-165x165"):
        picture.get_rendition(spec)
    shown_story(ward, picture)
    effects_done()
    assert folder() == {wanted}


def test_a_size_drawn_while_readers_see_the_picture_appears_and_goes_with_its_row(ward, folder):
    picture = ward.picture("b")
    shown_story(ward, picture)
    effects_done()
    name = drawn(picture)
    effects_done()
    assert folder() == {name}
    NewsRendition.objects.get(file=name).delete()
    effects_done()
    assert folder() == set()


def test_a_rule_can_withhold_a_picture_that_a_live_page_shows(ward, folder, monkeypatch, client):
    picture = ward.picture("b")
    name = drawn(picture)
    shown_story(ward, picture)
    effects_done()
    assert folder() == {name}
    withheld = set()
    monkeypatch.setattr(visibility, "_rules", [lambda model, ids: ids & withheld])
    withheld.add(picture.pk)
    services.settle([picture.pk])
    effects_done()
    assert folder() == set()
    assert client.get(picture.get_rendition("width-480|format-webp").url).status_code == 404


def test_an_act_that_comes_while_files_are_copied_has_the_last_word(ward, folder, monkeypatch):
    picture = ward.picture("b")
    drawn(picture)
    story = shown_story(ward, picture)
    copy = storage.put_public

    def slow_copy(name):
        copy(name)
        if fresh(story).live:
            acts.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")

    monkeypatch.setattr(storage, "put_public", slow_copy)
    services.expose({picture.pk})
    assert folder() == set()


def test_a_copy_that_fails_is_listed_and_tried_again(ward, folder, monkeypatch):
    picture = ward.picture("b")
    name = drawn(picture)
    shown_story(ward, picture)

    def refuse(name):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(storage, "put_public", refuse)
        for _ in range(3):
            effects_done()
            OutboxRow.objects.update(due_at=None)
        assert [found.effect for found in failures()] == [EXPOSE]
    retry(found.id for found in failures())
    effects_done()
    assert folder() == {name} and failures() == []


def test_the_regular_check_mends_both_ways_and_says_so_once(ward, folder):
    picture, other = ward.picture("b"), ward.picture("b", color=(1, 2, 3), title="Nháp")
    name, draft = drawn(picture), drawn(other)
    shown_story(ward, picture)
    effects_done()
    storage.take_back(name)
    storage.put_public(draft)
    (storage.public_root() / "images" / "la.webp").write_bytes(b"x")
    with pytest.raises(effects.PublicFolderDiffered, match="thiếu 1, thừa 2"):
        effects.mend_public()
    assert folder() == {name}
    effects.mend_public()


def test_the_regular_check_leaves_alone_what_waits_for_its_effect(ward, folder):
    picture = ward.picture("b")
    drawn(picture)
    shown_story(ward, picture)
    assert services.mend_public() == services.Mended(0, 0) and not folder()


@contextmanager
def little_room(size):
    """Let no file of this process grow beyond a size: the kernel refuses the rest of a write."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_fills_up_leaves_no_half_file(folder):
    name = storage.default_storage.save("images/abc/a.bin", ContentFile(b"x" * 300_000))
    with little_room(100_000):
        with pytest.raises(OSError):
            storage.put_public(name)
        with pytest.raises(OSError):
            storage.default_storage.save("images/def/b.bin", ContentFile(b"x" * 300_000))
    assert folder() == set()
    assert not storage.default_storage.exists("images/def/b.bin")
    storage.put_public(name)
    assert folder() == {name}
    storage.default_storage.delete(name)


@pytest.mark.parametrize("name", ["../private/a", "a/../../x", "/etc/passwd", "a\0b"])
def test_no_name_leads_out_of_the_public_folder(name):
    path = storage.public_path(name)
    assert path is None or path.is_relative_to(storage.public_root())


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_files_are_there_and_gone_within_a_second_of_the_act(ward, folder):
    """Of this process's own time: the tests beside it must not decide."""
    pictures = [ward.picture("b", color=(5 * n, 40, 90), title=f"Ảnh {n}") for n in range(30)]
    for picture in pictures:
        services.draw(picture.pk)
    OutboxRow.objects.all().delete()
    for shown in (pictures[:1], pictures):
        times = seconds_to_show_and_hide(ward, shown, folder)
        assert max(times) < 1, times


def seconds_to_show_and_hide(ward, pictures, folder):
    shots = [{"image": p, "alt": "Cây", "caption": "", "credit": ""} for p in pictures]
    body = [("gallery", {"title": "", "pictures": shots})]
    story = ward.draft(
        by="gv.b",
        unit="b",
        without_picture=False,
        lead_image=pictures[0],
        lead_alt="Cây",
        body=body,
    )
    ward.submit(story, by="gv.b")
    begun = time.process_time()
    ward.approve(story)
    shown = time.process_time() - begun
    # 640 pixels wide: two cards and two widths in three formats, and what previews show.
    assert len(folder()) == 13 * len(pictures)
    begun = time.process_time()
    acts.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    hidden = time.process_time() - begun
    assert folder() == set()
    return shown, hidden
