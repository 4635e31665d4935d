"""What somebody with a link types is the school's yes to exactly that version, where it may be."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import TaskState

from cms.outbox.models import OutboxRow
from news.editorial import services
from news.editorial.acts import Work
from news.editorial.chain import faults
from news.editorial.jobs import forget_old_notices
from news.editorial.models import Decision, PreviewLink, PreviewLinkSettings
from news.editorial.preview_links.rules import typed_name
from news.editorial.refusals import ActRefused
from news.editorial.selectors import standing_of
from tests.editorial.preview import agree, let_agree, make, signed_in, told
from tests.ward import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher(ward):
    return signed_in(ward, "gv.a")


@pytest.fixture
def waiting(ward, teacher):
    """A story that waits for the school, and the link to it."""
    let_agree(ward)
    story = ward.draft()
    ward.submit(story)
    return story, make(teacher, story, REMOTE_ADDR="10.0.0.7")


@pytest.mark.database
@pytest.mark.prefix
def test_an_agreement_is_the_sign_off_on_exactly_that_version(ward, waiting):
    story, address = waiting
    revision = fresh(story).get_latest_revision()
    answer = agree(address, name="  Nguyễn   Thị Hoa ", REMOTE_ADDR="10.0.0.9")
    assert answer.status_code == 302 and answer["Location"] == address
    decision = Decision.objects.get(kind="sign_off")
    assert (decision.revision_id, decision.by_id) == (revision.pk, None)
    assert decision.content_digest == ward.seen(story).digest
    assert decision.by_name == "Nguyễn Thị Hoa (qua liên kết)"
    assert decision.by_address == "10.0.0.9"
    through = decision.data["through_link"]
    assert through["typed_name"] == "Nguyễn Thị Hoa" and through["made_by"] == "GV.A"
    assert through["same_address"] is False and "GV.A" in decision.reason
    assert standing_of(fresh(story)).work == Work.REVIEW
    assert TaskState.objects.filter(status="approved", finished_by=None).count() == 1
    assert not list(faults())
    assert "Trường đã đồng ý" in told(address)


def test_the_center_and_the_school_are_told_and_the_center_reads_it_at_the_decision(
    ward, waiting, settings
):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    story, address = waiting
    OutboxRow.objects.all().delete()
    agree(address, REMOTE_ADDR="10.0.0.7")
    letters = [row.payload for row in OutboxRow.objects.filter(effect="mail.send")]
    assert sorted(letter["to"][0].partition("@")[0] for letter in letters) == [
        "btv.1", "btv.2", "gv.a", "ht.a", "truc.ban",
    ]  # fmt: skip
    assert "cùng địa chỉ mạng" in letters[0]["body"] and "None" not in letters[0]["body"]
    page = signed_in(ward, "btv.1").get(f"/admin/duyet/{story.pk}/").content.decode()
    assert "Nguyễn Thị Hoa (qua liên kết)" in page and "do GV.A tạo" in page


def test_the_line_in_the_inbox_names_who_agreed_and_the_story(ward, waiting):
    story, address = waiting
    agree(address, name="Nguyễn Thị Hoa")
    for name in ("btv.1", "gv.a"):
        inbox = signed_in(ward, name).get(reverse("editorial_inbox")).content.decode()
        assert "Nguyễn Thị Hoa (qua liên kết)" in inbox and story.title in inbox


def test_from_where_a_link_was_made_is_forgotten_after_the_days_of_the_settings(
    waiting, time_machine
):
    PreviewLinkSettings.objects.create(keep_address_days=40)
    made = PreviewLink.objects.get().made_at
    for days, address in ((39, "10.0.0.7"), (41, None)):
        time_machine.move_to(made + timedelta(days=days))
        forget_old_notices()
        assert PreviewLink.objects.get().made_from == address


def test_it_is_taken_once(waiting):
    _, address = waiting
    agree(address)
    again = agree(address, name="Trần Văn Nam")
    assert again.status_code == 409 and "đã qua bước" in again.content.decode()
    assert Decision.objects.filter(kind="sign_off").count() == 1


def test_no_refusal_writes_the_address_into_the_log(ward, waiting, caplog):
    story, address = waiting
    recalled(ward, story)
    assert agree(address).status_code == 409
    PreviewLink.objects.update(revoked_at=timezone.now())
    assert Client().get(address).status_code == 404
    assert Client().post(address).status_code == 405
    assert agree(address, client=Client(enforce_csrf_checks=True)).status_code == 403
    assert len(caplog.records) == 4 and address.split("/")[-2] not in caplog.text


def test_looking_never_agrees(ward, waiting):
    story, address = waiting
    for path in (address, f"{address}dong-y/", f"{address}dong-y/?name=Nguyễn Thị Hoa"):
        Client().get(path)
        Client().head(path)
    Client().post(address, {"name": "Nguyễn Thị Hoa"})
    assert standing_of(fresh(story)).work == Work.SIGN_OFF


def test_a_forged_form_is_refused_and_the_cookie_ends_with_the_browser(waiting):
    _, address = waiting
    strict = Client(enforce_csrf_checks=True)
    assert agree(address, client=strict).status_code == 403
    form = strict.get(f"{address}dong-y/")
    cookie = form.cookies[settings.CSRF_COOKIE_NAME]
    assert cookie["max-age"] == "" and cookie["expires"] == ""
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', form.content.decode())[1]
    data = {"name": "Nguyễn Thị Hoa", "csrfmiddlewaretoken": token}
    assert strict.post(f"{address}dong-y/", data).status_code == 302


def moved(ward, story):
    ward.edit(story, "ht.a", title="Tên khác")


def recalled(ward, story):
    services.recall(page_id=story.pk, by=ward.people["gv.a"])


def returned(ward, story):
    ward.give_back(story, by="ht.a")


def signed(ward, story):
    ward.sign_off(story)


def not_allowed(ward, story):
    type(ward.units["a"]).objects.update(sign_off_by_link=False)


@pytest.mark.parametrize(
    ("happen", "said"),
    [
        (moved, "bản mới hơn"),
        (recalled, "rút về"),
        (returned, "trả lại"),
        (signed, "đã qua bước"),
        (not_allowed, "chưa cho đồng ý"),
    ],
    ids=["moved", "recalled", "returned", "signed", "not allowed"],
)
def test_what_moved_since_is_refused_in_words_and_the_name_stays(ward, waiting, happen, said):
    story, address = waiting
    happen(ward, story)
    before = Decision.objects.count()
    answer = agree(address, name="Nguyễn Thị Hoa")
    page = answer.content.decode()
    assert answer.status_code == 409 and said in page and 'value="Nguyễn Thị Hoa"' in page
    assert Decision.objects.count() == before


def test_other_bytes_of_a_picture_are_another_version(ward, teacher):
    let_agree(ward)
    image = ward.picture()
    story = ward.draft(without_picture=False, lead_image=image, lead_alt="Cây")
    ward.submit(story)
    address = make(teacher, story)
    type(image).objects.filter(pk=image.pk).update(sha256="f" * 64)
    assert "đã thay đổi" in agree(address).content.decode()
    assert standing_of(fresh(story)).work == Work.SIGN_OFF


def test_a_stranger_hears_that_a_rule_holds_the_story_up_and_not_what_it_found(ward, teacher):
    let_agree(ward)
    image = ward.picture()
    story = ward.draft(without_picture=False, lead_image=image, lead_alt="Cây")
    ward.submit(story)
    address = make(teacher, story)
    type(image).objects.filter(pk=image.pk).update(level="")
    page = agree(address).content.decode()
    assert "Bài còn điều phải sửa" in page and "câu trả lời" not in page
    assert standing_of(fresh(story)).work == Work.SIGN_OFF


def test_a_browser_with_a_session_agrees_to_nothing(ward, waiting):
    story, address = waiting
    for who in ("gv.a", "gv2.a", "ht.a", "btv.1", "gv.b"):
        client = signed_in(ward, who)
        assert "dong-y/" not in client.get(address).content.decode()
        assert agree(address, client=client).status_code == 409, who
    assert standing_of(fresh(story)).work == Work.SIGN_OFF


def test_who_made_the_link_does_not_approve_what_the_school_agreed_to_through_it(ward):
    let_agree(ward)
    story = ward.draft()
    ward.submit(story)
    agree(make(signed_in(ward, "btv.1"), story))
    assert standing_of(fresh(story)).work == Work.REVIEW
    with pytest.raises(ActRefused, match="do bạn tạo"):
        ward.approve(story, by="btv.1")
    ward.approve(story, by="btv.2")
    assert fresh(story).live


def test_a_unit_without_the_step_or_the_switch_offers_no_agreement(ward, teacher):
    story = ward.draft()
    ward.submit(story)
    assert "dong-y/" not in told(make(teacher, story))
    let_agree(ward, "b")
    of_b = ward.draft(by="gv.b", unit="b")
    ward.submit(of_b, by="gv.b")
    address = make(signed_in(ward, "gv.b"), of_b)
    assert "dong-y/" not in told(address) and agree(address).status_code == 409


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ("Nguyễn  Thị\tHoa".replace("ễ", "ễ"), "Nguyễn Thị Hoa"),
        ("ThS. Trần Văn An", "ThS. Trần Văn An"),
        ("Hoa", ""),
        ("", ""),
        (". .", ""),
        ("Hoa 0912345678", ""),
        ("<b>Hoa</b> Nguyễn", ""),
        ("Nguyễn " * 20, ""),
    ],
)
def test_a_name_is_two_words_of_letters(typed, kept):
    assert typed_name(typed) == kept


def test_agreements_are_throttled_by_address_and_the_name_stays(ward, teacher, monkeypatch):
    monkeypatch.setattr("news.editorial.preview_links.public_views.AGREEMENTS", 1)
    let_agree(ward)
    story = ward.draft()
    ward.submit(story)
    address = make(teacher, story)
    assert agree(address, name="x").status_code == 409
    answer = agree(address, name="Nguyễn Thị Hoa")
    assert answer.status_code == 429 and 'value="Nguyễn Thị Hoa"' in answer.content.decode()
    assert not Decision.objects.filter(kind="sign_off").exists()
