"""k, p, s and t that melt behind me- and pe-."""

from collections.abc import Iterator

from tulisbaik.knowledge.spelling import judge
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import capital, mid


def _melts(word: str) -> bool:
    found = judge(word.lower())
    return found is not None and found.kind == "luluh"


@rule(
    severity="error",
    message="Bunyi awal kata dasar luluh (atau meN- menjadi menge-): “{found}” ditulis “{fix}”.",
    ref="Tata Bahasa Baku Bahasa Indonesia; KBBI VI Daring",
    shape=_melts,
    examples=[
        bad("Dinas [[mensupervisi]] pelaksanaan.", fixed="Dinas menyupervisi pelaksanaan."),
        bad("Warga dilarang [[memparkir]] di sini.", fixed="Warga dilarang memarkir di sini."),
        bad("Kami [[mengkonversikan]] data.", fixed="Kami mengonversikan data."),
        good("Kami memproses, mengkaji, dan memperhatikan usul yang mempunyai dasar."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bunyi *k*, *p*, *s*, dan *t* di awal kata dasar luluh sesudah *me-* dan *pe-*, kecuali pada gugus konsonan."""
    for k in ctx.words:
        word = ctx.scan.words[k]
        if capital(word) and mid(ctx.scan, k):
            continue
        found = judge(word.lower())
        if found:
            yield ctx.hit_words(k, k + 1, fix=keep_case(word, found.fixes[0]), safe=True)
