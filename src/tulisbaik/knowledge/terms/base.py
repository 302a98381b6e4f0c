"""The term base: concepts of all files together, and the index that finds their terms in a text.

A term is known by its first word. At a word the longest term that fits wins; white space, a single line break, an affix
with a hyphen and a clitic are allowed, a longer word is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from tulisbaik.data import load_built
from tulisbaik.knowledge.terms.entries import concept_of, entry_of
from tulisbaik.knowledge.terms.files import merge, read
from tulisbaik.knowledge.terms.model import LINKS, Concept, Status, Term
from tulisbaik.text.scan import ATOMIC, BLANK, LINE, PARAGRAPH, Scan

CLITICS: Final = ("nya", "ku", "mu", "lah", "kah", "pun", "tah")
_BEFORE_HYPHEN: Final = frozenset((
    "di", "ke", "se", "ber", "ter", "me", "mem", "men", "meng", "meny", "pe", "pem", "pen", "peng", "per", "memper",
    "diper", "non", "pra", "pasca", "anti", "antar", "eks", "semi", "sub", "pro",
))  # fmt: skip
_AFTER_HYPHEN: Final = frozenset((*CLITICS, "kan", "an", "i", "isasi"))
_GLUED: Final = (
    "di",
    "ke",
    "se",
    "ber",
    "ter",
    "me",
    "mem",
    "men",
    "meng",
    "non",
    "pra",
    "pasca",
    "anti",
    "antar",
    "eks",
)
_HYPHENS: Final = str.maketrans("\u2010\u2011", "--")
_SHORTEST_WITH_CLITIC: Final = 5  # “kamu” is not KA + -mu: a shorter stem must stand in its own capitals
_HIDDEN: Final = (*ATOMIC, "quote")


class Match(NamedTuple):
    """A term in a text: its place (without affixes), its words `first` to `last`-1, and whose term it is.

    `found` has several pairs when concepts share a term; `as_written` is False where capitals differ from the term's.
    """

    start: int
    end: int
    first: int
    last: int
    found: tuple[tuple[Concept, Term], ...]
    as_written: bool


class _Form(NamedTuple):
    """A term in the index: words in lower case and as written, folded gaps. A phrase to ignore has `term` -1."""

    lower: tuple[str, ...]
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    exact: bool
    status: int
    concept: int
    term: int


_ORDER: Final = {status: i for i, status in enumerate(Status)}
_FORBIDDEN_FROM: Final = _ORDER[Status.DEPRECATED]


class TermBase:
    """All concepts, by number and by id, and the terms that texts are searched for."""

    def __init__(self, entries: list[dict[str, Any]], index: dict[str, list[tuple[Any, ...]]]) -> None:
        """Of what `_compile` makes; use `load` or `of`."""
        self._entries, self._index = entries, index
        self._concepts: dict[int, Concept] = {}
        self._last: tuple[Scan, tuple[Match, ...]] | None = None

    @classmethod
    def load(cls, paths: Sequence[Path]) -> TermBase:
        """The base of these YAML files: a later one extends and overrides an earlier one. Raises ConfigError."""

        def build(datas: list[Any]) -> tuple[list[dict[str, Any]], dict[str, list[tuple[Any, ...]]]]:
            return _compile(merge([read(str(path), data) for path, data in zip(paths, datas, strict=True)]))

        return cls(*load_built(tuple(paths), build))

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> TermBase:
        """The base of these concepts."""
        return cls(*_compile(list(concepts)))

    def __len__(self) -> int:
        """The number of concepts."""
        return len(self._entries)

    def concept(self, number: int) -> Concept:
        """The concept of this number."""
        if number not in self._concepts:
            entry = dict(self._entries[number])
            file = entry.pop("berkas")
            self._concepts[number] = concept_of(entry, file)
        return self._concepts[number]

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """All concepts in order, those that are switched off as well."""
        return tuple(map(self.concept, range(len(self))))

    def of_kind(self, kind: str) -> list[Concept]:
        """The enabled concepts of a `jenis`."""
        numbers = [i for i, entry in enumerate(self._entries) if entry.get("jenis") == kind]
        return [concept for concept in map(self.concept, numbers) if concept.enabled]

    @cached_property
    def links(self) -> tuple[tuple[Concept, Term], ...]:
        """Hashtags, handles and domains with whose they are."""
        numbers = [i for i, e in enumerate(self._entries) if any(t.get("tipe") in LINKS for t in e["istilah"])]
        pairs = [(concept, term) for concept in map(self.concept, numbers) if concept.enabled for term in concept.terms]
        return tuple((concept, term) for concept, term in pairs if term.kind in LINKS and term.sure)

    def search(self, query: str) -> list[Concept]:
        """The concepts a person may mean by `query`: a whole term first, then part of one, then of a definition."""
        wanted = " ".join(query.casefold().split())
        ranked = []
        for i, concept in enumerate(self.concepts if wanted else ()):
            names = [t.text.casefold() for t in concept.terms] + [concept.id]
            if wanted in names:
                rank = 0
            elif any(name.startswith(wanted) for name in names):
                rank = 1
            elif any(wanted in name for name in names):
                rank = 2
            elif wanted in concept.definition.casefold():
                rank = 3
            else:
                continue
            ranked.append((rank, i))
        return [self.concept(i) for _, i in sorted(ranked)]

    # Finding ------------------------------------------------------------------------------------------------

    def wakes(self, word: str) -> bool:
        """True when a term may begin at this word (as written): asked once for each distinct word."""
        return any(True for _ in self._stems(word))

    def matches(self, scan: Scan, words: Iterable[int] | None = None) -> tuple[Match, ...]:
        """The terms in a text, in order, none inside another. `words`: the numbers of those that may begin one.

        Nothing is found in links, code, file names or quotations. The answer for the last text is remembered.
        """
        last = self._last
        if last is None or last[0] is not scan:
            if words is None:
                words = [k for k, word in enumerate(scan.words) if self.wakes(word)]
            self._last = last = (scan, tuple(self._find(scan, words)))
        return last[1]

    def _find(self, scan: Scan, words: Iterable[int]) -> Iterable[Match]:
        done = 0
        for k in words:
            if k < done:
                continue
            if (best := self._at(scan, k)) is not None:
                done = best[1]
                start, end, forms, as_written = best[0], best[2], best[3], best[4]
                found = [(self.concept(f.concept), f.term) for f in forms if f.term >= 0]
                if found and not scan.touches(start, end, _HIDDEN):
                    pairs = tuple((concept, concept.terms[term]) for concept, term in found)
                    yield Match(start, end, k, done, pairs, as_written)

    def _at(self, scan: Scan, k: int) -> tuple[int, int, int, list[_Form], bool] | None:
        """The longest term at word k: start, word after it, end, forms that fit equally well, capitals as written."""
        best: tuple[tuple[int, int, int], tuple[int, int, int, list[_Form], bool]] | None = None
        for key, before, after in self._stems(scan.words[k]):
            for form in map(_Form._make, self._index[key]):
                size = len(form.lower)
                if best is not None and size < -best[0][0]:
                    break  # forms are sorted, longest first
                tail = _tail(scan, k, form, before, after)
                if tail is None:
                    continue
                start, end = scan.starts[k] + before, scan.end(k + size - 1) - tail
                same = _same(scan, k, form, start, end)
                if not same and (form.exact and form.status >= _FORBIDDEN_FROM):
                    continue  # a wrong form that is wrong only in just these capitals
                if not same and (before or (tail and len(form.lower[-1]) < _SHORTEST_WITH_CLITIC)):
                    continue
                fit = (-size, 0 if same else 1 + form.exact, form.status)
                if best is None or fit < best[0]:
                    best = (fit, (start, k + size, end, [form], same))
                elif fit == best[0]:
                    best[1][3].append(form)
        return best[1] if best else None

    def _stems(self, word: str) -> Iterable[tuple[str, int, int]]:
        """The keys of the index that may stand in a word: key, length of a glued prefix, length of a clitic."""
        lower, index = word.lower(), self._index
        if lower in index:
            yield lower, 0, 0
        for clitic in CLITICS:
            if lower.endswith(clitic) and lower[: -len(clitic)] in index:
                yield lower[: -len(clitic)], 0, len(clitic)
        if not word[1:].islower() and word[:2].islower():  # diINLISLitekan, berISBN
            for prefix in _GLUED:
                if word.startswith(prefix):
                    for suffix in ("", "kan", "i", "an", *CLITICS):
                        stem = lower[len(prefix) : len(lower) - len(suffix)]
                        if lower.endswith(suffix) and stem in index:
                            yield stem, len(prefix), len(suffix)


def _tail(scan: Scan, k: int, form: _Form, before: int, after: int) -> int | None:
    """The length of the clitic that ends the last word when `form` stands at word k; None when it does not."""
    size = len(form.lower)
    last = k + size - 1
    if last >= len(scan.words) or (size > 1 and after):
        return None
    lower, kinds, gaps = scan.lower, scan.kinds, scan.gaps
    for i in range(1, size):
        at = k + i
        gap = form.gaps[i - 1]
        if gap == " ":
            if not kinds[at] & BLANK:
                return None
        elif kinds[at] & PARAGRAPH or _fold(gaps[at]) != gap or (kinds[at] & LINE and gaps[at].count("\n") > 1):
            return None
        if i < size - 1 and lower[at] != form.lower[i]:
            return None
    tail = after
    if size > 1:
        word = lower[last]
        if not word.startswith(form.lower[-1]):
            return None
        rest = word[len(form.lower[-1]) :]
        if rest and rest not in CLITICS:
            return None
        tail = len(rest)
    return tail if _stands_alone(scan, k, last, form, before) else None


def _stands_alone(scan: Scan, first: int, last: int, form: _Form, before: int) -> bool:
    """False when a hyphen joins the term to another word; affixes and the word itself (doubling) are fine."""
    lower, gaps = scan.lower, scan.gaps
    if first and not before and gaps[first].translate(_HYPHENS) == "-":
        left = lower[first - 1]
        if left not in _BEFORE_HYPHEN and left != form.lower[-1]:
            return False
    if last + 1 < len(lower) and gaps[last + 1].translate(_HYPHENS) == "-":
        right = lower[last + 1]
        if right not in _AFTER_HYPHEN and right != form.lower[0]:
            return False
    return True


def _same(scan: Scan, k: int, form: _Form, start: int, end: int) -> bool:
    """True when the words are written with just the term's capitals."""
    if len(form.words) == 1:
        return scan.text[start:end] == form.words[0]
    inner = scan.words[k : k + len(form.words) - 1]
    return tuple(inner) == form.words[:-1] and scan.words[k + len(form.words) - 1].startswith(form.words[-1])


def _fold(gap: str) -> str:
    """What separates two words, white space aside; a hyphen keeps its spaces, for `a - b` is not `a-b`."""
    gap = gap.translate(_HYPHENS)
    if gap.isspace():
        return " "
    return gap if "-" in gap else "".join(gap.split())


def _compile(concepts: list[Concept]) -> tuple[list[dict[str, Any]], dict[str, list[tuple[Any, ...]]]]:
    """Plain data that a cache can keep: entries with their file, and the index first word -> forms, longest first."""
    index: dict[str, list[tuple[Any, ...]]] = {}

    def add(text: str, exact: bool, status: int, concept: int, term: int) -> None:
        scan = Scan(text)
        form = _Form(tuple(scan.lower), tuple(scan.words), tuple(map(_fold, scan.gaps[1:-1])), exact, status, concept, term)
        if form.lower:
            index.setdefault(form.lower[0], []).append(tuple(form))

    for i, concept in enumerate(concepts):
        if not concept.enabled:
            continue
        for j, term in enumerate(concept.terms):
            if term.matched:
                add(term.text, term.exact, _ORDER[term.status], i, j)
        for phrase in concept.ignore:
            add(phrase, False, -1, i, -1)
    for forms in index.values():
        forms.sort(key=lambda form: -len(form[0]))
    return [{**entry_of(c), "berkas": c.file} for c in concepts], index
