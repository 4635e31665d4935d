"""Keeps every stored text in composed Unicode, whatever route it came by."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import PageViewRestriction

from cms.core.vietnamese import nfc_deep

TEXT = (models.CharField, models.TextField, models.JSONField, StreamField)


@receiver(pre_save, dispatch_uid="core.compose_text")
def compose_text(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    """Compose plain, JSON and stream fields before they are written."""
    for field in sender._meta.concrete_fields:
        if isinstance(field, TEXT):
            value = instance.__dict__.get(field.attname)
            if isinstance(value, str | dict | list):
                composed = nfc_deep(value)
                if composed is not value:
                    setattr(instance, field.attname, composed)
            elif isinstance(value, StreamValue):
                raw = value.get_prep_value()
                composed = nfc_deep(raw)
                if composed is not raw:
                    stream = StreamValue(value.stream_block, composed, is_lazy=True)
                    setattr(instance, field.attname, stream)


@receiver(pre_save, sender=PageViewRestriction, dispatch_uid="core.no_private_pages")
def refuse_private_pages(**kwargs: Any) -> None:
    """Refuse to limit who reads a page: what is not for everybody is not published.

    Raises:
        PermissionDenied: always.
    """
    raise PermissionDenied("Trang công khai không đặt giới hạn người xem; hãy tạm ẩn hoặc gỡ.")
