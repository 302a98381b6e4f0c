"""TA09: numbers that count nothing have no stops."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_EACH = frozenset("setiap tiap per sekitar puluhan ratusan".split())
_OF_YEARS = frozenset("anggaran ajaran pelajaran akademik takwim".split())
_NUMBERED = frozenset("halaman hlm nomor no pos ekstensi telepon layanan".split())


@rule(
    severity="warning",
    message="Angka yang bukan jumlah tidak diberi titik: “{fix}”.",
    ref="EYD V, TA09",
    shape=lambda word: len(word) == 3 and word.isdecimal(),
    examples=[
        bad("Data tahun [[2.024]] sudah terbit.", fixed="Data tahun 2024 sudah terbit."),
        bad("Silsilah dimuat pada halaman [[1.553]] buku itu.", fixed="Silsilah dimuat pada halaman 1553 buku itu."),
        good("Sebanyak 2.025 peserta. Setiap tahun 1.200 pasien dilayani. Bukunya 1.250 halaman. Nomor 1.2.345"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan yang tidak menyatakan jumlah (tahun, halaman, nomor, kode pos) tidak diberi titik."""
    scan = ctx.scan
    for k in ctx.words:
        if k < 2 or scan.gaps[k] != "." or not scan.words[k - 1].isdecimal() or scan.gaps[k - 1] not in (" ", ". "):
            continue
        if scan.gaps[k + 1].startswith((".", ",")) and k + 1 < len(scan) and len(scan.gaps[k + 1]) == 1:
            continue
        if _numbered(scan, k - 1, scan.words[k - 1] + scan.words[k]):
            yield ctx.hit_words(k - 1, k + 1, fix=scan.words[k - 1] + scan.words[k])


def _numbered(scan: Scan, k: int, number: str) -> bool:
    before = scan.lower[k - 1]
    if before == "tahun" or (before in _OF_YEARS and k > 1 and scan.lower[k - 2] == "tahun"):
        each = joined(scan, k - 1) and scan.lower[k - 2] in _EACH
        return 1800 <= int(number) <= 2100 and not each
    return before in _NUMBERED and len(number) < 6
