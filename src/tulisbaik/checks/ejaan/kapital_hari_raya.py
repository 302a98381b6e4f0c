"""HF13: feasts and named days have a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import FEASTS
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised
from tulisbaik.text.scan import Scan

_PAIRS = {
    "fitri": ("idul",), "adha": ("idul",), "mikraj": ("isra", "isra'"), "nabi": ("maulid",), "kudus": ("kamis", "jumat"),
}  # fmt: skip
# Feasts whose name is also another word, after these only.
_AFTER = {
    "natal": ("hari", "raya", "libur", "perayaan", "misa", "malam", "pohon", "menjelang", "jelang", "selamat", "liburan", "kado"),
    "kuningan": ("galungan", "raya"),
    "lebaran": ("hari", "raya", "selamat", "jelang", "menjelang", "libur", "mudik", "sambut", "menyambut"),
    "muharam": ("bulan", "1"),
    "safar": ("bulan",),
    "rajab": ("bulan",),
}
# `hari` + these: a day that has a name.
_DAYS = frozenset("kemerdekaan pahlawan kartini proklamasi pancasila bhayangkara kebangkitan valentine".split())
_NAMED = frozenset(
    "ibu guru buku anak batik pers kesehatan pendidikan lingkungan santri literasi perpustakaan arsip bumi air".split()
)
_WIDE = frozenset("nasional sedunia internasional dunia indonesia".split())


@rule(
    severity="warning",
    message="Nama hari raya dan hari besar berhuruf kapital: “{fix}”.",
    ref="EYD V, HF13",
    words=FEASTS | set(_PAIRS) | set(_AFTER) | _DAYS | _NAMED,
    examples=[
        bad("Layanan tetap siaga pada hari [[natal]].", fixed="Layanan tetap siaga pada hari Natal."),
        bad("Pasar murah digelar menjelang [[idul fitri]].", fixed="Pasar murah digelar menjelang Idul Fitri."),
        bad("Lomba memperingati [[hari pahlawan]].", fixed="Lomba memperingati Hari Pahlawan."),
        bad("Festival [[hari buku nasional]] dibuka.", fixed="Festival Hari Buku Nasional dibuka."),
        good("Peringatan hari jadi kabupaten diisi lomba. Setiap hari ibu hamil boleh periksa."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama hari raya dan hari besar diawali huruf kapital; hari jadi atau hari raya tanpa nama tetap kecil."""
    scan = ctx.scan
    for k in ctx.words:
        if span := _span(scan, k):
            fix = " ".join(map(raised, scan.words[span[0] : span[1]]))
            yield ctx.hit_words(*span, fix=fix, severity=Severity.INFO if scan.lower[k] == "lebaran" else None)


def _span(scan: Scan, k: int) -> tuple[int, int] | None:
    word = scan.words[k]
    if not word.islower():
        return None
    before = scan.words[k - 1] if joined(scan, k) else ""
    if word in FEASTS:
        return k, k + 1
    if word in _PAIRS and before in _PAIRS[word]:
        return k - 1, k + 1
    if word in _AFTER and before.lower() in _AFTER[word]:
        return k, k + 1
    if word in _DAYS and before == "hari":
        return k - 1, k + 1 + (joined(scan, k + 1) and scan.words[k + 1] in _WIDE)
    if word in _NAMED and before == "hari" and joined(scan, k + 1) and scan.words[k + 1] in _WIDE:
        return k - 1, k + 2
    return None
