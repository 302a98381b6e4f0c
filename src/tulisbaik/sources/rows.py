"""What a row of a table says: of its caption, or of the post that is planned without one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tulisbaik.sources.assignment import YES
from tulisbaik.sources.columns import platform_ids, platform_names, site_platform
from tulisbaik.sources.document import is_empty
from tulisbaik.sources.layout import Layout
from tulisbaik.sources.schedules import Order, schedule, weekday_of
from tulisbaik.text.caption import Problem
from tulisbaik.text.measures import MEASURES, is_none, read_count
from tulisbaik.text.measures import problem as measure_problem
from tulisbaik.text.metadata import Read, read_meta

_BESIDES: Final = frozenset(("id", "hari", "takarir", "pic", "abaikan", "unit", "draf", *MEASURES))
"""Fields that are filled in beforehand, or alone plan no post."""
_READ_HERE: Final = frozenset(("takarir", "jadwal", "tanggal", "jam", "alt", "draf", "platform", "hari"))
ERRORS: Final = frozenset(("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "Err:502"))
"""What a cell shows whose formula failed."""


def is_planned(read: Read, own: Sequence[str], layout: Layout) -> bool:
    """Does a row without a caption plan a post? A section's title and rows that are only numbered don't.

    `read`: what the row says; `own`: its cells without what it shares with the row above.
    """
    filled = [n for n, cell in enumerate(own) if not is_empty(cell)]
    fields = {name for name, column in layout.columns.items() if column in filled and name not in _BESIDES}
    if not fields or (len(filled) == 1 and fields.isdisjoint(("judul", "jadwal", "tanggal"))):
        return False
    return len(filled) > 1 or bool(read.meta.schedule or read.meta.title)


def read_row(
    row: Sequence[str],
    layout: Layout,
    orders: Mapping[str, Order],
    place: Callable[[int], str],
    platforms: tuple[str, ...] = (),
    unsaved: Callable[[int], bool] = lambda column: False,
) -> Read:
    """What a row says about its caption. See `row_values`."""
    out, problems = row_values(row, layout, orders, place, platforms, unsaved)
    read = read_meta(out)
    return read._replace(problems=(*problems, *read.problems))


def row_values(
    row: Sequence[str],
    layout: Layout,
    orders: Mapping[str, Order],
    place: Callable[[int], str],
    platforms: tuple[str, ...] = (),
    unsaved: Callable[[int], bool] = lambda column: False,
) -> tuple[dict[str, object], list[Problem]]:
    """The values in a row: known fields by name, the other columns by their header; what can't be read is told with its cell
    (`place` of a column). `orders`: of the days of numbers in each day column.

    `platforms`: those that the caption's own column is for. `unsaved`: is there a formula without a value?
    """
    columns = layout.columns
    problems = []
    cell = {}
    for name, column in columns.items():
        text = row[column].strip() if column < len(row) else ""
        if name != "takarir" and (text in ERRORS or unsaved(column)):
            problems.append(Problem(f"{place(column)}: {formula_problem(text)}"))
        elif text:
            cell[name] = text
    out: dict[str, object] = {k: v for k, v in cell.items() if k not in _READ_HERE}
    when, wrong = _when(cell, layout, orders, place)
    if when:
        out["jadwal"] = when
    if wrong and not problems:
        problems.append(Problem(wrong))
    for name in [name for name in cell if name in MEASURES]:
        if (count := read_count(cell[name])) is not None:
            out[name] = count
        else:
            del out[name]
            if not is_none(cell[name]):
                problems.append(Problem(f"{place(columns[name])}: {measure_problem(name, cell[name])}"))
    if found := _platforms(cell.get("platform", ""), cell.get("permalink", ""), row, layout, platforms):
        out["platform"] = found
    if "draf" in cell:
        out.setdefault("status", "draft" if cell["draf"].lower() in YES else "scheduled")
    if layout.unit:
        out.setdefault("unit", layout.unit)
    taken = {*columns.values(), *layout.flags, *(n for n, _ in layout.texts), *(n for pair in layout.pictures for n in pair)}
    for column, header in enumerate(layout.headers):
        if header and column not in taken and column < len(row) and row[column]:
            out.setdefault(header, row[column])
    if pictures := [(row[n], a) for n, a in layout.pictures if n < len(row) and row[n]]:
        out["media"] = [{"berkas": url, "alt": _text(row, a) or None} for url, a in pictures]
    elif "alt" in cell:
        out["media"] = [{"berkas": str(out.get("media", "")), "alt": cell["alt"]}]
    return out, problems


def _text(row: Sequence[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""


def formula_problem(text: str) -> str:
    """What is told of a cell whose formula gave an error (`text`), or was never worked out."""
    if text in ERRORS:
        return f"rumus di sel ini gagal ({text}). Perbaiki rumusnya, atau tempel hasilnya sebagai teks."
    return "sel ini rumus yang belum dihitung. Buka dan simpan lagi berkasnya di Excel atau LibreOffice."


def _platforms(cell: str, link: str, row: Sequence[str], layout: Layout, own: tuple[str, ...]) -> list[str]:
    """The platforms of a caption: of its column, the ticked ones, those of the row, that where it
    was posted (`link`), else those of the sheet.

    One that has a caption column of its own, filled in this row, is left out of the others.
    """
    if own:
        return list(own)
    ticked = [p for n, p in layout.flags.items() if n < len(row) and row[n].strip().lower() in YES]
    named = ticked or platform_names(cell) or site_platform(link) or list(layout.platforms)
    apart = {p for n, special in layout.texts for p in special if n < len(row) and not is_empty(row[n])}
    return [name for name in named if not apart.intersection(platform_ids([name]))] or named


def _when(cell: Mapping[str, str], layout: Layout, orders: Mapping[str, Order], place: Callable[[int], str]) -> tuple[str, str]:
    """Date and hour as one ISO text, "" for none; and what is wrong with them."""
    columns = layout.columns
    field = next((f for f in ("jadwal", "tanggal") if not is_empty(cell.get(f, ""))), None)
    hour = "" if is_empty(cell.get("jam", "")) else cell["jam"]
    if field is None:
        return "", f"{place(columns['jam'])}: jam “{hour}” tanpa tanggal. Isi tanggalnya di baris yang sama." if hour else ""
    day, period, first = cell[field], layout.period, orders.get(field, Order()).month_first
    zone = layout.headers[columns.get("jam", columns[field])]
    if when := schedule(day, hour, zone=zone, period=period, month_first=first):
        real = weekday_of(f"{cell.get('hari', '')} {day}", when)
        day = day if weekday_of(day, when) else f"{cell.get('hari', '')}, {day}"
        return when, f"{place(columns[field])}: “{day}” jatuh pada hari {real}. Perbaiki hari atau tanggalnya." if real else ""
    if hour and schedule(day, period=period, month_first=first):
        return "", f"{place(columns['jam'])}: jam “{hour}” tidak terbaca. Tulis seperti 09.30 atau 09.30 WIB."
    return "", f"{place(columns[field])}: tanggal “{day}” tidak terbaca. Tulis seperti 1 Desember 2026 atau 2026-12-01."
