"""A diagnostic with its place in a file: what every report shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tulisbaik.model import Diagnostic
from tulisbaik.sources.document import Document, LineIndex
from tulisbaik.text.caption import Caption, Place


class Finding(NamedTuple):
    """A diagnostic and where a person finds it. Lines and columns count from 1, columns in code points.

    In a spreadsheet they count inside the cell that `place` names. `context` is the caption's line that the finding
    begins in, and `context_start` the offset of that line in the caption.
    """

    diagnostic: Diagnostic
    place: Place
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    context: str
    context_start: int

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order of reports: file, sheet and row, place, rule."""
        return (self.place.path, self.place.sheet, self.place.row, self.line, self.column, *self.diagnostic.sort_key)


def locate(document: Document, found: Iterable[tuple[Caption, Iterable[Diagnostic]]]) -> Iterator[Finding]:
    """The findings of a document's captions with their places."""
    lines: LineIndex | None = None
    for caption, diagnostics in found:
        own: LineIndex | None = None
        for d in diagnostics:
            start, end = d.span.start, d.span.end
            if caption.offsets is not None:
                lines = lines or LineIndex(document.text)
                at = lines.at(caption.offsets.to_file(start))
                stop = lines.at(caption.offsets.end_to_file(end)) if end > start else at
            else:
                own = own or LineIndex(caption.text)
                at, stop = own.at(start), own.at(end)
            begin = caption.text.rfind("\n", 0, start) + 1
            finish = caption.text.find("\n", start)
            context = caption.text[begin : finish if finish >= 0 else len(caption.text)]
            yield Finding(d, caption.place, *at, *stop, caption.text[start:end], context, begin)
