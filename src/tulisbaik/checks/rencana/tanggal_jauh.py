"""A post whose day is a long way from all others of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tulisbaik.config import Config
from tulisbaik.knowledge.outline import FAR, Outline, Slot
from tulisbaik.rules.base import Hit, bad, good, rule_plan
from tulisbaik.text.date_writing import long_form, period

_RARE: Final = 0.2  # share of the posts up to which far ones are mistakes; more of them are another plan
_SPLIT: Final = "{count} takarir lain bertanggal jauh dari {period}. Nilai tiap rentang sendiri-sendiri dengan --from dan --to."


def _on(*days: int, year: int = 2027) -> list[Any]:
    return [good("Loket pindah ke lantai 2.", jadwal=f"{year}-01-{day:02}T09:00+07:00") for day in days]


@rule_plan(
    severity="warning",
    message="Jadwal {day} jauh dari rencana ini ({period}). Periksa bulan dan tahunnya.",
    ref=f"Jarak lebih dari {FAR.days} hari dari takarir terdekat",
    examples=[
        bad("[[]]Kartu baru berlaku.", jadwal="2026-01-07T09:00+07:00", beside=_on(4, 5, 6, 8)),
        bad("[[]]Kartu baru berlaku.", jadwal="2027-01-07T09:00+07:00", beside=[*_on(4, 5), *_on(4, 5, year=2026)]),
        good("Kartu baru berlaku.", jadwal="2027-03-07T09:00+07:00", beside=_on(4, 5, 6, 8)),
        good("Kartu baru berlaku.", beside=_on(4, 5, 6, 8)),
    ],
)
def judge(plan: Outline[Slot], config: Config) -> Iterator[tuple[int | None, Hit]]:
    """Di awal tahun orang masih mengetik tahun lama. Satu tanggal yang keliru menggeser seluruh hitungan rencana."""
    if not plan.far or plan.first is None or plan.last is None:
        return
    span = period(plan.first, plan.last)
    if len(plan.far) > _RARE * len(plan.posts):
        yield None, Hit(0, 0, {"count": len(plan.far), "period": span}, message=_SPLIT)
        return
    for n in plan.far:
        day = plan.posts[n].day
        yield n, Hit(0, 0, {"day": long_form(day) if day else "", "period": span})
