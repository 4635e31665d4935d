"""What was made from a picture by covering and cutting stands in the picture's case."""

import pytest
from django.urls import reverse

from cms.library import removals
from cms.library.consents import withdraw
from cms.library.models import NewsImage, RemovalCase
from tests.library.people_and_forms import child_form, say
from tests.library.test_removals import public_copies
from tests.ward import fresh

pytestmark = pytest.mark.django_db


def made_of(image, title="Ảnh đã che"):
    made = NewsImage.objects.get(pk=image.pk)
    made.pk, made.title, made.made_from = None, title, image
    made._state.adding = True
    made.save()
    return made


def test_the_case_of_a_picture_shows_what_was_made_from_it_and_takes_each_off(ward, client):
    image = ward.picture("b")
    consent = child_form(ward, unit="b", by="gv.b")
    say(ward, image, "L3", by="gv.b", people=(consent,))
    middle = made_of(image, "Ảnh cắt")
    made = made_of(middle)
    say(ward, made, "L0", by="gv.b")
    story = ward.live(lead_image=made, lead_alt="Cây xanh", without_picture=False)
    withdraw(consent=consent, by=ward.people["gv.b"])
    case = RemovalCase.objects.get()
    assert case.image == image and fresh(story).public_picture == made
    hide = reverse("library_removal_hide_made", args=[case.pk, made.pk])
    client.force_login(ward.people["ht.b"])
    screen = client.get(reverse("library_removal", args=[case.pk])).content.decode()
    assert "Ảnh làm từ ảnh này" in screen and "Ảnh cắt" in screen and hide in screen
    assert story.title in screen
    client.post(hide)
    assert fresh(story).public_picture is None and not public_copies(made)
    screen = client.get(reverse("library_removal", args=[case.pk])).content.decode()
    assert hide not in screen


def test_what_was_made_is_taken_off_by_those_who_may_and_in_its_own_case_alone(ward, client):
    image = ward.picture("b")
    made, other = made_of(image), ward.picture("a", color=(9, 9, 9))
    case = removals.open_case(file=image, source=RemovalCase.Source.FORM)
    hides = set()
    for name, user in ward.people.items():
        client.force_login(user)
        client.post(reverse("library_removal_hide_made", args=[case.pk, made.pk]))
        if NewsImage.objects.get(pk=made.pk).withheld_at:
            hides.add(name)
            NewsImage.objects.update(withheld_at=None)
    assert hides == {"btv.1", "btv.2", "truc.ban", "lanh.dao", "ht.b"}
    client.force_login(ward.people["btv.1"])
    address = reverse("library_removal_hide_made", args=[case.pk, other.pk])
    assert client.post(address).status_code == 404


def test_what_was_made_comes_back_with_the_picture(ward):
    image, by = ward.picture("b"), ward.people["btv.1"]
    made, kept = made_of(image), made_of(image, "Ảnh khác")
    case = removals.open_case(file=image, source=RemovalCase.Source.FORM)
    own = removals.open_case(file=kept, source=RemovalCase.Source.FORM)
    for file in (image, made, kept):
        removals.withhold(file=file, by=by, case=own if file == kept else case)
    removals.close_case(case=case, outcome="kept", reply="Không phải em ấy", by=by)
    off = NewsImage.objects.exclude(withheld_at=None)
    assert list(off) == [kept]
