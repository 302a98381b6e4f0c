"""A file with what was found in it, as the runner hands it to reports and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tulisbaik.errors import TulisbaikError
from tulisbaik.findings import Finding, locate
from tulisbaik.linter import Failure, Result
from tulisbaik.model import Diagnostic
from tulisbaik.sources.document import Document, LineIndex
from tulisbaik.text.caption import Caption


class Checked(NamedTuple):
    """A file with what was found in it, or a part of one with very many captions.

    `document` is left without its text and captions; `lines` are those of its text. `errors` are parts (or the whole) that
    could not be read; they and what else is told of a file as a whole stand in its first part. `fresh`: the captions as
    read whose results no earlier run knew, by the number of the result.
    """

    document: Document
    results: tuple[Result, ...] = ()
    errors: tuple[TulisbaikError, ...] = ()
    lines: LineIndex = LineIndex("")
    fresh: Mapping[int, Caption] = {}

    @property
    def failures(self) -> list[Failure]:
        """Rules that broke on this file."""
        return [f for r in self.results for f in r.failures]

    def findings(self) -> list[Finding]:
        """The findings with their places."""
        return list(locate(self.lines, ((r.caption, r.diagnostics) for r in self.results)))


def portable(checked: Checked) -> Checked:
    """The same as it can be written down: any error may be raised by a rule, not any can travel."""
    if not checked.failures:
        return checked
    results = [r._replace(failures=tuple(map(_told, r.failures))) for r in checked.results]
    return checked._replace(results=tuple(results))


def _told(failure: Failure) -> Failure:
    if isinstance(failure.error, TulisbaikError):
        return failure
    import traceback

    return Failure(failure.rule, RuntimeError("".join(traceback.format_exception(failure.error))))


def spread(checked: Iterable[Checked], found: Mapping[int, Sequence[Diagnostic]]) -> Iterator[Checked]:
    """Findings across captions, by the number of the caption in the whole run, put to the others of their caption."""
    n = 0
    for c in checked:
        results = []
        for result in c.results:
            if n in found:
                both = sorted((*result.diagnostics, *found[n]), key=lambda d: d.sort_key)
                result = result._replace(diagnostics=tuple(both))
            results.append(result)
            n += 1
        yield c._replace(results=tuple(results))
