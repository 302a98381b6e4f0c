"""Known words: general ones, names, and affixed forms of them. Lists lie in `rules/lexicon`, read on first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from tulisbaik.data import home, read_text
from tulisbaik.text.morphology import Form, join, readings

BOUND: Final = frozenset(
    "antar anti pra pasca non sub multi swa tuna maha nir semi super supra ultra inter intra infra ekstra hiper mikro makro "
    "mini mono bi tri dwi eka panca catur poli pan pro kontra re ko neo auto oto foto bio geo tele elektro psiko sosio agro "
    "hidro termo ekso endo meta para adi purna audio video mega giga nano kardio neuro imuno farmako etno eko histo hemo "
    "hipo trans dasa sapta nara tata serba pari peri alih awa a an de dis in".split()
)
"""Forms that never stand alone and are written onto the next word."""

_SHORTEST_ROOT: Final = 3
_LONGEST_BOUND: Final = max(map(len, BOUND))
_SHORTEST_AFTER_BOUND: Final = 4


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table in `rules/lexicon`: cells between tabs; empty lines and those after `#` are left out."""
    for line in read_text(home() / "lexicon" / name).splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def word_list(*names: str) -> frozenset[str]:
    """The words of lists in `rules/lexicon`, in lower case; lines after `#` at the head of a list are left out."""
    found: set[str] = set()
    for name in names:
        text = read_text(home() / "lexicon" / name)
        while text.startswith("#"):
            text = text.partition("\n")[2]
        found.update(text.lower().split())
    return frozenset(found)


@cache
def words() -> frozenset[str]:
    """Every word in use, in lower case: roots, and derived ones that the lists hold as they are."""
    return word_list("hunspell-id.txt", "kata.txt")


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """A table in `rules/lexicon`: its first column -> the other cells."""
    return {first: tuple(rest) for first, *rest in rows(name)}


@cache
def names() -> frozenset[str]:
    """Names of people, places, institutions and services, in lower case."""
    return word_list("nama.txt", "idn-area.txt", "hunspell-id-nama.txt")


@cache
def places() -> frozenset[str]:
    """Names of places that are hardly ever common words, in lower case."""
    from tulisbaik.knowledge.names import AMBIGUOUS_PLACES, PLACES

    return PLACES | (word_list("idn-area.txt") - AMBIGUOUS_PLACES - words())


def forms(word: str) -> Iterator[Form]:
    """The ways a lower-case word is built of a known root by the rules of grammar, the likely one first."""
    known = words()
    for form in readings(word):
        if form.root in known and (len(form.root) >= _SHORTEST_ROOT or form.root == word) and join(form) == word:
            yield form


@lru_cache(maxsize=100_000)
def knows(word: str) -> bool:
    """True for a word in use, a name, an affixed form of one, or one behind a bound form (*antarkota*)."""
    low = word.lower()
    return (
        low in words()
        or low in names()
        or next(forms(low), None) is not None
        or _of_name(low)
        or _bound(low)
        or of_learned_family(low)
    )


def _of_name(word: str) -> bool:
    """A name with a clitic; one of a place, a people or a faith under affixes (*keindonesiaan*)."""
    known = names()
    for form in readings(word):
        if len(form.root) > _SHORTEST_ROOT and form.root in known and (not form.prefixes or form.root in _derived_names()):
            return True
    return False


@cache
def _derived_names() -> frozenset[str]:
    from tulisbaik.knowledge.names import FAITHS, PEOPLES, PLACES

    return PEOPLES | PLACES | FAITHS


_LEARNED_ENDINGS: Final = ("si", "al", "is", "if", "ik", "en", "or", "ur", "an", "er", "itas", "isme", "logi", "grafi")
_SHORT_BOUND: Final = 3
_LONG_LOANWORD: Final = 6


def _bound(word: str) -> bool:
    """A word behind a bound form: a common one, or a longer loanword; one of a few letters, which open many words, only
    before a loanword."""
    much_used = word_list("umum.txt")
    for at in range(2, min(_LONGEST_BOUND, len(word) - _SHORTEST_AFTER_BOUND) + 1):
        rest = word[at:]
        if word[:at] not in BOUND:
            continue
        learned = rest.endswith(_LEARNED_ENDINGS)
        if (at > _SHORT_BOUND or learned) and (
            rest in much_used
            or any(form.root in much_used or (learned and len(form.root) >= _LONG_LOANWORD) for form in forms(rest))
        ):
            return True
    return False


# Loanwords come in families: one member in the list tells the others.
_FAMILIES: Final = (
    ("logi", "log", "logis"),
    ("grafi", "graf", "grafis", "grafer"),
    ("isasi", "isator", "isme", "is", "istik", "istis", "itas"),
    ("asi", "ator", "atif"),
    ("al", "alitas", "alis", "alisme", "alisasi"),
    ("if", "ivitas"),
    ("ik", "ika", "is", "itas"),
    ("en", "ensi"),
    ("an", "ansi"),
    ("oskop", "oskopi"),
    ("nomi", "nom", "nomis"),
)
_SHORTEST_LEARNED: Final = 4


def of_learned_family(word: str) -> bool:
    """A loanword that no list has, but of whose family one has another: *epidemiolog*, by *epidemiologi*."""
    for family in _FAMILIES:
        for ending in family:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_LEARNED and not word.endswith("logik"):
                stem = word[: -len(ending)]
                if any(stem + other in words() for other in family if other != ending):
                    return True
    return False
