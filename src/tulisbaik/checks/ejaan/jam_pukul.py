"""Pukul is a time of the day, jam a length of time."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined


@rule(
    severity="info",
    message="Untuk waktu tertentu, “{fix}” lebih tepat daripada “jam”.",
    ref="Badan Bahasa: pukul menyatakan saat, jam menyatakan lama",
    words=("jam",),
    examples=[
        bad("Datang [[jam]] 09.00 WIB.", fixed="Datang pukul 09.00 WIB."),
        good("Lamanya 2 jam. Jam layanan 08.00. Buka 24 jam."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Pukul* menyatakan saat (*pukul 09.00*), *jam* menyatakan lama (*dua jam*). KBBI mencatat keduanya, jadi ini saran."""
    scan = ctx.scan
    for k in ctx.words:
        if not (k + 2 < len(scan) and joined(scan, k + 1) and scan.words[k + 1].isdecimal() and len(scan.words[k + 1]) < 3):
            continue
        if (
            scan.gaps[k + 2] in (".", ":")
            and len(scan.words[k + 2]) == 2
            and scan.words[k + 2].isdecimal()
            and int(scan.words[k + 1]) < 25
        ):
            yield ctx.hit_words(k, k + 1, fix="Pukul" if scan.words[k][0].isupper() else "pukul")
