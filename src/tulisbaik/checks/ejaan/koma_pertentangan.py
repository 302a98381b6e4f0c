"""TB02: a comma stands before tetapi, melainkan, sedangkan."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Severity, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_JOINING = frozenset("dan atau akan yang bahwa namun tidak".split())


@rule(
    severity="warning",
    message="Sebelum “{word}” perlu koma: “{before}, {word}”.",
    ref="EYD V, TB02",
    words=("tetapi", "melainkan", "sedangkan"),
    examples=[
        bad("Layanan ini [[gratis tetapi]] kuotanya terbatas.", fixed="Layanan ini gratis, tetapi kuotanya terbatas."),
        bad("Loket pagi [[dibuka sedangkan]] loket sore ditutup.", fixed="Loket pagi dibuka, sedangkan loket sore ditutup."),
        good("Ruang baca ini kecil tetapi nyaman. Akan tetapi, kuotanya terbatas."),
        good("Tetapi kami tetap buka. Gratis, tetapi terbatas."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda koma dipakai di depan kata hubung pertentangan *tetapi*, *melainkan*, dan *sedangkan*. Dua sifat pendek (*kecil
    tetapi nyaman*) tidak memerlukannya."""
    scan = ctx.scan
    for k in ctx.words:
        if not (joined(scan, k) and scan.words[k].islower()) or scan.lower[k - 1] in _JOINING:
            continue
        sentence = scan.sentence_of(k)
        clause = k + 1
        while clause < min(sentence.last, k + 4) and joined(scan, clause):
            clause += 1
        if k == sentence.first or (scan.words[k] == "tetapi" and clause - k < 3):
            continue
        severity = None if scan.words[k] == "melainkan" else Severity.INFO
        comma = Fix("Sisipkan koma", (Edit(Span(scan.end(k - 1), scan.end(k - 1)), ","),))
        yield ctx.hit_words(k - 1, k + 1, severity=severity, word=scan.words[k], before=scan.words[k - 1])._replace(
            fixes=(comma,)
        )
