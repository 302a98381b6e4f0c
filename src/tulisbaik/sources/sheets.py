"""XLSX plans: every sheet with a caption column. Read only: the original is never written."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final

from tulisbaik.errors import SourceError
from tulisbaik.sources.assignment import Names
from tulisbaik.sources.document import Document, Skipped
from tulisbaik.sources.explanation import Understood, understood
from tulisbaik.sources.formats import check_workbook
from tulisbaik.sources.tables import Grid, Row, Table, read_tables
from tulisbaik.text.caption import Caption, Place

_CHUNK: Final = 2**21
_SAVE_AGAIN: Final = "Buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx."
# What a sheet's XML says and openpyxl does not tell of a book that it only reads.
_EMPTY_ROW: Final = rb"<(?:\w+:)?row\b[^>]*(?:/>|>(?:\s*<(?:\w+:)?c\s[^>]*/>)*\s*</(?:\w+:)?row>)"
_EMPTY_CELL: Final = rb"<(?:\w+:)?c\s[^>]*/>"
_MERGED: Final = rb'<(?:\w+:)?mergeCell\s[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"'
_COLUMN: Final = rb"<(?:\w+:)?col\s([^>]*)>"
_FORMULA: Final = (
    rb"<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*(0?)\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What stands in a sheet's XML. `merged`: first cell -> last row of cells that are one, downwards. `hidden`: columns.
    `unsaved`: formulas without a value; `zeros`: those with a 0, which some programs write for none. All from 0."""

    merged: Mapping[tuple[int, int], int]
    hidden: frozenset[int]
    unsaved: frozenset[tuple[int, int]]
    zeros: frozenset[tuple[int, int]]


def open_book(path: str, data: bytes) -> Any:
    """The workbook in `data`, read only. Formulas give the value they were saved with. Raises SourceError."""
    return _open(path, data).wb


def read_xlsx(path: str, data: bytes, *, own: Mapping[str, tuple[str, ...]]) -> Document:
    """The captions of an XLSX file, each with sheet and cell. Hidden sheets are left out where visible ones have captions."""
    reader = _open(path, data)
    read: list[tuple[bool, list[Table]]] = []
    errors: list[SourceError] = []
    seen: list[Understood] = []
    for sheet in reader.wb.worksheets:
        visible = sheet.sheet_state == "visible"
        try:
            grid, broken = _grid(path, reader, sheet)
            errors += [broken] if broken and visible else []
            tables = read_tables(grid, own)
        except SourceError as error:
            errors += [error] if visible else []
            seen.append(Understood(sheet.title, notes=(str(error),)))
            continue
        read.append((visible, tables))
        seen += [understood(table) for table in tables]
        seen += [] if tables else [Understood(sheet.title, notes=("tidak ada kolom takarir",))]
    used = [table for visible, tables in read if visible for table in tables]
    left = [] if not used else [table for visible, tables in read if not visible for table in tables]
    used = used or [table for _, tables in read for table in tables]
    if not used and errors:
        raise errors[0]
    if not used:
        names = ", ".join(f"“{s.title}”" for s in reader.wb.worksheets)
        raise SourceError(
            path, f"tidak ada kolom takarir di lembar {names}.",
            "Beri judul kolom “Takarir” atau “Caption”, atau sebut nama kolomnya di [columns] takarir = [...].",
        )  # fmt: skip
    return Document(
        path, "", tuple(caption for table in used for caption in _captions(path, table)),
        tuple(errors) + tuple(error for table in used for error in table.errors),
        skipped=tuple(
            Skipped(_place(path, t.title, gap.row.number, gap.column), gap.read.meta, gap.read.problems)
            for t in used for gap in t.gaps
        ),
        tables=tuple(seen),
        notes=tuple(doubt for t in used for doubt in t.doubts)
        + tuple(f"lembar tersembunyi “{t.title}” tidak dibaca ({len(t.entries)} takarir)" for t in left if t.entries),
    )  # fmt: skip


def _captions(path: str, table: Table) -> Iterator[Caption]:
    for row, column, read, alone in table.entries:
        place = _place(path, table.title, row.shared.get(column, row.number), column)
        if read.meta.id and alone:
            place = place._replace(label=read.meta.id)
        text = row.cells[column].replace("\r\n", "\n")
        yield Caption(text, read.meta, place, None, (), read.ignores, read.problems)


def _place(path: str, title: str, row: int, column: int) -> Place:
    from openpyxl.utils import get_column_letter

    cell = f"{get_column_letter(column + 1)}{row + 1}"
    return Place(path, f"{title}!{cell}", cell, title, row + 1)


def _grid(path: str, reader: Any, sheet: Any) -> tuple[Grid, SourceError | None]:
    """The cells of a sheet, and what is told of one whose XML is broken: it is read as far as it goes."""
    from openpyxl.utils import get_column_letter

    part = next(rel.target for found, rel in reader.parser.find_sheets() if found.name == sheet.title)
    where, rows, broken = f"{path} · {sheet.title}", list[Row](), None
    facts = _facts(reader.archive.read(part))
    sheet.reset_dimensions()  # exporters write wrong ones, and rows past them would not be read
    try:
        for row in _rows(sheet, facts.merged):
            rows.append(row)
    except Exception as error:  # openpyxl raises whatever the broken part leads to
        after = f" sesudah baris {rows[-1].number + 1}" if rows else ""
        broken = SourceError(where, f"lembar ini rusak{after} ({type(error).__name__}).", _SAVE_AGAIN)
    names = Names(where, lambda n: f"kolom {get_column_letter(n + 1)}", sheet.title)
    grid = Grid(
        rows, path, names, lambda row, column, _: _place(path, sheet.title, row, column).label,
        facts.hidden, facts.unsaved, facts.zeros,
    )  # fmt: skip
    return grid, broken


def _rows(sheet: Any, merged: Mapping[tuple[int, int], int]) -> Iterator[Row]:
    """The rows of a sheet that hold something; a cell merged with the one above holds its value."""
    kept: dict[int, tuple[int, int, str]] = {}
    columns = {column for _, column in merged}
    for number, row in enumerate(sheet.iter_rows(values_only=True)):
        cells = [plain(value) for value in row] if row else []
        shared = {}
        for column in columns:
            if (last := merged.get((number, column))) is not None:
                kept[column] = number, last, cells[column] if column < len(cells) else ""
            elif column in kept and number <= kept[column][1] and kept[column][2]:
                cells += [""] * (column + 1 - len(cells))
                shared[column], cells[column] = kept[column][0], kept[column][2]
        if any(cells):
            yield Row(number, cells, shared)


def _open(path: str, data: bytes) -> Any:
    """openpyxl's reader of the workbook in `data`, its empty rows and cells left out: millions of them may be formatted."""
    check_workbook(path, data)
    with zipfile.ZipFile(BytesIO(data)) as packed:
        slim = _slim(packed)
    from openpyxl.reader.excel import ExcelReader

    try:
        reader = ExcelReader(slim, read_only=True, data_only=True, keep_links=False)
        reader.read()
    except Exception as error:  # openpyxl raises whatever the broken part leads to
        raise SourceError(path, f"berkas .xlsx rusak ({type(error).__name__}).", _SAVE_AGAIN) from None
    return reader


def _slim(packed: zipfile.ZipFile) -> BytesIO:
    """The archive without pictures, and its sheets without empty rows and cells; a bit at a time, as they may be large."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as slim:
        for entry in packed.infolist():
            if not entry.filename.endswith((".xml", ".rels")):
                slim.writestr(entry.filename, b"")  # pictures: a sheet of charts asks for them
                continue
            with packed.open(entry) as source, slim.open(entry.filename, "w") as target:
                rest = b""
                while chunk := source.read(_CHUNK):
                    rest += chunk
                    if "worksheets/" in entry.filename and b"<![CDATA[" not in rest:
                        cut = rest.rfind(b">") + 1
                        part, rest = rest[:cut], rest[cut:]
                        target.write(re.sub(_EMPTY_CELL, b"", re.sub(_EMPTY_ROW, b"", part)))
                    else:
                        target.write(rest)
                        rest = b""
                target.write(rest)
    return out


def _facts(xml: bytes) -> _Facts:
    merged = {(int(m[2]) - 1, _number(m[1])): int(m[4]) - 1 for m in re.finditer(_MERGED, xml) if int(m[4]) > int(m[2])}
    hidden: set[int] = set()
    for m in re.finditer(_COLUMN, xml):
        if _attribute(m[1], b"hidden") in (b"1", b"true"):
            hidden.update(range(int(_attribute(m[1], b"min") or 1) - 1, int(_attribute(m[1], b"max") or 0)))
    unsaved: set[tuple[int, int]] = set()
    zeros: set[tuple[int, int]] = set()
    for m in re.finditer(_FORMULA, xml):
        at = re.fullmatch(rb"([A-Z]+)(\d+)", _attribute(m[1], b"r"))
        if at and _attribute(m[1], b"t") != b"str":  # a text that is empty was worked out
            (zeros if m[2] == b"0" else unsaved).add((int(at[2]) - 1, _number(at[1])))
    return _Facts(merged, frozenset(hidden), frozenset(unsaved), frozenset(zeros))


def _attribute(tag: bytes, name: bytes) -> bytes:
    m = re.search(rb"(?<![\w:])" + name + rb'="([^"]*)"', tag)
    return m[1] if m else b""


def _number(letters: bytes) -> int:
    from openpyxl.utils import column_index_from_string

    return int(column_index_from_string(letters.decode())) - 1


def plain(value: Any) -> str:
    """A cell's value as text; days and hours in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep="T", timespec="minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    text = str(value)
    if "_x" in text:
        from openpyxl.utils.escape import unescape

        return unescape(text)
    return text
