"""The rows of a table, wherever it comes from, as captions and as posts that are planned without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from tulisbaik.errors import SourceError
from tulisbaik.sources import rows as row_of
from tulisbaik.sources.assignment import Names
from tulisbaik.sources.columns import aliases
from tulisbaik.sources.document import is_empty
from tulisbaik.sources.headers import is_header
from tulisbaik.sources.layout import Layout, day_orders, find_layout
from tulisbaik.sources.schedules import has_day, in_numbers, schedule, turned
from tulisbaik.text.metadata import Read

_SAMPLE: Final = 300
"""Rows by which a table's layout is found."""


class Row(NamedTuple):
    """A row with something in it. `number`: from 0, as it stands in the file. `shared`: column -> the number of the row
    whose cell it shares (merged cells)."""

    number: int
    cells: list[str]
    shared: Mapping[int, int] = {}


class Entry(NamedTuple):
    """What a table says of a caption: its row and column, and the rest of its row."""

    row: Row
    column: int
    read: Read
    alone: bool


class Gap(NamedTuple):
    """A row that plans a post without a caption, the column where that is missing, and the rest of the row."""

    row: Row
    column: int
    read: Read


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read: how it is laid out and what was found. `header`: the number of its header's row; `notes`: what
    a reader of the table should know; `doubts`: those about what was read in one of two ways, and may be wrong.

    `errors` are cells that can't be read; all else is there.
    """

    layout: Layout
    title: str = ""
    header: int = 0
    entries: tuple[Entry, ...] = ()
    gaps: tuple[Gap, ...] = ()
    errors: tuple[SourceError, ...] = ()
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a sheet or file. `place`: what a cell is called, by number of row and column, and header; `unsaved`:
    formulas that have no value, `zeros`: those whose value may be none."""

    rows: Sequence[Row]
    path: str
    names: Names
    place: Callable[[int, int, str], str]
    hidden: frozenset[int] = frozenset()
    unsaved: frozenset[tuple[int, int]] = frozenset()
    zeros: frozenset[tuple[int, int]] = frozenset()


def read_tables(grid: Grid, own: Mapping[str, tuple[str, ...]]) -> list[Table]:
    """The tables in a grid, one below the other: none without a caption column. SourceError where a column can't be told."""
    known = aliases(own)
    tables: list[Table] = []
    start = 0
    for end in (*(n for n, row in enumerate(grid.rows) if n and is_header(row.cells, known)), len(grid.rows)):
        rows = grid.rows[start:end]
        layout = find_layout([[c.strip() for c in row.cells] for row in rows[:_SAMPLE]], own, grid.names, grid.hidden)
        if layout is None or (layout.row + 1 == len(rows) and end < len(grid.rows)):
            continue  # titles, or the upper row of a header
        if tables:
            layout = layout.below(tables[-1].layout)
        header = rows[layout.row].number if layout.row >= 0 else -1
        tables.append(_Reader(grid, layout, header, rows[layout.row + 1 :]).read())
        start = end
    return tables


class _Reader:
    """Reads the rows below one header."""

    def __init__(self, grid: Grid, layout: Layout, header: int, rows: Sequence[Row]) -> None:
        self.grid, self.layout, self.header, self.rows = grid, layout, header, rows
        self.orders = day_orders(layout, [row.cells for row in rows])
        self.errors: list[SourceError] = []
        self.notes: list[str] = []
        self.doubts: list[str] = []

    def read(self) -> Table:
        entries: list[Entry] = []
        gaps: list[Gap] = []
        broken: dict[tuple[int, str], list[int]] = {}
        self._order_told()
        for row, filled in self._filled_days():
            found = False
            for column, platforms in self.layout.texts:
                text = filled[column] if column < len(filled) else ""
                second = self.layout.second
                if second is not None and is_empty(text) and second < len(filled):
                    column, text = second, filled[second]
                if problem := self._broken(row, column, text):
                    broken.setdefault((column, problem), []).append(row.number)
                    found = True
                elif not is_empty(text):
                    entries.append(Entry(row, column, self._row(row, filled, platforms), len(self.layout.texts) == 1))
                    found = True
            if not found:
                own = ["" if n in row.shared else cell for n, cell in enumerate(row.cells)]
                if row_of.is_planned(read := self._row(row, filled, ()), own, self.layout):
                    gaps.append(Gap(row, self.layout.columns["takarir"], read))
        for (column, problem), numbers in broken.items():
            more = f" Begitu juga {len(numbers) - 1} sel lain di kolom ini." if len(numbers) > 1 else ""
            self.errors.append(SourceError(self._cell(numbers[0], column), problem + more))
        told = tuple(self.errors), tuple(self.notes), tuple(self.doubts)
        return Table(self.layout, self.grid.names.title, self.header, tuple(entries), tuple(gaps), *told)

    def _cell(self, number: int, column: int) -> str:
        """A cell's place in an error: the file and the cell."""
        return f"{self.grid.path}: {self._place(number, column)}"

    def _place(self, number: int, column: int) -> str:
        return self.grid.place(number, column, self.layout.headers[column])

    def _broken(self, row: Row, column: int, text: str) -> str:
        at = (row.number, column)
        if text in row_of.ERRORS or at in self.grid.unsaved or (text == "0" and at in self.grid.zeros):
            return row_of.formula_problem(text)
        return ""

    def _row(self, row: Row, cells: Sequence[str], platforms: tuple[str, ...]) -> Read:
        return row_of.read_row(
            cells, self.layout, self.orders, lambda n: self._place(row.number, n), platforms,
            lambda n: (row.number, n) in self.grid.unsaved,
        )  # fmt: skip

    def _order_told(self) -> None:
        """An error where the days of a column can't all be read in one order; else a note of the order that was found."""
        for name, order in self.orders.items():
            column = self.layout.columns[name]
            if both := turned([row.cells[column] if column < len(row.cells) else "" for row in self.rows]):
                date, text = (f"{self._place(self.rows[n].number, column)} (“{self.rows[n].cells[column][:10]}”)" for n in both)
                self.errors.append(SourceError(
                    self._cell(self.rows[both[0]].number, column),
                    f"hari dan bulan di kolom ini tampaknya tertukar oleh Excel: {date} tanggal, {text} teks.",
                    "Ketik ulang tanggalnya, atau jadikan semuanya teks seperti 1 Desember 2026.",
                ))  # fmt: skip
            cells = [f"{self._place(self.rows[n].number, column)} (“{self.rows[n].cells[column]}”)" for n in order.by]
            if order.month_first is None:
                self.errors.append(SourceError(
                    self._cell(self.rows[order.by[0]].number, column),
                    f"urutan hari dan bulan di kolom ini bertentangan: {' dan '.join(cells)}.",
                    "Samakan urutannya; tanggal yang bisa berarti dua hari tidak dibaca.",
                ))  # fmt: skip
            elif order.by:
                shape = "bulan/hari/tahun" if order.month_first else "hari/bulan/tahun"
                self.notes.append(f"tanggal dibaca {shape}, menurut {'bulan di judulnya' if order.titled else cells[0]}")
            elif order.month_first:
                self.doubts.append("tanggal dibaca bulan/hari/tahun, seperti ekspor Meta Business Suite")
            elif row := next((r for r in self.rows if column < len(r.cells) and in_numbers(r.cells[column])), None):
                cell = f"{self._place(row.number, column)} (“{row.cells[column]}”)"
                self.doubts.append(f"tanggal seperti {cell} dibaca hari/bulan/tahun, sebab tidak ada yang memutuskan urutannya")

    def _filled_days(self) -> Iterator[tuple[Row, list[str]]]:
        """The rows with the day of the row above, where a table writes the day of several posts once."""
        day, hour = self.layout.columns.get("jadwal", self.layout.columns.get("tanggal")), self.layout.columns.get("jam")
        if day is None or hour is None or not self._days_written_once(day):
            yield from ((row, row.cells) for row in self.rows)
            return
        platform = self.layout.columns.get("platform", len(self.layout.headers))
        last, before, channel, count = "", "", "", 0
        for row in self.rows:
            cells = row.cells
            written, at = _at(cells, day), _at(cells, hour)
            if written:
                last = written if has_day(written) else last
            elif last and at and _after(at, before, _at(cells, platform) != channel):
                cells = [*cells, *[""] * (day + 1 - len(cells))]
                cells[day] = last
                count += 1
            before, channel = at or before, _at(cells, platform)
            yield row, cells
        if count:
            self.notes.append(f"tanggal {count} baris diambil dari baris di atasnya, karena hanya jamnya yang ditulis")

    def _days_written_once(self, column: int) -> bool:
        """Is no day written twice in a row? Where one is, a missing day was forgotten."""
        days = [day for row in self.rows if (day := _at(row.cells, column))]
        return all(a != b for a, b in pairwise(days))


def _at(cells: Sequence[str], column: int) -> str:
    return "" if column >= len(cells) or is_empty(cells[column]) else cells[column].strip()


def _after(hour: str, before: str, elsewhere: bool) -> bool:
    """Does an hour come after the one before it on the same day, or (`elsewhere`: on another platform) with it?"""
    a, b = (schedule("2000-01-01", h) for h in (before, hour))
    return a is not None and b is not None and (a < b or (elsewhere and a == b))
