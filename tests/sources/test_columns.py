"""Calendars as PR teams keep them: where the header is, what a column means, when a post is due."""

from __future__ import annotations

import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tulisbaik import sources
from tulisbaik.config import Config
from tulisbaik.errors import SourceError
from tulisbaik.sources.columns import ALIASES, aliases, field_of
from tulisbaik.sources.document import Document
from tulisbaik.sources.schedules import schedule
from tulisbaik.text.caption import Caption

from ..cli.conftest import Run, run  # noqa: F401

CONFIG = Config()


def csv(text: str, config: Config = CONFIG) -> tuple[Caption, ...]:
    return sources.read_text("a.csv", text, config).captions


def book(rows: list[list[Any]], merge: tuple[str, ...] = ()) -> Document:
    from openpyxl import Workbook

    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cells in merge:
        sheet.merge_cells(cells)
    out = io.BytesIO()
    made.save(out)
    return sources.read_bytes("a.xlsx", out.getvalue(), CONFIG)


@pytest.mark.parametrize(
    ("day", "hour", "iso"),
    [
        ("Sel, 1 Des 2026", "", "2026-12-01"),
        ("Selasa, 1 Desember 2026", "09.00 WIB", "2026-12-01T09:00+07:00"),
        ("1/12/2026", "7:30", "2026-12-01T07:30"),
        ("01-12-26", "09.00", "2026-12-01T09:00"),
        ("1-Des-26", "pukul 19.30 WITA", "2026-12-01T19:30+08:00"),
        ("1 Dec 2026", "9:00 AM", "2026-12-01T09:00"),
        ("Dec 1, 2026 9:05 PM", "", "2026-12-01T21:05"),
        ("2026-12-01T00:00", "09:00:00", "2026-12-01T09:00"),
        ("2026-12-01 09:15", "", "2026-12-01T09:15"),
        ("2026-12-01T02:00:00Z", "", "2026-12-01T02:00Z"),
        ("2026-12-01T12:00+07:00", "", "2026-12-01T12:00+07:00"),
        ("1/12/2026 09:00", "", "2026-12-01T09:00"),
        ("46357", "0.375", "2026-12-01T09:00"),
        ("1.12.2026", "12.00-13.00", "2026-12-01T12:00"),
    ],
)
def test_days_and_hours_as_they_are_typed(day: str, hour: str, iso: str) -> None:
    assert schedule(day, hour) == iso


@pytest.mark.parametrize(("day", "hour"), [("besok", ""), ("31/02/2026", ""), ("1/12/2026", "25.00"), ("1 Des", ""), ("", "")])
def test_what_is_no_day_or_hour_is_not_guessed(day: str, hour: str) -> None:
    assert schedule(day, hour) is None


def test_an_unreadable_day_is_told_and_the_caption_still_read() -> None:
    (caption,) = csv("Tanggal;Takarir\n31/02/2026;Halo\n")
    assert caption.meta.schedule is None
    assert "31/02/2026" in caption.problems[0].message


def test_the_header_is_the_row_that_names_most() -> None:
    head = [["KALENDER"], ["Dinas Contoh Kota Rekaan"], ["No.", "WAKTU", None, "KONTEN"]]
    rows = [
        *head,
        [None, "Tanggal", "Jam (WITA)", "Kanal", "Takarir/Caption"],
        [1, datetime(2026, 12, 1), "09.00", "X (Twitter)", "A"],
    ]
    (caption,) = book(rows).captions
    assert caption.text == "A"
    assert caption.place.cell == "E5"
    assert caption.meta.unit == "Dinas Contoh Kota Rekaan"
    assert caption.meta.platforms == ("x",)
    assert caption.meta.schedule is not None
    assert caption.meta.schedule.isoformat() == "2026-12-01T09:00:00+08:00"


def test_a_cell_merged_downwards_holds_for_all_its_rows() -> None:
    rows = [["Tanggal", "Takarir"], [datetime(2026, 12, 1), "A"], [None, "B"], [None, "C"]]
    captions = book(rows, ("A2:A3",)).captions
    assert [c.meta.schedule is not None for c in captions] == [True, True, False]


def test_a_caption_column_for_each_platform() -> None:
    captions = csv("Tanggal;Caption IG;Takarir X\n1/12/2026;Satu;Dua\n2/12/2026;;Tiga\n")
    assert [(c.text, c.meta.platforms) for c in captions] == [("Satu", ("instagram",)), ("Dua", ("x",)), ("Tiga", ("x",))]
    assert captions[1].place.label == "baris 2, kolom Takarir X"


def test_platforms_ticked_in_columns_of_their_own() -> None:
    (caption,) = csv("Text,Date,Time,Draft,Facebook,Twitter\nHalo,2026-12-16,09:00:00,TRUE,FALSE,TRUE\n")
    assert caption.meta.platforms == ("x",)
    assert caption.meta.status == "draft"


def test_accounts_are_platforms_or_units_by_their_values() -> None:
    (caption,) = csv("Akun;Takarir\nInstagram;Halo\n")
    assert caption.meta.platforms == ("instagram",)
    (caption,) = csv("Akun;Kanal;Takarir\nDinas Contoh;X;Halo\n")
    assert (caption.meta.unit, caption.meta.platforms) == ("Dinas Contoh", ("x",))


def test_two_caption_columns_are_an_error_until_the_config_or_a_final_one_chooses() -> None:
    text = "Tanggal;Takarir;Caption\n1/12/2026;Satu;Dua\n"
    with pytest.raises(SourceError, match=r"“Takarir” \(kolom 2\), “Caption” \(kolom 3\)"):
        csv(text)
    (caption,) = csv(text, Config(columns={"takarir": ("Caption",)}))
    assert caption.text == "Dua"
    (caption,) = csv(text.replace(";Caption", ";Caption final"))
    assert caption.text == "Dua"


def test_keys_of_json_lines_in_both_languages() -> None:
    when = '"tanggal": "2026-12-03", "jam": "08:15"'
    line = '{"id": "a", "teks": "Halo", "kanal": ["facebook", "threads"], "pillar": "edukasi", ' + when + "}"
    (caption,) = sources.read_text("a.jsonl", line + "\n", CONFIG).captions
    assert (caption.text, caption.meta.platforms, caption.meta.pillars) == ("Halo", ("facebook", "threads"), ("edukasi",))
    assert caption.meta.schedule == datetime(2026, 12, 3, 8, 15)
    assert caption.offsets is not None
    assert line[caption.offsets.to_file(0) :].startswith("Halo")


def test_every_alias_is_found_and_pictures_texts_are_no_captions() -> None:
    known = aliases({})
    assert all(field_of(name, known)[0] == key for key, names in ALIASES.items() for name in names)
    assert not any(field_of(name, known)[0] == "takarir" for name in ("Teks Gambar", "Instagram", "Copy Visual", "x" * 70))


def test_a_planned_post_without_a_caption_is_named_and_nothing_else_is() -> None:
    rows = [
        ["No", "Tanggal", "Kanal", "Judul", "Takarir"],
        ["MINGGU I"],
        [1, datetime(2026, 12, 1), "IG", "Dongeng", "A"],
        [2, None, "X", "Kartu anggota", None],
        [3, datetime(2026, 12, 2), None, None, "-"],
        [4],
        [],
        ["", "", "", "Jam layanan"],
    ]
    read = book(rows, ("B3:B4",))
    assert [c.text for c in read.captions] == ["A"]
    assert [(s.place.label, s.meta.title, str(s.meta.schedule)[:10]) for s in read.skipped] == [
        ("Sheet!E4", "Kartu anggota", "2026-12-01"),
        ("Sheet!E5", None, "2026-12-02"),
        ("Sheet!E8", "Jam layanan", "None"),
    ]
    (post,) = sources.read_text(
        "a.csv", "Tanggal;Judul;Takarir\nPekan 1;;\n1/12/2026;Satu;A\n2/12/2026;Dua;\n;;\n", CONFIG
    ).skipped
    assert (post.place.label, post.place.line, post.meta.title) == ("baris 4, kolom Takarir", 4, "Dua")


@pytest.mark.parametrize("day", ["31/02/2026", "besok lusa", 20261301])
def test_a_day_of_jsonl_that_cannot_be_read_is_told(day: object) -> None:
    (caption,) = sources.read_text("a.jsonl", json.dumps({"text": "Buku baru.", "tanggal": day}), CONFIG).captions
    (problem,) = caption.problems
    assert str(day) in problem.message


def test_an_empty_text_of_jsonl_is_a_planned_post_without_caption() -> None:
    rows = [{"id": "k-1", "judul": "Kuis", "text": " "}, {"text": "Buku baru."}]
    document = sources.read_text("a.jsonl", "\n".join(map(json.dumps, rows)), CONFIG)
    assert [c.text for c in document.captions] == ["Buku baru."]
    assert [(s.place.label, s.meta.title) for s in document.skipped] == [("k-1", "Kuis")]
    assert document.skipped[0].problems == ()


def test_keys_of_json_lines_are_named_as_columns_are() -> None:
    """One list of names serves both, the agency's own first."""
    config = Config(columns={"takarir": ("Naskah Rilis",), "pilar": ("rumpun",)})
    rows = [
        {
            "naskah_rilis": "Datang, ya.", "text": "draf lama", "rumpun": "edukasi", "kanal": "IG & FB", "tgl": "1 Des 2026",
            "pukul": "09.00 WIB", "PIC": "Sari", "Reach": "1,2 rb", "gambar": "a.jpg", "alt": "Poster", "draft": True,
        },
        {"Caption IG": "Untuk Instagram.", "Caption X": "Untuk X.", "hari/tanggal": "Rabu, 2 Desember 2026"},
        {"teks": "Satu.", "media": [{"berkas": "b.jpg", "alt": "Meja, kursi"}], "pilar": ["Kegiatan, Agenda"], "instagram": True},
        {"isi": "Satu.", "konten": "Dua."},
    ]  # fmt: skip
    document = sources.read_text("a.jsonl", "\n".join(map(json.dumps, rows)), config)
    one, two, three, four = document.captions
    meta = one.meta
    assert (one.text, meta.pillars, meta.platforms, meta.status) == ("Datang, ya.", ("edukasi",), ("ig", "fb"), "draft")
    assert (str(meta.schedule), meta.other["pic"]) == ("2026-12-01 09:00:00+07:00", "Sari")
    assert (meta.numbers, meta.media[0].alt) == ({"jangkauan": 1200}, "Poster")
    assert [(c.text, c.meta.platforms, c.place.label) for c in (two, three)] == [
        ("Untuk Instagram.", ("instagram",), "baris 2"), ("Untuk X.", ("x",), "baris 2"),
    ]  # fmt: skip
    assert (four.meta.media[0].alt, four.meta.pillars) == ("Meja, kursi", ("Kegiatan, Agenda",))
    assert four.meta.platforms == ("instagram",)
    assert [str(e) for e in document.errors] == [
        "a.jsonl:4: lebih dari satu kolom takarir: “isi” (kunci ke-1), “konten” (kunci ke-2). "
        "Sebut yang dipakai di [columns] takarir = [...]."
    ]
    plain = {
        "text": "A",
        "caption": "B",
        "content": "C",
        "platform": "x",
        "channel": "UC-12",
        "title": "Judul lain",
        "judul": "J",
    }
    (caption,) = sources.read_text("a.jsonl", json.dumps(plain), CONFIG).captions
    assert (caption.text, caption.meta.platforms, caption.meta.title) == ("A", ("x",), "J")
    assert {"caption", "content", "channel", "title"} <= caption.meta.other.keys()
    (table,) = document.tables
    assert {c.header: c.field for c in table.columns}["naskah_rilis"] == "takarir"


def test_metadata_without_a_caption_is_a_planned_post_in_every_kind_of_file(tmp_path: Path, run: Run) -> None:  # noqa: F811
    (tmp_path / "a.md").write_text("---\njudul: Kuis\njadwal: 2026-12-02T09:00\n---\n\n<!-- menyusul -->\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("---\njudul: Dongeng\njadwal: lusa\n---\n-\n", encoding="utf-8")
    (tmp_path / "c.csv").write_text("Tanggal,Judul,Takarir\n1/13/2026,Satu,A\nlusa,Dua,\n", encoding="utf-8")
    (tmp_path / "d.jsonl").write_text('{"id": "k-1", "judul": "Tiga", "jadwal": "lusa", "text": null}\n', encoding="utf-8")
    (tmp_path / "e.md").write_text("\n", encoding="utf-8")
    checked = run("check", "--select", "berkas")
    assert checked.out.startswith("1 takarir diperiksa")
    for line in (
        "b.md: Jadwal “lusa” tidak terbaca. Tulis seperti 2026-12-01T07:30+07:00.",
        "c.csv: baris 3, kolom Tanggal: tanggal “lusa” tidak terbaca. Tulis seperti 1 Desember 2026 atau 2026-12-01.",
        "c.csv: 1 unggahan terencana belum bertakarir (baris 3, kolom Takarir).",
        "d.jsonl: k-1: kunci “jadwal”: tanggal “lusa” tidak terbaca. Tulis seperti 1 Desember 2026 atau 2026-12-01.",
        "2 unggahan terencana belum bertakarir (a.md, b.md).",
    ):
        assert f"Catatan: {line}" in checked.err.splitlines()
    planned = json.loads(run("plan", "--format", "json").out)
    assert (planned["summary"]["posts"], planned["summary"]["skipped"]) == (1, 4)
    assert [s["title"] for s in planned["skipped"]] == ["Kuis", "Dongeng", "Dua", "Tiga"]


def test_days_whose_order_nothing_decides_are_told_by_every_run(tmp_path: Path, run: Run) -> None:  # noqa: F811
    (tmp_path / "a.csv").write_text("Tanggal,Takarir\n7/7/2026,A\n1/12/2026,B\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("Rencana Desember 2026,\nTanggal,Takarir\n1/12/2026,C\n2/12/2026,D\n", encoding="utf-8")
    (tmp_path / "c.csv").write_text("Tanggal,Takarir\n1/12/2026,E\n31/12/2026,F\n", encoding="utf-8")
    told = "Catatan: a.csv: tanggal seperti baris 3, kolom Tanggal (“1/12/2026”) dibaca hari/bulan/tahun, sebab"
    for verb in ("check", "plan"):
        notes = [line for line in run(verb).err.splitlines() if "dibaca" in line]
        assert len(notes) == 1, verb
        assert notes[0].startswith(told)
    assert "menurut bulan di judulnya" in run("plan", "b.csv", "--explain-columns").out
