"""Work in hand: who contributed, who has a story open for review, how strict a rule is."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from cms.users.let_in import named
from news.editorial.checklist import RULES


class Contribution(models.Model):
    """Who changed what kind of thing on which revision of a story; written at every write route."""

    page_id = models.BigIntegerField()
    revision_id = models.BigIntegerField()
    user_id = models.BigIntegerField(null=True)
    user_name = models.CharField(max_length=150)
    at = models.DateTimeField()
    is_writing = models.BooleanField("câu chữ, ảnh, chú thích")
    is_housekeeping = models.BooleanField("chuyên mục, thẻ, đường dẫn")
    words = models.PositiveIntegerField("số chữ đổi", default=0)
    is_weighty = models.BooleanField(
        "có số, chữ hoa hoặc ảnh", default=False, help_text="Không còn là sửa nhỏ."
    )
    fields = models.JSONField("phần đã đổi", default=list)
    let_in = models.JSONField("ai cho vào", null=True)

    class Meta:
        ordering = ["id"]
        verbose_name = "phần đóng góp"
        verbose_name_plural = "phần đóng góp"
        constraints = [
            models.UniqueConstraint(
                fields=["page_id", "revision_id", "user_id"], name="one_contribution_per_revision"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_name}: {', '.join(self.fields)}"

    @property
    def who(self) -> str:
        """The name, and how its person came in where somebody else let them in."""
        return named(self.user_name, self.let_in)


class Claim(models.Model):
    """A story that a reviewer has open; it frees itself when the reviewer is silent."""

    page_id = models.BigIntegerField(unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    revision_id = models.BigIntegerField(default=0)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name = "nhận xử lý"
        verbose_name_plural = "nhận xử lý"

    def __str__(self) -> str:
        return f"{self.user} – {self.page_id}"


class Writing(models.Model):
    """What a person's open form of a story stored last, so that the browser can ask for it.

    A save whose answer was lost is recognised by it, and so is the form's own newer version.
    """

    page_id = models.BigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    form = models.CharField("biểu mẫu", max_length=40)
    number = models.PositiveIntegerField("lần gõ đã lưu")
    revision_id = models.BigIntegerField()
    revision_at = models.DateTimeField()

    class Meta:
        verbose_name = "bài đang soạn"
        verbose_name_plural = "bài đang soạn"
        constraints = [
            models.UniqueConstraint(fields=["page_id", "user"], name="one_writing_per_person")
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.page_id}"


class RuleLevel(models.Model):
    """How strict the center wants a rule of the checklist to be."""

    LEVELS = [("off", "tắt"), ("advice", "nhắc"), ("block", "chặn")]

    code = models.CharField("quy tắc", max_length=60, unique=True)
    level = models.CharField("mức", max_length=10, choices=LEVELS)

    class Meta:
        ordering = ["code"]
        verbose_name = "mức của quy tắc"
        verbose_name_plural = "mức của các quy tắc"

    def __str__(self) -> str:
        return f"{self.code}: {self.get_level_display()}"

    def clean(self) -> None:
        """Refuse a rule that does not exist."""
        super().clean()
        if self.code not in RULES:
            raise ValidationError({"code": "Không có quy tắc này."})
