"""The administrator's screens of units, through their addresses."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.models import Collection, Page

from cms.units.models import Unit
from cms.units.roles import Right
from cms.units.selectors import people_with, person
from news.editorial import services
from news.editorial.acts import Work
from news.editorial.selectors import standing_of
from news.stories.models import UnitPage
from tests.ward import PEOPLE, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]
OTHERS = sorted(set(PEOPLE) - {"quan.tri"})


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def url(name, *args):
    return reverse(f"don-vi:{name}", args=args)


@pytest.fixture
def admin(ward, client):
    client.force_login(ward.people["quan.tri"])
    return client


def opening(**changes):
    return {"name": "Trường Mầm non Hoa Sen", "kind": "school", "code": "", **changes}


def changing(unit, **changes):
    data = {"name": unit.name, "is_active": "on", **changes}
    if unit.sign_off:
        data.setdefault("sign_off", "on")
    return {key: value for key, value in data.items() if value is not None}


def upload(client, text, name="don-vi.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    return client.post(url("sheet"), {"file": SimpleUploadedFile(name, data)})


def test_one_form_opens_a_unit_whole(admin):
    assert admin.post(url("add"), opening(sign_off="on")).status_code == 302
    unit = Unit.objects.get(name="Trường Mầm non Hoa Sen")
    assert (unit.code, unit.sign_off, unit.is_active) == ("truong-mam-non-hoa-sen", True, True)
    assert unit.branch.live and unit.branch.slug == "truong-mam-non-hoa-sen"
    assert unit.collection.name == unit.name
    assert unit.role_groups.count() == 2
    assert admin.get(unit.branch.url).status_code == 200


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "Trường THCS B (mẫu)"}, "name"),
        ({"code": "a"}, "code"),
        ({"kind": "nha"}, "kind"),
        ({"kind": "office", "sign_off": "on"}, "sign_off"),
    ],
)
def test_a_fault_is_said_at_its_field_and_nothing_is_half_made(admin, changes, field):
    before = Unit.objects.count(), Page.objects.count(), Collection.objects.count()
    answer = admin.post(url("add"), opening(**changes))
    assert answer.status_code == 200
    assert field in answer.context["form"].errors
    assert before == (Unit.objects.count(), Page.objects.count(), Collection.objects.count())


def test_a_page_that_can_not_be_made_takes_the_unit_with_it(admin, monkeypatch):
    before = Unit.objects.count(), Collection.objects.count()

    def full(*args, **kwargs):
        raise ValueError("disk full")

    monkeypatch.setattr(UnitPage, "save_revision", full)
    with pytest.raises(ValueError, match="disk full"):
        admin.post(url("add"), opening())
    assert before == (Unit.objects.count(), Collection.objects.count())


def test_names_that_transliterate_alike_get_codes_and_addresses_of_their_own(admin):
    for name in ("Trường Ánh Sao", "Trường Anh Sao"):
        assert admin.post(url("add"), opening(name=name)).status_code == 302
    units = Unit.objects.filter(name__in=["Trường Ánh Sao", "Trường Anh Sao"])
    assert len({unit.code for unit in units}) == 2
    assert len({unit.branch.slug for unit in units}) == 2


def test_a_typed_code_is_transliterated(admin):
    admin.post(url("add"), opening(code="Mầm Non Số 1"))
    assert Unit.objects.get(name="Trường Mầm non Hoa Sen").code == "mam-non-so-1"


def test_a_renamed_unit_keeps_its_old_address(
    ward, admin, client, django_capture_on_commit_callbacks
):
    unit = ward.units["b"]
    old = unit.branch.url
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(url("edit", unit.pk), changing(unit, name="Trường Mới"))
    unit = fresh(unit)
    assert (unit.name, unit.branch.slug, unit.collection.name) == (
        "Trường Mới", "truong-moi", "Trường Mới",
    )  # fmt: skip
    assert client.get(old, follow=True).redirect_chain[-1][0].endswith(unit.branch.url)


def test_renaming_to_a_taken_name_is_refused_on_the_form(ward, admin):
    answer = admin.post(
        url("edit", ward.units["b"].pk), changing(ward.units["b"], name=ward.units["a"].name)
    )
    assert "name" in answer.context["form"].errors
    assert fresh(ward.units["b"]).name == "Trường THCS B (mẫu)"


def test_sign_off_counts_for_what_is_sent_after_the_switch(ward, admin):
    before, after = ward.draft(title="Gửi trước"), ward.draft(title="Gửi sau")
    ward.submit(before)
    unit = ward.units["a"]
    admin.post(url("edit", unit.pk), changing(unit, sign_off=None))
    assert not fresh(unit).sign_off
    ward.submit(after)
    assert standing_of(fresh(after)).work == Work.REVIEW
    assert standing_of(fresh(before)).work == Work.SIGN_OFF
    ward.sign_off(before)
    assert standing_of(fresh(before)).work == Work.REVIEW


def test_people_of_a_closed_unit_have_no_right_and_are_signed_out(ward, admin):
    teacher, unit = ward.people["gv.b"], ward.units["b"]
    phone = signed_in(teacher)
    assert phone.get(reverse("wagtailadmin_home")).status_code == 200
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    assert admin.post(url("edit", unit.pk), changing(unit, is_active=None))["Location"] == url(
        "index"
    )
    teacher = fresh(teacher)
    assert not person(teacher).rights and not teacher.groups.exists()
    assert teacher not in people_with(Right.WRITE_OWN, unit.pk)
    assert phone.get(reverse("wagtailadmin_home")).status_code == 302
    # What waited for the center goes on; the branch stays public.
    services.approve(page_id=story.pk, by=ward.people["btv.1"], seen=ward.seen(story))
    assert fresh(story).live and fresh(unit).branch.live
    admin.post(url("edit", unit.pk), changing(unit))
    assert person(fresh(teacher)).may(Right.WRITE_OWN, unit.pk)


def test_nobody_closes_the_own_unit_or_the_only_center(ward, admin):
    center = ward.units["center"]
    answer = admin.post(url("edit", center.pk), changing(center, name="Khác", is_active=None))
    assert "is_active" in answer.context["form"].errors
    assert fresh(center).is_active and fresh(center).name == "Trung tâm (mẫu)"


def test_units_are_not_deleted_or_copied(ward, admin):
    html = admin.get(url("edit", ward.units["a"].pk)).content.decode()
    assert "/delete/" not in html and "/copy/" not in html
    for name in ("delete", "copy", "usage"):
        with pytest.raises(NoReverseMatch):
            url(name, ward.units["a"].pk)
    for path in ("delete", "copy"):
        address = f"{url('index')}{path}/{ward.units['a'].pk}/"
        assert admin.post(address).status_code == 404


def test_list_is_in_vietnamese_and_leads_to_both_ways_of_opening(admin):
    html = admin.get(url("index")).content.decode()
    for text in ("Trường Tiểu học A (mẫu)", "Mở đơn vị", "Mở nhiều đơn vị từ tệp CSV"):
        assert text in html


def test_a_file_opens_its_good_rows_and_names_the_bad_ones(admin):
    text = (
        "\ufefften,loai,ma,xac_nhan\r\n"
        "Trường Tiểu học C,trường,,có\r\n"
        "Trường không loại,nhà máy,,\r\n"
        "Trường THCS B (mẫu),trường,b2,\r\n"
        "Tổ dân phố số 9,tổ dân phố,,không\r\n"
        "Phòng Y tế,phòng,,có\r\n"
    )
    answer = upload(admin, text)
    result = answer.context["result"]
    assert [unit.name for unit in result.opened] == ["Trường Tiểu học C", "Tổ dân phố số 9"]
    assert [row.line for row in result.refused] == [3, 4, 6]
    html = answer.content.decode()
    assert "Loại không có" in html and "Chỉ trường học" in html
    assert Unit.objects.get(name="Trường Tiểu học C").sign_off
    assert not Unit.objects.filter(name__in=["Trường không loại", "Phòng Y tế"]).exists()
    assert not Collection.objects.filter(name="Phòng Y tế").exists()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"\x00\x00\x00", "Dòng đầu"),
        ("tên,loại\nA,trường".encode(), "Dòng đầu"),
        (b'ten,loai\n"Tr\x00,truong\nx\ry,truong', ""),
    ],
)
def test_a_file_that_is_no_list_opens_nothing_and_says_why(admin, data, word):
    before = Unit.objects.count()
    answer = upload(admin, data)
    assert answer.status_code == 200
    assert word in answer.content.decode()
    assert answer.context["result"].refused
    assert Unit.objects.count() == before + len(answer.context["result"].opened)


def test_no_file_an_empty_one_and_a_huge_one_are_refused_on_the_form(admin):
    for answer in (
        admin.post(url("sheet")),
        upload(admin, b""),
        upload(admin, b"ten,loai\n" + b"x" * (1024 * 1024)),
    ):
        assert answer.status_code == 200
        assert "file" in answer.context["form"].errors


def test_the_sample_file_opens_without_a_fault_and_begins_with_a_bom(admin):
    sample = admin.get(url("sample"))
    assert sample.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in sample["Content-Disposition"]
    result = upload(admin, sample.content).context["result"]
    assert len(result.opened) == 3 and not result.refused


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_but_the_administrator_reaches_the_screens(ward, client, name):
    client.force_login(ward.people[name])
    unit = ward.units["b"]
    addresses = [url("index"), url("add"), url("sheet"), url("sample"), url("edit", unit.pk)]
    for address in addresses:
        assert client.get(address).status_code == 302
        assert client.post(address, changing(unit, name="Kẻ lạ")).status_code == 302
    assert fresh(unit).name == unit.name
    assert url("index") not in client.get(reverse("wagtailadmin_home")).content.decode()
