"""Whom a story is for and its tags, read together."""

from django.db.models import Value

from news.stories.models import ArticlePage, Audience, StoryTag


def labels_of(story: ArticlePage, *, as_edited: bool) -> tuple[list[Audience], list[StoryTag]]:
    """Return whom a story is for, and its tags. One query.

    Args:
        as_edited: as a draft has them, which no table does; then two queries at most.
    """
    if as_edited:
        return list(story.audiences.all()), list(story.tags.all())
    listed = Audience.objects.filter(stories=story.pk).order_by()
    audiences = listed.values_list("order", "pk", "title", "slug")
    tags = StoryTag.objects.filter(taggings__content_object_id=story.pk)
    both = audiences.annotate(kind=Value("audience")).union(
        tags.values_list("taggings__pk", "pk", "name", "slug").annotate(kind=Value("tag")), all=True
    )
    rows = sorted(both)
    return (
        [
            Audience(pk=pk, title=name, slug=slug, order=at)
            for at, pk, name, slug, kind in rows
            if kind == "audience"
        ],
        [
            StoryTag(pk=pk, name=name, slug=slug)
            for _, pk, name, slug, kind in rows
            if kind == "tag"
        ],
    )
