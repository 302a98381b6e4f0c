"""TB12: a comma stands before decimals."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_AFTER = frozenset(
    (
        "persen juta miliar milyar triliun ribu meter km kilometer kg kilogram gram ton hektare ha liter cm "
        "mm poin derajat detik sr inci kali skala magnitudo kwh mw volt watt mbps gb sentimeter milimeter mililiter "
        "desimeter mikron mikrogram miligram kuintal ons ampere kilovolt kilowatt megawatt hertz kalori joule newton pascal "
        "knot mil tahun jam menit bulan persepuluh mmhg mg ml km² m² m³ gigabita megabita"
    ).split()
)
_BEFORE = frozenset(
    "magnitudo bermagnitudo sebesar skor ipk suhu inflasi indeks nilai rasio berkekuatan seluas setinggi sepanjang "
    "seberat".split()
)
_PADDED = frozenset(f"0{n}" for n in range(10))
_VERSION = frozenset("versi android ios pukul jam pkl loket bab butir nomor no poin pasal windows".split())


@rule(
    severity="warning",
    message="Bilangan desimal memakai koma: “{fix}”.",
    ref="EYD V, TB12",
    shape=lambda word: word.isdecimal() and len(word) < 3,
    examples=[
        bad("Tinggi air [[1.5]] meter.", fixed="Tinggi air 1,5 meter."),
        bad("Inflasi tercatat [[3.2]]% bulan ini.", fixed="Inflasi tercatat 3,2% bulan ini."),
        good("Loket tutup pukul 2.30 siang. Perbarui ke versi 2.4 sekarang. Anggaran 4,1 miliar."),
        good("Buka pukul 08.00 dan 10.30 WIB. Rp3.500 per meter."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda koma dipakai di depan angka desimal (*1,5 meter*); titik memisahkan ribuan dan jam."""
    scan = ctx.scan
    for k in ctx.words:
        whole = scan.words[k - 1].removeprefix("Rp") if k else ""
        if not (scan.gaps[k] == "." and whole.isdecimal() and len(whole) < 4):
            continue
        if (k > 1 and scan.gaps[k - 1] in (".", ",", "-")) or (
            scan.gaps[k + 1][:1] in (".", ":") and scan.gaps[k + 1] in (".", ":")
        ):
            continue
        if scan.words[k - 1] not in _PADDED and _decimal(scan, k):
            yield ctx.hit_words(k - 1, k + 1, fix=f"{scan.words[k - 1]},{scan.words[k]}")


def _decimal(scan: Scan, k: int) -> bool:
    before = scan.lower[k - 2] if k > 1 else ""
    if before in _VERSION:
        return False
    if scan.gaps[k + 1].startswith("%"):
        return True
    if joined(scan, k + 1) and scan.lower[k + 1] in _AFTER:
        return True
    return before in _BEFORE and joined(scan, k - 1)
