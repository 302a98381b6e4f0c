"""Notes and colours at the cells of captions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.plan import Post
from tulisbaik.reports.terminal import NAMES
from tulisbaik.reports.xlsx.cells import cell_text, paint
from tulisbaik.text.caption import Place

COLORS: Final = {Severity.ERROR: "F8CBCB", Severity.WARNING: "FFEA9D", Severity.INFO: "DCE9F7"}
_GAP: Final = "ECEDEE"
"""The colour of a cell where a planned post has no caption. None of these is one that programs offer: they are known again."""
_MOST: Final = 20
"""Findings in a note: more are not read in a box of that size."""
_OURS: Final = "— tulisbaik —"
_WIDTH: Final = 360
_LINE: Final = 18
_LETTERS: Final = 52
_TALLEST: Final = 420
"""Of a note: its width, a line's height (both in pixels), the letters in a line, and the height from which on it scrolls."""


class Marks:
    """The marks in a workbook. Posts that share a cell (merged, or one caption for several platforms) share its mark."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._found: dict[tuple[str, str], list[Finding]] = {}
        self._written: set[tuple[str, str]] = set()

    def add(self, place: Place, post: Post | None) -> None:
        """Mark the cell of a post's caption, or (None) the one where a planned post has none yet."""
        at = (place.sheet, _whole(self._book[place.sheet], place.cell))
        found = self._found.setdefault(at, [])
        if post:
            self._written.add(at)
            told = {(f.diagnostic.rule, f.diagnostic.message) for f in found}
            found += [f for f in post.findings if (f.diagnostic.rule, f.diagnostic.message) not in told]

    def write(self) -> None:
        """Write the marks, and give every note of the workbook room for its text: openpyxl forgets the size of those it reads."""
        for (title, name), found in self._found.items():
            cell = self._book[title][name]
            _unmark(cell)
            worst = min((f.diagnostic.severity for f in found), key=lambda s: s.rank, default=None)
            if worst:
                paint(cell, COLORS[worst])
                cell.comment = _comment(note(found, cell.comment.text if cell.comment else ""), cell.comment)
            elif (title, name) not in self._written:
                paint(cell, _GAP)
        for sheet in self._book.worksheets:
            for cell in list(sheet._cells.values()):  # iter_rows would make the cells between them, billions perhaps
                if cell.comment and (sheet.title, cell.coordinate) not in self._found:
                    cell.comment = _comment(cell.comment.text, cell.comment)


def _unmark(cell: Any) -> None:
    """Take off what an earlier run put on a cell: the plan may be a copy that was checked and worked on."""
    from openpyxl.styles import PatternFill

    if cell.fill.fill_type == "solid" and str(cell.fill.fgColor.rgb)[-6:] in (_GAP, *COLORS.values()):
        cell.fill = PatternFill()
    if cell.comment and _OURS in cell.comment.text:
        kept = _kept(cell.comment.text)
        cell.comment = _comment(kept, cell.comment) if kept else None


def _kept(text: str) -> str:
    """What others wrote in a note."""
    return text.partition(_OURS)[0].rstrip()


def _comment(text: str, before: Any) -> Any:
    from openpyxl.comments import Comment

    lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
    author = before.author if before else "tulisbaik"
    return Comment(text, author, height=min(_TALLEST, (lines + 1) * _LINE), width=_WIDTH)


def _whole(sheet: Any, name: str) -> str:
    """A cell, or the first one of those that it is merged with: only that can be written."""
    if type(sheet[name]).__name__ == "MergedCell":
        merged = next(r for r in sheet.merged_cells.ranges if name in r)
        return str(sheet.cell(merged.min_row, merged.min_col).coordinate)
    return name


def note(findings: Iterable[Finding], before: str = "") -> str:
    """The note at a caption's cell: its findings, below what stood there (`before`); what we wrote earlier is left out."""
    found = list(findings)
    lines = [f"{NAMES[f.diagnostic.severity].capitalize()}: {f.diagnostic.message}{_fix(f)} [{f.diagnostic.rule}]" for f in found]
    lines[_MOST:] = [f"… dan {len(found) - _MOST} temuan lagi di lembar ringkasan."] if len(found) > _MOST else []
    kept = _kept(before)
    return cell_text("\n".join([*([kept, ""] if kept else []), _OURS, *lines]))


def _fix(finding: Finding) -> str:
    fixes = finding.diagnostic.fixes
    return f" → {fixes[0].title}" if fixes else ""
