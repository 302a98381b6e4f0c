"""KG09: Roman numerals take no ke-."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_ROMAN = lazy(r"(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _arabic(roman: str) -> int:
    numbers = [_VALUES[c] for c in roman]
    return sum(-n if n < m else n for n, m in zip(numbers, [*numbers[1:], 0], strict=True))


@rule(
    severity="error",
    message="Angka Romawi tidak didahului *ke-*: “{fix}”.",
    ref="EYD V, KG09",
    words=("ke",),
    examples=[
        bad("Naskah dari abad [[ke-XIX]].", fixed="Naskah dari abad XIX."),
        good("Naskah dari abad ke-19 dibawa ke Vila. HUT ke-80 RI."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan tingkat dengan angka Romawi tidak memakai *ke-* (*abad XIX*); yang memakai *ke-* ditulis dengan angka Arab
    (*abad ke-19*)."""
    scan = ctx.scan
    for k in ctx.words:
        if k + 1 < len(scan) and scan.gaps[k + 1] in ("-", " ", "- ") and _ROMAN.fullmatch(scan.words[k + 1]):
            if scan.gaps[k + 1] == " " and len(scan.words[k + 1]) == 1:
                continue
            roman = scan.words[k + 1]
            yield ctx.hit_words(k, k + 2, fix=[roman, f"ke-{_arabic(roman)}"])
