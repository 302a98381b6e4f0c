"""A day that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tulisbaik.model import Fix
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.date_writing import date_edits, days_in, items, why_impossible
from tulisbaik.text.days import MONTH_NUMBER, days
from tulisbaik.text.values import Day

_BIRTHDAYS = frozenset({"lahir", "kelahiran", "setiap", "tiap", "kabisat"})


def year_like(word: str) -> bool:
    """Four digits: a date in figures ends or begins with them."""
    return len(word) == 4 and word.isdecimal()


@rule(
    severity="error",
    message="Tanggal “{found}” tidak ada. {reason}",
    ref="Kalender Masehi (hitungan)",
    words=MONTH_NUMBER,
    shape=year_like,
    examples=[
        bad("Pendaftaran ditutup [[31 April 2027]].", fixed="Pendaftaran ditutup 30 April 2027."),
        bad("Buka 22, 25, dan [[29 Februari]].", jadwal="2027-02-17"),
        bad("Tutup [[32/12/2026]]. Buka [[12/25/2026]]."),
        good("Pinjam pada 29 Februari 2028. Warga yang lahir 29 Februari 2008 sudah bisa merekam KTP-el."),
        good("Menang 31/9. Jalan Melati Nomor 31, RT 04/RW 13. Surat 43/25/2026/UM."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanggal yang tidak ada di kalender hampir selalu salah ketik; pembaca tidak tahu harus datang kapan."""
    for value in days(ctx.scan, ctx.posted):
        group = items(value)
        for day in group:
            reason = why_impossible(day)
            if reason is None or (day.year_part is None and _of_no_year(ctx, day)):
                continue
            parts = [p for p in (day.day_part, day.month_part, day.year_part) if p] if day is group[-1] else [day.day_part]
            start, end = min(p.start for p in parts), max(p.end for p in parts)
            yield Hit(start, end, {"found": ctx.text[start:end], "reason": reason}, _repair(day, len(group) > 1))


def _of_no_year(ctx: Context, day: Day) -> bool:
    k = ctx.scan.word_at(day.start)
    return not _BIRTHDAYS.isdisjoint(ctx.scan.lower[max(0, k - 4) : k])


def _repair(day: Day, shared: bool) -> tuple[Fix, ...]:
    """The last day of the month, when a slip of a day or two is likely; month and day the other way round (12/25)."""
    year = day.year or 2000
    if day.month > 12:
        if not (day.month <= 31 and 1 <= day.day <= 12) or not 1 <= year <= 9999:
            return ()
        to = date(year, day.day, min(day.month, days_in(day.day, year)))
    elif day.month:
        last = days_in(day.month, day.year)
        if not last < day.day <= last + 3 or not 1 <= year <= 9999:
            return ()
        to = date(year, day.month, min(last, days_in(day.month, year)))
    else:
        return ()
    edits = date_edits(day, to, shared=shared and day.month > 12)
    return (Fix(f"Ganti dengan tanggal {to.day}", edits),) if edits else ()
