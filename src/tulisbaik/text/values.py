"""What captions state: days, hours, money, numbers, places.

Frozen values, each with where it stands in the text, `start` to `end` (code points, half-open).
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
ZONES: Final = {"WIB": 7, "WITA": 8, "WIT": 9}
"""Zone of Indonesia -> hours east of UTC (Keppres 41/1987)."""


class Part(NamedTuple):
    """A piece of a value as it is written."""

    start: int
    end: int
    text: str


class Day(NamedTuple):
    """A calendar day. `year` is None when it is neither written nor known from the schedule.

    `weekday` (0 = Senin) is what is written beside the date; `eve` when it is "malam Jumat": the night before also fits.
    `day_part`, `month_part`, `year_part` and `weekday_part` are the pieces as written (days of a range share the last ones).
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    day_part: Part
    month_part: Part
    year_part: Part | None = None
    weekday: int | None = None
    weekday_part: Part | None = None
    eve: bool = False

    @property
    def date(self) -> date | None:
        """The day as a date; None when there is no such day or the year is unknown."""
        if self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


class Days(NamedTuple):
    """Several days: from the first through the last (`through`), or just the ones named."""

    start: int
    end: int
    items: tuple[Day, ...]
    through: bool


class Weekday(NamedTuple):
    """A weekday without a date (0 = Senin), through `last`; `every` when it comes back each week ("setiap Sabtu")."""

    start: int
    end: int
    day: int
    last: int
    every: bool


class Relative(NamedTuple):
    """A day told from the day of posting: *besok*, *pekan depan*, *3 hari lagi*: `first` through `last`."""

    start: int
    end: int
    first: date
    last: date


class Clock(NamedTuple):
    """A time of day. `minute` is None when only the hour is written; `spoken` when "jam 7 malam" was turned into 19."""

    start: int
    end: int
    hour: int
    minute: int | None
    zone: str | None
    spoken: bool = False

    @property
    def possible(self) -> bool:
        """True for 00.00 through 24.00."""
        minute = self.minute or 0
        return (self.hour < 24 and minute < 60) or (self.hour == 24 and minute == 0)

    @property
    def minutes(self) -> int:
        """Minutes since midnight."""
        return self.hour * 60 + (self.minute or 0)


class Clocks(NamedTuple):
    """A time from `first` to `last`; `last` is None for "sampai selesai". A zone written once holds for both."""

    start: int
    end: int
    first: Clock
    last: Clock | None


class Money(NamedTuple):
    """An amount in rupiah; 0 for "gratis"."""

    start: int
    end: int
    amount: int


class Percent(NamedTuple):
    """A percentage, with the number of decimals that are written."""

    start: int
    end: int
    amount: float
    decimals: int


class Count(NamedTuple):
    """So many of something: number and the word after it, in lower case ("40 peserta")."""

    start: int
    end: int
    amount: float
    noun: str


class Phone(NamedTuple):
    """A telephone number: digits, with a leading + where one is written."""

    start: int
    end: int
    digits: str


class Ordinal(NamedTuple):
    """The n-th: "ke-80"."""

    start: int
    end: int
    number: int


class Place(NamedTuple):
    """Where something happens: a `venue`, an `address`, or `online`; `name` as written, without "di"."""

    start: int
    end: int
    name: str
    kind: str


Value = Day | Days | Weekday | Relative | Clock | Clocks | Money | Percent | Count | Phone | Ordinal | Place
"""Something that the text states."""
