"""Titles are found in the admin without their marks, and only by those who may see the page."""

import pytest
from django.urls import reverse

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TYPED = ["đổi mới cách đọc", "Đổi Mới", "doi moi", "DOI MOI cach", "cach do"]


def found(client, name, text):
    return client.get(reverse(name), {"q": text}).content.decode()


@pytest.mark.parametrize("text", TYPED)
def test_a_teacher_finds_the_schools_draft_by_its_title(ward, client, text):
    ward.draft(title="Đổi mới cách đọc sách")
    client.force_login(ward.people["gv.a"])
    assert "Đổi mới cách đọc sách" in found(client, "wagtailadmin_pages:search", text)


@pytest.mark.parametrize("text", TYPED)
def test_another_schools_draft_is_never_found(ward, client, text):
    ward.draft(title="Đổi mới cách đọc sách")
    client.force_login(ward.people["gv.b"])
    for name in ("wagtailadmin_pages:search", "wagtailadmin_choose_page_search"):
        assert "Đổi mới cách đọc sách" not in found(client, name, text)


@pytest.mark.parametrize("text", TYPED)
def test_the_chooser_of_links_finds_what_is_live(ward, client, text):
    ward.live(title="Đổi mới cách đọc sách")
    client.force_login(ward.people["gv.a"])
    assert "Đổi mới cách đọc sách" in found(client, "wagtailadmin_choose_page_search", text)


def test_a_picture_is_found_without_marks_by_its_own_school_alone(ward, client):
    ward.picture(title="Ảnh đổi mới thư viện")
    for who, is_found in (("gv.a", True), ("gv.b", False)):
        client.force_login(ward.people[who])
        shown = found(client, "wagtailimages:index", "doi moi")
        assert ("Ảnh đổi mới thư viện" in shown) is is_found
