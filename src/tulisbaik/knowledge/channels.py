"""Which calls work on which platform (`rules/lexicon/channels.yaml`)."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from tulisbaik.data import home, load_yaml
from tulisbaik.knowledge.platforms import Platform


class Channel(NamedTuple):
    """A feature that calls point to: where it `works` (None: everywhere but where it `fails`), what to say elsewhere.

    `links`: it works where links in the text can be clicked.
    """

    works: frozenset[str] | None
    fails: frozenset[str]
    links: bool
    says: str

    def fails_on(self, platform: Platform) -> bool:
        """Does the call lead nowhere on this platform?"""
        if self.links:
            return platform.links is False
        return platform.id in self.fails if self.works is None else platform.id not in self.works


@cache
def by_first_word() -> dict[str, list[tuple[tuple[str, ...], Channel]]]:
    """The shipped table: first word -> (phrase, channel), the longest phrase first."""
    rows: list[dict[str, Any]] = load_yaml(home() / "lexicon" / "channels.yaml")
    table: dict[str, list[tuple[tuple[str, ...], Channel]]] = {}
    for row in rows:
        works = frozenset(row["works"]) if "works" in row else None
        channel = Channel(works, frozenset(row.get("fails", ())), row.get("links", False), row["says"])
        for text in row["phrases"]:
            phrase = tuple(text.split())
            table.setdefault(phrase[0], []).append((phrase, channel))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table
