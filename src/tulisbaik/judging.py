"""Documents to results: captions of several files are judged together, and those that an earlier run knows not again."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tulisbaik import vocabulary
from tulisbaik.checked import Checked
from tulisbaik.errors import TulisbaikError
from tulisbaik.linter import Linter, Result
from tulisbaik.sources.document import Document, LineIndex
from tulisbaik.text.caption import Caption

if TYPE_CHECKING:
    from tulisbaik.result_cache import ResultCache

SOME: Final = 50
"""Captions that are judged together."""
_LONG: Final = 20_000
"""Letters of a caption whose findings are worth keeping though it is read alone."""
_PART: Final = 5_000
"""Captions of a file that are told of at a time."""
FILE: Final = 100
"""What a file counts for in progress."""
Tick = Callable[[int], None]


class Part(NamedTuple):
    """Captions of a document that are told of together: of the `total` of the whole those from `first` on."""

    document: Document
    linter: Linter | None
    errors: tuple[TulisbaikError, ...] = ()
    captions: Sequence[Caption] = ()
    first: int = 0
    total: int = 0
    lines: LineIndex = LineIndex("")
    compared: bool = False

    def share(self, n: int) -> int:
        """What caption n of the part counts for in progress."""
        n += self.first
        return FILE * (n + 1) // self.total - FILE * n // self.total


def parts(document: Document, linter: Linter, *, compared: bool) -> Iterator[Part]:
    """A document, very long ones in parts; `compared`: with others, later."""
    lines, total, errors = LineIndex(document.text), len(document.captions), document.errors
    if total > _PART:  # so that the parts follow each other as their findings do in a report
        ordered = sorted(document.captions, key=lambda c: (c.place.sheet, c.place.row))
        document = document._replace(captions=tuple(ordered))
        del ordered
    waiting = taken(document)
    document = shell(document)
    for first in range(0, total or 1, _PART):
        captions = list(islice(waiting, _PART))
        yield Part(document, linter, errors, captions, first, total, lines, compared or total > 1)
        document, errors = Document(document.path, "", ()), ()


def taken(document: Document) -> Iterator[Caption]:
    """Its captions, each let go of when it was taken and nobody else holds the document."""
    waiting = deque(document.captions)
    return (waiting.popleft() for _ in range(len(waiting)))


def shell(document: Document) -> Document:
    """The same without its text and captions: what is told of it as a whole."""
    return document._replace(text="", captions=(), to_file=None)


class Judge:
    """Judges the captions of documents. `keeps`: what it finds is kept for later runs, and what earlier ones found is used."""

    def __init__(self, *, keeps: bool) -> None:
        self._keeps = keeps
        self._cache: ResultCache | None = None
        self._known: dict[Linter, int] = {}

    def meet(self, linter: Linter) -> None:
        """Tell a new linter what the words of earlier runs wake."""
        if self._keeps:
            self._known[linter] = vocabulary.recall(linter)

    def judge(self, parts: Sequence[Part], tick: Tick = lambda done: None) -> Iterator[Checked]:
        """What is found in parts of documents, in order; their captions are judged together."""
        results: list[dict[int, Result]] = [{} for _ in parts]
        fresh: list[dict[int, Caption]] = [{} for _ in parts]
        asked: defaultdict[tuple[Linter, bool], list[tuple[int, int]]] = defaultdict(list)
        for i, part in enumerate(parts):
            if not part.captions:
                tick(FILE)
            for n, caption in enumerate(part.captions):
                assert part.linter
                cache = self._cache_for(caption, part.compared)
                if cache and (kept := cache.get(part.linter, caption, compared=part.compared)):
                    results[i][n] = kept
                    tick(part.share(n))
                else:
                    fresh[i][n] = caption
                    asked[part.linter, part.compared].append((i, n))
        for (linter, compared), places in asked.items():
            found = linter.check_all((fresh[i][n] for i, n in places), compared=compared)
            for (i, n), result in zip(places, found, strict=True):
                results[i][n] = result
                tick(parts[i].share(n))
        for part, known, new in zip(parts, results, fresh, strict=True):
            told = tuple(known[n] for n in range(len(part.captions)))
            lines = part.lines if part.total <= _PART else _lines_of(told, part.lines)
            yield Checked(part.document, told, part.errors, lines, new)

    def _cache_for(self, caption: Caption, compared: bool) -> ResultCache | None:
        if not self._keeps or not (compared or len(caption.text) >= _LONG):
            return None
        if not self._cache:
            from tulisbaik.result_cache import ResultCache

            self._cache = ResultCache()
        return self._cache

    def remembered(self, checked: Iterable[Checked], linter_for: Callable[[str], Linter]) -> Iterator[Checked]:
        """The same; what no earlier run knew is kept for later ones."""
        for c in checked:
            for n, caption in c.fresh.items():
                if cache := self._cache_for(caption, c.results[n].facts is not None):
                    cache.put(linter_for(c.document.path), caption, c.results[n])
            yield c
        self.pause()
        for linter, known in self._known.items():
            vocabulary.keep(linter, known)

    def pause(self) -> None:
        """Let go of files, which a fork of this process must not share. They are opened again when they are asked."""
        if self._cache:
            self._cache.close()


def _lines_of(results: Sequence[Result], lines: LineIndex) -> LineIndex:
    """Those of `lines` that the captions stand in."""
    offsets = [r.caption.offsets for r in results if r.caption.offsets]
    return lines.part(min(o.file[0] for o in offsets), max(o.ends[-1] for o in offsets)) if offsets else lines
