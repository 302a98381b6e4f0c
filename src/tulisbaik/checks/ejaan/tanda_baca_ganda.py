"""One mark is enough."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_RUN = lazy(r"(?<! ) *(?:[!?]{2,}|[!?](?:[ ]+[!?])+|,{2,}|;{2,})")


@rule(
    severity="warning",
    message="Satu tanda baca sudah cukup: “{fix}”.",
    ref="EYD V, tanda seru dan tanda tanya",
    gap_shape=lambda gap: bool(_RUN.search(gap)),
    examples=[
        bad("Gratis[[!!!]] Daftar sekarang.", fixed="Gratis! Daftar sekarang."),
        bad("Sudah baca[[??]]", fixed="Sudah baca?"),
        good("Masa sih?! Sudah baca? Gratis!"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda seru, tanda tanya, dan koma tidak digandakan: satu tanda sudah cukup kuat, dan pembaca layar menyebutkan semuanya."""
    scan = ctx.scan
    for k in ctx.gaps:
        start = scan.end(k - 1) if k else 0
        runs = list(_RUN.finditer(scan.gaps[k]))
        for m in runs if len(runs) < 3 else ():  # more are letters that were lost on the way
            marks = m[0].replace(" ", "")
            if marks in ("?!", "!?"):
                continue
            right = "?" if "?" in marks else marks[0]
            yield ctx.hit(start + m.start(), start + m.end(), fix=right)
