"""How a table is laid out: where its header is, which column is what and why, and what the titles above it say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tulisbaik.errors import SourceError
from tulisbaik.patterns import lazy
from tulisbaik.sources.columns import Meaning, aliases, field_of, fold, platform_ids, platform_names, sheet_platforms
from tulisbaik.sources.schedules import UNTOLD, Order, Period, has_day, is_hour, order, period_in
from tulisbaik.text.measures import MEASURES, is_count

HEADER_ROWS: Final = 20
"""Rows searched for the header: titles, period and notes stand above it in real calendars."""
_SAMPLE: Final = 200
"""Rows whose cells tell what a column holds where its header does not."""
_MOST: Final = 0.8
_HALF: Final = 0.5
_WORDS: Final = 4
"""Words of a cell from which on it is a text, not a tick or a name."""
_LINK = lazy(r"https?://\S+")
_NUMBERED = lazy(r"(.+?) (\d+)")
_ALTS: Final = ("alt", "teks alt")
_FILES: Final = ("picture url", "image url", "gambar", "foto")
_SHORT: Final = 40
_NAMED = lazy(r"(?i)takarir|caption")
YES: Final = frozenset("true ya yes v x ✓ ✔ √ 1 y".split())
_FLAGS: Final = YES | frozenset(("false", "tidak", "no", "0", "n", "-", "", "☐"))
_STRICT: Final = frozenset(("takarir", "jadwal", "tanggal", "jam", "platform"))
"""Fields of which two columns that differ are an error: a wrong guess would be signed."""
_MONTH_FIRST: Final = frozenset(("publish time",))
"""Headers of exports that write 12/31/2026 whatever the reader's language (Meta Business Suite)."""
_FACEBOOK: Final = frozenset(("title", "description", "publish time", "permalink"))
"""Headers of Meta's export for Facebook: the text of a post stands under “Title”, that of a video under “Description”."""
_AGENCY = lazy(
    r"(?i)(?:unit(?: kerja)?|instansi|opd|satker|skpd)\s*:\s*(.+)|((?:dinas|badan|kementerian|balai|kantor|sekretariat|biro"
    r"|direktorat|pusat|pemerintah|kecamatan|kelurahan|puskesmas|rsud|perpustakaan|humas|bagian|bidang|upt|komisi|lembaga"
    r"|inspektorat|satuan|museum|universitas|dewan|arsip|stasiun|polres|kejaksaan|pengadilan|perumda)\s.+)"
)  # fmt: skip

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Column:
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
class Layout:
    """How a table is laid out. `row`: of its header, from 0. `columns`: field -> column. `flags`: columns that say yes or
    no for a platform. `texts`: caption columns, each with the platforms it alone is for (none: those of the row).

    `unit` and `period` are what the titles above the header say, `platforms` what the sheet's name says where no column
    does. `pictures`: columns of several numbered pictures, each with that of its alternative text. `second`: the column of
    the caption where its own is empty. `seen`: every column with a header.
    """

    row: int
    headers: tuple[str, ...]
    columns: Mapping[str, int]
    texts: tuple[tuple[int, tuple[str, ...]], ...]
    flags: Mapping[int, str]
    seen: tuple[Column, ...]
    unit: str = ""
    period: Period = UNTOLD
    platforms: tuple[str, ...] = ()
    pictures: tuple[tuple[int, int | None], ...] = ()
    second: int | None = None

    def below(self, above: Layout) -> Layout:
        """This layout with what the titles of the table above it say, where its own say nothing."""
        period = Period(self.period.year or above.period.year, self.period.month or above.period.month)
        return replace(self, unit=self.unit or above.unit, period=period)


@dataclass(frozen=True, slots=True)
class Names:
    """What a table's places are called: the table in a message, a column, and its title (that of a sheet)."""

    where: str
    column: Callable[[int], str]
    title: str = ""


def find_layout(
    rows: Rows, own: Mapping[str, Iterable[str]], names: Names, hidden: frozenset[int] = frozenset()
) -> Layout | None:
    """The layout of a table: the row that names a caption column and the most other fields is its header.

    None when there is no such row. `own`: the agency's names of columns, `hidden`: columns that are. Two columns for
    one field that can't be told apart are a SourceError, unless the config chooses.
    """
    found = _header(rows, own)
    if found is None:
        return None
    row, headers, meanings = found
    table = _Table(rows[row + 1 :][:_SAMPLE], headers, meanings, hidden, names)
    titles = [cell.strip() for above in rows[: max(row, 0)] for cell in above if cell.strip()]
    texts, columns = table.texts(), table.columns()
    if not texts:
        return None
    sheet, title = period_in([names.title]), period_in(titles)
    period = Period(sheet.year or title.year, sheet.month or title.month)
    columns["takarir"] = texts[0][0]
    flags = table.flags()
    told = "platform" in columns or flags or all(platforms for _, platforms in texts)
    return Layout(
        row, headers, columns, texts, flags, table.seen(columns, texts, flags),
        next((m[1] or m[2] for t in titles if (m := _AGENCY.fullmatch(t))), ""), period,
        () if told else sheet_platforms(names.title), _pictures(headers),
        columns.get("judul") if set(map(fold, headers)) >= _FACEBOOK else None,
    )  # fmt: skip


def named(rows: Rows, own: Mapping[str, Iterable[str]]) -> int:
    """How many fields the header of a table names; 0 without a caption column."""
    found = _header(rows, own)
    return len({m.field for m in found[2] if m.field}) if found else 0


def day_orders(layout: Layout, rows: Rows) -> dict[str, Order]:
    """The order of day and month in each day column of a table (all its rows below the header), by numbers of rows."""
    orders = {}
    for field in ("jadwal", "tanggal"):
        if (n := layout.columns.get(field)) is not None:
            found = order((row[n] if n < len(row) else "" for row in rows), layout.period)
            orders[field] = Order(True) if found == Order() and fold(layout.headers[n]) in _MONTH_FIRST else found
    return orders


def is_header(row: Sequence[str], known: Mapping[str, str]) -> bool:
    """Does a row name a caption column and other fields, and little else? A second table begins there."""
    cells = [cell for cell in row if cell.strip()]
    short = [cell for cell in cells if len(cell) < _SHORT]
    if not any(cell.strip().lower() in known or _NAMED.search(cell) for cell in short):
        return False
    named = [f for cell in short if (f := field_of(cell, known).field)]
    return "takarir" in named and len(set(named)) > 1 and len(named) * 2 > len(cells)


def _pictures(headers: Sequence[str]) -> tuple[tuple[int, int | None], ...]:
    """The columns of pictures that are numbered ("Picture Url 2"), each with that of its alternative text, in order."""
    numbered = {(m[1], m[2]): n for n, header in enumerate(headers) if (m := _NUMBERED.fullmatch(fold(header)))}
    texts = {number: n for (name, number), n in numbered.items() if name.startswith(_ALTS)}
    files = [(n, number) for (name, number), n in numbered.items() if name.startswith(_FILES)]
    return tuple((n, texts.get(number)) for n, number in files) if len(files) > 1 else ()


def _header(rows: Rows, own: Mapping[str, Iterable[str]]) -> tuple[int, tuple[str, ...], list[Meaning]] | None:
    known = aliases(own)
    ours = frozenset(fold(name) for names in own.values() for name in names)

    def meanings_of(headers: Sequence[str]) -> list[Meaning]:
        return [field_of(header, known, ours) for header in headers]

    best: tuple[int, int, tuple[str, ...], list[Meaning]] | None = None
    for n, row in enumerate(rows[:HEADER_ROWS]):
        joined = _below(rows[n - 1], row, known) if n else []
        for headers in (row, joined) if joined else (row,):
            meanings = meanings_of(headers)
            fields = {m.field for m in meanings if m.field}
            enough = len(fields) > 1 or sum(map(bool, headers)) == 1
            if "takarir" in fields and enough and (not best or len(fields) + (headers is not row) > best[0]):
                best = len(fields), n, tuple(headers), meanings
    if best:
        return best[1:]
    head = [row for row in rows[:5] if any(row)]
    if head and all(len(row) > 1 and has_day(row[0]) and ":" in row[0] and row[1] for row in head):  # Hootsuite has no header
        headers = ("Tanggal", "Takarir", "Tautan")
        return -1, headers, meanings_of(headers)
    for n, row in enumerate(rows[:HEADER_ROWS]):  # “Tanggal | Instagram | Facebook”, the captions right below
        meanings = [_text(m, rows[n + 1 :], c) for c, m in enumerate(meanings_of(row))]
        if len({m.field for m in meanings if m.field}) > 1 and any(m.field == "takarir" for m in meanings):
            return n, tuple(row), meanings
    return None


def _text(meaning: Meaning, below: Rows, column: int) -> Meaning:
    cells = _cells(below[:_SAMPLE], column)
    is_text = meaning.bare and cells and sum(len(cell.split()) for cell in cells) >= _WORDS * len(cells)
    return meaning._replace(field="takarir", rank=2) if is_text else meaning


def _below(above: Sequence[str], row: Sequence[str], known: Mapping[str, str]) -> list[str]:
    """Headers of two rows as one: “Takarir” above “IG” and “X”; a cell that is empty takes the one above it. Else nothing."""
    out, group, grouped = [], "", False
    for n in range(max(len(above), len(row))):
        upper, lower = above[n] if n < len(above) else "", row[n] if n < len(row) else ""
        group = upper or group
        if lower and group and field_of(group, known).field == "takarir" and field_of(lower, known).bare:
            out.append(f"{group} {lower}")
            grouped = True
        else:
            out.append(lower or upper)
    return out if grouped else []


def _cells(rows: Rows, column: int) -> list[str]:
    return [cell for row in rows if column < len(row) and (cell := row[column].strip())]


class _Table:
    """The columns of a table while it is found out what they are."""

    def __init__(
        self, below: Rows, headers: tuple[str, ...], meanings: list[Meaning], hidden: frozenset[int], names: Names
    ) -> None:
        self.headers, self.meanings, self.hidden, self.names = headers, meanings, hidden, names
        self.cells = [_cells(below, n) for n in range(len(headers))]
        self.whys = [self._why(n) for n in range(len(headers))]
        for n in range(len(headers)):
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

    def seen(
        self, columns: Mapping[str, int], texts: Iterable[tuple[int, tuple[str, ...]]], flags: Mapping[int, str]
    ) -> tuple[Column, ...]:
        """Every column with a header, as it was understood."""
        pictures = {n: "media" for n, _ in _pictures(self.headers)} | {a: "alt" for _, a in _pictures(self.headers) if a}
        used = {*columns.values(), *(n for n, _ in texts), *pictures}
        out = []
        for n, header in enumerate(self.headers):
            if not header.strip():
                continue
            field, why = self.meanings[n].field, self.whys[n]
            if n in flags:
                field, why = "platform", f"centang untuk {flags[n]}"
            elif n in pictures:
                field, why = pictures[n], "satu dari beberapa gambar"
            elif field and n not in used:
                other = columns.get(field)
                why = f"tidak dipakai: {field} dari “{self.headers[other]}”" if other is not None else "tidak dipakai"
                field = ""
            out.append(Column(n, self.names.column(n), header, field, why, n in used or n in flags, n in self.hidden))
        return tuple(out)
