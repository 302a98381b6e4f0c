"""What is wrong with one word: a nonstandard form, a first sound that should have melted, a foreign pattern, a slip.

A word is judged once and remembered. The tables come first, then grammar, then patterns and the nearest common word,
so that what is dear is only done for the few words that nothing else explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tulisbaik.data import home, load_made
from tulisbaik.knowledge.lexicon import forms, knows, rows, table, word_list, words
from tulisbaik.patterns import lazy
from tulisbaik.text.morphology import join, readings


class Entry(NamedTuple):
    """What the table says of a nonstandard form. `mode`: aman (a machine may replace it), saran or info."""

    standard: tuple[str, ...]
    mode: str
    note: str


class Verdict(NamedTuple):
    """`kind`: baku (in the table), luluh (sound that melts), pola (foreign pattern), ketik (slip of the keys) or
    sambung (two words without a blank)."""

    kind: str
    fixes: tuple[str, ...]
    mode: str
    note: str = ""


@cache
def nonstandard() -> dict[str, Entry]:
    """Nonstandard form -> what the table says. Affixed forms are found through their root."""
    entries = {}
    for word, standard, mode, *note in rows("baku.tsv"):
        entries[word] = Entry(tuple(standard.split("|")), mode, note[0] if note else "")
    return entries


_SHORTEST_AFFIXED: Final = 4  # a shorter nonstandard root is found in too many good words


def _by_root(word: str) -> Verdict | None:
    """An affixed form of a word in the table: *dianalisanya*, *perijinan*."""
    wrong = nonstandard()
    for form in readings(word):
        root = form.root
        if len(root) < _SHORTEST_AFFIXED or root not in wrong or root == word:
            continue
        entry = wrong[root]
        fixes = tuple(join(form._replace(root=s)) for s in entry.standard if " " not in s)
        if fixes and word not in fixes:
            return Verdict("baku", fixes, entry.mode, entry.note)
    return None


_MELTED: Final = lazy(r"(?:me|pe)(?:m[p]|n[ts]|ngk)[aiueo]|(?:men|pen|mem|pem|meng|peng)")
_ONE_VOWEL: Final = lazy(r"[^aiueo]*[aiueo][^aiueo]*")


def _unmelted(word: str) -> Verdict | None:
    """A known root behind me- or pe- whose first sound should have melted: *mensosialisasikan*, *mencek*."""
    if not _MELTED.match(word):
        return None
    known = words()
    for form in readings(word):
        if form.prefixes[:1] not in (("meN",), ("peN",)) or form.root not in known:
            continue
        short = _ONE_VOWEL.fullmatch(form.root)
        if (short and form.prefixes[0] == "peN") or (len(form.root) < _SHORTEST_AFFIXED and not short):
            continue  # pemboran and pengeboran are both in use
        if (right := join(form)) != word:
            return Verdict("luluh", (right,), "aman")
    return None


# Spellings of loanwords before they settled. Tried one at a time; the outcome must be a word.
_PATTERNS: Final = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"i[fp]itas", "ivitas"),
        (r"(?<=[a-z]{3})i[pv](?=$|lah$|nya$|kan$|an$)", "if"),
        (r"(?<=[a-z]{3})isir(?=$|kan$|nya$)", "isasi"),
        (r"(?<=[a-z]{3})(?:is)?fir(?=$|kan$|nya$)", "fikasi"),
        (r"(?<=[a-z]{3})ir(?=$|kan$|nya$)", "asi"),
        (r"(?<=[a-z]{3})itet(?=$|nya$)", "itas"),
        (r"(?<=[a-z]{3}[eio])sa(?=$|nya$)", "sis"),
        (r"(?<=[a-z]{3})ikal(?=$|nya$)", "is"),
        (r"(?<=[a-z])ou(?=[a-z])", "u"),
        (r"(?<=[a-z]{4}[lrt])isi$", "isasi"),
        (r"(?<=[a-z]{3})(?:i|u)il(?=$|nya$)", "ual"),
        (r"(?<=[a-z]{3})i?il(?=$|nya$)", "ial"),
        (r"(?<=[a-z]{3})il(?=$|nya$)", "al"),
        (r"te(?:kh|ch|h)n", "tekn"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"kw", "ku"),
        (r"x", "ks"),
        (r"q", "k"),
        (r"dz", "z"),
        (r"dh", "d"),
        (r"sy", "s"),
        (r"sh", "s"),
        (r"sh", "sy"),
        (r"kh", "k"),
        (r"(?<=[lnrd])y(?=[aeou])", "i"),
        (r"(?<=[bo])y(?=e)", "j"),
        (r"([bcdfgklmnprst])\1", r"\1"),
        (r"v", "f"),
        (r"f", "v"),
        (r"p", "f"),
        (r"f", "p"),
        (r"r[dt]$", "r"),
        (r"oo", "u"),
    )
)


def _patterned(word: str) -> Verdict | None:
    found = dict.fromkeys(
        candidate
        for old, new in _PATTERNS
        if (candidate := old.sub(new, word, count=1)) != word and len(candidate) > 4 and _settled(candidate)
    )
    if len(found) != 1:
        return None
    near = _neighbours(word) if len(word) >= _SHORTEST_SLIP else set()
    return Verdict("pola", (*found, *sorted(near - set(found))), "saran")


def _settled(word: str) -> bool:
    return word not in nonstandard() and (word in words() or next(forms(word), None) is not None)


# Slips -----------------------------------------------------------------------------------------------------------

_SHORTEST_SLIP: Final = 6
_LONGEST_TOGETHER: Final = 60  # no two words in use are longer; a row of letters without end is none


@cache
def common() -> frozenset[str]:
    """Words, and forms of words, that texts of offices use often."""
    return word_list("umum.txt")


def _run_together(word: str) -> Verdict | None:
    """Two common words without a blank: *sangatcepat*, *kartukeluarga*."""
    if len(word) > _LONGEST_TOGETHER:
        return None
    found = [
        f"{word[:at]} {word[at:]}"
        for at in range(_SHORTEST_AFFIXED, len(word) - _SHORTEST_AFFIXED + 1)
        if word[:at] in common() and word[at:] in common()
    ]
    return Verdict("sambung", tuple(found), "saran") if len(found) == 1 else None


Halves = tuple[dict[str, list[str]], dict[str, list[str]]]


@cache
def _halves() -> Halves:
    """First half -> common words, second half -> common words: one slip leaves one of the halves whole."""
    made: tuple[dict[str, list[str]], dict[str, list[str]]] = load_made(
        "separuh kata", [home() / "lexicon" / "umum.txt"], _halved
    )
    return made


def _halved() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    for word in common():
        if len(word) >= _SHORTEST_SLIP - 1:
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


def _neighbours(word: str) -> set[str]:
    heads, tails = _halves()
    found: set[str] = set()
    for length in (len(word) - 1, len(word), len(word) + 1):
        middle = length // 2
        for other in (*heads.get(word[:middle], ()), *tails.get(word[-(length - middle) :], ())):
            if len(other) == length and other[0] == word[0] and other not in found and one_slip(word, other):
                found.add(other)
    return found


def _doubled(word: str) -> Iterator[str]:
    """A letter lost where root and ending meet: *munculah*, *menunjukan*."""
    for ending in ("lah", "kan", "nya", "kah"):
        if word.endswith(ending):
            yield word[: -len(ending)] + ending[0] + ending


def _slipped(word: str) -> Verdict | None:
    for candidate in _doubled(word):
        if any(form.root in common() for form in forms(candidate)):
            return Verdict("ketik", (candidate,), "saran")
    if len(word) < _SHORTEST_SLIP or word.endswith("in"):  # -in is the -kan and -i of talk
        return None
    tails: list[tuple[str, str]] = [(word, "")]
    tails += [(word[: -len(c)], c) for c in ("nya", "lah") if word.endswith(c) and len(word) - len(c) >= _SHORTEST_SLIP]
    for stem, clitic in tails:
        near = _neighbours(stem)
        if len(near) == 1:
            return Verdict("ketik", (near.pop() + clitic,), "saran")
        if near:
            return None
    return None


_NEVER_INDONESIAN: Final = ("ic", "ical", "tion", "sion", "ous", "ck", "ght", "sh", "th", "ee", "ss", "ity", "y")
_ENGLISH_ENDINGS: Final = ("ing", "ed", "er", "s", "ly", "ers", "es", "ment", "ness", "able")


def english(word: str) -> bool:
    """True for a common English word, also with an ending."""
    common_ones = word_list("inggris.txt")
    return (
        word in common_ones
        or word.endswith(_NEVER_INDONESIAN)
        or any(
            word.endswith(e) and (word[: -len(e)] in common_ones or word[: -len(e)] + "e" in common_ones)
            for e in _ENGLISH_ENDINGS
        )
    )


def familiar(word: str) -> bool:
    """True for a lower-case word of any list of ours: in use, a name, English, an abbreviation of talk, or slang."""
    return (
        knows(word) or english(word) or word in table("asing.tsv") or word in table("singkatan.tsv") or word in table("ragam.tsv")
    )


@lru_cache(maxsize=100_000)
def judge(word: str) -> Verdict | None:
    """What is wrong with a lower-case word; None when nothing is, or nobody can say."""
    wrong = nonstandard()
    if word in wrong:
        entry = wrong[word]
        return Verdict("baku", entry.standard, entry.mode, entry.note)
    if not word.isalpha() or len(word) < _SHORTEST_AFFIXED:
        return _by_root(word) if "'" in word or "’" in word else None
    if word in words():
        return None
    if any(form.root not in wrong for form in forms(word)):
        return None
    if found := _by_root(word):
        return found
    if found := _unmelted(word):
        return found
    if familiar(word) or not word.isascii():
        return None
    return _patterned(word) or _slipped(word) or _run_together(word)
