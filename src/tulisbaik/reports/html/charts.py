"""Charts as numbers for the template, each with the same figures as a table.

They are drawn by the template as SVG: chart libraries write pictures of a fixed size (letters shrink on a phone) with styles of
their own that a strict policy forbids, random names, and nothing a screen reader can use. Lengths are percents of the
width of the chart, so that bars stretch and letters stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tulisbaik.explain import LEVELS
from tulisbaik.model import Severity
from tulisbaik.outcomes import Grouping
from tulisbaik.plan import Plan, Post
from tulisbaik.reports.html.wording import number, percent, shortened

# Soft hyphens: narrow columns of a phone break them there.
_POSTS = "Ung\u00adgah\u00adan"
_HEADS = {Severity.ERROR: "Kesa\u00adlahan", Severity.WARNING: "Per\u00adingat\u00adan", Severity.INFO: "Saran"}

_PATTERNS = ("", " garis-miring", " titik-titik")

OUTSIDE = "rencana/jam-tayang"
"""The rule that says that an hour lies outside the windows of its account."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar: where it begins and how long it is, in percent; `tone` names its colour."""

    tone: str
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with what stands over it; `mark`: where a target lies, in percent."""

    label: str
    value: str
    parts: tuple[Part, ...]
    mark: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows; the first cell of a row names it. `notes`: small print below each of these names, or none."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """`title` and `desc` are what a screen reader says for the picture. `kind`: bars (lying) or columns (one an hour)."""

    name: str
    title: str
    desc: str
    bars: tuple[Bar, ...]
    table: Table
    legend: tuple[tuple[str, str], ...] = ()
    kind: str = "bars"


def tones(plan: Plan) -> dict[str, str]:
    """Pillar -> the names of its colour and of the pattern over it, in the order of the agency. There are seven colours, plain,
    then striped, then dotted. Names that are not known share the grey of no pillar."""
    known = [share.pillar for share in plan.mix if share.known]
    patterned = {pillar: f"p{n % 7}{_PATTERNS[min(n // 7, 2)]}" for n, pillar in enumerate(known)}
    return {share.pillar: patterned.get(share.pillar, "p7") for share in plan.mix} | {"": "p7"}


def mix_chart(plan: Plan, most: float) -> Chart:
    """The share of each pillar beside its target, or beside `most`, the largest share of a pillar without one."""
    colours = tones(plan)
    limits = {p: plan.targets.get(p, most) for p in plan.pillars}
    top = max([0.01, *limits.values(), *(s.share for s in plan.mix)])
    bars, rows = [], []
    for s in plan.mix:
        limit = limits.get(s.pillar)
        aim = "–" if limit is None else percent(limit) if s.target is not None else f"≤ {percent(limit)}"
        mark = None if limit is None else 100 * limit / top
        part = Part(colours[s.pillar], 0, 100 * s.share / top)
        bars.append(Bar(shortened(s.name), f"{number(s.count)} · {percent(s.share)}", (part,), mark))
        rows.append((s.name if s.known else f"{s.name} (bukan pilar instansi)", number(s.count), percent(s.share), aim))
    if none := sum(not p.pillar for p in plan.posts):
        rows.append(("Tanpa pilar", number(none), "–", "–"))
    first = max(plan.mix, key=lambda s: s.count, default=None)
    desc = f"Terbanyak: {first.name}, {percent(first.share)}." if first and first.count else "Belum ada pilar yang disebut."
    legend = (("garis-sasaran", "sasaran, atau batas teratas (≤)"),)
    table = Table(("Pilar", _POSTS, "Bagian", "Sasaran"), tuple(rows))
    return Chart("bauran", "Bagian tiap pilar dari semua unggahan yang menyebut pilar", desc, tuple(bars), table, legend)


def pillars_chart(plan: Plan) -> Chart | None:
    """The pillars of each unit; None where one unit has all posts. Targets are the agency's: none is drawn."""
    if len(plan.units) < 2:
        return None
    colours = tones(plan)
    top = max(len(posts) for posts in plan.units.values())
    bars, rows = [], []
    for unit, posts in plan.units.items():
        shares = [s for s in plan.mix_of(posts) if s.count]
        parts, at = [], 0.0
        for s in shares:
            parts.append(Part(colours[s.pillar], at, 100 * s.count / top))
            at += 100 * s.count / top
        name = unit or "Tanpa unit"
        bars.append(Bar(shortened(name), number(len(posts)), tuple(parts)))
        told = ", ".join(f"{s.name} ({number(s.count)})" for s in sorted(shares, key=lambda s: -s.count))
        rows.append((name, number(len(posts)), told or "–"))
    desc = f"{number(len(rows))} unit. Warnanya sama dengan di kalender."
    table = Table(("Unit", _POSTS, "Pilar"), tuple(rows))
    return Chart("pilar-unit", "Pilar tiap unit", desc, tuple(bars), table)


def hours_chart(plan: Plan) -> Chart | None:
    """Posts by the hour of the day, those outside the windows apart; None when no post has an hour."""
    inside, outside = [0] * 24, [0] * 24
    for post in plan.posts:
        if post.hour is not None:
            (outside if _is_outside(post) else inside)[post.hour] += 1
    both = [a + b for a, b in zip(inside, outside, strict=True)]
    top = max(both)
    if not top:
        return None
    bars = tuple(
        Bar(
            f"{h:02}",
            str(both[h]) if both[h] else "",
            (Part("dalam", 0, 100 * inside[h] / top), Part("luar", 100 * inside[h] / top, 100 * outside[h] / top)),
        )
        for h in range(24)
    )
    rows = tuple((f"{h:02}.00–{h:02}.59", number(both[h]), number(outside[h])) for h in range(24) if both[h])
    busiest = max(range(24), key=both.__getitem__)
    late = sum(outside)
    desc = f"Tersibuk: pukul {busiest:02}.00–{busiest:02}.59, {both[busiest]} unggahan. Di luar jam tayang: {late}."
    legend = (("dalam", "sesuai jam tayang"), ("luar", "di luar jam tayang")) if late else ()
    table = Table(("Jam", _POSTS, "Di luar jam tayang"), rows)
    return Chart("jam", "Banyak unggahan menurut jam", desc, bars, table, legend, "columns")


def _is_outside(post: Post) -> bool:
    return any(f.diagnostic.rule == OUTSIDE for f in post.findings)


def units_chart(plan: Plan) -> Chart:
    """Findings of each unit by severity."""
    found = {unit: _by_severity(posts) for unit, posts in plan.units.items()}
    top = max([1, *(sum(counts) for counts in found.values())])
    bars, rows = [], []
    for unit, counts in found.items():
        parts, at = [], 0.0
        for severity, n in zip(Severity, counts, strict=True):
            parts.append(Part(severity.value, at, 100 * n / top))
            at += 100 * n / top
        name = unit or "Tanpa unit"
        bars.append(Bar(shortened(name), number(sum(counts)), tuple(parts)))
        rows.append((name, number(len(plan.units[unit])), *map(number, counts)))
    worst = max(found, key=lambda u: sum(found[u]), default="")
    most = sum(found.get(worst, ()))
    desc = f"Terbanyak: {worst or 'tanpa unit'}, {number(most)} temuan." if most else "Tidak ada temuan."
    legend = tuple((s.value, LEVELS[s]) for s in Severity)
    head = ("Unit", _POSTS, *(_HEADS[s] for s in Severity))
    return Chart("unit", "Temuan tiap unit", desc, tuple(bars), Table(head, tuple(rows)), legend)


def _by_severity(posts: Iterable[Post]) -> list[int]:
    severities = [f.diagnostic.severity for p in posts for f in p.findings]
    return [severities.count(s) for s in Severity]


def outcome_chart(name: str, measure: str, grouping: Grouping) -> Chart:
    """The medians of the groups that have enough posts; the table has all groups."""
    told = grouping.told if len(grouping.told) > 1 else ()  # one bar says nothing
    top = max([1.0, *(g.median or 0 for g in told)])
    bars = tuple(
        Bar(shortened(g.name), f"{number(g.median or 0)} · n {number(g.count)}", (Part("dalam", 0, 100 * (g.median or 0) / top),))
        for g in told
    )
    rows = tuple(
        (g.name, number(g.count), "terlalu sedikit" if g.median is None else number(g.median),
         "–" if g.low is None or g.high is None else f"{number(g.low)}–{number(g.high)}")
        for g in grouping.groups
    )  # fmt: skip
    title = f"Median {measure} menurut {grouping.by}"
    desc = f"Tertinggi: {told[0].name}, {number(told[0].median or 0)}." if told else "Terlalu sedikit unggahan."
    return Chart(name, title, desc, bars, Table((grouping.by.capitalize(), "n", "Median", "Rentang 95%"), rows))
