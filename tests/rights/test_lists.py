"""The side doors of what readers see without a draft: lists, units, settings, redirects, comments.

The table is written by hand: who changes at once what readers see. Only those of the role table.
"""

import pytest
from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Comment, Page

from cms.core.models import PortalSettings
from cms.library.models import MediaTag
from cms.units.models import Membership, Unit
from cms.users.models import User
from news.editorial.checklist import RULES
from news.editorial.models import RuleLevel
from news.stories.models import Audience, StoryTag
from tests.rights.scene import STRUCTURE, changes, everybody_of, pages_url
from tests.rights.stage import EVERYBODY, enter, post, story_form, story_in, undone
from tests.rights.table import ADMIN, SCHOOL_A
from tests.ward import fresh

pytestmark = pytest.mark.django_db

# A superuser has no role in the newsroom: an engineer's account, for what no screen of a role does.
ENGINEER = "superuser"


@pytest.fixture
def rows(ward):
    """A row of each list."""
    tag = StoryTag.objects.create(name="khai giảng", slug="khai-giang")
    words = MediaTag.objects.create(name="sân trường", slug="san-truong")
    audience = Audience.objects.first() or Audience.objects.create(title="Bạn đọc", slug="ban-doc")
    return {"tag": tag, "words": words, "audience": audience, "unit": ward.units["a"]}


def lists():
    """Return all that readers see of lists, units, settings and redirects, and who has a role."""
    models = (StoryTag, MediaTag, Audience, Unit, PortalSettings, Redirect, RuleLevel, Membership)
    pages = Page.objects.filter(live=True).order_by("pk").values_list("pk", "title", "url_path")
    people = User.objects.order_by("pk").values_list("username", "is_active", "is_superuser")
    return [*(list(model.objects.order_by("pk").values()) for model in models), *pages, *people]


KEEPERS = f"{STRUCTURE} {ENGINEER}"
OWNERS = f"{ADMIN} {ENGINEER}"
PORTAL = {"portal_name": "Trang khác", "email": "a@b.vn"}
SECRET = "mat-khau-dai-9"
ACCOUNT = {"username": "moi", "full_name": "Mới", "password1": SECRET, "password2": SECRET}
WHO = {
    "the/new/": ({"name": "thẻ mới"}, KEEPERS),
    "the/edit/{tag}/": ({"name": "tên mới"}, KEEPERS),
    "the/delete/{tag}/": ({}, KEEPERS),
    "doi-tuong/new/": ({"title": "Cô nuôi", "order": "9"}, KEEPERS),
    "doi-tuong/edit/{audience}/": ({"title": "Tên mới", "order": "9"}, KEEPERS),
    "doi-tuong/delete/{audience}/": ({}, ENGINEER),
    "the-tep/new/": ({"name": "thẻ mới"}, KEEPERS),
    "the-tep/edit/{words}/": ({"name": "tên mới"}, KEEPERS),
    "the-tep/delete/{words}/": ({}, ENGINEER),
    "don-vi/new/": ({"name": "Trường C", "kind": "school", "code": ""}, OWNERS),
    "don-vi/edit/{unit}/": ({"name": "Trường A đổi tên", "is_active": "on"}, OWNERS),
    "settings/core/portalsettings/": (PORTAL, OWNERS),
    "redirects/add/": ({"old_path": "/cu/", "redirect_link": "https://a.vn/"}, ENGINEER),
    "quy-tac/": (dict.fromkeys(RULES, "advice"), STRUCTURE),
    "users/new/": (ACCOUNT, OWNERS),
    "phan-vai/new/": ({"user": "{person}", "unit": "{unit}", "role": "school_lead"}, OWNERS),
    "snippets/stories/storytag/add/": ({"name": "thẻ mới"}, ""),
    "searchpicks/add/": ({"query_string": "x"}, ""),
}  # fmt: skip


@pytest.mark.parametrize("path", WHO)
def test_what_readers_see_at_once_is_changed_by_those_of_the_table(ward, rows, path):
    form, people = WHO[path]
    ids = {name: quote(row.pk) for name, row in rows.items()} | {"person": ward.people["gv.a"].pk}
    scene = type("Scene", (), {"clients": enter(ward)})
    url = f"/admin/{path}".format(**ids)
    if path.startswith("settings"):
        url += f"{PortalSettings.current().pk}/"
    form = {name: value.format(**ids) for name, value in form.items()}
    assert changes(scene, url, form, lists) == everybody_of(people)


def test_no_word_typed_into_a_story_becomes_a_tag(ward):
    clients, story = enter(ward), story_in(ward, "a", "draft")
    form = story_form(ward.column, tags='"thẻ bịa", khác')
    for who in everybody_of(SCHOOL_A, "btv.1 truc.ban"):
        with undone():
            post(clients[who], pages_url("edit", story.pk), form)
            assert fresh(story).get_latest_revision().content["title"] == form["title"]
            assert not StoryTag.objects.exists(), who


def test_no_comment_is_written_or_deleted_through_the_editing_form(ward):
    clients, story = enter(ward), story_in(ward, "a", "draft")
    Comment.objects.create(
        page=story, user=ward.people["btv.1"], text="Sửa câu này", contentpath="title"
    )
    form = story_form(ward.column) | {
        "comments-TOTAL_FORMS": "2",
        "comments-INITIAL_FORMS": "1",
        "comments-0-id": str(Comment.objects.get().pk),
        "comments-0-DELETE": "on",
        "comments-1-text": "Thêm",
        "comments-1-contentpath": "title",
    }
    for who in EVERYBODY:
        with undone():
            post(clients[who], pages_url("edit", story.pk), form)
            assert [row.text for row in Comment.objects.all()] == ["Sửa câu này"], who


def test_a_redirect_covers_no_live_story(ward, client):
    story = story_in(ward, "a", "live")
    Redirect.objects.create(old_path=story.url.rstrip("/"), redirect_link="https://xau.example/")
    assert client.get(story.url).status_code == 200


def test_the_slug_of_a_live_story_is_changed_by_nobody_without_an_approval(ward):
    clients, story = enter(ward), story_in(ward, "a", "live")
    for who in EVERYBODY:
        with undone():
            form = story_form(ward.column, title=story.title, slug="dia-chi-khac")
            post(clients[who], reverse("wagtailadmin_pages:edit", args=[story.pk]), form)
            assert fresh(story).slug == story.slug and fresh(story).url == story.url, who
