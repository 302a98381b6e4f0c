"""A plan beside the report of the last one: which findings became fewer or more, which are new and which are gone.

What is compared is kept in the JSON report (`tulisbaik plan --format json`): the number of posts of each unit and, for
each finding, its rule, its unit and a key of its content. Rows may move; a finding is the same as long as its words are.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from tulisbaik.errors import SourceError, cause
from tulisbaik.model import Severity

KIND: Final = "rencana"
VERSION: Final = 1
VERDICTS: Final = {"worse": "memburuk", "new": "baru", "better": "membaik", "gone": "hilang", "same": "tetap"}
"""What readers are told of a change, in the order in which it matters."""

Key = tuple[str, str | None, str]
"""(rule, unit, content) of a finding; the unit is None for findings in the plan as a whole."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a report says for the next one: its period, the posts of each unit, and how often each finding was made."""

    first: date | None
    last: date | None
    posts: Mapping[str, int]
    found: Mapping[Key, int]
    severities: Mapping[str, Severity]


@dataclass(frozen=True, slots=True)
class Change:
    """The findings of a rule in a unit (None: in the plan as a whole), then and now; `stayed` are the same by content.

    `verdict`: "new" (none then), "gone" (none now), "better" or "worse" (fewer or more for each post), else "same".
    """

    rule: str
    unit: str | None
    severity: Severity
    before: int
    now: int
    stayed: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The last period and what changed since, gravest first. `apart`: units that posted in one period only: they are
    not compared."""

    first: date | None
    last: date | None
    posts: int
    findings: int
    changes: tuple[Change, ...]
    apart: tuple[str, ...]

    @property
    def changed(self) -> tuple[Change, ...]:
        """What is no longer the same, in the order in which it matters."""
        ranks = list(VERDICTS)
        return tuple(sorted((c for c in self.changes if c.verdict != "same"), key=lambda c: ranks.index(c.verdict)))


def compare(then: Seen, now: Seen) -> Comparison:
    """What changed from `then` to `now`, by rule and unit."""
    before, after = _by_rule(then.found), _by_rule(now.found)
    stayed = _by_rule(Counter(then.found) & Counter(now.found))
    severities = {**then.severities, **now.severities}
    changes = []
    for rule, unit in {**before, **after}:
        if unit is not None and not (then.posts.get(unit) and now.posts.get(unit)):
            continue
        posts = (then.posts[unit], now.posts[unit]) if unit is not None else (1, 1)
        n, m = before.get((rule, unit), 0), after.get((rule, unit), 0)
        changes.append(Change(rule, unit, severities[rule], n, m, stayed.get((rule, unit), 0), _verdict(n, m, *posts)))
    changes.sort(key=lambda c: (c.severity.rank, -abs(c.now - c.before), c.rule, c.unit or ""))
    apart = sorted(unit for unit in {*then.posts, *now.posts} if not (then.posts.get(unit) and now.posts.get(unit)))
    return Comparison(then.first, then.last, sum(then.posts.values()), sum(then.found.values()), tuple(changes), tuple(apart))


def _by_rule(found: Mapping[Key, int]) -> Counter[tuple[str, str | None]]:
    counts: Counter[tuple[str, str | None]] = Counter()
    for (rule, unit, _), count in found.items():
        counts[rule, unit] += count
    return counts


def _verdict(before: int, now: int, posts_before: int, posts_now: int) -> str:
    if not before or not now:
        return "new" if now else "gone"
    change = now * posts_before - before * posts_now
    return "worse" if change > 0 else "better" if change < 0 else "same"


def seen(first: date | None, last: date | None, units: Iterable[str], found: Iterable[tuple[Key, Severity]]) -> Seen:
    """What is compared: the unit of every post, and every finding."""
    told = list(found)
    return Seen(first, last, Counter(units), Counter(k for k, _ in told), {k[0]: severity for k, severity in told})


def read(path: Path) -> Seen:
    """What a report in JSON says. Raises SourceError for a file that is none."""
    where = str(path)
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise SourceError(where, f"tidak dapat dibaca ({cause(error)}).", "Periksa nama dan hak aksesnya.") from None
    except (ValueError, RecursionError):
        raise _foreign(where) from None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise _foreign(where)
    if data.get("version") != VERSION:
        raise SourceError(where, f"laporan rencana versi {data.get('version')!r}.", f"Yang dibaca: versi {VERSION}.")
    try:
        return _seen(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _foreign(where) from None


def _seen(data: Mapping[str, Any]) -> Seen:
    first, last = (date.fromisoformat(day) if day else None for day in (data["period"]["from"], data["period"]["to"]))
    posts = data["posts"]
    found = [((str(d["rule"]), str(p["unit"]), str(d["key"])), Severity(d["severity"])) for p in posts for d in p["diagnostics"]]
    whole = [((str(d["rule"]), None, ""), Severity(d["severity"])) for d in data["findings"]]
    return seen(first, last, [str(p["unit"]) for p in posts], [*found, *whole])


def _foreign(where: str) -> SourceError:
    return SourceError(
        where, "bukan laporan rencana tulisbaik.", "Yang dibandingkan adalah hasil “tulisbaik plan --format json” periode lalu."
    )
