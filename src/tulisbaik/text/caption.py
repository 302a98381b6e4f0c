"""A caption: its text, what is said about it, and the way back to the file it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import datetime, time
from typing import Final, NamedTuple

from tulisbaik.model import Span

_PICTURES: Final = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".gif", ".avif")


class Media(NamedTuple):
    """A picture or video that goes with the caption, with its alternative text (None: none was given)."""

    file: str
    alt: str | None = None

    @property
    def is_picture(self) -> bool:
        """Does its name end as a picture's does?"""
        return self.file.lower().partition("?")[0].endswith(_PICTURES)


class Meta(NamedTuple):
    """What front matter, columns or keys say about a caption. Names of platforms and pillars as the user wrote them
    (the linter puts the ids of the platforms it knows in their place).

    `schedule` is `jadwal`; `numbers` what was measured after posting, by measure (`jangkauan`, `suka`, …); `other` holds the
    remaining keys as text (`tanpa_ajakan`, `izin_foto`, …).
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
    other: Mapping[str, str] = {}
    numbers: Mapping[str, float] = {}

    @property
    def timed(self) -> bool:
        """Is the hour of posting known? A schedule at midnight names the day only."""
        return self.schedule is not None and self.schedule.time() != time()

    def flag(self, key: str) -> bool:
        """True when the key of this name says yes (`ya`, `true`, `1`)."""
        return self.other.get(key, "").strip().lower() in {"ya", "true", "1", "yes"}


class Place(NamedTuple):
    """Where a caption stands, for a person: file, and row and column, or sheet and cell."""

    path: str = ""
    label: str = ""
    cell: str = ""
    sheet: str = ""
    row: int = 0
    line: int = 1


class OffsetMap(NamedTuple):
    """Caption offsets and file offsets (both code points), as runs: run i begins at `caption[i]` and stands at `file[i]:ends[i]`.

    One run for plain prose; one more after each escape, line end of two characters, or comment that the caption does
    not show. A run is either plain text, as long in the file as in the caption, or one escaped character.
    """

    caption: tuple[int, ...]
    """Where each run begins, and last the length of the caption."""
    file: tuple[int, ...]
    ends: tuple[int, ...]

    def _run(self, offset: int) -> int:
        return min(max(bisect_right(self.caption, offset) - 1, 0), len(self.file) - 1)

    def to_file(self, offset: int) -> int:
        """The file offset where the character at `offset` of the caption begins (of its escape, where it has one)."""
        i = self._run(offset)
        return self.ends[i] if offset >= self.caption[-1] else self.file[i] + offset - self.caption[i]

    def end_to_file(self, offset: int) -> int:
        """The file offset just after the character before `offset`: where an edit that ends at `offset` ends."""
        if offset <= 0:
            return self.file[0]
        i = self._run(offset - 1)
        return self.ends[i] if self.caption[i + 1] == offset else self.file[i] + offset - self.caption[i]

    def to_caption(self, offset: int) -> int:
        """The caption offset of a file offset; inside an escape or a comment: the character it belongs to, or the next."""
        i = max(bisect_right(self.file, offset) - 1, 0)
        if offset >= self.ends[i]:
            return self.caption[i + 1]
        plain = self.caption[i + 1] - self.caption[i] == self.ends[i] - self.file[i]
        return self.caption[i] + (max(offset - self.file[i], 0) if plain else 0)


class Pieces:
    """Builds a caption's text and its map piece by piece."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Add `text`, which stands at start:end in the file: plain when as long, else one escaped character."""
        if not text:
            return
        plain = len(text) == end - start
        if plain and self._runs:
            at, begin, stop = self._runs[-1]
            if stop == start and stop - begin == self._length - at:
                self._runs[-1] = (at, begin, end)
                self._text.append(text)
                self._length += len(text)
                return
        self._runs.append((self._length, start, end))
        self._text.append(text)
        self._length += len(text)

    def add_lines(self, text: str, start: int) -> None:
        """Add plain text of the file that begins at `start`; a line end of two characters becomes one."""
        at = 0
        while (found := text.find("\r\n", at)) >= 0:
            self.add(text[at:found], start + at, start + found)
            self.add("\n", start + found, start + found + 2)
            at = found + 2
        self.add(text[at:], start + at, start + len(text))

    def build(self, empty_at: int = 0) -> tuple[str, OffsetMap]:
        """The text and its map; `empty_at` is where an empty text stands."""
        caption, file, ends = zip(*(self._runs or [(0, empty_at, empty_at)]), strict=True)
        return "".join(self._text), OffsetMap((*caption, self._length), file, ends)


class Ignore(NamedTuple):
    """`abaikan`: rules (ids or groups) that are silent in `span` (None: in the whole caption)."""

    rules: tuple[str, ...]
    span: Span | None = None


class Problem(NamedTuple):
    """Something in the metadata that could not be read: told as a finding, the caption is still checked."""

    message: str


class Caption(NamedTuple):
    """One text to be posted. `masks` are ranges that no rule may touch; `offsets` is None where files can't be edited."""

    text: str
    meta: Meta = Meta()
    place: Place = Place()
    offsets: OffsetMap | None = None
    masks: tuple[Span, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Problem, ...] = ()
