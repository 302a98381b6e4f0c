"""A diagnostic with its place in a file: what every report shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tulisbaik.model import Diagnostic
from tulisbaik.sources.document import LineIndex
from tulisbaik.text.caption import Caption, Place


class Finding(NamedTuple):
    """A diagnostic and where a person finds it. Lines and columns count from 1, columns in code points.

    In a spreadsheet they count inside the cell that `place` names. `caption` is the caption's text.
    """

    diagnostic: Diagnostic
    place: Place
    line: int
    column: int
    end_line: int
    end_column: int
    caption: str

    @property
    def text(self) -> str:
        """The words found."""
        return self.caption[self.diagnostic.span.start : self.diagnostic.span.end]

    @property
    def context(self) -> str:
        """The caption's line that the finding begins in."""
        end = self.caption.find("\n", self.diagnostic.span.start)
        return self.caption[self.context_start : end if end >= 0 else len(self.caption)]

    @property
    def context_start(self) -> int:
        """The offset of that line in the caption."""
        return self.caption.rfind("\n", 0, self.diagnostic.span.start) + 1

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order of reports: file, sheet and row, place, rule."""
        return (self.place.path, self.place.sheet, self.place.row, self.line, self.column, *self.diagnostic.sort_key)


def locate(lines: LineIndex, found: Iterable[tuple[Caption, Iterable[Diagnostic]]]) -> Iterator[Finding]:
    """The findings of a document's captions with their places; `lines` are those of its text."""
    for caption, diagnostics in found:
        own: LineIndex | None = None
        for d in diagnostics:
            start, end = d.span.start, d.span.end
            if caption.offsets is not None:
                at = lines.at(caption.offsets.to_file(start))
                stop = lines.at(caption.offsets.end_to_file(end)) if end > start else at
            else:
                own = own or LineIndex(caption.text)
                at, stop = own.at(start), own.at(end)
            yield Finding(d, caption.place, *at, *stop, caption.text)
