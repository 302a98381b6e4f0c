"""Which ability of a platform a call needs (`rules/lexicon/channels.yaml`); the platforms say whether they have it."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from tulisbaik.data import home, load_yaml
from tulisbaik.knowledge.platforms import Platform


class Channel(NamedTuple):
    """An ability that calls point to: `name` in words, and what to say where it is missing."""

    needs: str
    name: str
    says: str

    def works_on(self, platform: Platform) -> bool | None:
        """Has the platform this ability? None when it says nothing about it."""
        if self.needs == "links":
            return platform.links
        ability = platform.ability(self.needs)
        return ability and self.needs in ability.can

    def unsure_on(self, platform: Platform) -> bool:
        """Is what the platform says about it uncertain?"""
        ability = platform.ability(self.needs)
        return ability is not None and ability.confidence == "unsure"


@cache
def by_first_word() -> dict[str, list[tuple[tuple[str, ...], Channel]]]:
    """The shipped table: first word -> (phrase, channel), the longest phrase first."""
    rows: list[dict[str, Any]] = load_yaml(home() / "lexicon" / "channels.yaml")
    table: dict[str, list[tuple[tuple[str, ...], Channel]]] = {}
    for row in rows:
        channel = Channel(row["needs"], row["name"], row["says"])
        for text in row["phrases"]:
            phrase = tuple(text.split())
            table.setdefault(phrase[0], []).append((phrase, channel))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table
