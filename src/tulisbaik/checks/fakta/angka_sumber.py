"""Percentages without a word on where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.numbers import percents

_SOURCE: Final = frozenset(
    "sumber data survei survey menurut berdasarkan laporan hasil riset catatan mencatat tercatat bps sensus kajian "
    "penelitian studi statistik indeks per rilis dirilis laporkan melaporkan".split()
)
_OFFERS: Final = frozenset(
    "diskon potongan cashback kadar alkohol kapasitas baterai kuota gratis pajak bunga tarif target minimal maksimal paling "
    "bonus keringanan denda asli murni pasti siap yakin sukses volume kelembapan setuju".split()
)


@rule(
    severity="info",
    message="“{found}” tidak disertai sumber. Sebutkan sumber dan waktunya, misalnya “(BPS, Maret 2026)”.",
    ref="Kebiasaan penulisan data publik (UU 14/2008: informasi yang akurat dan benar)",
    words=("persen",),
    needles=("%",),
    examples=[
        bad("Minat baca remaja naik [[12,5%]]."),
        good("Harga cabai turun 12%. Sumber: Survei Harga Konsumen, Desember 2026."),
        good("Diskon 20% untuk pelajar."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Angka tanpa sumber sulit dipercaya dan sulit diperiksa; satu sumber cukup untuk seluruh takarir."""
    scan = ctx.scan
    if not _SOURCE.isdisjoint(scan.lower):
        return
    for value in percents(scan):
        sentence = scan.sentence_of(scan.word_at(value.start))
        if value.amount not in (0, 100) and _OFFERS.isdisjoint(scan.lower[sentence.first : sentence.last]):
            yield ctx.hit(value.start, value.end)
            return
