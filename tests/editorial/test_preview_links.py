"""A principal without an account sees one version by a link, and agrees to exactly that one."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.models import TaskState

from cms.library.models import NewsDocument
from cms.outbox.models import OutboxRow
from news.editorial import services
from news.editorial.acts import Work
from news.editorial.chain import faults
from news.editorial.evidence import is_evidence
from news.editorial.models import Decision, PreviewLink, PreviewLinkSettings
from news.editorial.preview_links.rules import typed_name
from news.editorial.preview_links.services import revoke_link
from news.editorial.preview_links.tokens import digest_of_token, new_token
from news.editorial.refusals import ActRefused
from news.editorial.selectors import standing_of
from tests.editorial.preview import agree, body_of, let_agree, make, screen, signed_in
from tests.library.people_and_forms import photo
from tests.rights.stage import post
from tests.ward import TEXT, fresh

pytestmark = pytest.mark.django_db
PLAN = Path(__file__).parent.parent / "library" / "papers" / "ke-hoach.pdf"
PICTURE = re.compile(r'src="([^"]*/anh/images/[^"]+)"')


@pytest.fixture
def teacher(ward):
    return signed_in(ward, "gv.a")


def told(address, **extra):
    return Client().get(address, **extra).content.decode()


@pytest.mark.prefix
def test_a_link_shows_the_story_by_the_readers_template_to_anybody_who_has_it(ward, teacher):
    story = ward.draft(title="Ngày hội đọc sách")
    answer = Client().get(make(teacher, story))
    page = answer.content.decode()
    assert answer.status_code == 200 and "pages/article.html" in [t.name for t in answer.templates]
    assert "Ngày hội đọc sách" in page and "năm mươi cây xanh" in page
    assert "Không chia sẻ rộng" in page and "GV.A" in page


def test_no_answer_is_kept_or_listed_and_none_tells_other_sites(ward, teacher, kept_pages):
    image = ward.picture()
    story = ward.draft(without_picture=False, lead_image=image, lead_alt="Cây")
    address = make(teacher, story)
    picture = PICTURE.search(told(address))[1]
    for path in (address, picture, f"{address}dong-y/", "/xem-truoc/abc.def/"):
        for verb in (Client().get, Client().head):
            answer = verb(path)
            assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
            assert "noindex" in answer["X-Robots-Tag"]
            assert "X-Accel-Expires" not in answer and "ETag" not in answer
            wanted = "same-origin" if path.endswith("dong-y/") else "no-referrer"
            assert answer["Referrer-Policy"] == wanted
    assert not kept_pages._cache
    assert 'content="noindex' in told(address) and "og:image" not in told(address)


def test_only_the_digest_of_a_token_is_kept_and_made_up_ones_ask_nothing(
    ward, teacher, django_assert_num_queries
):
    address = make(teacher, ward.draft())
    token = address.rstrip("/").rpartition("/")[2]
    row = PreviewLink.objects.get()
    assert token not in str(row.__dict__) and row.token_digest == digest_of_token(token)
    with django_assert_num_queries(0):
        for made_up in (token[:-1], f"{token}x", new_token().partition(".")[0], "x" * 5000, "."):
            assert digest_of_token(made_up) is None


def test_the_version_stays_the_one_it_was_and_both_sides_hear_of_a_newer_one(ward, teacher):
    story = ward.draft(title="Bản thứ nhất")
    address = make(teacher, story)
    ward.edit(story, "gv.a", title="Bản thứ hai")
    page = told(address)
    assert "Bản thứ nhất" in page and "Bản thứ hai" not in page and "bản mới hơn" in page
    assert "không thấy bản mới" in teacher.get(screen(story)).content.decode()


def test_a_linked_version_is_never_rewritten_in_place(ward, teacher):
    story = ward.draft()
    make(teacher, story)
    revision = fresh(story).get_latest_revision()
    assert is_evidence(revision)
    draft = story.get_latest_revision_as_object()
    draft.title = "Tự lưu đè"
    again = draft.save_revision(user=ward.people["gv.a"], overwrite_revision=revision)
    assert again.pk != revision.pk


def test_a_link_is_for_the_version_that_its_maker_saw(ward, teacher):
    story = ward.draft()
    seen = fresh(story).get_latest_revision()
    ward.edit(story, "gv2.a", title="Tên khác")
    post(teacher, screen(story), {"revision": seen.pk, "digest": "0" * 64})
    assert not PreviewLink.objects.exists()


def end_by_clock(link):
    link.expires_at = timezone.now()
    link.save()


def end_by_revoking(link):
    revoke_link(page_id=link.page_id, link_id=link.pk, by=link.made_by)


def end_by_maker(link):
    link.made_by.is_active = False
    link.made_by.save()


@pytest.mark.parametrize("end", [end_by_clock, end_by_revoking, end_by_maker])
def test_what_ended_ends_its_pictures_and_never_tells_why(ward, teacher, end):
    image = ward.picture()
    let_agree(ward)
    story = ward.draft(without_picture=False, lead_image=image, lead_alt="Cây")
    ward.submit(story)
    address = make(teacher, story)
    picture = PICTURE.search(told(address))[1]
    assert body_of(Client().get(picture))
    end(PreviewLink.objects.get())
    unknown = Client().get("/xem-truoc/khong.co/")
    for path in (address, picture, f"{address}dong-y/"):
        answer = Client().get(path)
        assert answer.status_code == 404 and answer.content == unknown.content
    assert agree(address).status_code == 404
    assert not Decision.objects.filter(kind="sign_off").exists()


def test_hiding_a_story_ends_the_links_that_were_made_before(ward, teacher):
    story = ward.draft(title="Bài có sai sót")
    ward.submit(story)
    ward.sign_off(story)
    address = make(teacher, story)
    ward.approve(story)
    assert "chưa đăng" not in told(address) and fresh(story).url in told(address)
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    assert Client().get(address).status_code == 404


@pytest.mark.prefix
def test_pictures_are_shown_below_the_link_alone_in_the_portals_sizes(ward, teacher):
    image, other = ward.picture(), ward.picture(color=(1, 2, 3))
    story = ward.draft(without_picture=False, lead_image=image, lead_alt="Cây")
    address = make(teacher, story)
    path = PICTURE.search(told(address))[1]
    assert path.startswith(f"{address}anh/")
    answer = Client().get(path)
    assert answer.status_code == 200 and answer["Content-Type"] == "image/jpeg"
    assert body_of(answer)
    usual = image.get_rendition("width-720|format-jpeg").file.name
    assert Client().get(f"{settings.MEDIA_URL}public/{usual}").status_code == 404
    elsewhere = make(teacher, ward.draft(title="Bài khác"))
    for refused in (
        f"{address}anh/{image.file.name}",
        f"{address}anh/{image.get_rendition('original').file.name}",
        f"{address}anh/{image.get_rendition('max-165x165').file.name}",
        f"{address}anh/{other.get_rendition('width-720|format-jpeg').file.name}",
        f"{elsewhere}anh/{usual}",
        f"{address}anh/../{usual}",
    ):
        assert Client().get(refused).status_code == 404, refused


def test_a_picture_without_its_answers_or_taken_off_does_not_leave_by_a_link(ward, teacher):
    unanswered = photo(ward)
    story = ward.draft(without_picture=False, lead_image=unanswered, lead_alt="Cây")
    address = make(teacher, story)
    page = told(address)
    assert "Ảnh chưa hiện ở bản xem trước" in page and not PICTURE.search(page)
    size = unanswered.get_rendition("width-720|format-jpeg")
    assert Client().get(f"{address}anh/{size.file.name}").status_code == 404
    image = ward.picture()
    story = ward.draft(without_picture=False, lead_image=image, lead_alt="Cây")
    address = make(teacher, story)
    path = PICTURE.search(told(address))[1]
    type(image).objects.filter(pk=image.pk).update(withheld_at=timezone.now())
    assert Client().get(path).status_code == 404


def test_papers_of_the_version_are_read_by_the_link_too(ward, teacher):
    paper = NewsDocument.objects.create(
        title="Kế hoạch",
        file=ContentFile(PLAN.read_bytes(), name="ke-hoach.pdf"),
        kind="plain",
        collection=ward.units["a"].collection,
    )
    story = ward.draft(body=[("text", TEXT), ("document", {"document": paper, "title": ""})])
    address = make(teacher, story)
    assert f"{address}tep/{paper.pk}/" in told(address)
    answer = Client().get(f"{address}tep/{paper.pk}/")
    assert body_of(answer).startswith(b"%PDF")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    NewsDocument.objects.update(kind="roster")
    assert Client().get(f"{address}tep/{paper.pk}/").status_code == 404
    assert Client().get(paper.url).status_code == 404


def test_visits_are_counted_without_those_of_accounts_and_robots_that_ask_for_headers(
    ward, teacher
):
    address = make(teacher, ward.draft())
    for _ in range(2):
        Client().get(address)
    Client().head(address)
    teacher.get(address)
    row = PreviewLink.objects.get()
    assert row.visits == 2 and row.last_visit_at is not None


def test_days_are_a_setting(ward, teacher):
    PreviewLinkSettings.objects.create(days=3)
    make(teacher, ward.draft())
    left = PreviewLink.objects.get().expires_at - timezone.now()
    assert timedelta(days=2, hours=23) < left <= timedelta(days=3)


def test_openings_are_throttled_by_address(ward, teacher, monkeypatch):
    monkeypatch.setattr("news.editorial.preview_links.public_views.AGREEMENTS", 1)
    let_agree(ward)
    story = ward.draft()
    ward.submit(story)
    address = make(teacher, story)
    assert agree(address, name="x").status_code == 409
    answer = agree(address, name="Nguyễn Thị Hoa")
    assert answer.status_code == 429 and 'value="Nguyễn Thị Hoa"' in answer.content.decode()
    assert not Decision.objects.filter(kind="sign_off").exists()


# The school's sign-off through a link.


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


def test_it_is_taken_once(waiting):
    _, address = waiting
    agree(address)
    again = agree(address, name="Trần Văn Nam")
    assert again.status_code == 409 and "đã qua bước" in again.content.decode()
    assert Decision.objects.filter(kind="sign_off").count() == 1


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
