"""JSONL: one line, one object. Keys are named as the columns of tables are; texts are read with their place in the file, so
that fixes find back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, Final, NamedTuple

from tulisbaik.errors import SourceError
from tulisbaik.model import Edit
from tulisbaik.patterns import lazy
from tulisbaik.sources import rows as row_of
from tulisbaik.sources.assignment import Names
from tulisbaik.sources.columns import Meaning, aliases, fold
from tulisbaik.sources.document import LONGEST_CELL, Document, Skipped, is_empty, mapped, too_long
from tulisbaik.sources.explanation import Understood
from tulisbaik.sources.headers import SAMPLE, Header, meanings_of
from tulisbaik.sources.layout import Layout, lay_out
from tulisbaik.text.caption import Caption, OffsetMap, Pieces, Place, Problem
from tulisbaik.text.metadata import Read, as_text, read_meta

_DECODER: Final = json.JSONDecoder()
_SPACE: Final = lazy(r"[ \t\r\n]*")
_ESCAPES: Final = lazy(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+")
_TEXTS: Final = ("text", "takarir")
_LAST: Final = 9
"""The rank of a text key beside one of those."""
_LISTS: Final = ("platform", "pilar", "media", "abaikan")
"""Fields whose value may be a list, which a cell of a table writes as text."""


class _Value(NamedTuple):
    """The value of a key, and where it stands in its line."""

    value: Any
    start: int
    end: int


def read_jsonl(path: str, text: str, *, own: Mapping[str, tuple[str, ...]]) -> Document:
    """The captions of a JSONL file: one object a line, its text under `text`, `takarir` or another name of that column, which
    a planned post may leave empty."""
    captions: list[Caption] = []
    errors: list[SourceError] = []
    skipped: list[Skipped] = []
    layouts = _Layouts(path, text, own)
    for number, at, raw in _lines(text):
        where = f"{path}:{number}"
        try:
            values = _object(raw)
            layout = layouts.of(values)
        except ValueError as error:
            errors.append(SourceError(where, f"{error}.", 'Satu objek per baris: {"id": "…", "text": "…"}.'))
            continue
        except SourceError as error:
            errors.append(SourceError(where, error.what, error.allowed))
            continue
        label = f"baris {number}"
        read = _read(values, layout)
        found = False
        for column, platforms in layout.texts:
            item = values[layout.headers[column]]
            if item.end - item.start > LONGEST_CELL:
                errors.append(too_long(where, raw[item.start : item.end]))
                found = True
            elif item.value is not None and not isinstance(item.value, str):
                errors.append(SourceError(where, f"nilai “{layout.headers[column]}” bukan teks.", "Tulis di antara tanda kutip."))
                found = True
            elif not is_empty(item.value or ""):
                shown, offsets = _shown(raw, at, item)
                own_read = _read(values, layout, platforms) if platforms else read
                name = read.meta.id if len(layout.texts) == 1 else None
                place = Place(path, name or label, row=number, line=number)
                captions.append(Caption(shown, own_read.meta, place, offsets, (), own_read.ignores, own_read.problems))
                found = True
        if not found:
            place = Place(path, read.meta.id or label, row=number, line=number)
            skipped.append(Skipped(place, read.meta, tuple(Problem(f"{place.label}: {p.message}") for p in read.problems)))
    ascii_only = text.isascii()

    def to_file(caption: Caption, edits: Sequence[Edit]) -> list[Edit]:
        return mapped(caption, edits, lambda t: json.dumps(t, ensure_ascii=ascii_only)[1:-1])

    return Document(
        path, text, tuple(captions), tuple(errors), to_file=to_file, skipped=tuple(skipped),
        tables=layouts.understood(len(captions), len(skipped)),
    )  # fmt: skip


class _Layouts:
    """How objects are understood: those with the same keys alike, as the rows of a table are."""

    def __init__(self, path: str, text: str, own: Mapping[str, tuple[str, ...]]) -> None:
        self._names = Names(path, lambda n: f"kunci ke-{n + 1}")
        self._known = aliases(own)
        self._ours = frozenset(fold(name) for names in own.values() for name in names)
        self._found: dict[tuple[str, ...], Layout | SourceError | None] = {}
        self._sample: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
        for _, _, raw in islice(_lines(text), SAMPLE):
            with suppress(ValueError):  # told when the line is read
                values = _object(raw)
                self._sample[tuple(values)].append(_cells(values))

    def of(self, values: Mapping[str, _Value]) -> Layout:
        """The layout of an object. ValueError without a text, SourceError where its keys can't be told apart."""
        keys = tuple(values)
        if keys not in self._found:
            header = Header(-1, keys, _documented(keys, meanings_of(keys, self._known, self._ours)))
            try:
                self._found[keys] = lay_out(header, self._sample.get(keys) or [_cells(values)], self._names)
            except SourceError as error:
                self._found[keys] = error
        found = self._found[keys]
        if isinstance(found, SourceError):
            raise found
        if found is None:
            raise ValueError("tidak ada kunci “text” atau “takarir”")
        return found

    def understood(self, captions: int, skipped: int) -> tuple[Understood, ...]:
        """Every key that was met, as it was understood."""
        found = [layout for layout in self._found.values() if isinstance(layout, Layout)]
        columns = {column.header: column for layout in found for column in layout.seen}
        seen = tuple(column._replace(number=n, name="kunci") for n, column in enumerate(columns.values()))
        return (Understood("", -1, seen, captions=captions, skipped=skipped),)


def _documented(keys: Sequence[str], meanings: Sequence[Meaning]) -> list[Meaning]:
    """What keys mean when a key that is called as its field, or `text`, wins over other names of that field; the agency's own
    win over all."""
    own = {m.field for m in meanings if m.rank == 0}
    text = next((key for key in _TEXTS if key in keys), "")
    out = []
    for key, m in zip(keys, meanings, strict=True):
        if m.field in own or m.platforms or not m.field:
            out.append(m)
        elif m.field == "takarir":
            out.append(m._replace(rank=_LAST) if text and key != text else m)
        else:
            out.append(Meaning("") if key != m.field and m.field in keys else m)
    return out


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """(number, offset, line) of each line that holds something."""
    number = at = 0
    while at < len(text):
        end = text.find("\n", at) % (len(text) + 1)  # not found: the end of the text
        number += 1
        raw = text[at:end]
        if raw.strip():
            yield number, at, raw
        at = end + 1


def _cells(values: Mapping[str, _Value]) -> list[str]:
    return ["" if item.value is None else as_text(item.value) for item in values.values()]


def _read(values: Mapping[str, _Value], layout: Layout, platforms: tuple[str, ...] = ()) -> Read:
    """What an object says about its caption."""
    headers = layout.headers
    out, problems = row_of.row_values(_cells(values), layout, {}, lambda n: f"kunci “{headers[n]}”", platforms)
    for field in _LISTS:
        column = layout.columns.get(field)
        if column is not None and isinstance(listed := values[headers[column]].value, list | dict):
            out[field] = listed
    read = read_meta(out)
    return read._replace(problems=(*problems, *read.problems))


def _shown(raw: str, at: int, item: _Value) -> tuple[str, OffsetMap]:
    """A text as it is read, and where its letters stand in the file; `at`: where its line begins."""
    pieces = Pieces()
    for m in _ESCAPES.finditer(raw, item.start + 1, item.end - 1):
        shown = m[0] if m[0][0] != "\\" else json.loads(f'"{m[0]}"')
        pieces.add(shown, at + m.start(), at + m.end())
    return pieces.build(at + item.start + 1)


def _object(raw: str) -> dict[str, _Value]:
    """The values of a JSON object by key. ValueError says what is wrong."""

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
    values: dict[str, _Value] = {}
    i = skip(i + 1)
    while raw[i : i + 1] != "}":
        key, i = value(i)
        i = skip(i)
        if not isinstance(key, str) or raw[i : i + 1] != ":":
            raise ValueError(f"JSON tidak terbaca di kolom {i + 1}")
        start = skip(i + 1)
        item, i = value(start)
        values[key] = _Value(item, start, i)
        i = skip(i)
        if raw[i : i + 1] == ",":
            i = skip(i + 1)
        elif raw[i : i + 1] != "}":
            raise ValueError(f"JSON tidak terbaca di kolom {i + 1}")
    if skip(i + 1) != len(raw):
        raise ValueError(f"ada sisa setelah objek JSON di kolom {i + 2}")
    return values
