"""Two people, or one person twice, in the same moment: one clear end, nothing lost or doubled."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.outbox.models import OutboxRow
from news.editorial.acts import Public
from news.editorial.digest import canonical
from news.editorial.models import Decision, ReviewedPage
from news.editorial.selectors import standing_of
from tests.rights.stage import enter, post, story_form, story_in
from tests.ward import fresh

pytestmark = [pytest.mark.django_db]

LATER = (timezone.localtime() + timedelta(hours=5)).strftime("%d/%m/%Y %H:%M")
REASON = {"reason": "Kiểm tra lại nội dung theo yêu cầu"}
CLICKS = {
    "submit": ("draft", "gv.a", {}),
    "recall": ("review", "gv.a", {}),
    "sign_off": ("sign_off", "ht.a", {}),
    "approve": ("review", "btv.1", {"how": "now"}),
    "return": ("review", "btv.1", {"points": "Sửa tiêu đề"}),
    "schedule": ("approved", "truc.ban", {"go_live_at": LATER}),
    "unschedule": ("scheduled", "truc.ban", {}),
    "correct": ("live+draft", "btv.1", {"notice": "Sửa tên ngày hội."}),
    "hide": ("live", "truc.ban", REASON),
    "withdraw": ("live", "truc.ban", REASON),
    "restore": ("hidden", "btv.1", {}),
    "break_glass": ("review", "quan.tri", {"what": "publish", **REASON}),
}


@pytest.mark.parametrize("act", CLICKS)
def test_a_double_click_does_an_act_once(ward, act, settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    state, name, form = CLICKS[act]
    story, client = story_in(ward, "a", state), enter(ward)[name]
    seen = ward.seen(story)
    form = {**form, "revision": seen.revision_id, "digest": seen.digest}
    url = reverse("editorial_act", args=[story.pk, act])
    assert post(client, url, form).status_code == 302
    done = list(Decision.objects.values_list("kind", flat=True))
    stands, mails = standing_of(fresh(story)), OutboxRow.objects.count()
    assert act == "recall" or {"correct": "submit"}.get(act, act) == done[-1]
    assert post(client, url, form).status_code == 302
    assert list(Decision.objects.values_list("kind", flat=True)) == done
    assert standing_of(fresh(story)) == stands and OutboxRow.objects.count() == mails


def test_a_change_saved_while_the_story_is_approved_leaves_readers_the_approved_version(
    ward, monkeypatch
):
    """The form is read, somebody approves, the form is stored: it used to unpublish the story."""
    story, client = story_in(ward, "b", "review"), enter(ward)["btv.2"]
    form_class = ReviewedPage.base_form_class
    save = form_class.save

    def approve_first(self, commit=True):
        ward.approve(story, by="btv.1")
        monkeypatch.setattr(form_class, "save", save)
        return self.save(commit=commit)

    monkeypatch.setattr(form_class, "save", approve_first)
    form = story_form(ward.column, title="Một tiêu đề khác")
    answer = post(client, reverse("wagtailadmin_pages:edit", args=[story.pk]), form)
    page, approval = fresh(story), Decision.objects.last()
    assert answer.status_code == 302 and approval.kind == "approve"
    assert page.live and page.title == "Ngày hội đọc sách"
    assert canonical(page.serializable_data()) == approval.snapshot.content
    assert page.get_latest_revision_as_object().title == "Một tiêu đề khác"
    assert page.has_unpublished_changes and standing_of(page).public == Public.LIVE
