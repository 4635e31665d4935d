"""The editing form takes only pictures, files and drafts that are the author's to use."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, ReferenceIndex
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.library.models import NewsDocument, NewsImage
from cms.units.models import shared_collection
from news.editorial.forms import references
from news.editorial.models import ReviewedPage
from news.stories.models import ArticlePage, OfficialDocumentPage
from tests.library.paper_makers import pdf
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Plain ASCII: the page carries other letters as escapes, where a search would not find them.
SECRET = "Ke hoach rieng cua truong A"


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.b"])
    return client


def paper(unit, title=SECRET):
    return NewsDocument.objects.create(
        title=title, file=ContentFile(pdf(), name="ke-hoach.pdf"), collection=unit.collection
    )


def picture_block(pk):
    return ("picture", {"image": str(pk), "alt": "", "caption": "", "credit": ""})


def linked(kind, pk):
    return ("text", entity({"type": kind, "mutability": "MUTABLE", "data": {"id": pk}}))


def entity(value):
    block = {
        "key": "aaaaa",
        "text": "xem ở đây",
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [{"offset": 0, "length": 3, "key": 0}],
    }
    return json.dumps({"blocks": [block], "entityMap": {"0": value}})


def data(blocks=(), **fields):
    given = {
        "title": "Bài của trường B",
        "body": streamfield([("text", rich_text("<p>Câu tôi vừa viết.</p>")), *blocks]),
        "genre": "tin",
        "origin": "school",
        "without_picture": "on",
        "bylines": inline_formset([]),
        "comments": inline_formset([]),
        "tags": "",
    }
    return nested_form_data({**given, **fields})


def save(client, story, *args, **kwargs):
    return client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), data(*args, **kwargs))


def newest(story):
    return fresh(story).latest_revision_id


def refused(answer, field):
    return answer.status_code == 200 and field in answer.context["form"].errors


def test_the_private_method_of_wagtail_yields_what_the_form_reads(ward):
    image = ward.picture("a")
    story = ward.draft(lead_image=image, body=[("picture", {"image": image})])
    rows = set(ReferenceIndex._extract_references_from_object(story))
    mine = {row[1:3] for row in rows if row[0] == references_type(NewsImage)}
    assert mine == {(str(image.pk), "lead_image"), (str(image.pk), "body.picture.image")}
    assert references(story)["image", str(image.pk)] == {"lead_image", "body"}


def references_type(model):
    return ReferenceIndex._get_base_content_type(model).pk


def test_no_row_below_a_reviewed_page_holds_a_file_or_a_page():
    # The form does not look into such rows; one with a picture needs the form to learn it.
    for model in (ArticlePage, OfficialDocumentPage):
        assert issubclass(model, ReviewedPage)
        for relation in get_all_child_relations(model):
            if relation.get_accessor_name() in ("comments", "wagtail_admin_comments"):
                continue
            for field in relation.related_model._meta.concrete_fields:
                if field.related_model and field != relation.field:
                    assert not issubclass(field.related_model, (NewsImage, NewsDocument, Page))


@pytest.mark.parametrize("where", ["lead_image", "body"])
def test_another_schools_picture_is_refused_and_not_shown(ward, teacher, where):
    foreign = ward.picture("a", title=SECRET)
    story = ward.draft(by="gv.b", unit="b")
    before = newest(story)
    if where == "body":
        answer = save(teacher, story, [picture_block(foreign.pk)])
    else:
        answer = save(teacher, story, lead_image=foreign.pk)
    assert refused(answer, where)
    assert "không thuộc đơn vị của bạn" in str(answer.context["form"].errors[where])
    assert SECRET not in answer.content.decode()
    assert "Câu tôi vừa viết" in text_of(answer)
    assert newest(story) == before


def text_of(answer):
    return answer.context["form"]["body"].value().render_as_block()


@pytest.mark.parametrize("kind", ["file", "link"])
def test_another_schools_document_is_refused(ward, teacher, kind):
    foreign = paper(ward.units["a"])
    story = ward.draft(by="gv.b", unit="b")
    blocks = {
        "file": ("document", {"document": str(foreign.pk), "title": ""}),
        "link": linked("DOCUMENT", foreign.pk),
    }
    answer = save(teacher, story, [blocks[kind]])
    assert refused(answer, "body")
    assert SECRET not in answer.content.decode()


def test_another_schools_draft_is_not_linked(ward, teacher):
    draft = ward.draft(title=SECRET)
    story = ward.draft(by="gv.b", unit="b")
    answer = save(teacher, story, [linked("LINK", draft.pk)])
    assert refused(answer, "body")
    assert SECRET not in answer.content.decode()


@pytest.mark.parametrize("pk", ["x", "9" * 40, "²", "-1", ""])
def test_a_link_to_what_is_no_page_is_refused_without_a_fault(ward, teacher, pk):
    story = ward.draft(by="gv.b", unit="b")
    assert refused(save(teacher, story, [linked("LINK", pk)]), "body")


def test_own_and_shared_pictures_live_pages_and_own_drafts_are_taken(ward, teacher):
    shared = ward.picture("center", color=(1, 2, 3))
    NewsImage.objects.filter(pk=shared.pk).update(collection=shared_collection())
    live = ward.live()
    own = ward.draft(by="ht.b", unit="b", title="Nháp của đồng nghiệp")
    story = ward.draft(by="gv.b", unit="b")
    blocks = [picture_block(shared.pk), linked("LINK", live.pk), linked("LINK", own.pk)]
    answer = save(teacher, story, blocks, lead_image=ward.picture("b").pk, column=ward.column.pk)
    assert answer.status_code == 302
    saved = fresh(story).get_latest_revision_as_object()
    assert saved.lead_image == ward.picture("b")
    assert len(saved.body) == 4


def test_a_picture_that_the_story_has_already_may_stay(ward, teacher):
    given = ward.picture("a")
    story = ward.draft(by="gv.b", unit="b")
    ward.edit(story, "btv.1", lead_image=given)
    answer = save(teacher, story, lead_image=given.pk, title="Tên mới")
    assert answer.status_code == 302
    assert fresh(story).get_latest_revision_as_object().lead_image == given


def test_the_center_uses_every_units_files(ward, client):
    client.force_login(ward.people["btv.1"])
    story = ward.draft(by="gv.b", unit="b")
    assert save(client, story, lead_image=ward.picture("a").pk).status_code == 302


def test_a_new_page_is_held_to_the_same(ward, teacher):
    foreign = ward.picture("a")
    parent = ward.units["b"].branch
    address = reverse("wagtailadmin_pages:add", args=["stories", "articlepage", parent.pk])
    assert refused(teacher.post(address, data(lead_image=foreign.pk)), "lead_image")
    assert not ArticlePage.objects.filter(title="Bài của trường B").exists()


def test_the_preview_shows_no_foreign_picture(ward, teacher):
    story = ward.draft(by="gv.b", unit="b")
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[story.pk])
    answer = teacher.post(address, data(lead_image=ward.picture("a").pk))
    assert answer.json()["is_valid"] is False
