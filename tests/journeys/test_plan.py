"""The ward's real plan goes from the desk to the reader, and a school writes a story on it."""

from html import escape
from pathlib import Path

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from news.demo.content.plan import DOCUMENTS
from news.demo.content.shapes import Heading, Para
from news.stories.models import ArticlePage, DocumentIndexPage, OfficialDocumentPage
from tests.rights.stage import printed_version, story_form
from tests.stories.places import paper, url
from tests.stories.reading import parsed, words
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.prefix]

ROOT = Path(__file__).resolve().parents[2]
# The ward's own text lies beside the project where the ward gave it; else the sample's summary.
REAL = ROOT.parent / "shared" / "data" / "ke-hoach-truyen-thong-nghi-quyet-71.txt"
TITLE = "Kế hoạch truyền thông thực hiện Nghị quyết số 71-NQ/TW"


def paragraphs() -> list[str]:
    if REAL.exists():
        return [line.strip() for line in REAL.read_text("utf-8").splitlines() if line.strip()]
    blocks = [block for block in DOCUMENTS[0].body if isinstance(block, Para | Heading)]
    return [block.html if isinstance(block, Para) else block.text for block in blocks]


def document_form(ward, lines, **fields):
    text = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return nested_form_data(
        {
            "title": TITLE,
            "slug": "",
            "form": "Kế hoạch",
            "authority": "Ủy ban nhân dân phường Thủy Nguyên",
            "number": "",
            "issue_date": "02/03/2026",
            "effective_date": "02/03/2026",
            "summary": "Đẩy mạnh công tác truyền thông thực hiện Nghị quyết số 71-NQ/TW.",
            "file": str(paper(ward).pk),
            "body": streamfield([("text", rich_text(text))]),
            **fields,
        }
    ) | {"topics": [str(ward.topic.pk)]}


@pytest.fixture
def at_work(ward, client):
    """Let somebody send a form, and return the page of the answer."""

    def send(who, address, data=None):
        client.force_login(ward.people[who], backend="django.contrib.auth.backends.ModelBackend")
        return client.post(address, data or {}, follow=True)

    return send


def approve(at_work, client, who, page):
    version = printed_version(client, page)
    return at_work(
        who, reverse("editorial_act", args=[page.pk, "approve"]), {**version, "how": "now"}
    )


def test_the_plan_is_entered_as_a_document_and_told_by_a_school(ward, client, at_work):
    lines = paragraphs()
    index = DocumentIndexPage.objects.get()
    add = reverse("wagtailadmin_pages:add", args=["stories", "officialdocumentpage", index.pk])
    answer = at_work("btv.1", add, {**document_form(ward, lines), "action-gui-duyet": "1"})

    plan = OfficialDocumentPage.objects.get()
    assert "số, ký hiệu" in words(parsed(answer)), "the missing number is named"
    assert not plan.live and lines[-1] in str(plan.get_latest_revision_as_object().body)

    edit = reverse("wagtailadmin_pages:edit", args=[plan.pk])
    numbered = document_form(ward, lines, number="15/KH-UBND", slug=plan.slug)
    at_work("btv.1", edit, {**numbered, "action-gui-duyet": "1"})
    approve(at_work, client, "btv.1", plan)
    assert not fresh(plan).live, "who entered it does not approve it"
    client.force_login(ward.people["btv.2"], backend="django.contrib.auth.backends.ModelBackend")
    approve(at_work, client, "btv.2", plan)
    client.logout()
    page = words(parsed(client.get(url(plan))).main)
    assert "15/KH-UBND" in page and "02/03/2026" in page
    assert [line for line in lines if " ".join(line.split()) not in page] == []

    told = told_by_the_school(ward, client, at_work, plan)
    client.logout()
    page = parsed(client.get(url(told)))
    assert "Ngày hội đọc sách" in words(page.h1)
    assert page.main.find("a", href=url(plan)), "the story leads to the plan"
    topic = words(parsed(client.get(url(ward.topic))).main)
    assert TITLE in topic and told.title in topic


def told_by_the_school(ward, client, at_work, plan):
    """Let gv.a write and send, ht.a sign off, btv.1 approve."""
    branch = ward.units["a"].branch
    add = reverse("wagtailadmin_pages:add", args=["stories", "articlepage", branch.pk])
    text = f'<p>Nhà trường làm theo <a linktype="page" id="{plan.pk}">kế hoạch của phường</a>.</p>'
    form = story_form(
        ward.column,
        title="Ngày hội đọc sách theo kế hoạch của phường",
        body=streamfield([("text", rich_text(text))]),
    )
    form |= {"topics": [str(ward.topic.pk)], "action-gui-duyet": "1"}
    at_work("gv.a", add, form)
    story = ArticlePage.objects.order_by("-pk").first()
    client.force_login(ward.people["ht.a"], backend="django.contrib.auth.backends.ModelBackend")
    version = printed_version(client, story)
    at_work("ht.a", reverse("editorial_act", args=[story.pk, "sign_off"]), version)
    client.force_login(ward.people["btv.1"], backend="django.contrib.auth.backends.ModelBackend")
    approve(at_work, client, "btv.1", story)
    return fresh(story)
