"""Who lets a colleague's session in, by a link or a password, does not approve what came of it."""

import html
import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from cms.library.models import PaperAnswer, SensitivePermit
from cms.units.models import Membership
from cms.users.models import User
from news.editorial import services
from news.editorial.models import Contribution, Decision
from news.editorial.notices import turn_of
from tests.editorial.preview import agree, let_agree, make, signed_in
from tests.library.people_and_forms import photo, say
from tests.library.test_paper_gate import PRIZES, stored
from tests.rights.stage import post, printed_version, story_form
from tests.stories.quick.phone import newest_draft, press, sheet
from tests.stories.word.test_screen import full_file, newest
from tests.stories.word.test_screen import send as send_word
from tests.ward import PASSWORD, TEXT, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]
OWN = {"theme-theme": "system", "theme-contrast": "system", "theme-density": "default"}
GIVEN = "Mùa hạ sang trường 2026"
MAKERS = {"link": "truc.ban", "password": "quan.tri"}


def reviewing(ward, name):
    """Let somebody review as well: one person may hold several roles."""
    Membership.objects.create(user=ward.people[name], unit=ward.units["center"], role="reviewer")


def sign_in(who, password):
    client = Client()
    form = {"username": who, "password": password}
    assert client.post(reverse("wagtailadmin_login"), form).status_code == 302
    return client


def set_password(ward, who, by="quan.tri"):
    user = User.objects.get(username=who)
    form = {
        "full_name": user.full_name, "username": who, "email": user.email, "phone": "",
        "is_active": "on", "password1": GIVEN, "password2": GIVEN,
    }  # fmt: skip
    url = reverse("wagtailusers_users:edit", args=[user.pk])
    assert post(signed_in(ward, by), url, form).status_code == 302


def let_in(ward, way, who):
    """Return the browser in which the maker has come in as somebody of a school."""
    if way == "password":
        reviewing(ward, MAKERS[way])
        set_password(ward, who)
        return sign_in(who, GIVEN)
    url = reverse("units_make_sign_in_link", args=[ward.people[who].pk])
    page = html.unescape(post(signed_in(ward, MAKERS[way]), url).content.decode())
    address = re.search(r"http://[^\s\"<]+/vao/[^\s\"<]+", page)[0]
    client = Client()
    assert client.post(address.removeprefix(settings.SITE_URL)).status_code == 302
    return client


def act(client, story, name, **more):
    form = {**printed_version(client, story), "how": "now", **more}
    return post(client, reverse("editorial_act", args=[story.pk, name]), form, follow=True)


def full_editor(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    post(client, reverse("wagtailadmin_pages:edit", args=[story.pk]), story_form(ward.column))
    return story


def an_autosave_over_the_own_version(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    over = {"overwrite_revision_id": str(story.get_latest_revision().pk)}
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    post(client, url, story_form(ward.column) | over, headers={"accept": "application/json"})
    assert fresh(story).revisions.count() == 1
    return story


def quick_send(ward, client):
    press(client, sheet(ward, "b"))
    return newest_draft().page


def word_file(ward, client):
    send_word(client, full_file())
    return newest()


def a_picture(ward, client):
    picture = ward.picture("b")
    shown = {"without_picture": False, "lead_image": picture, "lead_alt": "Cây xanh"}
    story = ward.draft(by="gv.b", unit="b", **shown)
    form = {"title": "Ảnh khác", "collection": picture.collection_id, "tags": ""}
    post(client, reverse("wagtailimages:edit", args=[picture.pk]), form)
    return story


def sending(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    act(client, story, "submit")
    return story


DOORS = [full_editor, an_autosave_over_the_own_version, quick_send, word_file, a_picture, sending]


@pytest.mark.parametrize("way", MAKERS)
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_what_was_written_or_sent_there_is_approved_by_somebody_else(ward, door, way):
    client = let_in(ward, way, "gv.b")
    story = fresh(door(ward, client))
    if story.current_workflow_state is None:
        # What its person writes later takes nothing back.
        bare = {} if door is a_picture else {"without_picture": True, "lead_image": None}
        own = {"body": [("text", TEXT)], "ai_use": "none", "column": ward.column}
        ward.edit(story, "gv.b", **own, **bare)
        ward.submit(story, by="gv.b")
    told = act(signed_in(ward, MAKERS[way]), story, "approve")
    assert not fresh(story).live and "hay mật khẩu do bạn tạo" in told.content.decode()
    assert ward.people[MAKERS[way]] not in turn_of(fresh(story)).people
    act(signed_in(ward, "btv.1"), story, "approve")
    assert fresh(story).live


@pytest.mark.parametrize("way", MAKERS)
def test_the_schools_yes_given_there_is_the_makers(ward, way):
    story = ward.draft()
    ward.submit(story)
    act(let_in(ward, way, "ht.a"), story, "sign_off")
    assert Decision.objects.filter(kind="sign_off", by_id=ward.people["ht.a"].pk).exists()
    act(signed_in(ward, MAKERS[way]), story, "approve")
    assert not fresh(story).live
    act(signed_in(ward, "btv.1"), story, "approve")
    assert fresh(story).live


@pytest.mark.parametrize("way", MAKERS)
def test_a_yes_by_a_preview_link_that_was_made_there_is_the_makers(ward, way):
    let_agree(ward)
    story = ward.draft()
    ward.submit(story)
    agree(make(let_in(ward, way, "gv.a"), story))
    decision = Decision.objects.get(kind="sign_off")
    assert f"do GV.A (vào bằng {WORDS[way]}) tạo" in decision.reason
    act(signed_in(ward, MAKERS[way]), story, "approve")
    assert not fresh(story).live
    act(signed_in(ward, "btv.1"), story, "approve")
    assert fresh(story).live


WORDS = {"link": "liên kết do TRUC.BAN tạo", "password": "mật khẩu do QUAN.TRI đặt"}


@pytest.mark.parametrize("way", MAKERS)
def test_the_history_and_the_log_say_how_they_came_in(ward, way):
    client = let_in(ward, way, "gv.b")
    story = full_editor(ward, client)
    act(client, story, "submit")
    reader = signed_in(ward, "btv.1")
    history = reader.get(reverse("editorial_timeline", args=[story.pk])).content.decode()
    assert history.count(f"GV.B (vào bằng {WORDS[way]})") == 2
    log = signed_in(ward, "lanh.dao").get(reverse("editorial_log")).content.decode()
    assert f"GV.B (vào bằng {WORDS[way]})" in log


def test_the_same_person_in_a_session_of_their_own_is_only_themselves(ward):
    let_in(ward, "link", "gv.b")
    story = full_editor(ward, sign_in("gv.b", PASSWORD))
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban")
    assert Contribution.objects.filter(page_id=story.pk).exclude(let_in=None).count() == 0


def test_a_password_that_its_person_has_changed_lets_nobody_else_in(ward):
    client = let_in(ward, "password", "gv.b")
    mine = "Cánh diều no gió 2026"
    form = {"old_password": GIVEN, "new_password1": mine, "new_password2": mine}
    passwords = {f"password-{name}": value for name, value in form.items()}
    post(client, reverse("wagtailadmin_account"), {**OWN, **passwords})
    assert User.objects.get(username="gv.b").check_password(mine)
    # The session in which it was changed had been let in, and stays so.
    before, after = full_editor(ward, client), full_editor(ward, sign_in("gv.b", mine))
    for story, is_let_in in ((before, True), (after, False)):
        row = Contribution.objects.filter(page_id=story.pk).last()
        assert (row.let_in is not None) is is_let_in


def test_the_password_that_was_given_is_no_password_of_ones_own(ward):
    client = let_in(ward, "password", "gv.b")
    form = {"old_password": GIVEN, "new_password1": GIVEN, "new_password2": GIVEN}
    passwords = {f"password-{name}": value for name, value in form.items()}
    told = post(client, reverse("wagtailadmin_account"), {**OWN, **passwords})
    assert "khác mật khẩu mà người khác đã đặt" in told.content.decode()
    story = full_editor(ward, sign_in("gv.b", GIVEN))
    ward.submit(story, by="gv.b")
    act(signed_in(ward, "quan.tri"), story, "approve")
    assert not fresh(story).live


def test_who_writes_does_not_approve_as_a_colleague_whose_password_they_set(ward):
    reviewing(ward, "quan.tri")
    story = ward.draft(by="quan.tri", unit="center")
    ward.submit(story, by="quan.tri")
    set_password(ward, "btv.2")
    told = act(sign_in("btv.2", GIVEN), story, "approve")
    assert not fresh(story).live and "người đó có thể đã viết hoặc gửi bài" in told.content.decode()
    ward.approve(story, by="btv.1")


def test_a_withdrawal_is_not_undone_as_a_colleague_whose_password_one_set(ward):
    Membership.objects.create(
        user=ward.people["quan.tri"], unit=ward.units["center"], role="duty_editor"
    )
    story = ward.live()
    services.withdraw(page_id=story.pk, by=ward.people["quan.tri"], reason="Có sai sót lớn")
    set_password(ward, "btv.2")
    client = sign_in("btv.2", GIVEN)
    act(client, story, "restore", reason="Đã xem lại, không sai")
    assert not fresh(story).live
    act(signed_in(ward, "btv.1"), story, "restore", reason="Đã xem lại, không sai")
    assert fresh(story).live


def test_a_file_is_not_let_pass_as_a_colleague_whose_password_one_set(ward):
    reviewing(ward, "quan.tri")
    sheet = stored(ward, PRIZES, by="quan.tri", unit="center")
    image = say(ward, photo(ward, "center", by="quan.tri"), "L4", by="btv.1")
    set_password(ward, "lanh.dao")
    own = Client()
    own.force_login(User.objects.get(username="lanh.dao"))
    form = {"reason": "Gia đình đồng ý, bài kêu gọi giúp đỡ", "seen": sheet.sha256, "allowed": "co"}
    for client, passed in ((sign_in("lanh.dao", GIVEN), False), (own, True)):
        post(client, reverse("library_paper_answer", args=[sheet.pk]), form)
        post(client, reverse("library_permission", args=[image.pk]), form)
        assert PaperAnswer.objects.exists() is passed
        assert SensitivePermit.objects.exists() is passed


def test_the_glass_is_not_broken_for_what_was_written_there(ward):
    client = let_in(ward, "password", "gv.b")
    story = full_editor(ward, client)
    ward.submit(story, by="gv.b")
    reason = "Không ai trực ở Trung tâm hôm nay"
    act(signed_in(ward, "quan.tri"), story, "break_glass", what="publish", reason=reason)
    assert not fresh(story).live


def test_in_a_session_by_a_link_the_address_for_new_passwords_stays(ward):
    client, url = let_in(ward, "link", "gv.b"), reverse("wagtailadmin_account")
    form = {**OWN, "name_email-email": "ke.khac@example.vn"}
    assert "Bạn đang vào bằng liên kết" in client.get(url).content.decode()
    post(client, url, form)
    assert User.objects.get(username="gv.b").email == "gv.b@example.vn"
    post(sign_in("gv.b", PASSWORD), url, form)
    assert User.objects.get(username="gv.b").email == "ke.khac@example.vn"
