"""What one caption states, small enough to keep by the hundred thousand: what captions read together are compared by."""

from __future__ import annotations

import sys
from array import array
from datetime import UTC
from typing import Any, Final, NamedTuple

from tulisbaik.knowledge import claims as claims_
from tulisbaik.knowledge import statements
from tulisbaik.knowledge.calls import find
from tulisbaik.knowledge.claims import Claim
from tulisbaik.knowledge.event_names import Names, event_names
from tulisbaik.knowledge.sketch import Sketch, plain_words, sketch
from tulisbaik.knowledge.statements import Stated
from tulisbaik.patterns import lazy
from tulisbaik.text.caption import Caption
from tulisbaik.text.scan import Scan

_FIGURE: Final = lazy(r"\d+")
VERSION: Final = 6
"""Changes when facts are read in another way: kept ones of an older version are read anew."""


class Facts(NamedTuple):
    """The facts of one caption. `where` tells a person where it stands; `posted` is in seconds since 1970, UTC.

    `day` is the day of posting (ordinal). `marks` are what sets it apart from others of its event: ("sesi", "2"),
    ("cabang", "utara"), ("ralat", ""). `figures` are the numbers in it. `asks`: it invites an answer.
    `timed`: the hour of posting is known (a schedule at midnight names the day only).
    """

    where: str
    unit: str
    platforms: tuple[str, ...]
    posted: float | None
    day: int | None
    names: Names
    stated: tuple[Stated, ...]
    claims: tuple[Claim, ...]
    marks: tuple[tuple[str, str], ...]
    bins: Sketch
    figures: tuple[str, ...]
    asks: bool
    timed: bool

    def dump(self) -> list[Any]:
        """Plain lists, numbers and texts, for keeping."""
        return [
            self.where, self.unit, self.platforms, self.posted, self.day, self.names, self.stated, self.claims, self.marks,
            list(self.bins), self.figures, self.asks, self.timed,
        ]  # fmt: skip

    @classmethod
    def load(cls, raw: list[Any]) -> Facts:
        """What `dump` gave."""
        where, unit, platforms, posted, day, names, stated, claims, marks, bins, figures, asks, timed = raw
        return cls(
            where, unit, tuple(platforms), posted, day, Names(tuple(names[0]), tuple(names[1]), names[2]),
            tuple(Stated(s[0], tuple(s[1]), *s[2:]) for s in stated),
            tuple(Claim(c[0], tuple(c[1]), tuple(c[2]), tuple(c[3]), tuple(c[4]), *c[5:]) for c in claims),
            tuple((m[0], m[1]) for m in marks), array("I", bins), tuple(figures), asks, timed,
        )  # fmt: skip


def facts_of(caption: Caption, scan: Scan | None = None) -> Facts:
    """The facts of a caption whose metadata is filled in. `scan`: of its text, where there is one: readings are kept by it."""
    scan, meta = scan or Scan(caption.text), caption.meta
    day = meta.schedule.date() if meta.schedule else None
    posted = None
    if meta.schedule:
        schedule = meta.schedule if meta.schedule.tzinfo else meta.schedule.replace(tzinfo=UTC)
        posted = schedule.timestamp()
    words = plain_words(scan)
    names = event_names(scan)
    stated = statements.stated(scan, day, names) if names.title else ()
    return Facts(
        where(caption),
        (meta.unit or "").strip(),
        tuple(sorted(p.lower() for p in meta.platforms)),
        posted,
        day.toordinal() if day else None,
        names,
        stated,
        claims_.claims(scan, day, meta.unit or "", event=any(s.slot == "tanggal" for s in stated)),
        statements.marks(scan, meta.unit or ""),
        sketch(words),
        tuple(map(sys.intern, sorted(_FIGURE.findall(" ".join(words)))[:24])),
        any(call.answerable for call in find(scan)),
        meta.timed,
    )


def where(caption: Caption) -> str:
    """Where a caption stands, for a person."""
    place = caption.place
    label = place.label or place.cell or (f"baris {place.row or place.line}" if place.path else "")
    return " ".join(part for part in (place.path, label) if part)
