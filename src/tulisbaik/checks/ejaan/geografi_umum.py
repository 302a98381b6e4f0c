"""HF17: gunung, sungai, selat … without a name are written small."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, title_case

_KINDS = frozenset(
    "gunung selat danau sungai teluk samudra samudera bukit lembah tanjung pulau laut pantai muara kali waduk telaga".split()
)


@rule(
    severity="info",
    message="“{found}” tanpa nama diri ditulis dengan huruf kecil: “{fix}”.",
    ref="EYD V, HF17",
    words=_KINDS,
    examples=[
        bad("Rombongan menyeberangi [[Teluk]] dengan perahu.", fixed="Rombongan menyeberangi teluk dengan perahu."),
        good("Hari Sungai Nasional dirayakan. Warga menjauhi Sungai Musi. Gunung yang gundul mudah longsor."),
        good("Peserta bermalam di Hotel Pantai yang baru."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Unsur geografi yang tidak diikuti nama diri ditulis dengan huruf kecil (*menuju sungai*, *tepi pantai*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not (capital(scan.words[k]) and joined(scan, k) and scan.words[k - 1].islower()):
            continue
        sentence = scan.sentence_of(k)
        named = k + 1 < sentence.last and not scan.words[k + 1].islower() and scan.gaps[k + 1] in (" ", "-", "/")
        if not named and not title_case(scan, sentence):
            yield ctx.hit_words(k, k + 1, fix=scan.words[k].lower())
