"""What a picture showed before its file was exchanged, for whoever decides on the exchange."""

from django.db import models

from cms.library.models.files import NewsImage


class FormerPicture(models.Model):
    """A small copy of the file that a picture had; it goes with the decision, or after some days.

    It lies in the row, not in a folder: nobody but the review screen can give it out.
    """

    image = models.ForeignKey(NewsImage, on_delete=models.CASCADE, related_name="former")
    small = models.BinaryField("ảnh nhỏ")
    at = models.DateTimeField("đổi lúc")
    image.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        ordering = ["id"]
        verbose_name = "ảnh trước khi đổi tệp"
        verbose_name_plural = "ảnh trước khi đổi tệp"

    def __str__(self) -> str:
        return f"{self.image_id}: {self.at:%d/%m/%Y}"
