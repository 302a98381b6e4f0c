"""Offsets to positions and back. The only place that knows encodings: all other modules speak of code points."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from lsprotocol import types as t

from tulisbaik.model import Edit, Severity, Span
from tulisbaik.sources.document import LineIndex

_WIDE = {
    "utf-8": re.compile(r"[^\x00-\x7f]"),
    "utf-16": re.compile(r"[\U00010000-\U0010ffff]"),
}
_SEVERITY = {
    Severity.ERROR: t.DiagnosticSeverity.Error,
    Severity.WARNING: t.DiagnosticSeverity.Warning,
    Severity.INFO: t.DiagnosticSeverity.Information,
}


class Lines:
    """The lines of a text as LSP has them (ended by LF, CRLF or CR alone), with positions in the client's encoding.

    A line with characters of more than one unit gets a table of them once, so that many places in one long line stay cheap.
    """

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self._wide = _WIDE.get(encoding)
        self._eight = encoding == "utf-8"
        self._tables: dict[int, tuple[list[int], list[int]]] = {}

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line begins."""
        return LineIndex(self.text).starts

    def end(self, line: int) -> int:
        """The offset of the end of a line, its line break left out."""
        stop = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        while stop > self.starts[line] and self.text[stop - 1] in "\r\n":
            stop -= 1
        return stop

    def line(self, offset: int) -> int:
        """The number of the line (from 0) that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def text_of(self, line: int) -> str:
        """The text of a line, its line break left out."""
        return self.text[self.starts[line] : self.end(line)]

    def _table(self, line: int) -> tuple[list[int], list[int]]:
        """(columns of wide characters, units they add: [0] before the first, [i] after the i-th)."""
        found = self._tables.get(line)
        if found is None:
            begin, stop = self.starts[line], self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
            wide = [m.start() for m in self._wide.finditer(self.text, begin, stop)] if self._wide else []
            more = [self._more(self.text[at]) for at in wide]
            found = self._tables[line] = ([at - begin for at in wide], [0, *accumulate(more)])
        return found

    def _more(self, char: str) -> int:
        if not self._eight:
            return 1
        return 1 if char < "\u0800" else 2 if char < "\U00010000" else 3

    def position(self, offset: int) -> t.Position:
        """The client's position of an offset."""
        offset = max(0, min(offset, len(self.text)))
        line = self.line(offset)
        column = offset - self.starts[line]
        columns, more = self._table(line)
        return t.Position(line, column + more[bisect_left(columns, column)])

    def offset(self, position: t.Position) -> int:
        """The offset of a client's position; past the end of a line or text: that end; inside a character: before it."""
        if position.line >= len(self.starts):
            return len(self.text)
        columns, more = self._table(position.line)
        units = [column + more[i] for i, column in enumerate(columns)]
        i = bisect_left(units, position.character)
        column = position.character - more[i]
        if i and column < columns[i - 1] + 1:  # inside the wide character before
            column = columns[i - 1]
        return min(self.starts[position.line] + column, self.end(position.line))

    def range(self, start: int, end: int) -> t.Range:
        """The client's range of text[start:end]."""
        return t.Range(self.position(start), self.position(end))

    def span(self, range_: t.Range) -> Span:
        """The offsets of a client's range."""
        return Span(self.offset(range_.start), self.offset(range_.end))

    def whole(self) -> t.Range:
        """The range of the whole text."""
        return self.range(0, len(self.text))

    def text_edits(self, edits: list[Edit]) -> list[t.TextEdit]:
        """The client's edits of edits of this text."""
        return [t.TextEdit(self.range(e.span.start, e.span.end), e.text) for e in edits]


def severity(level: Severity) -> t.DiagnosticSeverity:
    """The client's word for a severity."""
    return _SEVERITY[level]


def touches(a: t.Range, b: t.Range) -> bool:
    """True when two ranges share a character or a border."""
    return _key(a.start) <= _key(b.end) and _key(b.start) <= _key(a.end)


def _key(position: t.Position) -> tuple[int, int]:
    return position.line, position.character
