"""Looks into a Word file before it is read: what it is, how big, and that it is no trap."""

import io
import zipfile

from cms.library.office_text import BlockHandler, BrokenText, Budget, TooMuch, read_xml
from cms.library.papers import ADVICE as PAPER_ADVICE
from cms.library.papers import MAX_BYTES, UnusablePaper, examine

ADVICE = (
    "Hãy mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành”, kiểu “Word (.docx)”, không đặt mật "
    "khẩu, rồi chọn lại."
)
BROKEN = f"Tệp Word bị hỏng hoặc tải chưa hết. {ADVICE}"
TOO_LONG = "Tệp dài hơn một bài: hãy chép phần cần đăng sang một tệp Word mới, rồi chọn lại."
# The reader builds a tree of it, tens of times as large in memory.
MAX_XML = 12 * 1024 * 1024
MAX_LETTERS = 300_000
_BUDGET = {"cells": 20_000, "letters": MAX_LETTERS, "seconds": 10.0}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# The directory of an OLE file names its streams in UTF-16.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 64
# Spaces, marks of byte order, and the empty halves of UTF-16.
_BEFORE_XML = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


class UnusableWord(ValueError):
    """A file that no story can be made of; the message says what to do, in Vietnamese."""


def require_word(data: bytes) -> None:
    """Refuse what is no Word file of today, or one that should not be opened.

    Args:
        data: the whole file; its content decides, never its name.

    Raises:
        UnusableWord: with the sentence to show.
    """
    if len(data) > MAX_BYTES:
        raise UnusableWord(
            f"Tệp nặng quá {MAX_BYTES // 1024 // 1024} MB. Hãy nén ảnh trong tệp (Word: “Nén ảnh”)"
            " hoặc bỏ bớt ảnh, rồi chọn lại."
        )
    if data.startswith(_OLE):
        what = "có mật khẩu" if _LOCKED in data else "kiểu cũ (.doc)"
        raise UnusableWord(f"Tệp {what} nên không đọc được. {ADVICE}")
    _require_docx(data)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        _require_plain_xml(parts)


def _require_docx(data: bytes) -> None:
    try:
        ending = examine(io.BytesIO(data), size=len(data))
    except UnusablePaper as error:
        why = str(error).removesuffix(PAPER_ADVICE).strip()
        raise UnusableWord(f"{why} {ADVICE}") from error
    if ending != "docx":
        raise UnusableWord(f"Tệp này không phải tệp Word. {ADVICE}")


def _require_plain_xml(parts: zipfile.ZipFile) -> None:
    """Refuse entities, which read other files or grow without end, and what is too long."""
    pages = [entry for entry in parts.infolist() if _may_be_xml(parts, entry)]
    if sum(entry.file_size for entry in pages) > MAX_XML:
        raise UnusableWord(TOO_LONG)
    for entry in pages:
        budget = Budget(**_BUDGET)  # type: ignore[arg-type]
        try:
            read_xml([parts.read(entry)], BlockHandler(budget=budget, any_text=False))
        except TooMuch as error:
            raise UnusableWord(TOO_LONG) from error
        except BrokenText as error:
            if str(error) == "entities":
                raise UnusableWord(f"Tệp có mã lạ bên trong nên không được mở. {ADVICE}") from error
            raise UnusableWord(BROKEN) from error
        except Exception as error:  # unpacking raises many kinds on a broken file
            raise UnusableWord(BROKEN) from error


def _may_be_xml(parts: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Return whether a part begins as XML does; the file itself says what its parts are called."""
    if entry.filename.endswith((".xml", ".rels")):
        return True
    try:
        with parts.open(entry) as part:
            head = part.read(_HEAD)
    except Exception as error:  # unpacking raises many kinds on a broken file
        raise UnusableWord(BROKEN) from error
    begins = head.translate(None, _BEFORE_XML)
    # What is blank that far may go on as XML.
    return begins.startswith(b"<") or (len(head) == _HEAD and not begins and head[0] != 0)
