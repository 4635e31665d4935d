"""Draws the portal's emblem anew: a square PNG of its own, whatever was uploaded; pure."""

import io
import secrets
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps

SIDE = 512
MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 25_000_000
READ_AS = ("PNG", "JPEG", "WEBP")
FOLDER = "emblem"
_KIND = "Biểu trưng cần là ảnh PNG, JPEG hoặc WebP còn nguyên vẹn."


def emblem_path(instance: Any, filename: str) -> str:
    """Return a new path for each emblem: programs remember a picture by its address."""
    return f"{FOLDER}/{secrets.token_hex(12)}/bieu-trung.png"


def square(file: IO[bytes], *, size: int) -> SimpleUploadedFile:
    """Return the emblem drawn anew in the middle of a clear square, `SIDE` pixels at most.

    Args:
        file: an open file; its content decides what it is, never its name.
        size: its length in bytes.

    Raises:
        ValidationError: too big, broken, or no picture of a known kind.
    """
    if size > MAX_BYTES:
        raise ValidationError(f"Biểu trưng nặng quá {MAX_BYTES // 1024 // 1024} MB.")
    file.seek(0)
    try:
        picture = Image.open(file, formats=READ_AS)
        if picture.width * picture.height > MAX_PIXELS:
            raise ValidationError("Biểu trưng có quá nhiều điểm ảnh. Hãy chọn bản nhỏ hơn.")
        drawn = ImageOps.exif_transpose(picture).convert("RGBA")
    except ValidationError:
        raise
    except Exception as error:  # decoders raise whatever they like on a broken file
        raise ValidationError(_KIND) from error
    drawn.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    side = max(drawn.size)
    canvas = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    canvas.paste(drawn, ((side - drawn.width) // 2, (side - drawn.height) // 2))
    data = io.BytesIO()
    canvas.save(data, "PNG", optimize=True)
    return SimpleUploadedFile("bieu-trung.png", data.getvalue(), "image/png")
