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
        bad("Inflasi [[3.2 %]] bulan ini.", fixed="Inflasi 3,2% bulan ini."),
        good("Naik 12% tahun ini, atau 12 persen."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda persen ditulis tanpa spasi sesudah angkanya (*50%*)."""
    scan = ctx.scan
    for k in ctx.gaps:
        if not k or not scan.words[k - 1].isdecimal():
            continue
        first = k - 1
        while first and scan.gaps[first] in (".", ",") and scan.words[first - 1].isdecimal():
            first -= 1
        number = ctx.text[scan.starts[first] : scan.end(k - 1)]
        decimal = number.count(".") == 1 and "," not in number and len(scan.words[k - 1]) < 3
        fix = (number.replace(".", ",") if decimal else number) + "%"
        yield ctx.hit(scan.starts[first], scan.end(k - 1) + 2, fix=fix, safe=not decimal)
