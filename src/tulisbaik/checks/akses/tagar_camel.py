"""Hashtags of several words in small letters."""

from collections.abc import Iterator

from tulisbaik.knowledge.compounds import split
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_LEAST = 10
_MOST = 40


@rule(
    severity="info",
    message="Beri kapital pada setiap kata tagar supaya pembaca layar dapat mengejanya: “{fix}”.",
    ref="Accessible Social; Digital.gov 2014",
    gap_shape=lambda gap: "#" in gap or "＃" in gap,
    sees=("hashtag",),
    examples=[
        bad("Ikut yuk! [[#ayobacabukusetiaphari]]", fixed="Ikut yuk! #AyoBacaBukuSetiapHari"),
        good("Ikut yuk! #AyoBacaBuku #perpustakaan #jakarta #trendingtopic"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pembaca layar membaca *#AyoBacaBuku* sebagai tiga kata, tetapi *#ayobacabuku* sebagai satu kata asing. Kapital tidak
    mengubah tujuan tagar."""
    for e in ctx.scan.of_kind("hashtag") if ctx.gaps else ():
        tag = ctx.text[e.start + 1 : e.end]
        if _LEAST <= len(tag) <= _MOST and tag.isascii() and tag.isalpha() and tag.islower():
            parts = split(tag)
            if len(parts) > 1:
                yield ctx.hit(e.start, e.end, fix=ctx.text[e.start] + "".join(p.capitalize() for p in parts))
