"""The administrator's screens: what they offer, and each way round that stays shut."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from cms.users.models import User

NEW = "Cánh diều xanh 2026"


def edit_url(user):
    return reverse("wagtailusers_users:edit", args=[user.pk])


def form(user, **changes):
    return {
        "full_name": user.full_name,
        "username": user.username,
        "email": user.email,
        "phone": user.phone,
        "is_active": "on",
        "password1": "",
        "password2": "",
        **changes,
    }


def bulk_url(action, *users):
    ids = "&".join(f"id={user.pk}" for user in users)
    path = reverse("wagtail_bulk_action", args=["users", "user", action])
    return f"{path}?{ids}"


def test_list_shows_name_user_name_and_state_without_bulk_actions(as_administrator, teacher):
    html = as_administrator.get(reverse("wagtailusers_users:index")).content.decode()
    for text in ("Nguyễn Thị Ánh", "gv.a", "Đăng nhập gần nhất", edit_url(teacher)):
        assert text in html
    assert "/delete/" not in html
    assert "bulk-action" not in html


def test_list_is_searched_by_name(as_administrator, teacher, colleague):
    url = reverse("wagtailusers_users:index_results")
    html = as_administrator.get(url, {"q": "Ánh"}).content.decode()
    assert "gv.a" in html
    assert "gv.b" not in html


def test_administrator_creates_an_account_that_must_change_its_password(as_administrator):
    answer = as_administrator.post(
        reverse("wagtailusers_users:add"),
        {
            "full_name": "Phạm  Minh ",
            "username": "GV.Minh",
            "email": "",
            "phone": "",
            "password1": NEW,
            "password2": NEW,
        },
    )
    assert answer.status_code == 302
    user = User.objects.get(username="gv.minh")
    assert user.full_name == "Phạm Minh"
    assert user.check_password(NEW)
    assert user.must_change_password
    assert not user.is_superuser


def test_posted_groups_and_superuser_tick_are_ignored(as_administrator, teacher):
    group = Group.objects.create(name="Nhóm bất kỳ")
    as_administrator.post(
        edit_url(teacher), form(teacher, groups=[group.pk], is_superuser="on", is_staff="on")
    )
    teacher.refresh_from_db()
    assert not teacher.is_superuser
    assert not teacher.is_staff
    assert not teacher.groups.exists()


@pytest.mark.parametrize(
    ("field", "value"), [("username", "GV.B"), ("email", "QUAN.TRI@example.vn")]
)
def test_taken_name_or_address_is_said_at_its_field(
    as_administrator, administrator, teacher, colleague, field, value
):
    answer = as_administrator.post(edit_url(teacher), form(teacher, **{field: value}))
    assert answer.status_code == 200
    assert field in answer.context["form"].errors


def test_deactivated_account_is_out_and_old_sessions_stay_dead(as_administrator, teacher, sign_in):
    phone = sign_in("gv.a", remember="on").client
    data = form(teacher)
    del data["is_active"]
    as_administrator.post(edit_url(teacher), data)
    teacher.refresh_from_db()
    assert not teacher.is_active
    as_administrator.post(edit_url(teacher), form(teacher))
    teacher.refresh_from_db()
    assert teacher.is_active
    assert phone.get(reverse("wagtailadmin_account")).status_code == 302


def test_nobody_deactivates_themselves(as_administrator, administrator):
    data = form(administrator)
    del data["is_active"]
    assert as_administrator.post(edit_url(administrator), data).status_code == 302
    administrator.refresh_from_db()
    assert administrator.is_active


def test_changing_the_own_password_keeps_the_session(as_administrator, administrator):
    as_administrator.post(
        edit_url(administrator), form(administrator, password1=NEW, password2=NEW)
    )
    administrator.refresh_from_db()
    assert administrator.check_password(NEW)
    assert not administrator.must_change_password
    assert as_administrator.get(edit_url(administrator)).status_code == 200


def test_superuser_is_out_of_an_administrators_reach(as_administrator, superuser):
    before = User.objects.filter(pk=superuser.pk).values().get()
    ending = reverse("wagtailusers_users:end_sessions", args=[superuser.pk])
    for answer in (
        as_administrator.get(edit_url(superuser)),
        as_administrator.post(edit_url(superuser), form(superuser, password1=NEW, password2=NEW)),
        as_administrator.get(ending),
        as_administrator.post(ending),
    ):
        assert answer["Location"] == reverse("wagtailadmin_home")
    assert User.objects.filter(pk=superuser.pk).values().get() == before
    listing = as_administrator.get(reverse("wagtailusers_users:index")).content.decode()
    assert edit_url(superuser) not in listing


def test_administrator_ends_somebodys_sessions(as_administrator, teacher, sign_in):
    phone = sign_in("gv.a", remember="on").client
    url = reverse("wagtailusers_users:end_sessions", args=[teacher.pk])
    assert url in as_administrator.get(edit_url(teacher)).content.decode()
    assert "Nguyễn Thị Ánh" in as_administrator.get(url).content.decode()
    assert as_administrator.post(url)["Location"] == edit_url(teacher)
    assert phone.get(reverse("wagtailadmin_account")).status_code == 302


def test_teacher_reaches_no_screen_of_accounts(teacher, colleague, sign_in):
    client = sign_in("gv.a").client
    before = User.objects.get(pk=colleague.pk).session_version
    for url in (
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_users:add"),
        edit_url(colleague),
        reverse("wagtailusers_users:end_sessions", args=[colleague.pk]),
    ):
        assert client.get(url).status_code == 302
        assert client.post(url, form(colleague, full_name="Kẻ lạ")).status_code == 302
    colleague.refresh_from_db()
    assert (colleague.full_name, colleague.session_version) == ("Trần Văn Bình", before)


@pytest.fixture(params=["as_administrator", "as_superuser"])
def powerful(request, superuser, client):
    if request.param == "as_administrator":
        return request.getfixturevalue("as_administrator")
    client.force_login(superuser, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_no_route_deletes_an_account(powerful, teacher):
    urls = [reverse("wagtailusers_users:delete", args=[teacher.pk]), bulk_url("delete", teacher)]
    for url in [*urls, bulk_url("delete").replace("?", "?id=all")]:
        assert powerful.get(url).status_code == 404
        assert powerful.post(url).status_code == 404
    assert User.objects.filter(pk=teacher.pk).exists()
    assert "/delete/" not in powerful.get(edit_url(teacher)).content.decode()


@pytest.mark.parametrize("action", ["assign_role", "set_active_state"])
def test_no_bulk_action_touches_accounts(powerful, teacher, action):
    group = Group.objects.create(name="Nhóm bất kỳ")
    data = {"role": group.pk, "mark_as_active": "False"}
    assert powerful.post(bulk_url(action, teacher), data).status_code == 404
    teacher.refresh_from_db()
    assert teacher.is_active
    assert not teacher.groups.exists()


def test_accounts_are_not_copied(powerful, teacher):
    copied = edit_url(teacher).replace("/edit/", "/copy/")
    assert powerful.get(copied).status_code == 404
