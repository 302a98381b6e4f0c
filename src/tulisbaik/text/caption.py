"""A caption: its text, what is said about it, and the way back to the file it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime

from tulisbaik.model import Span


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or video that goes with the caption, with its alternative text (None: none was given)."""

    file: str
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """What front matter, columns or keys say about a caption. Names of platforms and pillars as the user wrote them.

    `schedule` is `jadwal`; `other` holds the remaining keys as text (`tanpa_ajakan`, `izin_foto`, …).
    """

    id: str | None = None
    platforms: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    unit: str | None = None
    schedule: datetime | None = None
    audience: str | None = None
    title: str | None = None
    media: tuple[Media, ...] = ()
    status: str | None = None
    link: str | None = None
    other: dict[str, str] = field(default_factory=dict)

    def flag(self, key: str) -> bool:
        """True when the key of this name says yes (`ya`, `true`, `1`)."""
        return self.other.get(key, "").strip().lower() in {"ya", "true", "1", "yes"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a caption stands, for a person: file, and row and column, or sheet and cell."""

    path: str = ""
    label: str = ""
    cell: str = ""
    sheet: str = ""
    row: int = 0
    line: int = 1


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Caption offsets to file offsets (both code points): `caption[i]` is where a run begins that stands at `file[i]`.

    One entry for plain prose, one more after each escape or comment that the caption does not show.
    """

    caption: tuple[int, ...] = (0,)
    file: tuple[int, ...] = (0,)

    def to_file(self, offset: int) -> int:
        """The file offset of the character at `offset` of the caption (of its escape, where it has one)."""
        i = bisect_right(self.caption, offset) - 1
        return self.file[i] + offset - self.caption[i]

    def end_to_file(self, offset: int) -> int:
        """The file offset just after the character before `offset`: where an edit up to `offset` ends.

        At a seam the two differ: what stands between (a comment, the rest of an escape) belongs to the next run.
        """
        if offset <= 0:
            return self.to_file(0)
        i = bisect_right(self.caption, offset - 1) - 1
        if i + 1 < len(self.caption) and self.caption[i + 1] == offset and self.caption[i] == offset - 1:
            return self.file[i + 1]  # the character before is an escape: it ends where the next run begins
        return self.file[i] + offset - self.caption[i]


@dataclass(frozen=True, slots=True)
class Ignore:
    """`abaikan`: rules (ids or groups) that are silent in `span` (None: in the whole caption)."""

    rules: tuple[str, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the metadata that could not be read: told as a finding, the caption is still checked."""

    message: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """One text to be posted. `masks` are ranges that no rule may touch; `offsets` is None where files can't be edited."""

    text: str
    meta: Meta = field(default_factory=Meta)
    place: Place = field(default_factory=Place)
    offsets: OffsetMap | None = None
    masks: tuple[Span, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Problem, ...] = ()
