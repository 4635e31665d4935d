"""Takes a picture into the library that came with a story, not through the library's screens."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from cms.library.forms import PictureField
from cms.library.models import NewsImage
from cms.library.services import take_in


def store_picture(
    *, file: UploadedFile | None, collection_id: int | None, by: Any, title: str = ""
) -> NewsImage:
    """Store a picture as the library's own form would; what it may be used for is not said yet.

    Args:
        file: as it came; drawing it anew may take seconds.
        collection_id: of the unit whose it is.
        by: who sends it; the same picture of theirs is stored once.
        title: empty for the name of the file.

    Raises:
        ValidationError: it can't be used; says what to do.
    """
    clean = PictureField(label="Ảnh").clean(file)
    name = title or clean.name.rpartition(".")[0]
    image = NewsImage(title=name[:255], file=clean, collection_id=collection_id)
    image._set_image_file_metadata()
    stored, _ = take_in(image, by=by)
    return stored
