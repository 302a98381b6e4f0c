"""Snapshot -> what was found in it. Captions judged before are remembered, long work is cut into slices."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from time import monotonic
from typing import Any, Final, NamedTuple

from tulisbaik import sources
from tulisbaik.errors import TulisbaikError
from tulisbaik.linter import Linter, Result
from tulisbaik.sources.document import Document
from tulisbaik.text.caption import Caption, Meta
from tulisbaik_lsp.desk import Desk
from tulisbaik_lsp.documents import Snapshot
from tulisbaik_lsp.watchdog import RuleTimeoutError, limit

SLICE: Final = 0.005
"""Seconds of judging after which other messages get their turn."""

_Content = tuple[object, ...]


class Seen(NamedTuple):
    """A caption with its place in this version of the file, and what was found in it, maybe in an earlier version.

    `notes`: what others worked out of the caption; it is kept as long as the result.
    """

    caption: Caption
    result: Result
    notes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """What one version of a document holds. `linter` is None when the config could not be used: see `errors`."""

    snapshot: Snapshot
    document: Document
    linter: Linter | None
    captions: tuple[Seen, ...] = ()
    errors: tuple[TulisbaikError, ...] = ()
    failures: dict[str, str] = field(default_factory=dict)

    def caption_at(self, offset: int) -> Seen | None:
        """The caption that holds a file offset."""
        for seen in self.captions:
            offsets = seen.caption.offsets
            if offsets and offsets.file[0] <= offset <= offsets.ends[-1]:
                return seen
        return None


class Judge:
    """Judges the documents of a desk and remembers, for each, the captions of its last version."""

    def __init__(self, desk: Desk, failed: Callable[[str, str], None]) -> None:
        """`failed(rule, what)` is told of each rule that raised or hung."""
        self.desk, self._failed = desk, failed
        self._memory: dict[str, tuple[Linter, dict[_Content, tuple[Result, dict[str, Any]]]]] = {}

    def forget(self, uri: str) -> None:
        """A document was closed."""
        self._memory.pop(uri, None)

    def forget_all(self) -> None:
        """What was found may be found no more, or more may be found now."""
        self._memory.clear()

    async def judge(self, snapshot: Snapshot, current: Callable[[], bool]) -> Judged | None:
        """What `snapshot` holds; None as soon as it is no longer `current`."""
        nothing = Document(snapshot.path, snapshot.text, ())
        try:
            config = self.desk.config_for(snapshot.path)
            return await self.judge_document(snapshot, sources.read_text(snapshot.path, snapshot.text, config), current)
        except TulisbaikError as error:
            return Judged(snapshot, nothing, None, errors=(error,))

    async def judge_document(
        self, snapshot: Snapshot, document: Document, current: Callable[[], bool] = lambda: True
    ) -> Judged | None:
        """The same for a document that was read. Raises TulisbaikError for a config or rules that cannot be used."""
        linter = self.desk.linter_for(snapshot.path)
        before_linter, before = self._memory.get(snapshot.uri, (linter, {}))
        if before_linter is not linter:
            before = {}
        now: dict[_Content, tuple[Result, dict[str, Any]]] = {}
        captions = []
        failures = dict(self.desk.broken)
        slice_end = monotonic() + SLICE
        for caption in document.captions:
            content = _content(caption)
            result, notes = before.get(content) or (self._check(linter, caption), {})
            for failure in result.failures:
                failures[failure.rule] = self._told(failure.rule, failure.error)
            captions.append(Seen(caption, result, notes))
            now[content] = result, notes
            if monotonic() > slice_end:
                await asyncio.sleep(0)
                if not current():
                    # What is done is done: the next version finds it.
                    self._memory[snapshot.uri] = (linter, {**before, **now})
                    return None
                slice_end = monotonic() + SLICE
        self._memory[snapshot.uri] = (linter, now)
        return Judged(snapshot, document, linter, tuple(captions), document.errors, failures)

    def _check(self, linter: Linter, caption: Caption) -> Result:
        try:
            with limit():
                return linter.check(caption)
        except RuleTimeoutError as error:  # between two rules: nobody's fault in particular
            self._failed("", str(error))
            return Result(caption, ())

    def _told(self, rule: str, error: Exception) -> str:
        what = f"{type(error).__name__}: {error}" if not isinstance(error, (RuleTimeoutError, TulisbaikError)) else str(error)
        if isinstance(error, RuleTimeoutError):
            self.desk.switch_off(rule, what)
        self._failed(rule, what)
        return what


_META = attrgetter(*(name for name in Meta._fields if name not in ("other", "numbers")))


def _content(caption: Caption) -> _Content:
    """All that a finding may depend on: everything but the place."""
    meta = caption.meta
    tables = (tuple(meta.other.items()), tuple(meta.numbers.items()))
    return (caption.text, caption.masks, caption.ignores, caption.problems, _META(meta), tables)
