"""A plan for a person at a terminal: what to decide first, then the plan in figures, on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from statistics import median
from textwrap import wrap
from typing import Final

from tulisbaik.comparison import VERDICTS, Comparison
from tulisbaik.model import Severity
from tulisbaik.outcomes import ENOUGH, outcomes
from tulisbaik.plan import Plan, Post
from tulisbaik.reports.terminal import COLORS, NAMES, visible
from tulisbaik.rules.platforms import number
from tulisbaik.sources.document import Skipped
from tulisbaik.text.caption import Place
from tulisbaik.text.date_writing import long_form, period
from tulisbaik.text.values import MONTHS, WEEKDAYS

_RULES: Final = 6
"""Rules whose findings are shown as what to decide first, and (`_EACH`) findings of each."""
_EACH: Final = 3
_NAMED: Final = 5
_CHANGES: Final = 8
_MEASURES: Final = 3
_BAR: Final = 20
_WIDTH: Final = 100
_INDENT: Final = " " * 6
_MARKS: Final = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "·"}


def render(plan: Plan, *, color: bool = False) -> str:
    """The summary of a plan."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if color else text

    parts = [
        ("", _head(plan)),
        ("Putuskan lebih dahulu", _decisions(plan)),
        ("Bauran pilar", _mix(plan)),
        ("Rencana", _figures(plan)),
        ("Hasil unggahan", _results(plan)),
        (_compared_with(plan, plan.compared), _changes(plan.compared)) if plan.compared else ("", ()),
    ]
    out = [paint(f"Rencana konten {_period(plan)}", "1")]
    for title, found in parts:
        lines = [visible(line) for line in found]
        out += ["", paint(title, "1")] if title and lines else []
        out += [paint(line, COLORS[s]) if (s := _severity(line)) else line for line in lines]
    return "\n".join(out)


def _severity(line: str) -> Severity | None:
    return next((s for s, mark in _MARKS.items() if line.startswith(f"  {mark} ") and s is not Severity.INFO), None)


def _period(of: Plan | Comparison) -> str:
    return period(of.first, of.last) if of.first and of.last else "tanpa tanggal"


def _compared_with(plan: Plan, last: Comparison) -> str:
    same = (plan.first, plan.last) == (last.first, last.last)
    return f"Dibanding {'laporan sebelumnya' if same else _period(last)}"


def _head(plan: Plan) -> Iterator[str]:
    platforms = {name for post in plan.posts for name in post.platforms}
    units = len(plan.units.keys() - {""})
    sizes = ((len(plan.posts), "takarir"), (units, "unit"), (len(platforms), "platform"))
    more = ((len(plan.skipped), "baris tanpa takarir"), (plan.undated, "tanpa tanggal"), (plan.outside, "di luar rentang"))
    yield " · ".join(f"{n} {name}" for n, name in (*sizes, *more) if n) or "Tidak ada takarir."
    if plan.posts:
        told = [f"{n} {NAMES[s]}" for s in Severity if (n := plan.counts.get(s, 0))]
        yield "Temuan: " + (", ".join(told) or "tidak ada") + "."
    statuses = Counter(" ".join(post.status.split()).capitalize() for post in plan.posts if post.status)
    if statuses:
        yield "Status: " + ", ".join(f"{name} {n}" for name, n in statuses.most_common(_NAMED)) + "."


def _decisions(plan: Plan) -> Iterator[str]:
    if plan.posts and not plan.decisions:
        yield "  Tidak ada."
    matters = list(plan.matters(_EACH))
    for matter in matters[:_RULES]:
        for post, d in matter.first:
            where = _head_of(post, plan) if post else "Seluruh rencana"
            yield f"  {_MARKS[d.severity]} {where} · {matter.rule}"
            yield from _wrapped(d.message)
        if matter.more:
            yield f"{_INDENT}… dan {matter.more} takarir lagi"
    if len(matters) > _RULES:
        yield from _wrapped(f"… dan temuan {', '.join(matter.rule for matter in matters[_RULES:])}", "  ")


def _results(plan: Plan) -> Iterator[str]:
    """What was measured after posting: a line a measure, with what may be said of its pillars."""
    for measure in outcomes(plan)[:_MEASURES]:
        values = sorted(post.numbers[measure.measure] for post in plan.posts if measure.measure in post.numbers)
        told = next(grouping.told for grouping in measure.groupings if grouping.by == "pilar")
        by = ", ".join(f"{g.name} {number(round(g.median or 0))} (n={g.count})" for g in told)
        by = by or f"terlalu sedikit untuk dibandingkan menurut pilar (perlu {ENOUGH} takarir sepilar)"
        yield from _wrapped(f"{measure.measure}: {number(round(median(values)))} (median, n={len(values)}); {by}", "  ")


def _head_of(post: Post, plan: Plan) -> str:
    where = _place(post.result.caption.place, len(plan.paths) > 1)
    return " · ".join(part for part in (_when(post.when), where, " ".join(post.pic.split())) if part)


def _wrapped(text: str, indent: str = _INDENT) -> list[str]:
    return wrap(" ".join(text.split()), _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _when(when: datetime | None) -> str:
    if when is None:
        return "tanpa tanggal"
    hour = f" {when:%H.%M}" if when.hour or when.minute else ""
    return f"{WEEKDAYS[when.weekday()][:3]} {when.day} {MONTHS[when.month - 1][:3]}{hour}"


def _place(place: Place, several: bool) -> str:
    if not (place.row or place.label):
        return place.path  # a file of one caption
    own = f"{place.sheet}!{place.cell}" if place.cell else place.label or f"baris {place.row or place.line}"
    own = f"nomor {own}" if own.isdigit() else own
    return f"{place.path} {own}" if several else own


def _mix(plan: Plan) -> Iterator[str]:
    total = sum(s.count for s in plan.mix)
    if not total:
        return
    shown = [s for s in plan.mix if s.count or s.target]
    wide = max(len(s.name) for s in shown)
    for s in shown:
        bar = "█" * round(s.share * _BAR)
        aim = f"  sasaran {s.target:.0%}" if s.target is not None else ""
        yield f"  {s.name:<{wide}}  {s.count:>3}  {s.share:>4.0%}  {bar}{aim}{'' if s.known else '  (tak dikenal)'}".rstrip()
    if absent := [s.name for s in plan.mix if not s.count and not s.target]:
        yield f"  Tidak ada: {', '.join(absent)}."
    if without := len(plan.posts) - total:
        yield f"  Tanpa pilar: {without} takarir."


def _figures(plan: Plan) -> Iterator[str]:
    for line in _facts(plan):
        yield from (f"  {part}" for part in wrap(line, _WIDTH, subsequent_indent="  ", break_on_hyphens=False))


def _facts(plan: Plan) -> Iterator[str]:
    if plan.posts:
        yield f"Mengundang jawaban: {plan.inviting} dari {len(plan.posts)} takarir."
    if bare := len(plan.of_rule("akses/teks-alt")):
        yield f"Gambar tanpa teks alternatif: {bare} takarir."
    for d in plan.findings:
        if d.severity is Severity.INFO:
            yield f"{d.message} ({d.rule})"
    common = Counter(f.diagnostic.rule for p in plan.posts for f in p.findings)
    if common:
        yield "Temuan terbanyak: " + ", ".join(f"{rule} {n}" for rule, n in common.most_common(_NAMED)) + "."
    if plan.skipped:
        named = [_skipped(s, len(plan.paths) > 1) for s in plan.skipped[:_NAMED]]
        more = f"; dan {len(plan.skipped) - _NAMED} lagi" if len(plan.skipped) > _NAMED else ""
        yield f"Baris tanpa takarir: {'; '.join(named)}{more}."
    if plan.posts:
        yield f"Rincian tiap takarir: tulisbaik check {' '.join(plan.paths[:3])}{' …' if len(plan.paths) > 3 else ''}"


def _skipped(row: Skipped, several: bool) -> str:
    meta = row.meta
    day = long_form(meta.schedule.date()) if meta.schedule else ""
    about = [" ".join(part.split()) for part in (meta.title or "", day, meta.other.get("pic", "")) if part]
    return _place(row.place, several) + (f" ({', '.join(about)})" if about else "")


def _changes(compared: Comparison) -> Iterator[str]:
    counts = Counter(c.verdict for c in compared.changes)
    told = ", ".join(f"{counts[v]} {name}" for v, name in VERDICTS.items() if counts[v] and v != "same")
    then = f"Waktu itu {compared.findings} temuan dalam {compared.posts} takarir."
    yield f"  {then} Sejak itu, per takarir: {told or 'tidak ada yang berubah'}."
    for c in compared.changed[:_CHANGES]:
        unit = f" · {c.unit}" if c.unit else ""
        yield f"  {VERDICTS[c.verdict]:<8}  {c.before:>3} → {c.now:<3}  {c.rule}{unit}"
    if (more := len(compared.changed) - _CHANGES) > 0:
        yield f"  … dan {more} lagi"
    if compared.apart:
        yield f"  Tidak dibandingkan, hanya ada di satu rencana: {', '.join(u or 'tanpa unit' for u in compared.apart)}."
