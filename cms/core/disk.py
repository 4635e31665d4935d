"""Says in Vietnamese that the disk is full, before it is or when a write has failed."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import loader

SENTENCE = (
    "Máy chủ hết chỗ lưu nên chưa ghi được gì. Chữ bạn gõ vẫn còn ở trang trước: "
    "giữ trang ấy mở và báo quản trị."
)
NO_ROOM = "Máy chủ sắp hết chỗ lưu nên chưa nhận thêm. Giữ trang này mở và báo quản trị."
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_POSTGRES_FULL = "53100"
_SQLITE_LOST = ("disk I/O error", "unable to open database file")
_SHARED_MEMORY = 64 * 1024


def is_full(fault: BaseException) -> bool:
    """Return whether the fault is a full disk, of the files or of the database."""
    if isinstance(fault, OperationalError):
        state = getattr(fault.__cause__, "sqlstate", "")
        # SQLite can't even be opened when its shared memory finds no room.
        lost = any(word in str(fault) for word in _SQLITE_LOST) and not _fits(_SHARED_MEMORY)
        return state == _POSTGRES_FULL or "disk is full" in str(fault) or lost
    return isinstance(fault, OSError) and fault.errno in _FULL


def has_room(wanted: int = 0) -> bool:
    """Return whether so many bytes can be written and KEEP_FREE_BYTES are left.

    What is left is for decisions: hiding a story must be possible when nothing new is taken in.
    """
    return _fits(settings.KEEP_FREE_BYTES + wanted)


def _fits(least: int) -> bool:
    folders = {Path(settings.MEDIA_ROOT)}
    if connection.vendor == "sqlite":
        folders.add(Path(str(connection.settings_dict["NAME"])).parent)
    return all(shutil.disk_usage(_existing(folder)).free >= least for folder in folders)


def _existing(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.exists())


def health() -> str:
    """Return "ok", or that the disk is nearly full."""
    return "ok" if has_room() else "sắp hết chỗ lưu"


class FullDiskMiddleware:
    """Answers a write that found the disk full with a sentence; its transaction is undone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Return the sentence, as JSON to the editor's autosave; None for any other fault."""
        if not is_full(fault):
            return None
        if request.accepts("text/html"):
            page = loader.render_to_string("pages/disk_full.html", {"sentence": SENTENCE})
            return HttpResponse(page, status=507)
        facts = {"success": False, "error_code": "disk_full", "error_message": SENTENCE}
        return JsonResponse(facts, status=507)
