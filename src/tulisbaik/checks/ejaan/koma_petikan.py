"""TB07: a comma divides direct speech from the rest of the sentence."""

from collections.abc import Iterator

from tulisbaik.knowledge.speech import AFTER_QUOTE, BEFORE_QUOTE
from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_CLOSING = ('" ', "” ")
_OPENING = (' "', " “")

# After a title these may be no words of saying: *Artikel "Cara Kita" jelas terbit*.
_DOUBTFUL = frozenset("jelas terang tegas papar pesan puji tulis ajak harap tambah sebut jawab tanya sapa lanjut pinta".split())


@rule(
    severity="warning",
    message="Petikan langsung dipisahkan dengan koma dari bagian lain kalimat.",
    ref="EYD V, TB07",
    gap_shape=lambda gap: gap in _CLOSING or gap in _OPENING,
    sees=("quote",),
    examples=[
        bad('"Air sudah mengalir ke [[rumah"]] kata warga.', fixed='"Air sudah mengalir ke rumah," kata warga.'),
        bad(
            'Petugas [[mengingatkan "]]Jangan berdiri di dekat pintu."',
            fixed='Petugas mengingatkan, "Jangan berdiri di dekat pintu."',
        ),
        good('"Kapan datang?" tanya warga. Lagu "Tanah Harapan" dinyanyikan. Artikel "Cara Kita" jelas terbit.'),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Petikan langsung dipisahkan dengan koma dari kata yang mengiringinya (*"Kami siap," ujar petugas*), kecuali bila berakhir
    dengan tanda tanya atau tanda seru."""
    scan = ctx.scan
    quotes = scan.of_kind("quote") if ctx.gaps else []
    for k in ctx.gaps:
        if not 0 < k < len(scan):
            continue
        before, gap = scan.end(k - 1), scan.gaps[k]
        if gap in _CLOSING and scan.lower[k] in AFTER_QUOTE:
            quote = next((q for q in quotes if q.end == before + 1), None)
            if (
                quote
                and scan.word_at(quote.start) + (2 if scan.lower[k] in _DOUBTFUL else 1) < k
                and ctx.text[quote.start + 1].isupper()
            ):
                fix = Fix("Sisipkan koma", (Edit(Span(before, before), ","),))
                yield ctx.hit(scan.starts[k - 1], before + 1)._replace(fixes=(fix,))
        elif gap in _OPENING and scan.lower[k - 1] in BEFORE_QUOTE:
            quote = next((q for q in quotes if q.start == before + 1), None)
            if (
                quote
                and scan.word_at(quote.end) - k > 2
                and (ctx.text[quote.end - 2] in ".!?" or ctx.text[quote.end : quote.end + 1] == ".")
            ):
                fix = Fix("Sisipkan koma", (Edit(Span(before, before), ","),))
                yield ctx.hit(scan.starts[k - 1], scan.starts[k])._replace(fixes=(fix,))
