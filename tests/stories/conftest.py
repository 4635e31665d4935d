"""Every kind of public page, as readers get it."""

import pytest
from django.test import Client
from django.utils import timezone

from cms.core.models import PortalSettings
from news.editorial import services
from tests.conftest import lasting
from tests.stories.places import at, full_story, live_document, live_info, url
from tests.stories.reading import parsed
from tests.ward import load_ward

FACTS = {
    "owner_name": "Ủy ban nhân dân phường Mẫu",
    "parent_body": "Ủy ban nhân dân thành phố Mẫu",
    "responsible": "Bà Nguyễn Thị Mẫu, Giám đốc Trung tâm",
    "address": "Số 1, đường Mẫu, phường Mẫu",
    "phone": "0225 000 001",
    "email": "giaoduc@example.vn",
}


@pytest.fixture(scope="module")
def addresses(django_db_setup, django_db_blocker):
    """One public address of each kind, all facts of the footer filled."""
    with lasting(django_db_blocker):
        yield _addresses(load_ward())


def _addresses(ward):
    row = PortalSettings.current()
    for name, value in FACTS.items():
        setattr(row, name, value)
    row.save()
    story, today = full_story(ward), timezone.localdate()
    gone = ward.live(title="Bài phải gỡ")
    services.withdraw(page_id=gone.pk, by=ward.people["truc.ban"], reason="Sai sự thật")
    english = live_info(ward, title="About this portal", language="en", slug="en")
    return {
        "front": at(""),
        "column": url(ward.column),
        "columns": at("chuyen-muc/"),
        "topic": url(ward.topic),
        "topics": at("chuyen-de/"),
        "unit": url(ward.units["b"].branch),
        "units": at("don-vi/"),
        "story": url(story),
        "document": url(live_document(ward)),
        "documents": at("van-ban/"),
        "information": url(live_info(ward)),
        "English": url(english),
        "audience": at("doi-tuong/phu-huynh/"),
        "tag": at("the/trong-cay/"),
        "archive": at("luu-tru/"),
        "year": at(f"luu-tru/{today.year}/"),
        "month": at(f"luu-tru/{today.year}/{today.month}/"),
        "day": at(f"luu-tru/{today.year}/{today.month}/{today.day}/"),
        "corrections": at("dinh-chinh/"),
        "not found": at("khong-co/"),
        "withdrawn": url(gone),
    }


@pytest.fixture(scope="module")
def pages(addresses):
    """Every kind of page as readers get it: the answer, and the page parsed."""
    client = Client()
    answers = {kind: client.get(address) for kind, address in addresses.items()}
    return {kind: (answer, parsed(answer)) for kind, answer in answers.items()}
