"""antara lain … dan lain-lain: the list is said to be open twice."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_OPENERS = frozenset("seperti misalnya contohnya antaranya lain".split())
_SHORT = frozenset("dll dsb dst".split())


@rule(
    severity="info",
    message="“{opener}” sudah berarti perinciannya belum lengkap; “{found}” tidak perlu.",
    ref="Badan Bahasa, kalimat efektif (kehematan)",
    words=_SHORT | {"sebagainya", "lain", "seterusnya"},
    examples=[
        bad("Bawa berkas, antara lain KTP, KK, [[dll]]."),
        bad("Ada lomba seperti menulis, bercerita, [[dan sebagainya]]."),
        good("Bawa KTP, KK, dan lain-lain. Bawa berkas, antara lain KTP dan KK."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Antara lain*, *seperti*, atau *misalnya* tidak ditutup lagi dengan *dan lain-lain*, *dsb.*, atau *dll.*"""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.lower[k]
        start = k if word in _SHORT else k - 1
        if word == "lain" and not (k + 1 < len(scan) and scan.gaps[k + 1] == "-" and scan.lower[k + 1] == "lain"):
            continue
        if word not in _SHORT and (k == 0 or scan.lower[k - 1] != "dan"):
            continue
        first = max(scan.sentence_of(k).first, start - 25)
        for j in range(start - 1, first - 1, -1):
            if scan.lower[j] in _OPENERS and (scan.lower[j] != "lain" or (j and scan.lower[j - 1] == "antara")):
                opener = "antara lain" if scan.lower[j] == "lain" else scan.words[j]
                yield ctx.hit_words(start, k + 1 + (word == "lain"), opener=opener)
                break
