"""CSV and TSV: one row, one caption. Fields are read with their place in the file, so that fixes find back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Final, NamedTuple

from tulisbaik.errors import SourceError
from tulisbaik.model import Edit, Span, apply
from tulisbaik.patterns import lazy
from tulisbaik.sources.assignment import Names
from tulisbaik.sources.document import LONGEST_CELL, Document, Skipped, mapped, too_long
from tulisbaik.sources.explanation import understood
from tulisbaik.sources.headers import HEADER_ROWS, named
from tulisbaik.sources.tables import Grid, Row, Table, read_tables
from tulisbaik.text.caption import Caption, OffsetMap, Pieces, Place

_SAMPLE: Final = 80
"""Rows below the header by which the delimiter is found."""


class Field(NamedTuple):
    """A field of a CSV file: its place with the quotes, whether it has them, and its value."""

    start: int
    end: int
    quoted: bool
    value: str


def fields(text: str, delimiter: str) -> Iterator[tuple[int, list[Field]]]:
    """(line, fields) of each record, as RFC 4180 and Excel have it. A quote that is never closed raises ValueError(line)."""
    d = re.escape(delimiter)
    token = re.compile(rf'"((?:[^"]|"")*)"([^{d}\r\n]*)|([^{d}\r\n]*)')
    at, line, end = 0, 1, len(text)
    while at < end:
        record: list[Field] = []
        first = line
        while True:
            m = token.match(text, at)
            assert m is not None
            if m[1] is None:
                if m[3].startswith('"'):
                    raise ValueError(line)
                record.append(Field(at, m.end(), False, m[3]))
            else:
                record.append(Field(at, m.end(), True, m[1].replace('""', '"') + m[2]))
                line += m[1].count("\n") + m[1].count("\r") - m[1].count("\r\n")
            at = m.end()
            if at < end and text[at] == delimiter:
                at += 1
                continue
            break
        yield first, record
        if at < end:
            at += 2 if text.startswith("\r\n", at) else 1
            line += 1


def read_csv(path: str, text: str, *, own: Mapping[str, tuple[str, ...]], tabs: bool) -> Document:
    """The captions of a CSV or TSV file. The delimiter is the one with which a caption column is found."""
    if not text.strip():
        return Document(path, text, ())
    names = Names(path, lambda column: f"kolom {column + 1}")
    heads = [(d, _head(text, d)) for d in ("\t" if tabs else _delimiters(text))]
    most, delimiter = max(((named(head, own), d) for d, head in heads), key=lambda found: found[0])
    if most:
        return _csv_document(path, text, delimiter, names, own)
    shown = next((row for _, head in heads for row in head), [])
    seen = ", ".join(f"“{h}”" for h in shown if h)[:200]
    raise SourceError(
        f"{path}:1", f"tidak ada kolom takarir. Kolom yang ada: {seen}.",
        "Beri judul kolom “Takarir” atau “Caption”, atau sebut nama kolomnya di [columns] takarir = [...].",
    )  # fmt: skip


def _head(text: str, delimiter: str) -> list[list[str]]:
    """The first rows of a file, those with something in them."""
    head: list[list[str]] = []
    with suppress(ValueError):  # told when the captions before it have been read
        for _, record in islice(fields(text, delimiter), HEADER_ROWS + _SAMPLE):
            head.append([f.value.strip()[:LONGEST_CELL] for f in record])
    return [row for row in head if any(row)]


def _unclosed(path: str, error: ValueError) -> SourceError:
    return SourceError(f"{path}:{error.args[0]}", "tanda kutip pembuka di baris ini tidak ditutup.", 'Tutup dengan ".')


def _delimiters(text: str) -> str:
    first = text[:4000]
    return "".join(sorted(";,\t|", key=lambda d: -first.count(d)))


def _csv_document(path: str, text: str, delimiter: str, names: Names, own: Mapping[str, tuple[str, ...]]) -> Document:
    records: list[tuple[int, list[Field]]] = []
    errors: list[SourceError] = []
    try:
        records.extend(fields(text, delimiter))
    except ValueError as error:
        errors.append(_unclosed(path, error))
    rows = []
    for n, (line, record) in enumerate(records):
        cells = [f.value.strip() for f in record]
        if (longest := max(cells, key=len)) and len(longest) <= LONGEST_CELL:
            rows.append(Row(n, cells))
        elif longest:
            errors.append(too_long(f"{path}:{line}", longest))
    tables = read_tables(Grid(rows, path, names, lambda row, _, header: f"baris {row + 1}, kolom {header}"), own)

    def place(table: Table, row: Row, column: int, name: str | None = None) -> Place:
        label = name or f"baris {row.number + 1}, kolom {table.layout.headers[column]}"
        return Place(path, label, row=row.number + 1, line=records[row.number][0])

    captions = []
    for table in tables:
        for row, column, read, alone in table.entries:
            shown, offsets = _field_text(text, records[row.number][1][column])
            at = place(table, row, column, read.meta.id if alone else None)
            captions.append(Caption(shown, read.meta, at, offsets, (), read.ignores, read.problems))

    def to_file(caption: Caption, edits: Sequence[Edit]) -> list[Edit]:
        offsets = caption.offsets
        assert offsets is not None
        start, end = offsets.file[0], offsets.ends[-1]
        newline = "\r\n" if "\r\n" in text else "\n"
        if start and text[start - 1] == '"' and text[end : end + 1] == '"':
            return mapped(caption, edits, lambda t: t.replace('"', '""').replace("\n", newline))
        if not any(c in e.text for e in edits for c in (delimiter, '"', "\n")):
            return mapped(caption, edits, lambda t: t)
        # The field has no quotes and now needs them: it is written anew, the file around it stays.
        return [Edit(Span(start, end), '"' + apply(caption.text, edits).replace('"', '""').replace("\n", newline) + '"')]

    return Document(
        path, text, tuple(captions), (*(e for t in tables for e in t.errors), *errors), to_file=to_file,
        skipped=tuple(Skipped(place(t, g.row, g.column), g.read.meta, g.read.problems) for t in tables for g in t.gaps),
        tables=tuple(map(understood, tables)), notes=tuple(doubt for t in tables for doubt in t.doubts),
    )  # fmt: skip


_QUOTED: Final = lazy(r'""|\r\n|[^"\r]+|\r|"')


def _field_text(text: str, field: Field) -> tuple[str, OffsetMap]:
    pieces = Pieces()
    if not field.quoted:
        pieces.add(text[field.start : field.end], field.start, field.end)
        return pieces.build(field.start)
    at = field.start + 1
    closing = text.rfind('"', at, field.end)
    for m in _QUOTED.finditer(text, at, closing):
        shown = {'""': '"', "\r\n": "\n"}.get(m[0], m[0])
        pieces.add(shown, m.start(), m.end())
    pieces.add(text[closing + 1 : field.end], closing + 1, field.end)
    return pieces.build(at)
