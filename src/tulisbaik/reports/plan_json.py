"""A plan as JSON, version 1: what other programs read, and what the next report compares itself with."""

from __future__ import annotations

import json
from typing import Any

from tulisbaik.model import Severity
from tulisbaik.plan import Plan, Post
from tulisbaik.reports.json import row

VERSION = 1


def render(plan: Plan) -> str:
    """The whole plan as one JSON object."""
    data = {
        "version": VERSION,
        "paths": plan.paths,
        "from": plan.first.isoformat() if plan.first else None,
        "to": plan.last.isoformat() if plan.last else None,
        "posts": [_post(p) for p in plan.posts],
        "findings": [{"rule": d.rule, "severity": d.severity.value, "message": d.message} for d in plan.findings],
        "summary": {"posts": len(plan.posts), **{s.value: plan.counts.get(s, 0) for s in Severity}},
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _post(post: Post) -> dict[str, Any]:
    return {
        "label": post.result.caption.place.label, "path": post.result.caption.place.path,
        "when": post.when.isoformat() if post.when else None, "platforms": post.platforms, "pillar": post.pillar,
        "unit": post.unit, "status": post.status, "pic": post.pic, "invites": post.invites, "numbers": post.numbers,
        "diagnostics": [row(f) for f in post.findings],
    }  # fmt: skip
