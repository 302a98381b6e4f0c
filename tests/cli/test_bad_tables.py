"""Tables that can't be read, or not in whole: each is told with its place and the way out, and the other files are checked."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from .conftest import Run

ROWS = [["Tanggal", "Kanal", "Takarir"], ["2026-12-01", "IG", "Ke loketku."], ["2026-12-02", "X", "Bersih dan rapi."]]


def book(rows: list[list[Any]] = ROWS) -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Rencana"
    for row in rows:
        sheet.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def rezipped(change: Callable[[str, bytes], bytes | None], data: bytes | None = None) -> bytes:
    """A workbook with its parts changed; None leaves one out."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data or book())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (part := change(name, old.read(name))) is not None:
                new.writestr(name, part)
    return out.getvalue()


def sheet_part(change: Callable[[bytes], bytes]) -> bytes:
    return rezipped(lambda name, part: change(part) if name.endswith("sheet1.xml") else part)


def ole(*streams: str) -> bytes:
    """The first sectors of an OLE file, as Office writes it around old or encrypted workbooks."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    return header + b"".join(name.encode("utf-16-le").ljust(64, b"\0") + b"\0" * 64 for name in streams)


def locked_zip() -> bytes:
    """A workbook whose parts say that they are encrypted."""
    data = bytearray(book())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for m in re.finditer(re.escape(signature), bytes(data)):
            data[m.start() + at] |= 1
    return bytes(data)


def lying_zip() -> bytes:
    """A workbook whose sheet unpacks to far more than the archive says."""
    plain = sheet_part(lambda part: part.replace(b"<sheetData>", b"<sheetData>" + b" " * 2**24))
    data = bytearray(plain)
    for signature, size_at, name_at in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        for m in re.finditer(re.escape(signature), plain):
            if plain[m.start() + name_at :].startswith(b"xl/worksheets/sheet1.xml"):
                struct.pack_into("<I", data, m.start() + size_at, 1000)
    return bytes(data)


LAUGHS = b"<!DOCTYPE x [<!ENTITY a 'ha'>%s]>" % b"".join(
    b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
)


def laughing(part: bytes) -> bytes:
    head, root, rest = part.partition(b"<worksheet")
    return head + LAUGHS + root + rest.replace(b"Takarir", b"&j;")


FILES: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "sandi.xlsx": (lambda: ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), "terkunci kata sandi", "tanpa kata sandi"),
    "lama.xlsx": (lambda: ole("Root Entry", "Workbook"), "isinya berkas .xls lama", "Simpan ulang"),
    "arsip.xlsx": (locked_zip, "arsip zip terkunci kata sandi", "tanpa kata sandi"),
    "potong.xlsx": (lambda: book()[:-400], "mungkin terpotong", "Unduh atau salin ulang"),
    "rusak.xlsx": (lambda: book().replace(b"PK\x01\x02", b"PK\x01\x03"), "mungkin terpotong", "Unduh atau salin ulang"),
    "kosong.xlsx": (lambda: b"", "berkas kosong", "simpan ulang"),
    "laman.xlsx": (lambda: b"<html><table><tr><td>Takarir</td></tr></table></html>", "halaman HTML", "Simpan ulang"),
    "teks.xlsx": (lambda: b"Tanggal,Takarir\n2026-12-01,Halo\n", "berkas teks (mungkin CSV)", "Simpan ulang"),
    "zip.xlsx": (lambda: rezipped(lambda n, p: p if n.startswith("docProps") else None), "arsip zip tanpa lembar", "Simpan"),
    "surat.xlsx": (
        lambda: rezipped(lambda n, p: p, _zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})),
        "dokumen Word", "Salin tabelnya",
    ),
    "terbuka.xlsx": (
        lambda: _zip({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}),
        "OpenDocument", "Simpan ulang",
    ),
    "tanpa-buku.xlsx": (lambda: rezipped(lambda n, p: None if n == "xl/workbook.xml" else p), "rusak", "simpan ulang"),
    "setengah.xlsx": (lambda: sheet_part(lambda p: p[: p.index(b"</sheetData>") - 30]), "lembar ini rusak", "simpan ulang"),
    "entitas.xlsx": (lambda: sheet_part(laughing), "rusak", "simpan ulang"),
    "bohong.xlsx": (lying_zip, "mungkin terpotong", "Unduh atau salin ulang"),
    "matrioska.xlsx": (lambda: sheet_part(lambda p: book()), "rusak", "simpan ulang"),
    "polos.xlsx": (lambda: book(ROWS[1:]), "tidak ada kolom takarir di lembar “Rencana”", "Beri judul"),
    "lama.xls": (lambda: ole("Root Entry", "Workbook"), "berkas .xls lama", "Simpan ulang"),
    "makro.xlsm": (book, "dengan makro", "tanpa makro"),
    "biner.xlsb": (book, "biner", "Simpan ulang"),
    "libre.ods": (book, "OpenDocument", "Simpan Sebagai"),
    "awan.gsheet": (lambda: b'{"url": "https://docs.google.com/x"}', "Google Sheets", "Download"),
    "nol.csv": (lambda: b"Tanggal,Takarir\n" + b"2026-12-01,Bersih.\n" * 400 + b"2026-12-02,Ha\0lo\n", "nol.csv:402", "Ekspor"),
    "lebar16.csv": (lambda: "Tanggal,Takarir\n1,Halo\n".encode("utf-16-le"), "UTF-16", "CSV UTF-8"),
    "zip.csv": (book, "melainkan zip", ".xlsx"),
    "panjang.csv": (
        lambda: b"Tanggal,Takarir\n2026-12-01,Bersih.\n2026-12-02," + b"x" * 50_000_000 + b"\n",
        "panjang.csv:3: ada teks sepanjang 50.000.000 huruf", "tanda kutip",
    ),
}  # fmt: skip


def _zip(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return out.getvalue()


def test_each_bad_table_is_told_and_the_others_are_checked(project: Path, run: Run) -> None:
    for name, (make, _, _) in FILES.items():
        (project / name).write_bytes(make())
    (project / "z.md").write_text("Ke loketku.\n", encoding="utf-8")
    done = run("check", *FILES, "z.md")
    assert done.code == 2
    assert "z.md:1:4" in done.out
    told = done.err.splitlines()
    assert len(told) == len(FILES)
    for line, (name, (_, what, way)) in zip(told, sorted(FILES.items()), strict=True):
        assert line.startswith(f"Kesalahan: {name}")
        assert what in line
        assert way in line
    assert run("plan", "sandi.xlsx").err.splitlines() == [line for line in told if "sandi.xlsx" in line]


def test_what_stands_before_the_break_is_checked(project: Path, run: Run) -> None:
    (project / "a.xlsx").write_bytes(sheet_part(lambda p: p[: p.index(b'<row r="3"') + 20]))
    done = run("check")
    assert done.code == 2
    assert "a.xlsx · Rencana!C2: kesalahan istilah/loket" in done.out
    assert "a.xlsx · Rencana: lembar ini rusak sesudah baris 2" in done.err


def test_a_broken_sheet_leaves_the_next_one(project: Path, run: Run) -> None:
    made = Workbook()
    for title in ("Satu", "Dua"):
        sheet = made.create_sheet(title)
        for row in ROWS:
            sheet.append(row)
    del made["Sheet"]
    out = BytesIO()
    made.save(out)
    broken = rezipped(lambda n, p: p[:300] if n.endswith("sheet1.xml") else p, out.getvalue())
    (project / "a.xlsx").write_bytes(broken)
    done = run("check")
    assert done.code == 2
    assert "a.xlsx · Satu: lembar ini rusak" in done.err
    assert "Dua!C2" in done.out


def test_a_million_empty_rows(project: Path, run: Run) -> None:
    """Formatting often reaches to the last row; the caption below all the emptiness is still read."""
    last = '<row r="1000000"><c r="C1000000" t="inlineStr"><is><t>Ke loketku lagi.</t></is></c></row>'
    empty = "".join(f'<row r="{n}" ht="15"/>' for n in range(4, 1_000_000, 20))
    (project / "a.xlsx").write_bytes(sheet_part(lambda p: p.replace(b"</sheetData>", f"{empty}{last}</sheetData>".encode())))
    done = run("check")
    assert "Rencana!C1000000" in done.out
    assert done.code == 1


@pytest.mark.slow
def test_a_million_empty_rows_take_little_memory(project: Path) -> None:
    cells = "".join(f'<c r="{c}%d" s="0"/>' for c in "ABCDEF")
    empty = "".join(f'<row r="{n}">{cells % ((n,) * 6)}</row>' for n in range(4, 1_000_001))
    (project / "a.xlsx").write_bytes(sheet_part(lambda p: p.replace(b"</sheetData>", f"{empty}</sheetData>".encode())))
    code = (
        "import re; from tulisbaik.cli import cli; cli.main(['check', 'a.xlsx'], standalone_mode=False); "
        "print(int(re.search('VmHWM:\\\\s*(\\\\d+)', open('/proc/self/status').read())[1]) // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert "Rencana!C2" in done.stdout
    assert int(done.stdout.splitlines()[-1]) < 200


def test_a_date_column_of_mixed_types_is_told_with_its_cells(project: Path, run: Run) -> None:
    """In an American Excel “5/12/2026” becomes May 12, and “13/12/2026” stays text."""
    turned = [ROWS[0], [datetime(2026, 5, 12), "IG", "Bersih."], ["13/12/2026", "IG", "Rapi."]]
    (project / "a.xlsx").write_bytes(book(turned))
    mixed = [
        ROWS[0],
        [datetime(2026, 12, 14), "IG", "Bersih."],
        ["segera", "IG", "Rapi."],
        [True, "IG", "Elok."],
        [12.5, "IG", "Ya."],
    ]
    (project / "b.xlsx").write_bytes(book(mixed))
    done = run("check", "a.xlsx", "b.xlsx")
    assert done.code == 2
    for cell in ("a.xlsx: Rencana!A2", "Rencana!A3 (“13/12/2026”) teks"):
        assert cell in done.err
    for cell in ("Rencana!A3: tanggal “segera”", "Rencana!A4: tanggal “True”", "Rencana!A5: tanggal “12.5”"):
        assert cell in done.out


def test_escapes_of_a_sheet_are_characters(project: Path, run: Run) -> None:
    """Excel writes the line end of a cell that came from elsewhere as `_x000D_`."""
    (project / "a.xlsx").write_bytes(book([ROWS[0], ["2026-12-01", "IG", "Ke loketku._x000D_\nSampai jumpa."]]))
    done = run("check", "--format", "json")
    assert done.code == 1
    assert "_x000D_" not in run("inspect", "a.xlsx", "--format", "json").out
