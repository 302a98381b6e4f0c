"""A time that no clock shows."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.clocks import CLOCK_WORDS, clocks
from tulisbaik.text.values import ZONES, Clock


@rule(
    severity="error",
    message="“{found}” bukan jam yang ada: jam ditulis dari 00.00 sampai 24.00, menit sampai 59.",
    ref="Hitungan 24 jam; EYD V, TA07",
    words=(*CLOCK_WORDS, *(zone.lower() for zone in ZONES)),
    examples=[
        bad("Dimulai [[pukul 25.00 WIB]]."),
        bad("Bus terakhir berangkat [[pukul 21.60 WIB]]."),
        bad("Kembang api menyala [[pukul 24.15 WIB]].", fixed="Kembang api menyala pukul 00.15 WIB."),
        good("Buka 24 jam, pukul 00.00–24.00 WIB. Bantuan Rp25.000. Dosis 26.00 sampai 30.90 kilogram."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Jam yang tidak ada hampir selalu salah ketik; pembaca tidak tahu harus datang kapan."""
    for value in clocks(ctx.scan):
        ends = (value,) if isinstance(value, Clock) else (value.first, value.last)
        for clock in ends:
            if clock is None or clock.possible:
                continue
            found = ctx.text[clock.start : clock.end]
            fix = found.replace("24", "00", 1) if clock.hour == 24 and (clock.minute or 0) < 60 else None
            yield ctx.hit(clock.start, clock.end, fix=fix)
