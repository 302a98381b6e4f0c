"""Another day written as a text writes its own: *Ahad, 2 Feb '27* -> *31 Jan '27*; capitals as they were."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date, timedelta
from typing import Final

from tulisbaik.model import Edit, Span
from tulisbaik.text.days import MONTH_NUMBER
from tulisbaik.text.values import MONTHS, WEEKDAYS, Day, Days, Part, Value

_SHORT: Final = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def items(value: Value) -> tuple[Day, ...]:
    """The days of a value: itself, those of a group, or none."""
    if isinstance(value, Days):
        return value.items
    return (value,) if isinstance(value, Day) else ()


def long_form(day: date) -> str:
    """*31 Oktober 2024*."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def period(first: date, last: date) -> str:
    """*21–24 Oktober 2024*, *30 September–6 Oktober 2024*; a single day as `long_form`."""
    if first == last:
        return long_form(last)
    if first.year != last.year:
        return f"{long_form(first)}–{long_form(last)}"
    month = f" {MONTHS[first.month - 1]}" if first.month != last.month else ""
    return f"{first.day}{month}–{long_form(last)}"


def days_in(month: int, year: int | None) -> int:
    """The number of days of a month; of February in a leap year when the year is not known."""
    if month == 2 and (year is None or not 1 <= year <= 9999):
        return 29
    return monthrange(year, month)[1] if year and 1 <= year <= 9999 else monthrange(2000, month)[1]


def fits(day: Day) -> bool:
    """Does the weekday beside a date belong to it? True where either is not known."""
    if day.weekday is None or day.date is None:
        return True
    actual = day.date.weekday()
    return actual == day.weekday or (day.eve and actual == (day.weekday - 1) % 7)


def nearest_with(weekday: int, day: date) -> date | None:
    """The date nearest to `day` (at most three days away) that falls on `weekday`; None beyond the calendar's ends."""
    away = (weekday - day.weekday() + 3) % 7 - 3
    try:
        return day + timedelta(away)
    except OverflowError:
        return None


def weekday_edit(day: Day, weekday: int) -> Edit | None:
    """Write another weekday where the date has one."""
    part = day.weekday_part
    return Edit(Span(part.start, part.end), _as(part, WEEKDAYS[weekday])) if part else None


def date_edits(day: Day, to: date, *, shared: bool) -> tuple[Edit, ...] | None:
    """Write the date `to` in the place and the manner of `day`. None when a month or year that others share would change."""
    padded = day.day_part.text.startswith("0") or day.month_part.text.startswith("0")
    numeric = day.month_part.text.isdecimal()
    if numeric and not padded and len(day.month_part.text) == 2 and day.year_part and len(day.day_part.text) == 2:
        padded = day.month_part.end + 1 == day.year_part.start and day.month_part.start - day.day_part.end == 1
    edits = [_edit(day.day_part, f"{to.day:02}" if padded else str(to.day))]
    if to.month != day.month:
        if shared:
            return None
        edits.append(_edit(day.month_part, _month(day.month_part, to.month, padded)))
    if day.year_part and to.year != day.year:
        if shared:
            return None
        year = day.year_part.text
        edits.append(_edit(day.year_part, str(to.year) if len(year) == 4 else year[:-2] + f"{to.year % 100:02}"))
    return tuple(e for e in edits if e)


def _edit(part: Part, text: str) -> Edit:
    return Edit(Span(part.start, part.end), text)


def _month(part: Part, month: int, padded: bool) -> str:
    if part.text.isdecimal():
        return f"{month:02}" if padded else str(month)
    full = part.text.lower() == MONTHS[MONTH_NUMBER[part.text.lower()] - 1].lower()
    return _as(part, MONTHS[month - 1] if full else _SHORT[month - 1])


def _as(part: Part, text: str) -> str:
    """`text` in the letters of `part`: all capitals, all small, or as it is."""
    if part.text.isupper() and len(part.text) > 1:
        return text.upper()
    return text.lower() if part.text.islower() else text


def why_impossible(day: Day) -> str | None:
    """One sentence when there is no such day; None when there is (or the year is not known)."""
    if not 1 <= day.month <= 12:
        return f"Bulan ke-{day.month} tidak ada."
    name, most = MONTHS[day.month - 1], days_in(day.month, day.year)
    if 1 <= day.day <= most:
        return None
    if day.day == 29 and day.month == 2 and day.year and not isleap(day.year):
        return f"Februari {day.year} hanya 28 hari; {day.year} bukan tahun kabisat."
    return f"{name} hanya sampai tanggal {most}."
