"""Queues every mail as a row of work, and sends it later through the real backend."""

import base64
import logging
import smtplib
from collections.abc import Sequence
from email.utils import formatdate, make_msgid, parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import Error as DatabaseFault

from cms.core.vietnamese import nfc
from cms.outbox.registry import GiveUp, Work, effect
from cms.outbox.services import enqueue

logger = logging.getLogger(__name__)

ATTACHMENTS_LIMIT = 1024 * 1024
DEDUPE_HEADER = "x-dedupe-key"


class MailNotSent(Exception):
    """The mail server did not take a mail; the text names no address."""


class QueueingBackend(BaseEmailBackend):
    """EMAIL_BACKEND of the project: no act waits for, or fails with, a mail server.

    A header `X-Dedupe-Key` makes sure that one thing is mailed once; it is not sent.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write one row per message, in the caller's transaction.

        Returns:
            How many messages were accepted (a repeated one counts, one without recipients not).

        Raises:
            BadHeaderError: an address or header holds a line break.
            ValueError: the attachments are too large.
            TypeError: an attachment is not bytes or text.
            django.db.Error: the row could not be written. None of them with `fail_silently`.
        """
        accepted = 0
        for message in email_messages:
            if not message.recipients():
                continue
            try:
                _queue(message)
            except (DatabaseFault, ValueError, TypeError):
                if not self.fail_silently:
                    raise
                logger.exception("a mail could not be queued")
            else:
                accepted += 1
        return accepted


def _queue(message: EmailMessage) -> None:
    payload = _pack(message)
    _unpack(payload).message()  # refuses line breaks in headers now, not in the worker
    keys = [value for name, value in message.extra_headers.items() if _is_key(name)]
    key = _clean(keys[0]) if keys else ""
    enqueue(effect="mail.send", payload=payload, dedupe_key=key, once=True)


def _is_key(header: str) -> bool:
    return header.lower() == DEDUPE_HEADER


def _clean(text: object) -> str:
    """Compose the text; PostgreSQL's JSON takes no NUL."""
    return nfc(str(text)).replace("\0", "")


def _pack(message: EmailMessage) -> dict[str, Any]:
    sender = str(message.from_email or settings.DEFAULT_FROM_EMAIL)
    headers = {
        name: _clean(value) for name, value in message.extra_headers.items() if not _is_key(name)
    }
    names = {name.lower() for name in headers}
    if "message-id" not in names:
        # Fixed here, so that a mail sent twice after a crash is known as one by its readers.
        domain = parseaddr(sender)[1].rpartition("@")[2] or "localhost"
        headers["Message-ID"] = make_msgid(domain=domain)
    if "date" not in names:
        headers["Date"] = formatdate()
    return {
        "subject": " ".join(_clean(message.subject).split()),
        "body": _clean(message.body),
        "subtype": message.content_subtype,
        "from_email": sender,
        "to": [str(address) for address in message.to],
        "cc": [str(address) for address in message.cc],
        "bcc": [str(address) for address in message.bcc],
        "reply_to": [str(address) for address in message.reply_to],
        "headers": headers,
        "alternatives": [
            [_clean(content), kind]
            for content, kind in getattr(message, "alternatives", None) or []
        ],
        "attachments": _pack_attachments(message),
    }


def _pack_attachments(message: EmailMessage) -> list[list[str | None]]:
    packed: list[list[str | None]] = []
    size = 0
    for attachment in message.attachments:
        if not isinstance(attachment, tuple) or not isinstance(attachment[1], bytes | str):
            raise TypeError("attach content as bytes or text with a file name and a type")
        name, content, kind = attachment
        data = content.encode() if isinstance(content, str) else content
        size += len(data)
        packed.append([name, base64.b64encode(data).decode("ascii"), kind])
    if size > ATTACHMENTS_LIMIT:
        raise ValueError(f"attachments of {size} bytes: at most {ATTACHMENTS_LIMIT}, send a link")
    return packed


def _unpack(payload: dict[str, Any]) -> EmailMultiAlternatives:
    fields = ("subject", "body", "from_email", "to", "cc", "bcc", "reply_to", "headers")
    message = EmailMultiAlternatives(**{name: payload[name] for name in fields})
    message.content_subtype = payload["subtype"]
    for content, kind in payload["alternatives"]:
        message.attach_alternative(content, kind)
    for name, data, kind in payload["attachments"]:
        message.attach(name, base64.b64decode(data), kind)
    return message


# 60 tries with hourly ones at the end: a mail outlives a week-end without a mail server.
@effect("mail.send", label="Gửi thư", tries=60)
def send(work: Work) -> None:
    """Send one queued mail through OUTBOX_EMAIL_BACKEND.

    Raises:
        MailNotSent: the server is away or refuses for now.
        GiveUp: the server refuses every recipient for good.
    """
    message = _unpack(work.payload)
    message.connection = get_connection(settings.OUTBOX_EMAIL_BACKEND)
    try:
        sent = message.send()
    except smtplib.SMTPRecipientsRefused as refusal:
        codes = sorted({code for code, _ in refusal.recipients.values()})
        kind = GiveUp if all(code >= 500 for code in codes) else MailNotSent
        raise kind(f"every recipient refused, {codes}") from None
    except smtplib.SMTPResponseException as refusal:
        raise MailNotSent(f"{type(refusal).__name__} {refusal.smtp_code}") from None
    except (smtplib.SMTPException, OSError) as fault:
        raise MailNotSent(f"{type(fault).__name__} {getattr(fault, 'errno', None) or ''}") from None
    if not sent:
        raise MailNotSent("the backend took no mail")
