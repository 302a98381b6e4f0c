"""Lines and pictures drawn with characters."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_RULE = lazy(
    r"([-=_*~─━═—–•·▬■□░▒▓|<>+#^])\1{5,}"
    r"|(?:[┌┐└┘├┤┬┴┼│╔╗╚╝║╭╮╯╰░▒▓█▄▀]\s*){4,}"
    r"|¯\\_\(ツ\)_/¯|\(╯°□°\)|(?:[°*.~:·•]{1,2}[ ]){6,}"
)


@rule(
    severity="info",
    message="Gambar atau garis dari karakter dibacakan satu per satu; pakai baris kosong saja.",
    ref="WCAG 2.2, 1.1.1; W3C H86",
    shape=lambda word: bool(_RULE.search(word)),
    gap_shape=lambda gap: len(gap) > 5 and bool(_RULE.search(gap)),
    examples=[
        bad("Jadwal\n[[==========]]\nSenin"),
        good("Jadwal\n---\nSenin ... Selasa"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Garis dan gambar dari karakter tidak bermakna bagi pembaca layar, yang menyebutkan setiap tandanya."""
    scan = ctx.scan
    for k in ctx.words:
        yield ctx.hit_words(k, k + 1)
    for k in ctx.gaps:
        start = scan.end(k - 1) if k else 0
        for m in _RULE.finditer(scan.gaps[k]):
            yield ctx.hit(start + m.start(), start + m.end())
