"""HF12: the name of a people inside an affixed word is written small and joined."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import FAITHS, PEOPLES
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_NAMES = PEOPLES | FAITHS | {"barat", "timur"}
_PREFIX = ("ke", "peng", "pem", "pen", "pe", "meng", "mem", "me", "di", "ber", "ter")
_GLUED = lazy(rf"(?:{'|'.join(_PREFIX)})[A-Z][a-z]+")


def _stem(word: str) -> bool:
    """Is this a name, perhaps with a suffix: `Indonesiaan`, `jawaan`?"""
    low = word.lower()
    return low in _NAMES or any(low.endswith(s) and low[: -len(s)] in _NAMES for s in ("an", "kan", "i", "isasi", "nya"))


def _wakes(word: str) -> bool:
    return word in _PREFIX or bool(_GLUED.fullmatch(word))


@rule(
    severity="warning",
    message="Nama di dalam kata turunan ditulis kecil dan serangkai: “{fix}”.",
    ref="EYD V, HF12",
    shape=_wakes,
    examples=[
        bad("Pedoman [[pengIndonesiaan]] istilah.", fixed="Pedoman pengindonesiaan istilah."),
        bad("Nilai [[ke-Melayu-an]] dijaga di sini.", fixed="Nilai kemelayuan dijaga di sini."),
        bad("Logatnya [[ke-Jawa-jawaan]].", fixed="Logatnya kejawa-jawaan."),
        good("Lomba desa se-Indonesia. Forum pan-Asia. Bibit dikirim ke Indonesia bagian timur."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama bangsa, suku, bahasa, atau agama yang menjadi dasar kata turunan ditulis dengan huruf kecil dan serangkai
    (*keindonesiaan*). Sesudah bentuk terikat seperti *se-* nama itu tetap kapital."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word not in _PREFIX:
            base = next(word[len(p) :] for p in _PREFIX if word.startswith(p) and word[len(p)].isupper())
            if _stem(base):
                yield ctx.hit_words(k, k + 1, fix=word.lower())
            continue
        end = k + 1
        while end < len(scan) and scan.gaps[end] == "-" and end - k < 4:
            end += 1
        parts = scan.words[k + 1 : end]
        if not parts or not parts[0][0].isupper() or not _stem(parts[0]):
            continue
        if parts[-1] in ("an", "kan", "i"):  # ke-Melayu-an, ke-Jawa-Jawa-an
            fix = word + "-".join(parts[:-1]).lower() + parts[-1]
        elif parts[-1].lower() not in _NAMES:
            fix = word + "-".join(parts).lower()
        else:
            continue
        yield ctx.hit_words(k, end, fix=fix)
