"""Which column of a table is what: header names matched through aliases, the agency's own first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tulisbaik.errors import SourceError
from tulisbaik.patterns import lazy
from tulisbaik.sources.schedules import year_in

ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    "takarir": (
        "takarir", "caption", "naskah", "teks", "text", "isi", "konten", "isi konten", "copy", "copywriting", "post text",
        "message", "content", "isi unggahan", "naskah takarir", "draf takarir", "takarir final", "caption final", "content text",
        "post", "post message", "narasi", "deskripsi unggahan", "teks unggahan",
    ),
    "platform": ("platform", "kanal", "media sosial", "channel", "medsos", "social network", "network", "profile", "profiles",
                 "social media"),
    "pilar": ("pilar", "pilar konten", "pillar", "content pillar", "kategori", "category", "jenis konten", "tema"),
    "unit": ("unit", "unit kerja", "bidang", "satker", "satuan kerja", "instansi", "opd", "team", "penyelenggara",
             "akun", "nama akun"),
    "jadwal": ("jadwal", "jadwal tayang", "waktu tayang", "schedule", "scheduled at", "publish date", "posting date",
               "date time", "tanggal tayang", "waktu unggah", "jadwal unggah", "post date", "posting time",
               "scheduled time", "scheduled date", "publish time", "date and time"),
    "tanggal": ("tanggal", "tgl", "date", "hari tanggal", "tanggal unggah", "tgl tayang"),
    "jam": ("jam", "pukul", "waktu", "time", "jam tayang", "jam unggah", "pukul tayang"),
    "audiens": ("audiens", "audience", "sasaran", "target audiens", "khalayak"),
    "judul": ("judul", "title", "judul konten", "topik", "judul unggahan"),
    "media": ("media", "gambar", "berkas", "image", "image url", "visual", "file", "media url",
              "picture url 1", "image urls"),
    "alt": ("alt", "alt text", "teks alternatif", "teks alt", "alt text picture 1", "alt texts"),
    "status": ("status", "keterangan status", "state"),
    "draf": ("draft",),
    "tautan": ("tautan", "link", "url", "tautan tujuan"),
    "abaikan": ("abaikan", "ignore"),
    "id": ("id", "no", "nomor", "kode", "no."),
    "pic": ("pic", "penanggung jawab", "pj", "penulis", "author", "petugas"),
    "tanpa_ajakan": ("tanpa ajakan", "tanpa_ajakan"),
    "detail_di_gambar": ("detail di gambar", "detail_di_gambar"),
}  # fmt: skip

_HEADER_ROWS: Final = 20
"""Rows searched for the header: titles, period and notes stand above it in real calendars."""
_HEADER_LENGTH: Final = 60
SAMPLE: Final = 80
"""Rows that tell how a table is laid out."""
_JUNK = lazy(r"[^\w]+")
_PARTS = lazy(r"[/(),:\n]")
_NOTE = lazy(r"\s*\([^)]*\)")
_SPARE: Final = frozenset("unggahan konten postingan posting publikasi final rencana untuk di for ke".split())
"""Words of a header that say nothing of what its column holds."""
YES: Final = frozenset("true ya yes v x ✓ ✔ √ 1 y".split())
_FLAGS: Final = YES | frozenset(("false", "tidak", "no", "0", "n", "-", "", "☐"))
_AGENCY = lazy(
    r"(?i)(?:unit(?: kerja)?|instansi|opd|satker|skpd)\s*:\s*(.+)|((?:dinas|badan|kementerian|balai|kantor|sekretariat|biro"
    r"|direktorat|pusat|pemerintah|kecamatan|kelurahan|puskesmas|rsud|perpustakaan|humas|bagian|bidang|upt|komisi|lembaga"
    r"|inspektorat|satuan|museum|universitas|dewan|arsip|stasiun|polres|kejaksaan|pengadilan|perumda)\s.+)"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out. `row`: of its header, from 0. `columns`: field -> column. `flags`: columns that say yes or
    no for a platform. `texts`: caption columns, each with the platforms it alone is for (none: those of the row).

    `unit` and `year` are what the titles above the header say.
    """

    row: int
    headers: tuple[str, ...]
    columns: Mapping[str, int]
    texts: tuple[tuple[int, tuple[str, ...]], ...]
    flags: Mapping[int, str]
    unit: str = ""
    year: int | None = None


def fold(header: str) -> str:
    """A header as it is compared: lower case, words joined by single spaces."""
    return " ".join(_JUNK.sub(" ", header.replace("_", " ").lower()).split())


def aliases(own: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """folded header -> field. The agency's own names win over ours."""
    out = {fold(name): key for key, names in ALIASES.items() for name in names}
    out.update({fold(name): key for key, names in own.items() for name in names})
    return out


def field_of(header: str, known: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """(field, platforms) that a header names; ("", …) when it names no field: "Takarir IG" is one for Instagram alone."""
    name = fold(header)
    if len(header) > _HEADER_LENGTH or not name:
        return "", ()
    if name in known:
        return known[name], ()
    words = name.split()
    platforms = tuple(dict.fromkeys(p for w in words for p in _platforms([w])))
    found = {f for part in _PARTS.split(header) if (f := known.get(fold(part)))}
    if len(found) == 1 and not platforms:
        return found.pop(), ()
    rest = " ".join(w for w in words if not _platforms([w]) and w not in _SPARE)
    return known.get(rest, ""), platforms


def _platforms(words: Sequence[str]) -> list[str]:
    from tulisbaik.knowledge.platforms import shipped

    return [p.id for w in words if (p := shipped().find(w))]


def platform_names(text: str) -> str:
    """A cell's platforms, "X (Twitter)" by its first name; those that are not known stay as written."""
    return _NOTE.sub(lambda m: "" if _platforms([m[0].strip(" ()")]) else m[0], text)


def find_layout(rows: Sequence[Sequence[str]], own: Mapping[str, Iterable[str]], where: str) -> Layout | None:
    """The layout of a table by its first rows: the row that names a caption column and the most other fields is the header.

    None when there is no such row. Of two columns for one field the first counts; two for the caption of the same
    platforms are a SourceError at `where`, unless the config chooses.
    """
    known = aliases(own)
    best, most = -1, 0
    for n, row in enumerate(rows[:_HEADER_ROWS]):
        named = {f for cell in row if (f := field_of(cell, known)[0])}
        if "takarir" in named and (len(named) > 1 or sum(map(bool, row)) == 1) and len(named) > most:
            best, most = n, len(named)
    if best < 0:
        return None
    headers, below = tuple(rows[best]), rows[best + 1 :]
    columns: dict[str, int] = {}
    texts: dict[tuple[str, ...], list[int]] = {}
    flags: dict[int, str] = {}
    for number, header in enumerate(headers):
        name, platforms = field_of(header, known)
        if name == "takarir":
            texts.setdefault(platforms, []).append(number)
        elif name and not platforms:
            columns.setdefault(name, number)
        elif platforms and not name and {r[number].strip().lower() for r in below if number < len(r)} <= _FLAGS:
            flags[number] = platforms[0]
    chosen = tuple((_one(numbers, headers, own, where), platforms) for platforms, numbers in texts.items())
    columns["takarir"] = chosen[0][0]
    _accounts(columns, below, headers)
    titles = [cell.strip() for row in rows[:best] for cell in row if cell]
    unit = next((m[1] or m[2] for t in titles if (m := _AGENCY.fullmatch(t))), "")
    return Layout(best, headers, columns, chosen, flags, unit, next((y for t in titles if (y := year_in(t))), None))


def _one(numbers: Sequence[int], headers: Sequence[str], own: Mapping[str, Iterable[str]], where: str) -> int:
    """The caption column among those of one name: the config's, else the final one."""
    named = [n for n in numbers if fold(headers[n]) in set(map(fold, own.get("takarir", ())))]
    final = [n for n in numbers if "final" in fold(headers[n]).split()]
    for found in (numbers, named, final):
        if len(found) == 1:
            return found[0]
    raise SourceError(
        where, f"lebih dari satu kolom takarir: {', '.join(f'“{headers[n]}”' for n in numbers)}.",
        "Sebut yang dipakai di [columns] takarir = [...].",
    )  # fmt: skip


def _accounts(columns: dict[str, int], below: Sequence[Sequence[str]], headers: Sequence[str]) -> None:
    """A column of accounts names platforms in one plan and units in the next: its values say which."""
    number = columns.get("unit")
    if number is None or "platform" in columns or "akun" not in fold(headers[number]).split():
        return
    cells = [row[number] for row in below if number < len(row) and row[number]]
    if cells and all(_platforms([cell, *fold(cell).split()]) for cell in cells):
        columns["platform"] = columns.pop("unit")
