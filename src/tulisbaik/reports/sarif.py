"""SARIF 2.1.0 (OASIS, 2020-03-27): code-scanning services read it."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from tulisbaik.findings import Finding
from tulisbaik.model import Severity
from tulisbaik.reports import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _result(finding: Finding) -> dict[str, Any]:
    d, place = finding.diagnostic, finding.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(place.path).as_posix())}}
    if not place.cell:
        physical["region"] = {
            "startLine": finding.line, "startColumn": finding.column,
            "endLine": finding.end_line, "endColumn": finding.end_column, "snippet": {"text": finding.text},
        }  # fmt: skip
    location: dict[str, Any] = {"physicalLocation": physical}
    if name := place.label or place.cell:
        location["logicalLocations"] = [
            {"name": name, "fullyQualifiedName": f"{place.sheet}!{place.cell}" if place.cell else name}
        ]
    return {"ruleId": d.rule, "level": _LEVELS[d.severity], "message": {"text": d.message}, "locations": [location]}


def render(report: Report) -> str:
    """One run with the rules that spoke, the results, and what could not be read as notifications."""
    from tulisbaik import __version__

    spoken = sorted({f.diagnostic.rule for f in report.findings})
    rules = [
        {
            "id": name, "shortDescription": {"text": info.why}, "help": {"text": f"{info.why} Sumber: {info.ref}."},
            "defaultConfiguration": {"level": _LEVELS[info.severity]},
        }
        for name in spoken if (info := (report.rules or {}).get(name))
    ]  # fmt: skip
    run = {
        "tool": {"driver": {"name": "tulisbaik", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [{"level": "error", "message": {"text": str(e)}} for e in report.errors],
            }
        ],
        "results": [_result(f) for f in report.findings],
    }
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
