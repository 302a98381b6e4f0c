"""What was measured after posting (reach, likes, …), set beside pillar, hour and findings: medians and counts, no causes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from tulisbaik.model import Severity
from tulisbaik.plan import Plan, Post

ENOUGH: Final = 6
"""Posts below which a group says nothing. From six on, the lowest and the highest value hold the median of all posts of
that kind in 95 of 100 cases: it lies outside with a chance of 2 · 0.5⁶ = 3 %, with five posts 6 %. Nothing is assumed of the
shape of the values."""

_ONE_IN: Final = 20  # what is said may be wrong once in so many times
_BANDS: Final = {
    5: "dini hari (00–04)", 11: "pagi (05–10)", 15: "siang (11–14)", 19: "sore (15–18)", 24: "malam (19–23)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Posts of one kind: how many, their median, and the range (`low` to `high`) that holds the median of all such posts
    with 95 % confidence. All three are None for fewer than ENOUGH."""

    name: str
    count: int
    median: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups of one kind of grouping (`by`: pilar, jam, temuan) for one measure, with the pairs whose ranges do not meet."""

    by: str
    groups: tuple[Group, ...]

    @property
    def told(self) -> tuple[Group, ...]:
        """The groups with enough posts, the highest median first."""
        return tuple(sorted((g for g in self.groups if g.median is not None), key=lambda g: (-(g.median or 0), g.name)))

    @property
    def apart(self) -> tuple[tuple[Group, Group], ...]:
        """Pairs of groups whose ranges do not meet, the higher one first."""
        told = self.told
        return tuple(
            (a, b)
            for n, a in enumerate(told)
            for b in told[n + 1 :]
            if a.low is not None and b.high is not None and a.low > b.high
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measure (`reach`, …): of how many posts it is known, and its groupings."""

    measure: str
    count: int
    groupings: tuple[Grouping, ...]


def outcomes(plan: Plan) -> tuple[Outcome, ...]:
    """Each measure that at least one post has, in the order in which they are first met."""
    names = {**plan.pillars, **plan.others}
    kinds: Mapping[str, Callable[[Post], str]] = {
        "pilar": lambda p: names.get(p.pillar, p.pillar) or "tanpa pilar",
        "jam": _band,
        "temuan": lambda p: "perlu perbaikan" if is_flagged(p) else "bersih",
    }
    measures = dict.fromkeys(name for p in plan.posts for name in p.numbers)
    found = []
    for measure in measures:
        posts = [p for p in plan.posts if measure in p.numbers]
        grouped = tuple(Grouping(by, _groups(posts, measure, key)) for by, key in kinds.items())
        found.append(Outcome(measure, len(posts), grouped))
    return tuple(found)


def is_flagged(post: Post) -> bool:
    """Has the post an error or a warning?"""
    return any(f.diagnostic.severity is not Severity.INFO for f in post.findings)


def _band(post: Post) -> str:
    hour = post.hour
    return "tanpa jam" if hour is None else next(name for end, name in _BANDS.items() if hour < end)


def _groups(posts: Sequence[Post], measure: str, key: Callable[[Post], str]) -> tuple[Group, ...]:
    values: dict[str, list[float]] = defaultdict(list)
    for post in posts:
        values[key(post)].append(post.numbers[measure])
    return tuple(group(name, sorted(seen)) for name, seen in sorted(values.items(), key=lambda kv: (-len(kv[1]), kv[0])))


def group(name: str, values: list[float]) -> Group:
    """The group of these values, which are sorted."""
    n = len(values)
    if n < ENOUGH:
        return Group(name, n)
    cut = _cut(n)
    return Group(name, n, median(values), values[cut], values[n - 1 - cut])


def _cut(n: int) -> int:
    """How many of `n` sorted values may be left out at each end so that the rest still holds the median with 95 % confidence.

    Each value lies below the median with a chance of one half, so the number below it is binomial (the sign test).
    """
    cut, ways = 0, 1
    below = 1  # of the 2ⁿ ways, those in which at most `cut` values lie below the median
    while True:
        ways = ways * (n - cut) // (cut + 1)
        below += ways
        if 2 * below * _ONE_IN > 2**n:
            return cut
        cut += 1
