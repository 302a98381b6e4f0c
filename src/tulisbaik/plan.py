"""A week or month of captions read as one plan: what a head of public relations decides by.

A plan is an outline (see `knowledge/outline.py`: mix, days, hours, units, streaks) whose posts also hold what was found
in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice

from tulisbaik.findings import Finding
from tulisbaik.knowledge.facts import facts_of
from tulisbaik.knowledge.outline import Outline, Slot, in_order, slot_of
from tulisbaik.linter import Linter, Result
from tulisbaik.model import Diagnostic, Severity
from tulisbaik.runner import Checked, Runner
from tulisbaik.text.scan import Scan


@dataclass(frozen=True, slots=True)
class Post(Slot):
    """A post with its caption (`result.caption`: text, place, metadata) and the findings in it, in order of reading.

    `status` and `pic` are what the plan says, "" for nothing. `numbers`: what was measured after posting (reach, likes, …).
    """

    result: Result
    findings: tuple[Finding, ...]
    status: str = ""
    pic: str = ""
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan(Outline[Post]):
    """The posts of a period with what was found in each, and (`findings`) in the plan as a whole: those have no place.

    `paths`: the files it was read from. `outside`: captions with a day before or after the period, which are left out.
    """

    paths: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    outside: int = 0

    @cached_property
    def counts(self) -> Mapping[Severity, int]:
        """Findings by severity, those in the plan as a whole among them."""
        every = (*self.findings, *(f.diagnostic for p in self.posts for f in p.findings))
        return Counter(d.severity for d in every)

    def of_rule(self, *rules: str) -> tuple[Finding, ...]:
        """The findings of some rules (`rencana/bentrok`, …) in the posts, in order of time."""
        return tuple(f for p in self.posts for f in p.findings if f.diagnostic.rule in rules)


def make_plan(runner: Runner, checked: Sequence[Checked], start: date | None = None, end: date | None = None) -> Plan:
    """The plan of files that were checked together. `start` and `end`: the period; None: that of the schedule."""
    posts = in_order([post for c in checked if c.results for post in _posts(c, runner.linter_for(c.document.path))])
    kept = [p for p in posts if p.day is None or ((not start or p.day >= start) and (not end or p.day <= end))]
    days = [p.day for p in kept if p.day]
    pillars = runner.linter_for(checked[0].document.path if checked else ".").knowledge.pillars.all
    return Plan(
        tuple(kept),
        start or min(days, default=None),
        end or max(days, default=None),
        {p.id: p.name for p in pillars if p.planned},
        {p.id: p.name for p in pillars if not p.planned},
        {},
        paths=tuple(c.document.path for c in checked),
        outside=len(posts) - len(kept),
    )


def _posts(checked: Checked, linter: Linter) -> Iterator[Post]:
    found = iter(checked.findings())
    for result in checked.results:
        caption = result.caption
        scan = Scan(caption.text)
        yield slot_of(
            linter.knowledge, caption, scan, result.facts or facts_of(caption, scan), Post,
            result=result, findings=tuple(islice(found, len(result.diagnostics))),
            status=caption.meta.status or "", pic=caption.meta.other.get("pic", ""),
        )  # fmt: skip
