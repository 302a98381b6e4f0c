"""Pick edits that do not overlap, apply them, and look again until nothing more can be repaired."""

from __future__ import annotations

from collections.abc import Iterable

from tulisbaik.linter import Linter, Result
from tulisbaik.model import Diagnostic, Edit, Fix, apply
from tulisbaik.text.caption import Caption

ROUNDS = 10
"""Rounds after which repairing stops. Repairs that still change something then undo each other: a bug of two rules."""


def choose(diagnostics: Iterable[Diagnostic], *, unsafe: bool = False) -> list[Fix]:
    """One repair a finding (its only safe one; with `unsafe` its first), leaving out those that would overlap."""
    taken: list[Edit] = []
    chosen = []
    for d in sorted(diagnostics, key=lambda d: (d.severity.rank, d.sort_key)):
        fix = next((f for f in d.fixes if f.safe or unsafe), None)
        if fix and not any(_clash(a, b) for a in fix.edits for b in taken):
            taken += fix.edits
            chosen.append(fix)
    return chosen


def _clash(a: Edit, b: Edit) -> bool:
    # Two edits that touch would depend on their order.
    return a.span.start <= b.span.end and b.span.start <= a.span.end


def fix_caption(linter: Linter, caption: Caption, *, unsafe: bool = False) -> tuple[str, int]:
    """The caption's text after all repairs, and how many were made."""
    count = 0
    for _ in range(ROUNDS):
        result: Result = linter.check(caption)
        fixes = choose(result.diagnostics, unsafe=unsafe)
        text = apply(caption.text, [e for f in fixes for e in f.edits])
        if text == caption.text:
            break
        count += len(fixes)
        caption = caption._replace(text=text, masks=(), ignores=tuple(i for i in caption.ignores if i.span is None))
    return caption.text, count
