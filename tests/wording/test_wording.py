"""Every word that a role can meet in the admin is Vietnamese."""

import pytest
from django.http import HttpResponseNotFound
from django.utils import timezone

from cms.library.models import MediaTag, RemovalCase
from cms.units.roles import TABLE
from news.channels.models import Posting
from news.editorial.models import HouseWord
from news.readers.models import ErrorReport
from news.stories.models import Audience
from tests.conftest import lasting
from tests.rights.addresses import things_of_a
from tests.rights.stage import enter
from tests.ward import PEOPLE as WARD
from tests.ward import load_ward
from tests.wording.walk import Walk, kinds_of_screens

pytestmark = pytest.mark.django_db
# Somebody of each role that has a right, the one with the most screens first: whoever is the
# first at a screen sends its forms.
PEOPLE = ("truc.ban", "gv.a", "quan.tri", "lanh.dao", "btv.1", "ht.a", "vhxh")


def more_rows(ward, things):
    """Return rows of each list, by what their addresses begin with."""
    live = things["stories"][2]
    Posting.objects.create(page=live, channel="facebook", posted_on="2026-11-01", by_name="Ai")
    rows = {
        "bao-loi": ErrorReport.objects.create(page=live, message="Sai", sent_at=timezone.now()),
        "cach-viet": HouseWord.objects.create(avoid="UBND Phường", write="UBND phường"),
        "the-tep": MediaTag.objects.create(name="sân trường", slug="san-truong"),
        "doi-tuong": Audience.objects.create(title="Bạn đọc", slug="kho"),
        "yeu-cau-go-anh": RemovalCase.objects.create(
            image=things["image"],
            source="center",
            asked_at=timezone.now(),
            answer_due=timezone.localdate(),
            done_due=timezone.localdate(),
        ),
        "phieu-dong-y": things["consents"][0],
        "documents": things["document"],
    }
    found = {f"/admin/{start}": [row.pk] for start, row in rows.items()}
    # No case keeps the second from being deleted.
    spare = ward.picture(color=(20, 90, 60), title="Ảnh sân trường")
    return {**found, "/admin/images": [things["image"].pk, spare.pk]}


@pytest.fixture(scope="module")
def walk(django_db_setup, django_db_blocker):
    """What is met on the way through all screens of all roles."""
    with lasting(django_db_blocker), pytest.MonkeyPatch.context() as patch:
        patch.setattr("cms.urls.handler404", lambda *_, **__: HttpResponseNotFound())
        patch.setattr("wagtail.contrib.redirects.middleware.get_redirect", lambda *_, **__: None)
        # The client would keep a copy of all that each template was given.
        patch.setattr("django.test.client.store_rendered_templates", lambda *_, **__: None)
        ward = load_ward()
        things = things_of_a(ward)
        clients, walk = enter(ward), Walk(kinds_of_screens(things, more_rows(ward, things)))
        for who in PEOPLE:
            walk.go(who, clients[who])
        yield walk


def test_nobody_meets_a_word_that_is_not_vietnamese(walk):
    assert walk.untranslated == {}


def test_every_role_with_a_right_walks_and_sees_its_screens(walk):
    roles = {role for who in PEOPLE for unit, role in [WARD[who]]}
    assert roles == {str(role) for role, rights in TABLE.items() if rights}
    few = {who: walk.screens[who] for who in PEOPLE if walk.screens[who] < 5}
    assert few == {}
    assert len(walk.opened) > 150


def test_english_on_a_screen_would_be_listed(walk, client):
    answer = client.get("/admin/login/")
    answer.content = answer.content.replace("Đăng nhập".encode(), b"Sign in")
    other = Walk({})
    other.read(answer, "here")
    assert other.untranslated["Sign in"] == "sign: here"
