"""A week or month of captions read as one plan: what a head of public relations decides by.

A plan is an outline (see `knowledge/outline.py`: mix, days, hours, units, streaks) whose posts also hold what was found
in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from itertools import groupby, islice
from typing import Final, NamedTuple

from tulisbaik.baseline import key
from tulisbaik.checked import Checked, spread
from tulisbaik.collection import ignored
from tulisbaik.comparison import Comparison, Key, Seen, seen
from tulisbaik.findings import Finding
from tulisbaik.knowledge.facts import facts_of
from tulisbaik.knowledge.outline import Outline, Slot, order, outline_of, slot_of
from tulisbaik.linter import Linter, Result, diagnostic
from tulisbaik.model import Diagnostic, Severity
from tulisbaik.runner import Runner
from tulisbaik.sources.document import Skipped
from tulisbaik.text.caption import Caption, Ignore
from tulisbaik.text.scan import Scan

_DECIDED: Final = ("privasi", "fakta", "rencana", "panjang", "pilar", "berkas")
"""Groups of rules whose findings are matters to decide, the weightiest first; the others say how a caption is better written."""


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


class Matter(NamedTuple):
    """What a rule asks a person to decide: the first findings (None: in the plan as a whole), and how many posts have more."""

    rule: str
    first: tuple[tuple[Post | None, Diagnostic], ...]
    more: int


@dataclass(frozen=True)
class Plan(Outline[Post]):
    """The posts of a period with what was found in each, and (`findings`) in the plan as a whole: those have no place.

    `paths`: the files it was read from. `skipped`: where posts are planned without a caption, one for each `unwritten`.
    `outside`: captions with a day before or after the period that was asked for, which are left out. `compared`: with the last
    period's report.
    """

    paths: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    outside: int = 0
    compared: Comparison | None = None

    @cached_property
    def counts(self) -> Mapping[Severity, int]:
        """Findings by severity, those in the plan as a whole among them."""
        every = (*self.findings, *(f.diagnostic for p in self.posts for f in p.findings))
        return Counter(d.severity for d in every)

    @cached_property
    def decisions(self) -> tuple[tuple[Post | None, Diagnostic], ...]:
        """What a person must decide before the plan can be signed: findings about facts, order, privacy and length, not
        those about wording. Gravest first, then by group and rule, those in the plan as a whole before those in posts.
        """
        every: list[tuple[Post | None, Diagnostic]] = [(None, d) for d in self.findings]
        every += [(p, f.diagnostic) for p in self.posts for f in p.findings]
        chosen = [(p, d) for p, d in every if d.severity is not Severity.INFO and _group(d) in _DECIDED]
        return tuple(sorted(chosen, key=lambda c: (c[1].severity.rank, _DECIDED.index(_group(c[1])), c[1].rule)))

    def matters(self, each: int) -> Iterator[Matter]:
        """The decisions by rule, in their order: at most `each` findings in posts, one a post. A finding with two sides (a clash,
        a contradiction) is told at one of them."""
        for rule, found in groupby(self.decisions, key=lambda c: c[1].rule):
            first: list[tuple[Post | None, Diagnostic]] = []
            posts, more = set[int](), set[int]()
            for post, d in found:
                if post is None:
                    first.append((None, d))
                elif id(post) in posts or _spoken_of(post, first):
                    continue
                elif len(posts) < each:
                    posts.add(id(post))
                    first.append((post, d))
                else:
                    more.add(id(post))
            yield Matter(rule, tuple(first), len(more))

    @cached_property
    def seen(self) -> Seen:
        """What the next period's report compares itself with."""
        whole: list[tuple[Key, Severity]] = [((d.rule, None, ""), d.severity) for d in self.findings]
        found = [((f.diagnostic.rule, p.unit, key(f)), f.diagnostic.severity) for p in self.posts for f in p.findings]
        return seen(self.first, self.last, [p.unit for p in self.posts], [*whole, *found])

    def of_rule(self, *rules: str) -> tuple[Finding, ...]:
        """The findings of some rules (`rencana/bentrok`, …) in the posts, in order of time."""
        return tuple(f for p in self.posts for f in p.findings if f.diagnostic.rule in rules)


def _spoken_of(post: Post, told: Iterable[tuple[Post | None, Diagnostic]]) -> bool:
    """Does a finding that is told name this post, as the other one of two?"""
    where = post.result.facts.where if post.result.facts else ""
    return bool(where) and any(f"{where}{end}" in d.message for _, d in told for end in " )")


def _group(d: Diagnostic) -> str:
    return d.rule.partition("/")[0]


def make_plan(runner: Runner, checked: Iterable[Checked], start: date | None = None, end: date | None = None) -> Plan:
    """The plan of files that were checked together. `start` and `end`: the period; None: that of the schedule.

    The rules and thresholds for the plan as a whole are those of its first file; each unit keeps its own pillars.
    """
    checked = list(checked)
    linter = runner.linter_for(checked[0].document.path if checked else ".")
    results = [(runner.linter_for(c.document.path), r) for c in checked for r in c.results]
    slots = [slot(own, r) for own, r in results]
    kept = order(slots, start, end)
    skipped = tuple(_skipped(runner, checked, start, end))
    outline = outline_of(
        tuple(slots[n] for n in kept), [k.knowledge for k in dict.fromkeys((linter, *(own for own, _ in results)))], start, end,
        tuple(_unwritten(runner.linter_for(row.place.path), row) for row in skipped),
    )  # fmt: skip
    found = judge(linter, outline, [results[n][1].caption.ignores for n in kept])
    whole = tuple(found.pop(None, ()))
    said = {kept[n]: ds for n, ds in found.items() if n is not None}
    posts = [post for c in spread(checked, said) for post in _located(c)]
    return Plan(
        tuple(_post(slots[n], *posts[n]) for n in kept),
        outline.first, outline.last, outline.pillars, outline.others, outline.targets, outline.unwritten,
        tuple(dict.fromkeys(c.document.path for c in checked)), whole, skipped, len(slots) - len(kept),
    )  # fmt: skip


def slot(linter: Linter, result: Result) -> Slot:
    """What a plan knows of a caption that was checked."""
    scan = Scan(result.caption.text)
    return slot_of(linter.knowledge, result.caption, scan, result.facts or facts_of(result.caption, scan))


def _unwritten(linter: Linter, row: Skipped) -> Slot:
    """The slot of a post that has no caption yet: its title says what it will speak of."""
    caption = Caption(row.meta.title or "", row.meta, row.place)
    scan = Scan(caption.text)
    return slot_of(linter.knowledge, caption, scan, facts_of(caption, scan))


def judge(linter: Linter, outline: Outline[Slot], ignores: Sequence[Sequence[Ignore]]) -> dict[int | None, list[Diagnostic]]:
    """What the rules about plans find, by the number of the post; None: in the plan as a whole. `ignores`: of each post."""
    found: dict[int | None, list[Diagnostic]] = {}
    for rule in linter.index.plan.values():
        assert rule.plan
        for n, hit in rule.plan(outline, linter.config):
            if n is None or not ignored(ignores[n], rule, hit):
                found.setdefault(n, []).append(diagnostic(rule, hit))
    return found


def _skipped(runner: Runner, checked: Sequence[Checked], start: date | None, end: date | None) -> Iterator[Skipped]:
    """The posts without a caption from `start` to `end`, with what their account says of them."""
    for c in checked:
        for bare in c.document.skipped:
            row = bare._replace(meta=runner.linter_for(c.document.path).with_defaults(Caption("", bare.meta)).meta)
            day = row.meta.schedule.date() if row.meta.schedule else None
            if day is None or ((not start or day >= start) and (not end or day <= end)):
                yield row


def _located(checked: Checked) -> Iterator[tuple[Result, tuple[Finding, ...]]]:
    findings = iter(checked.findings())
    for result in checked.results:
        yield result, tuple(islice(findings, len(result.diagnostics)))


def _post(slot: Slot, result: Result, findings: tuple[Finding, ...]) -> Post:
    meta = result.caption.meta
    known = {f.name: getattr(slot, f.name) for f in fields(Slot)}
    return Post(
        **known, result=result, findings=findings, status=meta.status or "", pic=meta.other.get("pic", ""), numbers=meta.numbers
    )
