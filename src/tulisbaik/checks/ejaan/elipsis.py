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
        start = scan.end(k - 1) if k else 0
        for m in _RUN.finditer(scan.gaps[k]):
            if len(m[0]) not in (3, 4) and (k == 0 or not scan.gaps[k][: m.start()].strip(" ")):
                last = len(m[0]) > 4 or k == len(scan)
                blank = "" if scan.gaps[k][: m.start()].endswith(" ") else " "
                tail = "" if last or scan.gaps[k][m.end() : m.end() + 1].isspace() else " "
                yield ctx.hit(start + m.start(), start + m.end(), fix=blank + ("...." if last else "...") + tail)
