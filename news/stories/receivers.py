"""Wakes what follows from changes of pages."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import init_new_page, page_slug_changed

from news.stories.models import ArticlePage
from news.stories.prefill import prefill
from news.stories.redirects import drop_circles, keep_hidden


@receiver(init_new_page, dispatch_uid="stories.prefill")
def story_begun(page: Page, parent: Page, **kwargs: Any) -> None:
    """Fill a new story with what its author would choose again."""
    if isinstance(page, ArticlePage):
        prefill(story=page, parent=parent, owner=page.owner)


@receiver(page_slug_changed, dispatch_uid="stories.addresses")
def address_changed(instance: Page, instance_before: Page, **kwargs: Any) -> None:
    """Complete the redirects that Wagtail makes by itself."""
    keep_hidden(page=instance, before=instance_before)
    drop_circles(instance)
