"""Takes files off the wire within bounds: neither a huge file nor a full disk breaks a request."""

import io
from contextlib import suppress
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from cms.core import disk
from cms.library import intake

# The largest file that any form takes; what comes after it is counted, not kept.
KEPT_BYTES = intake.MAX_BYTES + 1


def has_room(file: UploadedFile) -> bool:
    """Return whether the file arrived whole and there is room to store it."""
    return not getattr(file, "was_cut", False) and disk.has_room(file.size or 0)


class BoundedUpload(TemporaryFileUploadHandler):
    """Keeps the beginning of a large file, says its true size, and bears a full disk."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self._cut = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a part of the file, as long as that makes sense."""
        if self._cut or start >= KEPT_BYTES:
            return
        try:
            self.file.write(raw_data)
        except OSError as error:
            if not disk.is_full(error):
                raise
            self._cut = True

    def file_complete(self, file_size: int) -> UploadedFile:
        """Return the file; one that the disk had no room for is empty and says so."""
        if not self._cut:
            try:
                self.file.seek(0)
                self.file.size = file_size
                return self.file
            except OSError as error:
                if not disk.is_full(error):
                    raise
        with suppress(OSError):
            self.file.close()
        lost = InMemoryUploadedFile(
            io.BytesIO(), self.field_name, self.file_name, self.content_type, file_size, None
        )
        lost.was_cut = True  # type: ignore[attr-defined]
        return lost
