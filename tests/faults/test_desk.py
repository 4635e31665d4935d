"""What the desk of the center says of faults, and that its button works as it is printed."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.outbox.models import Heartbeat, OutboxRow
from cms.outbox.selectors import WORKER

pytestmark = pytest.mark.django_db


def test_the_button_that_tries_failed_work_again_is_accepted_as_the_desk_prints_it(ward):
    row = OutboxRow.objects.create(effect="mail.send", failed_at=timezone.now(), attempts=60)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(ward.people["btv.1"])
    desk = browser.get(reverse("wagtailadmin_home")).content.decode()
    form = desk[desk.index(reverse("editorial_retry")) :]
    token = re.search('name="csrfmiddlewaretoken" value="([^"]+)"', form)[1]
    answer = browser.post(reverse("editorial_retry"), {"csrfmiddlewaretoken": token})
    row.refresh_from_db()
    assert answer.status_code == 302 and row.failed_at is None


def test_a_worker_silent_for_two_minutes_is_an_alarm_on_the_desk_of_the_center(ward, client):
    Heartbeat.objects.create(name=WORKER, at=timezone.now() - timedelta(seconds=110))
    client.force_login(ward.people["btv.1"])
    alarm = 'class="desk-alarm"'
    assert alarm not in client.get(reverse("wagtailadmin_home")).content.decode()
    Heartbeat.objects.update(at=timezone.now() - timedelta(seconds=125))
    assert alarm in client.get(reverse("wagtailadmin_home")).content.decode()


def test_nobody_gets_a_mail_of_wagtails_own(ward):
    mail.outbox.clear()
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.give_back(story)
    ward.submit(story, by="gv.b")
    ward.approve(story, by="btv.2")
    keys = {sent.extra_headers.get("X-Dedupe-Key", "").partition(":")[0] for sent in mail.outbox}
    assert keys == {"submitted", "returned", "published"}
