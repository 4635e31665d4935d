"""Looks into an office file or PDF on its way in: its content decides what it is; pure."""

import io
import re
import zipfile
from typing import IO

from cms.library.paper_contents import decodings, delimiter

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 200 * 1024 * 1024
MAX_PARTS = 5_000
# What each kind of packed file carries, by its ending.
_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "odt": "content.xml"}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_FORMULA = re.compile(r'(?:^|[,;\t|"])\s*[=@]\s*[\w+(]', re.MULTILINE)
ADVICE = "Hãy lưu lại thành PDF, DOCX, XLSX, ODT hoặc CSV, không đặt mật khẩu, không có macro."


class UnusablePaper(ValueError):
    """A file that can't be offered; the message says what to do, in Vietnamese."""


def examine(file: IO[bytes], *, size: int) -> str:
    """Return the ending that fits the content: pdf, docx, xlsx, odt or csv.

    Raises:
        UnusablePaper: too big, encrypted, with macros, packed like a bomb, or something else.
    """
    if size > MAX_BYTES:
        raise UnusablePaper(f"Tệp nặng quá {MAX_BYTES // 1024 // 1024} MB. {ADVICE}")
    file.seek(0)
    data = file.read(MAX_BYTES + 1)
    file.seek(0)
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    if data.startswith(_OLE):
        raise UnusablePaper(f"Tệp kiểu cũ (DOC, XLS) hoặc có mật khẩu. {ADVICE}")
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return _table_of_text(data)


def _table_of_text(data: bytes) -> str:
    texts = decodings(data)
    is_markup = any(text.lstrip().startswith("<") for text in texts)
    if is_markup or not any(delimiter(text) for text in texts):
        raise UnusablePaper(f"Không nhận ra kiểu tệp, hoặc tệp đã hỏng. {ADVICE}")
    # A spreadsheet program would carry these out when the file is opened.
    if any(_FORMULA.search(text) for text in texts):
        raise UnusablePaper(f"Tệp CSV có công thức chạy được. {ADVICE}")
    return "csv"


def _pdf(data: bytes) -> str:
    if b"%%EOF" not in data[-2048:]:
        raise UnusablePaper(f"Tệp PDF bị hỏng hoặc tải chưa hết. {ADVICE}")
    if b"/Encrypt" in data:
        raise UnusablePaper(f"Tệp PDF có mật khẩu. {ADVICE}")
    if b"/JavaScript" in data or b"/Launch" in data:
        raise UnusablePaper(f"Tệp PDF có mã chạy bên trong. {ADVICE}")
    return "pdf"


def _packed(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            entries = parts.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnusablePaper(f"Tệp bị hỏng hoặc tải chưa hết. {ADVICE}") from error
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise UnusablePaper(f"Tệp giải nén ra quá lớn. {ADVICE}")
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnusablePaper(f"Tệp có mật khẩu. {ADVICE}")
    if any(name.lower().endswith(("vbaproject.bin", ".exe", ".js")) for name in names) or any(
        name.startswith(("Basic/", "Scripts/")) for name in names
    ):
        raise UnusablePaper(f"Tệp có macro. {ADVICE}")
    found = [ending for ending, part in _PARTS.items() if part in names]
    if len(found) != 1 or any(name.startswith("/") or ".." in name for name in names):
        raise UnusablePaper(f"Không nhận ra kiểu tệp. {ADVICE}")
    return found[0]
