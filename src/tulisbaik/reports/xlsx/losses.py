"""What a copy of a workbook lacks of its original, and how much there is to copy."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from typing import Final
from zipfile import ZipFile

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


def cells_size(data: bytes) -> int:
    """Bytes of the sheets' cells in a workbook, unpacked."""
    with ZipFile(BytesIO(data)) as packed:
        return sum(part.file_size for part in packed.infolist() if part.filename.startswith("xl/worksheets/"))
