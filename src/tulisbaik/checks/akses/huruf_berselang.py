"""Letters that change between capital and small: aLaY."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MIXED = lazy(r"[^\W\d_]*(?:[a-z][A-Z][a-z]?){3,}[^\W\d_]*")


@rule(
    severity="info",
    message="“{found}” sulit dibaca; tulis “{fix}”.",
    ref="Mass.gov, aksesibilitas media sosial",
    shape=lambda word: 5 < len(word) < 40 and bool(_MIXED.fullmatch(word)),
    examples=[
        bad("Ayo [[dAtAnG]] ke sini.", fixed="Ayo datang ke sini."),
        good("Naik JakLingko. Unduh iPusnas dan KemenPANRB."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Huruf besar dan kecil yang berselang-seling dieja huruf demi huruf oleh pembaca layar."""
    for k in ctx.words:
        yield ctx.hit_words(k, k + 1, fix=ctx.scan.words[k].lower())
