"""The inbox: what a person may see of it, flat queries, pages, marks, and the count in the menu."""

import html
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.units.models import Membership
from cms.units.services import revoke_role
from news.editorial.inbox import PER_PAGE, forget_old, notices_of, unread_count
from news.editorial.models import Notice, NoticeSettings
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]
INBOX = "editorial_inbox"
# As the menu's data has it.
COUNT = r"Th\u00f4ng b\u00e1o ("


def returned(ward, title="Ngày hội trồng cây"):
    story = ward.draft(by="gv.b", unit="b", title=title)
    ward.submit(story, by="gv.b")
    ward.give_back(story)
    return story


def again(user):
    return type(user).objects.get(pk=user.pk)


def many(ward, story, count):
    Notice.objects.bulk_create(
        Notice(
            reader=ward.people["gv.b"],
            event="published",
            key=f"published:{number}",
            page=story,
            at=timezone.now() - timedelta(minutes=number),
        )
        for number in range(count)
    )


def test_a_line_says_what_whose_by_whom_when_and_how_the_story_stands_now(ward, client):
    returned(ward)
    line = Notice.objects.get(reader=ward.people["gv.b"])
    client.force_login(ward.people["gv.b"])
    page = client.get(reverse(INBOX)).content.decode()
    for part in (
        "Bài được trả lại để sửa", "Ngày hội trồng cây", "BTV.1", "Trường THCS B (mẫu)",
        f"{timezone.localtime(line.at):%H:%M %d/%m/%Y}", "nay: bị trả lại", COUNT + "1)",
    ):  # fmt: skip
        assert part in page, part
    # That text is for whoever decided, to be sent to this very person.
    assert "Lời nhắn Zalo" not in page
    assert "1 thông báo chưa đọc" in client.get(reverse("wagtailadmin_home")).content.decode()


def test_opening_a_line_reads_it_and_leads_to_the_story(ward, client):
    story = returned(ward)
    line = Notice.objects.get(reader=ward.people["gv.b"])
    client.force_login(ward.people["gv.b"])
    answer = client.get(reverse("editorial_open_notice", args=[line.pk]))
    assert answer["Location"] == reverse("editorial_review", args=[story.pk])
    assert unread_count(again(ward.people["gv.b"])) == 0
    assert COUNT not in client.get(reverse(INBOX)).content.decode()
    assert client.get(answer["Location"]).status_code == 200


def test_one_line_and_all_lines_are_marked_by_post_alone(ward, client):
    first, second = returned(ward), returned(ward, title="Ngày sách")
    client.force_login(ward.people["gv.b"])
    one = Notice.objects.get(page=first, event="returned")
    assert client.get(reverse("editorial_read_all")).status_code == 405
    assert client.get(reverse("editorial_read_notice", args=[one.pk])).status_code == 405
    here = reverse(INBOX) + "?xem=chua-doc&trang=1"
    action = reverse("editorial_read_notice", args=[one.pk]) + "?xem=chua-doc&amp;trang=1"
    assert f'action="{action}"' in client.get(here).content.decode()
    assert client.post(html.unescape(action))["Location"] == here
    unread = client.get(reverse(INBOX) + "?xem=chua-doc").content.decode()
    assert "Ngày sách" in unread and "Ngày hội trồng cây" not in unread
    told = client.post(reverse("editorial_read_all"), follow=True).content.decode()
    assert "Đã đánh dấu đã đọc 1 thông báo." in told
    assert second.title in told


@pytest.mark.parametrize("who", ["gv.a", "ht.a", "btv.1", "truc.ban", "vhxh", "tdp.1", "quan.tri"])
def test_nobody_opens_or_marks_another_persons_line(ward, client, who):
    returned(ward)
    line = Notice.objects.get(reader=ward.people["gv.b"])
    client.force_login(ward.people[who])
    assert client.get(reverse("editorial_open_notice", args=[line.pk])).status_code == 404
    client.post(reverse("editorial_read_notice", args=[line.pk]))
    client.post(reverse("editorial_read_all"))
    line.refresh_from_db()
    assert line.read_at is None


def test_a_role_that_ended_takes_its_lines_along(ward, client):
    returned(ward)
    gv = ward.people["gv.b"]
    revoke_role(membership=Membership.objects.get(user=gv), by=ward.people["quan.tri"])
    Membership.objects.create(user=gv, unit=ward.units["a"], role="school_editor")
    gv = again(gv)
    assert unread_count(gv) == 0
    client.force_login(gv)
    assert "Ngày hội" not in client.get(reverse(INBOX)).content.decode()
    line = Notice.objects.get(reader=gv)
    assert client.get(reverse("editorial_open_notice", args=[line.pk])).status_code == 404


def test_a_story_that_moved_to_another_unit_is_not_named_any_more(ward):
    story = returned(ward)
    story.move(ward.units["a"].branch, pos="last-child")
    assert not notices_of(ward.people["gv.b"]).exists()
    Membership.objects.create(user=ward.people["gv.b"], unit=ward.units["a"], role="school_editor")
    assert notices_of(again(ward.people["gv.b"])).exists()


def test_the_title_is_the_storys_own_and_a_deleted_draft_leaves_no_line(ward, client):
    story = returned(ward)
    ward.edit(story, "gv.b", title="Ngày hội đọc sách")
    client.force_login(ward.people["gv.b"])
    assert "Ngày hội đọc sách" in client.get(reverse(INBOX)).content.decode()


def queries(client, url):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def test_the_inbox_asks_as_much_for_many_lines_as_for_few_and_comes_in_pages(ward, client):
    story = fresh(ward.live())
    client.force_login(ward.people["gv.b"])
    queries(client, reverse(INBOX))
    few = queries(client, reverse(INBOX))
    many(ward, story, 3 * PER_PAGE)
    assert queries(client, reverse(INBOX)) == few
    page = client.get(reverse(INBOX)).content.decode()
    assert page.count("inbox-title") == PER_PAGE and "Trang 1/4" in page
    assert "Trang 4/4" in client.get(reverse(INBOX) + "?trang=99").content.decode()
    assert client.get(reverse(INBOX) + "?trang=x%00&xem=").status_code == 200


def test_the_count_costs_one_question_on_any_page_of_the_admin(ward, client):
    client.force_login(ward.people["gv.b"])
    client.get(reverse("wagtailadmin_account"))
    with CaptureQueriesContext(connection) as seen:
        client.get(reverse("wagtailadmin_account"))
    asked = [query["sql"] for query in seen if "editorial_notice" in query["sql"]]
    assert len(asked) == 1


def test_old_lines_end_by_themselves_after_the_days_of_the_settings(ward):
    many(ward, ward.live(), 2)
    NoticeSettings.objects.create(keep_days=60)
    assert forget_old(timezone.now() + timedelta(days=59)) == 0
    assert forget_old(timezone.now() + timedelta(days=61)) > 2
    assert not Notice.objects.exists()


def test_the_administrator_sets_the_days_and_nobody_else(ward, client):
    # The address without a number leads to this one and takes no form.
    row = NoticeSettings.objects.create()
    url = reverse("wagtailsettings:edit", args=["editorial", "noticesettings", row.pk])
    form = {
        "remind_hours": "4", "not_back_days": "3", "keep_days": "120",
        "source": "Quy chế của Trung tâm", "decided_on": "2026-11-26",
    }  # fmt: skip
    for who in ("truc.ban", "lanh.dao", "gv.a"):
        client.force_login(ward.people[who])
        client.post(url, form)
        assert NoticeSettings.current().keep_days == 90
    client.force_login(ward.people["quan.tri"])
    client.post(url, {**form, "keep_days": "3"})
    assert NoticeSettings.current().keep_days == 90
    client.post(url, form)
    assert NoticeSettings.current().keep_days == 120
