"""A day of national commemoration that no post of the plan speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tulisbaik.config import Config
from tulisbaik.knowledge.commemorations import national
from tulisbaik.knowledge.outline import Outline, Slot
from tulisbaik.rules.base import Hit, bad, good, rule_plan
from tulisbaik.text.date_writing import long_form

_FEW: Final = 3
"""Posts with a day below which it is no plan yet."""
_SHOWN: Final = 5


def _on(*days: int) -> list[Any]:
    return [good("Loket pindah ke lantai 2.", jadwal=f"2026-12-{day}T09:00+07:00") for day in days]


@rule_plan(
    severity="info",
    message="{days} jatuh dalam rencana ini, tetapi tidak satu takarir pun menyebutnya. Bila tidak diperingati, abaikan.",
    ref="Tabel peringatan tulisbaik (rules/data/peringatan.yaml, disusun 2026-11-24)",
    examples=[
        bad("[[]]Kartu baru berlaku.", jadwal="2026-12-24T09:00+07:00", beside=_on(21, 23)),
        good("Selamat Hari Ibu!", jadwal="2026-12-24T09:00+07:00", beside=_on(21, 23)),
        good("Terima kasih, Ibu. #HariIbu", jadwal="2026-12-22T09:00+07:00", beside=_on(21, 23)),
        good("Kartu baru berlaku.", jadwal="2026-12-18T09:00+07:00", beside=_on(14, 16)),
        good("Kartu baru berlaku.", jadwal="2026-12-24T09:00+07:00", beside=_on(21)),
    ],
)
def judge(plan: Outline[Slot], config: Config) -> Iterator[tuple[int | None, Hit]]:
    """Peringatan nasional ditunggu warga dan pimpinan. Daftarnya hanya memuat hari yang berdasar keputusan presiden."""
    if plan.first is None or plan.last is None or len(plan.posts) - plan.undated < _FEW:
        return
    spoken = frozenset().union(*(slot.occasions for slot in (*plan.posts, *plan.unwritten)))
    missed = [f"{name} ({long_form(day)})" for day, name in national(plan.first, plan.last) if name not in spoken]
    if missed:
        more = len(missed) - _SHOWN
        yield None, Hit(0, 0, {"days": ", ".join(missed[:_SHOWN]) + (f", dan {more} lainnya" if more > 0 else "")})
