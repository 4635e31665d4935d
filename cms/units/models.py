"""A unit of the ward, its people, and the Django groups that carry their roles."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import Collection, Page

from cms.units.roles import KIND_LABELS, ROLE_LABELS, Role, UnitKind, fits

NO_STEP_TO_AGREE_TO = (
    "Chỉ dùng được khi bài của đơn vị qua bước ban giám hiệu xác nhận: đánh dấu cả hai ô, hoặc "
    "bỏ ô này."
)


class Unit(models.Model):
    """A school, the center, an office or a neighbourhood group; closed, never deleted."""

    name = models.CharField("tên đơn vị", max_length=160, unique=True)
    code = models.SlugField("mã", max_length=40, unique=True)
    kind = models.CharField("loại", max_length=20, choices=list(KIND_LABELS.items()))
    sign_off = models.BooleanField(
        "ban giám hiệu xác nhận trước",
        default=False,
        help_text="Bài của đơn vị qua ban giám hiệu rồi mới tới Trung tâm.",
    )
    sign_off_by_link = models.BooleanField(
        "cho đồng ý qua liên kết xem trước",
        default=False,
        help_text="Thầy cô hiệu trưởng không có tài khoản xác nhận được qua liên kết đã nhận.",
    )
    is_active = models.BooleanField("đang hoạt động", default=True)
    branch = models.OneToOneField(
        Page,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="unit",
        verbose_name="trang đơn vị",
    )
    collection = models.OneToOneField(
        Collection,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="unit",
        verbose_name="kho",
    )

    class Meta:
        ordering = ["id"]
        verbose_name = "đơn vị"
        verbose_name_plural = "đơn vị"

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse what nobody could do: a step that has no lead, an agreement that has no step."""
        super().clean()
        if self.sign_off and self.kind and self.kind != UnitKind.SCHOOL:
            raise ValidationError({"sign_off": "Chỉ trường học có bước ban giám hiệu xác nhận."})
        if self.sign_off_by_link and not self.sign_off:
            raise ValidationError({"sign_off_by_link": NO_STEP_TO_AGREE_TO})

    @property
    def unit_kind(self) -> UnitKind:
        """The kind as the enumeration that the role table uses."""
        return UnitKind(self.kind)


class Membership(models.Model):
    """One role of one person in one unit."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name="người dùng",
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="memberships", verbose_name="đơn vị"
    )
    role = models.CharField("vai", max_length=30, choices=list(ROLE_LABELS.items()))

    class Meta:
        ordering = ["unit_id", "user_id", "role"]
        verbose_name = "phân vai"
        verbose_name_plural = "phân vai"
        constraints = [
            models.UniqueConstraint(fields=["user", "unit", "role"], name="one_role_once")
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()} – {self.unit}"

    def clean(self) -> None:
        """Refuse a role that does not exist in such a unit."""
        super().clean()
        known = self.role in set(Role)
        if self.unit_id and known and not fits(Role(self.role), self.unit.unit_kind):
            raise ValidationError({"role": "Vai này không có ở loại đơn vị đã chọn."})


class Delegation(models.Model):
    """A role of the center that one person holds for another, from one day to another."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="delegations",
        verbose_name="người nhận",
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="delegations")
    role = models.CharField("vai", max_length=30, choices=list(ROLE_LABELS.items()))
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến hết ngày")
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-ends_on", "-id"]
        verbose_name = "ủy quyền"
        verbose_name_plural = "ủy quyền"

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()} – {self.ends_on:%d/%m/%Y}"


class SignInLink(models.Model):
    """The last link made for a person; its token is kept nowhere.

    Attributes:
        code: new with each link, a part of what its token is made from.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="sign_in_link"
    )
    code = models.UUIDField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField("tạo lúc")
    ends_at = models.DateTimeField("dùng được đến")
    used_at = models.DateTimeField("đã dùng lúc", null=True)

    class Meta:
        verbose_name = "liên kết đăng nhập"
        verbose_name_plural = "liên kết đăng nhập"

    def __str__(self) -> str:
        return str(self.user)


class RoleGroup(models.Model):
    """The Django group that carries Wagtail's permissions of one role in one unit."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="role_groups")
    role = models.CharField(max_length=30, choices=list(ROLE_LABELS.items()))
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="role_group")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "role"], name="one_group_per_unit_and_role")
        ]

    def __str__(self) -> str:
        return self.group.name


def shared_collection() -> Collection:
    """Return the collection whose files every unit may use, made on first need."""
    root: Any = Collection.get_first_root_node()
    found = root.get_children().filter(name=SHARED_COLLECTION).first()
    return found or root.add_child(name=SHARED_COLLECTION)


SHARED_COLLECTION = "Kho dùng chung của phường"
