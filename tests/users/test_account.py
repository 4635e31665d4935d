"""One's own account: details, and signing out everywhere."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.users.models import User

OWN = {
    "theme-theme": "system",
    "theme-contrast": "system",
    "theme-density": "default",
}


def open_account(client):
    return client.get(reverse("wagtailadmin_account")).status_code


def test_raised_version_signs_out_everywhere(teacher, sign_in):
    phone, office = sign_in("gv.a", remember="on").client, sign_in("gv.a").client
    assert (open_account(phone), open_account(office)) == (200, 200)
    User.objects.filter(pk=teacher.pk).end_sessions()
    assert (open_account(phone), open_account(office)) == (302, 302)
    assert sign_in("gv.a").done


def test_person_signs_out_everywhere_by_post_alone(teacher, sign_in):
    phone, office = sign_in("gv.a", remember="on").client, sign_in("gv.a").client
    url = reverse("users_end_own_sessions")
    assert url in office.get(reverse("wagtailadmin_account")).content.decode()
    assert office.get(url).status_code == 200
    assert open_account(phone) == 200
    assert office.post(url)["Location"] == reverse("wagtailadmin_login")
    assert (open_account(phone), open_account(office)) == (302, 302)
    assert ModelLogEntry.objects.filter(action="users.end_sessions", user=teacher).exists()


def test_signing_out_everywhere_needs_the_csrf_token(teacher):
    client = Client(enforce_csrf_checks=True)
    client.force_login(teacher, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(reverse("users_end_own_sessions")).status_code == 403
    assert open_account(client) == 200


def test_password_change_ends_the_other_sessions(teacher, sign_in):
    phone = sign_in("gv.a", remember="on").client
    teacher.set_password("Mùa hạ sang 2026")
    teacher.save()
    assert open_account(phone) == 302


def test_deactivation_ends_the_session_at_once(teacher, sign_in):
    phone = sign_in("gv.a", remember="on").client
    User.objects.filter(pk=teacher.pk).update(is_active=False)
    assert open_account(phone) == 302


def test_person_changes_address_and_telephone_but_not_the_name(teacher, sign_in):
    client = sign_in("gv.a").client
    answer = client.post(
        reverse("wagtailadmin_account"),
        {
            **OWN,
            "name_email-full_name": "Hiệu trưởng",
            "name_email-email": "anh@example.vn",
            "name_email-phone": "0225 3 123 456",
        },
    )
    assert answer.status_code == 302
    teacher.refresh_from_db()
    assert teacher.full_name == "Nguyễn Thị Ánh"
    assert (teacher.email, teacher.phone) == ("anh@example.vn", "0225 3 123 456")


def test_somebody_elses_address_is_refused_in_words(teacher, administrator, sign_in):
    client = sign_in("gv.a").client
    answer = client.post(
        reverse("wagtailadmin_account"), {**OWN, "name_email-email": "QUAN.TRI@example.vn"}
    )
    assert "đã thuộc về tài khoản khác" in answer.content.decode()


def test_account_page_takes_no_profile_picture(teacher, sign_in):
    html = sign_in("gv.a").client.get(reverse("wagtailadmin_account")).content.decode()
    assert "avatar-avatar" not in html


@pytest.mark.parametrize("name", ["wagtailadmin_account", "users_end_own_sessions"])
def test_stranger_is_sent_to_sign_in(db, client, name):
    answer = client.get(reverse(name))
    assert answer["Location"].startswith(reverse("wagtailadmin_login"))
