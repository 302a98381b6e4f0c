"""Days of commemoration and anniversaries: when they are, and since when they are counted."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tulisbaik.data import home, load_yaml

LONGEST = 5
"""Words of the longest name."""


class Commemoration(NamedTuple):
    """A day that comes back each year. `since` is the year from which it is counted, None when nobody counts it."""

    month: int
    day: int
    since: int | None
    source: str


@cache
def commemorations() -> dict[tuple[str, ...], Commemoration]:
    """Name, in words of small letters -> its day."""
    raw = load_yaml(home() / "data" / "peringatan.yaml")
    found: dict[tuple[str, ...], Commemoration] = {}
    for entry in raw["peringatan"]:
        year, month, day = map(int, str(entry["sejak"]).split("-"))
        found |= {tuple(n.split()): Commemoration(month, day, year, str(entry["sumber"])) for n in entry["nama"].split("; ")}
    for entry in raw["hari"]:
        month, day = map(int, str(entry["tanggal"]).split("-"))
        found |= {tuple(n.split()): Commemoration(month, day, None, str(entry["sumber"])) for n in entry["nama"].split("; ")}
    return found
