"""What is met before and beside the admin is Vietnamese: signing in, refusals, names in logs."""

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from wagtail.log_actions import registry
from wagtail.models import get_page_models

from cms.library.models import NewsDocument, NewsImage
from cms.units.models import Membership, Unit
from cms.users.models import User
from news.editorial.digest import canonical
from news.editorial.reviewing.faces import label_of
from tests.ward import PASSWORD
from tests.wording.english import NAMES, english
from tests.wording.reading import pieces

pytestmark = pytest.mark.django_db


def english_in(answer):
    body = answer.content.decode()
    assert body.strip()
    return [piece for piece in pieces(body, "html") if english(piece)]


def sign_in(client, password, name="gv.a"):
    return client.post(reverse("wagtailadmin_login"), {"username": name, "password": password})


def test_signing_in_and_asking_for_a_new_password(ward, client):
    reset = reverse("wagtailadmin_password_reset")
    for answer in (
        client.get(reverse("wagtailadmin_login")),
        sign_in(client, "sai"),
        sign_in(client, ""),
        client.get(reset),
        client.post(reset, {"email": "khong"}),
        client.post(reset, {"email": "gv.a@example.vn"}, follow=True),
        client.get(reverse("wagtailadmin_password_reset_confirm", args=["MQ", "x"])),
    ):
        assert answer.status_code == 200
        assert english_in(answer) == []


def test_somebody_locked_out_reads_why(ward, client):
    for _ in range(9):
        answer = sign_in(client, "sai")
    assert answer.status_code == 429
    assert english_in(answer) == []


def test_refusals_have_a_page(ward, settings):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(ward.people["gv.a"], backend="django.contrib.auth.backends.ModelBackend")
    no_token = sign_in(client, PASSWORD)
    missing = client.get("/admin/pages/999999/edit/")
    settings.ALLOWED_HOSTS = ["a.example"]
    bad = client.get("/")
    assert [answer.status_code for answer in (no_token, missing, bad)] == [403, 404, 400]
    for answer in (no_token, missing, bad):
        assert english_in(answer) == []


def test_what_is_forbidden_or_broken_has_a_page(rf):
    for status, given in ((403, (PermissionError(),)), (500, ())):
        answer = get_resolver().resolve_error_handler(status)(rf.get("/"), *given)
        assert answer.status_code == status
        assert english_in(answer) == []


def test_fields_that_decisions_and_comparisons_name_have_vietnamese_names():
    wrong = []
    for model in get_page_models():
        for name in canonical(model().serializable_data()):
            label = label_of(model, model._meta.get_field(name))
            wrong += [f"{model.__name__}.{name}: {label}"] if english(label) else []
    assert wrong == []


def test_what_is_logged_has_vietnamese_names():
    known = NAMES | {"api"}
    assert [name for name, label in registry.get_choices() if english(str(label), known)] == []


@pytest.mark.parametrize("model", [NewsImage, NewsDocument, User, Unit, Membership])
def test_kinds_of_rows_that_have_screens_have_vietnamese_names(model):
    names = (model._meta.verbose_name, model._meta.verbose_name_plural)
    assert [name for name in names if english(str(name))] == []
