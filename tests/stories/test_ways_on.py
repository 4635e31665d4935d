"""Pages for what is not there: in the ward's look, with ways on, also below a path."""

import pytest

from news.editorial import services
from tests.stories.places import at, url
from tests.stories.reading import parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


@pytest.fixture
def gone(ward):
    story = ward.live(title="Bài phải gỡ")
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai sự thật")
    return url(story)


def test_who_finds_nothing_gets_the_newest_stories_and_the_columns(ward, client, gone):
    story = ward.live(title="Bài mới nhất")
    for address, status in ((at("khong-co/"), 404), (gone, 410)):
        answer = client.get(address)
        assert answer.status_code == status
        page = parsed(answer)
        links = {link["href"] for link in page.main("a", href=True)}
        assert {url(story), url(ward.column), at(""), at("luu-tru/")} <= links, status
        assert "Bài phải gỡ" not in words(page)


def test_a_portal_without_stories_has_no_empty_parts_there(ward, client):
    page = parsed(client.get(at("khong-co/")))
    assert "Mới đăng" not in words(page.main) and words(page.h1)


def test_the_form_of_the_search_is_there(ward, client):
    form = parsed(client.get(at("khong-co/"))).main.select_one("form[role=search]")
    field = form.find("input", attrs={"name": "q"})
    assert form["action"] == at("tim-kiem/") and form["method"] == "get"
    assert form.find("label", attrs={"for": field["id"]})
