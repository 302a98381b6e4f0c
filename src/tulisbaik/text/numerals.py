"""Numbers in words: *dua puluh lima* <-> 25."""

from __future__ import annotations

from typing import Final

UNITS: Final = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
SCALES: Final = {"belas": 0, "puluh": 10, "ratus": 100, "ribu": 1000, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_ONES: Final = {"seratus": 100, "seribu": 1000}
NUMBER_WORDS: Final = frozenset(UNITS) | frozenset(SCALES) | frozenset(_ONES)

ONE_WORD: Final = {n: word for word, n in (UNITS | _ONES).items()}
"""Numbers that are said in one word: 3 -> *tiga*."""


def value(words: list[str]) -> int | None:
    """The number that these words (lower case) say; None when they are none.

    >>> value(["dua", "puluh", "lima"])
    25
    """
    total = part = digit = 0
    for word in words:
        if word in UNITS:
            digit = UNITS[word]
        elif word in _ONES:
            part += _ONES[word]
        elif word == "belas" and 1 < digit < 10:
            digit += 10
        elif word in ("puluh", "ratus"):
            part += digit * SCALES[word]
            digit = 0
        elif word in SCALES and word != "belas":
            total += (part + digit) * SCALES[word]
            part = digit = 0
        else:
            return None
    return total + part + digit if words else None
