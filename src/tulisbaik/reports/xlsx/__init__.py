"""A plan as a workbook: a copy of the plan's own with notes and colours at the captions, and a sheet that sums it up.

The original is read and never written. A plan that is no workbook gets a sheet with its rows. Every text is written as text:
what begins like a formula is none.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from tulisbaik.errors import SourceError
from tulisbaik.plan import Plan
from tulisbaik.reports.xlsx.cells import Cells
from tulisbaik.reports.xlsx.losses import cells_size, left_behind
from tulisbaik.reports.xlsx.marks import Marks
from tulisbaik.reports.xlsx.rows import Entry, write_rows
from tulisbaik.reports.xlsx.summary import SUMMARY, write_summary
from tulisbaik.rules.base import RuleInfo

_LARGEST: Final = 60 * 1024 * 1024
"""Bytes of cells in a workbook that is copied: a plan of 2,000 long captions has 4 MB; much more is formatted emptiness, and
a copy of it would take gigabytes of memory."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that was made. `lost`: what the copy lacks of the original ("2 diagram")."""

    data: bytes
    lost: tuple[str, ...] = ()


def render(plan: Plan, rules: Mapping[str, RuleInfo], made: date, original: str = "") -> Workbook:
    """The workbook of a plan. `rules`: their facts by id; `original`: the workbook among the plan's files that is copied;
    `made`: the day the summary bears.

    Raises SourceError when the original can't be copied.
    """
    data = Path(original).read_bytes() if original else b""
    book = _opened(original, data) if original else _new()
    cells, marks = Cells(book), Marks(book)
    others: list[Entry] = []
    entries = [Entry(post.result.caption.place, post.result.caption.meta, post) for post in plan.posts]
    entries += [Entry(gap.place, gap.meta) for gap in plan.skipped]
    for entry in entries:
        if original and entry.place.path == original:
            marks.add(entry.place, entry.post)
        else:
            others.append(entry)
    places = write_rows(cells, "Rencana lain" if original else "Rencana", others, marks) if others else {}
    marks.write()
    write_summary(cells, plan, rules, places, made)
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

    if cells_size(data) > _LARGEST:
        raise SourceError(
            path, "terlalu besar untuk disalin, mungkin karena format pada baris yang kosong.",
            "Hapus baris kosongnya di Excel, lalu simpan.",
        )  # fmt: skip
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
