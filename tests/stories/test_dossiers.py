"""Topics as dossiers: points, time line, chosen documents; through the duty editor's form."""

from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from news.editorial import services
from news.editorial.acts import Act
from news.editorial.models import Decision
from news.stories.models import Moment, TopicDocument, TopicPage
from tests.stories.many import make_stories
from tests.stories.places import live_document, url
from tests.stories.reading import parsed, words
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.prefix]


@pytest.fixture(autouse=True)
def no_sizes_of_another_test():
    cache.clear()


def form(topic, moments=(), chosen=(), **fields):
    given = {
        "title": topic.title,
        "slug": topic.slug,
        "intro": "Chuyên đề này tập hợp điều cần biết.",
        "key_points": rich_text("<ul><li>Điều thứ nhất</li></ul>"),
        "moments": inline_formset(moments),
        "chosen": inline_formset(chosen),
        **fields,
    }
    return nested_form_data(given)


def publish(client, ward, data, by="truc.ban"):
    client.force_login(ward.people[by])
    address = reverse("wagtailadmin_pages:edit", args=[ward.topic.pk])
    answer = client.post(address, {**data, "action-dang-trang": "1"})
    client.logout()
    return answer


def read(client, topic, query=""):
    return parsed(client.get(url(topic) + query))


def moment(day, words, page="", address=""):
    return {"day": day, "words": words, "page": page, "address": address}


def chosen(*documents):
    return [{"document": str(row.pk), "ORDER": str(n)} for n, row in enumerate(documents, 1)]


def test_the_duty_editor_fills_a_dossier_alone_and_readers_get_it_at_once(ward, client):
    story, paper = ward.live(title="Bài của ngày ấy"), live_document(ward, topics=[])
    data = form(
        ward.topic,
        [
            moment("22/08/2025", "Nghị quyết được ban hành.", address="https://example.vn/goc"),
            moment("09/02/2026", "Thành phố có kế hoạch.", page=str(story.pk)),
            moment("01/01/2026", "Việc không có liên kết."),
        ],
        chosen(paper),
    )
    assert publish(client, ward, data).status_code == 302
    page = read(client, ward.topic)
    lines = page.select(".timeline__one")
    assert [words(line.time) for line in lines] == ["09/02/2026", "01/01/2026", "22/08/2025"]
    assert [line.a and line.a["href"] for line in lines] == [
        url(story), None, "https://example.vn/goc",
    ]  # fmt: skip
    assert words(page.select_one(".dossier__points li")) == "Điều thứ nhất"
    assert page.select_one(".dossier__documents a")["href"] == url(paper)
    last = Decision.objects.order_by("-pk").first()
    assert (last.kind, last.page_id, last.by_id) == (
        Act.STRUCTURE, ward.topic.pk, ward.people["truc.ban"].pk,
    )  # fmt: skip


@pytest.mark.parametrize("who", ["gv.a", "ht.a", "btv.1", "lanh.dao", "vhxh"])
def test_nobody_else_changes_a_dossier(ward, client, who):
    publish(client, ward, form(ward.topic, [moment("01/01/2026", "Tự thêm.")]), by=who)
    assert not Moment.objects.exists()


def test_two_links_on_one_moment_are_refused_and_nothing_typed_is_lost(ward, client):
    story = ward.live()
    typed = moment("09/02/2026", "Điều đã gõ.", str(story.pk), "https://example.vn/goc")
    answer = publish(client, ward, form(ward.topic, [typed]))
    assert answer.status_code == 200
    assert "Chỉ chọn một" in answer.content.decode() and "Điều đã gõ." in answer.content.decode()
    assert not Moment.objects.exists()


def test_a_hidden_story_leaves_its_words_on_the_time_line_without_a_link(ward, client):
    story = ward.live()
    publish(client, ward, form(ward.topic, [moment("09/02/2026", "Ngày hội.", str(story.pk))]))
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Rà soát lại")
    line = read(client, ward.topic).select_one(".timeline__one")
    assert "Ngày hội." in words(line) and line.a is None


def test_chosen_documents_come_first_in_their_order_and_hidden_ones_not_at_all(ward, client):
    related = live_document(ward, title="Văn bản tự ghi chuyên đề")
    second, first = (live_document(ward, title=name, topics=[]) for name in ("Hai", "Một"))
    hidden = live_document(ward, title="Sẽ ẩn", topics=[])
    publish(client, ward, form(ward.topic, chosen=chosen(first, second, hidden, related)))
    services.hide(page_id=hidden.pk, by=ward.people["truc.ban"], reason="Rà soát lại")
    links = read(client, ward.topic).select(".dossier__documents a")
    assert [link["href"] for link in links] == [url(first), url(second), url(related)]


def test_an_empty_topic_shows_no_empty_parts_and_a_way_on(ward, client):
    page = read(client, ward.topic)
    assert page.select(".dossier, .timeline") == []
    assert "chưa có tin, bài" in words(page.main) and page.select(".empty a")


def test_the_second_page_of_its_stories_is_a_list_alone(ward, client):
    publish(client, ward, form(ward.topic, [moment("09/02/2026", "Ngày hội.")]))
    make_stories(ward, 25)
    assert read(client, ward.topic).select(".timeline")
    second = read(client, ward.topic, "?page=2")
    assert second.select(".timeline, .dossier") == [] and len(second.select(".card")) == 5


def test_many_moments_and_documents_fold_and_cost_no_more_queries(ward, client):
    client.get(url(ward.topic))
    document = live_document(ward, topics=[])

    def asked():
        with CaptureQueriesContext(connection) as found:
            client.get(url(ward.topic) + "?page=1")
        return len(found)

    def fill(count):
        topic = fresh(ward.topic)
        story = ward.live(title=f"Bài {count}")
        topic.moments = [
            Moment(day=date(2026, 1, 1 + n % 28), words=f"Việc {n}", page=story)
            for n in range(count)
        ]
        topic.chosen = [TopicDocument(document=document, sort_order=n) for n in range(count)]
        topic.save_revision()
        services.publish_structure(page_id=topic.pk, by=ward.people["truc.ban"])

    fill(2)
    few = asked()
    fill(40)
    assert asked() == few <= 20
    page = read(client, ward.topic)
    assert len(page.select(".timeline__one")) == 40 and len(page.select("details.more")) == 2
    assert "Xem cả 40 văn bản" in words(page.main)
    assert TopicPage.objects.get(pk=ward.topic.pk).moments.count() == 40
