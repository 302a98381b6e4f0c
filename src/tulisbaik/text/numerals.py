"""Numbers in words and in figures: *dua puluh lima* <-> 25, *1.250*, *3,5 juta*."""

from __future__ import annotations

from typing import Final

from tulisbaik.text.scan import BLANK, Scan

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


def in_words(number: int) -> str | None:
    """A number from 0 to 99 in words; None for others.

    >>> in_words(25)
    'dua puluh lima'
    """
    if not 0 <= number < 100:
        return None
    if number < 12:
        return ONE_WORD[number]
    if number < 20:
        return f"{ONE_WORD[number - 10]} belas"
    tens, ones = divmod(number, 10)
    return f"{ONE_WORD[tens]} puluh" + (f" {ONE_WORD[ones]}" if ones else "")


SCALE_WORDS: Final = {"rb": 10**3, "jt": 10**6, "milyar": 10**9} | {w: n for w, n in SCALES.items() if n >= 1000}
_LONGEST: Final = 12  # words of one number


def figures(text: str) -> tuple[float, int] | None:
    """Value and written decimals of a number in figures (dots between thousands, a comma before decimals); None else."""
    whole, comma, rest = text.partition(",")
    parts = whole.split(".")
    if not all(p.isdecimal() for p in parts) or (comma and not rest.isdecimal()) or len(text) > 30:
        return None
    if len(parts) == 2 and not comma and len(parts[1]) != 3:
        return float(f"{parts[0]}.{parts[1]}"), len(parts[1])  # 3.2 for 3,2: wrong by EYD, but clear
    if len(parts) > 1 and (not 1 <= len(parts[0]) <= 3 or any(len(p) != 3 for p in parts[1:])):
        return None
    return float("".join(parts) + (f".{rest}" if comma else "")), len(rest)


def number_from(scan: Scan, k: int) -> tuple[float, int] | None:
    """The number, in figures or words, that begins with word k, and the number of the word after it."""
    if not 0 <= k < len(scan):
        return None
    n, stop = k + 1, min(len(scan), k + _LONGEST)
    if scan.words[k][0].isdecimal():
        while n < stop and scan.gaps[n] in (".", ",") and scan.words[n].isdecimal():
            n += 1
        found = figures(scan.text[scan.starts[k] : scan.end(n - 1)])
        if found is None:
            return None
        if n < len(scan) and scan.kinds[n] & BLANK and scan.lower[n] in SCALE_WORDS:
            return found[0] * SCALE_WORDS[scan.lower[n]], n + 1
        return found[0], n
    if scan.lower[k] not in NUMBER_WORDS or scan.lower[k] in SCALES:
        return None
    while n < stop and scan.lower[n] in NUMBER_WORDS and scan.kinds[n] & BLANK:
        if scan.lower[n] in UNITS and scan.lower[n - 1] in UNITS:
            break  # "dua tiga" are two numbers
        n += 1
    spelled = value(scan.lower[k:n])
    return None if spelled is None else (float(spelled), n)


def number_at(scan: Scan, k: int) -> tuple[float, int, int] | None:
    """The number that ends with word k: value, its first word, the word after it. None when word k ends no number."""
    if not 0 <= k < len(scan):
        return None
    first, stop = k, max(0, k - _LONGEST)
    if scan.words[k][0].isdecimal():
        while first > stop and scan.gaps[first] in (".", ",") and scan.words[first - 1].isdecimal():
            first -= 1
    else:
        while first > stop and scan.kinds[first] & BLANK and scan.lower[first - 1] in NUMBER_WORDS:
            first -= 1
    found = number_from(scan, first)
    return (found[0], first, k + 1) if found and found[1] == k + 1 else None
