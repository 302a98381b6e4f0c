"""What each column of a table holds: what its header names, unless its cells say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from tulisbaik.errors import SourceError
from tulisbaik.patterns import lazy
from tulisbaik.sources.columns import fold, platform_ids, platform_names
from tulisbaik.sources.headers import Header, Rows, filled
from tulisbaik.sources.schedules import has_day, is_hour
from tulisbaik.text.measures import MEASURES, is_count

_MOST: Final = 0.8
_HALF: Final = 0.5
_LINK = lazy(r"https?://\S+")
YES: Final = frozenset("true ya yes v x ✓ ✔ √ 1 y".split())
_FLAGS: Final = YES | frozenset(("false", "tidak", "no", "0", "n", "-", "", "☐"))
_STRICT: Final = frozenset(("takarir", "jadwal", "tanggal", "jam", "platform"))
"""Fields of which two columns that differ are an error: a wrong guess would be signed."""


class Column(NamedTuple):
    """A column as it was understood. `number`: from 0; `name`: as a person calls it ("kolom C"); `field`: "" for none;
    `why`: how that was found, or why the column is not used."""

    number: int
    name: str
    header: str
    field: str = ""
    why: str = ""
    used: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """What a table's places are called: the table in a message, a column, and its title (that of a sheet)."""

    where: str
    column: Callable[[int], str]
    title: str = ""


class Assignment:
    """The columns of a table while it is found out what they are. `hidden`: those that are, by number."""

    def __init__(self, header: Header, below: Rows, hidden: frozenset[int], names: Names) -> None:
        self.headers, self.meanings, self.hidden, self.names = header.names, list(header.meanings), hidden, names
        self.cells = [filled(below, n) for n in range(len(self.headers))]
        self.whys = [self._why(n) for n in range(len(self.headers))]
        for n in range(len(self.headers)):
            self._by_content(n)

    def _why(self, n: int) -> str:
        field, platforms, rank, _, by = self.meanings[n]
        if not field:
            return "tidak dikenal"
        how = "nama dari [columns]" if rank == 0 else f"memuat “{by}”" if by else "namanya dikenal"
        return f"{how}, khusus {', '.join(platforms)}" if platforms else how

    def _are(self, n: int, test: Callable[[str], bool], most: float = _MOST) -> bool:
        """Do (nearly) all cells of a column pass a test?"""
        cells = self.cells[n]
        return bool(cells) and sum(map(test, cells)) >= most * len(cells)

    def _by_content(self, n: int) -> None:
        """Let the cells speak where a header may mean two things: hours or days, platforms or units, ticks or captions."""
        meaning = self.meanings[n]
        field, why = meaning.field, ""
        if field in ("jadwal", "tanggal") and self._are(n, is_hour):
            field, why = "jam", "isinya jam"
        elif field == "jam" and self._are(n, has_day):
            field, why = "jadwal", "isinya tanggal"
        elif field in MEASURES and meaning.rank and not self._are(n, is_count, _HALF) and self.cells[n]:
            field, why = "", "isinya bukan jumlah"
        elif field == "akun":
            named = self._are(n, lambda cell: bool(platform_ids(platform_names(cell))))
            field, why = ("platform", "isinya kanal") if named else ("unit", "isinya nama akun")
        elif field == "takarir" and self._are(n, lambda cell: bool(_LINK.fullmatch(cell))):
            field, why = "permalink", "isinya tautan"
        elif field == "takarir" and meaning.rank > 1 and meaning.platforms and self._are(n, lambda c: c.lower() in _FLAGS):
            field, why = "", "isinya tanda centang"
            meaning = meaning._replace(bare=True)
        if why:
            platforms = meaning.platforms if meaning.bare else ()
            self.meanings[n], self.whys[n] = meaning._replace(field=field, platforms=platforms), why

    def flags(self) -> dict[int, str]:
        """Columns that say yes or no for a platform."""
        return {
            n: m.platforms[0]
            for n, m in enumerate(self.meanings)
            if m.bare and not m.field and {c.lower() for c in self.cells[n]} <= _FLAGS
        }

    def columns(self) -> dict[str, int]:
        """field -> its column, for all but the captions. Columns of one platform alone are of no field."""
        groups: dict[str, list[int]] = {}
        for n, m in enumerate(self.meanings):
            if m.field and m.field != "takarir" and not m.platforms:
                groups.setdefault(m.field, []).append(n)
        return {field: self._one(field, numbers) for field, numbers in groups.items()}

    def texts(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """The caption columns, each with the platforms that its header names."""
        numbers = [n for n, m in enumerate(self.meanings) if m.field == "takarir"]
        if chosen := [n for n in numbers if self.meanings[n].rank == 0]:
            numbers = chosen
        numbers = [n for n in numbers if n not in self.hidden] or numbers
        best = min((self.meanings[n].rank for n in numbers), default=0)
        numbers = [n for n in numbers if self.meanings[n].rank == best or self.meanings[n].platforms]
        groups: dict[tuple[str, ...], list[int]] = {}
        for n in numbers:
            groups.setdefault(self.meanings[n].platforms, []).append(n)
        return tuple((self._one("takarir", group), platforms) for platforms, group in groups.items())

    def _one(self, field: str, numbers: list[int]) -> int:
        """The column of a field among several: the config's, else a visible one with content that differs from no other."""
        tests: list[Callable[[int], bool]] = [
            lambda n: self.meanings[n].rank == 0,
            lambda n: n not in self.hidden,
            lambda n: bool(self.cells[n]),
        ]
        if field == "platform":
            tests.append(lambda n: self._are(n, lambda cell: bool(platform_ids(platform_names(cell)))))
        if field == "takarir":
            tests.append(lambda n: "final" in fold(self.headers[n]).split())
        for test in tests:
            numbers = [n for n in numbers if test(n)] or numbers
        if field in _STRICT and any(self.cells[n] != self.cells[numbers[0]] for n in numbers):
            listed = ", ".join(f"“{self.headers[n]}” ({self.names.column(n)})" for n in numbers)
            raise SourceError(
                self.names.where, f"lebih dari satu kolom {field}: {listed}.", f"Sebut yang dipakai di [columns] {field} = [...]."
            )
        return min(numbers, key=lambda n: self.meanings[n].rank)

    def seen(self, columns: Mapping[str, int], flags: Mapping[int, str], more: Mapping[int, str]) -> tuple[Column, ...]:
        """Every column with a header, as it was understood. `more`: columns of a field that has several -> field."""
        used = {*columns.values(), *more}
        out = []
        for n, header in enumerate(self.headers):
            if not header.strip():
                continue
            field, why = self.meanings[n].field, self.whys[n]
            if n in flags:
                field, why = "platform", f"centang untuk {flags[n]}"
            elif more.get(n) in ("media", "alt"):
                field, why = more[n], "satu dari beberapa gambar"
            elif field and n not in used:
                other = columns.get(field)
                why = f"tidak dipakai: {field} dari “{self.headers[other]}”" if other is not None else "tidak dipakai"
                field = ""
            out.append(Column(n, self.names.column(n), header, field, why, n in used or n in flags, n in self.hidden))
        return tuple(out)
