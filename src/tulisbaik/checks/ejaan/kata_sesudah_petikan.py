"""The words of saying after a quotation go on its sentence."""

from collections.abc import Iterator

from tulisbaik.knowledge.speech import AFTER_QUOTE
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital

_CLOSING = (',"', ",”", '?"', "?”", '!"', "!”")


@rule(
    severity="warning",
    message="Kata pengiring sesudah petikan melanjutkan kalimat, jadi ditulis dengan huruf kecil: “{fix}”.",
    ref="EYD V, TB07; EYD V, TB08",
    gap_shape=lambda gap: gap[:2] in _CLOSING and gap[2:].isspace() and "\n" not in gap,
    examples=[
        bad("“Kami siap,” [[Kata]] Arumi.", fixed="“Kami siap,” kata Arumi."),
        good("“Kami siap,” kata Arumi. “Kapan?” tanya Budi. “Awas!” Petugas berteriak."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata seperti *kata*, *ujar*, dan *tanya* sesudah petikan masih satu kalimat dengan petikannya, jadi ditulis kecil."""
    scan = ctx.scan
    for k in ctx.gaps:
        if 0 < k < len(scan) and scan.lower[k] in AFTER_QUOTE and capital(scan.words[k]):
            yield ctx.hit_words(k, k + 1, fix=scan.words[k].lower())
