"""Near-duplicate sketches: a few numbers by which texts that share most of their words meet, without comparing all pairs.

One permutation hashing (Li, Owen and Zhang, 2012): the pairs of neighbouring words are hashed once, dealt into bins by
their hash, and the least of each bin is kept. Two texts agree in a bin about as often as they share pairs of words.
Two bins together make a key under which candidates meet; how much they share is then read from all bins.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import eq
from typing import Final
from zlib import crc32

from tulisbaik.text.numerals import NUMBER_WORDS, value
from tulisbaik.text.scan import ATOMIC, Scan

BINS: Final = 32
EMPTY: Final = -1
_SHORTEST: Final = 6  # words; shorter texts (greetings) repeat by nature


def plain_words(scan: Scan) -> list[str]:
    """The words in small letters, without hashtags, addresses and handles; numbers in words as figures."""
    hidden = [(e.start, e.end) for e in scan.entities if e.kind in ATOMIC and e.kind != "url"]
    out: list[str] = []
    h = 0
    for k, low in enumerate(scan.lower):
        while h < len(hidden) and hidden[h][1] <= scan.starts[k]:
            h += 1
        if h < len(hidden) and hidden[h][0] <= scan.starts[k]:
            continue
        number = value([low]) if low in NUMBER_WORDS else None
        out.append(str(number) if number else low)
    return out


def sketch(words: list[str]) -> tuple[int, ...]:
    """The least hash of each bin (EMPTY where none fell); nothing for a text of a few words."""
    if len(words) < _SHORTEST:
        return ()
    bins = [EMPTY] * BINS
    for pair in pairwise(words):
        h = crc32(" ".join(pair).encode("utf-8", "surrogatepass"))
        i = h % BINS
        if bins[i] == EMPTY or h < bins[i]:
            bins[i] = h
    return tuple(bins)


def bands(bins: tuple[int, ...]) -> Iterator[str]:
    """Keys under which near duplicates meet: of every other bin that holds something, with the next one that does."""
    filled = [(i, h) for i, h in enumerate(bins) if h != EMPTY]
    for (i, a), (_, b) in pairwise(filled):
        if i % 2 == 0:
            yield f"{i}:{a:x}{b:x}"


def similarity(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """About what share of their pairs of words two texts have in common, 0 to 1."""
    equal = sum(map(eq, one, other))
    if not equal:
        return 0.0
    empty = sum(a == EMPTY == b for a, b in zip(one, other, strict=True)) if EMPTY in one and EMPTY in other else 0
    return (equal - empty) / (BINS - empty) if empty < BINS else 0.0
