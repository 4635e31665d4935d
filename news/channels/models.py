"""Pictures drawn for links, where stories were copied to by hand, and what other channels take."""

from datetime import date
from typing import Self

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Page

# The row of the ward's own picture, which stands in for every page without one.
PORTAL = 0
LINK_LENGTH = 500


class ShareCard(models.Model):
    """What was last drawn for a page: a file, or none where its photo does.

    Attributes:
        page_id: a plain id, so that the page's way is never held up; `PORTAL` is the ward's own.
        digest: which title and photo it was drawn for.
        written: which words stand on it, '' without a file.
        is_stale: the name of the portal, unit or column on it may have changed since.
    """

    page_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    written = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=200, blank=True)
    size = models.PositiveIntegerField(default=0)
    is_stale = models.BooleanField(default=False, db_index=True)

    class Meta:
        verbose_name = "ảnh chia sẻ"
        verbose_name_plural = "ảnh chia sẻ"

    def __str__(self) -> str:
        return self.name or f"#{self.page_id}"


class OtherChannel(models.TextChoices):
    """Where people copy stories to by hand."""

    ZALO_GROUP = "zalo_group", "Nhóm Zalo"
    ZALO_OA = "zalo_oa", "Zalo OA"
    FACEBOOK = "facebook", "Facebook"


class Posting(models.Model):
    """That a story was put into another channel: where, on which day, and who says so."""

    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name="tin, bài"
    )
    channel = models.CharField("kênh", max_length=12, choices=OtherChannel.choices)
    link = models.URLField("liên kết", max_length=LINK_LENGTH, blank=True)
    posted_on = models.DateField("ngày đăng")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="người ghi",
    )
    # The row outlives the account.
    by_name = models.CharField("tên người ghi", max_length=150)
    at = models.DateTimeField("ghi lúc", default=timezone.now, editable=False)

    class Meta:
        ordering = ["-posted_on", "-pk"]
        verbose_name = "lần đăng ở kênh khác"
        verbose_name_plural = "lần đăng ở kênh khác"
        constraints = [
            models.UniqueConstraint(
                fields=["page", "channel", "link", "posted_on"], name="a_posting_is_written_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}, {self.posted_on:%d/%m/%Y}"


def limits_were_seen_on() -> date:
    """Return the day on which the first sources were read."""
    return date(2026, 11, 26)


def _most(label: str, default: int, least: int, most: int, said: str = "") -> models.Field:
    """Return the field of a limit that a channel sets and may change."""
    return models.PositiveIntegerField(
        label,
        default=default,
        help_text=said,
        validators=[MinValueValidator(least), MaxValueValidator(most)],
    )


@register_setting(icon="copy")
class CopySettings(BaseGenericSetting):
    """How much the other channels take, and where that was read on which day.

    Zalo's and Facebook's limits are theirs and change without notice; that of a group's text and
    that of a file with pictures are the ward's own choice.
    """

    group_most = _most(
        "nhóm Zalo: số ký tự",
        500,
        200,
        2000,
        "Phường tự chọn, để đọc hết không phải bấm “Xem thêm”.",
    )
    oa_title_most = _most("Zalo OA: số ký tự của tiêu đề", 150, 40, 1000)
    oa_author_most = _most("Zalo OA: số ký tự của tác giả", 50, 20, 500)
    oa_summary_most = _most("Zalo OA: số ký tự của mô tả", 300, 120, 5000)
    picture_kilobytes = _most(
        "mỗi ảnh không quá (KB)", 1000, 100, 20_000, "Zalo OA nhận ảnh tới 1 MB."
    )
    zalo_source = models.CharField(
        "nguồn về giới hạn của Zalo OA",
        max_length=300,
        default="Tài liệu ARTICLE_MANAGEMENT.md của bộ công cụ @warriorteam/redai-zalo-sdk 1.32.17",
    )
    zalo_seen_on = models.DateField("xem nguồn ngày", default=limits_were_seen_on)
    facebook_most = _most("Facebook: số ký tự", 63_206, 200, 100_000)
    facebook_source = models.CharField(
        "nguồn về giới hạn của Facebook",
        max_length=300,
        default="Thông báo của Facebook ngày 30/11/2011, dẫn theo digitaltrends.com",
    )
    facebook_seen_on = models.DateField("xem nguồn ngày", default=limits_were_seen_on)
    zip_megabytes = _most(
        "tệp ảnh tải về không quá (MB)",
        50,
        5,
        500,
        "Phường tự chọn; ảnh sau cùng bị để lại nếu quá.",
    )

    panels = [
        FieldPanel("group_most"),
        MultiFieldPanel(
            [
                FieldPanel("oa_title_most"),
                FieldPanel("oa_author_most"),
                FieldPanel("oa_summary_most"),
                FieldPanel("picture_kilobytes"),
                FieldRowPanel([FieldPanel("zalo_source"), FieldPanel("zalo_seen_on")]),
            ],
            heading="Zalo OA",
        ),
        MultiFieldPanel(
            [
                FieldPanel("facebook_most"),
                FieldRowPanel([FieldPanel("facebook_source"), FieldPanel("facebook_seen_on")]),
            ],
            heading="Facebook",
        ),
        FieldPanel("zip_megabytes"),
    ]

    class Meta:
        verbose_name = "giới hạn của kênh khác"
        verbose_name_plural = "giới hạn của kênh khác"

    @classmethod
    def current(cls) -> Self:
        """Return the settings, the first ones until somebody stores others. One query."""
        # Wagtail's own reader would write a row while somebody reads.
        row: Self | None = cls._default_manager.first()
        return row or cls()
