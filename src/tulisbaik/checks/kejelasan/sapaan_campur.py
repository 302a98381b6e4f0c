"""The reader is addressed in one way only."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_FORMAL = frozenset(["anda"])
_FAMILIAR = frozenset(["kamu", "kau", "engkau", "kalian", "lo", "lu", "elu"])
_NOT_YOURS = frozenset("bertemu ketemu menemu meramu menjamu peramu penjamu".split())


def _wakes(word: str) -> bool:
    low = word.lower()
    return low in _FORMAL or low in _FAMILIAR or (len(word) > 5 and word.endswith("mu") and low not in _NOT_YOURS)


@rule(
    severity="warning",
    message="Sapaan bercampur: “{other}” lalu “{found}”. Pilih satu untuk seluruh takarir.",
    ref="Pedoman bahasa media sosial PPKASN Setneg",
    shape=_wakes,
    examples=[
        bad("Anda sudah punya kartu? Kalau [[kamu]] belum, datang ke loket."),
        bad("Bagikan ceritamu. Kami menunggu [[Anda]]."),
        good("Kamu sudah punya kartu? Bagikan fotomu. Ilmu baru menunggu kalian."),
        good("Anda sudah punya kartu? Kami bertemu tamu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Sapa pembaca dengan satu cara: *Anda* atau *kamu*. Campuran terasa seperti ditulis dua orang."""
    scan = ctx.scan
    first = None
    for k in ctx.words:
        formal = scan.lower[k] in _FORMAL
        if first is None:
            first = k
        elif formal != (scan.lower[first] in _FORMAL):
            yield ctx.hit_words(k, k + 1, other=scan.words[first])
            return
