"""TA07: hours and minutes are divided by a stop or a colon."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined


@rule(
    severity="warning",
    message="Jam dan menit dipisahkan titik: “{fix}”.",
    ref="EYD V, TA07",
    words=("pukul", "pkl", "jam"),
    examples=[
        bad("Loket buka pukul [[07,30]] WIB.", fixed="Loket buka pukul 07.30 WIB."),
        bad("Gempa terjadi pukul [[04-52]] WIB.", fixed="Gempa terjadi pukul 04.52 WIB."),
        good("Loket buka pukul 08:00 WIB. Buka pukul 08-12. Lamanya sekitar 2,5 jam. Tutup jam 9-11."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Jam, menit, dan detik dipisahkan titik (*09.00*); titik dua (*09:00*) juga dibolehkan EYD V. Koma, titik koma, dan
    tanda hubung tidak."""
    scan = ctx.scan
    for k in ctx.words:
        if k + 2 >= len(scan) or not (joined(scan, k + 1) or scan.gaps[k + 1] == ". "):
            continue
        hour, minute, gap = scan.words[k + 1], scan.words[k + 2], scan.gaps[k + 2]
        if not (hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and int(hour) < 25 and int(minute) < 60):
            continue
        if gap in (",", ";") or (gap == "-" and len(hour) == 2 and (int(minute) > 24 or minute[0] == "0")):
            # 22-04 may be a range of hours.
            severity = Severity.INFO if gap == "-" and int(minute) < 25 else None
            yield ctx.hit_words(k + 1, k + 3, fix=f"{hour}.{minute}", severity=severity)
