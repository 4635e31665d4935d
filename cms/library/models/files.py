"""The ward's own image, rendition and document models."""

import secrets
from pathlib import PurePath

from django.conf import settings
from django.db import models
from taggit.managers import TaggableManager
from taggit.models import ItemBase, TagBase
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index

from cms.core.vietnamese import fold, slugify
from cms.library import private_ways
from cms.library.models.consents import ClassConsent, PersonConsent
from cms.library.paper_reading import PaperKind
from cms.library.rights import AI_LABELS, LEVEL_LABELS


class MediaTag(TagBase):
    """A word that files are found by; the center owns the list."""

    free_tagging = False

    class Meta:
        verbose_name = "thẻ tệp"
        verbose_name_plural = "thẻ tệp"


class ImageTagging(ItemBase):
    """A tag on an image."""

    tag = models.ForeignKey(MediaTag, on_delete=models.CASCADE, related_name="image_taggings")
    content_object = models.ForeignKey(
        "library.NewsImage", on_delete=models.CASCADE, related_name="taggings"
    )


class DocumentTagging(ItemBase):
    """A tag on a document."""

    tag = models.ForeignKey(MediaTag, on_delete=models.CASCADE, related_name="document_taggings")
    content_object = models.ForeignKey(
        "library.NewsDocument", on_delete=models.CASCADE, related_name="taggings"
    )


class StoredBytes(models.Model):
    """The identity of a stored file: what an approval names, so that it can't change unseen."""

    sha256 = models.CharField("SHA-256", max_length=64, blank=True, editable=False, db_index=True)
    version = models.PositiveIntegerField("phiên bản tệp", default=0, editable=False)

    class Meta:
        abstract = True


class NewsImage(StoredBytes, AbstractImage):
    """A picture of a unit, or of the ward."""

    caption = models.CharField("chú thích", max_length=400, blank=True)
    credit = models.CharField("người chụp hoặc nguồn ảnh", max_length=160, blank=True)
    event = models.CharField("sự kiện", max_length=160, blank=True)
    tags = TaggableManager(through=ImageTagging, blank=True, verbose_name="thẻ")
    made_from = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="made_into",
        verbose_name="làm từ ảnh",
    )
    replaces = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="newer_versions",
        verbose_name="thay cho ảnh",
    )
    replaces.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    # Empty means that nobody has answered yet: such a picture can't be used.
    level = models.CharField(
        "trẻ em trong ảnh",
        max_length=2,
        blank=True,
        editable=False,
        choices=[(level.value, label) for level, label in LEVEL_LABELS.items()],
    )
    ai_use = models.CharField(
        "ảnh có dùng AI không?",
        max_length=10,
        blank=True,
        editable=False,
        choices=[(use.value, label) for use, label in AI_LABELS.items()],
    )
    notice_given = models.BooleanField("đã thông báo ghi hình", default=False, editable=False)
    all_have_forms = models.BooleanField(
        "mọi trẻ nhìn rõ mặt đều đã nộp phiếu", default=False, editable=False
    )
    adults_agreed = models.BooleanField(
        "người lớn có chân dung ngoài việc công đã đồng ý", default=False, editable=False
    )
    class_consent = models.ForeignKey(
        ClassConsent,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="images",
        verbose_name="phiếu của lớp",
    )
    person_consents = models.ManyToManyField(
        PersonConsent, editable=False, related_name="images", verbose_name="phiếu của từng em"
    )
    # Set at a family's word: stories keep their place for the picture, readers no longer get it.
    withheld_at = models.DateTimeField("đã gỡ khỏi mọi trang lúc", null=True, editable=False)

    admin_form_fields = (
        "title", "file", "description", "caption", "credit", "event", "collection", "tags",
    )  # fmt: skip
    search_fields = [
        *AbstractImage.search_fields,
        # The admin completes words while they are typed.
        *(index.AutocompleteField(name) for name in ("caption", "credit", "event", "folded")),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = "ảnh"
        verbose_name_plural = "ảnh"

    @property
    def folded(self) -> str:
        """What it is found by when the marks are left out while typing."""
        return fold(" ".join((self.title, self.caption, self.event, *_words(self))))

    @property
    def is_kept_back(self) -> bool:
        """Whether the answer that is being made does not show it; no public page keeps it back."""
        return private_ways.keeps_picture_back(self.pk)

    def get_upload_to(self, filename: str) -> str:
        """Return a path that nobody can guess."""
        return hidden_path("original_images", filename)


class NewsRendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(NewsImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = "bản ảnh"
        verbose_name_plural = "bản ảnh"
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_spec"
            )
        ]

    @property
    def url(self) -> str:
        """Its address: that of a public copy, or a private one while such an answer is made."""
        found = private_ways.picture_address(self.image_id, self.file.name)
        return str(super().url) if found is None else found

    def get_upload_to(self, filename: str) -> str:
        """Return a path that nobody can guess, and without the file's own name.

        Phones' and teachers' names of files tell who is in the picture, and readers see the path.
        """
        return hidden_path("images", f"anh{PurePath(filename).suffix}")


class NewsDocument(StoredBytes, AbstractDocument):
    """A file that stories and official documents offer for download."""

    KINDS = [
        (PaperKind.NEW, "chưa đọc"),
        (PaperKind.PLAIN, "không có gì phải lưu ý"),
        (PaperKind.SCAN, "bản quét"),
        (PaperKind.CONTACTS, "có số liên lạc, định danh"),
        (PaperKind.NAMES, "nêu tên học sinh"),
        (PaperKind.UNREAD, "chưa đọc hết"),
        (PaperKind.ROSTER, "danh sách học sinh"),
    ]

    tags = TaggableManager(through=DocumentTagging, blank=True, verbose_name="thẻ")
    kind = models.CharField(
        "đã tìm thấy", max_length=12, choices=KINDS, blank=True, editable=False, db_index=True
    )
    findings = models.JSONField("chi tiết", default=dict, blank=True, editable=False)
    file_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="người đưa tệp này vào",
    )
    replaces = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="newer_versions",
        verbose_name="thay cho tệp",
    )
    replaces.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    # Of the pupils that exactly these bytes name.
    person_consents = models.ManyToManyField(
        PersonConsent, editable=False, related_name="documents", verbose_name="phiếu của từng em"
    )
    withheld_at = models.DateTimeField("đã gỡ khỏi mọi trang lúc", null=True, editable=False)

    admin_form_fields = ("title", "file", "collection", "tags")
    search_fields = [*AbstractDocument.search_fields, index.AutocompleteField("folded")]

    class Meta(AbstractDocument.Meta):
        verbose_name = "tệp tài liệu"
        verbose_name_plural = "tệp tài liệu"

    @property
    def folded(self) -> str:
        """What it is found by when the marks are left out while typing."""
        return fold(" ".join((self.title, *_words(self))))

    @property
    def url(self) -> str:
        """Its address; a private one while such an answer is made."""
        found = private_ways.paper_address(self.pk)
        return str(super().url) if found is None else found

    @property
    def is_kept_back(self) -> bool:
        """Whether the answer that is being made does not offer it; no public page does."""
        return private_ways.keeps_paper_back(self.pk)

    def get_upload_to(self, filename: str) -> str:
        """Return a path that nobody can guess."""
        return hidden_path("documents", filename)


def _words(file: NewsImage | NewsDocument) -> list[str]:
    return [tag.name for tag in file.tags.all()]


def hidden_path(folder: str, filename: str) -> str:
    """Return folder/token/name.ext: the name readable, the token unguessable."""
    name = PurePath(filename)
    stem = slugify(name.stem, max_length=40) or "tep"
    return f"{folder}/{secrets.token_hex(12)}/{stem}{name.suffix.lower()[:6]}"
