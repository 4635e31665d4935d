"""Makes thousands of live stories in seconds, as the services would have left the rows."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

from cms.library.models import NewsRendition
from news.stories.models import ArticlePage, Audience, StoryTag, StoryTagging
from news.stories.models.story import Genre
from news.stories.picture_selectors import CARD_RENDITIONS

PICTURES = 10
_BATCH = 500


@transaction.atomic
def make_stories(ward, count: int) -> list[ArticlePage]:
    """Add live stories, in turn below the wards' units, a third of them with a picture."""
    pictures = _pictures(ward)
    branches = [ward.units[key].branch for key in ("a", "b", "center")]
    start = ArticlePage.objects.count()
    stories = []
    for number in range(start, start + count):
        branch = branches[number % len(branches)]
        stories.append(_story(ward, branch, number, pictures))
    for begin in range(0, count, _BATCH):
        batch = stories[begin : begin + _BATCH]
        Page.objects.bulk_create([_row_of_page(story) for story in batch])
        ids = dict(
            Page.objects.filter(path__in=[story.path for story in batch]).values_list("path", "pk")
        )
        for story in batch:
            story.page_ptr_id = story.id = ids[story.path]
        # bulk_create refuses models with a parent table: the rest of the row is written alone.
        ArticlePage._base_manager.all()._insert(
            batch, fields=ArticlePage._meta.local_fields, using="default"
        )
    for branch in branches:
        children = Page.objects.filter(depth=branch.depth + 1, path__startswith=branch.path)
        Page.objects.filter(pk=branch.pk).update(numchild=children.count())
    _relate(ward, stories)
    return stories


def _pictures(ward):
    pictures = [
        ward.picture("b", color=(20 * number, 90, 40), title=f"Ảnh {number}")
        for number in range(PICTURES)
    ]
    for picture in pictures:
        # The very rows that the first reader of a list would make.
        picture.get_renditions(*CARD_RENDITIONS)
    assert NewsRendition.objects.filter(image__in=pictures).count() >= PICTURES
    return pictures


def _story(ward, branch, number, pictures):
    moment = timezone.now() - timedelta(hours=7 * number)
    picture = pictures[number % PICTURES] if number % 3 == 0 else None
    title = f"Tin thứ {number} của nhà trường"
    slug = f"tin-thu-{number}"
    return ArticlePage(
        title=title,
        draft_title=title,
        slug=slug,
        path=branch.path + Page._int2str(10_000 + number).rjust(Page.steplen, "0"),
        depth=branch.depth + 1,
        numchild=0,
        url_path=f"{branch.url_path}{slug}/",
        content_type=ContentType.objects.get_for_model(ArticlePage),
        locale_id=Locale.get_default().pk,
        live=True,
        has_unpublished_changes=False,
        first_published_at=moment,
        last_published_at=moment,
        summary="Thầy trò nhà trường cùng làm một việc có ích.",
        body=[("text", "<p>Sáng nay, thầy trò nhà trường trồng cây.</p>")],
        column=ward.column,
        genre=Genre.values[number % len(Genre.values)],
        lead_image=picture,
        lead_alt="Học sinh trồng cây" if picture else "",
        without_picture=picture is None,
        ai_use="none",
    )


def _row_of_page(story):
    return Page(
        **{
            field.attname: getattr(story, field.attname)
            for field in Page._meta.concrete_fields
            if field.attname != "id"
        }
    )


def _relate(ward, stories):
    audience = Audience.objects.get_or_create(title="Phụ huynh", slug="phu-huynh")[0]
    tag = StoryTag.objects.get_or_create(name="trồng cây", slug="trong-cay")[0]
    topics, audiences = ArticlePage.topics.through, ArticlePage.audiences.through
    topics.objects.bulk_create(
        [topics(articlepage_id=story.pk, topicpage_id=ward.topic.pk) for story in stories]
    )
    audiences.objects.bulk_create(
        [audiences(articlepage_id=story.pk, audience_id=audience.pk) for story in stories]
    )
    StoryTagging.objects.bulk_create(
        [StoryTagging(content_object_id=story.pk, tag=tag) for story in stories]
    )
