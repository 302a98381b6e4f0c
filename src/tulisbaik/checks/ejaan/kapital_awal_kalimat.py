"""HF01: a sentence begins with a capital."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import raised, shouted, small_text

_GOES_ON = frozenset(
    "dan atau serta tetapi tapi yang adalah ialah merupakan untuk lalu kemudian agar sehingga karena kata ujar".split()
)
_SHORT = frozenset("dr drg drh dll dkk dsb dst hlm ybs yth tsb dst hal".split())


def _ends_sentence(gap: str) -> bool:
    mark, blank = gap[:1], gap[1:]
    return mark in ".!?" and blank in (" ", "\u00a0", "  ")


@rule(
    severity="warning",
    message="Awal kalimat berhuruf kapital: “{fix}”.",
    ref="EYD V, HF01",
    gap_shape=_ends_sentence,
    examples=[
        bad("Loket buka besok. [[bawa]] KTP asli.", fixed="Loket buka besok. Bawa KTP asli."),
        bad("Kuota masih ada! [[daftar]] sekarang.", fixed="Kuota masih ada! Daftar sekarang."),
        good("Bawa KTP, KK, dll. saat datang."),
        good("Adukan lewat LAPOR! dan pantau tindak lanjutnya."),
        good("Baca dulu. iPusnas bisa diunduh gratis."),
        good("Loket buka besok. #layanan"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Huruf pertama kalimat ditulis kapital. Titik singkatan (*dll.*, *No.*) dan nama bergaya khusus (*iPusnas*) tidak
    memulai kalimat."""
    scan = ctx.scan
    for k in ctx.gaps:
        if not 0 < k < len(scan):
            continue
        word = scan.words[k]
        gap_mark = scan.gaps[k][0]
        if not word.islower() or not word[0].isalpha() or scan.sentence_of(k).first != k:
            continue
        if (
            (gap_mark != "." and shouted(scan.words[k - 1]))
            or scan.lower[k - 1] in _SHORT
            or word in _GOES_ON
            or word in _SHORT
            or (len(word) == 1 and scan.gaps[k + 1] == "-")
        ):
            continue
        if scan.touches(scan.starts[k], scan.end(k), ("url", "email", "file")):
            continue
        yield ctx.hit_words(k, k + 1, fix=raised(word), severity=Severity.INFO if small_text(scan) else None)
