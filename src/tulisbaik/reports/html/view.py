"""A plan in the words and the order of the report. The template only lays it out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby
from pathlib import PurePath
from typing import Final

from tulisbaik.comparison import VERDICTS, Comparison
from tulisbaik.errors import TulisbaikError
from tulisbaik.explain import LEVELS
from tulisbaik.knowledge.windows import holiday
from tulisbaik.model import Severity
from tulisbaik.outcomes import ENOUGH, Grouping, is_flagged, outcomes
from tulisbaik.plan import Plan
from tulisbaik.reports.html.charts import Table, hours_chart, mix_chart, outcome_chart, pillars_chart, tones, units_chart
from tulisbaik.reports.html.items import Names, gap, item, note, notes, skipped
from tulisbaik.reports.html.page import Change, Day, Decision, Figure, Gap, Item, Measured, Page, Week
from tulisbaik.reports.html.wording import number, percent, short_day, weekday
from tulisbaik.rules.base import RuleInfo
from tulisbaik.text.date_writing import long_form, period

_DECISIONS: Final = 12
"""Findings that are listed as decisions, and (`_ALIKE`) those of one rule; the others stand with their captions."""
_ALIKE: Final = 3


def page(
    plan: Plan,
    rules: Mapping[str, RuleInfo],
    platforms: Mapping[str, str],
    most: float,
    made: date,
    errors: Iterable[TulisbaikError],
) -> Page:
    """The page of a plan. `rules`: the facts of the rules by id; `platforms`: id -> name; `most`: the largest share of a pillar
    that has no target; `errors`: what could not be read."""
    colours = tones(plan)
    names = Names(rules, platforms, {s.pillar: s.name for s in plan.mix} | {"": "Tanpa pilar"}, colours)
    items = tuple(item(n, post, names) for n, post in enumerate(plan.posts, 1))
    by_post = dict(zip(map(id, plan.posts), items, strict=True))
    days = {day: tuple(by_post[id(p)] for p in posts) for day, posts in plan.days.items()}
    gaps = defaultdict(list)
    for slot, row in zip(plan.unwritten, plan.skipped, strict=True):
        gaps[slot.day].append(gap(slot, row, names))
    shown = [s for s in plan.mix if s.count] or list(plan.mix)
    matters = list(plan.matters(_ALIKE))
    found = [(p, d) for matter in matters for p, d in matter.first if p]
    first = found[:_DECISIONS]
    charts = (mix_chart(plan, most), pillars_chart(plan), hours_chart(plan), units_chart(plan))
    return Page(
        title=f"Rencana konten {_period(plan)}",
        files=tuple(dict.fromkeys(PurePath(p).name for p in plan.paths)),
        units=tuple(u for u in plan.units if u),
        made=long_form(made),
        verdict=_verdict(plan),
        asides=_asides(plan),
        figures=tuple(_figures(plan)),
        notes=notes(plan.findings, rules),
        decisions=tuple(Decision(by_post[id(p)], note(d, {})) for p, d in first),
        more=len(found) - len(first) + sum(matter.more for matter in matters),
        skipped=tuple(skipped(row, platforms) for row in plan.skipped),
        unread=tuple(map(str, errors)),
        change=_change(plan.compared, rules) if plan.compared else None,
        weeks=tuple(_weeks(days, gaps)),
        loose=tuple(i for i, p in zip(items, plan.posts, strict=True) if p.day not in days),
        legend=tuple((colours[s.pillar], s.name) for s in shown),
        charts=tuple(c for c in charts if c),
        statuses=tuple((status, number(n)) for status, n in Counter(i.status for i in items).most_common()),
        items=items,
        measured=tuple(_measured(plan)),
        enough=ENOUGH,
    )


def _verdict(plan: Plan) -> str:
    """The one sentence for who reads no further."""
    total = len(plan.posts)
    wrong = sum(any(f.diagnostic.severity is Severity.ERROR for f in p.findings) for p in plan.posts)
    flagged = sum(map(is_flagged, plan.posts))
    if not total:
        return "Tidak ada takarir dalam rencana ini."
    if wrong:
        return f"{number(wrong)} dari {number(total)} takarir memuat kesalahan dan perlu diperbaiki sebelum tayang."
    if flagged:
        return f"Tidak ada kesalahan; {number(flagged)} dari {number(total)} takarir perlu ditinjau."
    return f"Tidak ada kesalahan atau peringatan dalam {number(total)} takarir."


def _asides(plan: Plan) -> str:
    """What the figures leave out."""
    counts = {
        "baris belum punya takarir": len(plan.skipped), "unggahan belum punya jadwal": plan.undated,
        "unggahan di luar rentang yang diminta tidak ikut dinilai": plan.outside,
    }  # fmt: skip
    told = "; ".join(f"{number(n)} {what}" for what, n in counts.items() if n)
    return f"{told}." if told else ""


def _figures(plan: Plan) -> Iterator[Figure]:
    total = len(plan.posts)
    platforms = {p for post in plan.posts for p in post.platforms}
    clean = total - sum(map(is_flagged, plan.posts))
    yield Figure(number(total), "unggahan", f"{number(len(platforms))} platform, {number(sum(1 for u in plan.units if u))} unit")
    yield Figure(f"{number(clean)} dari {number(total)}", "takarir bersih", "tanpa kesalahan dan peringatan")
    counts = [plan.counts.get(s, 0) for s in Severity]
    level = next((s.value for s, n in zip(Severity, counts, strict=True) if n), "")
    note = ", ".join(f"{number(n)} {LEVELS[s]}" for s, n in zip(Severity, counts, strict=True) if n)
    yield Figure(number(sum(counts)), "temuan", note, level)
    if plan.days:
        empty = f"{number(len(plan.empty_days))} dari {number(len(plan.days))}"
        yield Figure(empty, "hari kosong", "tanpa rencana unggahan")
    share = percent(plan.inviting / total) if total else "0%"
    yield Figure(share, "mengundang jawaban", f"{number(plan.inviting)} dari {number(total)} unggahan")


def _weeks(days: Mapping[date, tuple[Item, ...]], gaps: Mapping[date | None, list[Gap]]) -> Iterator[Week]:
    """The weeks, Monday to Sunday. A stretch of empty ones is one entry without days."""
    entries = [
        Day(day.isoformat(), weekday(day), short_day(day), day.weekday() + 1, holiday(day), items, tuple(gaps.get(day, ())))
        for day, items in days.items()
    ]
    weeks = [tuple(found) for _, found in groupby(entries, key=lambda d: _monday(date.fromisoformat(d.iso)))]
    for empty, stretch in groupby(weeks, key=lambda week: not any(d.items or d.gaps for d in week)):
        found = list(stretch)
        whole = [Week(_span(found), (), len(found))]
        yield from whole if empty and len(found) > 1 else (Week(_span([week]), week) for week in found)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _span(weeks: list[tuple[Day, ...]]) -> str:
    return period(date.fromisoformat(weeks[0][0].iso), date.fromisoformat(weeks[-1][-1].iso))


def _measured(plan: Plan) -> Iterator[Measured]:
    for n, outcome in enumerate(outcomes(plan)):
        charts = tuple((outcome_chart(f"hasil-{n}-{c.by}", outcome.measure, c), _reading(c)) for c in outcome.groupings)
        yield Measured(outcome.measure, outcome.count, charts)


def _reading(c: Grouping) -> str:
    """What a comparison allows to say."""
    if len(c.told) < 2:
        return f"Terlalu sedikit unggahan untuk membandingkan: perlu sedikitnya dua kelompok dengan {ENOUGH} unggahan."
    if not c.apart:
        return "Rentang semua kelompok bertumpang-tindih: selisihnya dapat terjadi kebetulan."
    pairs = "; ".join(f"{a.name} di atas {b.name}" for a, b in c.apart[:3])
    return f"Rentangnya terpisah: {pairs}. Itu terjadi bersamaan; sebabnya tidak terbaca dari angka ini."


def _period(plan: Plan | Comparison) -> str:
    return period(plan.first, plan.last) if plan.first and plan.last else "tanpa jadwal"


def _change(compared: Comparison, rules: Mapping[str, RuleInfo]) -> Change:
    counts = Counter(c.verdict for c in compared.changes)
    told = ", ".join(f"{number(counts[v])} {name}" for v, name in VERDICTS.items() if counts[v])
    rows = tuple((c.rule, _unit(c.unit), number(c.before), number(c.now), VERDICTS[c.verdict]) for c in compared.changed)
    gists = tuple(rules[c.rule].gist if c.rule in rules else "" for c in compared.changed)
    return Change(
        f"Periode {_period(compared)}: {number(compared.posts)} unggahan, {number(compared.findings)} temuan. "
        f"Menurut aturan dan unit, dihitung per unggahan: {told or 'tidak ada yang berubah'}.",
        Table(("Aturan", "Unit", "Lalu", "Kini", "Penilaian"), rows, gists),
        ", ".join(map(_unit, compared.apart)),
    )


def _unit(unit: str | None) -> str:
    return "seluruh rencana" if unit is None else unit or "tanpa unit"
