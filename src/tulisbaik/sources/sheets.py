"""XLSX plans: every sheet with a caption column. Read only: the original is never written."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from tulisbaik.errors import SourceError
from tulisbaik.sources import columns as table
from tulisbaik.sources.document import Document
from tulisbaik.text.caption import Caption, Place
from tulisbaik.text.metadata import read_meta

_HEADER_ROWS = 20
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
    found = False
    for sheet in book.worksheets:
        sheet_captions = _sheet(path, sheet, own)
        found = found or sheet_captions is not None
        captions += sheet_captions or ()
    if not found:
        names = ", ".join(f"“{s.title}”" for s in book.worksheets)
        raise SourceError(
            path, f"tidak ada kolom takarir di lembar {names}.",
            "Beri judul kolom “Takarir” atau “Caption”, atau sebut nama kolomnya di [columns] takarir = [...].",
        )  # fmt: skip
    return Document(path, "", tuple(captions))


def _sheet(path: str, sheet: Any, own: Mapping[str, tuple[str, ...]]) -> list[Caption] | None:
    from openpyxl.utils import get_column_letter

    head: list[list[str]] = []
    header: tuple[int, dict[str, int]] | None = None
    captions: list[Caption] = []
    empty = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [plain(value) for value in row]
        empty = 0 if any(cells) else empty + 1
        if empty > _EMPTY_ROWS:
            break
        if header is None:
            head.append([c.strip() for c in cells])
            header = table.find_header(head[-1:], own)
            if header is None and number >= _HEADER_ROWS:
                return None
            continue
        columns, headers = header[1], head[-1]
        column = columns["takarir"]
        text = cells[column] if column < len(cells) else ""
        if not text.strip():
            continue
        read = read_meta(table.values(cells, columns, headers))
        cell = f"{get_column_letter(column + 1)}{number}"
        place = Place(path, read.meta.id or f"{sheet.title}!{cell}", cell, sheet.title, number)
        captions.append(Caption(text.replace("\r\n", "\n"), read.meta, place, None, (), read.ignores, read.problems))
    return captions if header else None


def plain(value: Any) -> str:
    """A cell's value as text; days and hours in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep="T", timespec="minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value)
