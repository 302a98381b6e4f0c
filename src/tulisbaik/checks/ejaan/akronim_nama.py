"""KF06: an acronym of syllables that is a name has one capital only."""

from collections.abc import Iterator

from tulisbaik.knowledge.initials import NAMES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import loud, shouted


def _wakes(word: str) -> bool:
    return shouted(word) and (word in NAMES or (len(word) > 6 and word.startswith(("KEMEN", "PEMPROV", "PEMKAB", "PEMKOT"))))


@rule(
    severity="warning",
    message="Akronim nama diri hanya berkapital di awal: “{fix}”.",
    ref="EYD V, KF06",
    shape=_wakes,
    examples=[
        bad("Data [[BASARNAS]] diperbarui.", fixed="Data Basarnas diperbarui."),
        good("Peringatan BMKG berlaku. Data Basarnas baru."),
        good("INFO LAYANAN BAPPENAS PEKAN INI"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Akronim nama diri yang berupa gabungan suku kata ditulis dengan kapital di huruf awal saja (*Bappenas*, *Kemenkes*)."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word not in ("KEMENPANRB", "KEMENTERIAN") and not loud(scan, k):
            yield ctx.hit_words(k, k + 1, fix=NAMES.get(word, word.capitalize()))
