"""Days and hours as people type them into calendars: "Sel, 1 Des 2026", "01-12-26", "09.00 WIB" -> one ISO 8601 text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from tulisbaik.patterns import lazy
from tulisbaik.text.days import MONTH_NUMBER
from tulisbaik.text.values import ZONES

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
_LATER: Final = frozenset({"pm", "sore", "malam"})
_EXCEL: Final = date(1899, 12, 30)
"""Day 0 of Excel's calendar."""


def _day(text: str, year: int | None) -> tuple[date, int, int] | None:
    """The day in `text` and where it stands; numbers are day before month. `year`: that of days written without one."""
    try:
        if m := _ISO.search(text):
            return date(int(m[1]), int(m[2]), int(m[3])), *m.span()
        if m := _NUMERIC.search(text):
            return date(int(m[4]) + (2000 if len(m[4]) == 2 else 0), int(m[3]), int(m[1])), *m.span()
        if (m := _ENGLISH.search(text)) and m[1].lower() in _MONTHS:
            return date(int(m[3]), _MONTHS[m[1].lower()], int(m[2])), *m.span()
        for m in _WRITTEN.finditer(text):
            month = _MONTHS.get(m[2].lower())
            if month and (m[3] or year):
                number = int(m[3]) if m[3] else year or 0
                return date(number + (2000 if number < 100 else 0), month, int(m[1])), *m.span()
        if re.fullmatch(r"[3-6]\d{4}(?:\.\d+)?", text):
            return _EXCEL + timedelta(int(float(text))), 0, len(text)
    except ValueError:
        return None
    return None


def _clock(text: str) -> tuple[int, int] | None:
    m = _HOUR.search(text)
    if m:
        hour, minute, part = int(m[1]), int(m[2]), (m[3] or "").lower()
    elif re.fullmatch(r"0\.\d+", text):  # a cell of Excel: a part of a day
        hour, minute, part = *divmod(round(float(text) * 1440), 60), ""
    elif (m := _BARE.fullmatch(text)) and text:
        hour, minute, part = int(m[1]), 0, (m[2] or "").lower()
    else:
        return None
    if part in _LATER and hour < 12:
        hour += 12
    elif part == "am" and hour == 12:
        hour = 0
    return (hour, minute) if hour < 24 and minute < 60 else None


def schedule(day: str, hour: str = "", *, zone: str = "", year: int | None = None) -> str | None:
    """Date and hour of one or two cells as ISO 8601; None when they can't be read. Without an hour: the day alone.

    `zone`: WIB, WITA or WIT where the column's header names it; one in the cells wins. No zone: the account's holds.
    """
    day, hour = day.strip(), hour.strip()
    found = _day(day, year)
    if found is None:
        return None
    when, start, end = found
    rest = day[:start] + " " + day[end:].lstrip("T")
    offset = _OFFSET.search(day) if "T" in day or ":" in day else None
    if offset and offset.start() >= end:
        rest = rest[: -len(offset[0])]
    at = hour or rest.strip(" ,")
    clock = _clock(at.strip()) if at else None
    if hour and hour != "-" and clock is None:
        return None
    text = when.isoformat()
    if clock is None or (not hour and not rest.strip(" ,")):
        return text
    text += f"T{clock[0]:02}:{clock[1]:02}"
    named = _ZONE.search(at) or _ZONE.search(zone)
    if named:
        return f"{text}+{ZONES[named[1].upper()]:02}:00"
    return text + offset[0] if offset and offset.start() >= end else text


def year_in(text: str) -> int | None:
    """The year of a title ("Periode: Desember 2026")."""
    found = re.search(r"(?<!\d)20\d{2}(?!\d)", text)
    return int(found[0]) if found else None
