"""Keeps stored text composed, pages open to all, and the page cache true to the tree."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from cms.core.cache import pages_changed
from cms.core.models import PortalSettings
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


@receiver(page_published, dispatch_uid="core.page_published")
def page_came(instance: Page, **kwargs: Any) -> None:
    """Begin a new epoch of pages; one that is only scheduled comes here too and changes nothing."""
    if instance.live:
        pages_changed()


@receiver(page_unpublished, dispatch_uid="core.page_unpublished")
@receiver(page_slug_changed, dispatch_uid="core.page_slug_changed")
@receiver(post_page_move, dispatch_uid="core.page_moved")
def page_left(**kwargs: Any) -> None:
    """Begin a new epoch of pages: one is gone, or its address is another."""
    pages_changed()


@receiver(post_delete, dispatch_uid="core.page_deleted")
def page_deleted(instance: Any, **kwargs: Any) -> None:
    """Begin a new epoch of pages when one that readers had is deleted."""
    if isinstance(instance, Page) and instance.live:
        pages_changed()


@receiver([post_save, post_delete], sender=PortalSettings, dispatch_uid="core.portal_settings")
@receiver([post_save, post_delete], sender=Site, dispatch_uid="core.site")
def frame_changed(**kwargs: Any) -> None:
    """Begin a new epoch of pages: every page shows the portal's facts and has its address."""
    pages_changed()
