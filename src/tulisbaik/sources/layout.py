"""How a table is laid out: its header, which column is what and why, and what the titles above it say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tulisbaik.patterns import lazy
from tulisbaik.sources.assignment import Assignment, Column, Names
from tulisbaik.sources.columns import fold, sheet_platforms
from tulisbaik.sources.headers import SAMPLE, Header, Rows, find_header, second_text
from tulisbaik.sources.schedules import UNTOLD, Order, Period, order, period_in

_NUMBERED = lazy(r"(.+?) (\d+)")
_ALTS: Final = ("alt", "teks alt")
_FILES: Final = ("picture url", "image url", "gambar", "foto")
_MONTH_FIRST: Final = frozenset(("publish time",))
"""Headers of exports that write 12/31/2026 whatever the reader's language (Meta Business Suite)."""
_AGENCY = lazy(
    r"(?i)(?:unit(?: kerja)?|instansi|opd|satker|skpd)\s*:\s*(.+)|((?:dinas|badan|kementerian|balai|kantor|sekretariat|biro"
    r"|direktorat|pusat|pemerintah|kecamatan|kelurahan|puskesmas|rsud|perpustakaan|humas|bagian|bidang|upt|komisi|lembaga"
    r"|inspektorat|satuan|museum|universitas|dewan|arsip|stasiun|polres|kejaksaan|pengadilan|perumda)\s.+)"
)  # fmt: skip


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


def find_layout(
    rows: Rows, own: Mapping[str, Iterable[str]], names: Names, hidden: frozenset[int] = frozenset()
) -> Layout | None:
    """The layout of a table whose header is one of its first rows; None without one. See `lay_out`."""
    header = find_header(rows, own)
    if header is None:
        return None
    titles = [cell.strip() for above in rows[: max(header.row, 0)] for cell in above if cell.strip()]
    return lay_out(header, rows[header.row + 1 :][:SAMPLE], names, titles, hidden)


def lay_out(
    header: Header, below: Rows, names: Names, titles: Sequence[str] = (), hidden: frozenset[int] = frozenset()
) -> Layout | None:
    """The layout of a table with this header; None without a caption column. `hidden`: columns that are.

    Two columns for one field that can't be told apart are a SourceError, unless the config chooses.
    """
    table = Assignment(header, below, hidden, names)
    texts, columns = table.texts(), table.columns()
    if not texts:
        return None
    sheet, title = period_in([names.title]), period_in(titles)
    columns["takarir"] = texts[0][0]
    flags, pictures = table.flags(), _pictures(header.names)
    more = {n: "takarir" for n, _ in texts} | {n: "media" for n, _ in pictures} | {a: "alt" for _, a in pictures if a}
    told = "platform" in columns or flags or all(platforms for _, platforms in texts)
    return Layout(
        header.row, header.names, columns, texts, flags, table.seen(columns, flags, more),
        next((m[1] or m[2] for t in titles if (m := _AGENCY.fullmatch(t))), ""),
        Period(sheet.year or title.year, sheet.month or title.month),
        () if told else sheet_platforms(names.title), pictures, second_text(header.names, columns),
    )  # fmt: skip


def day_orders(layout: Layout, rows: Rows) -> dict[str, Order]:
    """The order of day and month in each day column of a table (all its rows below the header), by numbers of rows."""
    orders = {}
    for field in ("jadwal", "tanggal"):
        if (n := layout.columns.get(field)) is not None:
            found = order((row[n] if n < len(row) else "" for row in rows), layout.period)
            orders[field] = Order(True) if found == Order() and fold(layout.headers[n]) in _MONTH_FIRST else found
    return orders


def _pictures(headers: Sequence[str]) -> tuple[tuple[int, int | None], ...]:
    """The columns of pictures that are numbered ("Picture Url 2"), each with that of its alternative text, in order."""
    numbered = {(m[1], m[2]): n for n, header in enumerate(headers) if (m := _NUMBERED.fullmatch(fold(header)))}
    texts = {number: n for (name, number), n in numbered.items() if name.startswith(_ALTS)}
    files = [(n, number) for (name, number), n in numbered.items() if name.startswith(_FILES)]
    return tuple((n, texts.get(number)) for n, number in files) if len(files) > 1 else ()
