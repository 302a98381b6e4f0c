"""A weekday that is not that of its date."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.date_writing import date_edits, fits, items, long_form, nearest_with, weekday_edit
from tulisbaik.text.days import DAY_WORDS, days
from tulisbaik.text.values import WEEKDAYS, Day, Value

_REPEATED = frozenset({"tertulis", "tercantum", "tertera", "bukan", "disebut"})


@rule(
    severity="error",
    message="{date} jatuh pada {right}, bukan {wrong}. Periksa mana yang benar: hari atau tanggalnya.",
    ref="Kalender Masehi (hitungan)",
    words=DAY_WORDS,
    sees=("quote",),
    examples=[
        bad("Hadir [[Senin, 13 Desember 2026]].", fixed="Hadir Minggu, 13 Desember 2026."),
        bad("Tutup [[Selasa/2 Mar 2028]].", fixed="Tutup Kamis/2 Mar 2028."),
        bad("Vaksin [[Sab, 23/3/2028]].", fixed="Vaksin Kamis, 23/3/2028."),
        bad("Sidang [[Kamis pekan depan, 22 Maret 2028]].", fixed="Sidang Rabu pekan depan, 22 Maret 2028."),
        bad("Buka [[Sabtu–Senin, 19–20 Desember 2026]].", fixed="Buka Sabtu–Minggu, 19–20 Desember 2026."),
        bad("Kemah [[Jumat–Senin (30 April–2 Mei 2027]]).", fixed="Kemah Jumat–Minggu (30 April–2 Mei 2027)."),
        bad("Sampai [[Senin (17/01)]].", jadwal="2027-01-12", fixed="Sampai Minggu (17/01)."),
        good("Hadir Minggu, 13 Desember 2026. Malam Jumat, 10 Desember 2026, ada pengajian."),
        good("Kemah Jumat–Minggu (30 April–2 Mei 2027). Libur Senin–Rabu, 28 Juni–30 Juni 2027."),
        good("RALAT: tertulis Senin, 9 Desember 2026, yang benar Rabu, 9 Desember 2026."),
        good("Sabtu Ceria, 9 Desember 2026, di Pasar Minggu, 9 Desember 2026."),
        good("Kelas setiap Sabtu; pendaftaran mulai 8 Desember 2026. Skor Sabtu: 12/10."),
        good("Min. 10–12 peserta per 5 Mei 2027. Rab anggaran 7/5/2027."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Hari yang tidak cocok dengan tanggalnya membuat orang datang pada hari yang salah."""
    for value in days(ctx.scan, ctx.posted):
        wrong = [day for day in items(value) if not fits(day)]
        if not wrong or _quoted(ctx, value):
            continue
        first = wrong[0]
        assert first.date
        assert first.weekday is not None
        yield Hit(
            value.start,
            value.end,
            {"date": long_form(first.date), "right": WEEKDAYS[first.date.weekday()], "wrong": WEEKDAYS[first.weekday]},
            tuple(_repairs(wrong, shared=len(items(value)) > 1 and _shared(items(value)))),
            None if first.year_part else Severity.WARNING,
        )


def _quoted(ctx: Context, value: Value) -> bool:
    """ "sebelumnya tertulis Senin, 9 Desember": a correction repeats the mistake."""
    k = ctx.scan.word_at(value.start)
    return not _REPEATED.isdisjoint(ctx.scan.lower[max(0, k - 3) : k])


def _shared(group: tuple[Day, ...]) -> bool:
    return group[0].month_part == group[-1].month_part


def _repairs(wrong: list[Day], *, shared: bool) -> Iterator[Fix]:
    named = [weekday_edit(day, day.date.weekday()) for day in wrong if day.date]
    yield Fix("Ganti harinya: " + ", ".join(e.text for e in named if e), tuple(e for e in named if e))
    moved: list[Edit] = []
    for day in wrong:
        to = nearest_with(day.weekday, day.date) if day.date and day.weekday is not None else None
        edits = date_edits(day, to, shared=shared) if to else None
        if edits is None or to is None:
            return
        moved += edits
    target = nearest_with(wrong[0].weekday, wrong[0].date) if wrong[0].weekday is not None and wrong[0].date else None
    if target:
        yield Fix(f"Ganti tanggalnya: {long_form(target)}", tuple(moved))
