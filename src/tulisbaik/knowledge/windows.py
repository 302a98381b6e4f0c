"""When an account posts: its windows a platform and weekday, and the days on which the nation rests or mourns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from tulisbaik.data import load_made, located
from tulisbaik.errors import ConfigError, nearest
from tulisbaik.knowledge.platforms import Platforms
from tulisbaik.patterns import lazy

DAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "setiap-hari": DAYS, "hari-kerja": DAYS[:5], "akhir-pekan": DAYS[5:], **{day: (day,) for day in DAYS},
}  # fmt: skip
ALL: Final = "semua"
"""The platform whose windows hold for every platform that has none of its own."""
_TIMES: Final = lazy(r"(\d{1,2})[.:](\d{2})\s*[-–—]\s*(\d{1,2})[.:](\d{2})")
_DAY: Final = 24 * 60


class Windows(NamedTuple):
    """platform -> weekday (0 is Monday) -> (start, end) in minutes after midnight; an end may lie after the next midnight."""

    times: Mapping[str, Mapping[int, tuple[tuple[int, int], ...]]]

    def of(self, platform: str, weekday: int) -> tuple[tuple[int, int], ...] | None:
        """The windows of a platform on a weekday; None when the account has no opinion on this platform."""
        days = self.times.get(platform.lower(), self.times.get(ALL))
        return None if days is None else days.get(weekday, ())

    def holds(self, platform: str, when: datetime) -> bool:
        """Is `when` (in the account's zone) inside a window of its day, or of the evening before?"""
        minute, today = when.hour * 60 + when.minute, when.weekday()
        now = self.of(platform, today)
        if now is None:
            return True
        before = self.of(platform, (today - 1) % 7) or ()
        return any(a <= minute <= b for a, b in now) or any(a <= minute + _DAY <= b for a, b in before)


def parse(raw: Mapping[str, Mapping[str, Sequence[str]]], files: Sequence[Path], platforms: Platforms) -> Windows:
    """The windows of `[account.windows]` in the config's `files`. Raises ConfigError."""

    def where(word: str) -> str:
        places = [located(file, word) for file in reversed(files)] or [""]
        return max(places, key=lambda place: ":" in place.rpartition("/")[2])  # the nearest config that says it

    times: dict[str, dict[int, tuple[tuple[int, int], ...]]] = {}
    for platform, days in raw.items():
        known = platforms.find(platform)
        if known is None and platform.lower() != ALL:
            near = nearest(platform.lower(), platforms.by_id, 1, 0.6)
            hint = f"Maksudnya “{near[0]}”? " if near else ""
            allowed = f"{hint}Yang ada: {', '.join(platforms.by_id)}, {ALL}."
            raise ConfigError(where(platform), f"platform “{platform}” di [account.windows] tidak dikenal.", allowed)
        table = times.setdefault(known.id if known else ALL, {})
        for name, texts in days.items():
            ranges = tuple(_range(text, where(text)) for text in texts)
            for number in weekdays(name, where(name), "[account.windows]"):
                table[number] = (*table.get(number, ()), *ranges)
    return Windows(times)


def weekdays(name: str, where: str, key: str) -> Iterator[int]:
    """The weekdays (0 is Monday) that a name stands for: `rabu`, `hari-kerja`, … Raises ConfigError at `where` of `key`."""
    if name not in _GROUPS:
        raise ConfigError(where, f"hari “{name}” di {key} tidak dikenal.", f"Yang boleh: {', '.join(_GROUPS)}.")
    yield from map(DAYS.index, _GROUPS[name])


def _range(text: str, where: str) -> tuple[int, int]:
    m = _TIMES.fullmatch(text.strip())
    start, end = (int(m[1]) * 60 + int(m[2]), int(m[3]) * 60 + int(m[4])) if m else (0, 0)
    if not m or start >= _DAY or end > _DAY or int(m[2]) > 59 or int(m[4]) > 59 or start == end:
        raise ConfigError(where, f"jam “{text}” di [account.windows] tidak terbaca.", "Contoh: “19.00-21.30”, “00.00-24.00”.")
    return start, end if end > start else end + _DAY


def local(schedule: datetime | None, timezone: str) -> datetime | None:
    """When that is for the account; None without a schedule, or at the ends of the calendar where there is no such time."""
    if schedule is None or schedule.tzinfo is None:
        return schedule
    from zoneinfo import ZoneInfo

    try:
        return schedule.astimezone(ZoneInfo(timezone))
    except OverflowError:
        return None


def holiday(day: date) -> str:
    """The Indonesian name of the national holiday or collective leave on `day`, "" when it is none (package holidays)."""
    return _holidays(day.year).get(day.isoformat(), "")


@cache
def _holidays(year: int) -> dict[str, str]:
    spec = find_spec("holidays")
    if spec is None or spec.origin is None:
        return {}

    def make() -> dict[str, str]:
        from holidays.countries.indonesia import Indonesia  # slow to import: its answer is kept

        days: dict[str, str] = {}
        for category in ("government", "public"):
            found = Indonesia(years=[year], language="id", categories=(category,))
            days.update((day.isoformat(), name) for day, name in found.items())
        return days

    names: dict[str, str] = load_made(f"holidays {year}", [Path(spec.origin)], make)
    return names
