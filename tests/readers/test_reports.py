"""A reader reports a mistake; the center sees on exactly which version, and settles it."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from news.editorial import services as editorial
from news.readers.jobs import forget
from news.readers.models import ErrorReport, ReportSettings
from news.readers.services import settle_report
from tests.stories.reading import parsed, words
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]
WRONG = "Trồng bốn mươi cây, không phải năm mươi"
CENTER = {"btv.1", "btv.2", "truc.ban", "lanh.dao"}


def address_on(client, story):
    """Return where the link on the story's page leads."""
    return parsed(client.get(story.url)).find("a", attrs={"data-report": True})["href"]


def send(client, address, **given):
    return client.post(address, {"message": WRONG, "quote": "", "contact": "", **given})


def sign_in(client, ward, name):
    client.force_login(ward.people[name], backend="django.contrib.auth.backends.ModelBackend")


@pytest.fixture(autouse=True)
def nobody_reported_yet():
    cache.clear()


@pytest.fixture
def story(ward):
    return ward.live()


@pytest.fixture
def report(client, story):
    send(client, address_on(client, story), quote="năm mươi cây", contact="0912 345 678")
    return ErrorReport.objects.get()


def test_a_reader_reports_without_an_account_and_is_thanked(client, story):
    address = address_on(client, story)
    form = client.get(address + "&trich=năm mươi cây").content.decode()
    assert story.title in form and "năm mươi cây" in form
    answer = client.post(address, {"message": WRONG, "quote": "năm mươi cây", "contact": ""})
    assert answer.status_code == 302
    assert "đã nhận được" in client.get(answer.url).content.decode()
    report = ErrorReport.objects.get()
    assert (report.page_id, report.quote, report.message) == (story.pk, "năm mươi cây", WRONG)


def test_the_report_names_the_version_that_the_reader_had_though_a_newer_one_is_live(
    client, ward, story
):
    address, read = address_on(client, story), story.live_revision_id
    ward.edit(story, by="gv.b", title="Ngày hội trồng bốn mươi cây")
    ward.submit(story, by="gv.b")
    ward.approve(story)
    send(client, address)
    assert fresh(story).live_revision_id != read
    assert ErrorReport.objects.get().revision_id == read


def test_a_number_that_no_decision_published_is_not_believed(client, ward, story):
    draft = ward.edit(story, by="gv.b", title="Chưa ai duyệt")
    ward.submit(story, by="gv.b")
    ward.give_back(story)
    for wanted in (draft.pk, 0, 2**63 - 1, "abc", "9" * 40):
        send(client, f"{reverse('report_error')}?bai={story.pk}&ban={wanted}")
    seen = set(ErrorReport.objects.values_list("revision_id", flat=True))
    assert seen == {story.live_revision_id}


def test_the_portal_as_a_whole_can_be_reported(client):
    send(client, reverse("report_error"))
    assert ErrorReport.objects.get().page is None


@pytest.mark.parametrize("which", ["draft", "hidden", "99999999", "-1", "abc", "9" * 30])
def test_a_page_that_readers_can_not_open_can_not_be_reported(client, ward, story, which):
    if which == "hidden":
        editorial.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai tên")
    pages = {"draft": ward.draft(title="Nháp").pk, "hidden": story.pk}
    address = f"{reverse('report_error')}?bai={pages.get(which, which)}"
    assert client.get(address).status_code == 404 and send(client, address).status_code == 404
    assert not ErrorReport.objects.exists()


def test_a_missing_answer_is_named_and_what_was_typed_stays(client, story):
    answer = send(
        client, address_on(client, story), message=" ", quote="bốn", contact="0912 345 678"
    )
    text = answer.content.decode()
    assert answer.status_code == 400 and 'role="alert"' in text
    assert "0912 345 678" in text and "bốn" in text
    assert not ErrorReport.objects.exists()


def test_a_program_that_fills_the_hidden_field_reports_nothing(client, story):
    send(client, address_on(client, story), website="https://example.com")
    assert not ErrorReport.objects.exists()


def test_the_sixth_report_within_ten_minutes_is_put_off(client, story):
    address = address_on(client, story)
    answers = [send(client, address, REMOTE_ADDR="203.0.113.9").status_code for _ in range(6)]
    assert answers == [302] * 5 + [429]
    assert ErrorReport.objects.count() == 5


def test_the_center_alone_reads_and_settles_reports(client, ward, report):
    one = reverse("readers_report", args=[report.pk])
    settle = reverse("readers_settle", args=[report.pk])
    for name in ward.people:
        sign_in(client, ward, name)
        got = [client.get(url).status_code for url in (reverse("readers_reports"), one)]
        desk = client.get(reverse("wagtailadmin_home")).content.decode()
        if name in CENTER:
            assert got == [200, 200] and "Bạn đọc báo lỗi (1)" in desk, name
        else:
            assert got == [302, 302] and "Bạn đọc báo lỗi" not in desk, name
            client.post(settle, {"state": "mended"})
            with pytest.raises(PermissionDenied):
                settle_report(report_id=report.pk, state="mended", by=ward.people[name])
    report.refresh_from_db()
    assert report.state == "received"


def test_the_screen_leads_to_the_editor_and_to_the_version_that_was_read(
    client, ward, story, report
):
    sign_in(client, ward, "btv.1")
    page = parsed(client.get(reverse("readers_report", args=[report.pk])))
    links = [link.get("href") for link in page("a")]
    assert reverse("wagtailadmin_pages:edit", args=[story.pk]) in links
    assert any("/so-quyet-dinh/" in str(link) for link in links)
    text = words(page)
    assert "vẫn là bản đang đăng" in text and "0912 345 678" in text and WRONG in text


def test_a_settled_report_leaves_the_desk_and_may_be_taken_up_again(client, ward, report):
    sign_in(client, ward, "btv.1")
    settle = reverse("readers_settle", args=[report.pk])
    assert client.post(settle, {"state": "other"}, follow=True).status_code == 200
    client.post(settle, {"state": "no_error"})
    report.refresh_from_db()
    assert (report.state, report.settled_by_name) == ("no_error", str(ward.people["btv.1"]))
    assert "báo lỗi (1)" not in client.get(reverse("wagtailadmin_home")).content.decode()
    listed = client.get(reverse("readers_reports"), {"trang-thai": "no_error"}).content.decode()
    assert report.page.title in listed
    client.post(settle, {"state": "received"})
    report.refresh_from_db()
    assert report.state == "received" and report.settled_at is None


def test_contacts_are_forgotten_after_the_months_of_the_settings(report):
    ReportSettings.objects.create(keep_months=2)
    for days, kept in ((59, "0912 345 678"), (62, "")):
        sent = timezone.now() - timedelta(days=days)
        ErrorReport.objects.filter(pk=report.pk).update(sent_at=sent)
        forget()
        report.refresh_from_db()
        assert (report.contact, report.message) == (kept, WRONG)


def test_the_code_of_a_page_is_a_picture_and_goes_with_the_page(client, ward, story):
    address = reverse("page_qr", args=[story.pk])
    assert parsed(client.get(story.url)).find("img", src=address)
    answer = client.get(address)
    assert answer["Content-Type"] == "image/svg+xml" and b"<svg" in answer.content
    assert b"style" not in answer.content and "public" in answer["Cache-Control"]
    other = client.get(reverse("page_qr", args=[ward.live(title="Bài khác").pk]))
    assert other.content != answer.content
    editorial.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai tên")
    assert client.get(address).status_code == 404
