"""Encodes AVIF quickly: at the encoder's own pace the worker would need minutes for one album."""

from typing import IO, Any

from willow.image import AvifImageFile
from willow.plugins.pillow import PillowImage
from willow.registry import registry

# 0 to 10. Measured at 1600 pixels: 8 takes a seventh of the time of 6, the default, for one
# tenth more bytes.
SPEED = 8


def save_as_avif(
    picture: PillowImage, file: IO[bytes], quality: int = 50, **options: Any
) -> AvifImageFile:
    """Write a picture of the library, which has no metadata and is sRGB already.

    Args:
        picture: as Willow holds it.
        file: where to.
        quality: 0 to 100.
        options: what Willow's own operation knows beside; not needed here.
    """
    picture.image.save(file, "AVIF", quality=quality, speed=SPEED)
    return AvifImageFile(file)


def register() -> None:
    """Put this in the place of Willow's operation."""
    registry.register_operation(PillowImage, "save_as_avif", save_as_avif)
