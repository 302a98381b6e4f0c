"""CSV, TSV and JSONL: one row, one caption. Fields are read with their place in the file, so that fixes find back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple

from tulisbaik.errors import SourceError
from tulisbaik.model import Edit, Span, apply
from tulisbaik.patterns import lazy
from tulisbaik.sources import columns as table
from tulisbaik.sources import rows as row_of
from tulisbaik.sources.document import Document, Skipped, mapped
from tulisbaik.sources.schedules import schedule
from tulisbaik.text.caption import Caption, OffsetMap, Pieces, Place
from tulisbaik.text.metadata import read_meta

# CSV and TSV ---------------------------------------------------------------------------------------------------


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
    shown: list[list[str]] = []
    for delimiter in "\t" if tabs else _delimiters(text):
        head: list[list[str]] = []
        with suppress(ValueError):  # told when the captions before it have been read
            for _, record in fields(text, delimiter):
                head.append([f.value.strip() for f in record])
                if len(head) == table.SAMPLE:
                    break
        if found := table.find_layout(head, own, path):
            return _csv_document(path, text, delimiter, found)
        shown = shown or head
    if not text.strip():
        return Document(path, text, ())
    seen = ", ".join(f"“{h}”" for h in next((r for r in shown if any(r)), []) if h)[:200]
    raise SourceError(
        f"{path}:1", f"tidak ada kolom takarir. Kolom yang ada: {seen}.",
        "Beri judul kolom “Takarir” atau “Caption”, atau sebut nama kolomnya di [columns] takarir = [...].",
    )  # fmt: skip


def _unclosed(path: str, error: ValueError) -> SourceError:
    return SourceError(f"{path}:{error.args[0]}", "tanda kutip pembuka di baris ini tidak ditutup.", 'Tutup dengan ".')


def _delimiters(text: str) -> str:
    first = text[:4000]
    return "".join(sorted(";,\t|", key=lambda d: -first.count(d)))


def _csv_document(path: str, text: str, delimiter: str, layout: table.Layout) -> Document:
    def label(number: int, column: int) -> str:
        return f"baris {number + 1}, kolom {layout.headers[column]}"

    captions: list[Caption] = []
    skipped: list[Skipped] = []
    errors: list[SourceError] = []
    try:
        for number, (line, record) in enumerate(fields(text, delimiter)):
            if number <= layout.row:
                continue
            cells = [f.value.strip() for f in record]
            before = len(captions)
            for column, platforms in layout.texts:
                if column >= len(record) or row_of.is_empty(cells[column]):
                    continue
                caption_text, offsets = _field_text(text, record[column])
                read = read_meta(row_of.values(cells, layout, platforms))
                name = read.meta.id if len(layout.texts) == 1 else None
                place = Place(path, name or label(number, column), row=number + 1, line=line)
                captions.append(Caption(caption_text, read.meta, place, offsets, (), read.ignores, read.problems))
            place = Place(path, label(number, layout.columns["takarir"]), row=number + 1, line=line)
            if len(captions) == before and (post := row_of.skipped(cells, cells, layout, place)):
                skipped.append(post)
    except ValueError as error:
        errors.append(_unclosed(path, error))

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

    return Document(path, text, tuple(captions), tuple(errors), to_file=to_file, skipped=tuple(skipped))


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


# JSONL ---------------------------------------------------------------------------------------------------------

_DECODER: Final = json.JSONDecoder()
_SPACE: Final = lazy(r"[ \t\r\n]*")
_ESCAPES: Final = lazy(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+")
_TEXT_KEYS: Final = ("text", "takarir", "teks", "caption", "naskah")
"""Keys of the text, the first that is there counts."""


def read_jsonl(path: str, text: str) -> Document:
    """The captions of a JSONL file: one object a line, its text under `text` or `takarir`."""
    captions: list[Caption] = []
    errors: list[SourceError] = []
    at = 0
    for number, raw in enumerate(text.split("\n"), 1):
        start, at = at, at + len(raw) + 1
        if not raw.strip():
            continue
        try:
            values, begin, end = _object(raw)
        except ValueError as error:
            errors.append(SourceError(f"{path}:{number}", f"{error}.", 'Satu objek per baris: {"id": "…", "text": "…"}.'))
            continue
        pieces = Pieces()
        for m in _ESCAPES.finditer(raw, begin, end):
            shown = m[0] if m[0][0] != "\\" else json.loads(f'"{m[0]}"')
            pieces.add(shown, start + m.start(), start + m.end())
        caption_text, offsets = pieces.build(start + begin)
        read = read_meta(_named(values))
        place = Place(path, read.meta.id or f"baris {number}", row=number, line=number)
        captions.append(Caption(caption_text, read.meta, place, offsets, (), read.ignores, read.problems))
    ascii_only = text.isascii()

    def to_file(caption: Caption, edits: Sequence[Edit]) -> list[Edit]:
        return mapped(caption, edits, lambda t: json.dumps(t, ensure_ascii=ascii_only)[1:-1])

    return Document(path, text, tuple(captions), tuple(errors), to_file=to_file)


def _object(raw: str) -> tuple[dict[str, Any], int, int]:
    """(values without the text, start, end) of a JSON object; start and end of the text's characters inside its quotes."""

    def skip(i: int) -> int:
        m = _SPACE.match(raw, i)
        return m.end() if m else i

    def value(i: int) -> tuple[Any, int]:
        try:
            return _DECODER.raw_decode(raw, i)
        except (json.JSONDecodeError, RecursionError) as error:
            column = getattr(error, "pos", i) + 1
            raise ValueError(f"JSON tidak terbaca di kolom {column}") from None

    i = skip(0)
    if raw[i : i + 1] != "{":
        raise ValueError("baris ini bukan objek JSON")
    values: dict[str, Any] = {}
    texts: dict[str, tuple[Any, int, int]] = {}
    i = skip(i + 1)
    while raw[i : i + 1] != "}":
        key, i = value(i)
        i = skip(i)
        if not isinstance(key, str) or raw[i : i + 1] != ":":
            raise ValueError(f"JSON tidak terbaca di kolom {i + 1}")
        begin = skip(i + 1)
        item, i = value(begin)
        if key in _TEXT_KEYS:
            texts[key] = (item, begin + 1, i - 1)
        else:
            values[key] = item
        i = skip(i)
        if raw[i : i + 1] == ",":
            i = skip(i + 1)
        elif raw[i : i + 1] != "}":
            raise ValueError(f"JSON tidak terbaca di kolom {i + 1}")
    if skip(i + 1) != len(raw):
        raise ValueError(f"ada sisa setelah objek JSON di kolom {i + 2}")
    chosen = next((key for key in _TEXT_KEYS if key in texts), None)
    if chosen is None:
        raise ValueError("tidak ada kunci “text” atau “takarir”")
    values |= {key: item for key, (item, _, _) in texts.items() if key != chosen}
    item, begin, end = texts[chosen]
    if not isinstance(item, str):
        raise ValueError(f"nilai “{chosen}” bukan teks")
    return values, begin, end


_OTHER_NAMES: Final = {
    "kanal": "platform", "channel": "platform", "pillar": "pilar", "instansi": "unit", "schedule": "jadwal",
    "scheduled_at": "jadwal", "title": "judul", "link": "tautan", "url": "tautan",
}  # fmt: skip


def _named(values: dict[str, Any]) -> dict[str, Any]:
    """The values under our names for their keys; a day and an hour of two keys become the schedule."""
    out = {key if (name := _OTHER_NAMES.get(key, key)) in values else name: item for key, item in values.items()}
    day, hour = out.get("tanggal", out.get("date")), out.get("jam", out.get("time", ""))
    if "jadwal" not in out and isinstance(day, str) and (when := schedule(day, str(hour or ""))):
        out["jadwal"] = when
    return out
