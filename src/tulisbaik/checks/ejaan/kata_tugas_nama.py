"""HF20: dan, di, untuk … inside the name of an institution are written small."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined
from tulisbaik.text.scan import Scan

_FUNCTION = frozenset("dan di ke dari untuk yang dalam pada dengan atau atas tentang serta bagi oleh kepada terhadap".split())
_HEADS = frozenset(
    (
        "kementerian dinas badan balai direktorat biro deputi lembaga komisi pusat kantor dewan undang "
        "peraturan keputusan menteri wakil kepala sekretariat inspektorat fakultas perserikatan komite "
        "asosiasi ikatan persatuan himpunan koordinator bidang subbagian bagian seksi museum perpustakaan"
    ).split()
)


@rule(
    severity="warning",
    message="Kata tugas di dalam nama lembaga atau dokumen ditulis dengan huruf kecil: “{fix}”.",
    ref="EYD V, HF20",
    shape=lambda word: capital(word) and word.lower() in _FUNCTION,
    examples=[
        bad(
            "Kementerian Pendidikan Dasar [[Dan]] Menengah membuka posko.",
            fixed="Kementerian Pendidikan Dasar dan Menengah membuka posko.",
        ),
        good("Kementerian Kelautan dan Perikanan menebar benih."),
        good("Dinas Sosial Kota Contoh. Di Balai Kota ada pameran."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata tugas (*dan*, *di*, *ke*, *dari*, *untuk*, *yang*, *dalam*) di tengah nama lembaga dan dokumen ditulis kecil."""
    scan = ctx.scan
    for k in ctx.words:
        if joined(scan, k) and joined(scan, k + 1) and capital(scan.words[k + 1]) and _named(scan, k):
            yield ctx.hit_words(k, k + 1, fix=scan.words[k].lower())


def _named(scan: Scan, k: int) -> bool:
    """Does a run of capitalised words with the head of an institution lead up to word k?"""
    for j in range(k - 1, max(-1, k - 9), -1):
        word = scan.words[j]
        if not (word[0].isupper() or word in _FUNCTION):
            return False
        if word.lower() in _HEADS:
            return j < k - 1
        if not joined(scan, j) and scan.gaps[j] != ", ":
            return False
    return False
