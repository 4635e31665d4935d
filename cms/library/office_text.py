"""Takes tables and lines out of the XML of office files, in one pass and without building a tree.

One reader serves DOCX, ODT and the drawings and comments of XLSX: text boxes, tracked deletions,
notes and nested tables are read like the rest. Whole-tree libraries would need ten times the size
of the XML in memory, and leave text boxes out.
"""

import time
from collections.abc import Iterable
from typing import Any
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

from cms.library.rosters import Block

_TABLES = {"tbl", "table"}
_ROWS = {"tr", "table-row"}
_CELLS = {"tc", "table-cell", "covered-table-cell"}
_LINES = {"p", "h", "comment", "si"}
_WORDS = {"t", "delText", "text"}
_BREAKS = {"tab": "\t", "br": "\n", "line-break": "\n", "cr": "\n", "s": " "}
_TITLE_LINES = 6
_LINES_OF_A_LIST = 5


_DEEPEST = 200


class TooMuch(Exception):
    """The file holds more than is read."""


class Budget:
    """What may be read of one file: so many cells and lines, so many letters, so many seconds."""

    def __init__(self, *, cells: int, letters: int, seconds: float) -> None:
        self._cells, self._letters = cells, letters
        self._end = time.monotonic() + seconds

    def spend(self, *, cells: int = 0, letters: int = 0) -> None:
        """Take something off.

        Raises:
            TooMuch: nothing is left, or the time is over.
        """
        self._cells -= cells
        self._letters -= letters
        if self._cells < 0 or self._letters < 0 or time.monotonic() > self._end:
            raise TooMuch


class BrokenText(ValueError):
    """The XML can't be read: it is broken, or it declares entities."""


class BlockHandler(ContentHandler):
    """Collects blocks while the XML passes by.

    Args:
        budget: what may be read.
        any_text: whether all text inside a line counts (ODT), or that of text elements only.
    """

    def __init__(self, *, budget: Budget, any_text: bool) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._budget = budget
        self._depth = 0
        self._any_text = any_text
        self._lines: list[str] = []
        self._title: list[str] = []
        self._open_lines: list[list[str]] = []
        self._tables: list[list[list[str]]] = []
        self._cells: list[list[str]] = []
        self._listens = any_text

    def startElement(self, name: str, attrs: Any) -> None:
        """Open a table, a row, a cell or a line."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise TooMuch
        tag = name.rsplit(":", 1)[-1]
        if tag in _TABLES:
            self._end_lines()
            self._tables.append([])
        elif tag in _ROWS and self._tables:
            self._tables[-1].append([])
        elif tag in _CELLS and self._tables:
            self._cells.append([])
        elif tag in _LINES:
            self._open_lines.append([])
        elif tag in _WORDS:
            self._listens = True
        elif tag in _BREAKS and self._open_lines:
            self._open_lines[-1].append(_BREAKS[tag])

    def characters(self, content: str) -> None:
        """Take the text of a line."""
        if self._listens and self._open_lines:
            self._budget.spend(letters=len(content))
            self._open_lines[-1].append(content)

    def endElement(self, name: str) -> None:
        """Close what was opened."""
        self._depth -= 1
        tag = name.rsplit(":", 1)[-1]
        if tag in _WORDS:
            self._listens = self._any_text
        elif tag in _LINES and self._open_lines:
            self._keep_line("".join(self._open_lines.pop()))
        elif tag in _CELLS and self._cells:
            self._keep_cell(self._cells.pop())
        elif tag in _TABLES and self._tables:
            rows = self._tables.pop()
            if rows:
                self.blocks.append(Block(rows, " / ".join(self._title)))

    def finish(self) -> list[Block]:
        """Return what was read, also when reading was broken off."""
        self._end_lines()
        self.blocks += [Block(rows, " / ".join(self._title)) for rows in self._tables if rows]
        self._tables = []
        return self.blocks

    def _keep_line(self, text: str) -> None:
        self._budget.spend(cells=1)
        if len(self._cells) and len(self._tables):
            self._cells[-1].append(text)
        elif text.strip():
            self._lines.append(text)
            self._title = [*self._title[1 - _TITLE_LINES :], text[:200]]

    def _keep_cell(self, lines: list[str]) -> None:
        self._budget.spend(cells=1)
        if len(lines) >= _LINES_OF_A_LIST:
            self.blocks.append(Block([[line] for line in lines], is_table=False))
        if self._tables and self._tables[-1]:
            self._tables[-1][-1].append("\n".join(lines))

    def _end_lines(self) -> None:
        if self._lines:
            self.blocks.append(Block([[line] for line in self._lines], is_table=False))
            self._lines = []


def read_xml(chunks: Iterable[bytes], handler: BlockHandler) -> None:
    """Feed the chunks of one XML part to the handler.

    Raises:
        BrokenText: broken, or with a document type or entities, as no office program writes them.
        TooMuch: more than the budget allows.
    """
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(handler)
    try:
        for chunk in chunks:
            parser.feed(chunk)
        parser.close()
    except DefusedXmlException as error:
        raise BrokenText("entities") from error
    except TooMuch:
        raise
    except Exception as error:  # expat raises many kinds on a broken file
        raise BrokenText("broken") from error
