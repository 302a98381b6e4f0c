"""KG08b: per- is joined to the denominator of a fraction."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.numerals import UNITS


@rule(
    severity="warning",
    message="Pada pecahan, *per-* ditulis serangkai: “{fix}”.",
    ref="EYD V, KG08b",
    words=("per",),
    examples=[
        bad("Dua [[per tiga]] warga sudah divaksin.", fixed="Dua pertiga warga sudah divaksin."),
        good("Peserta dipanggil satu per satu. Kuota tiga per malam. Tarifnya dua per tiga."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan pecahan yang ditulis dengan huruf memakai *per-* yang serangkai dengan penyebutnya (*tiga perempat*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not (joined(scan, k) and joined(scan, k + 1)):
            continue
        above, below = UNITS.get(scan.lower[k - 1], 0), UNITS.get(scan.words[k + 1], 0)
        if 0 < above < below and below > 2 and joined(scan, k + 2) and scan.words[k + 2][0].isalpha():
            yield ctx.hit_words(k, k + 2, fix=f"per{scan.words[k + 1]}")
