"""Many captions read together: what contradicts, repeats or collides.

Captions are never compared all with all. Each rule names keys of a caption (the name of its event, a piece of its
sketch, its slot); only captions with a key in common are judged, a window of them at a time. So the cost grows with the
number of captions, whatever they say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from tulisbaik.config import Config
from tulisbaik.knowledge.facts import Facts
from tulisbaik.linter import Linter, Result, diagnostic
from tulisbaik.model import Diagnostic, Span
from tulisbaik.rules.base import Hit, Rule
from tulisbaik.text.caption import Ignore

WINDOW: Final = 24
"""Captions of one key that are judged together; of more, each is judged with its neighbours in time."""


MOST: Final = 3
"""What one rule says of one place in a caption: more others that contradict or repeat it tell nothing new."""


class Member(NamedTuple):
    """A caption among others: its facts and what checks it. Without `linter`, it was posted before: nothing is said of it."""

    facts: Facts
    linter: Linter | None = None
    ignores: tuple[Ignore, ...] = ()


def member(linter: Linter, result: Result) -> Member:
    """A caption that was checked, to be compared with others."""
    from tulisbaik.knowledge.facts import facts_of

    return Member(result.facts or facts_of(result.caption), linter, result.caption.ignores)


def compare(members: Sequence[Member]) -> dict[int, list[Diagnostic]]:
    """What the rules across captions find, by the number of the caption. Each finding is told once, in order of reading."""
    found: dict[int, dict[tuple[str, Span], dict[str, Diagnostic]]] = defaultdict(dict)
    rules: dict[str, tuple[Rule, Config]] = {}
    for m in members:
        if m.linter:
            for rule_id, rule in m.linter.index.across.items():
                rules.setdefault(rule_id, (rule, m.linter.config))
    order = sorted(range(len(members)), key=lambda i: _when(members[i].facts))
    for rule_id, (rule, config) in sorted(rules.items()):
        assert rule.across
        for group in _groups(members, order, rule):
            for n, hit in rule.across.judge([members[i].facts for i in group], config):
                i = group[n]
                here = found[i].setdefault((rule_id, Span(hit.start, hit.end)), {})
                if len(here) < MOST and (d := _diagnostic(members[i], rule_id, hit)):
                    here[d.message] = d
    return {
        i: sorted((d for ds in by.values() for d in ds.values()), key=lambda d: d.sort_key)
        for i, by in found.items()
        if any(by.values())
    }


def _when(facts: Facts) -> float:
    """Captions without a schedule come last, in the order they were read."""
    return facts.posted if facts.posted is not None else float("inf")


def _groups(members: Sequence[Member], order: Iterable[int], rule: Rule) -> Iterable[list[int]]:
    """The groups of captions that share a key, each group once. Those of archived captions alone are left out."""
    assert rule.across
    # Most keys are one caption's alone: of a million captions their texts and lists would fill the memory.
    by_key: dict[int, int | list[int]] = {}
    for i in order:
        for key in dict.fromkeys(map(hash, rule.across.keys(members[i].facts))):
            held = by_key.setdefault(key, i)
            if isinstance(held, list):
                held.append(i)
            elif held != i:
                by_key[key] = [held, i]
    seen: set[tuple[int, ...]] = set()
    for group in (held for held in by_key.values() if isinstance(held, list)):
        starts = range(0, max(1, len(group) - WINDOW // 2), WINDOW // 2)
        for window in [tuple(group)] if rule.across.whole else [tuple(group[n : n + WINDOW]) for n in starts]:
            if len(window) > 1 and window not in seen and any(members[i].linter for i in window):
                seen.add(window)
                yield list(window)


def _diagnostic(m: Member, rule_id: str, hit: Hit) -> Diagnostic | None:
    """The finding as this caption's config wants it; None where the rule is off, the caption archived, or it is ignored."""
    rule = m.linter.index.across.get(rule_id) if m.linter else None
    return diagnostic(rule, hit) if rule and not ignored(m.ignores, rule, hit) else None


def ignored(ignores: Sequence[Ignore], rule: Rule, hit: Hit) -> bool:
    """Does the caption ask this rule (or its group) to be silent there?"""
    reach = Span(hit.start, max(hit.end, hit.start + 1))
    names = {rule.info.id, rule.info.group}
    return any((i.span is None or i.span.overlaps(reach)) and names & set(i.rules) for i in ignores)
