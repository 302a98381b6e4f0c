"""KF04b: s.d., a.n., u.p., d.a. have a stop after each letter."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import MONTHS
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_PAIRS = frozenset(["sd", "an", "up", "da", "ub"])
_MONTH = MONTHS | frozenset("jan feb mar apr jun jul agu sep okt nov des wib wita wit".split())


@rule(
    severity="warning",
    message="Singkatan dua huruf diberi titik pada tiap huruf: “{fix}”.",
    ref="EYD V, KF04b",
    words={"s", "a", "u", "d", "sd", "an", "up"},
    examples=[
        bad("Libur 1 [[s/d]] 3 Juni.", fixed="Libur 1 s.d. 3 Juni."),
        bad("Jam buka 09.00 [[sd]] 14.00 WIB.", fixed="Jam buka 09.00 s.d. 14.00 WIB."),
        bad("Paspor [[an]] pemohon sudah jadi.", fixed="Paspor a.n. pemohon sudah jadi."),
        bad("Libur 1 [[s.d]] 3 Juni.", fixed="Libur 1 s.d. 3 Juni."),
        good("Bawa KTP dan/atau KK. Surat Edaran Nomor 5/A/2025. Tahun ajaran 2025/2026."),
        good("Murid SD 3 hadir. Buka 1 s.d. 3 Juni. Foto tahun 1990 an."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan umum dua huruf (*s.d.*, *a.n.*, *u.p.*, *d.a.*) diberi titik pada setiap huruf, bukan garis miring."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.lower[k]
        if len(word) == 2:
            if scan.words[k].islower() and joined(scan, k) and joined(scan, k + 1) and _stands_for(scan, k):
                yield ctx.hit_words(k, k + 1, fix=f"{word[0]}.{word[1]}.")
            continue
        end = k + 1
        if end >= len(scan) or len(scan.words[end]) != 1 or word + scan.lower[end] not in _PAIRS:
            continue
        if k and not joined(scan, k) and "\n" not in scan.gaps[k] and scan.gaps[k] not in (", ", " (", "("):
            continue
        slash = scan.gaps[end] == "/"
        half = scan.gaps[end] == "." and not scan.gaps[end + 1].startswith(".") and scan.words[k].islower()
        spaced = scan.gaps[end] == ". " and scan.words[k].islower() and word == "s"
        if slash or half or spaced:
            stop = scan.end(end) + scan.gaps[end + 1].startswith(".")
            yield ctx.hit(scan.starts[k], stop, fix=f"{word}.{scan.lower[end]}.", safe=slash and word == "s")


def _stands_for(scan: Scan, k: int) -> bool:
    """Is a bare `sd`, `an`, `up` an abbreviation here?"""
    before, after = scan.lower[k - 1], scan.words[k + 1]
    if scan.words[k] == "sd":
        return (before[-1].isdecimal() or before in _MONTH) and (
            after[0].isdecimal() or after.lower() in ("selesai", "tgl", "tanggal")
        )
    if scan.words[k] == "an":
        return (
            before.isalpha()
            and before not in ("and", "or", "is", "for")
            and (after[0].isupper() or after in ("pemohon", "peserta", "pemilik", "nasabah", "siswa", "penerima"))
        )
    return after in ("Kepala", "Bagian", "Bidang", "Kabag", "Sekretaris", "Direktur", "Subbagian")
