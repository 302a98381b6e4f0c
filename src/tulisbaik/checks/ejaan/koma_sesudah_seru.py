"""TB08: no comma after a quotation that ends with ? or !."""

from collections.abc import Iterator

from tulisbaik.knowledge.speech import AFTER_QUOTE
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MARKS = ('!"', '?"', "!”", "?”")


@rule(
    severity="error",
    message="Petikan yang berakhir “{mark}” tidak diikuti koma.",
    ref="EYD V, TB08",
    gap_shape=lambda gap: gap[:2] in _MARKS and gap[2:3] == ",",
    sees=("quote",),
    examples=[
        bad('"[[Siap!",]] jawab petugas.', fixed='"Siap!" jawab petugas.'),
        good('Poster "Siaga!", "Awas!", dan "Waspada!" dipasang.'),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Petikan langsung yang berakhir dengan tanda tanya atau tanda seru tidak diikuti koma."""
    scan = ctx.scan
    for k in ctx.gaps:
        if 0 < k < len(scan) and scan.lower[k] in AFTER_QUOTE:
            start, at = scan.starts[k - 1], scan.end(k - 1)
            yield ctx.hit(start, at + 3, fix=ctx.text[start : at + 2], safe=True, mark=scan.gaps[k][0])
