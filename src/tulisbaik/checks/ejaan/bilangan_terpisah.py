"""KG08a: the parts of a number in words are written apart."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import mid

_DIGITS = "dua tiga empat lima enam tujuh delapan sembilan".split()
_SCALES = "belas puluh ratus ribu juta miliar triliun".split()
_GLUED = {d + s: f"{d} {s}" for d in _DIGITS for s in _SCALES} | {
    f"{d}{s}": f"{d} {s}" for d in ("sepuluh", "seratus", "sebelas") for s in ("ribu", "juta", "miliar", "triliun")
}


@rule(
    severity="error",
    message="Unsur bilangan ditulis terpisah: “{fix}”.",
    ref="EYD V, KG08a",
    words=_GLUED,
    examples=[
        bad("Usia minimal [[tujuhbelas]] tahun.", fixed="Usia minimal tujuh belas tahun."),
        bad("[[Empatpuluh]] penari cilik tampil.", fixed="Empat puluh penari cilik tampil."),
        good("Sebelas sekolah dan dua pertiga warga. Kami ke Limapuluh Kota."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan utuh yang ditulis dengan huruf dipisahkan tiap unsurnya (*dua belas*, *empat puluh*)."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word.islower() or (word[1:].islower() and not mid(scan, k)):
            right = _GLUED[word.lower()]
            yield ctx.hit_words(k, k + 1, fix=right if word.islower() else right.capitalize(), safe=True)
