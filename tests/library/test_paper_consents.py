"""Award lists pass with the consents of those they name, and go when one is withdrawn."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.library import removals
from cms.library.consents import withdraw
from cms.library.models import NewsDocument, RemovalCase
from cms.library.paper_consents import link_consents
from cms.library.paper_rights import paper_consents_url, paper_faults
from cms.library.rights import Ages, NamedPupils, PersonYes, Purpose, refuses_naming
from news.editorial.refusals import ActRefused
from tests.library.paper_cases import AWARDS, ROSTERS
from tests.library.people_and_forms import child_form
from tests.library.test_paper_gate import PRIZES, stored, story_with
from tests.ward import fresh

NAMED = 12


@pytest.fixture
def document(ward):
    return stored(ward, PRIZES)


@pytest.fixture
def class_of(ward):
    return [child_form(ward, name=f"Em Mẫu {number}") for number in range(NAMED)]


def linked(ward, document, people, by="gv.a"):
    link_consents(paper=document, people=people, seen=document.sha256, by=ward.people[by])


def live_with(ward, document):
    story = story_with(ward, document)
    ward.submit(story)
    ward.sign_off(story)
    ward.approve(story)
    return fresh(story)


TODAY = date(2026, 8, 31)
SHEET = {
    "purposes": frozenset({Purpose.PORTAL}),
    "valid_from": date(2026, 1, 1),
    "valid_until": TODAY,
    "birth_year": 2017,
    "parent_yes": True,
    "child_yes": True,
}


def sheet(number, **given):
    return PersonYes(**{"label": f"Phiếu số {number}", "child": str(number), **SHEET, **given})


@pytest.mark.parametrize(
    ("named", "people", "on", "why"),
    [
        (2, (sheet(1), sheet(2)), TODAY, None),
        (2, (sheet(1), sheet(2), sheet(3)), TODAY, None),
        (2, (sheet(1),), TODAY, "mới có 1 em"),
        (0, (sheet(1),), TODAY, "nêu tên 0 học sinh"),
        (2, (sheet(1), sheet(2, child="1")), TODAY, "mới có 1 em"),
        (2, (sheet(1), sheet(2)), TODAY + timedelta(days=1), "hết hạn ngày 31/08/2026"),
        (2, (sheet(1), sheet(2, purposes=frozenset())), TODAY, "không đồng ý cho mục"),
        (2, (sheet(1), sheet(2, child_yes=False)), TODAY, "chưa có đồng ý của chính em"),
        (2, (sheet(1), sheet(2, parent_yes=False)), TODAY, "chưa có đồng ý của cha mẹ"),
        (1, (sheet(1), sheet(2, withdrawn_on=TODAY)), TODAY, "Phiếu số 2 đã rút"),
        (1, (sheet(1), sheet(2, gone_on=TODAY)), TODAY, "gia đình muốn gỡ"),
    ],
)
def test_as_many_children_agree_as_the_paper_names(named, people, on, why):
    said = refuses_naming(NamedPupils(named, people), Purpose.PORTAL, on, Ages(7, 16))
    assert said is None if why is None else why in said


@pytest.mark.django_db
def test_an_award_list_passes_when_all_it_names_agreed(ward, document, class_of):
    story = story_with(ward, document)
    linked(ward, document, class_of[:-1])
    with pytest.raises(ActRefused, match=r"nêu tên 12 học sinh, .* mới có 11 em"):
        ward.submit(story)
    linked(ward, document, class_of)
    ward.submit(story)


@pytest.mark.django_db
def test_the_blocked_story_leads_to_the_consents_and_back(ward, document, class_of, client):
    story = story_with(ward, document)
    review = reverse("editorial_review", args=[story.pk])
    client.force_login(ward.people["gv.a"])
    address = f"{paper_consents_url(document.pk)}&amp;next={review}"
    assert f'href="{address}"' in client.get(review).content.decode()
    screen = client.get(address.replace("&amp;", "&")).content.decode()
    assert "Em Mẫu 3 (Phiếu số" in screen and "Tệp nêu tên <strong>12 em" in screen
    sent = {"people": [row.pk for row in class_of], "seen": document.sha256, "next": review}
    done = client.post(paper_consents_url(document.pk), sent)
    assert done.status_code == 302 and done.url == review
    edit = client.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    assert "đã gắn 12 phiếu" in edit and paper_consents_url(document.pk) in edit


@pytest.mark.django_db
def test_new_bytes_lose_the_consents_of_the_old_ones(ward, document, class_of):
    linked(ward, document, class_of)
    document.file = ContentFile(AWARDS["names and classes.xlsx"], name="khac.xlsx")
    document.save()
    assert not document.person_consents.exists()
    with pytest.raises(ValidationError, match="vừa được thay"):
        link_consents(paper=document, people=[], seen="0" * 64, by=ward.people["gv.a"])


@pytest.mark.django_db
def test_no_consent_lets_a_list_with_private_data_pass(ward, document, class_of):
    linked(ward, document, class_of)
    NewsDocument.objects.filter(pk=document.pk).update(kind="roster")
    assert "dữ liệu riêng" in paper_faults([document.pk])[0].why
    with pytest.raises(ValidationError, match="không cho tệp này qua"):
        linked(ward, document, class_of)


@pytest.mark.django_db
def test_another_schools_consent_is_refused(ward, document, class_of):
    foreign = child_form(ward, unit="b", by="gv.b")
    for by in ("gv.a", "btv.1"):
        with pytest.raises(ValidationError, match="không phải của đơn vị"):
            linked(ward, document, [*class_of, foreign], by=by)
    with pytest.raises(PermissionDenied):
        linked(ward, document, [foreign], by="gv.b")


@pytest.mark.django_db
def test_a_withdrawn_consent_takes_the_paper_off_and_opens_a_case(ward, document, class_of, client):
    linked(ward, document, class_of)
    story = live_with(ward, document)
    assert client.get(document.url).status_code == 200
    withdraw(consent=class_of[4], by=ward.people["gv.a"])
    assert client.get(document.url).status_code == 404
    page = client.get(story.url).content.decode()
    assert "Tệp đã được gỡ theo yêu cầu" in page and document.url not in page
    case = RemovalCase.objects.get()
    assert (case.file, case.unit.code, case.source) == (document, "a", "consent")
    screens = {}
    for who in ("gv.a", "btv.1", "gv.b"):
        client.force_login(ward.people[who])
        screens[who] = client.get(reverse("library_removal", args=[case.pk]))
        client.get(reverse("wagtailadmin_home"))
    assert screens["gv.b"].status_code == 404
    assert all("Tệp đã ẩn khỏi mọi trang" in screens[who].content.decode() for who in ("gv.a", "btv.1"))  # fmt: skip  # noqa: E501
    with pytest.raises(ActRefused, match="gỡ theo yêu cầu"):
        ward.submit(story_with(ward, document))


@pytest.mark.django_db
def test_a_school_can_not_untick_a_withdrawn_consent_and_the_head_can_not_reason_it_away(
    ward, document, class_of
):
    linked(ward, document, class_of)
    withdraw(consent=class_of[0], by=ward.people["gv.a"])
    extra = child_form(ward, name="Em Khác")
    linked(ward, document, [*class_of[1:], extra])
    assert class_of[0] in document.person_consents.all()
    document.answers.create(sha256=document.sha256, reason="x" * 20, by=ward.people["lanh.dao"])
    assert "đã rút" in paper_faults([document.pk])[0].why
    linked(ward, document, [*class_of[1:], extra], by="btv.1")
    assert paper_faults([document.pk]) == []


@pytest.mark.django_db
def test_a_paper_comes_back_only_when_no_withdrawn_consent_is_behind_it(ward, document, class_of):
    linked(ward, document, class_of)
    live_with(ward, document)
    withdraw(consent=class_of[0], by=ward.people["gv.a"])
    answer = {"outcome": "kept", "reply": "Gia đình đồng ý lại", "by": ward.people["btv.1"]}
    with pytest.raises(ValidationError, match="Chưa cho hiện lại được"):
        removals.close_case(case=RemovalCase.objects.get(), **answer)
    linked(ward, document, [*class_of[1:], child_form(ward, name="Em Mẫu 0")], by="btv.1")
    removals.close_case(case=RemovalCase.objects.get(), **answer)
    document.refresh_from_db()
    assert document.withheld_at is None and paper_faults([document.pk]) == []


@pytest.mark.django_db
def test_the_familys_day_takes_a_paper_off_and_an_end_date_takes_nothing(ward, document):
    today = timezone.localdate()
    gone_on = today + timedelta(days=5)
    people = [child_form(ward, name=f"Em {n}", valid_until=today) for n in range(NAMED - 1)]
    linked(ward, document, [*people, child_form(ward, name="Em sau", gone_on=gone_on)])
    live_with(ward, document)
    tomorrow = today + timedelta(days=1)
    assert paper_faults([document.pk], shown_ids=[document.pk], on=tomorrow) == []
    assert "hết hạn" in paper_faults([document.pk], on=tomorrow)[0].why
    assert removals.follow_family_dates(tomorrow) == 0
    assert removals.follow_family_dates(gone_on) == 1
    assert RemovalCase.objects.get().file == document


@pytest.mark.django_db
def test_a_list_of_pupils_from_before_the_reading_is_found_by_the_command(ward, document, capsys):
    old = stored(ward, PRIZES, title="Cũ")
    with old.file.storage.open(old.file.name, "wb") as file:
        file.write(ROSTERS["class list.xlsx"])
    lost = stored(ward, PRIZES, title="Mất tệp")
    lost.file.storage.delete(lost.file.name)
    NewsDocument.objects.filter(pk__in=[old.pk, lost.pk, document.pk]).update(kind="", findings={})
    call_command("read_papers")
    assert capsys.readouterr().out == "Documents read: 1 file missing, 1 names, 1 roster.\n"
    document.refresh_from_db()
    assert (document.kind, document.findings["persons"]) == ("names", NAMED)
    call_command("read_papers")
    assert capsys.readouterr().out == "Documents read: 1 file missing.\n"
