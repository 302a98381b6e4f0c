"""What was judged -> the diagnostics an editor shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types as t

from tulisbaik.errors import TulisbaikError
from tulisbaik.model import Diagnostic, Span
from tulisbaik.text.caption import Caption
from tulisbaik_lsp.convert import Lines, severity
from tulisbaik_lsp.documents import uri_of
from tulisbaik_lsp.judge import Judged

SOURCE = "tulisbaik"
_WHERE = re.compile(r"(.*?)(?::(\d+))?", re.DOTALL)


def file_span(caption: Caption, span: Span) -> Span:
    """Where a span of a caption stands in its file."""
    offsets = caption.offsets
    if offsets is None:
        return Span(0, 0)
    start = offsets.to_file(span.start)
    return Span(start, max(start, offsets.end_to_file(span.end)) if span.end > span.start else start)


def diagnostic(lines: Lines, caption: Caption, found: Diagnostic) -> t.Diagnostic:
    """One finding as the client sees it."""
    at = file_span(caption, found.span)
    message = found.message if caption.offsets else f"{caption.place.label}: {found.message}"  # a cell of a spreadsheet
    return t.Diagnostic(
        range=lines.range(at.start, at.end), message=message, severity=severity(found.severity), code=found.rule,
        source=SOURCE,
    )  # fmt: skip


def diagnostics(judged: Judged) -> list[t.Diagnostic]:
    """All that is to be shown in a caption file: findings, unreadable parts, rules that broke."""
    lines = judged.snapshot.lines
    out = [diagnostic(lines, seen.caption, d) for seen in judged.captions for d in seen.result.diagnostics]
    out += [error_diagnostic(lines, judged.snapshot.path, error) for error in judged.errors]
    out += list(_failures(judged, lines))
    return out


def _failures(judged: Judged, lines: Lines) -> Iterator[t.Diagnostic]:
    told: dict[str, str] = {}
    for rule, what in sorted(judged.failures.items()):
        told.setdefault(what, rule)  # one cause (a missing model, say) may fail many rules
    for what, rule in told.items():
        message = f"Aturan ini gagal ({what}); temuan lain tetap berlaku."
        yield t.Diagnostic(lines.range(0, 0), message, severity=t.DiagnosticSeverity.Warning, code=rule, source=SOURCE)


def error_diagnostic(lines: Lines, path: str, error: TulisbaikError) -> t.Diagnostic:
    """An error at its line in this file, or at the first line with a way to the file it speaks of."""
    m = _WHERE.fullmatch(error.where)
    where, number = (m[1], int(m[2] or 1) - 1) if m else ("", 0)
    message = f"{error.what} {error.allowed}".strip()
    if where in ("", path):
        line = min(number, len(lines.starts) - 1)
        return t.Diagnostic(
            lines.range(lines.starts[line], lines.end(line)), message, severity=t.DiagnosticSeverity.Error, source=SOURCE
        )
    place = t.Location(uri_of(where), t.Range(t.Position(number, 0), t.Position(number, 0)))
    return t.Diagnostic(
        lines.range(0, 0), f"{where}: {message}", severity=t.DiagnosticSeverity.Error, source=SOURCE,
        related_information=[t.DiagnosticRelatedInformation(place, message)],
    )  # fmt: skip
