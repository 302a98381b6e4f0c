"""XLSX plans: every sheet with a caption column. Read only: the original is never written."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from io import BytesIO
from itertools import chain, islice
from typing import Any, NamedTuple

from tulisbaik.errors import SourceError
from tulisbaik.sources import columns as table
from tulisbaik.sources import rows as row_of
from tulisbaik.sources.document import Document, Skipped
from tulisbaik.text.caption import Caption, Place
from tulisbaik.text.metadata import read_meta

_UNPACKED = 300 * 1024 * 1024
_EMPTY_ROWS = 2000
"""Empty rows in a row after which a sheet is at its end: formatting often reaches to row 1,048,576."""


def open_book(path: str, data: bytes) -> Any:
    """The workbook in `data`, read only. Formulas give the value they were saved with. Raises SourceError."""
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise SourceError(path, "berkas .xls lama atau terkunci kata sandi.", "Simpan ulang sebagai .xlsx tanpa kata sandi.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > _UNPACKED:
                raise SourceError(path, "isi berkas terlalu besar (lebih dari 300 MB).", "Pecah menjadi beberapa berkas.")
    except zipfile.BadZipFile:
        raise SourceError(path, "bukan berkas .xlsx.", "Simpan ulang dari Excel atau LibreOffice sebagai .xlsx.") from None
    from openpyxl import load_workbook

    try:
        return load_workbook(BytesIO(data), read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises whatever the broken part leads to
        raise SourceError(path, f"berkas .xlsx rusak ({type(error).__name__}).", "Buka dan simpan ulang.") from None


def read_xlsx(path: str, data: bytes, *, own: Mapping[str, tuple[str, ...]]) -> Document:
    """The captions of an XLSX file, each with sheet and cell."""
    book = open_book(path, data)
    captions: list[Caption] = []
    skipped: list[Skipped] = []
    found = [_sheet(path, book, sheet, own, captions, skipped) for sheet in book.worksheets]
    if not any(found):
        names = ", ".join(f"“{s.title}”" for s in book.worksheets)
        raise SourceError(
            path, f"tidak ada kolom takarir di lembar {names}.",
            "Beri judul kolom “Takarir” atau “Caption”, atau sebut nama kolomnya di [columns] takarir = [...].",
        )  # fmt: skip
    return Document(path, "", tuple(captions), skipped=tuple(skipped))


def _sheet(
    path: str, book: Any, sheet: Any, own: Mapping[str, tuple[str, ...]], captions: list[Caption], skipped: list[Skipped]
) -> bool:
    """Add the captions of a sheet and its posts without one; False when it has no caption column."""
    from openpyxl.utils import get_column_letter

    sheet.reset_dimensions()  # exporters write wrong ones, and rows past them would not be read
    rows = _rows(sheet, _merged(book, sheet))
    head = list(islice(rows, table.SAMPLE))
    layout = table.find_layout([[c.strip() for c in row.cells] for row in head], own, f"{path} · {sheet.title}")
    if layout is None:
        return False

    def place(number: int, column: int) -> Place:
        cell = f"{get_column_letter(column + 1)}{number}"
        return Place(path, f"{sheet.title}!{cell}", cell, sheet.title, number)

    for number, cells, alone in chain(head[layout.row + 1 :], rows):
        before = len(captions)
        for column, platforms in layout.texts:
            text = cells[column] if column < len(cells) else ""
            if row_of.is_empty(text):
                continue
            read = read_meta(row_of.values(cells, layout, platforms))
            at = place(number, column)
            if read.meta.id and len(layout.texts) == 1:
                at = at._replace(label=read.meta.id)
            captions.append(Caption(text.replace("\r\n", "\n"), read.meta, at, None, (), read.ignores, read.problems))
        at = place(number, layout.columns["takarir"])
        if len(captions) == before and (post := row_of.skipped(cells, alone, layout, at)):
            skipped.append(post)
    return True


class _Row(NamedTuple):
    """A row: its number, its cells, and these without what it shares with the row above."""

    number: int
    cells: list[str]
    own: list[str]


def _rows(sheet: Any, merged: Mapping[tuple[int, int], int]) -> Iterator[_Row]:
    """The rows of a sheet; a cell merged with the one above holds its value. Ends after many empty rows."""
    empty = 0
    kept: dict[int, tuple[int, str]] = {}
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        own = [plain(value) for value in row]
        empty = 0 if any(own) else empty + 1
        if empty > _EMPTY_ROWS:
            return
        cells = own.copy()
        for column in range(len(cells)):
            if last := merged.get((number, column)):
                kept[column] = (last, cells[column])
            elif column in kept and number <= kept[column][0]:
                cells[column] = kept[column][1]
        yield _Row(number, cells, own)


def _merged(book: Any, sheet: Any) -> dict[tuple[int, int], int]:
    """(row, column) of the first cell -> last row, of cells merged downwards: openpyxl tells none of a book it only reads."""
    from openpyxl.utils import column_index_from_string

    data = book._archive.read(sheet._worksheet_path)
    return {
        (int(m[2]), column_index_from_string(m[1].decode()) - 1): int(m[4])
        for m in re.finditer(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"', data)
        if m[1] == m[3] and int(m[4]) > int(m[2])
    }


def plain(value: Any) -> str:
    """A cell's value as text; days and hours in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep="T", timespec="minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value)
