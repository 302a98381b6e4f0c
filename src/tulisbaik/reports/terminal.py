"""For a person at a terminal: the place, what is wrong, and the caption's line with a marker under the words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.reports import Report

COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
NAMES = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.INFO: "saran"}
_WIDTH = 100
"""Columns of a caption's line that are shown around the marker."""


def _width(text: str) -> int:
    """Columns a terminal takes for `text`."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def visible(text: str) -> str:
    """`text` with what a terminal would obey, or not show, in another form."""
    # A control character in a caption must not steer the terminal.
    if text.isprintable():
        return text
    return "".join(" " if c == "\t" else "�" if unicodedata.category(c) in ("Cc", "Cs") else c for c in text)


def _excerpt(finding: Finding) -> tuple[str, int, int]:
    """The shown part of the line, and the columns of the marker: (text, before, length)."""
    line = finding.context
    start = finding.diagnostic.span.start - finding.context_start
    end = min(max(finding.diagnostic.span.end - finding.context_start, start), len(line))
    first = max(0, start - _WIDTH // 2) if len(line) > _WIDTH else 0
    last = min(len(line), max(first + _WIDTH, end))
    last = min(last, first + 3 * _WIDTH)
    head, tail = ("…" if first else ""), ("…" if last < len(line) else "")
    before, found = head + visible(line[first:start]), visible(line[start : min(end, last)])
    return before + visible(line[start:last]) + tail, _width(before), max(_width(found), 1)


def place(finding: Finding) -> str:
    """Where to go: `file:line:column`, or `file · sheet!cell`; with the row's label where there is one."""
    p = finding.place
    if p.cell:
        return f"{p.path} · {p.sheet}!{p.cell}"
    at = f"{p.path}:{finding.line}:{finding.column}"
    return f"{at} · {p.label}" if p.row else at


def render(report: Report) -> Iterator[str]:
    """Findings one below the other, then a line that counts them."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if report.color else text

    for f in report.findings:
        d = f.diagnostic
        color = COLORS[d.severity]
        yield f"{paint(visible(place(f)), '1')}: {paint(NAMES[d.severity], color)} {paint(d.rule, '2')}"
        yield f"  {visible(d.message)}"
        if f.context.strip():
            text, before, length = _excerpt(f)
            yield f"    {text}"
            yield f"    {' ' * before}{paint('^' * length, color)}"
        if d.fixes:
            title = d.fixes[0].title + (" (aman, --fix)" if d.fixes[0].safe else "")
            yield f"    {paint('→', '32')} {visible(title)}"
        yield ""
    yield summary(report)


def summary(report: Report) -> str:
    """One line, when all findings have been told: how much was found in how many captions, and what can be repaired."""
    fixed = f"{report.fixed} perbaikan dilakukan. " if report.fixed else ""
    if not report.counts:
        found = "belum lengkap karena ada kesalahan" if report.errors else "tidak ada temuan"
        return f"{fixed}{report.captions} takarir diperiksa, {found}."
    parts = [f"{n} {NAMES[s]}" for s in Severity if (n := report.counts[s])]
    text = f"{fixed}{', '.join(parts)} dalam {report.captions} takarir."
    if report.repairable:
        text += f" {report.repairable} dapat diperbaiki dengan --fix."
    return text
