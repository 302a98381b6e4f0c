"""HF11: the name of a people, tribe, language or script has a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import PEOPLES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised

_KINDS = frozenset(
    "bangsa suku bahasa aksara etnis orang sastra kebudayaan budaya masyarakat adat logat dialek huruf tanah "
    "berbahasa beraksara berbangsa bersuku berdarah berlogat berdialek keturunan kaum".split()
)
_NAMES = PEOPLES | frozenset("braille jawi".split())


@rule(
    severity="error",
    message="Nama bangsa, suku, bahasa, dan aksara berhuruf kapital: “{kind} {fix}”.",
    ref="EYD V, HF11",
    words=_NAMES,
    examples=[
        bad("Kelas bahasa [[mandarin]] dibuka.", fixed="Kelas bahasa Mandarin dibuka."),
        bad("Rumah adat suku [[dayak]] direvitalisasi.", fixed="Rumah adat suku Dayak direvitalisasi."),
        bad("Naskah beraksara [[pegon]] dibaca.", fixed="Naskah beraksara Pegon dibaca."),
        good("Kelas bahasa isyarat dan bahasa ibu. Suku bunga naik. Suku Dinas Perhubungan bertugas."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Sebutan bangsa, suku, bahasa, dan aksara diawali huruf kapital; kata *bahasa* atau *suku* sendiri kecil."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.words[k].islower() and joined(scan, k) and scan.lower[k - 1] in _KINDS:
            yield ctx.hit_words(k, k + 1, fix=raised(scan.words[k]), safe=True, kind=scan.words[k - 1])
