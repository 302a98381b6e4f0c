"""Hours as Indonesian captions write them: *pukul 09.00–11.30 WIB*, *jam 7 malam*, *pk. 13:00 WITA*, *09.00 WIB s.d. selesai*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tulisbaik.patterns import lazy
from tulisbaik.text.days import MONTH_NUMBER, THROUGH, WEEKDAY_NUMBER
from tulisbaik.text.scan import ATOMIC, BLANK, SYMBOL, Scan, kept
from tulisbaik.text.values import Clock, Clocks

_S: Final = "[ \u00a0]"
_PART: Final = "pagi|siang|sore|petang|malam|dini hari|subuh"


def _time(n: int) -> str:
    """One time with its part of the day and its zone; groups h1, m1, part1, zone1."""
    return (
        rf"(?P<h{n}>\d{{1,2}})(?:[.:](?P<m{n}>\d{{2}})(?!\d|[.:,]\d))?(?!\d)"
        rf"(?:{_S}(?P<part{n}>{_PART})\b)?(?:{_S}?\(?(?P<zone{n}>WITA|WIB|WIT)\b\)?)?"
    )


_LEAD: Final = frozenset({"pukul", "jam", "pkl", "pk"})
_CLOCK: Final = lazy(
    rf"(?P<lead>(?:pukul|jam|pkl|pk)\b\.?{_S}?:?{_S}?)?{_time(1)}"
    rf"(?:{THROUGH}(?:(?:pukul|jam|pkl|pk)\b\.?{_S}?)?(?:{_time(2)}|(?P<open>selesai)\b))?",
    re.IGNORECASE,
)
# After these words, two times joined by a dash are hours of the day without "pukul".
_HOURS_OF: Final = frozenset("buka tutup layanan pelayanan operasional kerja waktu sesi shift jadwal mulai dari".split())
_CLOCK_FACES: Final = lazy("[\u23f0-\u23f3\U0001f550-\U0001f567\u231a\u231b]")
CLOCK_WORDS: Final = _LEAD


@kept
def clocks(scan: Scan) -> tuple[Clock | Clocks, ...]:
    """The times of day in a text, in order. Durations ("24 jam"), money and plain numbers are none."""
    return tuple(_found(scan))


def _found(scan: Scan) -> Iterator[Clock | Clocks]:
    done = 0
    total = len(scan)
    for k in sorted(scan.figures + scan.among(_LEAD)):
        low = scan.lower[k]
        digit = low not in _LEAD
        if digit and not (len(low) < 3 and k + 1 < total and scan.gaps[k + 1] in (".", ":") and len(scan.words[k + 1]) == 2):
            continue
        start = scan.starts[k]
        if start < done:
            continue
        if low == "jam" and k and scan.kinds[k] & BLANK and scan.words[k - 1][-1].isdecimal():
            continue  # "24 jam", not "jam 24"
        if digit and start > 1 and scan.text[start - 1] in ".,:/" and scan.text[start - 2].isdecimal():
            continue
        match = _CLOCK.match(scan.text, start)
        if not match:
            continue
        value = _value(match)
        if value is None or not (match["lead"] or _sure(scan, k, match, value)):
            continue
        if match["lead"] and not match["m1"] and not _hour_alone(scan, match):
            continue
        if scan.touches(start, match.end(), ATOMIC):
            continue
        done = match.end()
        yield value


def _sure(scan: Scan, k: int, match: re.Match[str], value: Clock | Clocks) -> bool:
    """Is 09.00 or 09.00–12.00 a time without "pukul" before it?"""
    if match["zone1"] or match["zone2"] or (match["part1"] and match["m1"]):
        return True
    if isinstance(value, Clock) or value.last is None:
        return False
    if value.last.minute is None or not (value.first.possible and value.last.possible):
        return False
    before = scan.lower[k - 1] if k else ""
    gap = scan.gaps[k]
    dated = before in WEEKDAY_NUMBER or before in MONTH_NUMBER or (len(before) == 4 and before[:2] in ("19", "20"))
    if len(gap) < 4 and (before in _HOURS_OF or dated):
        return True
    return bool(scan.kinds[k] & SYMBOL and _CLOCK_FACES.search(gap))


def _hour_alone(scan: Scan, match: re.Match[str]) -> bool:
    """Is the number after "jam" an hour? Not in "jam 3 pelajaran", unless something tells."""
    if match["part1"] or match["zone1"] or match["h2"] or match["lead"][:1].lower() == "p":
        return True
    return scan.text[match.end() : match.end() + 1] in ("", ",", ".", "!", "?", ")", "\n", ";") or int(match["h1"]) < 13


def _value(match: re.Match[str]) -> Clock | Clocks | None:
    first = _clock(match, 1, None)
    if match["open"]:
        return Clocks(match.start(), match.end(), first, None)
    if match["h2"] is None:
        return Clock(match.start(), match.end(), first.hour, first.minute, first.zone, first.spoken)
    last = _clock(match, 2, None)
    if match["part2"] and not match["part1"] and first.minute is None:
        # "jam 7–9 malam": the part of the day holds for both, if they stay in order
        both = _clock(match, 1, match["part2"])
        if both.hour <= last.hour:
            first = both
    if first.zone is None and last.zone is not None:
        first = first._replace(zone=last.zone)
    elif last.zone is None and first.zone is not None:
        last = last._replace(zone=first.zone)
    return Clocks(match.start(), match.end(), first, last)


def _clock(match: re.Match[str], n: int, part: str | None) -> Clock:
    hour, minute = int(match[f"h{n}"]), match[f"m{n}"]
    part = (part or match[f"part{n}"] or "").lower()
    zone = match[f"zone{n}"]
    end = max(match.end(f"h{n}"), match.end(f"m{n}"), match.end(f"part{n}"), match.end(f"zone{n}"))
    turned = _hour(hour, part)
    return Clock(
        match.start(f"h{n}"), end, turned, None if minute is None else int(minute), zone.upper() if zone else None,
        spoken=bool(part) or minute is None,
    )  # fmt: skip


def _hour(hour: int, part: str) -> int:
    """The hour of 24 that "7 malam" means."""
    if part == "siang" and hour in (1, 2, 3, 4):
        return hour + 12
    if part in ("sore", "petang") and 1 <= hour <= 7:
        return hour + 12
    if part == "malam" and 6 <= hour <= 11:
        return hour + 12
    if part == "malam" and hour == 12:
        return 24
    return hour
