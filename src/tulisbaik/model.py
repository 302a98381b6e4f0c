"""The facts every other module speaks of: spans, edits, fixes, diagnostics. Frozen, picklable, no I/O."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters. `error` and `warning` end a check with exit code 1 by default; `info` never does."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest, so that sorting by rank puts errors first."""
        return _RANK[self]


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Span(NamedTuple):
    """A half-open range of the caption's text, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True when both share at least one character."""
        return self.start < other.end and other.start < self.end


class Edit(NamedTuple):
    """Replace what stands at `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A repair a person can take. `safe` only where a machine cannot be wrong: `--fix` applies safe ones unasked."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Diagnostic(NamedTuple):
    """One finding in one caption. It knows no path: its place is `span`, relative to the caption's text."""

    rule: str
    severity: Severity
    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()

    @property
    def sort_key(self) -> tuple[int, int, int, str, str]:
        """Order of reading: by place, then gravity, then rule."""
        return (self.span.start, self.span.end, self.severity.rank, self.rule, self.message)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """`text` with `edits` made. They must not overlap."""
    for edit in sorted(edits, key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
