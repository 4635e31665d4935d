"""What the center sets about wording: limits of title and summary, and the house's spelling."""

from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from cms.core.tones import Tones
from cms.core.vietnamese import nfc
from news.editorial import passages
from news.editorial.passages import PLAIN_LIMITS, Limits


def default_phrases() -> str:
    """Return the phrases that count until the center changes them, one a line."""
    return "\n".join(PLAIN_LIMITS.set_phrases)


class WordingLimits(models.Model):
    """The one row of limits; without it the defaults hold."""

    title = models.PositiveSmallIntegerField(
        "tiêu đề nhiều nhất (tiếng)",
        default=PLAIN_LIMITS.title,
        validators=[MinValueValidator(5), MaxValueValidator(60)],
    )
    summary = models.PositiveSmallIntegerField(
        "sapo nhiều nhất (tiếng)",
        default=PLAIN_LIMITS.summary,
        validators=[MinValueValidator(10), MaxValueValidator(200)],
    )
    sentence = models.PositiveSmallIntegerField(
        "một câu của sapo nhiều nhất (tiếng)",
        default=PLAIN_LIMITS.sentence,
        validators=[MinValueValidator(10), MaxValueValidator(100)],
    )
    phrases_borne = models.PositiveSmallIntegerField(
        "số cụm từ hành chính còn chấp nhận",
        default=PLAIN_LIMITS.phrases_borne,
        validators=[MaxValueValidator(10)],
        help_text="Trong một tiêu đề hoặc một sapo; nhiều hơn thì nhắc.",
    )
    pasted = models.PositiveSmallIntegerField(
        "đoạn dán dài hơn mức này thì hỏi nguồn (tiếng)",
        default=PLAIN_LIMITS.pasted,
        validators=[MinValueValidator(20), MaxValueValidator(5000)],
    )
    set_phrases = models.TextField(
        "cụm từ hành chính",
        default=default_phrases,
        blank=True,
        help_text="Mỗi dòng một cụm.",
    )
    tones = models.CharField(
        "dấu thanh ở oa, oe, uy",
        max_length=3,
        blank=True,
        default="",
        choices=[
            (Tones.ANY.value, "không hỏi"),
            (Tones.OLD.value, "hòa, khỏe, thủy"),
            (Tones.NEW.value, "hoà, khoẻ, thuỷ"),
        ],
        help_text="Tên riêng (chữ đầu viết hoa) không bao giờ bị nhắc.",
    )
    kept_names = models.TextField(
        "tên giữ nguyên",
        blank=True,
        help_text="Mỗi dòng một tên; cách viết thống nhất không đụng tới các tên này.",
    )
    source = models.CharField(
        "căn cứ", max_length=200, blank=True, help_text="Văn bản hoặc quyết định đặt ra mức này."
    )

    class Meta:
        verbose_name = "mức lời văn"
        verbose_name_plural = "mức lời văn"

    def __str__(self) -> str:
        return "Mức lời văn"

    @classmethod
    def current(cls) -> Self:
        """Return the row, or one with the defaults that is not stored. One query."""
        return cls.objects.first() or cls()

    def as_limits(self) -> Limits:
        """Return what the rules need."""
        return Limits(
            title=self.title,
            summary=self.summary,
            sentence=self.sentence,
            phrases_borne=self.phrases_borne,
            pasted=self.pasted,
            set_phrases=lines_of(self.set_phrases),
        )


class HouseWord(models.Model):
    """A line of the center's glossary of spelling."""

    avoid = models.CharField("không viết", max_length=120, unique=True)
    write = models.CharField("viết", max_length=120)
    note = models.CharField("ghi chú", max_length=200, blank=True)

    class Meta:
        ordering = ["avoid"]
        verbose_name = "cách viết thống nhất"
        verbose_name_plural = "cách viết thống nhất"

    def __str__(self) -> str:
        return f"{self.avoid} → {self.write}"

    def clean(self) -> None:
        """Compose both; refuse a line that would correct a word into itself."""
        super().clean()
        self.avoid, self.write = (" ".join(nfc(text).split()) for text in (self.avoid, self.write))
        if self.avoid == self.write:
            raise ValidationError({"write": "Hai cách viết giống hệt nhau."})


def house_style(limits: WordingLimits) -> passages.HouseStyle:
    """Return the house's spelling for the rules. One query."""
    lines = HouseWord.objects.values_list("avoid", "write")
    return passages.HouseStyle(
        words=tuple(passages.HouseWord(avoid, write) for avoid, write in lines),
        kept_names=lines_of(limits.kept_names),
        tones=Tones(limits.tones),
    )


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a field that holds one thing a line, composed, without empty ones."""
    return tuple(line.strip() for line in nfc(text).splitlines() if line.strip())
