"""The facts of a term base: concepts, their terms, who holds an office."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What a unit says of a term. `deprecated` was right once or is out of favour; `forbidden` never is right."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"

    @property
    def fine(self) -> bool:
        """True when a caption may use the term."""
        return self in (Status.PREFERRED, Status.ADMITTED)


FULL, SHORT, VARIANT = "nama-lengkap", "singkatan", "varian"
HASHTAG, HANDLE, DOMAIN = "tagar", "akun", "domain"
KINDS = ("", FULL, SHORT, VARIANT, HASHTAG, HANDLE, DOMAIN)
"""Kinds of terms (`tipe`). The last three are found among a text's entities, not among its words."""

LINKS = frozenset((HASHTAG, HANDLE, DOMAIN))


class Term(NamedTuple):
    """One way to name a concept. `exact`: capitals count. `since`/`until`: first and last day on which it is right.

    `sure` is False for what nobody has confirmed: it is shown, never used to judge a text.
    """

    text: str
    status: Status = Status.ADMITTED
    kind: str = ""
    exact: bool = False
    since: date | None = None
    until: date | None = None
    language: str = "id"
    sure: bool = True
    source: str = ""
    note: str = ""

    @property
    def short(self) -> bool:
        """True for an acronym or abbreviation, and for a single name that is not said to be a full form."""
        return self.kind == SHORT or (self.kind in ("", VARIANT) and " " not in self.text and self.text.lower() != self.text)

    @property
    def matched(self) -> bool:
        """True when the term is looked for among the words of Indonesian texts."""
        return self.sure and self.kind not in LINKS and self.language.partition("-")[0] == "id"

    def valid(self, day: date) -> bool:
        """True when `day` is not outside `since` and `until`."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


class Expansion(NamedTuple):
    """An acronym to explain at its first mention, unless the caption's audience is one of `known_to`."""

    short: str
    full: str
    known_to: tuple[str, ...] = ()


class Holder(NamedTuple):
    """Who holds an office, from which day to which."""

    name: str
    since: date | None = None
    until: date | None = None

    def on(self, day: date) -> bool:
        """True when the person held the office on that day."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


class Concept(NamedTuple):
    """A thing with its names. `kind` is `jenis` (lembaga, regulasi, …), `certainty` H, M or L.

    `ignore`: phrases that hold a term's words but mean something else. `file`: the last one that spoke of the concept.
    """

    id: str
    terms: tuple[Term, ...]
    kind: str = ""
    unit: str = ""
    definition: str = ""
    source: str = ""
    link: str = ""
    note: str = ""
    certainty: str = ""
    period: str = ""
    origin: str = ""
    enabled: bool = True
    expand: Expansion | None = None
    ignore: tuple[str, ...] = ()
    holders: tuple[Holder, ...] = ()
    file: str = ""

    @property
    def preferred(self) -> tuple[Term, ...]:
        """The Indonesian terms to use."""
        return tuple(t for t in self.terms if t.status is Status.PREFERRED and t.matched)

    @property
    def name(self) -> str:
        """What to call the concept in a message: its first preferred term, else its first term."""
        chosen = self.preferred or self.terms
        return chosen[0].text if chosen else self.id
