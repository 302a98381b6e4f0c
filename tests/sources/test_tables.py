"""Tables as they really are: nothing in them is dropped in silence, and nothing is guessed that could be signed wrongly."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tulisbaik import sources
from tulisbaik.config import Config
from tulisbaik.errors import SourceError
from tulisbaik.sources.document import Document

CONFIG = Config()
HEAD = ["Tanggal", "Kanal", "Takarir"]


def csv(text: str, config: Config = CONFIG) -> Document:
    return sources.read_text("a.csv", text, config)


def book(*sheets: tuple[str, list[list[Any]]], change: Callable[[Any], None] = lambda made: None) -> bytes:
    """An XLSX file of sheets (title, rows); `change` does the rest to the workbook."""
    from openpyxl import Workbook

    made = Workbook()
    made.remove(made.active)  # type: ignore[arg-type]
    for title, rows in sheets:
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    change(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def read(data: bytes, config: Config = CONFIG) -> Document:
    return sources.read_bytes("a.xlsx", data, config)


def rewritten(data: bytes, change: Callable[[str], str]) -> bytes:
    """The same file with the XML of its first sheet changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part.decode()).encode() if name.endswith("sheet1.xml") else part)
    return out.getvalue()


def days(document: Document) -> list[str | None]:
    return [c.meta.schedule.isoformat()[:16] if c.meta.schedule else None for c in document.captions]


def problems(document: Document) -> list[str]:
    return [p.message for c in document.captions for p in c.problems]


# Formulas ------------------------------------------------------------------------------------------------------


def test_a_formula_that_was_never_worked_out_is_told_with_its_cell() -> None:
    rows = [HEAD, ["1/12/2026", "IG", '="Halo "&A2'], ["=A2+1", "IG", "Satu"], ["3/12/2026", "IG", "=C3"], ["", "=B2", "Dua"]]
    read_ = read(book(("Kalender", rows)))
    assert [c.text for c in read_.captions] == ["Satu", "Dua"]
    (error,) = read_.errors
    assert str(error).startswith("a.xlsx: Kalender!C2: sel ini rumus yang belum dihitung.")
    assert "1 sel lain" in str(error)
    assert [m[:12] for m in problems(read_)] == ["Kalender!A3:", "Kalender!B5:"]


def test_a_formula_with_its_value_is_read_and_a_failed_one_is_told() -> None:
    data = book(("K", [HEAD, ["1/12/2026", "IG", "=X1"], ["2/12/2026", "IG", "=X2"], ["3/12/2026", "IG", "Satu"]]))
    values = {"C2": ' t="str"><f>X1</f><v>Halo</v></c>', "C3": ' t="e"><f>X2</f><v>#REF!</v></c>'}

    def change(xml: str) -> str:
        for cell, value in values.items():
            xml = re.sub(rf'(<c r="{cell}")[^>]*>.*?</c>', lambda m, value=value: m[1] + value, xml)  # type: ignore[misc]
        return xml

    read_ = read(rewritten(data, change))
    assert [c.text for c in read_.captions] == ["Halo", "Satu"]
    (error,) = read_.errors
    assert "K!C3: rumus di sel ini gagal (#REF!)" in str(error)


def test_a_formula_that_gives_no_text_is_no_caption_and_no_error() -> None:
    data = book(("K", [HEAD, ["1/12/2026", "IG", "=X1"], ["2/12/2026", "IG", "Satu"]]))
    read_ = read(rewritten(data, lambda xml: re.sub(r'(<c r="C2")[^>]*>.*?</c>', r'\1 t="str"><f>X1</f><v></v></c>', xml)))
    assert [c.text for c in read_.captions] == ["Satu"]
    assert not read_.errors
    assert [s.place.cell for s in read_.skipped] == ["C2"]


# Rows ----------------------------------------------------------------------------------------------------------


def test_what_stands_after_a_hundred_thousand_formatted_rows_is_read() -> None:
    data = book(("K", [HEAD, ["1/12/2026", "IG", "Atas"]]))
    empty = "".join(f'<row r="{n}" ht="15"><c r="A{n}" s="0"/><c r="C{n}" s="0"/></row>' for n in range(3, 100_000))
    last = '<row r="100500"><c r="C100500" t="inlineStr"><is><t>Bawah</t></is></c></row>'
    read_ = read(rewritten(data, lambda xml: xml.replace("</sheetData>", f"{empty}{last}</sheetData>")))
    assert [(c.text, c.place.cell) for c in read_.captions] == [("Atas", "C2"), ("Bawah", "C100500")]


def test_cells_that_are_one_hold_for_each_row_and_are_named_once() -> None:
    rows = [HEAD, [datetime(2026, 12, 1), "IG", "Satu"], [None, "X", None], [datetime(2026, 12, 2), "FB", "Dua"]]

    def change(made: Any) -> None:
        made["K"].merge_cells("A2:A3")
        made["K"].merge_cells("C2:C3")

    read_ = read(book(("K", rows), change=change))
    assert [(c.text, c.meta.platforms, c.place.cell) for c in read_.captions] == [
        ("Satu", ("ig",), "C2"), ("Satu", ("x",), "C2"), ("Dua", ("fb",), "C4"),
    ]  # fmt: skip
    assert days(read_) == ["2026-12-01T00:00", "2026-12-01T00:00", "2026-12-02T00:00"]


def test_a_second_table_below_is_read_by_its_own_header() -> None:
    text = "PEKAN I,,\nTanggal,Takarir,Kanal\n1/12/2026,Satu,IG\n,,\nPEKAN II,,\nKanal,Tanggal,Takarir\nX,8/12/2026,Dua\n"
    read_ = csv(text)
    assert [(c.text, c.meta.platforms) for c in read_.captions] == [("Satu", ("ig",)), ("Dua", ("x",))]
    assert days(read_) == ["2026-12-01T00:00", "2026-12-08T00:00"]
    assert not read_.skipped
    assert [t.header for t in read_.tables] == [2, 6]


def test_a_header_of_two_rows_with_a_platform_below_the_caption() -> None:
    rows = [["JADWAL"], ["Tanggal", "Takarir", None, "PIC"], [None, "IG", "X", None], ["1/12/2026", "Satu", "Dua", "Rani"]]
    read_ = read(book(("K", rows), change=lambda made: made["K"].merge_cells("B2:C2")))
    assert [(c.text, c.meta.platforms) for c in read_.captions] == [("Satu", ("instagram",)), ("Dua", ("x",))]


def test_captions_right_below_the_names_of_platforms() -> None:
    text = "Tanggal;Instagram;Facebook\n1/12/2026;Buku baru sudah tiba di rak;Buku baru kini ada di perpustakaan kami\n"
    assert [(c.text[:9], c.meta.platforms) for c in csv(text).captions] == [
        ("Buku baru", ("instagram",)), ("Buku baru", ("facebook",)),
    ]  # fmt: skip


# Columns -------------------------------------------------------------------------------------------------------


def test_a_visible_caption_column_wins_over_a_hidden_one() -> None:
    rows = [["Tanggal", "Caption", "Takarir"], ["1/12/2026", "Lama", "Baru"]]

    def change(made: Any) -> None:
        made["K"].column_dimensions["B"].hidden = True

    read_ = read(book(("K", rows), change=change))
    assert [c.text for c in read_.captions] == ["Baru"]
    assert [(c.header, c.used, c.hidden) for c in read_.tables[0].columns][1] == ("Caption", False, True)
    with pytest.raises(SourceError, match="lebih dari satu kolom takarir"):
        read(book(("K", rows)))


def test_a_hidden_sheet_is_left_out_and_told() -> None:
    sheets = [("Desember", [HEAD, ["1/12/2026", "IG", "Baru"]]), ("Lama", [HEAD, ["1/11/2026", "IG", "Lama"]])]

    def change(made: Any) -> None:
        made["Lama"].sheet_state = "hidden"

    read_ = read(book(*sheets, change=change))
    assert [c.text for c in read_.captions] == ["Baru"]
    assert read_.notes == ("lembar tersembunyi “Lama” tidak dibaca (1 takarir)",)
    both = read(book(*sheets))
    assert [c.text for c in both.captions] == ["Baru", "Lama"]


@pytest.mark.parametrize(
    ("headers", "row", "chosen"),
    [
        ("Tanggal;Konten;Caption", "1/12/2026;Dongeng;Halo", "Halo"),
        ("Tanggal;Copywriting;📝 Takarir (maks. 2.200)", "1/12/2026;Teks visual;Halo", "Halo"),
        ("Tanggal;Caption draf;Caption final", "1/12/2026;Rancangan;Halo", "Halo"),
        ("Tanggal;Caption;Link Caption;Status Caption", "1/12/2026;Halo;https://a.id;ok", "Halo"),
        ("Tanggal;Judul/Caption", "1/12/2026;Halo", "Halo"),
        ("Tanggal;𝗖𝗮𝗽𝘁𝗶𝗼𝗻", "1/12/2026;Halo", "Halo"),
        ("Tanggal;Tak\u200barir\u00a0", "1/12/2026;Halo", "Halo"),
        ("Tanggal;Isi Caption Medsos", "1/12/2026;Halo", "Halo"),
    ],
)
def test_the_caption_column_among_others(headers: str, row: str, chosen: str) -> None:
    assert [c.text for c in csv(f"{headers}\n{row}\n").captions] == [chosen]


@pytest.mark.parametrize(
    ("headers", "row", "names"),
    [
        ("Tanggal;Caption awal;Caption revisi", "1/12/2026;A;B", "takarir"),
        ("Tanggal;Takarir;Takarir", "1/12/2026;A;B", "takarir"),
        ("Tanggal;Tgl;Takarir", "1/12/2026;2/12/2026;A", "tanggal"),
        ("Tanggal;Platform;Kanal;Takarir", "1/12/2026;IG;X;A", "platform"),
    ],
)
def test_columns_that_cannot_be_told_apart_are_listed(headers: str, row: str, names: str) -> None:
    with pytest.raises(SourceError, match=rf"lebih dari satu kolom {names}: “.+” \(kolom \d\), “.+” \(kolom \d\)"):
        csv(f"{headers}\n{row}\n")


def test_what_a_column_holds_decides_where_its_header_may_mean_two_things() -> None:
    (caption,) = csv("Tanggal Tayang;Waktu Tayang;Takarir\n1/12/2026;09.30 WITA;Halo\n").captions
    assert caption.meta.schedule is not None
    assert caption.meta.schedule.isoformat() == "2026-12-01T09:30:00+08:00"
    (caption,) = csv("Waktu;Akun;Takarir\n1/12/2026 09.30;@dinascontoh;Halo\n").captions
    assert (caption.meta.unit, caption.meta.platforms) == ("@dinascontoh", ())
    (caption,) = csv("Platform;Kanal;Takarir\nInstagram;Feed;Halo\n").captions
    assert caption.meta.platforms == ("instagram",)


# Platforms -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "platforms"),
    [
        ("IG+FB", ("ig", "fb")),
        ("IG/FB", ("ig", "fb")),
        ("IG & FB", ("ig", "fb")),
        ("Instagram dan Facebook", ("instagram", "facebook")),
        ("IG FB X", ("instagram", "facebook", "x")),
        ("X (Twitter)", ("x",)),
        ("Feed IG Kelurahan", ("instagram",)),
        ("Mading", ("mading",)),
    ],
)
def test_the_platforms_of_a_cell(cell: str, platforms: tuple[str, ...]) -> None:
    (caption,) = csv(f"Kanal;Takarir\n{cell};Halo\n").captions
    assert caption.meta.platforms == platforms


@pytest.mark.parametrize(
    ("title", "platforms"),
    [
        ("Instagram", ("instagram",)), ("Feed IG", ("instagram",)), ("IG+FB Desember", ("instagram", "facebook")),
        ("TW I", ()), ("Kelas X", ()), ("Pin", ()), ("Sheet1", ()),
    ],
)  # fmt: skip
def test_the_sheet_names_the_platform_where_no_column_does(title: str, platforms: tuple[str, ...]) -> None:
    (caption,) = read(book((title, [["Tanggal", "Takarir"], ["1/12/2026", "Halo"]]))).captions
    assert caption.meta.platforms == platforms
    (caption,) = read(book((title, [HEAD, ["1/12/2026", "WA", "Halo"]]))).captions
    assert caption.meta.platforms == ("wa",)


def test_a_caption_of_its_own_takes_a_platform_from_the_common_one() -> None:
    read_ = csv("Kanal;Takarir;Takarir X\nIG, X;Panjang;Pendek\nIG, X;Panjang;\n")
    assert [(c.text, c.meta.platforms) for c in read_.captions] == [
        ("Panjang", ("ig",)), ("Pendek", ("x",)), ("Panjang", ("ig", "x")),
    ]  # fmt: skip


# Days ----------------------------------------------------------------------------------------------------------


def test_days_of_numbers_are_read_in_the_order_of_their_column() -> None:
    assert days(csv("Tanggal,Takarir\n12/1/2026,A\n12/14/2026,B\n")) == ["2026-12-01T00:00", "2026-12-14T00:00"]
    assert days(csv("Tanggal,Takarir\n12/1/2026,A\n14/1/2026,B\n")) == ["2026-01-12T00:00", "2026-01-14T00:00"]
    assert days(csv("Tanggal,Takarir\n12/1/2026,A\n1/2/2026,B\n")) == ["2026-01-12T00:00", "2026-02-01T00:00"]
    titled = "Desember 2026,\nTanggal,Takarir\n12/1/2026,A\n12/2/2026,B\n"
    assert days(csv(titled)) == ["2026-12-01T00:00", "2026-12-02T00:00"]


def test_days_in_both_orders_are_an_error_that_names_two_cells() -> None:
    read_ = csv("Tanggal,Takarir\n12/14/2026,A\n15/12/2026,B\n5/6/2026,C\n7/7/2026,D\n")
    (error,) = read_.errors
    assert "baris 3, kolom Tanggal (“15/12/2026”) dan baris 2, kolom Tanggal (“12/14/2026”)" in str(error)
    assert days(read_) == ["2026-12-14T00:00", "2026-12-15T00:00", None, "2026-07-07T00:00"]


def test_days_that_excel_turned_round_are_told() -> None:
    rows = [HEAD, [datetime(2026, 1, 12), "IG", "A"], [datetime(2026, 2, 12), "IG", "B"], ["13/12/2026", "IG", "C"]]
    (error,) = read(book(("K", rows))).errors
    assert "K!A2" in str(error)
    assert "K!A4" in str(error)
    rows[1:3] = [[datetime(2026, 12, 1), "IG", "A"], [datetime(2026, 12, 2), "IG", "B"]]
    assert not read(book(("K", rows))).errors


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("31/02/2026;09.00", "baris 2, kolom Tanggal: tanggal “31/02/2026” tidak terbaca"),
        ("1-3 Des 2026;09.00", "baris 2, kolom Tanggal: tanggal “1-3 Des 2026” tidak terbaca"),
        ("1 Des 2026;25.00", "baris 2, kolom Jam: jam “25.00” tidak terbaca"),
        ("1 Des 2026;12 malam", "baris 2, kolom Jam: jam “12 malam” tidak terbaca"),
        (";09.00", "baris 2, kolom Jam: jam “09.00” tanpa tanggal"),
        ("Senin, 1 Des 2026;09.00", "baris 2, kolom Tanggal: “Senin, 1 Des 2026” jatuh pada hari Selasa"),
    ],
)
def test_a_day_or_hour_that_cannot_be_read_is_told_with_its_place(cell: str, told: str) -> None:
    (message,) = problems(csv(f"Tanggal;Jam;Takarir\n{cell};Halo\n"))
    assert message.startswith(told)


def test_numbers_alone_are_days_of_the_month_in_the_title() -> None:
    read_ = csv("KALENDER DESEMBER 2026;\nTgl;Takarir\n1;A\n15;B\n")
    assert days(read_) == ["2026-12-01T00:00", "2026-12-15T00:00"]
    assert "kolom Tgl" in problems(csv("Tgl;Takarir\n1;A\n"))[0]


def test_an_hour_alone_takes_the_day_above_where_days_are_written_once() -> None:
    rows = "1/12/2026;09.00;IG;A\n;12.00;IG;B\n;12.00;X;C\n2/12/2026;08.00;IG;D\n"
    head = "Tanggal;Jam;Kanal;Takarir\n"
    read_ = csv(head + rows)
    assert days(read_) == ["2026-12-01T09:00", "2026-12-01T12:00", "2026-12-01T12:00", "2026-12-02T08:00"]
    assert any("2 baris" in note for note in read_.tables[0].notes)
    twice = csv(head + "1/12/2026;09.00;IG;A\n1/12/2026;12.00;IG;B\n;13.00;IG;C\n")  # here it was forgotten
    assert days(twice)[2] is None
    assert "tanpa tanggal" in problems(twice)[0]
    earlier = csv(head + "1/12/2026;09.00;IG;A\n;08.00;IG;B\n")
    assert days(earlier)[1] is None


# Exports -------------------------------------------------------------------------------------------------------

METRICOOL = (
    "Text;Date;Time;Draft;Facebook;Twitter/X;LinkedIn;GBP;Instagram;Pinterest;TikTok;Youtube;Threads;Bluesky;Picture Url 1;"
    "Picture Url 2;Picture Url 3;Alt text picture 1;Alt text picture 2;Alt text picture 3;Document title;Shortener;"
    "Instagram Post Type;Instagram Show Reel On Feed;Facebook Title;Brand name\n"
    "Halo;2026-12-01;09:30:00;TRUE;TRUE;TRUE;FALSE;FALSE;FALSE;FALSE;FALSE;FALSE;FALSE;FALSE;https://a.id/1.jpg;"
    "https://a.id/2.jpg;;Poster;;;;FALSE;POST;TRUE;;Dinas Contoh\n"
)
META_INSTAGRAM = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,"
    "Date,Views,Likes,Shares,Comments,Saves,Reach,Follows\n"
    '1801,17,dinascontoh,Dinas Contoh,"Halo,\n\nWarga",0,12/03/2026 06:08,https://www.instagram.com/p/a/,IG image,,Lifetime,'
    "160,5,3,2,4,45,1\n"
)
META_FACEBOOK = (
    "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Is share,"
    "Post type,Languages,Custom labels,Funded content status,Data comment,Date,Impressions,Reach\n"
    "1,2,Dinas Contoh,Imunisasi,Halo,27,12/03/2026 06:08,,https://www.facebook.com/reel/3,0,0,Reels,,,,,Lifetime,10,20\n"
)
BUFFER = '\ufeff"Text","Image URL","Tags","Posting Time"\n"Halo","https://a.id/1.jpg","","2026-12-01 09:30"\n'
HOOTSUITE = '12/14/2026 09:30,Halo,https://a.id\n12/15/2026 09:30,"Halo, lagi",\n'
PUBLER = "Date,Message,Link\n2026/12/01 09:30,Halo,https://a.id\n"
SOCIALBEE = (
    "text,link,imageUrls,gifUrls,videoUrls,postAtSpecificTime\nHalo,https://a.id,https://a.id/1.jpg,,,2026-12-01 09:30:00\n"
)
META_FACEBOOK_PHOTOS = (
    "Post ID,Page ID,Page name,Title,Duration (sec),Publish time,Permalink,Post type,Views\n"
    '1,2,Dinas Contoh,Halo,,12/03/2026 06:08,https://www.facebook.com/3,Photo,"1,250"\n'
)


@pytest.mark.parametrize(
    ("export", "text", "platforms", "when", "unit"),
    [
        (METRICOOL, "Halo", ("facebook", "x"), "2026-12-01T09:30", None),
        (META_INSTAGRAM, "Halo,\n\nWarga", ("instagram",), "2026-12-03T06:08", "Dinas Contoh"),
        (META_FACEBOOK, "Halo", ("facebook",), "2026-12-03T06:08", "Dinas Contoh"),
        (BUFFER, "Halo", (), "2026-12-01T09:30", None),
        (HOOTSUITE, "Halo", (), "2026-12-14T09:30", None),
        (META_FACEBOOK_PHOTOS, "Halo", ("facebook",), "2026-12-03T06:08", "Dinas Contoh"),
        (PUBLER, "Halo", (), "2026-12-01T09:30", None),
        (SOCIALBEE, "Halo", (), "2026-12-01T09:30", None),
    ],
    ids=["metricool", "meta-instagram", "meta-facebook", "buffer", "hootsuite", "meta-facebook-photos", "publer", "socialbee"],
)
def test_exports_of_schedulers(export: str, text: str, platforms: tuple[str, ...], when: str, unit: str | None) -> None:
    read_ = sources.read_bytes("a.csv", export.encode(), CONFIG)
    first = read_.captions[0]
    assert (first.text, first.meta.platforms, first.meta.unit) == (text, platforms, unit)
    assert days(read_)[0] == when
    assert not read_.errors
    assert not problems(read_)


def test_each_picture_keeps_its_alternative_text() -> None:
    (caption,) = csv(METRICOOL).captions
    assert [tuple(m) for m in caption.meta.media] == [("https://a.id/1.jpg", "Poster"), ("https://a.id/2.jpg", None)]
    assert caption.meta.status == "draft"


# Files -----------------------------------------------------------------------------------------------------------


def test_a_table_of_windows_with_text_above_its_header_on_row_fifteen() -> None:
    above = "".join(f"Catatan {n};;\r\n" for n in range(13))
    text = f'RENCANA “DESEMBER” 2026;;\r\n{above}Tgl;Takarir;Kanal\r\n1 Des 2026;"Baris satu\r\nbaris – dua";IG\r\n'
    read_ = sources.read_bytes("a.csv", text.encode("cp1252"), CONFIG)
    (caption,) = read_.captions
    assert caption.text == "Baris satu\nbaris – dua"
    assert caption.place.label == "baris 16, kolom Takarir"
    assert read_.tables[0].header == 15


def test_a_wide_sheet_and_escaped_characters() -> None:
    rows = [["Tanggal", "Takarir", *[None] * 3000, "Kanal"], ["1/12/2026", "Satu_x000D_\ndua", *[None] * 3000, "IG"]]
    (caption,) = read(book(("K", rows))).captions
    assert caption.text == "Satu\ndua"
    assert caption.meta.platforms == ("ig",)


def test_days_and_hours_that_excel_counts() -> None:
    rows = [["Tanggal", "Jam", "Takarir"], [46357, 0.375, "A"], ["46357.75", None, "B"], [datetime(2026, 12, 1, 7, 5), None, "C"]]
    assert days(read(book(("K", rows)))) == ["2026-12-01T09:00", "2026-12-01T18:00", "2026-12-01T07:05"]


@pytest.mark.parametrize(
    ("hour", "iso"),
    [
        ("pukul 09.00 WIB", "09:00"), ("09.00–10.00", "09:00"), ("9 pagi", "09:00"), ("1 siang", "13:00"), ("7 malam", "19:00"),
        ("19:30:00", "19:30"), ("7:30 PM", "19:30"), ("-", "00:00"),
    ],
)  # fmt: skip
def test_hours_as_they_are_typed(hour: str, iso: str) -> None:
    assert days(csv(f"Tanggal;Jam;Takarir\nSelasa, 1 Des 2026;{hour};Halo\n")) == [f"2026-12-01T{iso}"]


# What is told ----------------------------------------------------------------------------------------------------


def test_columns_are_explained() -> None:
    text = "Dinas Contoh;;;;\nJam Tayang (WIB);Tgl;Topik;Takarir;Jenis Kertas\n09.00;1/12/2026;Buku;Halo;A4\n"
    (table,) = csv(text).tables
    assert [(c.header, c.field, c.used) for c in table.columns] == [
        ("Jam Tayang (WIB)", "jam", True), ("Tgl", "tanggal", True), ("Topik", "judul", True), ("Takarir", "takarir", True),
        ("Jenis Kertas", "", False),
    ]  # fmt: skip
    assert [c.why for c in table.columns] == [
        "memuat “jam”", "namanya dikenal", "namanya dikenal", "namanya dikenal", "tidak dikenal",
    ]  # fmt: skip
    assert table.taken == ("unit Dinas Contoh",)
    assert (table.header, table.captions, table.skipped) == (2, 1, 0)


def test_the_verb_explains_columns_and_check_counts_what_is_missing(tmp_path: Any) -> None:
    from click.testing import CliRunner

    from tulisbaik.cli import cli

    path = tmp_path / "rencana.csv"
    path.write_text("Tanggal;Kanal;Caption;Warna\n1/12/2026;Instagram;Buku baru;biru\n2/12/2026;X;;\n", encoding="utf-8")
    shown = CliRunner().invoke(cli, ["plan", "--explain-columns", str(path)], standalone_mode=False)
    assert shown.return_value == 0
    lines = shown.output.splitlines()
    assert lines[0].endswith("rencana.csv · judul kolom di baris 1")
    assert [line.split()[2:4] for line in lines[1:5]] == [
        ["Tanggal", "tanggal"], ["Kanal", "platform"], ["Caption", "takarir"], ["Warna", "–"],
    ]  # fmt: skip
    assert "Takarir: 1. Rencana tanpa takarir: 1." in shown.output
    checked = CliRunner().invoke(cli, ["check", str(path)], standalone_mode=False)
    assert "1 unggahan terencana belum bertakarir (baris 3, kolom Caption)" in checked.output


def test_all_platforms_are_those_of_the_account() -> None:
    from tulisbaik.config import Account
    from tulisbaik.linter import Linter

    (caption,) = csv("Kanal;Takarir\nSemua Kanal;Halo\n").captions
    own = Linter(Config(account=Account(platform=("instagram", "x"))))
    assert own.with_defaults(caption).meta.platforms == ("instagram", "x")
    (found,) = [d for d in Linter().check(caption).diagnostics if d.rule == "berkas/platform"]
    assert "[account] platform" in found.message


CELLS = st.lists(
    st.tuples(
        st.sampled_from(["1/12/2026", "Rabu, 2 Des 2026", "2026-12-03", "kapan-kapan", ""]),
        st.sampled_from(["09.00", "pukul 7 malam", "25.00", "-", ""]),
        st.sampled_from(["IG", "IG+FB", "semua", "mading", ""]),
        st.sampled_from(["Dongeng", "", "MINGGU II"]),
        st.sampled_from(["Halo", "Baris satu\nbaris dua", "=A1", "-", "", "0", "#Tagar", "Takarir panjang, lho."]),
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=50)
@given(CELLS, st.sampled_from(";,\t"), st.permutations(["Tanggal", "Jam", "Kanal", "Judul", "Takarir"]))
def test_every_row_of_any_table_is_read_or_named_in_both_kinds_of_files(
    rows: list[tuple[str, ...]], delimiter: str, headers: list[str]
) -> None:
    import csv as standard

    order = [["Tanggal", "Jam", "Kanal", "Judul", "Takarir"].index(h) for h in headers]
    table = [headers, *([row[n] for n in order] for row in rows)]
    out = io.StringIO()
    standard.writer(out, delimiter=delimiter).writerows(table)
    one = csv(out.getvalue())
    two = read(book(("K", [[f"'{c}"[1:] or None for c in row] for row in table]), change=_as_text))
    texts = [row[4] for row in rows if row[4].strip("-")]
    dated = {n for n, row in enumerate(rows, 2) if row[0][:1].isdigit() and not row[4].strip("-")}
    for read_ in (one, two):
        assert [c.text for c in read_.captions] == texts
        assert {s.place.row for s in read_.skipped} >= dated
    said = [[(c.meta.schedule, c.meta.platforms, len(c.problems)) for c in read_.captions] for read_ in (one, two)]
    assert said[0] == said[1]


def _as_text(made: Any) -> None:
    for row in made["K"].iter_rows():
        for cell in row:
            if cell.value is not None:
                cell.data_type = "s"


def test_a_second_table_keeps_what_the_title_says_and_does_not_take_the_place_of_the_first() -> None:
    text = (
        "Dinas Contoh;;;\nTahun 2026;;;\nTanggal;Takarir;;\n1 Des;Satu;;\n;;;\nPEKAN II;;;\nTanggal;Kanal;Judul;Takarir\n"
        "8 Des;X;Buku;Dua\n"
    )
    read_ = csv(text)
    assert [(c.text, c.meta.unit) for c in read_.captions] == [("Satu", "Dinas Contoh"), ("Dua", "Dinas Contoh")]
    assert days(read_) == ["2026-12-01T00:00", "2026-12-08T00:00"]


def test_the_delimiter_is_that_of_the_header_not_of_the_texts() -> None:
    (caption,) = csv('Tanggal,Takarir\n1/12/2026,"a; b; c; d; e; f"\n').captions
    assert caption.text == "a; b; c; d; e; f"
    assert caption.meta.schedule == datetime(2026, 12, 1)


def test_a_weekday_in_a_column_of_its_own_must_fit_its_day() -> None:
    (message,) = problems(csv("Hari;Tanggal;Takarir\nSenin;1/12/2026;A\nRabu;2/12/2026;B\n"))
    assert message.startswith("baris 2, kolom Tanggal: “Senin, 1/12/2026” jatuh pada hari Selasa")
    assert days(csv("Hari/Tanggal;Takarir\nSelasa, 1/12/2026;A\n")) == ["2026-12-01T00:00"]
