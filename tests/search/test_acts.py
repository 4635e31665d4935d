"""Only what readers may see is found, from the act on, by every kind of act."""

import pytest
from django.core.cache import caches
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from cms.settings import base
from news.editorial import services
from news.stories.labels import Labels
from news.stories.models import StoryTag, TopicIndexPage, TopicPage
from news.stories.services import rename_unit
from search import selectors
from search.interface import Filters, Kind, Query
from search.models import Entry
from search.selectors import find, similar, suggest
from search.services import refresh
from tests.stories.places import live_document, pictured_story, related_story
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def act(django_capture_on_commit_callbacks):
    """Do something, then what follows on its commit."""

    def done(call, *args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            return call(*args, **kwargs)

    return done


def ids(text, **filters):
    """Return what has all the words."""
    results = find(Query(text, Filters(**filters)))
    return set() if results.is_relaxed else {hit.id for hit in results.hits}


def test_an_approved_story_is_found_with_its_facets(ward, act):
    story = related_story(ward, title="Ngày hội đọc sách Thủy Nguyên")
    assert ids("đọc sách") == set()
    act(ward.submit, story, by="gv.b")
    assert ids("đọc sách") == set()
    act(ward.approve, story)
    results = find(Query("doc sach thuy nguyen"))
    (hit,) = results.hits
    assert (hit.id, hit.kind) == (story.pk, Kind.STORY)
    assert "".join(piece.text for piece in hit.title) == story.title
    assert ids("đọc sách", column=ward.column.pk, topic=ward.topic.pk) == {story.pk}
    assert ids("đọc sách", unit=ward.units["b"].branch_id) == {story.pk}
    assert ids("đọc sách", unit=ward.units["a"].branch_id) == set()


@pytest.mark.parametrize(
    "text",
    ["Trường THCS B", "Tin giáo dục", "Nghị quyết 71-NQ/TW", "trồng cây", "năm mươi cây xanh"],
)
def test_a_story_is_found_by_unit_column_topic_tag_and_text(ward, act, text):
    story = related_story(ward, title="Một bài")
    ward.submit(story, by="gv.b")
    act(ward.approve, story)
    assert ids(text) == {story.pk}


def test_a_draft_and_a_story_that_waits_are_never_found(ward, act):
    story = act(ward.draft, title="Bài chưa ai duyệt")
    act(ward.submit, story)
    assert ids("chưa ai duyệt") == set()
    assert suggest("Bài chưa") == []


def test_readers_find_the_version_that_they_get(ward, act):
    story = act(ward.live, title="Trồng cây đầu xuân")
    act(ward.edit, story, "gv.b", title="Trồng rau đầu xuân")
    assert ids("trồng cây đầu xuân") == {story.pk}
    assert ids("trồng rau") == set()


@pytest.mark.parametrize(
    ("off", "who"), [("hide", "btv.1"), ("withdraw", "truc.ban")], ids=["hidden", "withdrawn"]
)
def test_what_is_taken_off_is_gone_within_the_act_and_comes_back_with_it(ward, act, off, who):
    story = act(ward.live, title="Lễ phát động thi đua")
    near = act(ward.live, title="Phát động thi đua lớp 4")
    assert [page.pk for page in similar(near, Labels([], [], []))] == [story.pk]
    with transaction.atomic():
        getattr(services, off)(page_id=story.pk, by=ward.people[who], reason="Sai tên")
        # Nothing has been committed yet, no effect has run.
        assert ids("phát động thi đua") == {near.pk}
        assert find(Query("phát động thi đua")).total == 1
        assert [s.id for s in suggest("lễ phát")] == []
        assert similar(near, Labels([], [], [])) == []
    act(services.restore, page_id=story.pk, by=ward.people["lanh.dao"])
    assert ids("phát động thi đua") == {story.pk, near.pk}


def test_what_is_kept_of_similar_stories_shows_nothing_hidden_and_is_not_worked_out_again(
    ward, act, settings
):
    settings.CACHES = {**settings.CACHES, "similar": base.CACHES["similar"]}
    story = act(ward.live, title="Lễ phát động thi đua")
    near = act(ward.live, title="Phát động thi đua lớp 4")
    alone = Labels([], [], [])
    assert [page.pk for page in similar(near, alone)] == [story.pk]
    with CaptureQueriesContext(connection) as asked:
        assert [page.pk for page in similar(near, alone)] == [story.pk]
    assert len(asked) == 1
    act(services.hide, page_id=story.pk, by=ward.people["btv.1"], reason="Sai tên")
    assert similar(near, alone) == []
    caches["similar"].clear()


def test_an_index_that_is_late_shows_nothing_of_a_hidden_story(ward, act):
    story = act(ward.live, title="Lễ phát động thi đua")
    near = act(ward.live, title="Phát động thi đua lớp 4")
    type(story).objects.filter(pk=story.pk).update(live=False)
    results = find(Query("phát động thi đua"))
    assert ([hit.id for hit in results.hits], results.total) == ([near.pk], 1)
    assert [s.id for s in suggest("lễ phát")] == []
    assert similar(near, Labels([], [], [])) == []


def test_a_deleted_page_is_forgotten(ward, act):
    topic = TopicPage(title="Hè bổ ích")
    TopicIndexPage.objects.get().add_child(instance=topic)
    refresh([topic.pk])
    assert [s.id for s in suggest("hè bổ")] == [topic.pk]
    act(fresh(topic).delete)
    assert suggest("hè bổ") == []
    assert not Entry.objects.filter(pk=topic.pk).exists()


def test_a_document_is_found_by_its_number_and_the_name_of_its_file(ward, act):
    document = act(live_document, ward)
    for text in ("12/KH-UBND", "12 kh ubnd", "mục tiêu và nhiệm vụ", "UBND phường"):
        assert ids(text) == {document.pk}
        assert ids(text, kind="document") == {document.pk}
        assert ids(text, kind="story") == set()


def test_the_new_name_of_a_file_is_found_instead_of_the_old(ward, act):
    document = act(live_document, ward)
    file = fresh(document).file
    file.title = "Phụ lục chỉ tiêu xóa mù"
    act(file.save)
    assert ids("phụ lục chỉ tiêu xóa mù") == {document.pk}


def test_words_of_a_picture_that_a_family_took_off_are_not_found(ward, act):
    story = act(pictured_story, ward)
    assert ids("Lan") == {story.pk}
    image = fresh(story).lead_image
    for each in {image, *(shot["image"] for shot in fresh(story).body[2].value["pictures"])}:
        type(each).objects.filter(pk=each.pk).update(withheld_at="2026-05-01T00:00Z")
    refresh([story.pk])
    assert ids("Lan") == set()
    assert ids("trồng cây") == {story.pk}


def test_new_names_of_column_unit_topic_and_tag_are_found_instead_of_the_old(ward, act, worker):
    story = related_story(ward, title="Một bài")
    ward.submit(story, by="gv.b")
    act(ward.approve, story)
    by = ward.people["truc.ban"]
    for page, title in ((ward.column, "Nhịp sống trường quê"), (ward.topic, "Hè bổ ích")):
        page = fresh(page)
        page.title = title
        page.save_revision(user=by)
        act(services.publish_structure, page_id=page.pk, by=by)
    act(rename_unit, unit=ward.units["b"], name="Trường Sông Cấm (mẫu)")
    tag = StoryTag.objects.get(slug="trong-cay")
    tag.name = "vườn rau"
    act(tag.save)
    worker()
    for new in ("nhịp sống trường quê", "hè bổ ích", "sông cấm", "vườn rau"):
        assert ids(new) == {story.pk}
    for old in ('"tin giáo dục"', "nghị quyết 71", '"THCS B"', '"trồng cây"'):
        assert ids(old) == set()
    assert [s.id for s in suggest("sông cấm")] == [ward.units["b"].branch_id]
    assert [s.id for s in suggest("hè bổ")] == [ward.topic.pk]


def test_a_late_engine_is_asked_once_for_each_question(ward, act, django_assert_max_num_queries):
    act(ward.live, title="Lễ khai giảng")
    with django_assert_max_num_queries(6):
        assert find(Query("khai giảng")).total == 1
    assert selectors.reading().known(["giang"]) == {"giang": 1}
