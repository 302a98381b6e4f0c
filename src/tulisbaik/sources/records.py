"""JSONL: one line, one caption. Texts are read with their place in the file, so that fixes find back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from tulisbaik.errors import SourceError
from tulisbaik.model import Edit
from tulisbaik.patterns import lazy
from tulisbaik.sources.document import LONGEST_CELL, Document, Skipped, mapped, too_long
from tulisbaik.sources.rows import is_empty
from tulisbaik.sources.schedules import schedule
from tulisbaik.text.caption import Caption, Pieces, Place
from tulisbaik.text.measures import MEASURES
from tulisbaik.text.metadata import read_meta

_DECODER: Final = json.JSONDecoder()
_SPACE: Final = lazy(r"[ \t\r\n]*")
_ESCAPES: Final = lazy(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+")
_TEXT_KEYS: Final = ("text", "takarir", "teks", "caption", "naskah")
"""Keys of the text, the first that is there counts."""


def read_jsonl(path: str, text: str) -> Document:
    """The captions of a JSONL file: one object a line, its text under `text` or `takarir`, which a planned post may lack."""
    captions: list[Caption] = []
    errors: list[SourceError] = []
    skipped: list[Skipped] = []
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
        if end - begin > LONGEST_CELL:
            errors.append(too_long(f"{path}:{number}", raw[begin:end]))
            continue
        pieces = Pieces()
        for m in _ESCAPES.finditer(raw, begin, end):
            shown = m[0] if m[0][0] != "\\" else json.loads(f'"{m[0]}"')
            pieces.add(shown, start + m.start(), start + m.end())
        caption_text, offsets = pieces.build(start + begin)
        read = read_meta(_named(values))
        place = Place(path, read.meta.id or f"baris {number}", row=number, line=number)
        if is_empty(caption_text):
            skipped.append(Skipped(place, read.meta))
            continue
        captions.append(Caption(caption_text, read.meta, place, offsets, (), read.ignores, read.problems))
    ascii_only = text.isascii()

    def to_file(caption: Caption, edits: Sequence[Edit]) -> list[Edit]:
        return mapped(caption, edits, lambda t: json.dumps(t, ensure_ascii=ascii_only)[1:-1])

    return Document(path, text, tuple(captions), tuple(errors), to_file=to_file, skipped=tuple(skipped))


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
    **{other.replace(" ", "_"): name for name, others in MEASURES.items() for other in others},
}  # fmt: skip


def _named(values: dict[str, Any]) -> dict[str, Any]:
    """The values under our names for their keys; a day and an hour of two keys become the schedule."""
    out = {key if (name := _OTHER_NAMES.get(key, key)) in values else name: item for key, item in values.items()}
    day, hour = out.get("tanggal", out.get("date")), out.get("jam", out.get("time", ""))
    if "jadwal" not in out and day:
        out["jadwal"] = schedule(str(day), str(hour or "")) or f"{day} {hour or ''}".strip()  # what can't be read is told
    return out
