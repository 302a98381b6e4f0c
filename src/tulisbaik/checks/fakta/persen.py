"""A share of more than the whole, and a percentage that is not that of the numbers beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.numbers import percents
from tulisbaik.text.numerals import figures
from tulisbaik.text.values import Percent

# What may well be over 100 %: growth, and results against a target.
_GROWTH: Final = frozenset(
    "naik meningkat peningkatan kenaikan tumbuh pertumbuhan melonjak lonjakan bertambah melampaui lebih banding dibanding "
    "dibandingkan target realisasi capaian pencapaian rencana anggaran inflasi okupansi kapasitas surplus laba keuntungan "
    "untung rasio pagu sasaran semula awal lipat kebutuhan nilai harga biaya kinerja".split()
)
_SHARE: Final = frozenset(
    (
        "sebanyak sebesar cakupan kehadiran kelulusan kepuasan partisipasi tingkat proporsi porsi persentase "
        "bagian mencakup hampir keterisian vaksinasi imunisasi kepatuhan literasi penyelesaian responsif"
    ).split()
)
_WHOLE: Final = frozenset(
    "responden warga siswa pelajar mahasiswa guru pegawai penduduk keluarga anak bayi balita lansia peserta "
    "pengunjung pengguna pemilih orang rumah desa sekolah pasien perempuan pria wanita remaja ibu masyarakat nelayan "
    "petani pelanggan".split()
)
_FALL: Final = frozenset(
    {"turun", "menurun", "penurunan", "berkurang", "pengurangan", "susut", "menyusut", "diskon", "potongan", "hemat"}
)
_OF: Final = lazy(r"(\d[\d.]*)\s+dari\s+(?:total\s+|sekitar\s+)?(\d[\d.]*)\s+[^\W\d]+(?:\s+[^\W\d]+)?\s*\(\s*$", re.IGNORECASE)
_ROUNDED: Final = frozenset({"sekitar", "hampir", "kurang", "lebih", "kira", "kisaran"})


@rule(
    severity="warning",
    message="{reason}",
    ref="Hitungan persentase",
    words=("persen",),
    needles=("%",),
    examples=[
        bad("Sebanyak [[120 persen]] responden merasa puas."),
        bad("Tingkat kehadiran pegawai bulan ini [[101,5%]]."),
        bad("Sebanyak 45 dari 90 keluarga ([[40%]]) sudah menerima bantuan.",
            fixed="Sebanyak 45 dari 90 keluarga (50%) sudah menerima bantuan."),
        good("Kunjungan naik 120 persen. Realisasi pendapatan mencapai 104% dari target."),
        good("Sebanyak 30 dari 90 keluarga (33,3%) sudah menerima bantuan."),
        good("Responden boleh memilih lebih dari satu: Instagram 70%, WhatsApp 85%."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Bagian dari keseluruhan tidak mungkin lebih dari 100%, dan persentase harus sesuai dengan angkanya."""
    for value in percents(ctx.scan):
        if value.amount > 100 and _is_share(ctx, value):
            reason = f"“{ctx.text[value.start : value.end]}” lebih dari seluruhnya: bagian paling banyak 100%."
            yield Hit(value.start, value.end, {"reason": reason})
        elif found := _computed(ctx, value):
            yield found


def _is_share(ctx: Context, value: Percent) -> bool:
    scan = ctx.scan
    sentence = scan.sentence_of(scan.word_at(value.start))
    words = scan.lower[sentence.first : sentence.last]
    k = scan.word_at(value.start) - sentence.first
    if not _FALL.isdisjoint(words[max(0, k - 4) : k]):
        return True
    if not _GROWTH.isdisjoint(words):
        return False
    after = words[scan.word_at(value.end) - sentence.first :][:4]
    return not _SHARE.isdisjoint(words[max(0, k - 7) : k]) or not _WHOLE.isdisjoint(after[:2]) or after[:1] == ["dari"]


def _computed(ctx: Context, value: Percent) -> Hit | None:
    """ "45 dari 90 keluarga (40%)": the percentage beside its numbers."""
    beside = _OF.search(ctx.text[max(0, value.start - 80) : value.start])
    if not beside:
        return None
    part, whole = figures(beside[1].rstrip(".")), figures(beside[2].rstrip("."))
    k = ctx.scan.word_at(value.start)
    if not part or not whole or not whole[0] or ctx.scan.lower[k - 1] in _ROUNDED:
        return None
    actual = 100 * part[0] / whole[0]
    if abs(actual - value.amount) <= 10.0**-value.decimals:
        return None
    shown = f"{actual:.{value.decimals}f}"
    said = ctx.text[value.start : value.end]
    digits = next(i for i, c in enumerate(said) if not (c.isdecimal() or c in ".,"))
    fix = shown.replace(".", ",") + said[digits:]
    reason = f"{beside[1]} dari {beside[2]} adalah {fix}, bukan {said}."
    return ctx.hit(value.start, value.end, fix=fix, reason=reason)
