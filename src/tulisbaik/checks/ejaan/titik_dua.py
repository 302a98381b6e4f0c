"""TD02: no colon after a predicate that the list completes."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="info",
    message="Sesudah “{found}” tidak perlu titik dua bila perinciannya melengkapi kalimat.",
    ref="EYD V, TD02",
    words=("adalah", "ialah", "meliputi", "merupakan", "lain"),
    examples=[
        bad("Syaratnya [[adalah]]: KTP dan foto.", fixed="Syaratnya adalah KTP dan foto."),
        good("Syaratnya adalah KTP dan foto. Syarat: KTP. Berkasnya meliputi:\n- KTP"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Titik dua tidak dipakai bila perincian melengkapi pernyataan (*Syaratnya adalah KTP dan foto*). Daftar ke bawah boleh."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.gaps[k + 1] not in (": ", " : ") or (scan.lower[k] == "lain" and (k == 0 or scan.lower[k - 1] != "antara")):
            continue
        at = scan.end(k)
        fix = Fix("Hapus titik dua", (Edit(Span(at, scan.starts[k + 1]), " "),)) if k + 1 < len(scan) else None
        yield ctx.hit_words(k, k + 1)._replace(fixes=(fix,) if fix else ())
