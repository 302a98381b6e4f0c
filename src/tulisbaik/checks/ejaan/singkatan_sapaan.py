"""KF01: Drs., Prof., Dr. before a name have a stop."""

from collections.abc import Iterator

from tulisbaik.knowledge.degrees import TITLES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined

_DOCTORS = {"Dr": "Dr.", "dr": "dr.", "DR": "Dr.", "drg": "drg.", "drh": "drh."}


@rule(
    severity="info",
    message="Singkatan gelar diakhiri titik: “{fix} {name}”.",
    ref="EYD V, KF01",
    words=set(TITLES) | {"dr", "drg", "drh", "h"},
    examples=[
        bad("Materi dibawakan [[Prof]] Laras.", fixed="Materi dibawakan Prof. Laras."),
        bad("Periksa gigi bersama [[drg]] Wira.", fixed="Periksa gigi bersama drg. Wira."),
        good("Prof. Laras dan dr. Anjani hadir. Lowongan perawat di RS daerah."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan gelar, sapaan, dan pangkat di depan nama orang diikuti titik (*Prof.*, *Drs.*, *dr.*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not (joined(scan, k + 1) and capital(scan.words[k + 1])):
            continue
        word = scan.words[k]
        right = _DOCTORS.get(word) or (TITLES.get(word.lower()) if word[0].isupper() else None)
        if word == "H" and joined(scan, k) and scan.words[k - 1].islower():
            right = "H."
        if right:
            yield ctx.hit_words(k, k + 1, fix=right, name=scan.words[k + 1])
