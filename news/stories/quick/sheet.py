"""Reads what the quick form posted, stores it, and says what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from cms.core.middleware import client_ip
from cms.library.models import NewsImage
from cms.units.models import Unit
from cms.units.selectors import unit_of
from news.editorial.checklist import Finding, blocking
from news.editorial.refusals import ActRefused
from news.editorial.standing_findings import Line, draft_lines
from news.stories.models import ArticlePage, QuickDraft
from news.stories.quick import services
from news.stories.quick.answers import as_sentence, faults_by_reason, store_answers
from news.stories.quick.content import MOST_PHOTOS
from news.stories.quick.forms import SOME_AI, PhotoQuestions, QuickForm
from news.stories.quick.selectors import content_of, draft_for, usable_photos

SEND, FULL, KEEP = "send", "full", "stay"
# Where a rule of the checklist is mended on this form.
_PLACES = {
    "title": "title",
    "text": "text",
    "lead_picture": "photos",
    "lead_alt": "caption",
    "ai_use": "ai",
    "column": "column",
    "picture_rights": "level",
}
# Where a rule about wording found it: the field of the story.
_FIELDS = {
    "title": "title",
    "lead_image": "caption",
    "lead_alt": "caption",
    "lead_caption": "caption",
    "lead_credit": "credit",
    "body": "text",
}
_SAME_PLACE = {"ai_use": "ai", "story_ai": "ai", "class_consent": "level", "people": "level"}
UNSEEN = "Có bản khác vừa lưu. Hãy xem lại rồi gửi."
OTHER_UNIT = (
    "Bản nháp này là của {unit}. Muốn gửi cho đơn vị khác thì viết tin mới; chữ bạn vừa gõ vẫn còn "
    "ở đây."
)
LOST = "Có ảnh không còn trong kho của bạn nên đã được bỏ ra."
DETAILS = "Bạn chọn “Có dùng AI”: trả lời thêm cho bài và cho ảnh."

Errors = dict[str, list[str]]


@dataclass
class Outcome:
    """What became of a posted form; what was refused is said at its field."""

    draft: QuickDraft
    version: str = ""
    note: str = ""
    errors: Errors = field(default_factory=dict)
    sent: bool = False
    take_over: str = ""
    lines: Sequence[Line] = ()
    more: Sequence[int] = ()
    form: QuickForm | None = None
    questions: PhotoQuestions | None = None
    images: Sequence[NewsImage] = ()

    def refuse(self, place: str, *sentences: str) -> None:
        """Say what is to be mended at a field; "form" is the form as a whole."""
        known = self.errors.setdefault(place, [])
        known += [sentence for sentence in sentences if sentence not in known]


def uuid_of(text: str) -> UUID | None:
    """Return the posted name of a form, None where it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def number(text: str) -> int:
    """Return a posted id, 0 where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def opened_draft(data: Mapping[str, str], *, unit: Unit, by: Any) -> QuickDraft | None:
    """Return the draft that the form names, or begin the one of its token.

    Returns:
        None where the named one is none of the person's, or what was posted is no form of ours.
    """
    if data.get("draft"):
        return draft_for(by, number(data["draft"]))
    token = uuid_of(data.get("token", ""))
    return services.begin(unit=unit, token=token, by=by) if token else None


def require_own_unit(data: Mapping[str, str], draft: QuickDraft) -> None:
    """Let pass a form that names the draft's unit, or none.

    Raises:
        ActRefused: it names another one; a draft that was begun doesn't move.
    """
    unit = unit_of(draft.page)
    if unit is not None and data.get("unit", "") not in ("", str(unit.pk)):
        raise ActRefused(OTHER_UNIT.format(unit=unit.name))


def carry_out(request: HttpRequest, draft: QuickDraft, act: str) -> Outcome:
    """Store the form's photos and words, then send it if that was pressed."""
    outcome = Outcome(draft=draft)
    outcome.version = request.POST.get("version", "")
    added = _take_photos(request, outcome)
    ids = _moved([number(text) for text in request.POST.getlist("photo")], act) + added
    stored = content_of(draft.page.get_latest_revision_as_object())
    on_page = [photo.image_id for photo in stored.photos] if stored else []
    usable = usable_photos(ids, user=request.user, known=on_page)
    if len(usable) < len(set(ids)):
        outcome.refuse("photos", LOST)
    if len(usable) > MOST_PHOTOS:
        outcome.refuse("photos", services.TOO_MANY)
    outcome.images = usable[:MOST_PHOTOS]
    outcome.form = QuickForm(request.POST, images=outcome.images)
    if not outcome.form.is_valid():
        _refuse_fields(outcome, outcome.form)
        return outcome
    try:
        require_own_unit(request.POST, draft)
        saved = services.save(
            draft=draft,
            content=outcome.form.content(),
            known=outcome.version,
            by=request.user,
            form=uuid_of(request.POST.get("form", "")) or uuid4(),
            over=request.POST.get("take_over", ""),
        )
        outcome.version, outcome.note, outcome.more = saved.version, saved.note, saved.more
        _answer_for_photos(request, outcome, act)
        if act == SEND:
            _send_if_clean(request, outcome, is_unseen=saved.is_unseen)
    except services.AlreadySent:
        outcome.sent = True
    except services.OthersVersion as refused:
        outcome.refuse("form", refused.message)
        outcome.take_over = refused.stamp
    except ActRefused as refused:
        outcome.refuse("form", refused.message)
    return outcome


def _take_photos(request: HttpRequest, outcome: Outcome) -> list[int]:
    """Take in the photos that came with the form itself, as without JavaScript."""
    files: Sequence[UploadedFile] = request.FILES.getlist("photos")
    added = []
    for file in files[:MOST_PHOTOS]:
        try:
            image, saved = services.add_photo(
                draft=outcome.draft, file=file, known=outcome.version, by=request.user
            )
        except ValidationError as error:
            outcome.refuse("photos", f"{file.name}: {as_sentence(error)}")
        except ActRefused as refused:
            outcome.refuse("photos", refused.message)
            break
        else:
            added.append(image.pk)
            outcome.version = saved.version
    if len(files) > MOST_PHOTOS:
        outcome.refuse("photos", services.TOO_MANY)
    return added


def _moved(ids: list[int], act: str) -> list[int]:
    """Return the photos in the order that a button of theirs asks for."""
    what, _, text = act.partition(":")
    pk = number(text)
    if pk not in ids:
        return ids
    place = ids.index(pk)
    rest = [other for other in ids if other != pk]
    match what:
        case "remove":
            return rest
        case "up":
            rest.insert(max(place - 1, 0), pk)
        case "down":
            rest.insert(place + 1, pk)
        case _:
            return ids
    return rest


def _refuse_fields(outcome: Outcome, form: Any) -> None:
    for name, sentences in form.errors.items():
        place = "form" if name == "__all__" else _SAME_PLACE.get(name, name)
        outcome.refuse(place, *(str(sentence) for sentence in sentences))


def _answer_for_photos(request: HttpRequest, outcome: Outcome, act: str) -> None:
    """Store the answer about children; only sending needs one."""
    if not outcome.images:
        return
    outcome.questions = questions = PhotoQuestions(
        request.POST, images=outcome.images, by=request.user
    )
    if questions.is_valid():
        try:
            store_answers(answers=questions.answers(), images=outcome.images, by=request.user)
        except ValidationError as error:
            outcome.refuse("level", *error.messages)
    elif act == SEND:
        _refuse_fields(outcome, questions)


def _refuse_what_blocks(outcome: Outcome) -> None:
    """Refuse at its field whatever the checklist blocks now, by the levels that the center set."""
    page = ArticlePage.objects.get(pk=outcome.draft.page_id)
    outcome.lines = draft_lines(page, page.get_latest_revision_as_object())
    for finding in blocking(line.finding for line in outcome.lines):
        if finding.code != "picture_rights":
            outcome.refuse(place_of(finding), finding.message)
        elif "level" not in outcome.errors:
            # One question for all photos: each reason is said once.
            reasons = faults_by_reason([image.pk for image in outcome.images])
            outcome.refuse("level", *(reasons or [finding.message]))
    if "ai" in outcome.errors and outcome.form:
        has_some = outcome.form.cleaned_data["ai"] == SOME_AI
        outcome.errors["ai"] = [DETAILS] if has_some else outcome.errors["ai"][-1:]


def _send_if_clean(request: HttpRequest, outcome: Outcome, *, is_unseen: bool) -> None:
    if is_unseen:
        outcome.refuse("form", UNSEEN)
    else:
        _refuse_what_blocks(outcome)
    if not outcome.errors:
        _send(request, outcome)


def _send(request: HttpRequest, outcome: Outcome) -> None:
    try:
        services.send(
            draft=outcome.draft,
            form=uuid_of(request.POST.get("form", "")) or uuid4(),
            by=request.user,
            address=client_ip(request),
        )
        outcome.sent = True
    except ActRefused as refused:
        if not refused.findings:
            raise
        for finding in refused.findings:
            outcome.refuse(place_of(finding), finding.message)


def place_of(finding: Finding) -> str:
    """Return the field of this form where a finding is mended; "form" where it has none."""
    field, _, part = finding.path.partition(".")
    if field == "body" and part.endswith((".alt", ".caption")):
        return "caption"
    return _PLACES.get(finding.code) or _FIELDS.get(field, "form")
