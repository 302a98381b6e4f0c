"""Workflow commands: GitHub shows each finding at its line."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.reports import Report
from tulisbaik.reports.terminal import summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render(report: Report) -> Iterator[str]:
    """One command a finding, then the summary."""
    for f in report.findings:
        d = f.diagnostic
        where = f"file={_property(f.place.path)}"
        if not f.place.cell:
            where += f",line={f.line},col={f.column},endLine={f.end_line},endColumn={f.end_column}"
        label = f"{f.place.sheet}!{f.place.cell}: " if f.place.cell else ""
        yield f"::{_COMMANDS[d.severity]} {where},title={_property(d.rule)}::{_data(label + d.message)}"
    yield summary(report)
