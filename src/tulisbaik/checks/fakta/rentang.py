"""A stretch of days or hours that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.checks.fakta.tanggal_mustahil import year_like
from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.clocks import CLOCK_WORDS, clocks
from tulisbaik.text.days import MONTH_NUMBER, days
from tulisbaik.text.values import ZONES, Clocks, Day, Days

_NIGHT = frozenset(
    "malam semalam malamnya dini subuh shift sif besok esok keesokan besoknya esoknya berikutnya begadang lembur".split()
)
_EVENING = 18  # from this hour on, an end before the start means the next morning


@rule(
    severity="warning",
    message="“{found}” berakhir sebelum dimulai. Periksa urutannya.",
    ref="EYD V, TF03 (tanda pisah: dari … sampai)",
    words=(*MONTH_NUMBER, *CLOCK_WORDS, *(zone.lower() for zone in ZONES)),
    shape=year_like,
    examples=[
        bad("Pameran [[20–14 Desember 2026]].", fixed="Pameran 14–20 Desember 2026."),
        bad("Siaga [[3 Maret–3 Februari 2027]].", fixed="Siaga 3 Februari–3 Maret 2027."),
        bad("Kelas: [[pukul 11.00–09.00 WIB]].", fixed="Kelas: pukul 09.00–11.00 WIB."),
        good("Libur 21 Desember 2026–3 Januari 2027. Skor akhir 20–14. Tekanan darah 120/80."),
        good("Pengaspalan pukul 22.00–04.00 WIB. Kelas tari sore jam 3–5."),
        good("Wayang semalam suntuk, pukul 17.30–03.30 WIB."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Awal dan akhir yang tertukar membuat jadwal tidak dapat dipakai."""
    for value in days(ctx.scan, ctx.posted):
        if isinstance(value, Days) and value.through:
            first, last = value.items[0], value.items[-1]
            if first.date and last.date and first.date > last.date:
                yield _hit(ctx, value.start, value.end, *_exchanged(first, last))
    for clock in clocks(ctx.scan):
        if isinstance(clock, Clocks) and _reversed(ctx, clock) and clock.last:
            yield _hit(ctx, clock.start, clock.end, *_times(ctx.text, clock))


def _hit(ctx: Context, start: int, end: int, one: Span, other: Span) -> Hit:
    text = ctx.text
    edits = (Edit(one, text[other.start : other.end]), Edit(other, text[one.start : one.end]))
    return Hit(start, end, {"found": text[start:end]}, (Fix("Tukar awal dan akhirnya", edits),))


def _exchanged(first: Day, last: Day) -> tuple[Span, Span]:
    """The parts to exchange: only the days where both share the month, only days and months where they share the year."""
    if first.month_part == last.month_part:
        return Span(first.day_part.start, first.day_part.end), Span(last.day_part.start, last.day_part.end)
    if first.year_part is None:
        return Span(first.day_part.start, first.month_part.end), Span(last.day_part.start, last.month_part.end)
    return Span(first.start, first.end), Span(last.start, last.end)


def _reversed(ctx: Context, clock: Clocks) -> bool:
    first, last = clock.first, clock.last
    if last is None or first.minute is None or last.minute is None or not (first.possible and last.possible):
        return False
    if last.minutes >= first.minutes or first.hour >= _EVENING or first.zone != last.zone:
        return False
    sentence = ctx.scan.sentence_of(ctx.scan.word_at(clock.start))
    return _NIGHT.isdisjoint(ctx.scan.lower[sentence.first : sentence.last])


def _times(text: str, clock: Clocks) -> tuple[Span, Span]:
    """The figures of both times, without parts of the day and zones."""
    spans = []
    for time in (clock.first, clock.last):
        assert time
        length = next((i for i, c in enumerate(text[time.start : time.end]) if not (c.isdecimal() or c in ".:")), None)
        spans.append(Span(time.start, time.end if length is None else time.start + length))
    return spans[0], spans[1]
