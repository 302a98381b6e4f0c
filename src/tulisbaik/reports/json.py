"""JSON, version 1: what other programs read."""

from __future__ import annotations

import json

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


def render(report: Report) -> str:
    """The whole report as one JSON object, one finding a line: a run over many captions must not keep them twice."""
    errors = [{"where": e.where, "message": str(e)} for e in report.errors]
    summary = {"captions": report.captions, **{s.value: report.count(s) for s in Severity}}
    rows = ",\n".join(_dumped(row(f)) for f in report.findings)
    return f'{{"version": {VERSION},\n"diagnostics": [\n{rows}\n],\n"errors": {_dumped(errors)},\n"summary": {_dumped(summary)}}}'


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
