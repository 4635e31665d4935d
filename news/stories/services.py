"""Opens and renames units whole: row, page branch, collection, groups, sign-off."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Collection, Page, Site

from cms.core.legal_bases import plant_legal_bases
from cms.core.vietnamese import slugify, unique_slug
from cms.units import services as units
from cms.units.models import Unit
from cms.units.roles import Right
from cms.units.unit_sheet import BadRow, UnitRow, read_units
from news.editorial.acts import Act
from news.editorial.evidence import decide
from news.stories.models import (
    ColumnIndexPage,
    DocumentIndexPage,
    FrontPage,
    TopicIndexPage,
    UnitIndexPage,
    UnitPage,
)

_INDEXES: tuple[tuple[type[Page], str, str], ...] = (
    (ColumnIndexPage, "chuyen-muc", "Chuyên mục"),
    (TopicIndexPage, "chuyen-de", "Chuyên đề"),
    (UnitIndexPage, "don-vi", "Đơn vị"),
    (DocumentIndexPage, "van-ban", "Văn bản"),
)


@dataclass(frozen=True)
class SheetResult:
    """What became of a list of units: opened ones, refused rows."""

    opened: tuple[Unit, ...]
    refused: tuple[BadRow, ...]


@transaction.atomic
def build_portal(*, title: str = "Chuyên trang giáo dục") -> FrontPage:
    """Make the front page, the index pages and the first legal bases; harmless to repeat."""
    front = FrontPage.objects.first()
    if front is None:
        root = Page.get_first_root_node()
        front = root.add_child(instance=FrontPage(title=title, slug="trang-chu"))
    _place_site(front, title)
    # Wagtail's first migrations name them in English, and editors see them.
    Page.objects.filter(depth=1, title="Root").update(title="Gốc", draft_title="Gốc")
    Collection.objects.filter(depth=1, name="Root").update(name="Toàn bộ kho")
    for model, slug, name in _INDEXES:
        if not model.objects.exists():
            FrontPage.objects.get(pk=front.pk).add_child(instance=model(title=name, slug=slug))
    plant_legal_bases()
    return FrontPage.objects.get(pk=front.pk)


def _place_site(front: FrontPage, title: str) -> None:
    """Tell Wagtail the portal's own address, so that links in mails and feeds are right."""
    address = urlsplit(settings.SITE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname,
            "port": address.port or (443 if address.scheme == "https" else 80),
            "root_page": front,
            "site_name": title,
        },
    )
    # Wagtail's first migration leaves a page of its own.
    front.get_parent().get_children().exclude(pk=front.pk).filter(slug="home", numchild=0).delete()


@transaction.atomic
def open_unit(
    *, name: str, kind: str, code: str = "", sign_off: bool = False, by: Any = None
) -> Unit:
    """Open a unit: row, collection, groups, live page branch, sign-off; all of it or nothing.

    Args:
        name: its official name; the address is made of it.
        code: short key for lists; made of the name when empty.
        by: who opens it; None is a command of the system.

    Raises:
        ValidationError: the name or code is taken or malformed.
        PermissionDenied: `by` may not manage units.
    """
    units.require_manager(by, Right.MANAGE_UNITS)
    portal = build_portal()
    unit = units.create_unit(
        name=name.strip(), code=code or _free_code(name), kind=kind, sign_off=sign_off
    )
    index = UnitIndexPage.objects.child_of(portal).get()
    page = index.add_child(instance=UnitPage(title=unit.name, slug=slugify(unit.name)))
    _publish(page, by=by)
    unit.branch = Page.objects.get(pk=page.pk)
    unit.save(update_fields=["branch"])
    units.apply_roles(unit)
    log(instance=unit, action="wagtail.create", user=by)
    return unit


def _free_code(name: str) -> str:
    taken = set(Unit.objects.values_list("code", flat=True))
    return unique_slug(slugify(name) or "don-vi", taken, max_length=40)


@transaction.atomic
def rename_unit(
    *,
    unit: Unit,
    name: str,
    by: Any = None,
    sign_off: bool | None = None,
    sign_off_by_link: bool | None = None,
    is_active: bool | None = None,
) -> Unit:
    """Rename a unit everywhere at once; its old addresses redirect for ever.

    Args:
        sign_off: whether its lead confirms stories first; None leaves it. Stories on their way
            keep the way they were sent on.
        sign_off_by_link: whether a preview link may carry that confirmation; None leaves it.
        is_active: False closes the unit, see `cms.units.services.set_active`; None leaves it.

    Raises:
        ValidationError: the name is taken or empty, or the unit can't be closed.
        PermissionDenied: `by` may not manage units.
    """
    units.require_manager(by, Right.MANAGE_UNITS)
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    unit.name = name.strip()
    if sign_off is not None:
        unit.sign_off = sign_off
    if sign_off_by_link is not None:
        unit.sign_off_by_link = sign_off_by_link
    unit.full_clean()
    unit.save()
    if unit.collection and unit.collection.name != unit.name:
        unit.collection.name = unit.name
        unit.collection.save()
    page = UnitPage.objects.filter(pk=unit.branch_id).first()
    if page is not None and page.title != unit.name:
        page.title = page.draft_title = unit.name
        page.slug = slugify(unit.name)
        _publish(page, by=by)
        unit.branch = Page.objects.get(pk=page.pk)
    log(instance=unit, action="wagtail.edit", user=by)
    if is_active is not None:
        units.set_active(unit=unit, is_active=is_active, by=by)
        unit.is_active = is_active
    return unit


def open_units_from_sheet(*, data: bytes, by: Any = None) -> SheetResult:
    """Open the units of a CSV list; a bad row is reported and opens nothing.

    Args:
        data: the bytes of the file, see `cms.units.unit_sheet`.
    """
    units.require_manager(by, Right.MANAGE_UNITS)
    rows, refused = read_units(data)
    opened = []
    for row in rows:
        try:
            opened.append(_open_row(row, by))
        except ValidationError as error:
            refused.append(BadRow(row.line, " ".join(error.messages)))
    return SheetResult(tuple(opened), tuple(sorted(refused, key=lambda bad: bad.line)))


def _open_row(row: UnitRow, by: Any) -> Unit:
    return open_unit(name=row.name, kind=row.kind, code=row.code, sign_off=row.sign_off, by=by)


def _publish(page: UnitPage, *, by: Any) -> None:
    revision = page.save_revision(user=by)
    decide(kind=Act.STRUCTURE, page=page, by=by, revision=revision, data={"published": True})
    revision.publish(user=by, skip_permission_checks=True)
