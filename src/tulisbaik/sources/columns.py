"""Which column of a table is what: header names matched through aliases, the agency's own first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tulisbaik.patterns import lazy

ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    "takarir": (
        "takarir", "caption", "naskah", "teks", "text", "isi", "konten", "isi konten", "copy", "copywriting", "post text",
        "message", "content", "isi unggahan", "naskah takarir", "draf takarir", "takarir final", "caption final", "content text",
    ),
    "platform": ("platform", "kanal", "media sosial", "channel", "medsos", "akun", "social network", "network", "profile"),
    "pilar": ("pilar", "pilar konten", "pillar", "content pillar", "kategori", "category", "jenis konten", "tema"),
    "unit": ("unit", "unit kerja", "bidang", "satker", "satuan kerja", "instansi", "opd", "team", "penyelenggara"),
    "jadwal": ("jadwal", "jadwal tayang", "waktu tayang", "schedule", "scheduled at", "publish date", "posting date",
               "date time", "tanggal tayang", "waktu unggah", "jadwal unggah", "post date"),
    "tanggal": ("tanggal", "tgl", "date", "hari tanggal", "tanggal unggah", "tgl tayang"),
    "jam": ("jam", "pukul", "waktu", "time", "jam tayang", "jam unggah", "pukul tayang"),
    "audiens": ("audiens", "audience", "sasaran", "target audiens", "khalayak"),
    "judul": ("judul", "title", "judul konten", "topik", "judul unggahan"),
    "media": ("media", "gambar", "berkas", "image", "image url", "visual", "file", "media url"),
    "alt": ("alt", "alt text", "teks alternatif", "teks alt"),
    "status": ("status", "keterangan status", "state"),
    "tautan": ("tautan", "link", "url", "tautan tujuan"),
    "abaikan": ("abaikan", "ignore"),
    "id": ("id", "no", "nomor", "kode", "no."),
    "pic": ("pic", "penanggung jawab", "pj", "penulis", "author"),
    "tanpa_ajakan": ("tanpa ajakan", "tanpa_ajakan"),
    "detail_di_gambar": ("detail di gambar", "detail_di_gambar"),
}  # fmt: skip

_JUNK = lazy(r"[^\w]+")


def fold(header: str) -> str:
    """A header as it is compared: lower case, words joined by single spaces."""
    return " ".join(_JUNK.sub(" ", header.replace("_", " ").lower()).split())


def aliases(own: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """folded header -> field. The agency's own names win over ours."""
    out = {fold(name): key for key, names in ALIASES.items() for name in names}
    out.update({fold(name): key for key, names in own.items() for name in names})
    return out


def find_header(rows: Sequence[Sequence[str]], own: Mapping[str, Iterable[str]]) -> tuple[int, dict[str, int]] | None:
    """(row number, field -> column number) of the first row that names a caption column; None when there is none.

    Title rows above the header are passed over. Of two columns for one field the first counts.
    """
    known = aliases(own)
    for n, row in enumerate(rows):
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            name = known.get(fold(cell)) if cell else None
            if name:
                found.setdefault(name, column)
        if "takarir" in found and (len(found) > 1 or sum(1 for c in row if c) == 1):
            return n, found
    return None


def values(row: Sequence[object], columns: Mapping[str, int], headers: Sequence[str]) -> dict[str, object]:
    """What a row says about its caption: known fields by name, the other columns by their header."""
    out: dict[str, object] = {}
    for name, column in columns.items():
        if name not in ("takarir", "tanggal", "jam", "alt") and column < len(row) and row[column] not in (None, ""):
            out[name] = row[column]
    if "jadwal" not in out and (when := _joined(row, columns)):
        out["jadwal"] = when
    taken = set(columns.values())
    for column, header in enumerate(headers):
        if header and column not in taken and column < len(row) and row[column] not in (None, ""):
            out.setdefault(header, row[column])
    if "alt" in columns and columns["alt"] < len(row) and row[columns["alt"]]:
        out["media"] = [{"berkas": str(out.get("media", "")), "alt": str(row[columns["alt"]])}]
    return out


def _joined(row: Sequence[object], columns: Mapping[str, int]) -> str:
    """Date and hour of two columns as one ISO text; "" when there is no date."""
    cells = [str(row[columns[c]] or "").strip() if c in columns and columns[c] < len(row) else "" for c in ("tanggal", "jam")]
    if not cells[0]:
        return ""
    hour = re.match(r"(\d{1,2})[.:](\d{2})", cells[1])
    date = cells[0].split("T")[0].removesuffix(" 00:00:00")
    return f"{date}T{int(hour[1]):02}:{hour[2]}" if hour else date
