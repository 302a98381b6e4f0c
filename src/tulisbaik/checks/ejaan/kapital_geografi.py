"""HF16: gunung, sungai, selat … have a capital before a name."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, raised

_NATURE = frozenset("gunung selat danau sungai teluk samudra samudera bukit lembah tanjung telaga".split())
_LANDS = frozenset(
    (
        "semenanjung pulau laut pantai kepulauan jalan kabupaten provinsi kecamatan kelurahan desa kampung waduk "
        "bendungan terusan candi benua kota jembatan curug gua kawah pegunungan"
    ).split()
)
_NOT_BEFORE = frozenset("para setiap beberapa sejumlah semua seluruh antar ratusan puluhan timur barat".split())
_COMPOUNDS = {"laut": frozenset("rumput ikan air hasil dasar angkutan transportasi tol pasir biota burung singa ular".split())}
_NOT_NAMES = frozenset("indonesia nusantara".split())


@rule(
    severity="warning",
    message="Unsur nama geografi berhuruf kapital: “{fix} {name}”.",
    ref="EYD V, HF16",
    words=_NATURE | _LANDS,
    examples=[
        bad("Pendakian [[gunung]] Semeru ditutup.", fixed="Pendakian Gunung Semeru ditutup."),
        bad("Aksi bersih [[danau]] Toba melibatkan siswa.", fixed="Aksi bersih Danau Toba melibatkan siswa."),
        good("Sebuah pulau kecil di utara. Laut Indonesia luas, dan sungai Indonesia banyak."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata *gunung*, *sungai*, *selat*, *kota*, dan sejenisnya berhuruf kapital bila menjadi bagian nama geografi."""
    scan = ctx.scan
    for k in ctx.words:
        if not (scan.words[k].islower() and joined(scan, k + 1) and capital(scan.words[k + 1])):
            continue
        before = scan.lower[k - 1] if joined(scan, k) else ""
        if before in _COMPOUNDS.get(scan.words[k], ()):
            continue  # rumput laut Eucheuma cottonii
        if scan.lower[k + 1] in _NOT_NAMES or before in _NOT_BEFORE or scan.gaps[k] == "-":
            continue
        severity = None if scan.words[k] in _NATURE else Severity.INFO
        yield ctx.hit_words(k, k + 1, fix=raised(scan.words[k]), severity=severity, name=scan.words[k + 1])
