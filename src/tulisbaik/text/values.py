"""What captions state: days, hours, money, numbers, places. Frozen values, each with its span in the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
ZONES: Final = {"WIB": 7, "WITA": 8, "WIT": 9}
"""Zone of Indonesia -> hours east of UTC (Keppres 41/1987)."""


@dataclass(frozen=True, slots=True)
class Value:
    """Something that the text states from `start` to `end` (code points, half-open)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part(Value):
    """A piece of a value as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class Day(Value):
    """A calendar day. `year` is None when it is neither written nor known from the schedule.

    `weekday` (0 = Senin) is what is written beside the date; `eve` when it is "malam Jumat": the night before also fits.
    `day_part`, `month_part`, `year_part` and `weekday_part` are the pieces as written (days of a range share the last ones).
    """

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


@dataclass(frozen=True, slots=True)
class Days(Value):
    """Several days: from the first through the last (`through`), or just the ones named."""

    items: tuple[Day, ...]
    through: bool


@dataclass(frozen=True, slots=True)
class Weekday(Value):
    """A weekday without a date (0 = Senin), through `last`; `every` when it comes back each week ("setiap Sabtu")."""

    day: int
    last: int
    every: bool


@dataclass(frozen=True, slots=True)
class Relative(Value):
    """A day told from the day of posting: *besok*, *pekan depan*, *3 hari lagi*: `first` through `last`."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Clock(Value):
    """A time of day. `minute` is None when only the hour is written; `spoken` when "jam 7 malam" was turned into 19."""

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


@dataclass(frozen=True, slots=True)
class Clocks(Value):
    """A time from `first` to `last`; `last` is None for "sampai selesai". A zone written once holds for both."""

    first: Clock
    last: Clock | None


@dataclass(frozen=True, slots=True)
class Money(Value):
    """An amount in rupiah; 0 for "gratis"."""

    amount: int


@dataclass(frozen=True, slots=True)
class Percent(Value):
    """A percentage, with the number of decimals that are written."""

    amount: float
    decimals: int


@dataclass(frozen=True, slots=True)
class Count(Value):
    """So many of something: number and the word after it, in lower case ("40 peserta")."""

    amount: float
    noun: str


@dataclass(frozen=True, slots=True)
class Phone(Value):
    """A telephone number: digits, with a leading + where one is written."""

    digits: str


@dataclass(frozen=True, slots=True)
class Ordinal(Value):
    """The n-th: "ke-80"."""

    number: int


@dataclass(frozen=True, slots=True)
class Place(Value):
    """Where something happens: a `venue`, an `address`, or `online`; `name` as written, without "di"."""

    name: str
    kind: str
