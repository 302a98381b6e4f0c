"""KF07: an acronym that is a common noun is written small."""

from collections.abc import Iterator

from tulisbaik.knowledge.initials import COMMON
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, loud, mid


def _wakes(word: str) -> bool:
    return len(word) > 3 and word.isupper() and word.lower() in COMMON


@rule(
    severity="warning",
    message="Akronim nama jenis ditulis dengan huruf kecil: “{fix}”.",
    ref="EYD V, KF07",
    shape=_wakes,
    examples=[
        bad("Ikuti [[RAKOR]] daring siang ini.", fixed="Ikuti rakor daring siang ini."),
        bad("Imunisasi di [[PUSKESMAS]] Cibinong.", fixed="Imunisasi di Puskesmas Cibinong."),
        good("Bunda PAUD mendongeng. Posyandu Melati buka. JADWAL PUSKESMAS PEKAN INI"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Akronim yang bukan nama diri (*puskesmas*, *bimtek*, *tilang*) ditulis dengan huruf kecil; sebagai bagian nama
    berkapital di awal (*Puskesmas Cibinong*)."""
    scan = ctx.scan
    for k in ctx.words:
        if loud(scan, k):
            continue
        named = joined(scan, k + 1) and capital(scan.words[k + 1])
        word = scan.words[k]
        yield ctx.hit_words(k, k + 1, fix=word.capitalize() if named or not mid(scan, k) else word.lower())
