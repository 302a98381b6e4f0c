"""A post scheduled when its audience is not there."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.windows import DAYS, local
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_TEXT = "[[]]Ruang baca buka sampai malam. Mampir, ya!"
_ACCOUNT = {"windows": {"x": {"hari-kerja": ["07.00-12.00"]}}}


@rule(
    severity="warning",
    message="Jadwal {day} pukul {time} di luar jam tayang {platform}{allowed}.",
    ref="Jam tayang akun ([account.windows] di konfigurasi)",
    examples=[
        bad(_TEXT, jadwal="2026-12-01T03:10+07:00", platform="x", account=_ACCOUNT),
        bad(_TEXT, jadwal="2026-12-05T09:00+07:00", platform="x", account=_ACCOUNT),
        good(_TEXT.replace("[[]]", ""), jadwal="2026-12-01T09:10+07:00", platform="x", account=_ACCOUNT),
        good(_TEXT.replace("[[]]", ""), jadwal="2026-12-01T03:10+07:00", platform="tiktok", account=_ACCOUNT),
        good(_TEXT.replace("[[]]", ""), jadwal="2026-12-01T03:10+07:00", platform="x"),
        bad(_TEXT, jadwal="2026-12-01T03:10+07:00", platform="Twitter", account=_ACCOUNT),
        good(_TEXT.replace("[[]]", ""), jadwal="2026-12-01", platform="x", account=_ACCOUNT),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Unggahan bekerja bila audiensnya hadir. Bawaannya tidak punya pendapat; instansi menuliskan jam akunnya sendiri."""
    when = local(ctx.meta.schedule, ctx.account.timezone)
    windows = ctx.knowledge.windows
    if when is None or not ctx.meta.timed or not windows.times:
        return
    for name in ctx.meta.platforms:
        known = ctx.knowledge.platforms.find(name)
        platform = known.id if known else name
        if not windows.holds(platform, when):
            times = windows.of(platform, when.weekday()) or ()
            listed = ", ".join(f"{_clock(a)}–{_clock(b)}" for a, b in times)
            allowed = f" ({listed})" if listed else " (hari itu tidak ada)"
            day = DAYS[when.weekday()].capitalize()
            yield ctx.hit(0, 0, day=day, time=f"{when:%H.%M}", platform=platform, allowed=allowed)


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24 if minutes != 1440 else 24:02}.{minutes % 60:02}"
