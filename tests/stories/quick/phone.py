"""What a phone sends to quick send, with and without its script."""

from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from news.stories.models import ArticlePage, QuickDraft
from tests.library.hostile import jpeg

TITLE = "Ngày hội trồng cây"
TEXT = "Sáng nay cả trường trồng cây.\nCây xanh & bóng mát."
SCRIPT = {"X-Requested-With": "XMLHttpRequest"}


def sheet(ward, unit="a", **given):
    """Return a whole form about photos without children."""
    return {
        "token": str(uuid4()),
        "form": str(uuid4()),
        "unit": ward.units[unit].pk,
        "title": TITLE,
        "text": TEXT,
        "caption": "Học sinh trồng cây trong sân trường",
        "credit": "Cô Lan",
        "column": ward.column.pk,
        "genre": "anh",
        "level": "L0",
        "ai": "khong",
        "act": "stay",
        **given,
    }


def photos(count=1, first=0):
    return [
        SimpleUploadedFile(f"anh-{n}.jpg", jpeg(color=(8 * n, 120, 60)), "image/jpeg")
        for n in range(first, first + count)
    ]


def press(client, data, act="stay", script=False, **more):
    """Press a button of the form; with the script the answer is JSON."""
    headers = SCRIPT if script else {}
    return client.post(reverse("quick_send"), {**data, "act": act, **more}, headers=headers)


def upload(client, data, file):
    answer = client.post(reverse("quick_photo"), {**data, "photos": file}, headers=SCRIPT)
    return answer.json() if answer.status_code == 200 else answer


def newest_draft():
    return QuickDraft.objects.select_related("page").latest("pk")


def story_of(draft):
    return ArticlePage.objects.get(pk=draft.page_id).get_latest_revision_as_object()
