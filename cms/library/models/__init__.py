"""The models of the library: files, consents, and what the center's head let through."""

from cms.library.models.consents import ClassConsent, ConsentSettings, PersonConsent
from cms.library.models.files import (
    DocumentTagging,
    ImageTagging,
    MediaTag,
    NewsDocument,
    NewsImage,
    NewsRendition,
    StoredBytes,
    hidden_path,
)
from cms.library.models.former import FormerPicture
from cms.library.models.permits import PaperAnswer, SensitivePermit
from cms.library.models.removals import RemovalCase, RemovalSettings

__all__ = [
    "ClassConsent",
    "ConsentSettings",
    "DocumentTagging",
    "FormerPicture",
    "ImageTagging",
    "MediaTag",
    "NewsDocument",
    "NewsImage",
    "NewsRendition",
    "PaperAnswer",
    "PersonConsent",
    "RemovalCase",
    "RemovalSettings",
    "SensitivePermit",
    "StoredBytes",
    "hidden_path",
]
