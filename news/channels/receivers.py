"""Wakes the drawing of share pictures from changes of pages, photos and the portal's name."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import ModelLogEntry, Page
from wagtail.signals import page_published, page_unpublished

from cms.core.models import PortalSettings
from cms.library.models import NewsImage
from news.channels import cards
from news.stories.models import ColumnPage, UnitPage

SHOWN_OR_NOT = {"library.withhold", "library.show_again"}


@receiver(page_published, dispatch_uid="channels.page_published")
def page_went_live(instance: Page, **kwargs: Any) -> None:
    """Draw the page's picture; a page that is only scheduled comes here too and stays without."""
    if not instance.live or instance._meta.app_label != "stories":
        return
    cards.ask_to_draw(instance.pk)
    if isinstance(instance, ColumnPage | UnitPage):
        cards.forget_name_of(instance)


@receiver(page_unpublished, dispatch_uid="channels.page_unpublished")
def page_left(instance: Page, **kwargs: Any) -> None:
    """Take the page's picture back at once."""
    cards.ask_to_retract(instance.pk)


@receiver(post_save, sender=PortalSettings, dispatch_uid="channels.portal_renamed")
def portal_renamed(raw: bool = False, **kwargs: Any) -> None:
    """Draw every picture anew: each bears the portal's name."""
    if not raw:
        cards.forget_name_of_portal()


@receiver(post_save, sender=ModelLogEntry, dispatch_uid="channels.photo_withheld")
def photo_withheld(instance: ModelLogEntry, created: bool, **kwargs: Any) -> None:
    """Draw the stories anew whose photo a family took off, or got back."""
    if created and instance.action in SHOWN_OR_NOT:
        image = NewsImage.objects.filter(pk=instance.object_id).first()
        if image is not None:
            cards.show_without(image)
