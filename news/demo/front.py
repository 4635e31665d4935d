"""The sample ward's front page, arranged once by its duty editor; afterwards it is the people's."""

from datetime import time, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from news.demo.clock import coming
from news.demo.content.front import FRONT_NOTICE, FRONT_STORIES, FRONT_TOPIC
from news.demo.identity import identity, planted
from news.demo.people import Ward
from news.stories.curation import arrange_front
from news.stories.front import ChosenStory, FrontChoice, FrontNotice
from news.stories.front_selectors import curation
from news.stories.models import ArticlePage, TopicPage

_NOTICE_DAYS, _NOTICE_END = 14, time(17)


def arrange_sample_front(ward: Ward) -> None:
    """Choose the lead, two more stories, a topic and a notice, unless somebody has arranged it."""
    row = curation()
    topic = planted(TopicPage, identity("topic", FRONT_TOPIC))
    if row.version or topic is None:
        return
    today = timezone.localdate()
    last_day = today + timedelta(days=row.keep_days)
    ids = dict(
        ArticlePage.objects.live().filter(title__in=FRONT_STORIES).values_list("title", "pk")
    )
    notice = FrontNotice(
        text=FRONT_NOTICE,
        link=settings.SITE_URL.rstrip("/") + reverse("audience", args=["phu-huynh"]),
        starts_at=None,
        ends_at=coming(
            today=today,
            days=_NOTICE_DAYS,
            at=_NOTICE_END,
            zone=timezone.get_default_timezone(),
        ),
    )
    choice = FrontChoice(
        stories=tuple(ChosenStory(ids[title], last_day) for title in FRONT_STORIES if title in ids),
        topic_ids=(topic.pk,),
        notices=(notice,),
    )
    arrange_front(choice=choice, seen_version=row.version, by=ward.people["truc.ban"])
