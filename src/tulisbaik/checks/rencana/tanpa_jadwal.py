"""A caption of a plan that has no day."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.config import Config
from tulisbaik.knowledge.outline import Outline, Slot
from tulisbaik.rules.base import Hit, bad, good, rule_plan

_MONDAY = good("Loket pindah ke lantai 2.", jadwal="2026-12-21T09:00+07:00")
_TUESDAY = good("Kartu baru berlaku.", jadwal="2026-12-22T09:00+07:00")


@rule_plan(
    severity="warning",
    message="Takarir ini belum punya tanggal tayang, padahal takarir lain dalam rencana ini sudah.",
    ref="Kebiasaan perencanaan konten: yang tanpa tanggal tidak tayang",
    examples=[
        bad("[[]]Ikuti lomba baca.", beside=[_MONDAY, _TUESDAY]),
        good("Ikuti lomba baca.", jadwal="2026-12-22", beside=[_MONDAY, _TUESDAY]),
        good("Ikuti lomba baca.", beside=[good("Kartu baru berlaku."), _MONDAY]),
    ],
)
def judge(plan: Outline[Slot], config: Config) -> Iterator[tuple[int | None, Hit]]:
    """Takarir tanpa tanggal mudah terlupa. Rencana yang sebagian besar belum bertanggal dianggap masih kumpulan bahan."""
    if 2 * plan.undated < len(plan.posts):
        for n, post in enumerate(plan.posts):
            if post.when is None:
                yield n, Hit(0, 0, {})
