"""Days, hours, numbers and severities as an Indonesian report writes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final

from tulisbaik.explain import LEVELS
from tulisbaik.model import Diagnostic, Severity
from tulisbaik.text.date_writing import long_form
from tulisbaik.text.values import MONTHS, WEEKDAYS

_GIST: Final = 60
_LONGEST: Final = 30
"""Characters of a label beside a bar that a phone still shows whole."""


def number(value: float) -> str:
    """*12.500*, *3,5*: a point between thousands, a comma before one decimal that is not zero."""
    text = f"{value:,.1f}".removesuffix(".0")
    return text.translate(str.maketrans(",.", ".,"))


def percent(share: float) -> str:
    """*33%* of a share from 0 to 1."""
    return f"{share:.0%}"


def weekday(day: date) -> str:
    """*Senin*."""
    return WEEKDAYS[day.weekday()]


def day_name(day: date) -> str:
    """*Senin, 14 Desember 2026*."""
    return f"{weekday(day)}, {long_form(day)}"


def short_day(day: date) -> str:
    """*14 Des*: as a cell of a calendar has room for."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def hour_name(when: datetime | None) -> str:
    """*08.00*; "" when no hour is set."""
    return f"{when:%H.%M}" if when and when.time() != time() else ""


def shortened(text: str) -> str:
    """At most as many characters as fit beside a bar on a phone."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def tally(found: Iterable[Diagnostic]) -> str:
    """*2 kesalahan, 1 peringatan*; "" when nothing was found."""
    severities = [d.severity for d in found]
    return ", ".join(f"{number(n)} {LEVELS[s]}" for s in Severity if (n := severities.count(s)))


def gist(text: str) -> str:
    """How a caption begins, in whole words."""
    line = " ".join(text.split())
    if len(line) <= _GIST:
        return line or "(kosong)"
    return f"{line[:_GIST].rpartition(' ')[0] or line[:_GIST]}…"
