"""HF03: a person's name that has become a unit or a kind is written small."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_UNITS = frozenset(
    "watt kilowatt megawatt gigawatt ampere miliampere volt kilovolt joule kilojoule newton pascal kilopascal ohm hertz "
    "kilohertz megahertz gigahertz farad henry coulomb tesla weber sievert becquerel gauss kelvin desibel kalori".split()
)
_KINDS = {
    "diesel": frozenset("mesin motor lokomotif kereta kapal genset pompa traktor generator tenaga".split()),
    "mujair": frozenset(["ikan"]),
}


@rule(
    severity="warning",
    message="“{found}” di sini nama satuan atau nama jenis, jadi ditulis dengan huruf kecil: “{fix}”.",
    ref="EYD V, HF03",
    words=_UNITS | set(_KINDS),
    examples=[
        bad("Lampu ini hanya memerlukan 9 [[Watt]].", fixed="Lampu ini hanya memerlukan 9 watt."),
        bad("Bengkel memperbaiki mesin [[Diesel]] nelayan.", fixed="Bengkel memperbaiki mesin diesel nelayan."),
        good("Watt adalah satuan daya. Kelas ini membahas hukum Ohm."),
        good("Daya listriknya 900 W. Komunitas Diesel Nusantara hadir."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama orang yang sudah menjadi satuan ukuran atau nama jenis (*watt*, *mesin diesel*) ditulis dengan huruf kecil."""
    scan = ctx.scan
    for k in ctx.words:
        word, before = scan.words[k], scan.lower[k - 1] if k else ""
        if not (word[0].isupper() and word[1:].islower() and joined(scan, k)):
            continue
        if (
            before.removeprefix("ber") in _KINDS[word.lower()]
            if word.lower() in _KINDS
            else before[-1].isdecimal() or before in ("ribu", "juta")
        ):
            yield ctx.hit_words(k, k + 1, fix=word.lower())
