"""HF13: days and months have a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import DAYS, MONTHS
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised
from tulisbaik.text.scan import Scan

_NEAR = frozenset("hari malam pagi siang sore".split())


@rule(
    severity="error",
    message="Nama hari dan bulan berhuruf kapital: “{fix}”.",
    ref="EYD V, HF13",
    words=DAYS | MONTHS | {"minggu", "hijriah", "masehi"},
    examples=[
        bad("Pendaftaran ditutup 3 [[november]] 2025.", fixed="Pendaftaran ditutup 3 November 2025."),
        bad("Buka [[sabtu]] dan [[minggu]].", fixed="Buka Sabtu dan Minggu."),
        bad("Loket tutup pada hari [[minggu]].", fixed="Loket tutup pada hari Minggu."),
        bad("Jalan ditutup [[minggu]] pagi.", fixed="Jalan ditutup Minggu pagi."),
        bad("Buka [[senin]]-[[jumat]].", fixed="Buka Senin-Jumat."),
        good("Setiap minggu petugas memeriksa jentik. Laporan bulanan terbit. Minggu lalu hujan."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama hari, bulan, dan tarikh diawali huruf kapital. *Minggu* berarti pekan juga: hanya dikoreksi bila jelas nama hari."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if not word.islower():
            continue
        if word == "minggu" and not _sunday(scan, k):
            continue
        if word in ("hijriah", "masehi") and not (
            joined(scan, k)
            and (scan.words[k - 1][-1].isdecimal() or scan.lower[k - 1] in ("tahun", "tarikh", "kalender", "baru", "penanggalan"))
        ):
            continue
        if word == "mei" and not (
            joined(scan, k) and (scan.words[k - 1].isdecimal() or scan.lower[k - 1] in ("bulan", "awal", "akhir", "pertengahan"))
        ):
            continue
        yield ctx.hit_words(k, k + 1, fix=raised(word), safe=word in MONTHS and joined(scan, k) and scan.words[k - 1].isdecimal())


def _sunday(scan: Scan, k: int) -> bool:
    if joined(scan, k) and scan.lower[k - 1] == "hari":
        return True
    if joined(scan, k + 1) and scan.lower[k + 1] in _NEAR:
        return True  # minggu pagi
    near = [scan.lower[j] for j in (k - 2, k - 1, k + 1, k + 2) if 0 <= j < len(scan)]
    day = any(w in DAYS for w in near) and scan.lower[k - 1] in DAYS | {"dan", "atau", "hingga", "sampai", "sabtu"}
    dated = k + 1 < len(scan) and scan.words[k + 1].isdecimal() and scan.gaps[k + 1] in (", ", " (")
    return day or dated
