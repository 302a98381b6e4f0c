"""A sentence longer than its audience reads with ease."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_LONG = "Di ruang dongeng yang baru, kalian bisa duduk, membaca, menggambar, dan mendengar cerita dari kakak relawan setiap sore"


@rule(
    severity="info",
    message="Kalimat ini {count} kata; untuk {audience}, paling banyak {most}. Pecah menjadi dua.",
    ref="UK GCS (25 kata) dan profil audiens",
    examples=[
        bad(f"[[{_LONG}]]. Datang, ya!", audiens="anak"),
        good(f"{_LONG}. Datang, ya!", audiens="umum"),
        good("Ruang dongeng dibuka lagi. Datang, ya!", audiens="anak"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Anak membaca kalimat pendek, peneliti sanggup yang lebih panjang: batasnya dari profil audiens takarir."""
    audience = ctx.knowledge.audiences.get(ctx.meta.audience)
    if audience is None:
        return
    for sentence in ctx.scan.sentences:
        count = sentence.last - sentence.first
        if count > audience.sentence and not ctx.scan.touches(sentence.start - 1, sentence.start + 1, ("hashtag", "url")):
            start, end = ctx.scan.starts[sentence.first], ctx.scan.end(sentence.last - 1)
            yield ctx.hit(start, end, count=count, audience=audience.name, most=audience.sentence)
