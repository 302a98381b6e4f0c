"""A pillar that takes too much of a plan, or is missing from it for long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Final

from tulisbaik.config import Config
from tulisbaik.knowledge.outline import Outline, Slot
from tulisbaik.rules.base import Hit, bad, good, rule_plan
from tulisbaik.text.date_writing import period

_ENOUGH: Final = 10
"""Posts with a pillar below which a share says nothing: one post more or less would move it by more than a tenth."""
_OFF: Final = 0.1  # how far from its target a share may lie
_ABSENT: Final = "Pilar yang tidak muncul selama {days} hari atau lebih: {names}."
_SHORT: Final = "Pilar “{name}” {count} dari {total} takarir ({share}%), kurang dari {limit}%."


def _week(*pillars: str, first: int = 1) -> list[Any]:
    return [good(f"Kabar ke-{n}.", pilar=p, jadwal=f"2027-03-{first + n:02}T09:00+07:00") for n, p in enumerate(pillars)]


_EVEN = ("layanan", "edukasi", "program", "kegiatan", "inspirasi", "interaksi", "momen")
_LAST = {"pilar": "layanan", "jadwal": "2027-03-15T09:00+07:00"}


@rule_plan(
    severity="warning",
    message="Pilar “{name}” {count} dari {total} takarir ({share}%), lebih dari {limit}%. Ganti sebagian dengan pilar lain.",
    ref="Rancangan pedoman Komdigi, 2025-10; ambang di [plan]",
    examples=[
        bad("[[]]Jam buka berubah.", **_LAST, beside=[*_week(*_EVEN), *_week(*["layanan"] * 6, first=8)]),
        bad("[[]]Jam buka berubah.", **_LAST, beside=[*_week(*_EVEN[:6]), *_week(*_EVEN[1:6], *_EVEN[1:4], first=7)]),
        bad("[[]]Jam buka berubah.", **_LAST, plan={"targets": {"layanan": 50}},
            beside=[*_week(*_EVEN), *_week(*_EVEN, first=8)]),
        good("Jam buka berubah.", **_LAST, beside=[*_week(*_EVEN), *_week(*_EVEN, first=8)]),
        good("Jam buka berubah.", **_LAST, plan={"targets": {"layanan": 50}},
             beside=[*_week(*_EVEN), *_week(*["layanan"] * 6, first=8)]),
        good("Jam buka berubah.", pilar="layanan", jadwal="2027-03-03T09:00+07:00", beside=_week("layanan", "layanan")),
    ],
)  # fmt: skip
def judge(plan: Outline[Slot], config: Config) -> Iterator[tuple[int | None, Hit]]:
    """Setiap pilar muncul sedikitnya sekali dalam dua pekan dan tidak satu pun melebihi 40%, atau sesuai sasaran instansi
    sendiri. Rencana yang masih pendek (kurang dari 10 takarir berpilar) belum dinilai bagiannya."""
    total = sum(s.count for s in plan.mix)
    for share in plan.mix if total >= _ENOUGH else ():
        if share.pillar not in plan.pillars:
            continue
        most = config.plan.max_share / 100 if share.target is None else share.target + _OFF
        values = {
            "name": share.name, "count": share.count, "total": total, "share": round(share.share * 100),
            "limit": config.plan.max_share if share.target is None else f"sasaran {share.target:.0%}".rstrip("%"),
        }  # fmt: skip
        if share.share > most + 1e-9:
            yield None, Hit(0, 0, values)
        elif share.target is not None and share.share < share.target - _OFF - 1e-9:
            yield None, Hit(0, 0, values, message=_SHORT)
    absent = [f"“{name}” ({period(*gap)})" for pillar, name in plan.pillars.items() if (gap := _absence(plan, pillar, config))]
    if absent:
        yield None, Hit(0, 0, {"names": ", ".join(absent), "days": config.plan.cycle_days}, message=_ABSENT)


def _absence(plan: Outline[Slot], pillar: str, config: Config) -> tuple[date, date] | None:
    """The longest stretch of the period without a post of this pillar, where it is one to speak of."""
    if plan.first is None or plan.last is None:
        return None
    days = {slot.day for slot in (*plan.posts, *plan.unwritten) if slot.pillar == pillar}
    held = {day.toordinal() for day in days if day and day in plan.days}
    marks = [plan.first.toordinal() - 1, *sorted(held), plan.last.toordinal() + 1]
    before, after = max(pairwise(marks), key=lambda s: s[1] - s[0])
    if after - before <= config.plan.cycle_days:
        return None
    posts = sum(bool(p.pillar) for p in plan.posts if p.day and before < p.day.toordinal() < after)
    if posts < len(plan.pillars):  # with fewer posts not all pillars could have had one
        return None
    return date.fromordinal(before + 1), date.fromordinal(after - 1)
