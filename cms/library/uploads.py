"""Takes files off the wire within bounds: neither a huge file nor a full disk breaks a request."""

import errno
import io
import shutil
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.library import intake

# The largest file that any form takes; what comes after it is counted, not kept.
KEPT_BYTES = intake.MAX_BYTES + 1
# What stays free for the database and the logs when uploads have filled the rest.
RESERVE = 100 * 1024 * 1024
NO_ROOM = (
    "Máy chủ đã hết chỗ lưu tệp nên chưa nhận được tệp này. Những gì đã lưu vẫn còn. "
    "Hãy báo quản trị rồi tải lên lại."
)
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def is_full(error: OSError) -> bool:
    """Return whether the error says that nothing more can be written."""
    return error.errno in _FULL


def has_room(file: UploadedFile) -> bool:
    """Return whether the file arrived whole and there is room to store it."""
    if getattr(file, "was_cut", False):
        return False
    return shutil.disk_usage(settings.MEDIA_ROOT).free > (file.size or 0) + RESERVE


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
            if not is_full(error):
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
                if not is_full(error):
                    raise
        with suppress(OSError):
            self.file.close()
        lost = InMemoryUploadedFile(
            io.BytesIO(), self.field_name, self.file_name, self.content_type, file_size, None
        )
        lost.was_cut = True  # type: ignore[attr-defined]
        return lost


class FullDiskMiddleware:
    """Says in a sentence that the disk is full, where no form could foresee it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer 507 (RFC 4918, 11.5) when a file could not be written."""
        if isinstance(error, OSError) and is_full(error):
            return render(request, "pages/507.html", {"sentence": NO_ROOM}, status=507)
        return None
