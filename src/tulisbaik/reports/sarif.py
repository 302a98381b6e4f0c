"""SARIF 2.1.0 (OASIS, 2020-03-27): code-scanning services read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.reports import Report
from tulisbaik.reports.json import dumped, listed
from tulisbaik.text.privacy import masked

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _result(finding: Finding) -> dict[str, Any]:
    d, place = finding.diagnostic, finding.place
    shown = masked(finding.text) if d.rule.startswith("privasi/") else finding.text  # such files are uploaded and kept
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(place.path).as_posix())}}
    if not place.cell:
        physical["region"] = {
            "startLine": finding.line, "startColumn": finding.column,
            "endLine": finding.end_line, "endColumn": finding.end_column, "snippet": {"text": shown},
        }  # fmt: skip
    location: dict[str, Any] = {"physicalLocation": physical}
    if name := place.label or place.cell:
        location["logicalLocations"] = [
            {"name": name, "fullyQualifiedName": f"{place.sheet}!{place.cell}" if place.cell else name}
        ]
    return {"ruleId": d.rule, "level": _LEVELS[d.severity], "message": {"text": d.message}, "locations": [location]}


def render(report: Report) -> Iterator[str]:
    """One run with the results, what could not be read as notifications, and the rules that spoke."""
    from tulisbaik import __version__

    spoken: set[str] = set()

    def results() -> Iterator[dict[str, Any]]:
        for finding in report.findings:
            spoken.add(finding.diagnostic.rule)
            yield _result(finding)

    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
    yield f'{{"$schema": {dumped(schema)}, "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints",'
    yield '"results": ['
    yield from listed(results())
    yield "],"
    notifications = [{"level": "error", "message": {"text": str(e)}} for e in report.errors]
    invocation = {"executionSuccessful": not report.errors, "toolExecutionNotifications": notifications}
    yield f'"invocations": {dumped([invocation])},'
    rules = [
        {
            "id": name, "shortDescription": {"text": info.why}, "help": {"text": f"{info.why} Sumber: {info.ref}."},
            "defaultConfiguration": {"level": _LEVELS[info.severity]},
        }
        for name in sorted(spoken) if (info := report.rules.get(name))
    ]  # fmt: skip
    yield f'"tool": {dumped({"driver": {"name": "tulisbaik", "version": __version__, "rules": rules}})}}}]}}'
