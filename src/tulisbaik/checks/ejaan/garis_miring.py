"""TN02: no blanks around a slash."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="Garis miring ditulis tanpa spasi: “{fix}”.",
    ref="EYD V, TN02",
    gap_shape=lambda gap: gap in (" /", "/ ", " / "),
    examples=[
        bad("Semua [[kementerian /lembaga]] hadir.", fixed="Semua kementerian/lembaga hadir."),
        good("Bawa KTP dan/atau KK. Baris satu / baris dua"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Garis miring yang berarti *dan*, *atau*, atau *per* ditulis tanpa spasi di kiri dan kanannya."""
    scan = ctx.scan
    for k in ctx.gaps:
        if 0 < k < len(scan) and scan.gaps[k] != " / ":
            yield ctx.hit_words(k - 1, k + 1, fix=f"{scan.words[k - 1]}/{scan.words[k]}", safe=scan.words[k - 1].isalpha())
