"""Where a table's header is, and what it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from tulisbaik.patterns import lazy
from tulisbaik.sources.columns import Meaning, aliases, field_of, fold
from tulisbaik.sources.schedules import has_day

Rows = Sequence[Sequence[str]]

HEADER_ROWS: Final = 20
"""Rows searched for the header: titles, period and notes stand above it in real calendars."""
SAMPLE: Final = 200
"""Rows whose cells tell what a column holds where its header does not."""
_WORDS: Final = 4
"""Words of a cell from which on it is a text, not a tick or a name."""
_SHORT: Final = 40
_NAMED = lazy(r"(?i)takarir|caption")
_FACEBOOK: Final = frozenset(("page name", "title", "publish time", "permalink"))
"""Headers of Meta's export for Facebook: the text of a post stands under “Title” where there is no “Description”."""


class Header(NamedTuple):
    """The header of a table. `row`: its number, from 0; -1 for a table without one. `meanings`: one for each of `names`."""

    row: int
    names: tuple[str, ...]
    meanings: list[Meaning]


def find_header(rows: Rows, own: Mapping[str, Iterable[str]]) -> Header | None:
    """The row that names a caption column and the most other fields. None without such a row. `own`: the agency's names."""
    known = aliases(own)
    ours = frozenset(fold(name) for names in own.values() for name in names)
    best: tuple[int, Header] | None = None
    for n, row in enumerate(rows[:HEADER_ROWS]):
        joined = _below(rows[n - 1], row, known) if n else []
        for names in (row, joined) if joined else (row,):
            meanings = meanings_of(names, known, ours)
            fields = {m.field for m in meanings if m.field}
            enough = len(fields) > 1 or sum(map(bool, names)) == 1
            if "takarir" in fields and enough and (not best or len(fields) + (names is not row) > best[0]):
                best = len(fields), Header(n, tuple(names), meanings)
    if best:
        return best[1]
    head = [row for row in rows[:5] if any(row)]
    if head and all(len(row) > 1 and has_day(row[0]) and ":" in row[0] and row[1] for row in head):  # Hootsuite has no header
        names = ("Tanggal", "Takarir", "Tautan")
        return Header(-1, names, meanings_of(names, known, ours))
    for n, row in enumerate(rows[:HEADER_ROWS]):  # “Tanggal | Instagram | Facebook”, the captions right below
        meanings = [_text(m, rows[n + 1 :], c) for c, m in enumerate(meanings_of(row, known, ours))]
        if len({m.field for m in meanings if m.field}) > 1 and any(m.field == "takarir" for m in meanings):
            return Header(n, tuple(row), meanings)
    return None


def meanings_of(names: Sequence[str], known: Mapping[str, str], ours: frozenset[str]) -> list[Meaning]:
    """What each name of a header means. `known`: folded name -> field, `ours`: the agency's names among them."""
    meanings = [field_of(name, known, ours) for name in names]
    if {fold(name) for name in names} >= _FACEBOOK and not any(m.field == "takarir" for m in meanings):
        return [m._replace(field="takarir", rank=2) if fold(n) == "title" else m for n, m in zip(names, meanings, strict=True)]
    return meanings


def named(rows: Rows, own: Mapping[str, Iterable[str]]) -> int:
    """How many fields the header of a table names; 0 without a caption column."""
    header = find_header(rows, own)
    return len({m.field for m in header.meanings if m.field}) if header else 0


def is_header(row: Sequence[str], known: Mapping[str, str]) -> bool:
    """Does a row name a caption column and other fields, and little else? A second table begins there."""
    cells = [cell for cell in row if cell.strip()]
    short = [cell for cell in cells if len(cell) < _SHORT]
    if not any(cell.strip().lower() in known or _NAMED.search(cell) for cell in short):
        return False
    fields = [f for cell in short if (f := field_of(cell, known).field)]
    return "takarir" in fields and len(set(fields)) > 1 and len(fields) * 2 > len(cells)


def filled(rows: Rows, column: int) -> list[str]:
    """The cells of a column that hold something."""
    return [cell for row in rows if column < len(row) and (cell := row[column].strip())]


def second_text(names: Sequence[str], columns: Mapping[str, int]) -> int | None:
    """The column of the caption where its own is empty: “Title” of Meta's export for Facebook."""
    return columns.get("judul") if {fold(name) for name in names} >= _FACEBOOK else None


def _text(meaning: Meaning, below: Rows, column: int) -> Meaning:
    cells = filled(below[:SAMPLE], column)
    is_text = meaning.bare and cells and sum(len(cell.split()) for cell in cells) >= _WORDS * len(cells)
    return meaning._replace(field="takarir", rank=2) if is_text else meaning


def _below(above: Sequence[str], row: Sequence[str], known: Mapping[str, str]) -> list[str]:
    """Headers of two rows as one: “Takarir” above “IG” and “X”; a cell that is empty takes the one above it. Else nothing."""
    out, group, grouped = [], "", False
    for n in range(max(len(above), len(row))):
        upper, lower = above[n] if n < len(above) else "", row[n] if n < len(row) else ""
        group = upper or group
        if lower and group and field_of(group, known).field == "takarir" and field_of(lower, known).bare:
            out.append(f"{group} {lower}")
            grouped = True
        else:
            out.append(lower or upper)
    return out if grouped else []
