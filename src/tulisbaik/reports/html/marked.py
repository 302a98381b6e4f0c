"""A caption cut into pieces, so that a page can mark findings in it and show characters that nobody sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tulisbaik.model import Diagnostic, Severity
from tulisbaik.patterns import lazy

_UNSEEN = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""Controls, marks that turn the direction of text, separators and characters without width."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text inside the same findings. `level`: the gravest of them, "" outside all. `ends`: the numbers of those that end here.

    `code`: the name (U+202E) of a character that is not seen by itself.
    """

    text: str
    level: str = ""
    ends: tuple[int, ...] = ()
    code: str = ""


def pieces(text: str, found: Sequence[Diagnostic]) -> Iterator[Piece]:
    """The pieces of `text`, in order; joined, they are the text. Findings are numbered from 1, as they stand in `found`."""
    opens: dict[int, list[Severity]] = {}
    ends: dict[int, list[int]] = {}
    shuts: dict[int, list[Severity]] = {}
    for n, d in enumerate(found, 1):
        ends.setdefault(d.span.end, []).append(n)
        if d.span.end > d.span.start:
            opens.setdefault(d.span.start, []).append(d.severity)
            shuts.setdefault(d.span.end, []).append(d.severity)
    active = dict.fromkeys(Severity, 0)
    at = 0
    for cut in sorted({0, *opens, *ends, len(text)}):
        if cut > at or cut in ends:
            level = next((s.value for s, count in active.items() if count), "")
            yield from _seen(text[at:cut], level, tuple(ends.get(cut, ())))
        for severity in shuts.get(cut, ()):
            active[severity] -= 1
        for severity in opens.get(cut, ()):
            active[severity] += 1
        at = cut


def _seen(text: str, level: str, ends: tuple[int, ...]) -> Iterable[Piece]:
    """One piece, or more where characters that are not seen must be shown."""
    at = 0
    for m in _UNSEEN.finditer(text):
        if m.start() > at:
            yield Piece(text[at : m.start()], level)
        # A page would read a bare carriage return as a line feed.
        yield Piece(Markup("&#13;") if m[0] == "\r" else m[0], level, code=f"U+{ord(m[0]):04X}")
        at = m.end()
    if at < len(text) or ends or not text:
        yield Piece(text[at:], level, ends)
