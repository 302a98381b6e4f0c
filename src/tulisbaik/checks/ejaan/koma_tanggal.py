"""TB09: a comma stands between the day and the date."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import MONTHS
from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined


@rule(
    severity="warning",
    message="Antara hari dan tanggal ada koma: “{day}, {date}”.",
    ref="EYD V, TB09",
    words=("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu"),
    examples=[
        bad("Acara digelar [[Kamis 31]] Oktober 2026.", fixed="Acara digelar Kamis, 31 Oktober 2026."),
        good("Acara digelar Kamis, 31 Oktober 2026. Selama seminggu 3 kali. Minggu 2 Januari; pada Jumat 13 orang hadir."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda koma dipakai di antara hari dan tanggal (*Kamis, 31 Oktober 2026*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not (joined(scan, k + 1) and joined(scan, k + 2) and scan.words[k + 1].isdecimal() and len(scan.words[k + 1]) < 3):
            continue
        if scan.lower[k + 2] not in MONTHS or scan.lower[k] == "minggu":
            continue
        at = scan.end(k)
        fix = Fix("Sisipkan koma", (Edit(Span(at, at), ","),), safe=True)
        yield ctx.hit_words(k, k + 2, day=scan.words[k], date=scan.words[k + 1])._replace(fixes=(fix,))
