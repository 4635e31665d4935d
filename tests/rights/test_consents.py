"""Consents cell by cell: the own school and the center keep them, nobody else knows of them."""

import io

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from cms.library.consent_policy import class_policy, person_policy
from cms.library.models import NewsDocument, NewsImage, PersonConsent, SensitivePermit
from cms.library.paper_rights import paper_consents_url
from tests.library.paper_cases import AWARDS
from tests.library.people_and_forms import child_form, class_forms, photo, say, term
from tests.rights.stage import EVERYBODY, enter, post, undone
from tests.rights.table import CENTER, SCHOOL_A
from tests.ward import TEXT

pytestmark = pytest.mark.django_db

NAME = "Zephyrem"
KEEPERS = set(f"{SCHOOL_A} {CENTER}".split())


@pytest.fixture
def child(ward):
    consent = child_form(ward, name=NAME)
    consent.scan.save("phieu.pdf", ContentFile(f"%PDF-1.4 {NAME}".encode()))
    return consent


@pytest.fixture
def forms(ward):
    return class_forms(ward, kept_at=NAME)


@pytest.fixture
def clients(ward):
    return enter(ward)


def readers(clients, url):
    """Return who gets the page; nobody else may read a word of it."""
    found = set()
    for who in EVERYBODY:
        answer = clients[who].get(url)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if answer.status_code == 200 and NAME.encode() in body:
            found.add(who)
        assert answer.status_code in (200, 302, 403, 404), who
    return found


def changers(clients, url, data, row, field):
    """Return who changes the field by sending the form."""
    before, found = getattr(row, field), set()
    for who in EVERYBODY:
        with undone():
            post(clients[who], url, data)
            if getattr(type(row).objects.get(pk=row.pk), field) != before:
                found.add(who)
    return found


def test_lists_and_pages_of_consents_are_for_their_keepers(clients, child, forms):
    urls = [
        reverse("dong-y-tung-em:index"),
        reverse("dong-y-tung-em:edit", args=[child.pk]),
        reverse("dong-y-lop:edit", args=[forms.pk]),
        reverse("library_consent_paper", args=[forms.pk]),
        reverse("library_consent_scan", args=[child.pk]),
    ]
    assert {url: readers(clients, url) for url in urls} == dict.fromkeys(urls, KEEPERS)


def test_a_strangers_address_answers_as_if_there_were_nothing(clients, child, forms):
    for name, pk in (("dong-y-tung-em:edit", child.pk), ("library_consent_paper", forms.pk)):
        assert clients["gv.b"].get(reverse(name, args=[pk])).status_code == 404


def test_the_scan_lies_where_no_address_leads(client, child):
    for path in (child.scan.name, f"private/{child.scan.name}", f"images/{child.scan.name}"):
        assert client.get(f"/media/{path}").status_code == 404
    with pytest.raises(ValueError, match="URL"):
        child.scan.url


def form_of(consent, **other):
    days = {name: f"{getattr(consent, name):%Y-%m-%d}" for name in ("valid_from", "valid_until")}
    return {"birth_year": "2017", "child_name": "Tên khác", "parent_yes": "on", **days, **other}


def test_consents_are_changed_and_withdrawn_by_their_keepers_alone(clients, child):
    edit = reverse("dong-y-tung-em:edit", args=[child.pk])
    assert changers(clients, edit, form_of(child), child, "child_name") == KEEPERS
    url = reverse("library_withdraw_consent", args=["tung-em", child.pk])
    assert changers(clients, url, {}, child, "withdrawn_at") == KEEPERS


def test_consents_are_recorded_for_the_own_school_only(ward, clients):
    url = reverse("dong-y-tung-em:add")
    data = form_of(PersonConsent(**term()), unit=ward.units["a"].pk)
    made = set()
    for who in EVERYBODY:
        with undone():
            post(clients[who], url, data)
            if PersonConsent.objects.filter(unit=ward.units["a"]).exists():
                made.add(who)
    assert made == KEEPERS


def test_nobody_deletes_a_consent(ward, child, forms):
    for policy, consent in ((person_policy, child), (class_policy, forms)):
        for user in ward.people.values():
            assert not policy.user_has_permission_for_instance(user, "delete", consent)


def answer_form(image, **given):
    return {"level": "L0", "ai_use": "none", f"p{image.pk}_level": "", **given}


def test_pictures_are_answered_for_by_their_own_people(ward, clients):
    image = photo(ward)
    url = f"{reverse('library_answers')}?id={image.pk}"
    assert changers(clients, url, answer_form(image), image, "level") == KEEPERS


def test_the_answer_for_a_picture_that_readers_see_is_changed_by_the_center_alone(ward, clients):
    image = ward.picture("b")
    ward.live(without_picture=False, lead_image=image, lead_alt="Cây xanh")
    url = f"{reverse('library_answers')}?id={image.pk}"
    data = answer_form(image, level="L1", notice_given="on")
    assert changers(clients, url, data, image, "level") == set(CENTER.split())
    assert "chỉ Trung tâm đổi được" in clients["gv.b"].get(url).content.decode()


def test_another_schools_form_can_not_be_put_behind_a_picture(ward, clients):
    image, foreign = photo(ward), class_forms(ward, unit="b", by="gv.b")
    url = f"{reverse('library_answers')}?id={image.pk}"
    post(clients["gv.a"], url, answer_form(image, level="L2", class_consent=foreign.pk))
    assert NewsImage.objects.get(pk=image.pk).class_consent_id is None


def award_list(ward, unit):
    file = ContentFile(AWARDS["prizes.xlsx"], name="giai.xlsx")
    collection = ward.units[unit].collection
    return NewsDocument.objects.create(title=NAME, file=file, collection=collection)


def linkers(clients, paper, consent):
    """Return who puts the consent behind the paper by sending the form."""
    found = set()
    for who in EVERYBODY:
        with undone():
            data = {"people": [consent.pk], "seen": paper.sha256}
            post(clients[who], paper_consents_url(paper.pk), data)
            if paper.person_consents.exists():
                found.add(who)
    return found


def test_consents_are_put_behind_a_paper_by_its_own_people(ward, clients, child):
    paper = award_list(ward, "a")
    assert linkers(clients, paper, child) == KEEPERS
    url = paper_consents_url(paper.pk)
    assert readers(clients, url) == KEEPERS
    assert clients["gv.b"].get(url).status_code == 404
    assert linkers(clients, paper, child_form(ward, unit="b", by="gv.b")) == set()


def test_what_a_paper_that_readers_see_rests_on_is_changed_by_the_center_alone(ward, clients):
    paper = award_list(ward, "b")
    paper.answers.create(sha256=paper.sha256, reason="x" * 20, by=ward.people["lanh.dao"])
    ward.live(body=[("text", TEXT), ("document", {"document": paper, "title": ""})])
    consent = child_form(ward, unit="b", by="gv.b")
    assert linkers(clients, paper, consent) == set(CENTER.split())


def test_a_batch_with_one_foreign_picture_answers_for_none(ward, clients):
    own, foreign = photo(ward), photo(ward, "b", by="gv.b")
    url = f"{reverse('library_answers')}?id={own.pk}&id={foreign.pk}"
    assert post(clients["gv.a"], url, {"level": "L0", "ai_use": "none"}).status_code == 404
    assert not NewsImage.objects.get(pk=own.pk).level


def test_only_the_head_lets_a_sensitive_picture_through_and_never_the_own_one(ward, clients):
    image = say(ward, photo(ward), "L4")
    url = reverse("library_permission", args=[image.pk])
    data = {"reason": "Gia đình đồng ý, bài kêu gọi giúp đỡ", "allowed": "co"}

    def permitted():
        found = set()
        for who in EVERYBODY:
            with undone():
                post(clients[who], url, data)
                if SensitivePermit.objects.exists():
                    found.add(who)
        return found

    assert permitted() == {"lanh.dao"}
    NewsImage.objects.filter(pk=image.pk).update(uploaded_by_user=ward.people["lanh.dao"])
    assert permitted() == set()


def test_who_reads_of_sensitive_pictures(ward, clients):
    say(ward, photo(ward, title=NAME), "L4")
    assert readers(clients, reverse("library_sensitive")) == set(CENTER.split())


@pytest.mark.parametrize("name", ["library_unanswered", "library_unused"])
def test_the_lists_of_files_are_each_units_own(ward, clients, name):
    photo(ward, title=NAME)
    assert readers(clients, reverse(name)) == KEEPERS


def test_the_list_of_ending_consents_is_each_units_own(ward, clients):
    child_form(ward, name=NAME)
    assert readers(clients, reverse("library_ending")) == set()
    PersonConsent.objects.update(valid_until=timezone.localdate())
    assert readers(clients, reverse("library_ending")) == KEEPERS


def test_a_scan_that_is_a_photo_is_drawn_anew(ward, clients):
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "noi chup"
    Image.new("RGB", (60, 40)).save(out, "JPEG", exif=exif)
    data = form_of(PersonConsent(**term()), unit=ward.units["a"].pk)
    data["scan"] = io.BytesIO(out.getvalue())
    data["scan"].name = "phieu.jpg"
    post(clients["gv.a"], reverse("dong-y-tung-em:add"), data)
    with PersonConsent.objects.get().scan.open("rb") as file:
        assert b"noi chup" not in file.read()
