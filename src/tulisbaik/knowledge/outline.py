"""A content plan as its rules and reports look at it: which posts go out when, of which pillar, for which account."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from tulisbaik.errors import ConfigError
from tulisbaik.knowledge.commemorations import named
from tulisbaik.knowledge.windows import local

if TYPE_CHECKING:
    from tulisbaik.knowledge import Knowledge
    from tulisbaik.knowledge.facts import Facts
    from tulisbaik.knowledge.pillars import Pillar
    from tulisbaik.text.caption import Caption
    from tulisbaik.text.scan import Scan

_ONE_DAY: Final = timedelta(days=1)
FAR: Final = timedelta(days=120)
"""A day so far from its neighbours belongs to another plan, or is a mistake."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a plan knows of one post. `when`: in the zone of its account; None when no day is set.

    `pillar`: the id of the first one it names, or the name as written when no pillar is called so; "" for none.
    `invites`: it asks readers for an answer. `words`: its text in small letters, equal for equal texts. `occasions`: the
    national commemorations it speaks of.
    """

    when: datetime | None
    platforms: tuple[str, ...]
    pillar: str
    unit: str
    invites: bool
    words: str
    occasions: frozenset[str]

    @property
    def day(self) -> date | None:
        """The day of posting."""
        return self.when.date() if self.when else None

    @property
    def hour(self) -> int | None:
        """The hour of posting; None when only the day is set (a schedule at midnight)."""
        return self.when.hour if self.when and self.when.time() != time() else None


S = TypeVar("S", bound=Slot)


@dataclass(frozen=True, slots=True)
class Share:
    """How many posts a pillar has; `share` of all posts that name a pillar (0 to 1), `target` likewise, None without one.

    `known` False: the agency has no pillar of that name.
    """

    pillar: str
    name: str
    count: int
    share: float
    target: float | None
    known: bool = True


class Streak(NamedTuple):
    """Posts of one account, one after the other, of one pillar: their numbers among the posts of the plan."""

    unit: str
    platform: str
    pillar: str
    posts: tuple[int, ...]


@dataclass(frozen=True)
class Outline(Generic[S]):
    """Posts in order of time, those without a day last. `first` and `last` day of the period are None when no post has one;
    posts may lie outside it (`far`) when their day is a long way from all others.

    `pillars`: the planned ones, id -> name, in the order of the agency; `others`: those outside the mix. `targets`: id ->
    share that the agency wants, from 0 to 1. `unwritten`: posts that are planned and have no caption yet: they are no posts
    here, but their days are not empty.
    """

    posts: tuple[S, ...]
    first: date | None
    last: date | None
    pillars: Mapping[str, str]
    others: Mapping[str, str]
    targets: Mapping[str, float]
    unwritten: tuple[Slot, ...] = ()

    @cached_property
    def mix(self) -> tuple[Share, ...]:
        """The planned pillars in their order, then other ones that were named, then names that are not known."""
        return self.mix_of(self.posts)

    def mix_of(self, posts: Sequence[Slot]) -> tuple[Share, ...]:
        """The same for some of the posts, a unit's perhaps."""
        counts = Counter(p.pillar for p in posts if p.pillar)
        total = sum(counts.values())
        known = {**self.pillars, **{k: v for k, v in self.others.items() if k in counts}}
        names = {**known, **{k: k for k in sorted(counts) if k not in known}}
        return tuple(
            Share(k, name, counts[k], counts[k] / total if total else 0.0, self.targets.get(k), k in known)
            for k, name in names.items()
        )

    @cached_property
    def days(self) -> Mapping[date, tuple[S, ...]]:
        """Every day of the period with its posts, in order."""
        found: dict[date, list[S]] = {}
        if self.first and self.last:
            found = {self.first + n * _ONE_DAY: [] for n in range((self.last - self.first).days + 1)}
        for post in self.posts:
            if post.day in found:
                found[post.day].append(post)
        return {day: tuple(posts) for day, posts in found.items()}

    @cached_property
    def empty_days(self) -> tuple[date, ...]:
        """Days of the period for which no post is planned, be it written or not."""
        planned = {slot.day for slot in self.unwritten}
        return tuple(day for day, posts in self.days.items() if not posts and day not in planned)

    @cached_property
    def hours(self) -> Mapping[tuple[int, int], int]:
        """(weekday, hour) -> number of posts; Monday is 0. Posts without an hour are left out."""
        return Counter((p.when.weekday(), p.hour) for p in self.posts if p.when and p.hour is not None)

    @cached_property
    def units(self) -> Mapping[str, tuple[S, ...]]:
        """The posts of each unit, in the order of their first post; "" for those that name none."""
        found: dict[str, list[S]] = defaultdict(list)
        for post in self.posts:
            found[post.unit].append(post)
        return {unit: tuple(posts) for unit, posts in found.items()}

    @cached_property
    def streaks(self) -> tuple[Streak, ...]:
        """The longest stretches of one pillar on each account, in order of time; single posts are none."""
        runs: dict[tuple[str, str], list[Streak]] = defaultdict(list)
        for n, post in enumerate(self.posts):
            for platform in post.platforms or ("",):
                account = runs[post.unit, platform]
                if post.when and post.pillar and account and account[-1].pillar == post.pillar:
                    account[-1] = account[-1]._replace(posts=(*account[-1].posts, n))
                elif post.when:
                    account.append(Streak(post.unit, platform, post.pillar, (n,)))
        return tuple(sorted((s for found in runs.values() for s in found if len(s.posts) > 1), key=lambda s: s.posts))

    @cached_property
    def inviting(self) -> int:
        """How many posts ask readers for an answer."""
        return sum(p.invites for p in self.posts)

    @cached_property
    def far(self) -> tuple[int, ...]:
        """The numbers of the posts whose day is not in the period."""
        first, last = self.first, self.last
        return tuple(n for n, p in enumerate(self.posts) if first and last and p.day and not first <= p.day <= last)

    @cached_property
    def undated(self) -> int:
        """How many posts have no day."""
        return sum(p.when is None for p in self.posts)


def slot_of(knowledge: Knowledge, caption: Caption, scan: Scan, facts: Facts) -> Slot:
    """The slot of a caption whose metadata is filled in, by the pillars and the time zone of its account."""
    meta, pillars = caption.meta, knowledge.pillars
    declared = next(iter(pillars.declared(meta, scan)), "")
    pillar = pillars.get(declared) if declared else None
    return Slot(
        local(meta.schedule, knowledge.config.account.timezone),
        meta.platforms,
        pillar.id if pillar else declared,
        (meta.unit or "").strip(),
        facts.asks,
        " ".join(scan.lower),
        named(scan),
    )


def order(slots: Sequence[Slot], start: date | None = None, end: date | None = None) -> list[int]:
    """The numbers of the slots from `start` to `end` (None: no bound) by time; those without a day are kept, and last."""
    kept = (n for n, s in enumerate(slots) if s.day is None or ((not start or s.day >= start) and (not end or s.day <= end)))
    return sorted(kept, key=lambda n: when.timestamp() if (when := slots[n].when) else float("inf"))


def outline_of(
    posts: tuple[S, ...],
    knowledge: Sequence[Knowledge],
    start: date | None = None,
    end: date | None = None,
    unwritten: tuple[Slot, ...] = (),
) -> Outline[S]:
    """The outline of posts in order. The pillars are those of every `knowledge`, the targets those of the first.

    Raises ConfigError for targets that cannot be.
    """
    planned: list[Slot] = [*posts, *unwritten]
    body = _body(sorted(slot.day for slot in planned if slot.day))
    pillars: dict[str, Pillar] = {}
    for known in knowledge:
        for pillar in known.pillars.all:
            pillars.setdefault(pillar.id, pillar)
    return Outline(
        posts,
        start or (body[0] if body else end),
        end or (body[-1] if body else start),
        {p.id: p.name for p in pillars.values() if p.planned},
        {p.id: p.name for p in pillars.values() if not p.planned},
        _targets(knowledge[0]),
        unwritten,
    )


def _body(days: Sequence[date]) -> list[date]:
    """The days, in order, without those far from most: a year that was typed wrong must not make a plan of a week one of
    a century."""
    parts: list[list[date]] = [[]]
    for day in days:
        if parts[-1] and day - parts[-1][-1] > FAR:
            parts.append([])
        parts[-1].append(day)
    return max(reversed(parts), key=len)


def _targets(knowledge: Knowledge) -> dict[str, float]:
    config, pillars, found = knowledge.config, knowledge.pillars, {}
    where = str(config.files[-1]) if config.files else ""
    for name, share in config.plan.targets.items():
        if (pillar := pillars.get(name)) is None:
            allowed = ", ".join(p.id for p in pillars.all if p.planned)
            raise ConfigError(where, f"pilar “{name}” di [plan.targets] tidak dikenal.", f"Yang dikenal: {allowed}.")
        found[pillar.id] = share / 100
    if sum(config.plan.targets.values()) > 100:
        raise ConfigError(where, "jumlah [plan.targets] lebih dari 100 persen.")
    return found
