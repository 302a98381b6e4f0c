"""The tree of terms, word by word, and finding the longest one at a word.

White space, a single line break, an affix with a hyphen and a clitic are allowed; a longer word is not. The work at a word
follows the length of the terms that begin there, not their number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tulisbaik.text.morphology import CLITICS, PARTICLES
from tulisbaik.text.scan import BLANK, PARAGRAPH, Scan

_CLITICS: Final = (*CLITICS, *PARTICLES, *(clitic + particle for clitic in CLITICS for particle in PARTICLES))
_BEFORE_HYPHEN: Final = frozenset(
    """
    di ke se ber ter me mem men meng meny pe pem pen peng per memper diper non pra pasca anti antar eks semi sub pro
    """.split()
)
_AFTER_HYPHEN: Final = frozenset((*_CLITICS, "kan", "an", "i", "isasi"))
_GLUED: Final = ("di", "ke", "se", "ber", "ter", "me", "mem", "men", "meng", "non", "pra", "pasca", "anti", "antar", "eks")
_GLUED_AFTER: Final = ("", "kan", "i", "an", *_CLITICS)
_HYPHENS: Final = str.maketrans("\u2010\u2011", "--")
_SHORTEST_WITH_CLITIC: Final = 5  # “kamu” is not KA + -mu: a shorter stem must stand in its own capitals
_WRONG: Final = 2
"""The first status (in their order) that a caption must not use."""

Tree = dict[str, Any]
"""Plain data: a word in lower case -> the tree of what may follow it; under "" the forms that end here."""


class _Form(NamedTuple):
    """A term: its words as written, its folded gaps, and whose it is. A phrase to ignore has `term` and `status` -1."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    exact: bool
    status: int
    concept: int
    term: int


class Found(NamedTuple):
    """The longest term at a word: its place without affixes, the word after it, and the numbers of whose it is."""

    start: int
    end: int
    last: int
    owners: tuple[tuple[int, int], ...]
    as_written: bool


def put(tree: Tree, text: str, exact: bool, status: int, concept: int, term: int) -> None:
    """Add a term to the tree. `status` orders terms of equal fit; `concept` and `term` are the owner's numbers."""
    scan = Scan(text)
    for word in scan.lower:
        tree = tree.setdefault(word, {})
    if scan.words:
        form = _Form(tuple(scan.words), tuple(map(_fold, scan.gaps[1:-1])), exact, status, concept, term)
        tree.setdefault("", []).append(tuple(form))


def _fold(gap: str) -> str:
    """What separates two words, white space aside; a hyphen keeps its spaces, for `a - b` is not `a-b`."""
    gap = gap.translate(_HYPHENS)
    if gap.isspace():
        return " "
    return gap if "-" in gap else "".join(gap.split())


class Finder:
    """Looks for the terms of a tree."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def wakes(self, word: str) -> bool:
        """True when a term may begin at this word, affixes aside."""
        return any(True for _ in self._stems(word))

    def at(self, scan: Scan, k: int) -> Found | None:
        """The longest term at word k; of equally long ones that in its own capitals, then the better status."""
        for size, before, after, forms in sorted(self._ends(scan, k), key=lambda end: -end[0]):
            start, end = scan.starts[k] + before, scan.end(k + size - 1) - after
            fits: list[tuple[tuple[int, int], _Form]] = []
            for form in map(_Form._make, forms):
                same = _same(scan, k, form, start, end)
                loose = not (before or (after and len(form.words[-1]) < _SHORTEST_WITH_CLITIC) or _acronym(form))
                wrong_in_just_these_capitals = form.exact and form.status >= _WRONG
                if (same or (loose and not wrong_in_just_these_capitals)) and _separated(scan, k, form):
                    fits.append(((0 if same else 1 + form.exact, form.status), form))
            if fits and _stands_alone(scan, k, k + size, before):
                best = min(fit for fit, _ in fits)
                owners = tuple((form.concept, form.term) for fit, form in fits if fit == best)
                return Found(start, end, k + size, owners, best[0] == 0)
        return None

    def _ends(self, scan: Scan, k: int) -> Iterator[tuple[int, int, int, list[Any]]]:
        """Where terms that begin at word k end: words, length of a glued prefix, length of a clitic, the forms."""
        for key, before, after in self._stems(scan.words[k]):
            node, size = self._tree[key], 1
            if "" in node:
                yield size, before, after, node[""]
            while not after and k + size < len(scan):
                word = scan.lower[k + size]
                for clitic in _CLITICS if word.endswith(_CLITICS) else ():
                    if word.endswith(clitic) and "" in (child := node.get(word[: -len(clitic)], ())):
                        yield size + 1, before, len(clitic), child[""]
                if not word or word not in node:
                    break
                node, size = node[word], size + 1
                if "" in node:
                    yield size, before, 0, node[""]

    def _stems(self, word: str) -> Iterator[tuple[str, int, int]]:
        """The keys of the tree that may stand in a word: key, length of a glued prefix, length of a clitic."""
        lower, tree = word.lower(), self._tree
        if lower in tree:
            yield lower, 0, 0
        for clitic in _CLITICS if lower.endswith(_CLITICS) else ():
            if lower.endswith(clitic) and lower[: -len(clitic)] in tree:
                yield lower[: -len(clitic)], 0, len(clitic)
        if not word[1:].islower() and word[:2].islower():  # diINLISLitekan, berISBN
            for prefix in _GLUED:
                if word.startswith(prefix):
                    for suffix in _GLUED_AFTER:
                        stem = lower[len(prefix) : len(lower) - len(suffix)]
                        if lower.endswith(suffix) and stem in tree:
                            yield stem, len(prefix), len(suffix)


def _acronym(form: _Form) -> bool:
    """True for a short name in capitals whose letters may be a common word as well (BIG, LAN): capitals count for it."""
    word = form.words[0]
    return form.status in range(_WRONG) and not form.exact and len(form.words) == 1 and len(word) < 5 and word.isupper()


def _same(scan: Scan, k: int, form: _Form, start: int, end: int) -> bool:
    """True when the words are written with just the term's capitals."""
    last = len(form.words) - 1
    if not last:
        return scan.text[start:end] == form.words[0]
    return tuple(scan.words[k : k + last]) == form.words[:-1] and scan.words[k + last].startswith(form.words[-1])


def _separated(scan: Scan, k: int, form: _Form) -> bool:
    """True when the words stand as the term's do: white space for white space, the same signs, in one paragraph."""
    for at, gap in enumerate(form.gaps, start=k + 1):
        kinds = scan.kinds[at]
        if not (kinds & BLANK if gap == " " else _fold(scan.gaps[at]) == gap and not kinds & PARAGRAPH):
            return False
    return True


def _stands_alone(scan: Scan, first: int, last: int, before: int) -> bool:
    """False when a hyphen joins the words to another one; affixes and the word itself (doubling) are fine."""
    lower, gaps = scan.lower, scan.gaps
    if first and not before and gaps[first].translate(_HYPHENS) == "-":
        left = lower[first - 1]
        if left not in _BEFORE_HYPHEN and left != lower[last - 1]:
            return False
    if last < len(lower) and gaps[last].translate(_HYPHENS) == "-":
        right = lower[last]
        if right not in _AFTER_HYPHEN and right != lower[first]:
            return False
    return True
