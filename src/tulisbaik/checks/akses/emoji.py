"""How many emoji, and where."""

from collections.abc import Iterator
from itertools import pairwise

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MOST = 6
_ROW = 3


@rule(
    severity="info",
    message="{advice}",
    ref="Pedoman emoji: Mole Valley District Council; Mass.gov",
    examples=[
        bad("Selamat 🎉🎉🎉[[🎉]] ya!"),
        bad("a 🎉 b 📚 c 🌧 d 🏫 e 👍 f 🎈 g [[📝]]"),
        good("Selamat 🎉🎉 ya! 📚 Buku baru\n📝 Kuis"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pembaca layar menyebut nama setiap emoji. Paling banyak tiga berturut-turut, dan enam dalam satu takarir."""
    emoji = ctx.scan.of_kind("emoji")
    row = 1
    for before, e in pairwise(emoji):
        row = row + 1 if not ctx.text[before.end : e.start].strip(" ") else 1
        if row == _ROW + 1:
            yield ctx.hit(e.start, e.end, advice="Lebih dari tiga emoji berturut-turut; pembaca layar menyebut semuanya.")
            return
    if len(emoji) > _MOST:
        e = emoji[_MOST]
        yield ctx.hit(e.start, e.end, advice=f"Ada {len(emoji)} emoji dalam satu takarir; cukup beberapa yang bermakna.")
