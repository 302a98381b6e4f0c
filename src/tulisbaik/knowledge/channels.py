"""Which calls work on which platform (`rules/lexicon/channels.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tulisbaik.data import home, load_yaml


@dataclass(frozen=True, slots=True)
class Channel:
    """A call to a feature: `phrases` of lower-case words; what to say where it does not work."""

    phrases: tuple[tuple[str, ...], ...]
    works: frozenset[str] | None
    fails: frozenset[str]
    says: str

    def fails_on(self, platform: str) -> bool:
        """Does the call lead nowhere on this platform (its id)?"""
        return platform in self.fails if self.works is None else platform not in self.works


@cache
def channels() -> tuple[Channel, ...]:
    """The shipped table."""
    rows: list[dict[str, Any]] = load_yaml(home() / "lexicon" / "channels.yaml")
    return tuple(
        Channel(
            tuple(tuple(phrase.split()) for phrase in row["phrases"]),
            frozenset(row["works"]) if "works" in row else None,
            frozenset(row.get("fails", ())),
            row["says"],
        )
        for row in rows
    )
