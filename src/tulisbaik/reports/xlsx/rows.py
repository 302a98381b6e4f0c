"""A sheet with the rows of plans that are no workbook."""

from __future__ import annotations

from typing import Final, NamedTuple

from tulisbaik.plan import Post
from tulisbaik.reports.xlsx.cells import Cells, heighten, widen
from tulisbaik.reports.xlsx.marks import Marks
from tulisbaik.text.caption import Meta, Place

_FIELDS: Final = {
    "Letak": 26, "Jadwal": 18, "Platform": 14, "Pilar": 20, "Unit": 20, "Judul": 26, "Takarir": 70, "Status": 14, "Tautan": 20,
}  # fmt: skip
"""Columns with their widths, in characters."""
_OTHER: Final = 16


class Entry(NamedTuple):
    """A post, or (None) what is planned without a caption, with its place and what is said of it."""

    place: Place
    meta: Meta
    post: Post | None = None


def write_rows(cells: Cells, title: str, entries: list[Entry], marks: Marks) -> dict[Place, Place]:
    """Write a sheet with a row a caption and a row a post without one, in the order of their files: place -> its cell here."""
    from openpyxl.utils import get_column_letter

    sheet = cells.book.create_sheet(title)
    entries.sort(key=lambda e: (e.place.path, e.place.sheet, e.place.row, e.place.line))
    more = list(dict.fromkeys(key for e in entries for key in (*e.meta.numbers, *e.meta.other)))
    names = (*_FIELDS, *more)
    widths = [_FIELDS.get(name, _OTHER) for name in names]
    letter = get_column_letter(names.index("Takarir") + 1)
    cells.head(sheet, 1, names)
    places = {}
    for row, (place, meta, post) in enumerate(entries, 2):
        values = (
            _label(place), when(meta), ", ".join(meta.platforms), ", ".join(meta.pillars), meta.unit or "", meta.title or "",
            post.result.caption.text if post else "", meta.status or "", meta.link or "",
            *(meta.numbers.get(key, meta.other.get(key, "")) for key in more),
        )  # fmt: skip
        for column, value in enumerate(values, 1):
            cells.put(sheet, row, column, value)
        heighten(sheet, row, values, widths)
        places[place] = Place(cell=f"{letter}{row}", sheet=sheet.title)
        marks.add(places[place], post)
    widen(sheet, widths)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    return places


def _label(place: Place) -> str:
    own = f"{place.sheet}!{place.cell}" if place.cell else place.label
    return f"{place.path} · {own}" if own else place.path


def when(meta: Meta) -> str:
    """The day, and the hour where one is set."""
    if meta.schedule is None:
        return ""
    return f"{meta.schedule:%Y-%m-%d %H.%M}".removesuffix(" 00.00")  # midnight: only the day is set
