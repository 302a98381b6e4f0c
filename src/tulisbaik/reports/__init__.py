"""Findings to text. Each format is a module with `render(report)`, which gives the text line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from tulisbaik.errors import ModelError, TulisbaikError
from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.rules.base import RuleInfo

if TYPE_CHECKING:
    from tulisbaik.checked import Checked

FORMATS = ("terminal", "json", "sarif", "github", "junit")


class Report:
    """What a run found, told file by file: there may be millions of findings.

    `findings` can be gone through once. After that are known: how many `captions` were read, what could not be read or
    judged (`errors`), the findings by severity (`counts`), how many have a safe repair, and (`rest`) the files without what was
    told of them. `rules`: the facts of the rules. `color`: the reader is a terminal that shows colours. `fixed`: repairs
    made in this run. `accepted`: findings of a baseline, which are left out.
    """

    def __init__(
        self,
        checked: Iterable[Checked],
        rules: Mapping[str, RuleInfo],
        *,
        color: bool = False,
        fixed: int = 0,
        accepted: Counter[str] | None = None,
    ) -> None:
        self.rules, self.color, self.fixed = rules, color, fixed
        self.captions = self.repairable = 0
        self.errors: list[TulisbaikError] = []
        self.counts: Counter[Severity] = Counter()
        self.rest: list[Checked] = []
        self.findings: Iterator[Finding] = self._tell(checked, accepted)

    def _tell(self, checked: Iterable[Checked], accepted: Counter[str] | None) -> Iterator[Finding]:
        for c in checked:
            found = sorted(c.findings(), key=lambda f: f.sort_key)
            if accepted:
                from tulisbaik.baseline import fresh

                found = fresh(found, accepted)
            for finding in found:
                self.counts[finding.diagnostic.severity] += 1
                self.repairable += any(fix.safe for fix in finding.diagnostic.fixes)
                yield finding
            self.captions += len(c.results)
            self.errors += c.errors
            self.rest.append(c._replace(results=tuple(r for r in c.results if r.failures)))
        self.errors += _refused(self.rest)


def _refused(checked: Iterable[Checked]) -> list[TulisbaikError]:
    """What kept rules from judging though the captions were read, a pillar file gone wrong for one: each once."""
    errors = (failure.error for c in checked for failure in c.failures)
    return list({str(e): e for e in errors if isinstance(e, TulisbaikError) and not isinstance(e, ModelError)}.values())


def render(name: str, report: Report) -> Iterator[str]:
    """The lines of the report in one of FORMATS."""
    lines: Iterator[str] = import_module(f"tulisbaik.reports.{name}").render(report)
    return lines
