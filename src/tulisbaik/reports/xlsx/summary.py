"""The sheet that sums a plan up, with links to the captions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

from tulisbaik.comparison import VERDICTS
from tulisbaik.model import Severity
from tulisbaik.outcomes import ENOUGH, outcomes
from tulisbaik.plan import Plan
from tulisbaik.reports.terminal import NAMES
from tulisbaik.reports.xlsx.cells import DARK, Cells, Look, heighten, widen
from tulisbaik.reports.xlsx.marks import COLORS
from tulisbaik.reports.xlsx.rows import when
from tulisbaik.rules.base import RuleInfo
from tulisbaik.text.caption import Place
from tulisbaik.text.date_writing import long_form, period

SUMMARY: Final = "Ringkasan tulisbaik"
_WIDTHS: Final = (24, 20, 18, 14, 26, 60, 24, 40)
"""Columns, in characters."""
_BY_NAME: Final = {NAMES[severity]: color for severity, color in COLORS.items()}
_MOST: Final = 60_000
"""Findings in the table: a sheet holds 65,530 links."""
_LOOSE: Final = Look(wrap=False)
_LINK: Final = Look(color="0563C1", underline=True)
_PERCENT: Final = Look(number="0%")
_NUMBER: Final = Look(number="#,##0")


class Share(float):
    """A share from 0 to 1, shown in percent."""


def write_summary(cells: Cells, plan: Plan, rules: Mapping[str, RuleInfo], places: Mapping[Place, Place], made: date) -> None:
    """Write the summary as the first sheet. `places`: where captions stand in this workbook, if not where they were read."""
    table = _Sheet(cells, places)
    table.title(f"Rencana konten {period(plan.first, plan.last) if plan.first and plan.last else 'tanpa tanggal'}", 16)
    table.line(f"Diperiksa {long_form(made)} dengan tulisbaik, dari {', '.join(Path(p).name for p in plan.paths)}.")
    table.line("Catatan dan warna ada di sel takarirnya: merah kesalahan, kuning peringatan, biru saran, kelabu belum ada.")
    table.rows("Angka", ("Yang dihitung", "Jumlah"), _figures(plan))
    table.rows("Bauran pilar", ("Pilar", "Jumlah", "Bagian", *(("Sasaran",) if plan.targets else ())), _mix(plan))
    table.rows("Hasil unggahan", ("Ukuran", "Pilar", "Unggahan (n)", "Median"), _outcomes(plan))
    table.rows(
        "Dibanding periode lalu, per unggahan", ("Unit", "Lalu", "Kini", "Penilaian", "Aturan", "Tentang"), _changes(plan, rules)
    )
    table.rows("Tentang seluruh rencana", ("Tingkat", "Aturan", "", "", "", "Pesan"), (
        (NAMES[d.severity], d.rule, "", "", "", d.message) for d in plan.findings
    ))  # fmt: skip
    table.rows("Belum ada naskahnya", ("Letak", "Tayang", "Unit", "PIC", "Topik"), (
        (s.place, when(s.meta), s.meta.unit or "", s.meta.other.get("pic", ""), s.meta.title or "") for s in plan.skipped
    ))  # fmt: skip
    head = ("Letak", "Tayang", "Unit", "Tingkat", "Aturan", "Pesan", "Kata", "Usul")
    table.rows("Temuan", head, islice(_findings(plan), _MOST))
    if (more := sum(plan.counts.values()) - len(plan.findings) - _MOST) > 0:
        table.line(f"… dan {more} temuan lagi; lihat tulisbaik check.")


class _Sheet:
    """The sheet, written from top to bottom."""

    def __init__(self, cells: Cells, places: Mapping[Place, Place]) -> None:
        from openpyxl.worksheet.properties import PageSetupProperties

        book = cells.book
        for other in book.worksheets:
            other.sheet_view.tabSelected = False  # else what is typed in one sheet goes into all of them
        self._cells, self._places = cells, places
        self._sheet = sheet = book.create_sheet(SUMMARY, 0)
        self._row = 0
        book.active = 0
        sheet.sheet_view.tabSelected = True
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        widen(sheet, _WIDTHS)

    def line(self, text: str, look: Look = _LOOSE) -> None:
        self._row += 1
        self._cells.put(self._sheet, self._row, 1, text, look)

    def title(self, text: str, size: int = 13) -> None:
        self.line(text, Look(bold=True, size=size, color=DARK, wrap=False))

    def rows(self, title: str, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """A table under its title; nothing where it has no rows."""
        found = list(rows)
        if not found:
            return
        self._row += 1
        self.title(title)
        self._row += 1
        self._cells.head(self._sheet, self._row, head)
        for values in found:
            self._row += 1
            heighten(self._sheet, self._row, ("" if isinstance(v, Place) else v for v in values), _WIDTHS)
            for column, value in enumerate(values, 1):
                if isinstance(value, Place):
                    self._link(column, value)
                else:
                    self._cells.put(self._sheet, self._row, column, value, _look(value))

    def _link(self, column: int, place: Place) -> None:
        """A cell that leads to the caption."""
        from openpyxl.utils import quote_sheetname
        from openpyxl.worksheet.hyperlink import Hyperlink

        here = self._places.get(place, place)
        cell = self._cells.put(self._sheet, self._row, column, f"{here.sheet}!{here.cell}", _LINK)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(here.sheet)}!{here.cell}")


def _look(value: Any) -> Look:
    if isinstance(value, Share):
        return _PERCENT
    return Look(fill=_BY_NAME.get(value, "")) if isinstance(value, str) else _NUMBER


def _figures(plan: Plan) -> Iterator[tuple[str, int]]:
    yield "Jumlah takarir", len(plan.posts)
    yield "Belum ada naskahnya", len(plan.skipped)
    yield "Tanpa tanggal", plan.undated
    yield "Di luar rentang", plan.outside
    yield "Mengundang jawaban", plan.inviting
    yield from ((NAMES[s].capitalize(), plan.counts.get(s, 0)) for s in Severity)


def _mix(plan: Plan) -> Iterator[tuple[Any, ...]]:
    for s in plan.mix:
        name = s.name if s.known else f"{s.name} (tak dikenal)"
        yield name, s.count, Share(s.share), "" if s.target is None else Share(s.target)


def _outcomes(plan: Plan) -> Iterator[tuple[Any, ...]]:
    for outcome in outcomes(plan):
        groups = next(grouping.groups for grouping in outcome.groupings if grouping.by == "pilar")
        for g in groups:
            yield outcome.measure, g.name, g.count, f"terlalu sedikit (perlu {ENOUGH})" if g.median is None else g.median


def _changes(plan: Plan, rules: Mapping[str, RuleInfo]) -> Iterator[tuple[Any, ...]]:
    for c in plan.compared.changed if plan.compared else ():
        unit = "seluruh rencana" if c.unit is None else c.unit or "tanpa unit"
        about = rules[c.rule].gist if c.rule in rules else ""
        yield unit, c.before, c.now, VERDICTS[c.verdict], c.rule, about


def _findings(plan: Plan) -> Iterator[tuple[Any, ...]]:
    for post in plan.posts:
        scheduled = when(post.result.caption.meta)
        for f in post.findings:
            d = f.diagnostic
            fix = d.fixes[0].title if d.fixes else ""
            yield f.place, scheduled, post.unit, NAMES[d.severity], d.rule, d.message, f.text, fix
