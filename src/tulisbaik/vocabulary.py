"""Which rules the words of earlier texts wake, kept between runs: most words of a new text were seen before.

To ask all rules about a word takes as long as looking it up a thousand times, and some ask long lists that need not be
read when all words are known.
"""

from __future__ import annotations

from typing import Final

from tulisbaik import data
from tulisbaik.linter import Linter
from tulisbaik.stamp import stamp

_MOST: Final = 20_000
_LONGEST: Final = 40
"""Words and gaps that are kept, and the letters of one: a hostile text must not fill the disk."""
_MORE: Final = 20
"""New words that are worth writing."""


def recall(linter: Linter) -> int:
    """Tell a linter what the words of earlier runs wake; how many there are."""
    if now := stamp(linter):
        words, gaps = data.recall(_key(linter), now) or ({}, {})
        linter.index.words.update(words)
        linter.index.gaps.update(gaps)
    return len(linter.index.words)


def keep(linter: Linter, known: int) -> None:
    """Keep what its words wake, if there are many more than the `known` ones."""
    if known < _MOST and len(linter.index.words) >= known + _MORE and (now := stamp(linter)):
        data.keep(_key(linter), now, (_some(linter.index.words), _some(linter.index.gaps)))


def _key(linter: Linter) -> str:
    return f"kosakata {linter.config!r}"


def _some(memory: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    return dict([(text, rules) for text, rules in memory.items() if len(text) <= _LONGEST][:_MOST])
