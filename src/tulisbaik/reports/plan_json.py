"""A plan as JSON, version 1: what other programs read, and what the next report compares itself with."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from tulisbaik.baseline import key
from tulisbaik.comparison import KIND, VERSION, Comparison
from tulisbaik.errors import TulisbaikError
from tulisbaik.model import Diagnostic, Severity
from tulisbaik.plan import Plan, Post
from tulisbaik.reports.json import row
from tulisbaik.sources.document import Skipped
from tulisbaik.text.caption import Place


def render(plan: Plan, errors: Iterable[TulisbaikError] = ()) -> str:
    """The whole plan as one JSON object."""
    data = {
        "version": VERSION, "kind": KIND, "paths": plan.paths, "period": _period(plan.first, plan.last),
        "summary": {
            "posts": len(plan.posts), "undated": plan.undated, "outside": plan.outside, "skipped": len(plan.skipped),
            "inviting": plan.inviting, **{s.value: plan.counts.get(s, 0) for s in Severity},
        },
        "mix": [
            {
                "pillar": s.pillar, "name": s.name, "known": s.known, "count": s.count, "share": round(s.share, 4),
                "target": s.target,
            }
            for s in plan.mix
        ],
        "empty_days": [day.isoformat() for day in plan.empty_days],
        "hours": [{"weekday": day, "hour": hour, "count": n} for (day, hour), n in sorted(plan.hours.items())],
        "units": [
            {
                "unit": unit, "posts": len(posts), **_counts(posts),
                "mix": {s.pillar: s.count for s in plan.mix_of(posts) if s.count},
            }
            for unit, posts in plan.units.items()
        ],
        "findings": [_whole(d) for d in plan.findings],
        "posts": [_post(p) for p in plan.posts],
        "skipped": [_skipped(s) for s in plan.skipped],
        "errors": [{"where": e.where, "message": str(e)} for e in errors],
        "compared": _compared(plan.compared) if plan.compared else None,
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=1)


def _period(first: date | None, last: date | None) -> dict[str, str | None]:
    return {"from": first.isoformat() if first else None, "to": last.isoformat() if last else None}


def _counts(posts: Iterable[Post]) -> dict[str, int]:
    found = [f.diagnostic.severity for p in posts for f in p.findings]
    return {s.value: found.count(s) for s in Severity}


def _whole(d: Diagnostic) -> dict[str, str]:
    return {"rule": d.rule, "severity": d.severity.value, "message": d.message}


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "label": place.label, "line": place.line, "sheet": place.sheet, "cell": place.cell}


def _post(post: Post) -> dict[str, Any]:
    meta = post.result.caption.meta
    return {
        **_place(post.result.caption.place), "when": post.when.isoformat() if post.when else None,
        "platforms": post.platforms, "pillar": post.pillar, "unit": post.unit, "title": meta.title, "status": post.status,
        "pic": post.pic, "invites": post.invites, "numbers": dict(post.numbers), "text": post.result.caption.text,
        "diagnostics": [{**row(f), "key": key(f)} for f in post.findings],
    }  # fmt: skip


def _skipped(skipped: Skipped) -> dict[str, Any]:
    when = skipped.meta.schedule
    return {
        **_place(skipped.place), "when": when.isoformat() if when else None, "platforms": skipped.meta.platforms,
        "title": skipped.meta.title,
    }  # fmt: skip


def _compared(compared: Comparison) -> dict[str, Any]:
    return {
        "period": _period(compared.first, compared.last), "posts": compared.posts, "findings": compared.findings,
        "changes": [
            {
                "rule": c.rule, "unit": c.unit, "severity": c.severity.value, "before": c.before, "now": c.now,
                "stayed": c.stayed, "verdict": c.verdict,
            }
            for c in compared.changes
        ],
        "apart": compared.apart,
    }  # fmt: skip
