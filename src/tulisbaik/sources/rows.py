"""What a row of a table says: of its caption, or of the post that is planned without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tulisbaik.patterns import lazy
from tulisbaik.sources.columns import YES, Layout, platform_names
from tulisbaik.sources.document import Skipped
from tulisbaik.sources.schedules import schedule
from tulisbaik.text.caption import Place
from tulisbaik.text.metadata import read_meta

_NOTHING = lazy(r"[\s\-–—_.…]*")
_BESIDES: Final = frozenset(("id", "takarir", "pic", "abaikan", "unit", "draf"))
"""Fields that are filled in beforehand, or alone plan no post."""


def is_empty(cell: str) -> bool:
    """Does a caption cell hold no caption: nothing, or a dash in its place?"""
    return _NOTHING.fullmatch(cell) is not None


def skipped(cells: Sequence[str], own: Sequence[str], layout: Layout, place: Place) -> Skipped | None:
    """The post that a row without a caption plans; None for a section's title and for rows that are only numbered.

    `own`: its cells without what it shares with the row above.
    """
    filled = [n for n, cell in enumerate(own) if not is_empty(cell)]
    fields = {name for name, column in layout.columns.items() if column in filled and name not in _BESIDES}
    if not fields or (len(filled) == 1 and fields.isdisjoint(("judul", "jadwal", "tanggal"))):
        return None
    meta = read_meta(values(cells, layout)).meta
    if len(filled) == 1 and not meta.schedule and not meta.title:
        return None
    return Skipped(place, meta)


def values(row: Sequence[str], layout: Layout, platforms: tuple[str, ...] = ()) -> dict[str, object]:
    """What a row says about its caption: known fields by name, the other columns by their header.

    `platforms`: those that the caption's own column is for.
    """
    columns = layout.columns
    cell = {name: row[column] for name, column in columns.items() if column < len(row) and row[column]}
    out: dict[str, object] = {k: v for k, v in cell.items() if k not in ("takarir", "jadwal", "tanggal", "jam", "alt", "draf")}
    if when := _when(cell, layout):
        out["jadwal"] = when
    if "platform" in cell:
        out["platform"] = platform_names(cell["platform"])
    if layout.flags:
        out["platform"] = [p for n, p in layout.flags.items() if n < len(row) and row[n].strip().lower() in YES]
    if platforms:
        out["platform"] = list(platforms)
    if "draf" in cell:
        out.setdefault("status", "draft" if cell["draf"].lower() in YES else "scheduled")
    if layout.unit:
        out.setdefault("unit", layout.unit)
    taken = {*columns.values(), *layout.flags, *(n for n, _ in layout.texts)}
    for column, header in enumerate(layout.headers):
        if header and column not in taken and column < len(row) and row[column]:
            out.setdefault(header, row[column])
    if "alt" in cell:
        out["media"] = [{"berkas": str(out.get("media", "")), "alt": cell["alt"]}]
    return out


def _when(cell: Mapping[str, str], layout: Layout) -> str:
    """Date and hour as one ISO text; as written when they can't be read (the caption then says so); "" without a date."""
    day, hour = cell.get("jadwal") or cell.get("tanggal", ""), cell.get("jam", "")
    if not day or day == "-":
        return ""
    zone = layout.headers[layout.columns["jam"]] if "jam" in layout.columns else ""
    return schedule(day, hour, zone=zone, year=layout.year) or f"{day} {hour}".strip()
