"""Two words around a phrase that say the same: hanya … saja, sangat … sekali."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_PAIRS = {
    "hanya": (frozenset(["saja"]), 7),
    "cuma": (frozenset(["saja", "doang"]), 7),
    "sekadar": (frozenset(["saja"]), 5),
    "sangat": (frozenset(["sekali", "banget"]), 4),
    "amat": (frozenset(["sekali", "banget"]), 4),
    "sungguh": (frozenset(["sekali"]), 4),
    "paling": (frozenset(["sendiri"]), 3),
}
# *apa saja*, *baru saja*: here the second word belongs to the word before it.
_BOUND = frozenset(
    ("apa siapa mana kapan baru begitu sama bisa tentu boleh biasa berapa bagaimana asal satu dua tiga kali setahun").split()
)


@rule(
    severity="warning",
    message="“{one}” dan “{other}” searti; pakai salah satu.",
    ref="Badan Bahasa, kalimat efektif (kehematan)",
    words=_PAIRS,
    examples=[
        bad("Tempatnya [[sangat nyaman sekali]].", fixed="Tempatnya sangat nyaman."),
        bad("Kuota [[hanya 200 orang saja]].", fixed="Kuota hanya 200 orang."),
        good("Kuota hanya 200 orang. Hanya ada tiga syarat, apa saja itu? Tempatnya nyaman sekali."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pasangan seperti *hanya … saja* dan *sangat … sekali* mengatakan hal yang sama dua kali; satu sudah cukup."""
    scan = ctx.scan
    for k in ctx.words:
        seconds, window = _PAIRS[scan.lower[k]]
        for j in range(k + 1, min(k + window + 1, len(scan))):
            if not (joined(scan, j) or (scan.gaps[j] in ("-", ".", ",") and scan.words[j][0].isalnum())):
                break
            if scan.lower[j] in seconds and j > k + 1:
                if scan.lower[j - 1] not in _BOUND and not (scan.lower[j] == "sekali" and scan.words[j - 1].isdecimal()):
                    cut = Fix(f"Hapus “{scan.words[j]}”", (Edit(Span(scan.end(j - 1), scan.end(j)), ""),))
                    yield ctx.hit_words(k, j + 1, one=scan.words[k], other=scan.words[j])._replace(fixes=(cut,))
                break
