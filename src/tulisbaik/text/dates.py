"""What a text states, read at once: days, hours, zones, money, numbers, telephone numbers and places.

    >>> [type(v).__name__ for v in read("Kamis (31/10/2024), pukul 09.00 WIB, di Aula Balai Kota. Gratis!")]
    ['Day', 'Clock', 'Place', 'Money']

Each kind has a reader of its own (`days`, `clocks`, `money`, …); its answers for the last few scans are remembered.
A text without digits and names of days costs no more than a look at its words.
"""

from __future__ import annotations

from datetime import date, datetime

from tulisbaik.text.clocks import clocks
from tulisbaik.text.days import days, relatives
from tulisbaik.text.numbers import counts, money, ordinals, percents, phones
from tulisbaik.text.places import places
from tulisbaik.text.scan import Scan
from tulisbaik.text.values import Value

__all__ = ["clocks", "counts", "days", "money", "ordinals", "percents", "phones", "places", "read", "relatives"]


def read(text: Scan | str, reference: datetime | date | None = None) -> tuple[Value, ...]:
    """All values of a text, by their place. `reference`, the day of posting, gives the year where none is written
    and the days of *besok* and *pekan depan*; without it those stay unknown and unread.

    A value inside a longer one of another kind ("14" of a date, "09" of a time) is left out.
    """  # fmt: skip
    scan = text if isinstance(text, Scan) else Scan(text)
    day = reference.date() if isinstance(reference, datetime) else reference
    found: list[Value] = [
        *days(scan, day),
        *clocks(scan),
        *money(scan),
        *percents(scan),
        *phones(scan),
        *ordinals(scan),
    ]
    found += [*places(scan), *(relatives(scan, day) if day else ()), *counts(scan)]
    found.sort(key=lambda v: (v.start, -v.end))
    out: list[Value] = []
    for value in found:
        if not out or value.start >= out[-1].end:
            out.append(value)
    return tuple(out)
