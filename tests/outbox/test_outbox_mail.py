"""Every mail is a row first: no act waits for a mail server or fails with it."""

import socketserver
import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import BadHeaderError, EmailMessage, EmailMultiAlternatives, send_mail
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from cms.outbox import selectors
from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def queueing(settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def plain(**fields):
    return EmailMessage(
        **{"subject": "Bài mới", "body": "Nội dung", "to": ["an@example.vn"]} | fields
    )


class RefusingServer(socketserver.StreamRequestHandler):
    """Speaks enough SMTP to refuse every recipient with `code`."""

    code = 550

    def handle(self):
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            verb = line[:4].upper()
            if verb == b"RCPT":
                answer = f"{self.code} <no-such@example.vn> unknown"
            elif verb == b"QUIT":
                answer = "221 bye"
            else:
                answer = "250 ok"
            self.wfile.write(f"{answer}\r\n".encode())


@pytest.fixture
def refusing_server(settings, request):
    handler = type("Handler", (RefusingServer,), {"code": request.param})
    with socketserver.TCPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        yield
        server.shutdown()
        thread.join()


def test_a_mail_waits_in_its_row_until_the_worker_sends_it():
    assert send_mail("Bài được duyệt", "Chào cô", None, ["an@example.vn"]) == 1
    assert mail.outbox == []
    assert run_due() == 1
    [sent] = mail.outbox
    assert (sent.subject, sent.body, sent.to) == ("Bài được duyệt", "Chào cô", ["an@example.vn"])


def test_everything_of_a_mail_arrives():
    message = EmailMultiAlternatives(
        "Tin",
        "chữ",
        "Trung tâm <tt@example.vn>",
        ["a@example.vn"],
        bcc=["b@example.vn"],
        cc=["c@example.vn"],
        reply_to=["d@example.vn"],
        headers={"X-Kind": "notice"},
    )
    message.attach_alternative("<p>chữ</p>", "text/html")
    message.attach("ảnh.png", b"\x89PNG\x00", "image/png")
    message.attach("ghi.txt", "chữ có dấu", "text/plain")
    message.send()
    run_due()
    [sent] = mail.outbox
    assert sent.recipients() == ["a@example.vn", "c@example.vn", "b@example.vn"]
    assert (sent.from_email, sent.reply_to) == ("Trung tâm <tt@example.vn>", ["d@example.vn"])
    assert sent.extra_headers["X-Kind"] == "notice"
    assert [tuple(part) for part in sent.alternatives] == [("<p>chữ</p>", "text/html")]
    assert [tuple(part) for part in sent.attachments] == [
        ("ảnh.png", b"\x89PNG\x00", "image/png"),
        ("ghi.txt", "chữ có dấu", "text/plain"),
    ]


def test_an_html_body_stays_html():
    message = plain(body="<p>a</p>")
    message.content_subtype = "html"
    message.send()
    run_due()
    assert mail.outbox[0].message().get_content_type() == "text/html"


def test_a_mail_of_a_rolled_back_act_is_never_sent():
    with pytest.raises(RuntimeError), transaction.atomic():
        plain().send()
        raise RuntimeError
    assert run_due() == 0


def test_a_dead_mail_server_fails_nobody_and_the_mail_is_sent_when_it_is_back(settings):
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert plain().send() == 1
    assert run_due() == 1
    row = OutboxRow.objects.get()
    assert row.last_error.startswith("MailNotSent: ConnectionRefusedError")
    assert row.failed_at is None
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    run_due(now=timezone.now() + timedelta(minutes=1))
    assert len(mail.outbox) == 1


def test_a_mail_outlives_two_days_without_a_server(settings):
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    plain().send()
    start = moment = timezone.now()
    while moment < start + timedelta(days=2):
        assert run_due(now=moment) == 1
        moment = OutboxRow.objects.get().due_at
    assert selectors.pending_count() == 1


@pytest.mark.parametrize(
    ("refusing_server", "given_up"), [(550, True), (450, False)], indirect=["refusing_server"]
)
def test_a_recipient_refused_for_good_is_not_tried_again(refusing_server, given_up):
    plain().send()
    run_due()
    row = OutboxRow.objects.get()
    assert (row.failed_at is not None) is given_up
    assert "@" not in row.last_error


def test_texts_are_composed_and_without_nul():
    plain(subject="Gia\u0301o", body="du\u0323c\0").send()
    run_due()
    assert (mail.outbox[0].subject, mail.outbox[0].body) == ("Gi\u00e1o", "d\u1ee5c")


def test_a_line_break_in_the_subject_becomes_a_space():
    plain(subject="Tin\r\nBcc: x@example.vn").send()
    run_due()
    sent = mail.outbox[0].message()
    assert sent["Subject"] == "Tin Bcc: x@example.vn"
    assert sent["Bcc"] is None


@pytest.mark.parametrize(
    "fields",
    [
        {"to": ["an@example.vn\nBcc: x@example.vn"]},
        {"headers": {"X-A": "b\r\nBcc: x@example.vn"}},
        {"reply_to": ["a@example.vn\r\nX: y"]},
    ],
)
def test_a_line_break_in_any_other_header_is_refused(fields):
    with pytest.raises(BadHeaderError):
        plain(**fields).send()
    assert plain(**fields).send(fail_silently=True) == 0
    assert not OutboxRow.objects.exists()


def test_one_thing_is_mailed_once():
    for _ in range(2):
        assert plain(headers={"X-Dedupe-Key": "approved:1:an"}).send() == 1
    run_due()
    plain(headers={"x-dedupe-key": "approved:1:an"}).send()
    run_due()
    [sent] = mail.outbox
    assert "dedupe" not in str(sent.message()).lower()


def test_a_mail_sent_again_after_a_crash_has_the_same_message_id():
    plain(from_email="tt@example.vn").send()
    row = OutboxRow.objects.get()
    payload = row.payload
    run_due()
    OutboxRow.objects.create(effect="mail.send", payload=payload)
    run_due()
    first, again = (sent.message()["Message-ID"] for sent in mail.outbox)
    assert first == again
    assert first.endswith("@example.vn>")


def test_large_attachments_are_refused_in_clear_words():
    message = plain()
    message.attach("a.pdf", b"x" * (1024 * 1024 + 1), "application/pdf")
    with pytest.raises(ValueError, match="at most 1048576"):
        message.send()
    assert not OutboxRow.objects.exists()


def test_a_mail_without_recipients_is_left_out():
    backend = mail.get_connection()
    assert backend.send_messages([plain(to=[]), plain()]) == 1
    assert selectors.pending_count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_database_that_takes_no_row_fails_only_who_wants_to_know():
    with connection.schema_editor() as editor:
        editor.alter_db_table(OutboxRow, "outbox_outboxrow", "outbox_away")
    try:
        assert plain().send(fail_silently=True) == 0
        with pytest.raises(DatabaseError, match="outbox_outboxrow"):
            plain().send()
    finally:
        with connection.schema_editor() as editor:
            editor.alter_db_table(OutboxRow, "outbox_away", "outbox_outboxrow")
