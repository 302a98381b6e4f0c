"""A sentence that begins with a conjunction which joins clauses."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_JOINING = ("sedangkan", "sehingga", "melainkan")


@rule(
    severity="info",
    message="“{found}” menghubungkan dua bagian dalam satu kalimat, bukan mengawali kalimat; gabungkan atau hapus.",
    ref="Badan Bahasa, konjungsi intrakalimat",
    words=_JOINING,
    examples=[
        bad("Plastik terurai ratusan tahun. [[Sedangkan]] kertas cuma beberapa minggu."),
        good("Plastik terurai ratusan tahun, sedangkan kertas cuma beberapa minggu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Sedangkan*, *sehingga*, dan *melainkan* menghubungkan bagian kalimat, jadi tidak dipakai di awal kalimat."""
    for k in ctx.words:
        if ctx.scan.words[k][0].isupper() and ctx.scan.sentence_of(k).first == k:
            yield ctx.hit_words(k, k + 1)
