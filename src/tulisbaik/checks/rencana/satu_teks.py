"""Most texts of a plan go to several platforms as they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, Final

from tulisbaik.config import Config
from tulisbaik.knowledge.outline import Outline, Slot
from tulisbaik.rules.base import Hit, bad, good, rule_plan

_FEW: Final = 5
"""Texts for several platforms below which nothing is said."""


def _posts(platform: str, count: int) -> list[Any]:
    return [good(f"Loket {n} pindah ke lantai 2.", platform=platform, unit="Humas") for n in range(count)]


@rule_plan(
    severity="info",
    message="{same} dari {total} teks dipakai apa adanya di beberapa platform ({platforms}). Sesuaikan setidaknya kalimat "
    "pertama dan ajakannya.",
    ref="Kebiasaan perencanaan konten: tiap platform punya lipatan, tautan, dan pembaca sendiri",
    examples=[
        bad("[[]]Kartu baru berlaku.", platform="x, facebook", beside=_posts("x, facebook", 4)),
        bad("[[]]Kartu baru berlaku.", platform="x, facebook", beside=[*_posts("x", 4), *_posts("facebook", 4)]),
        good("Kartu baru berlaku.", platform="x, facebook", beside=_posts("x, facebook", 2)),
        good("Kartu baru berlaku.", platform="x, facebook", beside=[*_posts("x, facebook", 4), *_posts("tiktok", 12)]),
    ],
)
def judge(plan: Outline[Slot], config: Config) -> Iterator[tuple[int | None, Hit]]:
    """Satu teks untuk semua platform terpotong di satu tempat dan salah mengajak di tempat lain."""
    texts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for post in plan.posts:
        texts[post.unit, post.words].update(post.platforms)
    shared = [tuple(sorted(platforms)) for platforms in texts.values() if len(platforms) > 1]
    if len(shared) >= _FEW and 2 * len(shared) > len(texts):
        often = Counter(shared).most_common(1)[0][0]
        values = {"same": len(shared), "total": len(texts), "platforms": ", ".join(often)}
        yield None, Hit(0, 0, values)
