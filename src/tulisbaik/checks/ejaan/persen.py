"""The percent sign stands at its number."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="Tanda persen ditulis rapat dengan angkanya: “{fix}”.",
    ref="EYD V, bilangan",
    gap_shape=lambda gap: gap.startswith((" %", "\u00a0%")),
    examples=[
        bad("Naik [[12 %]] tahun ini.", fixed="Naik 12% tahun ini."),
        good("Naik 12% tahun ini, atau 12 persen."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda persen ditulis tanpa spasi sesudah angkanya (*50%*)."""
    scan = ctx.scan
    for k in ctx.gaps:
        if k and scan.words[k - 1].isdigit():
            yield ctx.hit(scan.starts[k - 1], scan.end(k - 1) + 2, fix=scan.words[k - 1] + "%", safe=True)
