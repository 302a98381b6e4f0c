"""One blank between words."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="Ada {count} spasi berturut-turut; cukup satu.",
    ref="Kaidah pengetikan",
    gap_shape=lambda gap: len(gap) > 1 and "  " in gap and "\n" not in gap and "\r" not in gap,
    examples=[
        bad("Yuk[[  ]]daftar sekarang.", fixed="Yuk daftar sekarang."),
        good("Yuk daftar sekarang.  \nBaris baru."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Antarkata hanya ada satu spasi. Spasi ganda mengganggu pemenggalan baris dan pembaca layar."""
    scan = ctx.scan
    for k in ctx.gaps:
        if not 0 < k < len(scan):
            continue
        start, gap = scan.end(k - 1), scan.gaps[k]
        at = gap.find("  ")
        while at >= 0:
            end = at
            while end < len(gap) and gap[end] == " ":
                end += 1
            yield ctx.hit(start + at, start + end, fix=" ", safe=True, count=end - at)
            at = gap.find("  ", end)
