"""The same text, or nearly, again on one account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from tulisbaik.config import Config
from tulisbaik.knowledge.facts import Facts
from tulisbaik.knowledge.sketch import bands, similarity
from tulisbaik.rules.base import Hit, bad, good, rule_across

_ALIKE: Final = 0.5  # share of word pairs from which on two texts are nearly the same
_A = "Sudah punya kartu anggota? Kini mendaftar cukup tiga menit lewat ponsel. Siapkan KTP, isi formulir, lalu ambil di loket 2."
_B = "Belum punya kartu anggota? Kini mendaftar cukup 3 menit lewat gawai. Siapkan KTP, isi formulir, lalu ambil di loket 2. 😊"


def keys(facts: Facts) -> Iterator[str]:
    """Pieces of the sketch, for each account."""
    for band in bands(facts.bins):
        for platform in facts.platforms or ("",):
            yield f"{facts.unit}|{platform}|{band}"


@rule_across(
    severity="info",
    message="Teks ini {how} dengan {where}{when} di akun yang sama. Tulis ulang, atau tunda sampai lewat {days} hari.",
    ref="Kebiasaan perencanaan konten; jarak hari di “[collection] duplicate_days”",
    keys=keys,
    examples=[
        bad(f"[[]]{_A}", unit="Humas", platform="x", jadwal="2027-01-14T08:00+07:00",
            beside=[good(_A, unit="Humas", platform="x", jadwal="2027-01-04T08:00+07:00")]),
        bad(f"[[]]{_B}", unit="Humas", platform="x", jadwal="2027-01-06T08:00+07:00",
            beside=[good(_A, unit="Humas", platform="x", jadwal="2027-01-04T08:00+07:00")]),
        good(_A, unit="Humas", platform="facebook", jadwal="2027-01-14T08:00+07:00",
             beside=[good(_A, unit="Humas", platform="x", jadwal="2027-01-04T08:00+07:00")]),
        good(_A, unit="Humas", platform="x", jadwal="2027-06-14T08:00+07:00",
             beside=[good(_A, unit="Humas", platform="x", jadwal="2027-01-04T08:00+07:00")]),
        good("Posyandu Melati buka Rabu, 17 Februari 2027, pukul 08.00 WIB, di rumah Ketua RW 07. Bawa buku KIA.",
             unit="Puskesmas", platform="x",
             beside=[good("Posyandu Mawar buka Selasa, 16 Februari 2027, pukul 08.00 WIB, di rumah Ketua RW 02. Bawa buku KIA.",
                          unit="Puskesmas", platform="x")]),
    ],
)  # fmt: skip
def judge(group: Sequence[Facts], config: Config) -> Iterator[tuple[int, Hit]]:
    """Teks yang sama berulang kali di satu akun membuat pengikut berhenti membaca."""
    for j, later in enumerate(group):
        for i, earlier in enumerate(group[:j]):
            if not _same_account(earlier, later) or _apart(earlier, later) > config.duplicate_days:
                continue
            if _differ(earlier, later) or (alike := similarity(earlier.bins, later.bins)) < _ALIKE:
                continue
            how = "sama" if alike == 1.0 else "hampir sama"
            for n, other in ((j, earlier), (i, later)):
                when = f" ({date.fromordinal(other.day):%d-%m-%Y})" if other.day else ""
                values = {"how": how, "where": other.where or "takarir lain", "when": when, "days": config.duplicate_days}
                yield n, Hit(0, 0, values)


def _same_account(one: Facts, other: Facts) -> bool:
    if one.unit != other.unit:
        return False
    return one.platforms == other.platforms or bool(set(one.platforms) & set(other.platforms))


def _apart(one: Facts, other: Facts) -> int:
    return abs(one.day - other.day) if one.day and other.day else 0


def _differ(one: Facts, other: Facts) -> bool:
    """Is it one template with other facts? Then other numbers, or other names, stand in it."""
    a, b = set(one.figures), set(other.figures)
    if not (a <= b or b <= a):
        return True
    return bool(one.names.full and other.names.full and not set(one.names.full) & set(other.names.full))
