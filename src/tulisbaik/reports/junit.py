"""JUnit XML: continuous integration shows each file as a suite and each finding as a failed case."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree

from tulisbaik.model import Severity
from tulisbaik.patterns import lazy
from tulisbaik.reports import Report
from tulisbaik.reports.terminal import place

_ILLEGAL = lazy("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _clean(text: str) -> str:
    return _ILLEGAL.sub("�", text)


def render(report: Report) -> Iterator[str]:
    """A suite a file; `info` findings are passed cases with their text in system-out."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<testsuites name="tulisbaik">'
    for path, group in groupby(report.findings, key=lambda f: f.place.path):
        found = list(group)
        failed = sum(f.diagnostic.severity is not Severity.INFO for f in found)
        suite = ElementTree.Element("testsuite", name=_clean(path), tests=str(len(found)), failures=str(failed))
        for f in found:
            d = f.diagnostic
            case = ElementTree.SubElement(suite, "testcase", classname=d.rule, name=_clean(place(f)))
            if d.severity is Severity.INFO:
                ElementTree.SubElement(case, "system-out").text = _clean(d.message)
            else:
                node = ElementTree.SubElement(case, "failure", type=d.severity.value, message=_clean(d.message))
                node.text = _clean(f.context)
        yield _shown(suite)
    for error in report.errors:
        suite = ElementTree.Element("testsuite", name=_clean(error.where), tests="1", errors="1")
        case = ElementTree.SubElement(suite, "testcase", classname="tulisbaik", name=_clean(error.where))
        ElementTree.SubElement(case, "error", message=_clean(str(error)))
        yield _shown(suite)
    if not report.counts and not report.errors:
        yield _shown(ElementTree.Element("testsuite", name="tulisbaik", tests=str(report.captions), failures="0"))
    yield "</testsuites>"


def _shown(suite: ElementTree.Element) -> str:
    ElementTree.indent(suite, level=1)
    return "  " + ElementTree.tostring(suite, encoding="unicode")
