"""Days on which an account that posts daily is silent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from tulisbaik.config import Config
from tulisbaik.knowledge.outline import Outline, Slot
from tulisbaik.knowledge.windows import holiday, weekdays
from tulisbaik.rules.base import Hit, bad, good, rule_plan
from tulisbaik.text.date_writing import period
from tulisbaik.text.values import WEEKDAYS

_FEW: Final = 4
"""Days with a post below which a plan shows no rhythm."""
_DAILY: Final = 0.6  # share of working days with a post from which on an account is one that posts daily
_LONG: Final = 7  # days of silence that are told whatever the rhythm
_SHOWN: Final = 5


def _on(*days: int) -> list[Any]:
    return [good("Kabar baru.", pilar="layanan", jadwal=f"2027-03-{day:02}T09:00+07:00") for day in days]


_FRIDAY = {"pilar": "layanan", "jadwal": "2027-03-19T09:00+07:00"}  # 15 March 2027 is a Monday


@rule_plan(
    severity="info",
    message="Tidak ada takarir pada {days}.",
    ref="Kebiasaan perencanaan konten; hari tayang di “[plan] post_days”",
    examples=[
        bad("[[]]Jam buka berubah.", **_FRIDAY, beside=_on(15, 16, 18)),
        bad("[[]]Jam buka berubah.", **_FRIDAY, beside=_on(1, 2, 3, 8)),
        bad("[[]]Jam buka berubah.", **_FRIDAY, plan={"post_days": ("rabu",)}, beside=_on(1, 3, 8)),
        good("Jam buka berubah.", **_FRIDAY, beside=_on(15, 16, 17, 18)),
        good("Jam buka berubah.", jadwal="2027-03-22T09:00+07:00", beside=_on(15, 16, 17, 18, 19)),
        good("Jam buka berubah.", **_FRIDAY, beside=_on(2, 5, 9, 12, 16)),
        good("Jam buka berubah.", **_FRIDAY, beside=_on(16)),
    ],
)
def judge(plan: Outline[Slot], config: Config) -> Iterator[tuple[int | None, Hit]]:
    """Pengikut terbiasa pada irama. Yang dinilai adalah hari tayang instansi; bila tidak ditetapkan, hari kerja dari rencana
    yang memang terbit hampir setiap hari kerja, dan diam sepekan penuh pada rencana lain. Hari libur nasional tidak dihitung,
    begitu pula hari yang unggahannya sudah direncanakan tetapi belum ditulis."""
    if len(plan.days) - len(plan.empty_days) < _FEW:
        return
    where = str(config.files[-1]) if config.files else ""
    wanted = {n for name in config.plan.post_days for n in weekdays(name, where, "[plan] post_days")} or set(range(5))
    due = [day for day in plan.days if day.weekday() in wanted and not holiday(day)]
    idle = set(plan.empty_days)
    empty = [day for day in due if day in idle]
    if not config.plan.post_days and len(due) - len(empty) < _DAILY * len(due):
        named = [period(first, last) for first, last in _silences(plan.empty_days)]
    else:
        named = [f"{WEEKDAYS[d.weekday()]}, {period(d, d)}" for d in empty]
    if named:
        more = len(named) - _SHOWN
        yield None, Hit(0, 0, {"days": "; ".join(named[:_SHOWN]) + (f"; dan {more} lagi" if more > 0 else "")})


def _silences(empty: tuple[date, ...]) -> list[tuple[date, date]]:
    """The long stretches of days without a post."""
    found: list[tuple[date, date]] = []
    for day in empty:
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return [(a, b) for a, b in found if (b - a).days + 1 >= _LONG]
