"""Words written together, as in hashtags: *ayobacabuku* -> ayo, baca, buku."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from tulisbaik.knowledge.lexicon import forms, names, word_list, words

_LONGEST: Final = 18
_SHORT: Final = frozenset("di ke ku mu ya yuk ri ayo dan tak ini itu apa hut se yang gen".split())
_DOUBT: Final = 2.2
"""Mean cost of a word from which on a cut is a guess."""


def _cost(part: str) -> float | None:
    """How unlikely this is a word of a compound; None when it is no word."""
    if part in _SHORT:
        return 1.5
    if len(part) < 3:
        return None
    short = 2.0 if len(part) == 3 else 0.0
    if part in word_list("umum.txt"):
        return 1.0 + short
    if part in names():
        return 1.6 + short
    if len(part) > 4 and part not in words() and next(forms(part), None):
        return 1.4  # an affixed form, too common to be listed
    return 3.0 + short if part in words() else None


@lru_cache(maxsize=10_000)
def split(text: str) -> tuple[str, ...]:
    """The words of a compound in small letters, the fewest and most common ones; none when it cannot be cut.

    >>> split("ayobacabuku")
    ('ayo', 'baca', 'buku')
    """
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before = best[start]
            cost = _cost(text[start:end]) if before is not None else None
            if before is None or cost is None:
                continue
            total = before[0] + cost
            here = best[end]
            if here is None or total < here[0]:
                best[end] = (total, (*before[1], text[start:end]))
    found = best[len(text)]
    return found[1] if found and found[0] <= _DOUBT * len(found[1]) else ()
