"""What people were told, which mails they want, and when reminders and old lines are due."""

from datetime import date
from typing import Self

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Page

from cms.library.models import RemovalCase
from news.editorial.events import RULES, Event


class Notice(models.Model):
    """One line in one person's inbox; the title is the story's own, so nothing old is kept here.

    Attributes:
        key: which act or stage it tells of; a person is told once of each.
    """

    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    event = models.CharField("việc", max_length=30)
    key = models.CharField(max_length=120)
    page = models.ForeignKey(Page, on_delete=models.CASCADE, null=True, related_name="+")
    case = models.ForeignKey(RemovalCase, on_delete=models.CASCADE, null=True, related_name="+")
    by_name = models.CharField("người làm", max_length=150, blank=True)
    at = models.DateTimeField("lúc")
    read_at = models.DateTimeField("đọc lúc", null=True)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name = "thông báo"
        verbose_name_plural = "thông báo"
        constraints = [
            models.UniqueConstraint(fields=["key", "reader"], name="one_notice_of_a_thing")
        ]
        indexes = [
            models.Index(fields=["reader", "-at", "-id"], name="notice_inbox"),
            models.Index(fields=["reader"], condition=Q(read_at=None), name="notice_unread"),
        ]

    def __str__(self) -> str:
        return RULES[Event(self.event)].label


class MailChoice(models.Model):
    """Whether a person wants the mails of an event; without a row the table says."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_choices"
    )
    event = models.CharField("việc", max_length=30)
    wanted = models.BooleanField("gửi thư")

    class Meta:
        verbose_name = "lựa chọn nhận thư"
        verbose_name_plural = "lựa chọn nhận thư"
        constraints = [models.UniqueConstraint(fields=["user", "event"], name="one_mail_choice")]

    def __str__(self) -> str:
        return f"{self.user}: {self.event}"


def set_on() -> date:
    """Return the day on which the first values were chosen."""
    return date(2026, 11, 26)


def _number(label: str, default: int, least: int, most: int) -> models.Field:
    limits = [MinValueValidator(least), MaxValueValidator(most)]
    return models.PositiveSmallIntegerField(label, default=default, validators=limits)


@register_setting(icon="mail")
class NoticeSettings(BaseGenericSetting):
    """When people are reminded, and how long a line stays in an inbox; the ward's own choice."""

    remind_hours = _number("nhắc trước hạn duyệt mấy giờ", 2, 1, 72)
    not_back_days = _number("nhắc người viết khi bài trả lại đã mấy ngày chưa gửi lại", 5, 1, 30)
    keep_days = _number("giữ thông báo mấy ngày", 90, 60, 730)
    source = models.CharField("căn cứ", max_length=300, default="Trung tâm tự quy định")
    decided_on = models.DateField("quy định ngày", default=set_on)

    panels = [
        FieldPanel("remind_hours"),
        FieldPanel("not_back_days"),
        FieldPanel("keep_days"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("decided_on")]),
    ]

    class Meta:
        verbose_name = "thiết lập thông báo"
        verbose_name_plural = "thiết lập thông báo"

    @classmethod
    def current(cls) -> Self:
        """Return the settings, the first ones until somebody stores others. One query."""
        # Wagtail's own reader would write a row while somebody reads.
        row: Self | None = cls._default_manager.first()
        return row or cls()
