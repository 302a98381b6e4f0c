"""What goes into a workbook and what stays behind when one is copied, without a word on how it is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.reports.terminal import NAMES

LONGEST: Final = 32_767
"""UTF-16 units that a cell holds."""
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
_MOST: Final = 20
"""Findings in a note: more are not read in a box of that size."""
_OURS: Final = "— tulisbaik —"
_KINDS: Final = {
    "xl/charts/chart": "diagram", "xl/media/": "gambar", "xl/slicers/": "slicer", "xl/timelines/": "lini masa",
    "xl/pivotTables/": "tabel pivot", "xl/threadedComments/": "utas komentar", "xl/ctrlProps/": "kontrol formulir",
    "xl/activeX/": "kontrol ActiveX", "xl/embeddings/": "objek tertanam", "xl/diagrams/data": "SmartArt",
    "xl/queryTables/": "sambungan data", "xl/vbaProject": "makro",
}  # fmt: skip
"""Where the parts of a workbook stand that openpyxl may leave behind, and what people call them."""
_MARKS: Final = {
    rb"<xdr:sp[ >]": "bentuk atau kotak teks", rb"<x14:sparklineGroup[ >]": "sparkline",
    rb"<x14:conditionalFormatting[ >]": "format bersyarat jenis baru", rb"<x14:dataValidation[ >]": "validasi data jenis baru",
}  # fmt: skip
"""The same inside of parts."""


def cell_text(text: str) -> str:
    """A text as a cell holds it: what XML can't is written `_x000B_`, as Excel does; what a cell can't hold is cut off.

    A text that looks like such an escape is escaped itself.
    """
    while (over := len(text.encode("utf-16-le", "surrogatepass")) // 2 - LONGEST) > 0:
        text = text[: -over - 1] + "…"
    return _UNWRITABLE.sub(lambda m: f"_x{ord(m[0]):04X}_", text)


def note(findings: Iterable[Finding], before: str = "") -> str:
    """The note at a caption's cell: its findings, below what stood there (`before`); what we wrote earlier is left out."""
    found = list(findings)
    lines = [f"{NAMES[f.diagnostic.severity].capitalize()}: {f.diagnostic.message}{_fix(f)} [{f.diagnostic.rule}]" for f in found]
    lines[_MOST:] = [f"… dan {len(found) - _MOST} temuan lagi di lembar ringkasan."] if len(found) > _MOST else []
    kept = before.partition(_OURS)[0].rstrip()
    return cell_text("\n".join([*([kept, ""] if kept else []), _OURS, *lines]))


def _fix(finding: Finding) -> str:
    fixes = finding.diagnostic.fixes
    return f" → {fixes[0].title}" if fixes else ""


def gravest(findings: Iterable[Finding]) -> Severity | None:
    """The weightiest severity among findings."""
    return min((f.diagnostic.severity for f in findings), key=lambda s: s.rank, default=None)


def left_behind(original: bytes, copy: bytes) -> list[str]:
    """What the original has and its copy has not, as people call it: "2 diagram"."""
    had, has = _inventory(original), _inventory(copy)
    return [f"{n} {name}" for name, n in (had - has).items()]


def _inventory(data: bytes) -> Counter[str]:
    found: Counter[str] = Counter()
    with ZipFile(BytesIO(data)) as packed:
        for name in packed.namelist():
            for start, kind in _KINDS.items():
                found[kind] += name.startswith(start) and "/_rels/" not in name
            if name.startswith(("xl/drawings/drawing", "xl/worksheets/sheet")):
                part = packed.read(name)
                for mark, kind in _MARKS.items():
                    found[kind] += len(re.findall(mark, part))
    return found
