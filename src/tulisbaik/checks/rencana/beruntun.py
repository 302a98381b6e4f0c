"""One pillar again and again on an account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tulisbaik.config import Config
from tulisbaik.knowledge.outline import Outline, Slot
from tulisbaik.rules.base import Hit, bad, good, rule_plan


def _posts(*pillars: str) -> list[Any]:
    return [good("Kabar baru.", pilar=p, platform="x", jadwal=f"2027-03-{n:02}T09:00+07:00") for n, p in enumerate(pillars, 1)]


_FOURTH = {"pilar": "kegiatan", "platform": "x", "jadwal": "2027-03-05T09:00+07:00"}


@rule_plan(
    severity="info",
    message="Takarir ke-{count} berturut-turut berpilar “{name}” di {account}. Selingi dengan pilar lain.",
    ref="Kebiasaan perencanaan konten; ambang di “[plan] max_streak”",
    examples=[
        bad("[[]]Ikuti lomba baca.", **_FOURTH, beside=_posts("layanan", "kegiatan", "kegiatan", "kegiatan")),
        bad("[[]]Ikuti lomba baca.", **_FOURTH, plan={"max_streak": 1}, beside=_posts("layanan", "kegiatan")),
        good("Ikuti lomba baca.", **_FOURTH, beside=_posts("kegiatan", "kegiatan", "layanan", "kegiatan")),
        good("Ikuti lomba baca.", **_FOURTH | {"platform": "facebook"}, beside=_posts("kegiatan", "kegiatan", "kegiatan")),
    ],
)
def judge(plan: Outline[Slot], config: Config) -> Iterator[tuple[int | None, Hit]]:
    """Akun yang lama hanya berisi satu pilar terasa seperti papan pengumuman. Tandanya berdiri di takarir terakhir rentetan."""
    told: set[tuple[int, str]] = set()
    for streak in plan.streaks:
        last = streak.posts[-1]
        if len(streak.posts) > config.plan.max_streak and streak.pillar in plan.pillars and (last, streak.pillar) not in told:
            told.add((last, streak.pillar))
            account = " ".join(part for part in (streak.unit, streak.platform) if part) or "akun ini"
            yield last, Hit(0, 0, {"count": len(streak.posts), "name": plan.pillars[streak.pillar], "account": account})
