"""Writes the sample ward's stories and takes each to the state that it has."""

from dataclasses import dataclass
from datetime import time
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from cms.core.vietnamese import slugify
from cms.library.models import NewsImage
from news.demo.body import CREDIT, body_of, video
from news.demo.clock import coming, moment_of
from news.demo.consents import say_what_it_shows
from news.demo.content.shapes import PictureSeed, StorySeed
from news.demo.content.stories import STORIES
from news.demo.identity import identity, planted
from news.demo.journal import approve, put_below, reader_for, seen, set_back
from news.demo.people import Ward
from news.demo.pictures import picture_of
from news.editorial import services
from news.stories.models import ArticlePage, Audience, Byline, ColumnPage, StoryTag, TopicPage

_GO_LIVE_DAYS, _GO_LIVE_TIME = 2, time(7, 30)
_HIDDEN = "Lịch đã qua, nhà trường tạm ẩn để thay bằng lịch mới."
_WITHDRAWN = "Nhà trường rút thông báo để công khai bằng văn bản chính thức."
_ROLES = {
    "Bài": (Byline.Role.TEXT,),
    "Bài và tranh": (Byline.Role.TEXT, Byline.Role.PHOTO),
    "Tranh": (Byline.Role.PHOTO,),
    "Kịch bản": (Byline.Role.TEXT,),
    "Hình ảnh": (Byline.Role.VIDEO,),
    "Biên tập": (Byline.Role.TEXT,),
}


@dataclass(frozen=True)
class _Plan:
    """A story to be written: its seed, identity and place in the order of time."""

    seed: StorySeed
    key: UUID
    number: int


def write_stories(ward: Ward) -> int:
    """Write the stories that are missing, the oldest first; each whole or not at all.

    Returns:
        How many were written.
    """
    ordered = sorted(STORIES, key=lambda seed: -seed.days_ago)
    plans = [_Plan(seed, _key(seed), number) for number, seed in enumerate(ordered)]
    missing = [plan for plan in plans if planted(ArticlePage, plan.key) is None]
    for plan in missing:
        _write(plan, ward)
    return len(missing)


def _key(seed: StorySeed) -> UUID:
    return identity("story", seed.unit, seed.author, seed.title, seed.days_ago)


@transaction.atomic
def _write(plan: _Plan, ward: Ward) -> None:
    story = _draft(plan, ward)
    _STEPS[plan.seed.state](story, plan, ward)


def _draft(plan: _Plan, ward: Ward) -> ArticlePage:
    seed, unit, author = plan.seed, ward.units[plan.seed.unit], ward.people[plan.seed.author]

    def picture(wanted: PictureSeed) -> NewsImage:
        size = ward.picture_size
        image = picture_of(wanted, collection=unit.collection, by=author, size=size)
        say_what_it_shows(image, wanted.scene, unit, author)
        return image

    clip = seed.genre == "video"
    before = [video(f"https://example.vn/video/{slugify(seed.title)}", seed.title)] if clip else []
    story = ArticlePage(
        title=seed.title,
        translation_key=plan.key,
        kicker=seed.kicker,
        summary=seed.summary,
        lead_image=picture(seed.lead) if seed.lead else None,
        without_picture=seed.lead is None,
        lead_alt=seed.lead.alt if seed.lead else "",
        lead_caption=seed.lead.caption if seed.lead else "",
        lead_credit=CREDIT if seed.lead else "",
        body=body_of(seed.body, key=plan.key, picture=picture, before=before),
        column=planted(ColumnPage, identity("column", seed.column)),
        genre=seed.genre,
        origin=seed.origin,
        origin_outlet=seed.origin_outlet,
        origin_url=seed.origin_url,
        origin_date=seed.origin_date,
        ai_use=seed.ai,
    )
    _relate(story, seed)
    put_below(unit.branch, story, author)
    return story


def _relate(story: ArticlePage, seed: StorySeed) -> None:
    keys = [identity("topic", slug) for slug in seed.topics]
    story.topics = TopicPage.objects.filter(translation_key__in=keys)
    story.audiences = Audience.objects.filter(slug__in=seed.audiences)
    story.tags.set(StoryTag.objects.filter(name__in=seed.tags))
    people = [(name, role) for name, label in seed.byline for role in _ROLES[label]]
    story.bylines = [
        Byline(name=name, role=role, sort_order=order) for order, (name, role) in enumerate(people)
    ]


def _leave(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    """Nothing: a draft stays with its author."""


def _submit(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    services.submit(page_id=story.pk, by=ward.people[plan.seed.author])


def _send(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    """Take the story to the center, past the school's lead where the unit has that step."""
    _submit(story, plan, ward)
    if ward.units[plan.seed.unit].sign_off:
        services.sign_off(page_id=story.pk, by=ward.people["ht.a"], seen=seen(story))


def _return(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    _send(story, plan, ward)
    reader = ward.people[reader_for(plan.seed.author, plan.number)]
    services.return_story(page_id=story.pk, by=reader, points=plan.seed.return_points)


def _publish(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    _send(story, plan, ward)
    approve(story, ward, reader_for(plan.seed.author, plan.number))
    set_back(
        story,
        moment_of(
            today=timezone.localdate(),
            days_ago=plan.seed.days_ago,
            number=plan.number,
            zone=timezone.get_default_timezone(),
        ),
    )


def _hold(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    _send(story, plan, ward)
    reader = reader_for(plan.seed.author, plan.number)
    approve(story, ward, reader, services.Approval(hold=True))


def _schedule(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    _send(story, plan, ward)
    moment = coming(
        today=timezone.localdate(),
        days=_GO_LIVE_DAYS,
        at=_GO_LIVE_TIME,
        zone=timezone.get_default_timezone(),
    )
    approve(story, ward, "truc.ban", services.Approval(go_live_at=moment))


def _hide(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    _publish(story, plan, ward)
    services.hide(page_id=story.pk, by=ward.people["ht.a"], reason=_HIDDEN)


def _withdraw(story: ArticlePage, plan: _Plan, ward: Ward) -> None:
    _publish(story, plan, ward)
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason=_WITHDRAWN)


_STEPS = {
    "draft": _leave,
    "submitted": _submit,
    "signed_off": _send,
    "returned": _return,
    "approved": _hold,
    "scheduled": _schedule,
    "live": _publish,
    "hidden": _hide,
    "withdrawn": _withdraw,
}
