"""KF05: units of measure have no stop."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_UNITS = frozenset("km cm mm m kg gr g mg ha kw ons ml cc l dm hm kwh mw watt hz".split())

_SYMBOLS = {"gr": "g"}
"""Units whose symbol is another."""


@rule(
    severity="warning",
    message="Lambang satuan tidak diberi titik: “{fix}”.",
    ref="EYD V, KF05",
    words=_UNITS,
    examples=[
        bad("Jalur sepeda 12 [[km.]] dibuka untuk umum.", fixed="Jalur sepeda 12 km dibuka untuk umum."),
        good("Setiap keluarga menerima 10 kg. Panjangnya 12 km."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Lambang satuan (*cm*, *kg*, *ha*) bukan singkatan, jadi tidak diikuti titik kecuali di akhir kalimat."""
    scan = ctx.scan
    for k in ctx.words:
        if not (scan.words[k].islower() and joined(scan, k) and scan.words[k - 1][-1].isdecimal()):
            continue
        goes_on = scan.gaps[k + 1] in (".,", "., ") or (
            scan.gaps[k + 1] == ". " and k + 1 < len(scan) and scan.words[k + 1].islower()
        )
        if goes_on:
            yield ctx.hit(scan.starts[k], scan.end(k) + 1, fix=_SYMBOLS.get(scan.words[k], scan.words[k]))
