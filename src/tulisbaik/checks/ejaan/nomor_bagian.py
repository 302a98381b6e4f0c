"""KG07: parts of a text are numbered in figures."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.numerals import NUMBER_WORDS, value

_READING = frozenset("buku majalah koran modul panduan dokumen jurnal surat ini itu tersebut".split())


@rule(
    severity="warning",
    message="Nomor bab, pasal, ayat, dan halaman ditulis dengan angka: “{part} {fix}”.",
    ref="EYD V, KG07",
    words=("pasal", "bab", "ayat", "halaman"),
    examples=[
        bad("Syarat cuti diatur dalam Pasal [[lima]] peraturan itu.", fixed="Syarat cuti diatur dalam Pasal 5 peraturan itu."),
        bad("Lihat lampiran pada halaman [[dua puluh]].", fixed="Lihat lampiran pada halaman 20."),
        good("Peraturan itu memuat tiga pasal. Di halaman tiga sekolah itu dipasang biopori."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bagian karangan atau peraturan (bab, pasal, ayat, halaman) dinomori dengan angka."""
    scan = ctx.scan
    for k in ctx.words:
        last = k + 1
        while joined(scan, last) and scan.lower[last] in NUMBER_WORDS:
            last += 1
        number = value(scan.lower[k + 1 : last])
        if not number or (joined(scan, k) and scan.lower[k - 1] in NUMBER_WORDS):
            continue
        if scan.lower[k] == "halaman" and joined(scan, last) and scan.lower[last] not in _READING:
            continue
        yield ctx.hit_words(k + 1, last, fix=str(number), part=scan.words[k])
