"""-lah, -kah, -tah torn off their word."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import knows
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, shouted


@rule(
    severity="error",
    message="Partikel “-{particle}” ditulis serangkai dengan kata di depannya: “{fix}”.",
    ref="EYD V, KE01",
    words=("lah", "kah", "tah"),
    examples=[
        bad("[[Apa kah]] datanya benar? [[Mari lah]] hemat air.", fixed="Apakah datanya benar? Marilah hemat air."),
        bad("Ia [[guru lah]] yang dipuji.", fixed="Ia gurulah yang dipuji."),
        bad("[[QRIS lah]] jawabannya.", fixed="QRIS-lah jawabannya."),
        good("Lah, kok antrean sudah sepi? Bekerja samalah. Naskah kuno dari sekolah desa."),
        good("Sudah lama, lah. Ia berkata lah lalu pergi ke Lah."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Partikel *-lah*, *-kah*, dan *-tah* ditulis serangkai dengan kata yang mendahuluinya."""
    scan = ctx.scan
    for k in ctx.words:
        if not joined(scan, k) or scan.gaps[k + 1] == "-" or not scan.words[k].islower() or scan.words[k - 1].isdigit():
            continue
        before = scan.words[k - 1]
        if scan.words[k] == "lah" and (
            before.lower() in ("kata", "berkata", "ya", "iya", "loh") or not (knows(before) or before[0].isupper())
        ):
            continue
        hyphen = "-" if shouted(before) else ""
        yield ctx.hit_words(
            k - 1, k + 1, fix=before + hyphen + scan.words[k], safe=scan.words[k] != "lah", particle=scan.words[k]
        )
