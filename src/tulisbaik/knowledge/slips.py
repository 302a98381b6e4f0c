"""Slips of the keys: common words that are one letter, or one swap, away from an unknown one.

The targets are words that texts of offices use often, and loanwords by their endings, which no slip hides. Of several
near ones those win that our own writing uses much (`inti.txt`); too many near ones tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Final

from tulisbaik.data import home, load_made
from tulisbaik.knowledge.lexicon import forms, names, table, word_list, words
from tulisbaik.patterns import lazy

_SHORTEST: Final = 6
_SHORTEST_SWAPPED: Final = 4
"""Letters from which on any slip is told, and those from which on only a swap or a lost vowel is."""
_MOST: Final = 3
"""Near words that may be offered; more of them tell nothing."""
_SHORTEST_PART: Final = 4
_LONGEST_TOGETHER: Final = 60  # no two words in use are longer; a row of letters without end is none
_LEARNED: Final = lazy(
    r".{4,}(?:[aiu]si|itas|(?:t|s)if|(?:t|d|n|r|s)is|ti[kl]|log[is]{0,2}|graf[is]{0,2}|isme|[ae]nsi|[tds]ur|skop|onal|"
    r"(?:i|u)al|emi|logis|[aeio]tor|[aei]men|metri?|estra|ium)"
)


@cache
def common() -> frozenset[str]:
    """Words, and forms of words, that texts of offices use often."""
    return word_list("umum.txt")


@cache
def _core() -> frozenset[str]:
    """The most used of them."""
    return word_list("inti.txt")


Halves = tuple[dict[str, list[str]], dict[str, list[str]]]


@cache
def _halves() -> Halves:
    """First half -> targets, second half -> targets: one slip leaves one of the halves whole."""
    lists = [home() / "lexicon" / name for name in ("umum.txt", "hunspell-id.txt", "kata.txt")]
    made: Halves = load_made("salah ketik", [*lists, Path(__file__)], _halved)
    return made


def _halved() -> Halves:
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    for word in sorted(common() | set(filter(_LEARNED.fullmatch, words()))):
        if len(word) >= _SHORTEST_SWAPPED:
            middle = len(word) // 2
            heads.setdefault(word[:middle], []).append(word)
            tails.setdefault(word[middle:], []).append(word)
    return heads, tails


def one_slip(a: str, b: str) -> bool:
    """True when one letter is added, lost or exchanged, or two neighbours are swapped, between `a` and `b`."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    at = 0
    while at < len(a) and a[at] == b[at]:
        at += 1
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    return a[at + 1 :] == b[at + 1 :] or (a[at + 2 :] == b[at + 2 :] and a[at : at + 2] == b[at + 1 : at + 2] + b[at : at + 1])


def near(word: str) -> set[str]:
    """The targets one slip away, with the first letter as it is, or swapped with the second."""
    heads, tails = _halves()
    found: set[str] = set()
    for length in (len(word) - 1, len(word), len(word) + 1):
        middle = length // 2
        for other in (*heads.get(word[:middle], ()), *tails.get(word[-(length - middle) :], ())):
            begins = other[0] == word[0] or other[:2] == word[1::-1]
            if begins and len(other) == length and other not in found and one_slip(word, other):
                found.add(other)
    middle = len(word) // 2  # a swap across the middle leaves no half whole
    if (across := word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]) in heads.get(across[:middle], ()):
        found.add(across)
    return found - {word}


_KEYS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS: Final = ("aiueo", "bp", "dt", "gk", "fvp", "szc", "jyz", "kq", "mn")


@cache
def _mistaken() -> frozenset[str]:
    """Pairs of letters that are taken for each other: neighbours on the keyboard, or alike in sound."""
    beside = [row[at : at + 2] for row in _KEYS for at in range(len(row) - 1)]
    below = [a + b for upper, lower in pairwise(_KEYS) for at, b in enumerate(lower) for a in upper[at : at + 2]]
    alike = [a + b for sounds in _SOUNDS for a, b in combinations(sounds, 2)]
    return frozenset(pair for ab in (*beside, *below, *alike) for pair in (ab, ab[::-1]))


def _class(word: str, other: str) -> int:
    """How likely fingers make this slip: 0 a letter lost, or two swapped; 1 a letter too many; 2 one taken for another;
    3 one for another that nobody takes it for."""
    if len(word) != len(other):
        return int(len(word) > len(other))
    if sorted(word) == sorted(other):
        return 0
    return next(2 if a + b in _mistaken() else 3 for a, b in zip(word, other, strict=True) if a != b)


def _chosen(word: str) -> tuple[str, ...]:
    """The near words to offer, of the likeliest class; none when nothing, or too much, is near."""
    found = near(word)
    if not found:
        return ()
    likeliest = min(_class(word, other) for other in found)
    if likeliest == 3:
        return ()
    found = {other for other in found if _class(word, other) == likeliest}
    if len(word) < _SHORTEST:  # so short a word may be any name, or of any language
        return tuple(found) if len(found) == 1 and not likeliest and _plain(word, min(found)) else ()
    if likeliest == 2 and len(word) == _SHORTEST:
        return ()
    best = found & _core() or found
    return tuple(sorted(best)) if len(best) <= (1 if likeliest == 2 else _MOST) else ()


def _plain(word: str, other: str) -> bool:
    """Did two letters change places, or did a vowel inside the word get lost: *uisa*, *secra*?"""
    if len(word) == len(other):
        return True
    at = next(at for at in range(len(other)) if word[at : at + 1] != other[at])
    return other[at] in "aiueo" and 0 < at < len(word)


def _stutter(word: str) -> str | None:
    """A known word with a letter typed twice: *menerimaa*."""
    for at in range(len(word) - 1):
        if word[at] == word[at + 1] and len(word) > _SHORTEST:
            once = word[:at] + word[at + 1 :]
            if once in common() or any(form.root in common() for form in forms(once)):
                return once
    return None


def lost_letter(word: str, endings: Iterable[str] = ("lah", "kan", "nya", "kah", "an")) -> str | None:
    """The common word that a lower-case one would be with the letter it lost where root and ending meet: *munculah*,
    *menunjukan*, *kecelakan*."""
    for ending in endings:
        if word.endswith(ending):
            whole = word[: -len(ending)] + ending[0] + ending
            if whole in common() or (ending != "an" and any(form.root in common() for form in forms(whole))):
                return whole
    return None


def _talk(word: str) -> bool:
    """A verb with the -in of talk, which stands for -kan and -i: *bawain*, *dengerin*."""
    root = word[:-2]
    return word.endswith("in") and (
        root in words()
        or root in table("ragam.tsv")
        or any(form.prefixes[:1] not in (("peN",), ("pe",), ("ke",)) for form in forms(root))
    )


def slipped(word: str) -> tuple[str, ...]:
    """What a lower-case word that no list explains was meant to be; the likeliest first, nothing when nobody can say."""
    if whole := lost_letter(word):
        return (whole,)
    if len(word) < _SHORTEST_SWAPPED or _talk(word):
        return ()
    if found := _chosen(word):
        return found
    if once := _stutter(word):
        return (once,)
    for clitic in ("nya", "lah", "kah"):
        if word.endswith(clitic) and len(word) - len(clitic) >= _SHORTEST and (found := _chosen(word[: -len(clitic)])):
            return tuple(other + clitic for other in found)
    return ()


_SHORTEST_SKELETON: Final = 5
_CROWDED: Final = lazy(
    r"[^aiueo]+|(?!(?:str|spr|skr|skl|spl)[aiueo]|(?:[bcdfgkpstv][rlw]|s[ptkmnyhw]|k[hnsw]|n[gy]|ngg|ps|pn|[tdgbz]h)[aiueo])"
    r"[bcdfghjklmnpqrstvwxyz]{2}.*"
)
"""No vowel, or two consonants or more at the start that no Indonesian word begins with."""


_NO_VOWELS: Final = str.maketrans("", "", "aiueo")


@cache
def _skeletons() -> dict[str, list[str]]:
    """Consonants -> the common words that have just those, in this order."""
    made: dict[str, list[str]] = load_made("kerangka", [home() / "lexicon" / "umum.txt", Path(__file__)], _skeletal)
    return made


def _skeletal() -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    for word in sorted(common()):
        made.setdefault(word.translate(_NO_VOWELS), []).append(word)
    return made


def _within(word: str, other: str) -> bool:
    """Do the letters of `word` stand in `other` in the same order?"""
    letters = iter(other)
    return all(letter in letters for letter in word)


@lru_cache(maxsize=10_000)
def with_vowels(word: str) -> str | None:
    """The common word that a lower-case one lost two vowels or more of, when there is only one: *pndftrn*, *plyanan*."""
    if not _SHORTEST_SKELETON <= len(word) <= _LONGEST_TOGETHER or not word.isalpha():
        return None
    if not _CROWDED.fullmatch(word) or word in names():
        return None
    skeleton = word.translate(_NO_VOWELS)
    found = [other for other in _skeletons().get(skeleton, ()) if len(other) > len(word) + 1 and _within(word, other)]
    if len(found) > 1:
        found = [other for other in found if other in _core()]
    return found[0] if len(found) == 1 else None


def run_together(word: str) -> str | None:
    """Two common words without a blank: *sangatcepat*, *kartukeluarga*."""
    if len(word) > _LONGEST_TOGETHER:
        return None
    found = [
        f"{word[:at]} {word[at:]}"
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        if word[:at] in common() and word[at:] in common()
    ]
    return found[0] if len(found) == 1 else None
