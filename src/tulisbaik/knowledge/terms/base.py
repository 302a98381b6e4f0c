"""The term base: concepts of all files together, and the terms found in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from tulisbaik.data import load_built
from tulisbaik.knowledge.terms.entries import concept_of, entry_of
from tulisbaik.knowledge.terms.files import merge, read
from tulisbaik.knowledge.terms.index import Finder, Tree, put
from tulisbaik.knowledge.terms.model import LINKS, Concept, Status, Term
from tulisbaik.text.scan import ATOMIC, Scan

_HIDDEN: Final = (*ATOMIC, "quote")
_ORDER: Final = {status: i for i, status in enumerate(Status)}


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


class TermBase:
    """All concepts, by number and by id, and the terms that texts are searched for."""

    def __init__(self, entries: list[dict[str, Any]], tree: Tree) -> None:
        """Of what `_compile` makes; use `load` or `of`."""
        self._entries, self._finder = entries, Finder(tree)
        self._concepts: dict[int, Concept] = {}

    @classmethod
    def load(cls, paths: Sequence[Path]) -> TermBase:
        """The base of these YAML files: a later one extends and overrides an earlier one. Raises ConfigError."""

        def build(datas: list[Any]) -> tuple[list[dict[str, Any]], Tree]:
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
        return self._finder.wakes(word)

    def matches(self, scan: Scan, words: Iterable[int] | None = None) -> tuple[Match, ...]:
        """The terms in a text, in order, none inside another. `words`: the numbers of those that may begin one.

        Nothing is found in links, code, file names or quotations. The answer is kept with the scan.
        """
        found: tuple[Match, ...] | None = scan.readings.get(self)
        if found is None:
            if words is None:
                words = [k for k, word in enumerate(scan.words) if self.wakes(word)]
            found = scan.readings[self] = tuple(self._find(scan, words))
        return found

    def _find(self, scan: Scan, words: Iterable[int]) -> Iterator[Match]:
        done = 0
        for k in words:
            if k < done or (best := self._finder.at(scan, k)) is None:
                continue
            done = best.last
            found = [(self.concept(concept), term) for concept, term in best.owners if term >= 0]
            if found and not scan.touches(best.start, best.end, _HIDDEN):
                pairs = tuple((concept, concept.terms[term]) for concept, term in found)
                yield Match(best.start, best.end, k, done, pairs, best.as_written)


def _compile(concepts: list[Concept]) -> tuple[list[dict[str, Any]], Tree]:
    """Plain data that a cache can keep: entries with their file, and the tree of their terms."""
    tree: Tree = {}
    for i, concept in enumerate(concepts):
        if not concept.enabled:
            continue
        for j, term in enumerate(concept.terms):
            if term.matched:
                put(tree, term.text, term.exact, _ORDER[term.status], i, j)
        for phrase in concept.ignore:
            put(tree, phrase, False, -1, i, -1)
    return [{**entry_of(c), "berkas": c.file} for c in concepts], tree
