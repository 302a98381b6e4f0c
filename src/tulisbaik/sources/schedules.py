"""Days and hours as people type them into calendars: "Sel, 1 Des 2026", "01-12-26", "09.00 WIB" -> one ISO 8601 text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from tulisbaik.patterns import lazy
from tulisbaik.text.days import MONTH_NUMBER, WEEKDAY_NUMBER
from tulisbaik.text.values import WEEKDAYS, ZONES

_MONTHS: Final = MONTH_NUMBER | {"dec": 12, "oct": 10, "aug": 8, "may": 5, "december": 12, "october": 10, "august": 8} | {
    "january": 1, "february": 2, "march": 3, "june": 6, "july": 7,
}  # fmt: skip
_NUMERIC = lazy(r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_ISO = lazy(r"(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_WRITTEN = lazy(r"(?<!\d)(\d{1,2})[\s\-/.]*([^\W\d_]{3,})[\s\-/.,]*(?:['’]?(\d{4}|\d{2})(?![\d.:]))?")
_ENGLISH = lazy(r"([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_HOUR = lazy(r"(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))(?:[.:]\d{2})?\s*(am|pm|pagi|siang|sore|malam)?(?!\d)", re.IGNORECASE)
_BARE = lazy(r"(?i)(?:pukul|jam|pkl\.?)?\s*(\d{1,2})\s*(am|pm|pagi|siang|sore|malam|wib|wita|wit)?")
_ZONE = lazy(r"(?i)\b(WIB|WITA|WIT)\b")
_OFFSET = lazy(r"(Z|[+-]\d{2}:?\d{2})$")
_SERIAL = lazy(r"[3-6]\d{4}(?=\.\d+$|$)")
_DIGIT = lazy(r"\d")
_ALONE = lazy(r"\d{1,2}")
_LETTERS = lazy(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
_WEEK = lazy(r"(?i)\bminggu\s*(?:ke\b|\d|[ivx]+\b)")
_LATER: Final = frozenset({"pm", "sore", "malam"})
_PERIOD = lazy(r"(?<![^\W\d_])([^\W\d_]{3,})[\s\-]*(?:['’]?(20\d{2}|[2-4]\d)(?![\d.:]))?")
_EXCEL: Final = date(1899, 12, 30)
"""Day 0 of Excel's calendar."""


class Period(NamedTuple):
    """What a title says of the days below it: their year, and their month where it names one alone."""

    year: int | None = None
    month: int | None = None


UNTOLD: Final = Period()


class Order(NamedTuple):
    """Which comes first in a column's days of numbers (None: now this, now that), by the values of these numbers, or
    (`titled`) as they all fall in the month that the title names. No values: nothing decides, days come first as Indonesians
    write them."""

    month_first: bool | None = False
    by: tuple[int, ...] = ()
    titled: bool = False


def order(days: Iterable[str], period: Period = UNTOLD) -> Order:
    """The order of day and month in a column: a number above 12 is a day. Else the one in which all fall in the month that
    the title names."""
    found = [(n, int(m[1]), int(m[3])) for n, day in enumerate(days) if not _ISO.search(day) and (m := _NUMERIC.search(day))]
    day_first = next((n for n, first, second in found if first > 12 >= second), None)
    month_first = next((n for n, first, second in found if second > 12 >= first), None)
    if day_first is not None and month_first is not None:
        return Order(None, (day_first, month_first))
    if month_first is not None:
        return Order(True, (month_first,))
    if day_first is not None:
        return Order(False, (day_first,))
    if found and period.month:
        firsts, seconds = {first for _, first, _ in found}, {second for _, _, second in found}
        if {period.month} in (firsts, seconds) and firsts != seconds:
            return Order(firsts == {period.month}, (found[0][0],), titled=True)
    return Order()


def in_numbers(cell: str) -> bool:
    """Is the day in `cell` written in numbers, so that day and month may be taken for each other?"""
    m = None if _ISO.search(cell) else _NUMERIC.search(cell)
    return m is not None and m[1] != m[3]


def turned(cells: Sequence[str]) -> tuple[int, int] | None:
    """Where a program took part of a column's days for dates with the month first: such a date, and a day that stayed text.

    All dates (ISO) turned round fall in the months of the days of numbers (first above 12), and as they are none does.
    """
    texts = {n: m for n, cell in enumerate(cells) if not _ISO.search(cell) and (m := _NUMERIC.search(cell)) and int(m[1]) > 12}
    dates = {n: m for n, cell in enumerate(cells) if (m := _ISO.match(cell))}
    months = {int(m[3]) for m in texts.values()}
    if texts and dates and all(int(m[3]) in months and int(m[2]) not in months for m in dates.values()):
        return min(dates), min(texts)
    return None


def _numeric(first: int, second: int, year: str, month_first: bool | None) -> date:
    """A day of numbers; ValueError for one that is none, or could be two."""
    if month_first is None:
        if first <= 12 and second <= 12 and first != second:
            raise ValueError
        month_first = second > 12
    day, month = (second, first) if month_first else (first, second)
    return date(int(year) + (2000 if len(year) == 2 else 0), month, day)


def _day(text: str, period: Period, month_first: bool | None = False) -> tuple[date, int, int] | None:
    """The day in `text` and where it stands. `period`: year and month of days written without one."""
    year = period.year
    try:
        if m := _ISO.search(text):
            return date(int(m[1]), int(m[2]), int(m[3])), *m.span()
        if m := _NUMERIC.search(text):
            return _numeric(int(m[1]), int(m[3]), m[4], month_first), *m.span()
        if (m := _ENGLISH.search(text)) and m[1].lower() in _MONTHS:
            return date(int(m[3]), _MONTHS[m[1].lower()], int(m[2])), *m.span()
        for m in _WRITTEN.finditer(text):
            month = _MONTHS.get(m[2].lower())
            if month and (m[3] or year):
                number = int(m[3]) if m[3] else year or 0
                return date(number + (2000 if number < 100 else 0), month, int(m[1])), *m.span()
        if m := _SERIAL.match(text):
            return _EXCEL + timedelta(int(m[0])), *m.span()
        if year and period.month and _ALONE.fullmatch(text):
            return date(year, period.month, int(text)), 0, len(text)
    except ValueError:
        return None
    return None


def _clock(text: str) -> tuple[int, int] | None:
    m = _HOUR.search(text)
    if m:
        hour, minute, part = int(m[1]), int(m[2]), (m[3] or "").lower()
    elif re.fullmatch(r"0?\.\d+", text):  # a cell of Excel: a part of a day
        hour, minute, part = *divmod(round(float(text) * 1440), 60), ""
    elif (m := _BARE.fullmatch(text)) and text:
        hour, minute, part = int(m[1]), 0, (m[2] or "").lower()
    else:
        return None
    if part == "malam" and (hour < 6 or hour == 12):  # “12 malam” may close the day or open it
        return None
    if hour < 12 and (part in _LATER or (part == "siang" and hour < 6)):
        hour += 12
    elif part == "am" and hour == 12:
        hour = 0
    return (hour, minute) if hour < 24 and minute < 60 else None


def is_hour(text: str) -> bool:
    """Is there an hour in `text`, and no day?"""
    return bool(_HOUR.search(text) or _ZONE.search(text)) and _clock(text) is not None and not has_day(text)


def has_day(text: str) -> bool:
    """Is there a day in `text`, whatever the order of its numbers?"""
    return _day(text, Period(2000, 1)) is not None or _day(text, UNTOLD, month_first=True) is not None


def schedule(
    day: str, hour: str = "", *, zone: str = "", period: Period = UNTOLD, month_first: bool | None = False
) -> str | None:
    """Date and hour of one or two cells as ISO 8601; None when they can't be read. Without an hour: the day alone.

    `zone`: WIB, WITA or WIT where the column's header names it; one in the cells wins. No zone: the account's holds.
    """
    day, hour = day.strip(), hour.strip()
    found = _day(day, period, month_first)
    if found is None:
        return None
    when, start, end = found
    rest = day[:start] + " " + day[end:].lstrip("T")
    offset = _OFFSET.search(day) if "T" in day or ":" in day else None
    if offset and offset.start() >= end:
        rest = rest[: -len(offset[0])]
    beside = rest.strip(" ,")
    if _DIGIT.search(beside) and _clock(beside) is None:  # “1-3 Des 2026” is no day of a post
        return None
    at = hour or beside
    clock = _clock(at) if at else None
    if clock is None and hour.strip("-– "):
        return None
    text = when.isoformat()
    if clock is None:
        return text
    text += f"T{clock[0]:02}:{clock[1]:02}"
    named = _ZONE.search(at) or _ZONE.search(zone)
    if named:
        return f"{text}+{ZONES[named[1].upper()]:02}:00"
    return text + offset[0] if offset and offset.start() >= end else text


def period_in(titles: Iterable[str]) -> Period:
    """The year of the first title that names one ("Periode: Desember 2026"), and its month where all titles name one month."""
    year, months = None, set()
    for title in titles:
        found = re.search(r"(?<!\d)20\d{2}(?!\d)", title)
        year = year or (int(found[0]) if found else None)
        for m in _PERIOD.finditer(title):
            if month := _MONTHS.get(m[1].lower()):
                months.add(month)
                year = year or (2000 + int(m[2]) if m[2] and len(m[2]) == 2 else None)
    return Period(year, months.pop() if len(months) == 1 else None)


def weekday_of(text: str, iso: str) -> str:
    """The weekday of a day (ISO 8601) where the text that it was read from names another one; "" when they agree."""
    words = _LETTERS.findall(_WEEK.sub("", text).lower())
    named = {n for word in words if (n := WEEKDAY_NUMBER.get(word)) is not None}
    real = date.fromisoformat(iso[:10]).weekday()
    return WEEKDAYS[real] if len(named) == 1 and real not in named else ""
