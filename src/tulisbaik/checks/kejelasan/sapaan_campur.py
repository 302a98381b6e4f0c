"""The reader is addressed in one way only."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Scan

_FORMAL = frozenset(["anda"])
_POLITE = frozenset(["Bapak", "Ibu"])
_FAMILIAR = frozenset(["kamu", "kau", "engkau", "kalian", "lo", "lu", "elu"])
_NOT_YOURS = frozenset("bertemu ketemu menemu meramu menjamu peramu penjamu".split())


def _wakes(word: str) -> bool:
    low = word.lower()
    return (
        low in _FORMAL or word in _POLITE or low in _FAMILIAR or (len(word) > 5 and word.endswith("mu") and low not in _NOT_YOURS)
    )


@rule(
    severity="warning",
    message="Sapaan bercampur: “{other}” lalu “{found}”. Pilih satu untuk seluruh takarir.",
    ref="Pedoman bahasa media sosial PPKASN Setneg",
    shape=_wakes,
    examples=[
        bad("Anda sudah punya kartu? Kalau [[kamu]] belum, datang ke loket."),
        bad("Bagikan ceritamu. Kami menunggu [[Anda]]."),
        good("Kamu sudah punya kartu? Bagikan fotomu. Ilmu baru menunggu kalian."),
        bad("Bapak dan Ibu, siapkan [[berkasmu]]."),
        good("Anda sudah punya kartu? Kami bertemu tamu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Sapa pembaca dengan satu cara: *Anda* atau *kamu*. Campuran terasa seperti ditulis dua orang."""
    scan = ctx.scan
    first = None
    for k in ctx.words:
        if scan.words[k] in _POLITE and not _called(scan, k):
            continue
        formal = _formal(scan.words[k])
        if first is None:
            first = k
        elif formal != _formal(scan.words[first]):
            yield ctx.hit_words(k, k + 1, other=scan.words[first])
            return


def _formal(word: str) -> bool:
    return word.lower() in _FORMAL or word in _POLITE


def _called(scan: Scan, k: int) -> bool:
    """Are Bapak and Ibu the readers here: `Bapak dan Ibu, …`, `Bapak/Ibu`?"""
    after = scan.words[k + 1 : k + 3]
    return scan.gaps[k + 1][:1] in (",", "/") or after == ["dan", "Ibu"] or after == ["dan", "Bapak"]
