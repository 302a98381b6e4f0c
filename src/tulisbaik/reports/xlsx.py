"""A plan as a workbook: a copy of the plan's own with notes and colours at the captions, and a sheet that sums it up.

The original is read and never written. A plan that is no workbook gets a sheet with its rows. Every text is written as text:
what begins like a formula is none.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from tulisbaik.errors import SourceError
from tulisbaik.model import Severity
from tulisbaik.outcomes import ENOUGH, outcomes
from tulisbaik.plan import Plan, Post
from tulisbaik.reports.terminal import NAMES
from tulisbaik.reports.workbook import cell_text, gravest, left_behind, note
from tulisbaik.text.caption import Meta, Place
from tulisbaik.text.date_writing import long_form, period

_Entry = tuple[Place, Meta, Post | None]
"""A post, or (None) what is planned without a caption, with its place and what is said of it."""
SUMMARY: Final = "Ringkasan tulisbaik"
_COLORS: Final = {Severity.ERROR: "F8CBCB", Severity.WARNING: "FFEB9C", Severity.INFO: "DCE9F7"}
_BY_NAME: Final = {NAMES[severity]: color for severity, color in _COLORS.items()}
_GAP: Final = "EDEDED"
"""The colour of a cell where a planned post has no caption."""
_HEAD: Final = "1F3864"
_NOTE_WIDTH: Final = 360
_LINE: Final = 18
_LETTERS: Final = 52
_TALLEST: Final = 420
"""Of a note: its width, a line's height (both in pixels), the letters in a line, and the height from which on it scrolls."""
_WIDTHS: Final = (24, 20, 18, 14, 26, 60, 24, 40)
"""Columns of the summary, in characters."""
_ROW: Final = 15
_HIGHEST: Final = 400
"""A line's height in points, and that of the highest row (programs take 409)."""
_RISKY: Final = ("=", "+", "-", "@", "\t")
"""What begins a formula where a cell is typed anew or goes through CSV: such a text is marked as text."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that was made. `lost`: what the copy lacks of the original ("2 diagram")."""

    data: bytes
    lost: tuple[str, ...] = ()


def render(plan: Plan, made: date, original: str = "") -> Workbook:
    """The workbook of a plan. `original`: the workbook among its files that is copied; `made`: the day the summary bears.

    Raises SourceError when the original can't be copied.
    """
    data = Path(original).read_bytes() if original else b""
    book = _opened(original, data) if original else _new()
    others: list[_Entry] = []
    entries: list[_Entry] = [(post.result.caption.place, post.result.caption.meta, post) for post in plan.posts]
    entries += [(gap.place, gap.meta, None) for gap in plan.skipped]
    for entry in entries:
        place, _, post = entry
        if original and place.path == original:
            _mark(book, place, post)
        else:
            others.append(entry)
    places = _rows(book, "Rencana lain" if original else "Rencana", others) if others else {}
    _Summary(book, plan, places).write(made)
    out = BytesIO()
    book.save(out)
    copy = out.getvalue()
    return Workbook(copy, tuple(left_behind(data, copy)) if original else ())


def _new() -> Any:
    from openpyxl import Workbook as Book

    book = Book()
    book.remove(book.worksheets[0])
    return book


def _opened(path: str, data: bytes) -> Any:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is lost is found by comparing, and told
            book = load_workbook(BytesIO(data), rich_text=True)
    except Exception as error:  # openpyxl raises whatever an unusual part leads to
        raise SourceError(
            path,
            f"salinannya tidak dapat dibuat ({type(error).__name__}).",
            "Simpan ulang dari Excel, lalu coba lagi.",
        ) from None
    if SUMMARY in book.sheetnames:
        book.remove(book[SUMMARY])
    return book


def _mark(book: Any, place: Place, post: Post | None) -> None:
    """Colour a caption's cell and put its findings in the note; without a post, the cell where a caption is missing."""
    from openpyxl.comments import Comment

    cell = _whole(book[place.sheet], place.cell)
    worst = gravest(post.findings) if post else None
    color = _COLORS[worst] if worst else _GAP if post is None else ""
    if color:
        _paint(cell, color)
    if post is None or not post.findings:
        return
    before = cell.comment
    text = note(post.findings, before.text if before else "")
    lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
    author = before.author if before else "tulisbaik"
    cell.comment = Comment(text, author, height=min(_TALLEST, (lines + 1) * _LINE), width=_NOTE_WIDTH)


def _whole(sheet: Any, name: str) -> Any:
    """A cell, or the first one of those that it is merged with: only that can be written."""
    cell = sheet[name]
    if type(cell).__name__ == "MergedCell":
        merged = next(r for r in sheet.merged_cells.ranges if name in r)
        return sheet.cell(merged.min_row, merged.min_col)
    return cell


def _put(sheet: Any, row: int, column: int, value: Any) -> Any:
    """Write a cell. A text stays a text, whatever it begins with."""
    cell = sheet.cell(row, column)
    if not isinstance(value, str):
        cell.value = value
    elif value:
        cell.value = cell_text(value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_RISKY)
    return cell


def _wrap(cell: Any) -> None:
    from openpyxl.styles import Alignment

    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)


def _paint(cell: Any, color: str) -> None:
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", fgColor=color)


def _letter(cell: Any, **how: Any) -> None:
    """Set the type of a cell, in the workbook's own font."""
    from openpyxl.styles import Font

    cell.font = Font(**{"name": cell.font.name, "size": cell.font.size, **how})


def _heighten(sheet: Any, row: int, values: Iterable[Any], widths: Sequence[float]) -> None:
    """Make a row as high as its texts need: not every program does so when it opens the file."""
    texts = zip(map(str, values), widths, strict=False)
    lines = max(sum(1 + int(len(line) / width) for line in text.split("\n")) for text, width in texts)
    sheet.row_dimensions[row].height = min(_ROW * lines, _HIGHEST)


def _head(sheet: Any, row: int, names: Sequence[str]) -> None:
    """A row of headers."""
    for column, name in enumerate(names, 1):
        cell = _put(sheet, row, column, name)
        _letter(cell, bold=True, color="FFFFFF")
        _paint(cell, _HEAD)
        _wrap(cell)


# Rows of plans that are no workbook ------------------------------------------------------------------------------

_FIELDS: Final = {
    "Letak": 26, "Jadwal": 18, "Platform": 14, "Pilar": 20, "Unit": 20, "Judul": 26, "Takarir": 70, "Status": 14, "Tautan": 20,
}  # fmt: skip
"""Columns with their widths, in characters."""
_OTHER: Final = 16


def _rows(book: Any, title: str, entries: list[_Entry]) -> dict[Place, Place]:
    """A sheet with a row a caption and a row a post without one, as they stand in their files: place -> its cell here."""
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    entries.sort(key=lambda e: (e[0].path, e[0].sheet, e[0].row, e[0].line))
    more = list(dict.fromkeys(key for _, meta, _ in entries for key in (*meta.numbers, *meta.other)))
    names = (*_FIELDS, *more)
    text_column = names.index("Takarir") + 1
    _head(sheet, 1, names)
    places = {}
    for row, (place, meta, post) in enumerate(entries, 2):
        label = f"{place.path} · {place.sheet}!{place.cell}" if place.cell else f"{place.path} · {place.label or place.line}"
        shown = [
            label, _when(meta), ", ".join(meta.platforms), ", ".join(meta.pillars),
            meta.unit or "", meta.title or "", post.result.caption.text if post else "", meta.status or "", meta.link or "",
            *(meta.numbers.get(key, meta.other.get(key, "")) for key in more),
        ]  # fmt: skip
        for column, value in enumerate(shown, 1):
            _wrap(_put(sheet, row, column, value))
        _heighten(sheet, row, shown, [_FIELDS.get(name, _OTHER) for name in names])
        here = Place(cell=f"{get_column_letter(text_column)}{row}", sheet=sheet.title)
        _mark(book, here, post)
        places[place] = here
    for column, name in enumerate(names, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _FIELDS.get(name, _OTHER)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    return places


# The summary -----------------------------------------------------------------------------------------------------


class _Summary:
    """The sheet that sums a plan up, written from top to bottom."""

    def __init__(self, book: Any, plan: Plan, places: Mapping[Place, Place]) -> None:
        self.plan, self.places = plan, places
        for other in book.worksheets:
            other.sheet_view.tabSelected = False  # else what is typed in one sheet goes into all of them
        self.sheet = book.create_sheet(SUMMARY, 0)
        book.active = 0
        self.sheet.sheet_view.tabSelected = True
        self.row = 0

    def write(self, made: date) -> None:
        """The whole sheet."""
        plan = self.plan
        for letter, width in zip("ABCDEFGH", _WIDTHS, strict=True):
            self.sheet.column_dimensions[letter].width = width
        self._title(f"Rencana konten {period(plan.first, plan.last) if plan.first and plan.last else 'tanpa tanggal'}", 16)
        self._line(f"Diperiksa {long_form(made)} dengan tulisbaik, dari {', '.join(Path(p).name for p in plan.paths)}.")
        self._line("Catatan dan warna ada di sel takarirnya: merah kesalahan, kuning peringatan, biru saran, kelabu belum ada.")
        self._table("Angka", ("Yang dihitung", "Jumlah"), self._figures())
        self._table("Bauran pilar", ("Pilar", "Jumlah", "Bagian", "Sasaran"), (
            (s.name if s.known else f"{s.name} (tak dikenal)", s.count, s.share, "" if s.target is None else s.target)
            for s in plan.mix
        ), percent=(3, 4))  # fmt: skip
        self._table("Hasil unggahan", ("Ukuran", "Pilar", "Unggahan (n)", "Median"), self._outcomes())
        self._table("Tentang seluruh rencana", ("Tingkat", "Aturan", "", "", "", "Pesan"), (
            (NAMES[d.severity], d.rule, "", "", "", d.message) for d in plan.findings
        ))  # fmt: skip
        self._table("Belum ada naskahnya", ("Letak", "Tayang", "Unit", "PIC", "Topik"), (
            (s.place, _when(s.meta), s.meta.unit or "", s.meta.other.get("pic", ""), s.meta.title or "") for s in plan.skipped
        ))  # fmt: skip
        self._table("Temuan", ("Letak", "Tayang", "Unit", "Tingkat", "Aturan", "Pesan", "Kata", "Usul"), self._findings())
        self.sheet.sheet_view.showGridLines = False
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.sheet_properties.pageSetUpPr = self._fit_to_width()

    @staticmethod
    def _fit_to_width() -> Any:
        from openpyxl.worksheet.properties import PageSetupProperties

        return PageSetupProperties(fitToPage=True)

    def _line(self, text: str) -> Any:
        self.row += 1
        return _put(self.sheet, self.row, 1, text)

    def _title(self, text: str, size: int) -> None:
        _letter(self._line(text), bold=True, size=size, color=_HEAD)

    def _table(self, title: str, head: Sequence[str], rows: Iterable[Sequence[Any]], percent: Sequence[int] = ()) -> None:
        """A table under its title; nothing where it has no rows."""
        found = list(rows)
        if not found:
            return
        self.row += 1
        self._title(title, 13)
        self.row += 1
        _head(self.sheet, self.row, head)
        for values in found:
            self.row += 1
            _heighten(self.sheet, self.row, ("" if isinstance(v, Place) else v for v in values), _WIDTHS)
            for column, value in enumerate(values, 1):
                cell = self._linked(column, value) if isinstance(value, Place) else _put(self.sheet, self.row, column, value)
                _wrap(cell)
                if column in percent:
                    cell.number_format = "0%"
                elif isinstance(value, int | float):
                    cell.number_format = "#,##0"
                elif value in _BY_NAME:
                    _paint(cell, _BY_NAME[value])

    def _linked(self, column: int, place: Place) -> Any:
        """A cell that leads to the caption."""
        from openpyxl.utils import quote_sheetname
        from openpyxl.worksheet.hyperlink import Hyperlink

        here = self.places.get(place, place)
        cell = _put(self.sheet, self.row, column, f"{here.sheet}!{here.cell}")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(here.sheet)}!{here.cell}")
        _letter(cell, color="0563C1", underline="single")
        return cell

    def _figures(self) -> Iterator[tuple[str, int]]:
        plan = self.plan
        yield "Jumlah takarir", len(plan.posts)
        yield "Belum ada naskahnya", len(plan.skipped)
        yield "Tanpa tanggal", plan.undated
        yield "Di luar rentang", plan.outside
        yield "Mengundang jawaban", plan.inviting
        yield from ((NAMES[s].capitalize(), plan.counts.get(s, 0)) for s in Severity)

    def _outcomes(self) -> Iterator[tuple[Any, ...]]:
        for outcome in outcomes(self.plan):
            for grouping in outcome.groupings:
                if grouping.by == "pilar":
                    for g in grouping.groups:
                        few = f"terlalu sedikit (perlu {ENOUGH})"
                        yield outcome.measure, g.name, g.count, few if g.median is None else g.median

    def _findings(self) -> Iterator[tuple[Any, ...]]:
        for post in self.plan.posts:
            meta = post.result.caption.meta
            for f in post.findings:
                d = f.diagnostic
                fix = d.fixes[0].title if d.fixes else ""
                yield f.place, _when(meta), post.unit, NAMES[d.severity], d.rule, d.message, f.text, fix


def _when(meta: Meta) -> str:
    if meta.schedule is None:
        return ""
    return f"{meta.schedule:%Y-%m-%d %H.%M}".removesuffix(" 00.00")  # midnight: only the day is set
