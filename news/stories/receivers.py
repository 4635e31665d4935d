"""Wakes what follows from changes of pages."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import init_new_page, page_slug_changed

from cms.core.cache import pages_changed
from news.stories.models import ArticlePage, Audience, StoryTag
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


@receiver([post_save, post_delete], sender=StoryTag, dispatch_uid="stories.tag")
@receiver([post_save, post_delete], sender=Audience, dispatch_uid="stories.audience")
def list_changed(**kwargs: Any) -> None:
    """Begin a new epoch of pages: stories and their lists name tags and audiences."""
    pages_changed()
