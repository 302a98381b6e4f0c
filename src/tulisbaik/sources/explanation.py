"""How a plan was understood: which column of which table is what and why. Plain data, and a table for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tulisbaik.sources.assignment import Column
from tulisbaik.sources.tables import Table


@dataclass(frozen=True, slots=True)
class Understood:
    """A table as it was read. `title`: of its sheet; `header`: the number of its header's row, from 1, 0 for none,
    -1 where there are keys;
    `columns`: none where a sheet has no captions; `taken`: what titles and the sheet's name say of all its captions;
    `notes`: how days were read, ….
    """

    title: str
    header: int = 0
    columns: tuple[Column, ...] = ()
    taken: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    captions: int = 0
    skipped: int = 0


def understood(table: Table) -> Understood:
    """What is told of a table that was read."""
    layout = table.layout
    year, month = layout.period
    taken = [f"unit {layout.unit}"] if layout.unit else []
    taken += [f"tahun {year}"] if year else []
    taken += [f"bulan {month}"] if month else []
    taken += [f"kanal {', '.join(layout.platforms)} (nama lembar)"] if layout.platforms else []
    return Understood(
        table.title,
        table.header + 1,
        layout.seen,
        tuple(taken),
        (*table.notes, *table.doubts),
        len(table.entries),
        len(table.gaps),
    )


def describe(path: str, tables: Sequence[Understood]) -> str:
    """The same for a person: a table of columns a table of captions."""
    if not tables:
        return f"{path}: bukan tabel; tidak ada kolom.\n"
    lines: list[str] = []
    for t in tables:
        name = f"{path} · lembar “{t.title}”" if t.title else path
        if not t.columns:
            lines += [f"{name}: {'; '.join(t.notes)}", ""]
            continue
        head = (
            f"judul kolom di baris {t.header}" if t.header > 0 else "tanpa judul kolom" if t.header == 0 else "kunci tiap objek"
        )
        lines.append(f"{name} · {head}")
        rows = [(c.name, c.header, c.field or "–", f"{c.why}{' (kolom tersembunyi)' if c.hidden else ''}") for c in t.columns]
        shown = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
        widths = [max(len(row[n]) for row in shown) for n in range(3)]
        lines += ["  " + "  ".join((*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[3])) for row in shown]
        lines += [f"  Dari judul: {'; '.join(t.taken)}."] if t.taken else []
        lines += [f"  Catatan: {note}." for note in t.notes]
        lines += [f"  Takarir: {t.captions}. Rencana tanpa takarir: {t.skipped}.", ""]
    return "\n".join(lines)
