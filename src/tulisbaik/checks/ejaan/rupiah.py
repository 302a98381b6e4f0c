"""KF05: Rp stands at its number, without stop, blank or dash."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MONEY = lazy(r"(?:Rp|RP|rp)(\.?[ \u00a0]?)(\d[\d.,]*\d|\d)([.,]-{1,2}|[.,]?=|,–|,—)?")


_ENGLISH = lazy(r"\d{1,3}(?:,\d{3})+")
_SCALED = lazy(r" ?(?:ribu|juta|mili?ar|milyar|triliun|[MT]\b)")


def _wakes(word: str) -> bool:
    return word[:2].lower() == "rp" and (len(word) == 2 or word[2].isdecimal())


@rule(
    severity="warning",
    message="Tulis lambang rupiah rapat dengan angkanya: “{fix}”.",
    ref="EYD V, KF05",
    shape=_wakes,
    examples=[
        bad("Biaya [[Rp 350.000]] per orang.", fixed="Biaya Rp350.000 per orang."),
        bad("Total [[Rp. 312.500.000,-]].", fixed="Total Rp312.500.000."),
        bad("Tiket [[Rp.5.000]] saja.", fixed="Tiket Rp5.000 saja."),
        bad("Maksimal [[Rp 600,000,-]] sehari.", fixed="Maksimal Rp600.000 sehari."),
        good("Biayanya Rp0. Denda Rp500,00 per hari, total Rp2,5 miliar."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Lambang mata uang *Rp* ditulis tanpa titik, tanpa spasi, dan tanpa *,-* di belakang angkanya."""
    for k in ctx.words:
        m = _MONEY.match(ctx.text, ctx.scan.starts[k])
        if not m:
            continue
        number = m[2]
        if _ENGLISH.fullmatch(number) and not _SCALED.match(ctx.text, m.end()):
            number = number.replace(",", ".")
        if ctx.text[m.start() : m.end()] != (right := f"Rp{number}"):
            yield ctx.hit(m.start(), m.end(), fix=right, safe=True)
