"""KG10: -an after a figure takes a hyphen."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_GLUED = lazy(r"(\d+)['’]?an")


@rule(
    severity="error",
    message="Akhiran -an sesudah angka diberi tanda hubung: “{fix}”.",
    ref="EYD V, KG10",
    shape=lambda word: word[0].isdecimal() and bool(_GLUED.fullmatch(word)),
    examples=[
        bad("Foto tahun [[1980an]] dicari.", fixed="Foto tahun 1980-an dicari."),
        bad("Uang 10.[[000an]] ditukar.", fixed="Uang 10.000-an ditukar."),
        good("Sebanyak 25 anak hadir. Lagu tahun 80-an."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Angka dan akhiran *-an* dirangkaikan dengan tanda hubung (*1990-an*, *5.000-an*)."""
    for k in ctx.words:
        yield ctx.hit_words(k, k + 1, fix=_GLUED.sub(r"\1-an", ctx.scan.words[k]), safe=True)
