"""Forms of consent: recorded, printed, ended with the school year, forgotten after their time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from cms.core.legal_bases import in_force, plant_legal_bases
from cms.core.models import LegalBasis
from cms.library.consents import default_end, forget_expired, withdraw
from cms.library.jobs import forget_consents
from cms.library.models import ConsentSettings, PersonConsent
from cms.library.rights_facts import picture_faults
from news.editorial import services
from tests.library.people_and_forms import child_form, class_forms, photo, say
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LAST, NEXT = date(2027, 8, 31), date(2027, 9, 1)
YEAR = {"valid_from": date(2026, 9, 5), "valid_until": LAST}


def at(day):
    return datetime(day.year, day.month, day.day, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.mark.parametrize(
    ("today", "end"),
    [(date(2026, 8, 31), date(2026, 8, 31)), (date(2026, 9, 1), LAST), (date(2027, 5, 1), LAST)],
)
def test_a_new_form_ends_with_the_school_year_of_the_setting(ward, client, monkeypatch, today, end):
    assert default_end(today, ConsentSettings()) == end
    monkeypatch.setattr(timezone, "now", lambda: at(today))
    client.force_login(ward.people["gv.a"])
    page = client.get(reverse("dong-y-lop:add")).content.decode()
    assert f'value="{end:%Y-%m-%d}"' in page and f'value="{end.year - 1}"' in page


def test_another_last_day_in_the_settings_moves_the_end(ward):
    terms = ConsentSettings(year_end_month=5, year_end_day=31)
    assert default_end(date(2027, 6, 1), terms) == date(2028, 5, 31)
    with pytest.raises(ValidationError, match="Không có ngày này"):
        ConsentSettings(year_end_month=2, year_end_day=30).full_clean()


def test_on_the_first_of_september_the_old_forms_cover_nothing_new(ward):
    forms, child = class_forms(ward, **YEAR), child_form(ward, birth_year=2018, **YEAR)
    ids = [
        say(ward, photo(ward), "L2", class_consent=forms).pk,
        say(ward, photo(ward), "L3", people=(child,)).pk,
    ]
    assert picture_faults(ids, on=LAST) == []
    assert ["31/08/2027" in fault.why for fault in picture_faults(ids, on=NEXT)] == [True, True]
    assert picture_faults(ids, shown_ids=ids, on=NEXT) == []


def keep(months):
    ConsentSettings.objects.create(keep_months=months)


def test_names_years_and_scans_go_the_day_after_their_months_are_over(
    ward, django_capture_on_commit_callbacks
):
    keep(12)
    child = child_form(ward, **YEAR)
    child.scan.save("phieu.pdf", ContentFile(b"%PDF-1.4"))
    storage, name = child.scan.storage, child.scan.name
    assert forget_expired(date(2028, 8, 31)) == 0 and storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_expired(date(2028, 9, 1)) == 1
    child = fresh(child)
    assert (child.child_name, child.birth_year, child.collected_by) == ("(đã xóa)", None, "")
    assert not child.scan and not storage.exists(name) and child.anonymised_at
    assert forget_expired(date(2029, 9, 1)) == 0


def test_the_form_behind_a_live_picture_stays_as_evidence_until_it_is_gone_or_withdrawn(ward):
    keep(0)
    child = child_form(ward, unit="b", by="gv.b", birth_year=2018)
    image = say(ward, photo(ward, "b", by="gv.b"), "L3", by="gv.b", people=(child,))
    story = ward.live(without_picture=False, lead_image=image, lead_alt="Cây xanh")
    assert forget_expired(date(2030, 1, 1)) == 0
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Đã cũ")
    assert forget_expired(date(2030, 1, 1)) == 1


def test_the_worker_forgets_by_itself(ward):
    keep(0)
    child_form(ward, valid_from=date(2020, 9, 5), valid_until=date(2021, 8, 31))
    forget_consents()
    assert PersonConsent.objects.get().child_name == "(đã xóa)"


def test_a_withdrawal_counts_at_once_and_only_once(ward):
    forms = class_forms(ward)
    image = say(ward, photo(ward), "L2", class_consent=forms)
    withdraw(consent=forms, by=ward.people["ht.a"])
    first = fresh(forms).withdrawn_at
    withdraw(consent=forms, by=ward.people["ht.a"])
    assert fresh(forms).withdrawn_at == first
    today = timezone.localdate()
    for shown in ((), (image.pk,)):
        assert "đã rút" in picture_faults([image.pk], shown_ids=shown, on=today)[0].why


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ({"collected": 31}, "Số đã thu"),
        ({"valid_until": date(2020, 1, 1)}, "Ngày cuối"),
        ({"school_year": 1999}, "2020"),
    ],
)
def test_facts_that_do_not_fit_together_are_explained(ward, given, word):
    with pytest.raises(ValidationError, match=word):
        class_forms(ward, **given)


@pytest.fixture
def paper(ward, client):
    forms = class_forms(ward, class_name="4B", **YEAR)
    client.force_login(ward.people["gv.a"])
    return lambda: client.get(reverse("library_consent_paper", args=[forms.pk])).content.decode()


def test_the_sheet_names_the_class_and_only_the_law_in_force_and_ticks_nothing(ward, paper):
    text = paper()
    for word in ("4B", "2026-2027", "Trường Tiểu học A (mẫu)", "31/08/2027", "Rút lại lúc nào"):
        assert word in text
    assert "91/2025/QH15" in text and "356/2025/NĐ-CP" in text and "13/2023" not in text
    assert text.count('class="box"') == 8 and "checked" not in text and "☑" not in text


def test_changing_a_legal_basis_changes_the_sheet(ward, paper):
    LegalBasis.objects.filter(number="356/2025/NĐ-CP").update(in_force_until=date(2026, 1, 2))
    LegalBasis.objects.create(
        topic=LegalBasis.Topic.CONSENT,
        title="Nghị định mẫu",
        number="1/2026/NĐ-CP",
        in_force_from=date(2026, 1, 3),
        source="Công báo",
    )
    text = paper()
    assert "356/2025/NĐ-CP" not in text and "1/2026/NĐ-CP" in text
    assert in_force("consent", date(2026, 1, 2)).filter(number="356/2025/NĐ-CP").exists()


def test_without_any_legal_basis_the_sheet_says_so(ward, paper):
    LegalBasis.objects.all().delete()
    assert "chưa có căn cứ pháp lý" in paper()


def test_rows_that_were_changed_are_not_planted_again(ward):
    LegalBasis.objects.filter(number="56/2017/NĐ-CP").delete()
    before = set(LegalBasis.objects.values_list("pk", flat=True))
    plant_legal_bases()
    assert set(LegalBasis.objects.values_list("pk", flat=True)) == before


def test_the_administrator_keeps_legal_bases_and_nobody_else(ward, client):
    basis = LegalBasis.objects.first()
    url = reverse("can-cu:edit", args=[basis.pk])
    data = {
        "topic": "consent", "title": "Luật khác", "number": "2/2027/QH16", "order": "1",
        "in_force_from": "2027-01-01", "source": "Công báo",
    }  # fmt: skip
    for name, user in ward.people.items():
        LegalBasis.objects.filter(pk=basis.pk).update(title="Luật cũ")
        client.force_login(user)
        client.post(url, data)
        assert (fresh(basis).title == "Luật khác") == (name == "quan.tri"), name
        assert (client.get(url).status_code == 200) == (name == "quan.tri"), name
