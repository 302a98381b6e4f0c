"""KG03: measures and amounts are written in figures."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.numerals import NUMBER_WORDS, value

_UNITS = frozenset(
    (
        "kilogram gram liter meter kilometer sentimeter milimeter mililiter hektare ton kuintal ons persen "
        "rupiah dolar watt volt derajat kilowatt megawatt kalori inci kaki mil"
    ).split()
) - {"kaki", "mil"}


@rule(
    severity="info",
    enabled=False,
    message="Ukuran dan nilai ditulis dengan angka: “{fix} {unit}”.",
    ref="EYD V, KG03",
    words=_UNITS,
    examples=[
        bad("Tinggi tanggul itu [[tiga]] meter.", fixed="Tinggi tanggul itu 3 meter."),
        bad("Bantuannya [[dua puluh]] kilogram beras.", fixed="Bantuannya 20 kilogram beras."),
        good("Ada tiga tangki air dan tiga meteran baru. Foto dipindai satu per satu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan yang menyatakan ukuran atau nilai (panjang, berat, isi, uang, persentase) ditulis dengan angka."""
    scan = ctx.scan
    for k in ctx.words:
        first = k
        while joined(scan, first) and scan.lower[first - 1] in NUMBER_WORDS and k - first < 6:
            first -= 1
        number = value(scan.lower[first:k])
        if number and number < 1000:
            yield ctx.hit_words(first, k, fix=str(number), unit=scan.words[k])
