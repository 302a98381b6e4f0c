"""Findings to text. Each format is a module with `render(report) -> str`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

from tulisbaik.errors import TulisbaikError
from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.rules.base import RuleInfo

FORMATS = ("terminal", "json", "sarif", "github", "junit")


class Report(NamedTuple):
    """What a run found: findings in order, how many captions were read, what could not be read, the facts of the rules.

    `color`: the reader is a terminal that shows colours. `fixed`: repairs made in this run.
    """

    findings: tuple[Finding, ...]
    captions: int
    errors: tuple[TulisbaikError, ...] = ()
    rules: Mapping[str, RuleInfo] | None = None
    color: bool = False
    fixed: int = 0

    def count(self, severity: Severity) -> int:
        """How many findings of this severity."""
        return sum(f.diagnostic.severity is severity for f in self.findings)


def render(name: str, report: Report) -> str:
    """The report in one of FORMATS."""
    text: str = import_module(f"tulisbaik.reports.{name}").render(report)
    return text
