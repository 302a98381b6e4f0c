"""Spellings of loanwords before they settled, and those of talk: *antisipatip*, *realisir*, *tehnis*, *perosedur*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tulisbaik.patterns import lazy

_SHORTEST: Final = 5
_SHORTEST_TWICE: Final = 8
"""Letters from which on a word may have two old spellings: *epektifitas*."""

# Tried one at a time; the outcome must be a word.
_PATTERNS: Final = tuple(
    (lazy(old), new)
    for old, new in (
        (r"i[fp]itas", "ivitas"),
        (r"(?<=[a-z]{3})i[pvb](?=$|lah$|nya$|kan$|an$)", "if"),
        (r"(?<=[a-z]{2})fisir(?=$|kan$|nya$)", "fikasi"),
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
        (r"(?<=[a-z]{3})air(?=$|nya$)", "er"),
        (r"te(?:kh|ch|h)n", "tekn"),
        (r"^psy(?:ch|k)", "psik"),
        (r"phy", "fi"),
        (r"ae(?=[a-z]{3})", "e"),
        (r"^j(?=u[drs])", "y"),
        (r"(?<=[a-z]{3})p$", "b"),
        (r"(?<=[a-z]{3})t$", "d"),
        (r"(?<=[a-z]{3})iti(?=$|nya$)", "itas"),
        (r"(?<=[a-z]{3})ie(?=$|nya$)", "i"),
        (r"(?<=[a-z]{3})ic(?=$|nya$)", "ik"),
        (r"(?<=log)ik(?=$|nya$)", "is"),
        (r"n(?=[pb])", "m"),
        (r"(?<=[pkgtbf])e(?=[rl][aiou])", ""),
        (r"kn(?=$|nya$)", "kan"),
        (r"c(?=[lrt])|(?<=s)c(?=[aou])", "k"),
        (r"(?<=[bdfghklmnprst])y(?=[bdfgklmnprst])", "i"),
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
        (r"([iubcdfgklmnprst])\1", r"\1"),
        (r"v", "f"),
        (r"f", "v"),
        (r"p", "v"),
        (r"p", "f"),
        (r"f", "p"),
        (r"r[dt]$", "r"),
        (r"oo", "u"),
    )
)


def respelled(word: str, settled: Callable[[str], bool]) -> tuple[str, ...]:
    """The words that a lower-case one becomes by one of the patterns, if `settled` says that they are words in use."""
    once = _changed(word)
    found = [other for other in once if len(other) >= _SHORTEST and settled(other)]
    if not found and len(word) >= _SHORTEST_TWICE:
        found = list(dict.fromkeys(other for first in once for other in _changed(first) if settled(other)))
    return tuple(found)


def _changed(word: str) -> list[str]:
    """What the patterns make of a word, each by itself."""
    return list(dict.fromkeys(other for old, new in _PATTERNS if (other := old.sub(new, word, count=1)) != word))
