"""Near-duplicate sketches: a few numbers by which texts that share most of their words meet, without comparing all pairs.

One permutation hashing (Li, Owen and Zhang, 2012): the pairs of neighbouring words are hashed once, dealt into bins by
their hash, and the least of each bin is kept. Two texts agree in a bin about as often as they share pairs of words.
Two bins together make a key under which candidates meet; how much they share is then read from all bins.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import eq
from typing import Final, TypeAlias
from zlib import crc32

from tulisbaik.text.numerals import NUMBER_WORDS, value
from tulisbaik.text.scan import ATOMIC, Scan

Sketch: TypeAlias = "array[int]"
"""32-bit numbers, kept close: there may be a million sketches."""

BINS: Final = 32
EMPTY: Final = 0xFFFFFFFF
_FIGURES: Final = {word: str(number) for word in NUMBER_WORDS if (number := value([word]))}
_SHORTEST: Final = 6  # words; shorter texts (greetings) repeat by nature


def plain_words(scan: Scan) -> list[str]:
    """The words in small letters, without hashtags, addresses and handles; numbers in words as figures."""
    words = [_FIGURES.get(low, low) for low in scan.lower]
    for e in reversed(scan.entities):
        if e.kind in ATOMIC and e.kind != "url":
            del words[bisect_left(scan.starts, e.start) : bisect_left(scan.starts, e.end)]
    return words


def sketch(words: list[str]) -> Sketch:
    """The least hash of each bin (EMPTY where none fell); nothing for a text of a few words."""
    if len(words) < _SHORTEST:
        return array("I")
    bins = [EMPTY] * BINS
    for (_, begun), (data, _) in pairwise(map(_coded, words)):
        h = crc32(data, begun)
        if h < bins[h % BINS]:
            bins[h % BINS] = h
    return array("I", bins)


@lru_cache(maxsize=20_000)
def _coded(word: str) -> tuple[bytes, int]:
    """A word as bytes, and the hash of it with a blank, to go on from with the next word."""
    data = word.encode("utf-8", "surrogatepass")
    return data, crc32(data + b" ")


def bands(bins: Sketch) -> Iterator[str]:
    """Keys under which near duplicates meet: of every other bin that holds something, with the next one that does."""
    filled = [(i, h) for i, h in enumerate(bins) if h != EMPTY]
    for (i, a), (_, b) in pairwise(filled):
        if i % 2 == 0:
            yield f"{i}:{a:x}{b:x}"


def similarity(one: Sketch, other: Sketch) -> float:
    """About what share of their pairs of words two texts have in common, 0 to 1."""
    equal = sum(map(eq, one, other))
    if not equal:
        return 0.0
    empty = sum(a == EMPTY == b for a, b in zip(one, other, strict=True)) if EMPTY in one and EMPTY in other else 0
    return (equal - empty) / (BINS - empty) if empty < BINS else 0.0
