"""TF03: a dash without blanks joins the ends of a range."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import DAYS, MONTHS
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Scan

_DAYS = DAYS | MONTHS | {"minggu"}

_CLOCK = (".", ":")


@rule(
    severity="info",
    message="Rentang ditulis dengan tanda pisah tanpa spasi: “{fix}”.",
    ref="EYD V, TF03",
    gap_shape=lambda gap: gap in (" - ", " – ", " — ", "- ", " -"),
    examples=[
        bad("Buka pukul [[09.00 - 15.00]] WIB.", fixed="Buka pukul 09.00—15.00 WIB."),
        bad("Buka [[Senin - Jumat]].", fixed="Buka Senin—Jumat."),
        good("Tanggal 15 - 08 - 2027. Buka Senin—Jumat pukul 09.00—15.00. Telepon 0800 - 123 456. Kelas ini - gratis."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda pisah tanpa spasi dipakai di antara dua bilangan, tanggal, hari, atau jam yang berarti *sampai*."""
    scan = ctx.scan
    for k in ctx.gaps:
        if 0 < k < len(scan) and _same_kind(scan, k) and scan.gaps[k] not in (scan.gaps[k - 1], scan.gaps[k + 1]):
            first, last = k - 1, k + 1
            if first and scan.gaps[first] in _CLOCK and scan.words[first - 1].isdecimal():
                first -= 1
            if last < len(scan) and scan.gaps[last] in _CLOCK and scan.words[last].isdecimal():
                last += 1
            left = ctx.text[scan.starts[first] : scan.end(k - 1)]
            yield ctx.hit_words(first, last, fix=f"{left}—{ctx.text[scan.starts[k] : scan.end(last - 1)]}")


def _same_kind(scan: Scan, k: int) -> bool:
    left, right = scan.lower[k - 1], scan.lower[k]
    if left in _DAYS and right in _DAYS:
        return True
    return (
        left.isdecimal()
        and right.isdecimal()
        and len(left) in (1, 2, 4)
        and len(right) in (1, 2, 4)
        and left[:2] not in ("08", "62")
        and scan.gaps[k - 1] != "-"
    )
