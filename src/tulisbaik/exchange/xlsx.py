"""Terms in an XLSX sheet: the table of `tables`, read from the first sheet and written as plain text cells."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from tulisbaik.errors import ConfigError
from tulisbaik.exchange.tables import from_rows, to_rows
from tulisbaik.knowledge.terms.model import Concept
from tulisbaik.sources.sheets import open_book, plain

_LONGEST_CELL = 32_767
_WIDTHS = {"A": 24, "B": 44, "C": 14}


def read(data: bytes, name: str) -> list[Concept]:
    """The concepts in the first sheet. Raises SourceError on a broken file, ConfigError with the row on a bad table."""
    sheet = open_book(name, data).worksheets[0]
    return from_rows([[plain(value).removesuffix("T00:00") for value in row] for row in sheet.iter_rows(values_only=True)], name)


def write(concepts: Iterable[Concept], name: str) -> bytes:
    """A workbook with one sheet. Every cell is text: none is taken for a formula."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Istilah"
    for row, cells in enumerate(to_rows(concepts), start=1):
        for column, text in enumerate(cells, start=1):
            if len(text) > _LONGEST_CELL:
                raise ConfigError(
                    name, f"teks di baris {row} lebih panjang dari {_LONGEST_CELL} karakter.", "XLSX tidak memuatnya."
                )
            if text:
                cell = sheet.cell(row, column, ILLEGAL_CHARACTERS_RE.sub("", text))
                cell.data_type = "s"
    for head in sheet[1]:
        head.font = Font(bold=True)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "C2"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
