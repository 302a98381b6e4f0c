"""A New Year's greeting with the year that ends, or another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_GREETING: Final = frozenset({"selamat", "mengucapkan", "ucapkan", "met"})
_BETWEEN: Final = frozenset({"masehi", "1", "januari", "tanggal"})
_MOST: Final = 4
"""Words between *Tahun Baru* and its year."""


@rule(
    severity="warning",
    message="Takarir ini tayang {month} {posted}: tahun baru yang disambut “{fix}”, bukan “{found}”.",
    ref="Jadwal tayang takarir",
    words=("baru",),
    examples=[
        bad("Selamat Hari Natal 2026 dan Tahun Baru 1 Januari [[2026]].", jadwal="2026-12-25T06:00+07:00",
            fixed="Selamat Hari Natal 2026 dan Tahun Baru 1 Januari 2027."),
        bad("Selamat Tahun Baru [[2026]]!", jadwal="2027-01-01T06:00+07:00", fixed="Selamat Tahun Baru 2027!"),
        good("Selamat Natal 2026 dan Tahun Baru 2027!", jadwal="2026-12-25T06:00+07:00"),
        good("Selamat Tahun Baru Imlek 2577 Kongzili!", jadwal="2027-01-20T06:00+07:00"),
        good("Selamat berlibur Natal dan Tahun Baru 2026/2027.", jadwal="2026-12-23T06:00+07:00"),
        good("Arus mudik Tahun Baru 2026 lebih lancar.", jadwal="2026-12-23T06:00+07:00"),
        good("Selamat Tahun Baru 2026!", jadwal="2026-07-01T06:00+07:00"),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Ucapan tahun baru yang masih memakai tahun lama tersebar luas sebelum sempat diperbaiki."""
    scan, posted = ctx.scan, ctx.posted
    if posted is None or posted.month not in (1, 12):
        return
    year = posted.year + (posted.month == 12)
    for k in ctx.words:
        if not joined(scan, k) or scan.lower[k - 1] != "tahun":
            continue
        sentence = scan.sentence_of(k)
        at = k + 1
        while at < min(sentence.last, k + _MOST) and joined(scan, at) and scan.lower[at] in _BETWEEN:
            at += 1
        if at >= sentence.last or not joined(scan, at) or len(scan.words[at]) != 4 or not scan.words[at].isdecimal():
            continue
        found = scan.words[at]
        if found == str(year) or scan.gaps[at + 1][:1] in ("/", "-", "–"):
            continue
        if not _GREETING.isdisjoint(scan.lower[sentence.first : k]):
            month = "Desember" if posted.month == 12 else "Januari"
            yield ctx.hit_words(at, at + 1, fix=str(year), month=month, posted=posted.year)
