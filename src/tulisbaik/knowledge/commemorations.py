"""Days of commemoration and anniversaries: when they are, and since when they are counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tulisbaik.data import home, load_yaml

if TYPE_CHECKING:
    from tulisbaik.text.scan import Scan

_FESTIVE: Final = frozenset("dirgahayu hut selamat merayakan memperingati peringatan semarak merdeka".split())
LONGEST = 5
"""Words of the longest name."""


class Commemoration(NamedTuple):
    """A day that comes back each year. `since` is the year from which it is counted, None when nobody counts it.

    `national`: its name as it is written, where a plan should not pass it by; "" elsewhere.
    """

    month: int
    day: int
    since: int | None
    source: str
    national: str = ""


@cache
def commemorations() -> dict[tuple[str, ...], Commemoration]:
    """Name, in words of small letters -> its day."""
    raw = load_yaml(home() / "data" / "peringatan.yaml")
    found: dict[tuple[str, ...], Commemoration] = {}
    for entry in (*raw["peringatan"], *raw["hari"]):
        year, month, day = map(int, f"0-{entry['tanggal']}".split("-") if "tanggal" in entry else str(entry["sejak"]).split("-"))
        own = Commemoration(month, day, year or None, str(entry["sumber"]), entry.get("rencana", ""))
        found |= {tuple(n.split()): own for n in entry["nama"].split("; ")}
    return found


def national(first: date, last: date) -> Iterator[tuple[date, str]]:
    """The days of national commemoration from `first` to `last`, in order."""
    days = {(c.month, c.day): c.national for c in commemorations().values() if c.national}
    for year in range(first.year, last.year + 1):
        for (month, day), name in sorted(days.items()):
            if first <= (held := date(year, month, day)) <= last:
                yield held, name


def named(scan: Scan) -> frozenset[str]:
    """The national commemorations that a text speaks of: "Hari Ibu", "HUT ke-81 RI", #HariIbu."""
    starts = _starts()
    found = {
        held.national
        for k, low in enumerate(scan.lower)
        for words, held in starts.get(low, ())
        if tuple(scan.lower[k : k + len(words)]) == words and _celebrated(scan, k, words)
    }
    tags = (scan.text[e.start + 1 : e.end].lower() for e in scan.of_kind("hashtag"))
    return frozenset(found | {joined[tag] for tag in tags if tag in (joined := _joined())})


def _celebrated(scan: Scan, k: int, words: tuple[str, ...]) -> bool:
    return words[0].startswith("har") or not _FESTIVE.isdisjoint(scan.lower[max(0, k - 4) : k])


@cache
def _starts() -> dict[str, list[tuple[tuple[str, ...], Commemoration]]]:
    found: dict[str, list[tuple[tuple[str, ...], Commemoration]]] = {}
    for words, held in commemorations().items():
        if held.national:
            found.setdefault(words[0], []).append((words, held))
    return found


@cache
def _joined() -> dict[str, str]:
    return {"".join(words): held.national for words, held in commemorations().items() if held.national and len(words) > 1}
