"""An urgent message whose call stands behind the fold."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.calls import find
from tulisbaik.knowledge.platforms import Number
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Scan

_URGENT = frozenset("darurat evakuasi tsunami siaga awas mengungsi peringatan bahaya".split())
_WARNINGS = frozenset("dini cuaca banjir longsor tsunami bahaya keras gelombang".split())
_STATES = frozenset("keadaan kondisi situasi status tanggap masa sangat segera".split())
_THINGS = frozenset(
    "sekolah tas desa kampung kelurahan apel pos posko tim jalur rute peta titik tenda simulasi latihan gladi museum monumen "
    "tanda rambu prosedur sirene sensor hari tahun korban penyintas pasca".split()
)
_NO_TSUNAMI = (["tidak", "berpotensi"], ["tak", "berpotensi"])
_FOLD = 125
"""Characters shown before “selengkapnya” where the platform is not known: those of Instagram."""

_LONG = (
    "Peringatan dini BMKG: hujan lebat disertai petir berpeluang turun di Kota Bogor, Kota Depok, dan Jakarta Selatan "
    "mulai pukul 15.00 WIB sampai malam."
)


@rule(
    severity="info",
    message="Pesan ini mendesak, tetapi ajakannya (“{found}”) baru muncul setelah {fold} karakter. Taruh di kalimat awal.",
    ref="Catatan lapangan: ajakan keselamatan di 125 karakter pertama",
    words=_URGENT,
    examples=[
        bad(f"{_LONG}\n\n[[Hindari bantaran sungai]]."),
        good(f"{_LONG}\n\nHindari bantaran sungai.", platform="x"),
        good(f"{_LONG}\n\nHindari bantaran sungai.", platform="bluesky"),
        bad("Siaga!\n1\n2\n[[Hindari bantaran sungai]].", platform="linkedin"),
        bad(f"{_LONG.replace('Peringatan dini', 'Prakiraan')}\n\n[[Segera mengungsi ke balai desa bila air naik]]."),
        good(f"Hindari bantaran sungai. {_LONG}"),
        good(f"Sekolah siaga bencana bertambah menjadi 58. {_LONG.partition(':')[2]}\n\nCek peta jalur evakuasi di tautan bio."),
        good(f"{_LONG.replace('Peringatan dini', 'Prakiraan')}\n\nHindari bantaran sungai."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Orang yang dalam bahaya membaca dua baris pertama: tindakan yang menyelamatkan harus ada di sana."""
    known = [p for name in ctx.meta.platforms if (p := ctx.knowledge.platforms.find(name))]
    fold = min((_offset(ctx.text, n) for p in known for n in p.of("fold")), default=_FOLD)
    calls = find(ctx.scan)
    if calls and calls[0].start >= fold and any(_urges(ctx.scan, k, fold) for k in ctx.words):
        yield ctx.hit(calls[0].start, calls[0].end, fold=fold)


def _urges(scan: Scan, k: int, fold: int) -> bool:
    """Is word k a message's matter: before the fold, or the cry of a sentence after it (“Awas tsunami!”)?"""
    return (scan.starts[k] < fold or k < scan.sentence_of(k).first + 2) and not _names(scan, k)


def _names(scan: Scan, k: int) -> bool:
    """Is word k part of a thing's name: “jalur evakuasi”, “sekolah siaga bencana”, “nomor darurat”, “peringatan HUT”?"""
    word, before, after = scan.lower[k], scan.lower[k - 1] if k else "", scan.lower[k + 1] if k + 1 < len(scan) else ""
    if word == "peringatan":
        return after not in _WARNINGS
    if word == "darurat":
        return before not in _STATES
    return before in _THINGS or (word == "siaga" and after == "bencana") or scan.lower[max(k - 2, 0) : k] in _NO_TSUNAMI


def _offset(text: str, fold: Number) -> int:
    """Where the fold lies in the text; beyond its end when the text has fewer lines."""
    if fold.unit != "line":
        return fold.value
    at = -1
    for _ in range(fold.value):
        at = text.find("\n", at + 1)
        if at < 0:
            return len(text) + 1
    return at
