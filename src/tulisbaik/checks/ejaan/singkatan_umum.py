"""KF04a: dll., dkk., hlm. end with a stop."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_WORDS = frozenset("dll dkk dsb dst sbb hlm ybs yth sda ttd tlp telp tgl".split())


@rule(
    severity="warning",
    message="Singkatan ini diakhiri titik: “{fix}”.",
    ref="EYD V, KF04a",
    words=_WORDS,
    examples=[
        bad("Siapkan KTP, KK, [[dll]] sebelum datang.", fixed="Siapkan KTP, KK, dll. sebelum datang."),
        bad("Baca [[hlm]] 12.", fixed="Baca hlm. 12."),
        good("Berkas kernel32.dll rusak. Siapkan KTP, KK, dll. Remaja putri menerima TTD gratis. Juaranya Bagus dkk."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan umum tiga huruf atau lebih (*dll.*, *dkk.*, *hlm.*) diakhiri titik."""
    scan = ctx.scan
    for k in ctx.words:
        word, after = scan.words[k], scan.gaps[k + 1]
        if after.startswith(".") or scan.gaps[k] == "." or not (word.islower() or (word[0].isupper() and word[1:].islower())):
            continue
        if word in ("tgl", "tlp", "telp", "hlm") and not (joined(scan, k + 1) and scan.words[k + 1][0].isdecimal()):
            continue
        yield ctx.hit_words(k, k + 1, fix=word + ".", safe=word in ("dll", "dkk", "dsb", "dst", "sbb") and after[:1] != "…")
