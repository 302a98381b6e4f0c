"""A file as text: how it was encoded, the captions in it, and how edits of a caption become edits of the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tulisbaik.errors import SourceError
from tulisbaik.model import Edit, Span
from tulisbaik.patterns import lazy
from tulisbaik.text.caption import Caption, Meta, Place, Problem

if TYPE_CHECKING:
    from tulisbaik.sources.explanation import Understood

_LINE_END = lazy(r"\r\n|\n|\r")
_NOTHING = lazy(r"[\s\-–—_.…]*")

LARGEST = 200 * 1024 * 1024
"""Bytes of a file that is read at all."""
LONGEST_CELL = 100_000
"""Characters of a cell that may hold a caption: the longest text that any platform takes has 65,536 (WhatsApp)."""

ToFile = Callable[[Caption, Sequence[Edit]], list[Edit]]


class Skipped(NamedTuple):
    """A post that is planned without a caption, in a row of a table or a file of metadata alone: where the caption is missing,
    what is there instead (`meta`: title, day, platform, …), and what of it can't be read."""

    place: Place
    meta: Meta
    problems: tuple[Problem, ...] = ()


def is_empty(text: str) -> bool:
    """Does a place for a caption hold none: nothing, or a dash?"""
    return _NOTHING.fullmatch(text) is not None


class Document(NamedTuple):
    """A file that was read. `text` is its decoded text without a BOM; "" for a spreadsheet, which is never rewritten.

    `errors` are parts that could not be read; the other captions are there. `skipped`: planned posts without a caption.
    `tables`: how each table was understood; `notes`: what was left out, or read in one of two ways. `to_file` turns edits of a
    caption into edits of `text`.
    """

    path: str
    text: str
    captions: tuple[Caption, ...]
    errors: tuple[SourceError, ...] = ()
    encoding: str = "utf-8"
    bom: bool = False
    to_file: ToFile | None = None
    skipped: tuple[Skipped, ...] = ()
    tables: tuple[Understood, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def newline(self) -> str:
        """The line end the file uses."""
        m = _LINE_END.search(self.text)
        return m[0] if m else "\n"

    def encoded(self, text: str) -> bytes:
        """`text` as this file's bytes."""
        return (b"\xef\xbb\xbf" if self.bom else b"") + text.encode(self.encoding)


def too_long(where: str, cell: str) -> SourceError:
    """What to say of a cell longer than LONGEST_CELL."""
    length = f"{len(cell):,}".replace(",", ".")
    return SourceError(
        where, f"ada teks sepanjang {length} huruf; baris ini tidak diperiksa.", "Mungkin tanda kutip atau akhir barisnya hilang."
    )


class LineIndex:
    """Line and column of offsets in a text; lines end at LF, CRLF and CR only. Both count from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(m.end() for m in _LINE_END.finditer(text))]
        self._before = 0

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset."""
        line = bisect_right(self.starts, offset)
        return self._before + line, offset - self.starts[line - 1] + 1

    def part(self, start: int, end: int) -> LineIndex:
        """The same for offsets from `start` to `end` alone: as small as that stretch."""
        out = LineIndex("")
        first = bisect_right(self.starts, start) - 1
        out.starts, out._before = self.starts[first : bisect_right(self.starts, end)], self._before + first
        return out


def mapped(caption: Caption, edits: Iterable[Edit], escape: Callable[[str], str]) -> list[Edit]:
    """Edits of the file: each range through the caption's map, each text through `escape`."""
    if caption.offsets is None:
        return []
    to, end = caption.offsets.to_file, caption.offsets.end_to_file
    return [
        Edit(
            Span(
                to(e.span.start),
                max(to(e.span.start), end(e.span.end)) if e.span.end > e.span.start else to(e.span.start),
            ),
            escape(e.text),
        )
        for e in edits
    ]


def decode(path: str, data: bytes, *, table: bool = False) -> tuple[str, str, bool]:
    """(text, encoding, had a BOM) of a file: UTF-8, or for a `table` the cp1252 that Excel writes in Indonesia.

    Anything else is a SourceError: a guess would garble the text.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise SourceError(path, "berkas UTF-16.", "Simpan ulang sebagai UTF-8 (di Excel: CSV UTF-8).")
    bom = data.startswith(b"\xef\xbb\xbf")
    body = data[3:] if bom else data
    if (nul := body.find(b"\x00")) >= 0:
        raise _not_text(path, body, nul)
    try:
        return body.decode("utf-8"), "utf-8", bom
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        if table and not bom and (text := _windows(body)) is not None:
            return text, "cp1252", False
        raise SourceError(
            f"{path}:{line}", f"huruf tidak terbaca (bita 0x{body[error.start]:02X}); berkas bukan UTF-8.",
            "Simpan ulang sebagai UTF-8 (di Excel: CSV UTF-8).",
        ) from None  # fmt: skip


def _not_text(path: str, body: bytes, nul: int) -> SourceError:
    if body.startswith(b"PK\x03\x04"):
        return SourceError(path, "bukan berkas teks, melainkan zip (mungkin buku kerja).", "Beri akhiran .xlsx jika memang itu.")
    if nul < 2 and body.count(b"\x00", 0, 4096) > len(body[:4096]) // 3:
        return SourceError(path, "berkas UTF-16.", "Simpan ulang sebagai UTF-8 (di Excel: CSV UTF-8).")
    if nul < 4096:
        return SourceError(path, "bukan berkas teks.", "Yang dibaca: .md, .txt, .csv, .tsv, .jsonl, .xlsx.")
    line = body.count(b"\n", 0, nul) + 1
    return SourceError(f"{path}:{line}", "ada bita nol (NUL); berkas rusak sejak baris ini.", "Ekspor atau unduh ulang.")


# What cp1252 holds that Indonesian text has. Other high bytes mean another encoding (Mac, UTF-8 cut in half, …).
_PLAUSIBLE = frozenset("€…‘’“”•–—™ «»°±²³·×½¼¾©®£¥éèêëáàâäãåçñóòôöúùûüíìîïÉÁÖÜ")


def _windows(data: bytes) -> str | None:
    first = data.splitlines()[0] if data else b""
    if b";" not in first:
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if all(c < "\x80" or c in _PLAUSIBLE for c in text) else None
