"""Too many clauses in one sentence."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MOST = {"yang": 3, "dan": 4}


@rule(
    severity="info",
    message="Ada {count} “{word}” dalam satu kalimat; pecah kalimatnya.",
    ref="Badan Bahasa, kalimat efektif",
    words=_MOST,
    examples=[
        bad("Buku [[yang]] ditulis guru yang mengajar di desa yang jauh yang indah itu terbit."),
        good("Buku yang ditulis guru desa itu terbit."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Empat *yang* atau lima *dan* dalam satu kalimat menandakan beberapa gagasan yang ditumpuk; beri kalimat masing-masing."""
    scan = ctx.scan
    seen: dict[tuple[int, str], list[int]] = {}
    for k in ctx.words:
        seen.setdefault((scan.sentence_of(k).first, scan.lower[k]), []).append(k)
    for (_, word), numbers in seen.items():
        if len(numbers) > _MOST[word]:
            yield ctx.hit_words(numbers[0], numbers[0] + 1, count=len(numbers), word=word)
