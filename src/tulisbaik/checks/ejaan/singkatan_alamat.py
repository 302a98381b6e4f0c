"""KF04c: Jl., Gg., Lt., No., Km. in an address end with a stop."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_BEFORE_NAME = frozenset("Jl Jln Gg Gd Kec Kab Kel Kp Ds JL JLN GG".split())
_BEFORE_NUMBER = frozenset("Lt No Blk Kav Km NO LT".split())


_ROADS = frozenset("jalan jl jln raya poros".split())


def _address(scan: Scan, k: int) -> bool:
    return scan.lower[k - 1] not in ("di", "pada", "hingga", "sampai") and not _ROADS.isdisjoint(scan.lower[max(0, k - 6) : k])


@rule(
    severity="warning",
    message="Singkatan dalam alamat diakhiri titik atau ditulis lengkap: “{fix}”.",
    ref="EYD V, KF04c",
    words={w.lower() for w in _BEFORE_NAME | _BEFORE_NUMBER},
    examples=[
        bad("Kantor kami pindah ke [[Jl]] Kenanga [[No]] 11.", fixed="Kantor kami pindah ke Jl. Kenanga No. 11."),
        bad("Posko ada di Jalan Raya Subang [[Km]] 12.", fixed="Posko ada di Jalan Raya Subang Km. 12."),
        bad("Program ini hadir di 38 [[kab]]/kota.", fixed="Program ini hadir di 38 kabupaten/kota."),
        good("Lari santai 5 km dimulai. Kantor di Jl. Kenanga No. 11. Nomor 15 antre terakhir."),
        good("KM 12 Nusantara berlayar. No smoking area."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan dalam alamat (*Jl.*, *Gg.*, *Gd.*, *Lt.*, *No.*, *Km.*) diakhiri titik. *km* sebagai satuan tidak."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word.lower() == "kab" and scan.gaps[k + 1] == "/":
            yield ctx.hit_words(k, k + 1, fix="Kabupaten" if word[0].isupper() else "kabupaten")
            continue
        if not joined(scan, k + 1):
            continue
        after = scan.words[k + 1]
        if word == "Km" and not _address(scan, k):
            continue  # Perbaikan rel di Km 218
        if (word in _BEFORE_NAME and after[0].isupper()) or (word in _BEFORE_NUMBER and after[0].isdecimal()):
            yield ctx.hit_words(k, k + 1, fix=word + ".")
