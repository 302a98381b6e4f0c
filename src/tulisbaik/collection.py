"""Many captions read together: what contradicts, repeats or collides.

Captions are never compared all with all. Each rule names keys of a caption (the name of its event, a piece of its
sketch, its slot); only captions with a key in common are judged, a window of them at a time. So the cost grows with the
number of captions, whatever they say.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from tulisbaik.config import Config
from tulisbaik.linter import Linter, Result, diagnostic
from tulisbaik.model import Diagnostic, Span
from tulisbaik.rules.base import Hit, Rule
from tulisbaik.shelf import Row
from tulisbaik.text.caption import Ignore

if TYPE_CHECKING:
    from tulisbaik.knowledge.facts import Facts

WINDOW: Final = 24
"""Captions of one key that are judged together; of more, each is judged with its neighbours in time."""
MOST: Final = 3
"""What one rule says of one place in a caption: more others that contradict or repeat it tell nothing new."""
_BIN: Final = 50_000
"""Captions for which the keys get one more bin."""


class Member(NamedTuple):
    """A caption among others: its facts and the number of the linter that checked it. Without one (`by` is None), it was
    posted before: nothing is said of it."""

    facts: Facts
    by: int | None = None
    ignores: tuple[Ignore, ...] = ()


def member(result: Result, by: int = 0) -> Member:
    """A caption that was checked, to be compared with others."""
    from tulisbaik.knowledge.facts import facts_of

    return Member(result.facts or facts_of(result.caption), by, result.caption.ignores)


def compare(members: Row[Member], linters: Sequence[Linter]) -> dict[int, list[Diagnostic]]:
    """What the rules across captions find, by the number of the caption. Each finding is told once, in order of reading."""
    found: dict[int, dict[tuple[str, Span], dict[str, Diagnostic]]] = defaultdict(dict)
    rules: dict[str, tuple[Rule, Config]] = {}
    for linter in linters:
        for rule_id, rule in linter.index.across.items():
            rules.setdefault(rule_id, (rule, linter.config))
    posted, checked = array("d"), bytearray()
    for m in members:
        # Captions without a schedule come last, in the order they were read.
        posted.append(m.facts.posted if m.facts.posted is not None else float("inf"))
        checked.append(m.by is not None)
    order = sorted(range(len(members)), key=posted.__getitem__)
    keys = _keys(members, order, [rule for rule, _ in rules.values()])
    for rule_id, (rule, config) in sorted(rules.items()):
        assert rule.across
        for group in _groups(keys.pop(rule_id), whole=rule.across.whole):
            numbers = [order[n] for n in group]
            if not any(checked[i] for i in numbers):
                continue
            together = _Facts(members, numbers) if rule.across.whole else [members[i].facts for i in numbers]
            for n, hit in rule.across.judge(together, config):
                i = numbers[n]
                here = found[i].setdefault((rule_id, Span(hit.start, hit.end)), {})
                if len(here) < MOST and (d := _diagnostic(members[i], linters, rule_id, hit)):
                    here[d.message] = d
    return {
        i: sorted((d for ds in by.values() for d in ds.values()), key=lambda d: d.sort_key)
        for i, by in found.items()
        if any(by.values())
    }


class _Facts(Sequence["Facts"]):
    """The facts of some members, each fetched when it is looked at."""

    def __init__(self, members: Row[Member], numbers: Sequence[int]) -> None:
        self._members, self._numbers = members, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, n: int) -> Facts:  # type: ignore[override]  # nobody takes slices of a group of any size
        return self._members[self._numbers[n]].facts


class _Bin(NamedTuple):
    """Some of the keys of captions, as hashes, each beside the number of its caption in the order of posting."""

    keys: array[int]
    captions: array[int]


def _keys(members: Row[Member], order: Sequence[int], rules: Sequence[Rule]) -> dict[str, list[_Bin]]:
    """The keys of each rule, dealt into bins: one is looked up at a time, as all those of a million captions would fill the
    memory."""
    count = 1 + len(members) // _BIN
    across = [(rule.across.keys, [_Bin(array("q"), array("L")) for _ in range(count)]) for rule in rules if rule.across]
    place = array("L", bytes(array("L").itemsize * len(members)))
    for n, i in enumerate(order):
        place[i] = n
    for m, n in zip(members, place, strict=True):
        for keys_of, bins in across:
            for key in set(map(hash, keys_of(m.facts))):
                held = bins[key % count]
                held.keys.append(key)
                held.captions.append(n)
    return {rule.info.id: bins for rule, (_, bins) in zip(rules, across, strict=True)}


def _groups(bins: Sequence[_Bin], *, whole: bool) -> list[tuple[int, ...]]:
    """The captions that share a key, in windows unless `whole`: each group once, the earliest first."""
    found: set[tuple[int, ...]] = set()
    for held in bins:
        by_key: dict[int, int | list[int]] = {}  # most keys are one caption's alone
        for key, n in zip(held.keys, held.captions, strict=True):
            other = by_key.setdefault(key, n)
            if isinstance(other, list):
                other.append(n)
            elif other != n:
                by_key[key] = [other, n]
        for group in (sorted(others) for others in by_key.values() if isinstance(others, list)):
            starts = range(0, max(1, len(group) - WINDOW // 2), WINDOW // 2)
            found.update([tuple(group)] if whole else (tuple(group[n : n + WINDOW]) for n in starts))
    return sorted(found)


def _diagnostic(m: Member, linters: Sequence[Linter], rule_id: str, hit: Hit) -> Diagnostic | None:
    """The finding as this caption's config wants it; None where the rule is off, the caption archived, or it is ignored."""
    rule = linters[m.by].index.across.get(rule_id) if m.by is not None else None
    return diagnostic(rule, hit) if rule and not ignored(m.ignores, rule, hit) else None


def ignored(ignores: Sequence[Ignore], rule: Rule, hit: Hit) -> bool:
    """Does the caption ask this rule (or its group) to be silent there?"""
    reach = Span(hit.start, max(hit.end, hit.start + 1))
    names = {rule.info.id, rule.info.group}
    return any((i.span is None or i.span.overlaps(reach)) and names & set(i.rules) for i in ignores)
