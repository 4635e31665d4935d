"""What a query string may do to kept pages: tell real ones apart, and nothing else."""

from urllib.parse import urlencode

import pytest

from cms.core.kept_pages import canonical_query
from tests.conftest import forget_pages
from tests.core.conftest import asked
from tests.stories.places import at, url
from tests.stories.public_acts import Stage

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


def test_made_up_query_strings_get_the_kept_bytes_and_fill_nothing(front, client, kept_pages):
    for number in range(3000):
        name = ("x", "fbclid", "page", "nam", "the_loai", "PAGE", "p%61ge", "q")[number % 8]
        answer = client.get(at(""), QUERY_STRING=f"{name}=rac-{number}")
        assert answer.content == front.content and "X-Accel-Expires" not in answer
    assert len(kept_pages._cache) == 1


def test_made_up_values_that_could_be_real_are_shown_and_not_kept(ward, client, kept_pages):
    ward.live()
    for query in ("page=77", "nam=1999", "don_vi=khong-co", "the_loai=video&nam=2001", "page=2"):
        answer = client.get(url(ward.column), QUERY_STRING=query)
        assert answer.status_code == 200 and "X-Accel-Expires" not in answer
    for path in ("luu-tru/02026/", "luu-tru//", "khong-co/", "CHUYEN-MUC/"):
        client.get(at(path))
    assert len(kept_pages._cache) == 0


def test_parameters_that_a_page_does_not_answer_to_get_its_kept_bytes(
    ward, front, client, kept_pages
):
    for query in ("page=7", "nam=2026&page=3", "the_loai=tin"):
        count, answer = asked(lambda query=query: client.get(at(""), QUERY_STRING=query))
        assert count == 0 and answer.content == front.content and "X-Accel-Expires" not in answer
    assert len(kept_pages._cache) == 1
    column = client.get(url(ward.column))
    assert client.get(url(ward.column), QUERY_STRING="nam=2001").content != column.content


KNOWN = {"page": "2", "nam": "2026", "the_loai": "tin", "don_vi": "trung-tam-mau",
         "hinh_thuc": "ke-hoach"}  # fmt: skip


def test_whatever_is_asked_first_the_plain_page_is_what_nobody_asked_anything_of(
    ward, client, kept_pages
):
    pages = Stage(ward).pages
    for _ in range(2):  # the first reader has the pictures drawn, which changes pages
        plain = {name: client.get(address).content for name, address in pages.items()}
    for asking in (*({name: value} for name, value in KNOWN.items()), KNOWN):
        forget_pages()
        for address in pages.values():
            client.get(address, asking)
        assert {name: client.get(path).content for name, path in pages.items()} == plain, asking


def test_the_first_to_ask_for_what_a_page_does_not_answer_to_has_it_kept_as_it_is(
    client, kept_pages
):
    first = client.get(at(""), QUERY_STRING="nam=2026&page=3")
    assert first.status_code == 200 and "X-Accel-Expires" not in first
    count, plain = asked(lambda: client.get(at("")))
    assert count == 0 and plain.content == first.content and plain["X-Accel-Expires"] == "1"
    assert len(kept_pages._cache) == 1


def test_empty_days_of_the_archive_are_answered_and_not_kept(ward, client, kept_pages):
    ward.live()
    for path in ("luu-tru/2077/", "luu-tru/2077/03/", "luu-tru/2077/03/07/"):
        assert client.get(at(path)).status_code == 200
    assert len(kept_pages._cache) == 0


def test_a_first_visit_with_a_made_up_query_string_leaves_nothing_of_it(client, kept_pages):
    first = client.get(at(""), {"fbclid": "vet-tich", "utm_source": "zalo"})
    assert b"vet-tich" not in first.content and len(kept_pages._cache) == 1
    count, clean = asked(lambda: client.get(at("")))
    assert count == 0 and clean.content == first.content


def test_known_parameters_are_kept_apart_whatever_their_order_and_spelling(
    ward, client, kept_pages
):
    for number in range(25):
        ward.live(title=f"Tin số {number}")
    column = url(ward.column)
    pages = {
        query: client.get(column, QUERY_STRING=query).content
        for query in ("", "the_loai=tin&page=2")
    }
    assert len(set(pages.values())) == 2 and len(kept_pages._cache) == 2
    same = ("page=2&the_loai=tin", "the_loai=tin&p%61ge=2", "x=1&page=1&page=2&the_loai=tin&nam=")
    for query in same:
        count, answer = asked(lambda query=query: client.get(column, QUERY_STRING=query))
        assert (count, answer.content) == (0, pages["the_loai=tin&page=2"])
        # The web server in front tells addresses apart by their letters.
        assert "X-Accel-Expires" not in answer
    assert b"x=1" not in pages["the_loai=tin&page=2"]
    exact = client.get(column, QUERY_STRING="the_loai=tin&page=2")
    assert exact["X-Accel-Expires"] == "1" and len(kept_pages._cache) == 2


def test_unreadable_queries_harm_nobody(front, client, kept_pages):
    for query in ("%00=%00", "page=%00", "hinh_thuc=%ff%fe", "&&&==&", "page=1;page=2", "a" * 9000):
        assert client.get(at(""), QUERY_STRING=query).content == front.content
    documents = client.get(at("van-ban/"), QUERY_STRING="hinh_thuc=a%00" + "%CC%81" * 9)
    assert documents.status_code == 200
    assert canonical_query(urlencode({"hinh_thuc": "Kế hoạch", "page": "02"})) == (
        urlencode({"hinh_thuc": "Kế hoạch", "page": 2})
    )
