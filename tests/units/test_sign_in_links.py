"""Sign-in links: who makes them for whom, how often they let in, when they end, what robots get."""

import html
import re
from datetime import timedelta

import pytest
from django.conf import settings as configured
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.units.models import Membership, SignInLink
from cms.units.sign_in_link_views import FAILURES_PER_ADDRESS
from cms.units.sign_in_links import MADE_FOR_ONE, make_link, use_link
from cms.users.models import User
from tests.ward import PASSWORD, PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.database]
SCHOOL = "gv.a gv2.a ht.a gv.b ht.b".split()
MAKE, LIST = "units_make_sign_in_link", "units_sign_in_links"


def enter_as(user):
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def made(ward, who="gv.a", by="truc.ban"):
    """Make a link through the screen and return its path."""
    answer = enter_as(ward.people[by]).post(reverse(MAKE, args=[ward.people[who].pk]))
    (address,) = set(
        re.findall(r"http://[^\s\"<]+/vao/[^\s\"<]+", html.unescape(answer.content.decode()))
    )
    return address.removeprefix(configured.SITE_URL)


def is_in(client, username):
    answer = client.get(reverse("wagtailadmin_account"))
    return answer.status_code == 200 and answer.wsgi_request.user.username == username


@pytest.mark.parametrize("who", [*sorted(PEOPLE), "anonymous"])
def test_the_duty_editor_alone_sees_the_list_and_makes_links(ward, who):
    client = Client() if who == "anonymous" else enter_as(ward.people[who])
    seen = client.get(reverse(LIST))
    posted = client.post(reverse(MAKE, args=[ward.people["gv.b"].pk]))
    allowed = who == "truc.ban"
    assert (seen.status_code == 200) is allowed
    assert (posted.status_code == 200) is allowed
    assert SignInLink.objects.exists() is allowed
    assert ("gv2.a" in seen.content.decode()) is allowed


@pytest.mark.parametrize("who", sorted(PEOPLE))
def test_a_link_is_made_for_people_of_schools_alone(ward, who):
    client = enter_as(ward.people["truc.ban"])
    listed = f"({who})" in client.get(reverse(LIST)).content.decode()
    answer = client.post(reverse(MAKE, args=[ward.people[who].pk]))
    assert listed is (who in SCHOOL)
    assert (answer.status_code == 200) is (who in SCHOOL)
    assert SignInLink.objects.filter(user=ward.people[who]).exists() is (who in SCHOOL)


@pytest.mark.parametrize("also", ["reviewer", "superuser", "deactivated", "closed office"])
def test_who_is_more_than_a_schools_person_gets_no_link_and_an_older_one_ends(ward, also):
    user, path = ward.people["gv.a"], made(ward)
    if also == "reviewer":
        Membership.objects.create(user=user, unit=ward.units["center"], role="reviewer")
    elif also == "closed office":
        type(ward.units["office"]).objects.filter(code="office").update(is_active=False)
        Membership.objects.create(user=user, unit=ward.units["office"], role="culture_officer")
    else:
        change = {"is_superuser": True} if also == "superuser" else {"is_active": False}
        User.objects.filter(pk=user.pk).update(**change)
    assert Client().get(path).status_code == 410
    assert Client().post(path).status_code == 410
    with pytest.raises(PermissionDenied):
        make_link(user=user, by=ward.people["truc.ban"])


def test_a_link_lets_in_once_by_a_press_and_a_robot_that_looks_uses_nothing_up(ward):
    path = made(ward)
    for _ in range(3):
        robot = Client().get(path)
        assert robot.status_code == 200 and "Vào làm việc" in robot.content.decode()
        assert robot["Referrer-Policy"] == "strict-origin" and "no-store" in robot["Cache-Control"]
    assert Client().head(path).status_code == 200
    phone = Client()
    answer = phone.post(path, {"remember": "on"})
    assert answer["Location"] == reverse("wagtailadmin_home") and is_in(phone, "gv.a")
    assert phone.session.get_expiry_age() > 29 * 24 * 60 * 60
    later = phone.get(path)
    assert later.status_code == 410 and "Bạn đang đăng nhập" in later.content.decode()
    second = Client()
    assert second.post(path).status_code == 410 and not is_in(second, "gv.a")
    assert ward.people["gv.a"].username not in second.get(path).content.decode()


def test_without_the_tick_the_session_ends_with_the_browser(ward):
    phone = Client()
    phone.post(made(ward))
    assert phone.session.get_expire_at_browser_close() or (
        phone.session.get_expiry_age() <= configured.SESSION_COOKIE_AGE
    )


def test_a_press_needs_the_forms_own_token_and_no_refusal_logs_the_address(ward, caplog):
    path = made(ward)
    assert Client(enforce_csrf_checks=True).post(path).status_code == 403
    assert SignInLink.objects.get().used_at is None
    assert "Forbidden" in caplog.text and path.split("/")[-2] not in caplog.text


def test_coming_in_signs_out_everywhere_else_and_leaves_the_password(ward):
    office, path = enter_as(ward.people["gv.a"]), None
    path = made(ward)
    assert Client().post(path).status_code == 302
    assert not is_in(office, "gv.a")
    assert User.objects.get(username="gv.a").check_password(PASSWORD)


def newer(ward):
    made(ward)


def new_password(ward):
    user = User.objects.get(username="gv.a")
    user.set_password("Mùa hạ sang 2026")
    user.save()


def signs_in(ward):
    form = {"username": "gv.a", "password": PASSWORD}
    assert Client().post(reverse("wagtailadmin_login"), form).status_code == 302


def signed_out_everywhere(ward):
    User.objects.filter(username="gv.a").end_sessions()


@pytest.mark.parametrize("end", [newer, new_password, signs_in, signed_out_everywhere])
def test_a_link_ends_with_a_newer_one_a_new_password_a_sign_in_or_a_sign_out(ward, end):
    path = made(ward)
    end(ward)
    assert Client().get(path).status_code == Client().post(path).status_code == 410


def test_a_link_ends_after_the_hours_of_the_setting(ward, settings, time_machine):
    settings.SIGN_IN_LINK_HOURS = 5
    path, now = made(ward), timezone.now()
    time_machine.move_to(now + timedelta(hours=4, minutes=59))
    assert Client().get(path).status_code == 200
    time_machine.move_to(now + timedelta(hours=5, minutes=1))
    assert Client().post(path).status_code == 410


@pytest.mark.parametrize("uid", ["MQ", "x", "%C3%A9", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"])
def test_an_invented_link_gets_the_answer_of_a_used_one(ward, uid):
    used = made(ward)
    Client().post(used)
    invented = Client().get(f"/admin/vao/{uid}/abc-{'0' * 32}/")
    old = Client().get(used)
    strip = re.compile(r"[A-Za-z0-9]{64}")
    assert invented.status_code == old.status_code == 410
    assert strip.sub("", invented.content.decode()) == strip.sub("", old.content.decode())


def test_a_token_of_one_person_does_not_let_another_in(ward):
    one, other = made(ward, "gv.a"), made(ward, "ht.b")
    mixed = "/".join([*one.split("/")[:3], one.split("/")[3], other.split("/")[4], ""])
    assert Client().post(mixed).status_code == 410


def test_of_two_presses_at_once_one_lets_in(ward):
    uid, token = made(ward).strip("/").split("/")[-2:]
    assert use_link(uid=uid, token=token).username == "gv.a"
    assert use_link(uid=uid, token=token) is None


def test_making_and_using_is_logged_and_the_link_is_kept_nowhere(ward):
    path = made(ward)
    Client().post(path)
    logged = ModelLogEntry.objects.filter(action__startswith="units.sign")
    assert sorted(logged.values_list("action", "user__username", "label")) == [
        ("units.sign_in_link", "truc.ban", "GV.A"),
        ("units.signed_in_by_link", "gv.a", "GV.A"),
    ]
    token = path.strip("/").split("/")[-1]
    kept = [str(row.__dict__) for row in [*SignInLink.objects.all(), *logged]]
    assert not any(token in row for row in kept)


def test_too_many_links_and_too_many_tries_are_put_off(ward):
    cache.clear()
    for _ in range(MADE_FOR_ONE):
        make_link(user=ward.people["gv.a"], by=ward.people["truc.ban"])
    with pytest.raises(ValidationError):
        make_link(user=ward.people["gv.a"], by=ward.people["truc.ban"])
    screen = enter_as(ward.people["truc.ban"])
    put_off = screen.post(reverse(MAKE, args=[ward.people["gv.a"].pk]), follow=True)
    assert "quá nhiều liên kết" in put_off.content.decode()
    url = "/admin/vao/MQ/x/"
    statuses = [Client().post(url).status_code for _ in range(FAILURES_PER_ADDRESS + 1)]
    assert statuses == [410] * FAILURES_PER_ADDRESS + [429]


def test_what_fails_at_one_address_puts_off_nobody_whose_link_works(ward, monkeypatch):
    monkeypatch.setattr("cms.units.sign_in_link_views.FAILURES_PER_ADDRESS", 2)
    path, spoilt = made(ward), "/admin/vao/MQ/x/"
    assert [Client().get(path).status_code for _ in range(4)] == [200] * 4
    assert [Client().get(spoilt).status_code for _ in range(3)] == [410, 410, 429]
    assert Client().get(path).status_code == 200
    assert Client().post(path).status_code == 302


def test_the_list_finds_names_without_marks_and_says_who_has_an_open_link(ward):
    User.objects.filter(username="gv.a").update(full_name="Nguyễn Thị Ánh")
    made(ward)
    client = enter_as(ward.people["truc.ban"])
    found = client.get(reverse(LIST) + "?q=nguyen anh").content.decode()
    assert "Nguyễn Thị Ánh" in found and "(gv.b)" not in found
    assert "đang có liên kết đến" in found
    assert "Không có người nào" in client.get(reverse(LIST) + "?q=zzz<b>").content.decode()
