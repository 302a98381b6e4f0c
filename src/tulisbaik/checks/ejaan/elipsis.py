"""An ellipsis has three dots."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_RUN = lazy(r"\.{2,}")


@rule(
    severity="info",
    message="Elipsis terdiri atas tiga titik dengan spasi di depannya (empat di akhir kalimat).",
    ref="EYD V, TI01",
    gap_shape=lambda gap: any(len(m) not in (3, 4) for m in _RUN.findall(gap)),
    examples=[
        bad("Yuk[[..]] daftar sekarang.", fixed="Yuk ... daftar sekarang."),
        bad("Nantikan[[......]]", fixed="Nantikan ...."),
        good("Tahun 2026 saya membaca ... buku. Nantikan .... Tunggu… ya."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Elipsis menunjukkan bagian yang dihilangkan atau ujaran yang terputus: tiga titik, didahului dan diikuti spasi."""
    scan = ctx.scan
    for k in ctx.gaps:
        gap, start = scan.gaps[k], scan.end(k - 1) if k else 0
        m = _RUN.search(gap)
        if m is None or len(m[0]) in (3, 4) or gap[: m.start()].strip(" "):
            continue
        last = len(m[0]) > 4 or k == len(scan)
        blank = "" if gap[: m.start()].endswith(" ") else " "
        tail = "" if last or gap[m.end() : m.end() + 1].isspace() else " "
        yield ctx.hit(start + m.start(), start + m.end(), fix=blank + ("...." if last else "...") + tail)
