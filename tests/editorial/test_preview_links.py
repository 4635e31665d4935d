"""A principal without an account sees one version by a link, and nothing else."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.library.models import NewsDocument
from news.editorial import services
from news.editorial.evidence import is_evidence
from news.editorial.models import Decision, PreviewLink, PreviewLinkSettings
from news.editorial.preview_links.services import revoke_link
from news.editorial.preview_links.tokens import digest_of_token, new_token
from tests.editorial.preview import (
    agree,
    body_of,
    let_agree,
    make,
    printed,
    screen,
    signed_in,
    told,
)
from tests.library.people_and_forms import photo
from tests.rights.stage import post
from tests.ward import TEXT, fresh

pytestmark = pytest.mark.django_db
PLAN = Path(__file__).parent.parent / "library" / "papers" / "ke-hoach.pdf"
PICTURE = re.compile(r'src="([^"]*/anh/images/[^"]+)"')


@pytest.fixture
def teacher(ward):
    return signed_in(ward, "gv.a")


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
            wanted = "strict-origin" if path.endswith("dong-y/") else "no-referrer"
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


def test_the_screen_says_where_the_copied_link_goes(ward, teacher):
    story = ward.draft()
    page = post(teacher, screen(story), printed(teacher, story)).content.decode()
    assert page.count('data-copied="Đã chép. Dán vào tin nhắn Zalo."') == 2


def test_hiding_a_story_ends_the_links_that_were_made_before(ward, teacher):
    story = ward.draft(title="Bài có sai sót")
    ward.submit(story)
    ward.sign_off(story)
    address = make(teacher, story)
    ward.approve(story)
    assert "chưa đăng" not in told(address) and fresh(story).url in told(address)
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    assert Client().get(address).status_code == 404
    ward.edit(story, "gv.a", title="Bài đã sửa")
    later = make(teacher, story)
    ward.submit(story)
    ward.sign_off(story)
    ward.approve(story)
    assert fresh(story).live and Client().get(address).status_code == 404
    assert "Bài đã sửa" in told(later)


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
    # Why is between the school and the families.
    assert "chưa có câu trả lời" not in page
    size = unanswered.get_rendition("width-720|format-jpeg")
    assert Client().get(f"{address}anh/{size.file.name}").status_code == 404
    image = ward.picture()
    story = ward.draft(without_picture=False, lead_image=image, lead_alt="Cây")
    address = make(teacher, story)
    path = PICTURE.search(told(address))[1]
    type(image).objects.filter(pk=image.pk).update(withheld_at=timezone.now())
    assert Client().get(path).status_code == 404


def test_no_preview_offers_a_form_that_knows_public_pictures_alone(ward, teacher):
    image = ward.picture()
    story = ward.draft(
        without_picture=False,
        lead_image=image,
        lead_alt="Cây",
        body=[("picture", {"image": image}), ("gallery", {"pictures": [{"image": image}] * 2})],
    )
    inside = teacher.get(reverse("editorial_preview", args=[story.pk])).content.decode()
    for page in (told(make(teacher, story)), inside):
        assert page.count("figure__image") == 4 and "go-anh" not in page


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
