"""Sang with a capital in names of God."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined

_GOD = frozenset(
    "pencipta khalik kholik hyang pemberi pengasih penyayang maha kuasa ilahi rabb mahakuasa juruselamat penebus penguasa".split()
)


@rule(
    severity="error",
    message="“Sang” sebagai unsur nama Tuhan berhuruf kapital: “{fix}”.",
    ref="EYD V, KI02",
    words=("sang",),
    examples=[
        bad("Bersyukur kepada [[sang Pencipta]].", fixed="Bersyukur kepada Sang Pencipta."),
        bad("Doa kepada [[sang Hyang Widhi]].", fixed="Doa kepada Sang Hyang Widhi."),
        good("Dialog bersama sang pencipta lagu dan sang guru. Sang Pencipta."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Sang* berhuruf kapital jika menjadi unsur nama Tuhan (*Sang Pencipta*, *Sang Hyang Widhi*)."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.words[k] != "sang" or k + 1 >= len(scan) or not joined(scan, k + 1):
            continue
        if capital(scan.words[k + 1]) and scan.lower[k + 1] in _GOD:
            end = k + 2
            while end < len(scan) and joined(scan, end) and capital(scan.words[end]):
                end += 1
            rest = ctx.text[scan.starts[k + 1] : scan.end(end - 1)]
            yield ctx.hit_words(k, end, fix=f"Sang {rest}", safe=True)
