"""JSON, version 1: what other programs read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.reports import Report

VERSION = 1


def row(finding: Finding) -> dict[str, object]:
    """A finding as plain data; `start`/`end` and edits are code points of the caption's text."""
    d = finding.diagnostic
    out: dict[str, object] = {
        "rule": d.rule, "severity": d.severity.value, "message": d.message, "path": finding.place.path,
        "label": finding.place.label, "line": finding.line, "column": finding.column, "end_line": finding.end_line,
        "end_column": finding.end_column, "start": d.span.start, "end": d.span.end, "text": finding.text,
        "fixes": [
            {
                "title": f.title, "safe": f.safe,
                "edits": [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in f.edits],
            }
            for f in d.fixes
        ],
    }  # fmt: skip
    if finding.place.cell:
        out["sheet"], out["cell"] = finding.place.sheet, finding.place.cell
    return out


def render(report: Report) -> Iterator[str]:
    """The whole report as one JSON object, one finding a line."""
    yield f'{{"version": {VERSION},'
    yield '"diagnostics": ['
    yield from listed(map(row, report.findings))
    yield "],"
    yield f'"errors": {dumped([{"where": e.where, "message": str(e)} for e in report.errors])},'
    yield f'"summary": {dumped({"captions": report.captions, **{s.value: report.counts[s] for s in Severity}})}}}'


def listed(rows: Iterable[object]) -> Iterator[str]:
    """The items of a JSON list, one a line."""
    before = ""
    for item in rows:
        if before:
            yield f"{before},"
        before = dumped(item)
    yield before


def dumped(data: object) -> str:
    """Plain data as JSON on one line."""
    return json.dumps(data, ensure_ascii=False)
