"""What stands on the page, in the words and the order of the report."""

from __future__ import annotations

from dataclasses import dataclass

from tulisbaik.reports.html.charts import Chart, Table
from tulisbaik.reports.html.marked import Piece


@dataclass(frozen=True, slots=True)
class Figure:
    """One headline: a number, what it counts, and a word on it. `level`: the severity it should alarm with, or ""."""

    value: str
    label: str
    note: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding for a reader: what is wrong, why it matters, who says so, and what would repair it."""

    level: str
    name: str
    rule: str
    message: str
    why: str
    source: str
    fixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A post. `number` counts from 1 in order of time; `fields` are its metadata, named; `gist` is how its text begins."""

    number: int
    when: str
    short: str
    hour: str
    platforms: str
    pillar: str
    tone: str
    status: str
    pic: str
    gist: str
    tally: str
    level: str
    fields: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A post of the calendar that has no caption yet. `about`: its title, or what stands for one."""

    hour: str
    platforms: str
    pillar: str
    tone: str
    about: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar; `column` is its weekday, 1 for Monday. `gaps`: its posts that are not written yet."""

    iso: str
    name: str
    short: str
    column: int
    holiday: str
    items: tuple[Item, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the calendar, or `empty` weeks without a post, whose days are left out."""

    title: str
    days: tuple[Day, ...]
    empty: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """A finding that a person must decide on before the plan is signed, and its post."""

    item: Item
    note: Note


@dataclass(frozen=True, slots=True)
class Change:
    """The findings beside those of the last period: a sentence, and a table of what changed."""

    summary: str
    table: Table
    apart: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured: the charts of one measure, each with a sentence on what may be read from it."""

    name: str
    count: int
    charts: tuple[tuple[Chart, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole report."""

    title: str
    files: tuple[str, ...]
    units: tuple[str, ...]
    made: str
    verdict: str
    asides: str
    figures: tuple[Figure, ...]
    notes: tuple[Note, ...]
    decisions: tuple[Decision, ...]
    more: int
    skipped: tuple[str, ...]
    unread: tuple[str, ...]
    change: Change | None
    weeks: tuple[Week, ...]
    loose: tuple[Item, ...]
    legend: tuple[tuple[str, str], ...]
    charts: tuple[Chart, ...]
    statuses: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]
    measured: tuple[Measured, ...]
    enough: int
