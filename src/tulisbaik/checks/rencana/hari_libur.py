"""A post on a day on which the nation rests or mourns."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.windows import holiday, local
from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="info",
    message="{date} adalah {name}. {advice}",
    ref="Pustaka holidays (Indonesia); hari berkabung: “mourning” di [account]",
    examples=[
        bad("[[]]Ruang baca buka sampai malam. Mampir, ya!", jadwal="2026-08-17T09:00+07:00", pilar="layanan"),
        good("Ruang baca buka sampai malam. Mampir, ya!", jadwal="2026-08-18T09:00+07:00", pilar="layanan"),
        good("Dirgahayu Republik Indonesia!", jadwal="2026-08-17T09:00+07:00", pilar="momen"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pada hari libur layanan mungkin tutup, dan pada hari berkabung kabar ringan terasa ganjil. Pastikan jadwalnya disengaja."""
    when = local(ctx.meta.schedule, ctx.account.timezone)
    if when is None:
        return
    day = when.date()
    advice, name = "Pastikan jadwal dan jam layanan di takarir sudah cocok.", holiday(day)
    if day.isoformat() in ctx.account.mourning:
        advice, name = "Tunda kabar yang ringan atau meriah.", "hari berkabung nasional"
    if not name:
        return
    pillars = ctx.knowledge.pillars
    declared = map(pillars.get, pillars.declared(ctx.meta, ctx.scan))
    if all(pillar is None or pillar.calls for pillar in declared):
        yield ctx.hit(0, 0, date=f"{day.day}-{day.month}-{day.year}", name=name, advice=advice)
