"""Cells of a workbook: what is written into one, and how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import copy
from typing import Any, Final, NamedTuple

LONGEST: Final = 32_767
"""UTF-16 units that a cell, or a note, holds."""
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
_RISKY: Final = ("=", "+", "-", "@", "\t")
"""What begins a formula where a cell is typed anew or goes through CSV: such a text is marked as text."""
_ROW: Final = 15
_HIGHEST: Final = 400
"""A line's height in points, and that of the highest row (programs take 409)."""


class Look(NamedTuple):
    """How a cell looks: its letters (`size` 0: the workbook's own), the colours of letters and ground, and its numbers."""

    bold: bool = False
    size: int = 0
    color: str = ""
    fill: str = ""
    number: str = ""
    underline: bool = False
    wrap: bool = True
    as_text: bool = False


DARK: Final = "1F3864"
PLAIN: Final = Look()
HEAD: Final = Look(bold=True, color="FFFFFF", fill=DARK)


class Cells:
    """The cells of a workbook (`book`) that are written.

    Looks are made once and copied from cell to cell: openpyxl takes 0.1 ms to make one, and a large plan has 50,000 cells.
    """

    def __init__(self, book: Any) -> None:
        self.book = book
        self._looks: dict[Look, Any] = {}

    def put(self, sheet: Any, row: int, column: int, value: Any, look: Look = PLAIN) -> Any:
        """Write a cell. A text stays a text, whatever it begins with."""
        cell = sheet.cell(row, column)
        if isinstance(value, str) and value:
            cell.value = cell_text(value)
            cell.data_type = "s"
            look = look._replace(as_text=value.startswith(_RISKY))
        elif not isinstance(value, str):
            cell.value = value
        if look not in self._looks:
            _dress(cell, look)
            self._looks[look] = cell._style
        cell._style = copy(self._looks[look])
        return cell

    def head(self, sheet: Any, row: int, names: Sequence[str]) -> None:
        """A row of headers."""
        for column, name in enumerate(names, 1):
            self.put(sheet, row, column, name, HEAD)


def _dress(cell: Any, look: Look) -> None:
    from openpyxl.styles import Alignment, Font

    more: dict[str, Any] = {"color": look.color} if look.color else {}
    if look.underline:
        more["underline"] = "single"
    cell.font = Font(cell.font.name, look.size or cell.font.size, look.bold, **more)
    if look.fill:
        paint(cell, look.fill)
    if look.wrap:
        cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
    if look.number:
        cell.number_format = look.number
    cell.quotePrefix = look.as_text


def paint(cell: Any, color: str) -> None:
    """Colour the ground of a cell."""
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", fgColor=color)


def heighten(sheet: Any, row: int, values: Iterable[Any], widths: Sequence[float]) -> None:
    """Make a row as high as its texts need in columns of these widths (characters): not every program does so when it opens
    the file."""
    texts = zip(map(str, values), widths, strict=False)
    lines = max(sum(1 + int(len(line) / width) for line in text.split("\n")) for text, width in texts)
    sheet.row_dimensions[row].height = min(_ROW * lines, _HIGHEST)


def widen(sheet: Any, widths: Sequence[float]) -> None:
    """Set the widths of the first columns, in characters."""
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def cell_text(text: str) -> str:
    """A text as a cell holds it: what XML can't is written `_x000B_`, as Excel does; what a cell can't hold is cut off.

    A text that looks like such an escape is escaped itself.
    """
    while (over := len(text.encode("utf-16-le", "surrogatepass")) // 2 - LONGEST) > 0:
        text = text[: -over - 1] + "…"
    return _UNWRITABLE.sub(lambda m: f"_x{ord(m[0]):04X}_", text)
