"""The editing form of reviewed pages: nobody brings in files or drafts that are not theirs to use.

The choosers offer only what a person may use, but the fields behind them take any id that is
posted; this form is what stops a foreign one.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamValue
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from cms.core.models import BasePageForm
from cms.core.plain_text import tidy_deep
from cms.library.models import NewsDocument, NewsImage
from news.editorial.taking_over import take_over
from news.editorial.writing import FORM, OPENED, TAKE_OVER, Opened, Other, other_at, sentence

Target = tuple[str, str]

_FILES: dict[str, Any] = {"image": NewsImage, "document": NewsDocument}
_REFUSALS = {
    "image": "Ảnh không thuộc đơn vị của bạn hay kho dùng chung nên đã được bỏ ra.",
    "document": "Tệp không thuộc đơn vị của bạn hay kho dùng chung nên đã được bỏ ra.",
    "page": "Trang được dẫn tới chưa đăng và không thuộc đơn vị của bạn nên đã được bỏ ra.",
}


def references(page: Page) -> dict[Target, set[str]]:
    """Return what the page's fields refer to: (kind, id) -> names of the fields.

    Args:
        page: as it is in memory; rows below it (bylines) are not looked into.

    Returns:
        Kinds are "image", "document" and "page"; everything else is left out.
    """
    kinds = {ContentType.objects.get_for_model(model).pk: kind for kind, model in _FILES.items()}
    kinds[ContentType.objects.get_for_model(Page).pk] = "page"
    found: dict[Target, set[str]] = {}
    # Private in Wagtail, and the only thing that reads every kind of field; a test holds it.
    for row in ReferenceIndex._extract_references_from_object(page):
        content_type_id, object_id, model_path = row[:3]
        if content_type_id in kinds:
            target = (kinds[content_type_id], str(object_id))
            found.setdefault(target, set()).add(model_path.partition(".")[0])
    return found


def _tidied(value: Any) -> Any:
    """Return a field's value without what nobody sees; a stream only where something was."""
    if isinstance(value, str):
        return tidy_deep(value)
    if not isinstance(value, StreamValue):
        return value
    raw = value.get_prep_value()
    plain = tidy_deep(raw)
    return value if plain == raw else StreamValue(value.stream_block, plain, is_lazy=True)


class ReviewedPageForm(BasePageForm):
    """Refuses pictures, files and drafts of others; what the page has already may stay."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Before the posted values reach the instance, which is the newest version of the page.
        self._known = set(references(self.instance)) if self.is_bound else set()
        self.other: Other | None = None

    def clean(self) -> dict[str, Any]:
        """Return what was typed.

        Raises:
            ValidationError: somebody else saved since the form was opened, or is at it now, and
                the form does not say that it takes over. It is shown again with all that was
                typed, and with the button that does say so.
        """
        cleaned = super().clean()
        # In place: Wagtail's form of drafts goes on with this very dictionary.
        cleaned.update({name: _tidied(value) for name, value in cleaned.items()})
        self.other = other_at(self.instance, self.opened, self.for_user)
        if self.other is not None and self.data.get(TAKE_OVER) != self.other.stamp:
            raise ValidationError(sentence(self.other), code="newer")
        return cleaned

    @property
    def opened(self) -> Opened:
        """What the posted form knows of the story's versions; a refusal teaches it nothing."""
        given = self.data.get
        loaded = [given(f"loaded_revision_{name}", "") for name in ("id", "created_at")]
        stamp = given(OPENED) or (" ".join(loaded) if all(loaded) else "")
        return Opened(stamp, given(FORM, ""), given("overwrite_revision_id", ""))

    def save(self, commit: bool = True) -> Page:
        """Store the draft, in the caller's transaction.

        A story that was approved after the form was read stays as it was approved: its row is
        what readers get, and only a new version takes what was typed.
        """
        if commit and self.instance.pk:
            row = Page.objects.select_for_update().filter(pk=self.instance.pk)
            commit = not row.values_list("live", flat=True).first()
        page: Page = super().save(commit=commit)
        if self.other is not None and not self.other.is_own:
            take_over(page=page, other=self.other, by=self.for_user)
        return page

    def _post_clean(self) -> None:
        super()._post_clean()
        now = references(self.instance)
        refused = self._foreign(set(now) - self._known)
        faults = {(name, target[0]) for target in refused for name in now[target]}
        for name, kind in sorted(faults):
            self.add_error(name if name in self.fields else None, _REFUSALS[kind])
        for name in {name for name, _ in faults} & set(self.fields):
            self._forget(name, refused)

    def _foreign(self, targets: Iterable[Target]) -> set[Target]:
        wanted = set(targets)
        allowed: set[Target] = set()
        for kind, model in _FILES.items():
            if ids := _numbers(kind, wanted):
                policy = policy_registry.get_by_type(model)
                usable = policy.instances_user_has_any_permission_for(self.for_user, ["choose"])
                rows = usable.filter(pk__in=ids).values_list("pk", flat=True)
                allowed |= {(kind, str(pk)) for pk in rows}
        if ids := _numbers("page", wanted):
            pages = Page.objects.filter(pk__in=ids)
            allowed |= {("page", str(page.pk)) for page in pages if self._may_name(page)}
        return wanted - allowed

    def _may_name(self, page: Page) -> bool:
        return page.live or page.specific.permissions_for_user(self.for_user).can_edit()

    def _forget(self, name: str, refused: set[Target]) -> None:
        """Show the form again without what was refused: its title and picture are not theirs."""
        value = getattr(self.instance, name)
        kept = _without(value, refused) if isinstance(value, StreamValue) else None
        self.fields[name].bound_data = lambda data, initial: kept


def _numbers(kind: str, targets: Iterable[Target]) -> list[int]:
    """Return the ids of one kind; what was typed by hand into a link may be no number."""
    texts = [pk for name, pk in targets if name == kind]
    return [int(pk) for pk in texts if pk.isascii() and pk.isdigit() and len(pk) < 19]


def _without(value: StreamValue, refused: set[Target]) -> StreamValue:
    """Return the stream without the blocks that refer to something refused."""
    kinds: dict[Any, str] = {model: kind for kind, model in _FILES.items()} | {Page: "page"}

    def is_clean(child: Any) -> bool:
        for model, object_id, *_ in child.block.extract_references(child.value):
            kind = next((kind for base, kind in kinds.items() if issubclass(model, base)), "")
            if (kind, str(object_id)) in refused:
                return False
        return True

    rows = [(child.block_type, child.value, child.id) for child in value if is_clean(child)]
    return StreamValue(value.stream_block, rows)
