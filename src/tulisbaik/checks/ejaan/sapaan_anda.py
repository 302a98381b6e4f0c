"""HF23a: Anda always has a capital."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="error",
    message="Kata ganti “Anda” selalu berhuruf kapital.",
    ref="EYD V, HF23a",
    words=("anda",),
    examples=[
        bad("Apakah [[anda]] sudah lapor?", fixed="Apakah Anda sudah lapor?"),
        good("Apakah Anda sudah lapor? Buka beranda aplikasi."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata ganti *Anda* ditulis dengan huruf kapital di mana pun letaknya."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.words[k] == "anda" and scan.gaps[k] not in ("-", "_", "."):
            yield ctx.hit_words(k, k + 1, fix="Anda", safe=True)
