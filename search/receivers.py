"""Wakes the search from changes of what readers see."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import ModelLogEntry, Page
from wagtail.signals import page_published, page_unpublished

from cms.library.models import NewsDocument, NewsImage
from cms.library.selectors import showing_pages
from cms.units.models import Unit
from news.stories.models import ColumnPage, StoryTag, TopicPage
from search.backends.database import database
from search.effects import ask_to_refresh, ask_to_rename

SHOWN_OR_NOT = {"library.withhold", "library.show_again"}


@receiver(page_published, dispatch_uid="search.page_published")
def page_went_live(instance: Page, **kwargs: Any) -> None:
    """Follow a page that readers got, or got anew; one that is only scheduled stays unknown."""
    if not instance.live or instance._meta.app_label != "stories":
        return
    ask_to_refresh(instance.pk)
    if isinstance(instance, ColumnPage):
        ask_to_rename("column", instance.pk)
    if isinstance(instance, TopicPage):
        ask_to_rename("topic", instance.pk)


@receiver(page_unpublished, dispatch_uid="search.page_unpublished")
def page_left(instance: Page, **kwargs: Any) -> None:
    """Forget a page in the very transaction that takes it off; other engines follow on commit."""
    database().remove([instance.pk])
    ask_to_refresh(instance.pk)
    page = instance.specific
    if isinstance(page, ColumnPage):
        ask_to_rename("column", page.pk)
    if isinstance(page, TopicPage):
        ask_to_rename("topic", page.pk)


@receiver(post_delete, dispatch_uid="search.page_deleted")
def page_deleted(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Forget a page that is no more."""
    if sender is Page:
        database().remove([instance.pk])
        ask_to_refresh(instance.pk)


@receiver([post_save, post_delete], sender=StoryTag, dispatch_uid="search.tag")
def tag_changed(instance: StoryTag, created: bool = False, **kwargs: Any) -> None:
    """Follow the stories that bear a tag."""
    if not created and instance.pk:
        ask_to_rename("tag", instance.pk)


@receiver(post_save, sender=Unit, dispatch_uid="search.unit")
def unit_changed(instance: Unit, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Follow a unit's page and the stories that bear its name."""
    if not raw and not created and instance.branch is not None:
        ask_to_refresh(instance.branch.pk)
        ask_to_rename("unit", instance.branch.path)


@receiver(post_save, sender=ModelLogEntry, dispatch_uid="search.file_withheld")
def file_withheld(instance: ModelLogEntry, created: bool, **kwargs: Any) -> None:
    """Follow the pages whose picture or file a family took off, or got back: so do its words."""
    if not created or instance.action not in SHOWN_OR_NOT:
        return
    model = instance.content_type.model_class()
    if model not in (NewsImage, NewsDocument):
        return
    file = model._default_manager.filter(pk=instance.object_id).first()
    for page in showing_pages(file) if file is not None else ():
        ask_to_refresh(page.pk)


@receiver(post_save, sender=NewsDocument, dispatch_uid="search.document")
def document_changed(
    instance: NewsDocument, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """Follow the pages that show a file under its name, which may be another now."""
    if not raw and not created:
        for page in showing_pages(instance):
            ask_to_refresh(page.pk)
