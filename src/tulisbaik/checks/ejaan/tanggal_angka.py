"""Dates in figures only are joined by hyphens."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_YEAR = lazy(r"(?:19|20)\d\d")
_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_BETWEEN = (".", " - ", ". ", " . ", " – ")
_OTHER = frozenset("versi v ver rilis ip build nomor no".split())


@rule(
    severity="warning",
    message="Tanggal yang semuanya angka dirangkai tanda hubung: “{fix}”.",
    ref="EYD V, TE03a",
    shape=lambda word: _YEAR.fullmatch(word) is not None,
    examples=[
        bad("Pendaftaran ditutup [[17.08.2025]].", fixed="Pendaftaran ditutup 17-08-2025."),
        bad("Kedaluwarsa [[15 - 08 - 2027]].", fixed="Kedaluwarsa 15-08-2027."),
        good("Waktu 02.14.35 jam. Perbarui ke versi 5.3.2025. Ditutup 17 Agustus 2025 dan 17-08-2025."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanggal, bulan, dan tahun yang ditulis dengan angka disambung tanda hubung; titik dipakai untuk jam."""
    scan = ctx.scan
    for k in ctx.words:
        if k < 2 or scan.gaps[k] not in _BETWEEN or scan.gaps[k - 1] != scan.gaps[k]:
            continue
        day, month, year = scan.words[k - 2 : k + 1]
        if not (day.isdecimal() and month.isdecimal() and len(day) <= 2 and len(month) <= 2):
            continue
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12) or (k > 2 and scan.lower[k - 3] in _OTHER):
            continue
        yield ctx.hit_words(k - 2, k + 1, fix=(f"{day}-{month}-{year}", f"{int(day)} {_MONTHS[int(month) - 1]} {year}"))
