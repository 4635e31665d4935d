"""The public addresses of the small ward, and a story that has everything a story can have."""

from django.conf import settings
from django.core.files.base import ContentFile
from wagtail.models import Page

from cms.library.models import NewsDocument
from news.stories.models import (
    Audience,
    Byline,
    DocumentIndexPage,
    InfoPage,
    OfficialDocumentPage,
    StoryTag,
)
from tests.library.paper_makers import pdf
from tests.ward import fresh

PDF = pdf()


def at(path: str) -> str:
    """Return an address of the portal, also where it lives below a path."""
    return settings.ROOT_PATH + path


def url(page) -> str:
    """Return a page's address as the database has it now."""
    return Page.objects.get(pk=page.pk).url


def audience(title="Phụ huynh", slug="phu-huynh") -> Audience:
    return Audience.objects.get_or_create(slug=slug, defaults={"title": title})[0]


def tag(name="trồng cây", slug="trong-cay") -> StoryTag:
    return StoryTag.objects.get_or_create(slug=slug, defaults={"name": name})[0]


def paper(ward, unit="center", title="Kế hoạch") -> NewsDocument:
    return NewsDocument.objects.create(
        title=title,
        file=ContentFile(PDF, name="ke-hoach.pdf"),
        collection=ward.units[unit].collection,
    )


def lists_of(ward, story) -> dict[str, str]:
    """Return every list that a live story with all relations of the ward stands in."""
    day = fresh(story).first_published_at.astimezone()
    return {
        "front": at(""),
        "column": url(ward.column),
        "unit": url(fresh(story).get_parent()),
        "topic": url(ward.topic),
        "tag": at("the/trong-cay/"),
        "audience": at("doi-tuong/phu-huynh/"),
        "year": at(f"luu-tru/{day:%Y}/"),
        "month": at(f"luu-tru/{day:%Y}/{day.month}/"),
        "day": at(f"luu-tru/{day:%Y}/{day.month}/{day.day}/"),
    }


def related_story(ward, title="Ngày hội trồng cây", by="gv.b", unit="b", **fields):
    """Return a draft that every list would show once it is live."""
    story = ward.draft(
        by=by,
        unit=unit,
        title=title,
        topics=[ward.topic],
        audiences=[audience()],
        **fields,
    )
    draft = story.get_latest_revision_as_object()
    draft.tags.add(tag())
    draft.save_revision(user=ward.people[by])
    return story


def pictured_story(ward):
    """Return a live story with a lead picture, a picture and a gallery in its text."""
    shots = shots_of(ward)
    return ward.live(
        title="Bài nhiều ảnh",
        without_picture=False,
        lead_image=shots[0]["image"],
        lead_alt="Học sinh trồng cây",
        body=[
            ("text", "<p>Trồng cây.</p>"),
            ("picture", shots[1]),
            ("gallery", {"title": "Ảnh", "pictures": shots}),
        ],
    )


def shots_of(ward):
    pictures = [ward.picture("b", color=(10 * n, 40, 90), title=f"Ảnh {n}") for n in range(4)]
    return [{"image": p, "alt": "Học sinh", "caption": "", "credit": "Lan"} for p in pictures]


def every_block(ward):
    """Return a text with every kind of block, with links to a page and to a file."""
    other, document = ward.live(title="Thư viện mở cửa cả tuần"), paper(ward, "b")
    shots = shots_of(ward)[1:]
    links = (
        f'<p>Xem <a linktype="page" id="{ward.topic.pk}">chuyên đề</a> và '
        f'<a linktype="document" id="{document.pk}">kế hoạch</a>.</p>'
    )
    return [
        ("heading", {"text": "Buổi sáng", "level": "2"}),
        ("text", links),
        ("picture", shots[0]),
        ("gallery", {"title": "Ảnh buổi sáng", "pictures": shots}),
        ("quote", {"text": "Cây là bạn.", "who": "Cô hiệu trưởng"}),
        ("facts", {"title": "Cần biết", "items": ["50 cây", "4 lớp"]}),
        ("video", {"url": "https://www.youtube.com/watch?v=abcdefghijk", "title": "Phim"}),
        ("document", {"document": document, "title": "Kế hoạch trồng cây"}),
        ("related", {"stories": [other]}),
    ]


def full_story(ward, **fields):
    """Return a live story that uses every field and every kind of block."""
    story = related_story(
        ward,
        **{
            "title": "Ngày hội trồng cây của trường",
            "kicker": "Vì màu xanh",
            "summary": "Năm mươi cây được trồng trong một buổi sáng.",
            "without_picture": False,
            "lead_image": shots_of(ward)[0]["image"],
            "lead_alt": "Học sinh trồng cây",
            "lead_caption": "Học sinh lớp 4 trồng cây",
            "lead_credit": "Nguyễn Thị Lan",
            "bylines": [Byline(name="Trần Văn Nam", role="text")],
            "origin": "republished",
            "origin_outlet": "Cổng thông tin thành phố",
            "origin_url": "https://example.vn/bai-goc",
            "origin_date": "2026-05-19",
            "body": every_block(ward),
            **fields,
        },
    )
    ward.submit(story, by="gv.b")
    ward.approve(story)
    return fresh(story)


def live_document(ward, title="Kế hoạch truyền thông", **fields):
    """Return an approved official document on the ward's topic."""
    page = OfficialDocumentPage(
        **{
            "title": title,
            "form": "Kế hoạch",
            "authority": "UBND phường",
            "number": "12/KH-UBND",
            "issue_date": "2026-04-01",
            "effective_date": "2026-04-02",
            "summary": "Kế hoạch truyền thông năm 2026",
            "file": paper(ward),
            "body": [("text", "<p>Mục tiêu và nhiệm vụ.</p>")],
            "topics": [ward.topic],
            "owner": ward.people["btv.1"],
            "live": False,
            **fields,
        }
    )
    DocumentIndexPage.objects.get().add_child(instance=page)
    return _through(ward, page)


def live_info(ward, title="Giới thiệu", **fields):
    """Return an approved page of information."""
    page = InfoPage(
        **{
            "title": title,
            "body": [("text", "<p>Về chuyên trang.</p>")],
            "owner": ward.people["btv.1"],
            "live": False,
            **fields,
        }
    )
    fresh(ward.front).add_child(instance=page)
    return _through(ward, page)


def _through(ward, page):
    page.save_revision(user=ward.people["btv.1"])
    ward.submit(page, by="btv.1")
    ward.approve(page, by="btv.2")
    return fresh(page)
