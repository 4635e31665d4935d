"""What the center sets about wording: how long a title may be, which phrases are too heavy."""

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

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
    set_phrases = models.TextField(
        "cụm từ hành chính",
        default=default_phrases,
        blank=True,
        help_text="Mỗi dòng một cụm.",
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
        lines = (line.strip() for line in self.set_phrases.splitlines())
        return Limits(
            title=self.title,
            summary=self.summary,
            sentence=self.sentence,
            phrases_borne=self.phrases_borne,
            set_phrases=tuple(line for line in lines if line),
        )
