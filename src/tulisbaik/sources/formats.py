"""What a file is, by its name and its bytes: files that are no plan are told as what they are, with the way out."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from tulisbaik.errors import SourceError

if TYPE_CHECKING:
    from zipfile import ZipFile

_UNPACKED: Final = 300 * 1024 * 1024
"""Bytes of XML in a workbook. A million formatted empty rows take 250 MB."""
_BLOCK: Final = 1024 * 1024

_AS_XLSX: Final = "Simpan ulang sebagai “Buku Kerja Excel (.xlsx)”"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN: Final = {
    ".xls": ("berkas .xls lama.", f"{_AS_XLSX}."),
    ".xlsm": ("buku kerja dengan makro (.xlsm).", f"{_AS_XLSX} tanpa makro."),
    ".xlsb": ("buku kerja biner (.xlsb).", f"{_AS_XLSX}."),
    ".xltx": ("templat Excel (.xltx).", f"{_AS_XLSX}."),
    ".ods": ("berkas OpenDocument (.ods).", "Di LibreOffice: Simpan Sebagai, jenis “Excel 2007–365 (.xlsx)”."),
    ".numbers": ("berkas Apple Numbers.", "Di Numbers: Ekspor ke Excel (.xlsx)."),
    ".zip": ("arsip zip.", "Buka arsipnya, lalu periksa berkas di dalamnya."),
    ".gsheet": ("pintasan Google Sheets, bukan isinya.", "Di Google Sheets: File, Download, Microsoft Excel (.xlsx)."),
}


def unread(path: str, size: int, known: tuple[str, ...]) -> SourceError:
    """Why a file is not read: its suffix is none of `known`, or (with `size` bytes) it is too large to be a plan."""
    suffix = PurePath(path).suffix.lower()
    if suffix in known:
        return SourceError(path, "berkas lebih dari 200 MB.", "Pecah menjadi beberapa berkas.")
    if suffix in _FOREIGN:
        return SourceError(path, *_FOREIGN[suffix])
    kind = suffix or "tanpa akhiran"
    return SourceError(path, f"jenis berkas “{kind}” tidak dibaca.", f"Yang dibaca: {', '.join(known)}.")


def check_workbook(path: str, data: bytes) -> None:
    """Raise SourceError unless `data` is a whole, open workbook of a sane size: what it is instead, and the way out.

    Sizes are counted while unpacking: those that the archive declares may be wrong.
    """
    if not data:
        raise SourceError(path, "berkas kosong (0 bita).", "Unduh atau simpan ulang.")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise SourceError(
                path, "terkunci kata sandi.",
                "Simpan ulang sebagai .xlsx tanpa kata sandi (di Excel: File, Info, Proteksi Buku Kerja).",
            )  # fmt: skip
        raise SourceError(path, "isinya berkas .xls lama.", f"{_AS_XLSX}; mengganti nama berkas tidak cukup.")
    if not data.startswith(b"PK"):
        raise SourceError(path, f"bukan berkas .xlsx{_instead(data)}.", "Simpan ulang dari Excel atau LibreOffice sebagai .xlsx.")
    import zlib
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as packed:
            _check_parts(path, packed)
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise SourceError(
            path, f"bukan berkas .xlsx yang utuh, mungkin terpotong ({error}).", "Unduh atau salin ulang, lalu coba lagi."
        ) from None


def _instead(data: bytes) -> str:
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table")):
        return ", melainkan halaman HTML"
    if head.startswith(b"%pdf"):
        return ", melainkan PDF"
    return "" if b"\0" in head else ", melainkan berkas teks (mungkin CSV)"


def _check_parts(path: str, packed: ZipFile) -> None:
    parts = packed.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise SourceError(path, "arsip zip terkunci kata sandi.", "Simpan ulang sebagai .xlsx tanpa kata sandi.")
    texts = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    total = sum(part.file_size for part in texts)
    if total <= _UNPACKED:
        total = 0
        for part in texts:
            with packed.open(part) as unpacked:
                while total <= _UNPACKED and (block := unpacked.read(_BLOCK)):
                    total += len(block)
    if total > _UNPACKED:
        raise SourceError(path, "isi berkas terlalu besar (lebih dari 300 MB).", "Pecah menjadi beberapa berkas.")
    if "xl/workbook.xml" not in names and "[Content_Types].xml" not in names:
        kind = "berkas OpenDocument (.ods)" if "mimetype" in names else "arsip zip tanpa lembar kerja"
        raise SourceError(path, f"bukan berkas .xlsx, melainkan {kind}.", f"{_AS_XLSX}.")
    for folder, kind in (("word/", "dokumen Word"), ("ppt/", "presentasi PowerPoint")):
        if any(name.startswith(folder) for name in names):
            raise SourceError(path, f"bukan berkas .xlsx, melainkan {kind}.", "Salin tabelnya ke Excel, simpan sebagai .xlsx.")
