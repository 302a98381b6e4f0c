"""The company a word keeps: is it part of a passage in another language, or of a hyphened word?"""

from __future__ import annotations

from tulisbaik.knowledge.lexicon import knows
from tulisbaik.knowledge.spelling import english, familiar, judge
from tulisbaik.text.scan import LINE, STOP, Scan

_REACH = 3


def _strange(word: str) -> bool:
    """A word in small letters that is in no list and that nothing explains: another language, or a name."""
    return word.isalpha() and word.islower() and len(word) > 2 and not familiar(word) and judge(word) is None


def _english(word: str) -> bool:
    return english(word) and not knows(word)


def foreign(scan: Scan, k: int) -> bool:
    """True when a word close to word k is no Indonesian: then nobody can say that k is meant to be."""
    for step in (-1, 1):
        at = k
        for _ in range(_REACH):
            at += step
            if not 0 <= at < len(scan) or scan.kinds[max(at, at - step)] & (LINE | STOP):
                break
            word = scan.words[at]
            if _english(word) or _strange(word):
                return True
            if abs(at - k) == 1 and word.istitle() and not familiar(word.lower()):
                return True
    return False


def hyphened(scan: Scan, k: int) -> bool:
    """True when a hyphen, a slash, an apostrophe or a full stop ties word k to a neighbour."""
    before, after = scan.gaps[k], scan.gaps[k + 1]
    return (
        before[-1:] in ("-", "/", "'", "’", "_", "+", "&")
        or after[:1] in ("-", "/", "'", "’", "_", "+", "&", "@")
        or (after == "." and k + 1 < len(scan))
    )
