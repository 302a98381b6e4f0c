"""What is read from captions: days, hours, money, numbers, places."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.text.dates import clocks, days, money, ordinals, percents, phones, places, read, relatives
from tulisbaik.text.scan import Scan
from tulisbaik.text.values import MONTHS, WEEKDAYS, Clock, Clocks, Day, Days, Value, Weekday

POSTED = date(2026, 12, 7)  # a Monday


def shown(text: str, value: Value) -> str:
    """`written = meaning` of a value, short."""
    match value:
        case Day():
            meaning = str(value.date or f"{value.year}-{value.month}-{value.day}")
            meaning += f" {WEEKDAYS[value.weekday]}" if value.weekday is not None else ""
        case Days():
            meaning = ("..." if value.through else ",").join(str(d.date) for d in value.items)
        case Weekday():
            meaning = f"{value.day}-{value.last}" + (" tiap" if value.every else "")
        case Clock():
            meaning = f"{value.hour}:{value.minute or 0:02} {value.zone or ''}".strip()
        case Clocks():
            ends = (value.first, value.last)
            meaning = "-".join(f"{c.hour}:{c.minute or 0:02}" if c else "selesai" for c in ends) + f" {value.first.zone or ''}"
        case _:
            meaning = "?"
    return f"{text[value.start : value.end]} = {meaning.strip()}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hadir Kamis (31/10/2024).", ["Kamis (31/10/2024) = 2024-10-31 Kamis"]),
        ("Kamis, 31 Oktober 2024", ["Kamis, 31 Oktober 2024 = 2024-10-31 Kamis"]),
        ("Kamis/31 Okt 2024", ["Kamis/31 Okt 2024 = 2024-10-31 Kamis"]),
        ("Sabtu–Minggu, 14–15 Desember 2026", ["Sabtu–Minggu, 14–15 Desember 2026 = 2026-12-14...2026-12-15"]),
        ("Buka 14 s.d. 16 Des.", ["14 s.d. 16 Des = 2026-12-14...2026-12-16"]),
        ("Buka 3 s/d 5 Mei 2027", ["3 s/d 5 Mei 2027 = 2027-05-03...2027-05-05"]),
        ("Senin 7/12", ["Senin 7/12 = 2026-12-07 Senin"]),
        ("Jum'at, 11 Desember", ["Jum'at, 11 Desember = 2026-12-11 Jumat"]),
        ("Ahad, 13.12.2026", ["Ahad, 13.12.2026 = 2026-12-13 Minggu"]),
        ("2 Feb '27 (Selasa)", ["2 Feb '27 (Selasa) = 2027-02-02 Selasa"]),
        ("2026-12-24", ["2026-12-24 = 2026-12-24"]),
        ("Hari: Sabtu\nTanggal: 12 Desember 2026", ["Sabtu\nTanggal: 12 Desember 2026 = 2026-12-12 Sabtu"]),
        ("20 Desember–3 Januari 2027", ["20 Desember–3 Januari 2027 = 2026-12-20...2027-01-03"]),
        ("22, 25, dan 29 Februari", ["22, 25, dan 29 Februari = 2027-02-22,2027-02-25,None"]),
        ("Kamis Legi, 10 Desember 2026", ["Kamis Legi, 10 Desember 2026 = 2026-12-10 Kamis"]),
        ("Sabtu malam (12/12)", ["Sabtu malam (12/12) = 2026-12-12 Sabtu"]),
        ("3 Januari dekat dengan 7 Desember.", ["3 Januari = 2027-01-03", "7 Desember = 2026-12-07"]),
        ("32/13/2024", ["32/13/2024 = 2024-13-32"]),
        ("setiap Sabtu; dibuka 8 Desember 2026", ["Sabtu = 5-5 tiap", "8 Desember 2026 = 2026-12-08"]),
        ("Buka Senin–Jumat", ["Senin–Jumat = 0-4"]),
    ],
)  # fmt: skip
def test_days(text: str, wanted: list[str]) -> None:
    assert [shown(text, v) for v in days(Scan(text), POSTED)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Pojok baca Pasar Minggu buka lagi.", "Ibadah Jumat Agung dan Kamis Putih", "UU 43/2007 Pasal 31 ayat 2",
        "Lima minggu lagi", "minggu depan", "Tekanan darah 120/80", "Menang 31/9", "Nomor 43/2009/UM", "RT 04/RW 13",
        "Skor 20–14", "Jalan 17 Agustus", "Sekolah Minggu", "versi 2.10.1", "Layanan 24/7", "buka 24 jam",
        "ISBN 978-602-0000-11-2",
        "https://contoh.go.id/2026/12/24", "dua minggu", "#17Agustus2026", "1/2 porsi",
    ],
)  # fmt: skip
def test_what_looks_like_a_day_is_none(text: str) -> None:
    assert [v for v in days(Scan(text), POSTED) if not isinstance(v, Weekday)] == []
    assert clocks(Scan(text)) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("pukul 09.00–11.30 WIB", ["pukul 09.00–11.30 WIB = 9:00-11:30 WIB"]),
        ("jam 9 pagi", ["jam 9 pagi = 9:00"]),
        ("jam 7–9 malam", ["jam 7–9 malam = 19:00-21:00"]),
        ("pk. 13:00 WITA", ["pk. 13:00 WITA = 13:00 WITA"]),
        ("pukul 08.00 WIB s.d. selesai", ["pukul 08.00 WIB s.d. selesai = 8:00-selesai WIB"]),
        ("10.00 WIB/11.00 WITA", ["10.00 WIB = 10:00 WIB", "11.00 WITA = 11:00 WITA"]),
        ("Jam buka 09.00–15.00", ["09.00–15.00 = 9:00-15:00"]),
        ("🕘 09.00-12.00", ["09.00-12.00 = 9:00-12:00"]),
        ("sesi 1 pukul 08.00", ["pukul 08.00 = 8:00"]),
        ("Rp25.000, 3.10 kg, selama 2 jam", []),
    ],
)
def test_clocks(text: str, wanted: list[str]) -> None:
    assert [shown(text, v) for v in clocks(Scan(text))] == wanted


def test_relative_days() -> None:
    text = "Besok, lusa, nanti malam, pekan depan, bulan depan, tiga hari lagi, H-2"
    found = [(text[r.start : r.end], str(r.first), str(r.last)) for r in relatives(Scan(text), POSTED)]
    assert found == [
        ("Besok", "2026-12-08", "2026-12-08"),
        ("lusa", "2026-12-09", "2026-12-09"),
        ("nanti malam", "2026-12-07", "2026-12-07"),
        ("pekan depan", "2026-12-14", "2026-12-20"),
        ("bulan depan", "2027-01-01", "2027-01-31"),
        ("tiga hari lagi", "2026-12-10", "2026-12-10"),
        ("H-2", "2026-12-09", "2026-12-09"),
    ]


def test_amounts() -> None:
    scan = Scan("Tiket Rp50.000, VIP Rp1,5 juta, anak gratis. Naik 12,5% atau 3 persen. HUT ke-80, ke-XXI.")
    assert [m.amount for m in money(scan)] == [50_000, 1_500_000, 0]
    assert [(p.amount, p.decimals) for p in percents(scan)] == [(12.5, 1), (3.0, 0)]
    assert [o.number for o in ordinals(scan)] == [80, 21]


def test_phones_and_what_looks_like_one() -> None:
    text = "Hubungi 0800-0000-112 atau +62 812 3456 7890; kantor (021) 0000-0115. WhatsApp 812-3456-7890. Darurat 112."
    assert [p.digits for p in phones(Scan(text))] == ["08000000112", "+6281234567890", "02100000115", "81234567890"]
    assert phones(Scan("ISBN 978-602-0000-11-2, rekening 0812 0000 0112 0007, NIK 3201011505800002")) == ()


def test_places() -> None:
    text = "Di Gedung Kreatif lantai 2.\n📍 Taman Baca Kenanga\nAlamat: Jl. Melati No. 4. Juga lewat Zoom."
    assert [(p.name, p.kind) for p in places(Scan(text))] == [
        ("Gedung Kreatif lantai 2", "venue"),
        ("Taman Baca Kenanga", "venue"),
        ("Jl. Melati No. 4", "address"),
        ("Zoom", "online"),
    ]


def test_read_gives_all_in_order_without_overlaps() -> None:
    text = "Besok, Selasa (8/12), pukul 09.00 WIB, di Balai Kota. Kuota 40 orang, Rp0. Hubungi 0800-0000-112."
    values = read(text, datetime(2026, 12, 7, 8))
    assert [type(v).__name__ for v in values] == ["Relative", "Day", "Clock", "Place", "Count", "Money", "Phone"]
    assert all(a.end <= b.start for a, b in pairwise(values))


FORMATS = ["{d} {M} {y}", "{d} {m} {y}", "{d}/{n}/{y}", "{dd}-{nn}-{y}", "{dd}.{nn}.{y}", "{y}-{nn}-{dd}", "{d} {M} ’{yy}"]
SHORT = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMATS), st.booleans())
def test_a_written_date_is_read_back(day: date, form: str, named: bool) -> None:
    text = form.format(
        d=day.day, dd=f"{day.day:02}", n=day.month, nn=f"{day.month:02}", y=day.year, yy=f"{day.year % 100:02}",
        M=MONTHS[day.month - 1], m=SHORT[day.month - 1],
    )  # fmt: skip
    text = f"Hadir {WEEKDAYS[day.weekday()]}, {text}, ya." if named else f"Hadir {text}, ya."
    (found,) = days(Scan(text), None)
    assert isinstance(found, Day)
    assert found.date == day
    assert found.weekday == (day.weekday() if named else None)


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(-170, 170))
def test_a_year_that_is_not_written_is_the_nearest(posted: date, away: int) -> None:
    day = posted + timedelta(away)
    (found,) = days(Scan(f"Hadir {day.day} {MONTHS[day.month - 1]}, ya."), posted)
    assert isinstance(found, Day)
    assert found.year == day.year


@given(st.text(alphabet="0123456789 .,/–-():Senin,SabtuMeiJanuari\npukulRpWIB%ke", max_size=200), st.dates())
def test_any_text_can_be_read(text: str, posted: date) -> None:
    for value in read(text, posted):
        assert 0 <= value.start < value.end <= len(text)


@pytest.mark.parametrize("posted", [date.min, date.max])
def test_the_ends_of_the_calendar_do_no_harm(posted: date) -> None:
    read(
        "Besok, Senin, 7/12, 1 Januari, 31 Desember, pekan depan, bulan depan, tahun lalu, 99 hari lagi, 1/1/9999, 1 Mei 0000",
        posted,
    )
