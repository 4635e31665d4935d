"""The log answers who approved which text, to those who may ask; its exports run no formula."""

import csv
import io
import json

import pytest
from django.db import connection
from django.urls import reverse

from news.editorial import services
from news.editorial.models import Decision

pytestmark = pytest.mark.django_db


def get(client, ward, who, name, *args, **query):
    client.force_login(ward.people[who])
    return client.get(reverse(name, args=args), query)


def test_from_a_live_story_to_name_time_and_text_in_two_clicks(client, ward):
    story = ward.live()
    approval = Decision.objects.get(page_id=story.pk, kind="approve")
    review = get(client, ward, "btv.2", "editorial_review", story.pk).content.decode()
    link = reverse("editorial_version", args=[approval.pk])
    assert link in review
    shown = client.get(link).content.decode()
    assert "BTV.1" in shown and "trồng năm mươi cây xanh" in shown
    assert approval.content_digest in shown


@pytest.mark.parametrize(
    ("who", "status"),
    [("btv.1", 200), ("truc.ban", 200), ("lanh.dao", 200), ("quan.tri", 200)]
    + [(who, 302) for who in ("gv.a", "gv.b", "ht.b", "vhxh", "tai.chinh", "tdp.1")],
)
def test_the_whole_log_is_for_the_center_and_the_administrator(client, ward, who, status):
    ward.live()
    for name, args in (("editorial_log", ()), ("editorial_log_export", ("csv",))):
        assert get(client, ward, who, name, *args).status_code == status


def test_a_school_reads_the_decisions_on_its_own_stories_alone(client, ward):
    story = ward.live(by="gv.b", unit="b")
    approval = Decision.objects.get(page_id=story.pk, kind="approve")
    assert get(client, ward, "gv.b", "editorial_version", approval.pk).status_code == 200
    assert get(client, ward, "gv.a", "editorial_version", approval.pk).status_code == 302


def test_the_check_says_in_words_what_it_found(client, ward):
    ward.live()
    page = get(client, ward, "btv.1", "editorial_log", **{"kiem-tra": "1"}).content.decode()
    assert "Sổ toàn vẹn" in page
    with connection.cursor() as cursor:
        cursor.execute("UPDATE editorial_decision SET reason = 'khác' WHERE kind = 'approve'")
    page = get(client, ward, "btv.1", "editorial_log", **{"kiem-tra": "1"}).content.decode()
    assert "nội dung quyết định đã bị sửa" in page


def test_the_export_holds_every_decision_and_no_formula(client, ward):
    story = ward.live(title="=HYPERLINK(1)")
    reason = "@SUM(1)"
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason=reason)
    data = get(client, ward, "btv.1", "editorial_log_export", "csv").content
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) == Decision.objects.count() + 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    found = json.loads(get(client, ward, "btv.1", "editorial_log_export", "json").content)
    assert found[-1]["reason"] == reason


def test_an_unknown_export_is_not_found(client, ward):
    assert get(client, ward, "btv.1", "editorial_log_export", "exe").status_code == 404
