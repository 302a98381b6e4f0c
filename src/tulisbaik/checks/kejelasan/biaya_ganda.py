"""Free is said twice: gratis … tanpa dipungut biaya."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_FREE = (("tanpa", "dipungut", "biaya"), ("tidak", "dipungut", "biaya"), ("tanpa", "biaya"), ("bebas", "biaya"))


@rule(
    severity="info",
    message="“Gratis” dan “{found}” searti; pakai salah satu.",
    ref="Badan Bahasa, kalimat efektif (kehematan)",
    words=("gratis",),
    examples=[
        bad("Layanan ini gratis, [[tanpa dipungut biaya]] apa pun."),
        bad("Kelas ini [[bebas biaya]] dan gratis."),
        good("Layanan ini gratis. Peserta tidak dipungut biaya."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Gratis* sudah berarti tanpa biaya, jadi tidak perlu dijelaskan lagi dalam kalimat yang sama."""
    scan = ctx.scan
    for sentence in ctx.sentences():
        found = (
            (j, j + len(phrase))
            for j in range(sentence.first, sentence.last)
            for phrase in _FREE
            if scan.lower[j] == phrase[0] and scan.matches(j, phrase)
        )
        span = next(found, None)
        if span and not (joined(scan, span[0]) and scan.lower[span[0] - 1] == "gratis"):
            yield ctx.hit_words(*span)
