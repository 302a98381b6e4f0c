"""A plan for a person at a terminal: one screen."""

from __future__ import annotations

from tulisbaik.model import Severity
from tulisbaik.plan import Plan


def render(plan: Plan) -> str:
    """Period, counts, mix."""
    lines = [f"Rencana {plan.first} s.d. {plan.last}: {len(plan.posts)} takarir"]
    lines += [f"  {s.value}: {plan.counts.get(s, 0)}" for s in Severity]
    lines += [f"  {share.name}: {share.count}" for share in plan.mix]
    return "\n".join(lines)
