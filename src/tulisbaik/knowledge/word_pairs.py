"""Compounds of two words: those written apart, one word only between prefix and suffix, and those grown together."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tulisbaik.knowledge.lexicon import forms, rows, word_list
from tulisbaik.text.morphology import Form, endings, join, readings


class Compound(NamedTuple):
    """The two words, with the affixes around them."""

    first: str
    second: str
    prefixes: tuple[str, ...]
    suffix: str
    clitics: tuple[str, ...]

    @property
    def apart(self) -> str:
        """As two words: prefixes on the first one, the rest on the second one; a preposition apart from both."""
        place = self.prefixes == ("ke",) or (self.prefixes == ("di",) and self.first in word_list("tempat.txt"))
        head = f"{self.prefixes[0]} {self.first}" if place and not self.suffix else join(Form(self.first, self.prefixes))
        return f"{head} {join(Form(self.second, (), self.suffix, self.clitics))}"

    @property
    def together(self) -> str:
        """As one word."""
        return join(Form(self.first + self.second, self.prefixes, self.suffix, self.clitics))


def _pairs(name: str) -> dict[str, frozenset[str]]:
    """Second word -> the first words it forms a compound with."""
    table: dict[str, set[str]] = {}
    for (line,) in rows(name):
        first, second = line.split()
        table.setdefault(second, set()).add(first)
    return {second: frozenset(firsts) for second, firsts in table.items()}


@cache
def loose() -> dict[str, frozenset[str]]:
    """Compounds written apart (*kerja sama*): second word -> first words."""
    return _pairs("gabungan.txt")


@cache
def grown() -> dict[str, frozenset[str]]:
    """Compounds grown into one word (*olahraga*): second word -> first words."""
    return _pairs("serangkai.txt")


@cache
def _glued() -> dict[str, tuple[str, str]]:
    return {first + second: (first, second) for second, firsts in loose().items() for first in firsts}


@cache
def _glued_ends() -> frozenset[str]:
    return frozenset(whole[-_END:] for whole in _glued())


_END = 4
_MEMORY = 20_000


def compounded(word: str) -> bool:
    """True when a lower-case word is a compound between prefix and suffix, as it should be: *disalahpahami*."""
    table = _glued()
    return any(form.root in table and bool(form.prefixes) and bool(form.suffix) for form in readings(word))


def glued(word: str) -> Compound | None:
    """A lower-case word that should be two: *kerjasama*, *bekerjasama*, *sebarluaskan*, not *menindaklanjuti*."""
    ends = _glued_ends()
    if not any(stem[-_END:] in ends for stem, _, _ in endings(word)):
        return None
    table = _glued()
    for form in readings(word):
        if form.root in table and not (form.prefixes and form.suffix):
            return Compound(*table[form.root], form.prefixes, form.suffix, form.clitics)
    if word.startswith(("bekerja", "beserta")):
        for form in readings(word[2:]):
            if form.root in table and not form.prefixes and not form.suffix:
                return Compound(*table[form.root], ("ber",), "", form.clitics)
    return None


Tail = tuple[str, str, tuple[str, ...]]
"""The second word of a compound, a suffix and clitics."""


def tail(word: str, table: dict[str, frozenset[str]]) -> list[Tail]:
    """The ways a lower-case word may be the second half of a compound in `table`."""
    return [found for found in endings(word) if found[0] in table]


def framed(first: str, second: str) -> bool:
    """Do two lower-case words make a compound whose second one ends as a verb: *ikut* and *sertakan*?"""
    return any(suffix in ("kan", "i") and first in loose()[stem] for stem, suffix, _ in tail(second, loose()))


@lru_cache(maxsize=_MEMORY)
def heads(word: str, firsts: frozenset[str]) -> tuple[str, tuple[str, ...]] | None:
    """(first word, prefixes) when a lower-case word is one of `firsts`, perhaps behind prefixes."""
    if word in firsts:
        return word, ()
    if not any(first[1:] in word for first in firsts):
        return None
    for form in forms(word):
        if form.root in firsts and not form.suffix and not form.clitics:
            return form.root, form.prefixes
    return None
