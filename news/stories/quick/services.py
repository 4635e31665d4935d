"""Writes a quick story: begun early, saved often, photos one by one, sent once."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from cms.library.models import NewsImage
from cms.library.picture_intake import store_picture
from cms.units.models import Unit
from cms.units.selectors import unit_of
from news.editorial.acts import Act
from news.editorial.models import Writing
from news.editorial.refusals import ActRefused
from news.editorial.services import stored, submit
from news.editorial.services.guard import locked_page, newest, permitted
from news.editorial.taking_over import take_over
from news.editorial.writing import newest_by
from news.stories.drafting import add_draft
from news.stories.models import ArticlePage, QuickDraft
from news.stories.quick.content import (
    MOST_PHOTOS,
    UNTITLED,
    Content,
    Photo,
    as_said,
    body_of,
    shown,
)
from news.stories.quick.selectors import content_of, may_go_on, stamp

ELSEWHERE = (
    "Bài này đã có phần mà biểu mẫu nhanh không có. Mở trình soạn đầy đủ để sửa tiếp; chữ bạn vừa "
    "gõ vẫn còn ở đây."
)
PUBLIC = "Bài này đã từng đăng. Mở trình soạn đầy đủ để sửa."
TOO_MANY = f"Mỗi tin nhiều nhất {MOST_PHOTOS} ảnh. Bỏ bớt một ảnh rồi thêm."
OTHERS = (
    "{who} đã lưu một bản khác lúc {when:%H:%M ngày %d/%m/%Y}, nên phần bạn vừa gõ chưa lưu; chữ "
    "vẫn còn ở đây. Bấm “Nhận thay” để lưu bản của bạn; ảnh của cả hai được giữ, bản kia xem lại ở "
    "mục Lịch sử của bài."
)
OWN = (
    "Chính bạn đã lưu một bản khác lúc {when:%H:%M ngày %d/%m/%Y}, ở máy hoặc cửa sổ khác. Bản vừa "
    "gõ thay bản ấy; ảnh của cả hai được giữ, bản kia xem lại ở mục Lịch sử của bài."
)


class AlreadySent(Exception):
    """Exactly this form was sent before; nothing is left to do."""


class OthersVersion(ActRefused):
    """A colleague saved something else since the form was opened; `stamp` names their version."""

    def __init__(self, message: str, stamp: str) -> None:
        super().__init__(message)
        self.stamp = stamp


@dataclass(frozen=True)
class Saved:
    """What became of a saving: the version there is now, and what the person should know.

    Attributes:
        version: its stamp.
        note: whose version this one replaced, in Vietnamese; else empty.
        is_unseen: whether there was a version of other content than the form was filled from.
        more: the photos of that version, which the form has not.
    """

    version: str
    note: str = ""
    is_unseen: bool = False
    more: tuple[int, ...] = ()


@transaction.atomic
def begin(*, unit: Unit, token: UUID, by: Any) -> QuickDraft:
    """Make the draft of a form, or return the one that the form has already.

    Args:
        unit: whose story it is.
        token: made with the empty form; sent again after a lost answer.
        by: who writes; two requests of one person wait for each other.

    Raises:
        PermissionDenied: the person may not add stories for the unit.
    """
    get_user_model().objects.select_for_update().get(pk=by.pk)
    known = QuickDraft.objects.select_related("page").filter(begun_by=by, token=token).first()
    if known is not None:
        return known
    revision = add_draft(unit=unit, by=by, title=UNTITLED, without_picture=True)
    return QuickDraft.objects.create(page_id=int(revision.object_id), begun_by=by, token=token)


@transaction.atomic
def save(
    *, draft: QuickDraft, content: Content, known: str, by: Any, form: UUID, over: str = ""
) -> Saved:
    """Store what was typed as the story's newest version.

    Args:
        draft: of a unit of the person.
        content: all that the form has.
        known: the version that the form was filled from, see `selectors.stamp`. If there is a
            newer one, that stays in the history and its photos stay in the story.
        by: who typed.
        form: names the opened form, see `send`.
        over: the colleague's version that the person takes over from, having been told of it.

    Raises:
        AlreadySent: exactly this form was sent.
        OthersVersion: a colleague's newer version, and the person has not said to take over.
        ActRefused: the story waits for somebody, was public, or became more than a quick story.
        PermissionDenied: another unit's story.
    """
    if _locked(draft).sent_with == form:
        raise AlreadySent
    revision, story, before = _opened(draft, by)
    is_newer = known != stamp(revision)
    is_unseen = is_newer and not before.is_blank and content != before
    note = ""
    if is_unseen:
        note = _told(story, revision, known=known, by=by, form=form, over=over)
    more: tuple[int, ...] = ()
    if is_newer:
        photos = _with_photos_of(before, content)
        more = tuple(photo.image_id for photo in photos[len(content.photos) :])
        content = replace(content, photos=photos)
    version = stamp(revision)
    if content != before:
        _write(story, content)
        keeps = is_newer or revision.user_id != by.pk
        version = _store(story, by=by, over=None if keeps else revision)
        stored(page=story, by=by, form=str(form), number="0")
    return Saved(version, note, is_unseen, more)


def _told(
    story: ArticlePage, revision: Revision, *, known: str, by: Any, form: UUID, over: str
) -> str:
    """Return what the person has to know of the version that theirs will follow."""
    since = known.partition("-")[0]
    number = int(since) if since.isdecimal() and len(since) < 19 else 0
    later = story.revisions.filter(pk__gt=number)
    # A photo that arrived since stands above it, under the person's own name.
    theirs = later.exclude(user_id=by.pk).order_by("-pk").first()
    if theirs is None:
        # A repeated request of the same form is no other device.
        same = Writing.objects.filter(page_id=story.pk, user=by, form=str(form)).exists()
        return "" if same else OWN.format(when=timezone.localtime(revision.created_at))
    if over != stamp(theirs):
        when = timezone.localtime(theirs.created_at)
        who = theirs.user or "Hệ thống"
        raise OthersVersion(OTHERS.format(who=who, when=when), stamp(theirs))
    take_over(page=story, other=newest_by(theirs, by), by=by)
    return ""


def _with_photos_of(before: Content, content: Content) -> tuple[Photo, ...]:
    ids = {photo.image_id for photo in content.photos}
    more = [photo for photo in before.photos if photo.image_id not in ids]
    return (*content.photos, *more)[:MOST_PHOTOS]


def _locked(draft: QuickDraft) -> QuickDraft:
    return QuickDraft.objects.select_for_update().get(pk=draft.pk)


def _opened(draft: QuickDraft, by: Any) -> tuple[Revision, ArticlePage, Content]:
    """Lock the page; return its newest version as a row and as a story, and what it says."""
    page = locked_page(draft.page_id)
    if not isinstance(page, ArticlePage) or not may_go_on(by, page):
        raise PermissionDenied
    permitted(Act.SUBMIT, page, by)
    if page.live or page.first_published_at:
        raise ActRefused(PUBLIC)
    revision = newest(page)
    story: ArticlePage = revision.as_object()
    content = content_of(story)
    if content is None:
        raise ActRefused(ELSEWHERE)
    return revision, story, content


def _write(story: ArticlePage, content: Content) -> None:
    title = content.title or UNTITLED
    if story.title != title:
        # Nobody has the address of a story that was never public: it follows the title.
        story.title, story.slug = title, ""
    story.column_id, story.genre, story.ai_use = content.column_id, content.genre, content.ai_use
    lead = content.photos[0] if content.photos else None
    story.without_picture = lead is None
    story.lead_image = NewsImage.objects.get(pk=lead.image_id) if lead else None
    story.lead_alt = lead.alt if lead else ""
    story.lead_caption = lead.caption if lead else ""
    story.lead_credit = lead.credit if lead else ""
    block = ArticlePage._meta.get_field("body").stream_block
    story.body = block.to_python(body_of(content.text, content.photos[1:]))


def _store(story: ArticlePage, *, by: Any, over: Revision | None) -> str:
    story.save()
    return stamp(story.save_revision(user=by, overwrite_revision=over))


def add_photo(
    *, draft: QuickDraft, file: UploadedFile | None, known: str, by: Any
) -> tuple[NewsImage, Saved]:
    """Take a photo into the unit's library and put it last into the story, once.

    Args:
        draft: of a unit of the person.
        file: as it came; drawing it anew may take seconds, so that is done before any lock.
        known: the version that the form has; an older form stays one, though its photo is new.
        by: who sends it.

    Raises:
        ValidationError: the photo can't be used; says what to do.
        ActRefused: the story can't be changed now, or has photos enough.
        PermissionDenied: another unit's story.
    """
    unit = unit_of(draft.page)
    if unit is None or not may_go_on(by, draft.page):
        raise PermissionDenied
    stored = store_picture(file=file, collection_id=unit.collection_id, by=by)
    return stored, _attach(draft=draft, image=stored, known=known, by=by)


@transaction.atomic
def _attach(*, draft: QuickDraft, image: NewsImage, known: str, by: Any) -> Saved:
    _locked(draft)
    revision, story, content = _opened(draft, by)
    is_newest = known == stamp(revision) or content.is_blank
    if image.pk in {photo.image_id for photo in content.photos}:
        return Saved(known)
    if len(content.photos) >= MOST_PHOTOS:
        raise ActRefused(TOO_MANY)
    said = replace(as_said(content.photos), own={})
    photos = (*content.photos, *shown([image.pk], said))
    _write(story, replace(content, photos=photos))
    mine = revision.user_id == by.pk
    version = _store(story, by=by, over=revision if mine else None)
    return Saved(version if is_newest else known)


@transaction.atomic
def send(*, draft: QuickDraft, form: UUID, by: Any, address: str | None = None) -> None:
    """Send the story for approval; a second press of the same form does nothing more.

    Args:
        draft: saved before.
        form: made when the form was opened; a story that was returned is sent by a new one.
        by: who sends.
        address: where from.

    Raises:
        ActRefused: the rules or the checklist refuse; the draft stays as it was saved.
        PermissionDenied: another unit's story.
    """
    row = _locked(draft)
    if row.sent_with == form:
        return
    if not may_go_on(by, draft.page):
        raise PermissionDenied
    submit(page_id=row.page_id, by=by, address=address)
    row.sent_with = form
    row.save(update_fields=["sent_with"])
