"""TB07: a comma divides direct speech from the rest of the sentence."""

from collections.abc import Iterator

from tulisbaik.knowledge.speech import AFTER_QUOTE, BEFORE_QUOTE
from tulisbaik.model import Edit, Fix, Severity, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Entity

_CLOSING = ('" ', "” ")
_OUTSIDE = ('", ', "”, ")
_OPENING = (' "', " “")

# After a title these may be no words of saying: *Artikel "Cara Kita" jelas terbit*.
_DOUBTFUL = frozenset("jelas terang tegas papar pesan puji tulis ajak harap tambah sebut jawab tanya sapa lanjut pinta".split())


@rule(
    severity="warning",
    message="Petikan langsung dipisahkan dengan koma dari bagian lain kalimat.",
    ref="EYD V, TB07",
    gap_shape=lambda gap: gap in _CLOSING or gap in _OPENING or gap in _OUTSIDE,
    sees=("quote",),
    examples=[
        bad('"Air sudah mengalir ke [[rumah"]] kata warga.', fixed='"Air sudah mengalir ke rumah," kata warga.'),
        bad(
            'Petugas [[mengingatkan "]]Jangan berdiri di dekat pintu."',
            fixed='Petugas mengingatkan, "Jangan berdiri di dekat pintu."',
        ),
        bad('"Kita harus [[disiplin",]] ujarnya.', fixed='"Kita harus disiplin," ujarnya.'),
        good('"Kapan datang?" tanya warga. Lagu "Tanah Harapan" dinyanyikan. Artikel "Cara Kita" jelas terbit.'),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Petikan langsung dipisahkan dengan koma dari kata yang mengiringinya (*"Kami siap," ujar petugas*), kecuali bila berakhir
    dengan tanda tanya atau tanda seru."""
    scan = ctx.scan
    quotes = scan.of_kind("quote") if ctx.gaps else []
    by_start, by_end = {q.start: q for q in quotes}, {q.end: q for q in quotes}
    for k in ctx.gaps:
        if not 0 < k < len(scan):
            continue
        at = scan.end(k - 1)
        if scan.gaps[k] in _CLOSING and scan.lower[k] in AFTER_QUOTE:
            found, stop = _said(ctx, by_end.get(at + 1), k), at + 1
        elif scan.gaps[k] in _OPENING and scan.lower[k - 1] in BEFORE_QUOTE:
            found, stop = _sentence(ctx, by_start.get(at + 1), k), scan.starts[k]
        elif scan.gaps[k] in _OUTSIDE and scan.lower[k] in AFTER_QUOTE:
            if _said(ctx, by_end.get(at + 1), k):
                quote = ctx.text[at]
                fix = Fix("Pindahkan koma", (Edit(Span(at, at + 2), f",{quote}"),))
                message = "Koma petikan langsung ditulis sebelum tanda petik penutup."
                yield ctx.hit(scan.starts[k - 1], at + 2, message=message, severity=Severity.INFO)._replace(fixes=(fix,))
            continue
        else:
            continue
        if found:
            fix = Fix("Sisipkan koma", (Edit(Span(at, at), ","),))
            yield ctx.hit(scan.starts[k - 1], stop)._replace(fixes=(fix,))


def _said(ctx: Context, quote: Entity | None, k: int) -> bool:
    """Is this quotation, before the word of saying k, what somebody said and no title?"""
    if quote is None or not ctx.text[quote.start + 1].isupper():
        return False
    least = 3 if ctx.scan.lower[k] in _DOUBTFUL else 2
    return k - ctx.scan.word_at(quote.start) >= least


def _sentence(ctx: Context, quote: Entity | None, k: int) -> bool:
    """Is this quotation, which begins with word k, a whole sentence?"""
    if quote is None or ctx.scan.word_at(quote.end) - k < 3:
        return False
    return ctx.text[quote.end - 2] in ".!?" or ctx.text[quote.end : quote.end + 1] == "."
