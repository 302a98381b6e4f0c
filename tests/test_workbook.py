"""`plan --xlsx`: a copy of the plan with notes and colours at its captions; the original stays as it is."""

from __future__ import annotations

import json
import os
import re
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from PIL import Image as Picture

from tulisbaik import sources
from tulisbaik.config import Config
from tulisbaik.plan import make_plan
from tulisbaik.reports.xlsx import SUMMARY, render
from tulisbaik.reports.xlsx.cells import LONGEST, cell_text
from tulisbaik.reports.xlsx.marks import note
from tulisbaik.runner import Runner
from tulisbaik.sources.rows import ERRORS

from .cli.conftest import Run, project, run  # noqa: F401

HEAD = ["Tanggal", "Jam", "Kanal", "Pilar", "Takarir", "Status", "Jumlah"]
ERROR = "00F8CBCB"
HOSTILE = [
    '=HYPERLINK("http://jahat.example","klik")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|'x'!A0",
    "-2+3",
    "<script>alert(1)</script>",
]


def rich_book(path: Path) -> None:
    """A plan as teams decorate it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Pekan 'satu'"
    sheet.append(["Rencana Desember 2026"])
    sheet.merge_cells("A1:G1")
    sheet.append(HEAD)
    texts: list[Any] = [
        "Ke loketku.", "Bersih dan rapi.",
        CellRichText("Datang ", TextBlock(InlineFont(b=True), "ke loketku"), " ya."), "Ke loketku lagi.", None,
    ]  # fmt: skip
    for n, text in enumerate(texts):
        sheet.append([datetime(2026, 12, 1 + n), "09.00", "IG", "Layanan", text, "Draf", f"=LEN(E{3 + n})"])
    sheet["E6"].comment = Comment("Tolong cek lagi. – Sari", "Sari")
    sheet["E3"].font = Font(italic=True, name="Arial")
    sheet["A3"].number_format = "dd/mm/yyyy"
    sheet["F3"].fill = PatternFill("solid", fgColor="00FF00")
    sheet.column_dimensions["E"].width = 77
    sheet.row_dimensions[3].height = 44
    sheet.column_dimensions["G"].hidden = True
    sheet.freeze_panes = "A3"
    choice = DataValidation(type="list", formula1='"Draf,Siap tayang"')
    choice.add("F3:F20")
    sheet.add_data_validation(choice)
    sheet.conditional_formatting.add("G3:G20", CellIsRule(operator="greaterThan", formula=["100"], font=Font(bold=True)))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=7, min_row=2, max_row=7), titles_from_data=True)
    sheet.add_chart(chart, "J2")
    Picture.new("RGB", (8, 8), "red").save(path.with_suffix(".png"))
    sheet.add_image(Image(path.with_suffix(".png")), "J20")
    other = book.create_sheet("Lain")
    other["A1"] = "=SUM('Pekan ''satu'''!G3:G7)"
    book.save(path)


def test_the_copy_keeps_what_the_plan_is_and_adds_notes_and_colours(project: Path, run: Run) -> None:  # noqa: F811
    rich_book(project / "rencana.xlsx")
    before = (project / "rencana.xlsx").read_bytes()
    done = run("plan", "rencana.xlsx", "--xlsx", "diperiksa.xlsx")
    assert done.code == 1
    assert "Ditulis: diperiksa.xlsx" in done.err
    assert "Tidak terbawa" not in done.err
    assert (project / "rencana.xlsx").read_bytes() == before
    old, new = (load_workbook(project / n, rich_text=True) for n in ("rencana.xlsx", "diperiksa.xlsx"))
    assert new.sheetnames == [SUMMARY, "Pekan 'satu'", "Lain"]
    for title in old.sheetnames:
        a, b = old[title], new[title]
        for row in a.iter_rows():
            for cell in row:
                twin = b[cell.coordinate]
                assert twin.value == cell.value
                assert twin.number_format == cell.number_format
                assert repr(twin.font) == repr(cell.font)
        assert b.merged_cells.ranges == a.merged_cells.ranges
        assert {k: (d.width, d.hidden) for k, d in b.column_dimensions.items()} == {
            k: (d.width, d.hidden) for k, d in a.column_dimensions.items()
        }
        assert [v.sqref for v in b.data_validations.dataValidation] == [v.sqref for v in a.data_validations.dataValidation]
        assert len(b.conditional_formatting) == len(a.conditional_formatting)
        assert (len(b._charts), len(b._images), b.freeze_panes) == (len(a._charts), len(a._images), a.freeze_panes)
    sheet = new["Pekan 'satu'"]
    assert isinstance(sheet["E5"].value, CellRichText)
    assert sheet.row_dimensions[3].height == 44
    assert [sheet[f"E{n}"].fill.fgColor.rgb for n in (3, 5, 6)] == [ERROR] * 3
    assert sheet["E4"].fill.fill_type is None
    assert sheet["E4"].comment is None
    assert sheet["F3"].fill.fgColor.rgb == "0000FF00"
    assert "Kesalahan: “loketku” ditulis “loket kami”. → " in sheet["E3"].comment.text
    assert sheet["E6"].comment.text.startswith("Tolong cek lagi. – Sari\n\n— tulisbaik —\nKesalahan:")
    assert sheet["E6"].comment.author == "Sari"
    assert sheet["E7"].fill.fgColor.rgb == "00ECEDEE"  # planned, not written yet
    links = [c.hyperlink.location for row in new[SUMMARY].iter_rows() for c in row if c.hyperlink]
    assert links.count("'Pekan ''satu'''!E3") == 1
    assert "'Pekan ''satu'''!E7" in links
    assert [s.sheet_view.tabSelected for s in new.worksheets] == [True, False, False]


def test_a_checked_copy_can_be_checked_again(project: Path, run: Run) -> None:  # noqa: F811
    rich_book(project / "a.xlsx")
    run("plan", "./a.xlsx", "--xlsx", "b.xlsx")
    again = run("plan", "b.xlsx", "--xlsx", "c.xlsx", "--format", "json")
    first = json.loads(run("plan", "a.xlsx", "--format", "json").out)
    assert [p["text"] for p in json.loads(again.out)["posts"]] == [p["text"] for p in first["posts"]]
    book = load_workbook(project / "c.xlsx")
    assert book.sheetnames == [SUMMARY, "Pekan 'satu'", "Lain"]
    assert book["Pekan 'satu'"]["E6"].comment.text.count("— tulisbaik —") == 1
    sheet = book["Pekan 'satu'"]
    for cell in ("E3", "E6", "E7"):
        sheet[cell] = "Sudah beres."
    book.save(project / "c.xlsx")
    run("plan", "c.xlsx", "--xlsx", "d.xlsx")
    sheet = load_workbook(project / "d.xlsx")["Pekan 'satu'"]
    assert [sheet[cell].fill.fill_type for cell in ("E3", "E6", "E7")] == [None] * 3
    assert [sheet["E3"].comment, sheet["E6"].comment.text, sheet["E7"].comment] == [None, "Tolong cek lagi. – Sari", None]
    assert sheet["E5"].fill.fgColor.rgb == ERROR


def test_what_openpyxl_leaves_behind_is_told(project: Path, run: Run) -> None:  # noqa: F811
    rich_book(project / "asal.xlsx")
    with zipfile.ZipFile(project / "asal.xlsx") as old, zipfile.ZipFile(project / "a.xlsx", "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/drawings/drawing1.xml":
                shape = b'<xdr:absoluteAnchor xmlns:xdr="x"><xdr:sp macro=""/></xdr:absoluteAnchor>'
                part = re.sub(rb"(</(?:\w+:)?wsDr>)", shape.replace(b' xmlns:xdr="x"', b"") + rb"\1", part)
                part = part.replace(
                    b"<wsDr ", b'<wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
                )
            new.writestr(name, part)
        new.writestr("xl/slicers/slicer1.xml", b"<slicers/>")
        new.writestr("xl/threadedComments/threadedComment1.xml", b"<ThreadedComments/>")
    (project / "asal.xlsx").unlink()
    done = run("plan", "a.xlsx", "--xlsx", "b.xlsx")
    (line,) = [line for line in done.err.splitlines() if line.startswith("Tidak terbawa")]
    for lost in ("1 slicer", "1 utas komentar", "1 bentuk atau kotak teks"):
        assert lost in line
    assert "Berkas asal tetap utuh." in line


def test_nothing_is_written_over_what_was_read(project: Path, run: Run) -> None:  # noqa: F811
    rich_book(project / "a.xlsx")
    (project / "b.csv").write_text("Takarir\nHalo.\n", encoding="utf-8")
    os.link(project / "a.xlsx", project / "kembar.xlsx")
    (project / "tautan.xlsx").symlink_to("a.xlsx")
    (project / "lalu.json").write_text(run("plan", "b.csv", "--format", "json").out, encoding="utf-8")
    before = {p.name: p.read_bytes() for p in project.iterdir() if p.is_file()}
    for args in (
        ("b.csv", "--compare", "lalu.json", "--html", "lalu.json"), ("b.csv", "--html", "c.xlsx", "--xlsx", "./c.xlsx"),
        ("b.csv", "--xlsx", "tiada/c.xlsx"), ("b.csv", "--html", "b.csv/c.html"), ("b.csv", "--html", "aturan"),
        ("a.xlsx", "--xlsx", "a.xlsx"), ("a.xlsx", "--xlsx", "./kembar.xlsx"), ("b.csv", "a.xlsx", "--xlsx", "tautan.xlsx"),
        ("b.csv", "--html", "b.csv"), ("b.csv", "--xlsx", "b.csv"), ("b.csv", "--xlsx", "hasil.csv"),
    ):  # fmt: skip
        done = run("plan", *args)
        assert done.code == 2, args
        assert "Traceback" not in done.err
    assert {p.name: p.read_bytes() for p in project.iterdir() if p.is_file()} == before


def test_a_plan_that_is_no_workbook_has_its_rows_as_a_sheet(project: Path, run: Run) -> None:  # noqa: F811
    rows = [["Tanggal", "Kanal", "Takarir", "Catatan", "Suka"]]
    rows += [[f"{n + 1}/12/2026", "IG", text, text, "1,2 rb"] for n, text in enumerate([*HOSTILE, "Ke loketku."])]
    rows += [["9/12/2026", "IG", "", "menyusul", ""]]
    (project / "a.csv").write_text(
        "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows), encoding="utf-8"
    )
    done = run("plan", "a.csv", "--xlsx", "b.xlsx")
    assert done.code == 1
    book = load_workbook(project / "b.xlsx")
    assert book.sheetnames == [SUMMARY, "Rencana"]
    sheet = book["Rencana"]
    head = [c.value for c in sheet[1]]
    texts = [row[head.index("Takarir")] for row in sheet.iter_rows(min_row=2)]
    assert [c.value for c in texts] == [*HOSTILE, "Ke loketku.", None]
    assert {c.data_type for c in texts[:-1]} == {"s"}
    assert [c.quotePrefix for c in texts[:5]] == [True, True, True, True, False]
    assert [c.value for c in next(sheet.iter_cols(min_col=head.index("suka") + 1))][1:3] == [1200, 1200]
    assert "loket kami" in texts[5].comment.text
    with zipfile.ZipFile(project / "b.xlsx") as packed:
        for name in packed.namelist():
            if "worksheets/sheet" in name and name.endswith(".xml"):
                assert not re.search(rb"<f[ >]", packed.read(name)), name


def test_hostile_texts_of_a_workbook_stay_texts(project: Path, run: Run) -> None:  # noqa: F811
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Takarir", "Kanal"])
    for row, text in enumerate(HOSTILE, 2):
        sheet.cell(row, 1, f"Ke loketku {text}" if text.startswith("<") else text).data_type = "s"
        sheet.cell(row, 2, "IG")
    book.save(project / "a.xlsx")
    run("plan", "a.xlsx", "--xlsx", "b.xlsx")
    with zipfile.ZipFile(project / "b.xlsx") as packed:
        for name in packed.namelist():
            if "worksheets/sheet" in name and name.endswith(".xml"):
                assert not re.search(rb"<f[ >]", packed.read(name)), name
            assert b"<script>" not in packed.read(name)
    assert [c.value for c in load_workbook(project / "b.xlsx")["Sheet"]["A"]][1:5] == HOSTILE[:4]


def test_several_workbooks_become_rows_and_a_merged_cell_takes_the_note(project: Path, run: Run) -> None:  # noqa: F811
    for name in ("a.xlsx", "b.xlsx"):
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in (["Tanggal", "Kanal", "Takarir"], ["1/12/2026", "IG", "Ke loketku."], ["1/12/2026", "X", None]):
            sheet.append(row)
        sheet.merge_cells("C2:C3")
        book.save(project / name)
    done = run("plan", "a.xlsx", "b.xlsx", "--xlsx", "c.xlsx")
    assert "beberapa .xlsx" in done.err
    assert load_workbook(project / "c.xlsx").sheetnames == [SUMMARY, "Rencana"]
    run("plan", "a.xlsx", "--xlsx", "d.xlsx")
    assert "loket kami" in load_workbook(project / "d.xlsx")["Sheet"]["C2"].comment.text
    (project / "rusak.xlsx").write_bytes(b"PK rusak")
    done = run("plan", "a.xlsx", "rusak.xlsx", "tiada.xlsx", "--xlsx", "g.xlsx")
    assert done.code == 2
    assert "Ditulis: g.xlsx" in done.err
    assert load_workbook(project / "g.xlsx").sheetnames == [SUMMARY, "Sheet"]
    before = (project / "g.xlsx").read_bytes()
    done = run("plan", "rusak.xlsx", "--xlsx", "g.xlsx", "--html", "g.html")
    assert (done.code, "Ditulis" in done.err, (project / "g.html").exists()) == (2, False, False)
    assert (project / "g.xlsx").read_bytes() == before
    (project / "e.md").write_text("Ke loketku.\n", encoding="utf-8")
    run("plan", "a.xlsx", "e.md", "--xlsx", "f.xlsx")
    assert load_workbook(project / "f.xlsx").sheetnames == [SUMMARY, "Sheet", "Rencana lain"]


def workbook_of(texts: list[str]) -> bytes:
    """The workbook of a plan with these captions."""
    lines = "\n".join(json.dumps({"text": text, "judul": text}) for text in texts)
    document = sources.read_text("a.jsonl", lines, Config())
    runner = Runner(select=("berkas",))
    return render(make_plan(runner, runner.check_document(document)), {}, date(2026, 12, 1)).data


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=80).filter(lambda t: t.strip() not in ERRORS), min_size=1, max_size=8))
def test_any_caption_survives_into_the_sheet(texts: list[str]) -> None:
    read = sources.read_bytes("a.xlsx", workbook_of(["Judul", *texts]), Config())
    assert not read.errors
    wanted = [text.replace("\r\n", "\n") for text in texts if re.search(r"[^\s\-–—_.…]", text)]
    assert [c.text for c in read.captions][1:] == wanted


@given(st.text(st.characters(), max_size=60))
def test_what_xml_cannot_hold_is_escaped_as_excel_does(text: str) -> None:
    from openpyxl.utils.escape import unescape

    shown = cell_text(text)
    assert unescape(shown) == text
    assert not re.search("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]", shown)


def test_a_text_longer_than_a_cell_is_cut_off_with_a_mark() -> None:
    shown = cell_text("😀" * LONGEST)
    assert shown.endswith("…")
    assert len(shown.encode("utf-16-le")) // 2 <= LONGEST
    assert cell_text("a" * LONGEST) == "a" * LONGEST
    assert note([], "Lama.\n\n— tulisbaik —\nKesalahan: x") == "Lama.\n\n— tulisbaik —"


def test_posts_that_share_a_cell_share_its_mark(project: Path, run: Run) -> None:  # noqa: F811
    """A caption merged over the rows of two platforms has the findings of both, each once."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Tanggal", "Kanal", "Takarir"], ["1/12/2026", "Medsoz", "Ke loketku."], ["2/12/2026", "Sosmet", None]):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    book.save(project / "a.xlsx")
    run("plan", "a.xlsx", "--xlsx", "b.xlsx")
    text = load_workbook(project / "b.xlsx")["Sheet"]["C2"].comment.text
    assert text.count("istilah/loket") == 1
    assert ["medsoz" in text.lower(), "sosmet" in text.lower()] == [True, True]


def test_notes_of_others_keep_their_words_and_get_room(project: Path, run: Run) -> None:  # noqa: F811
    rich_book(project / "a.xlsx")
    book = load_workbook(project / "a.xlsx")
    book["Lain"]["XFD1048576"] = "jauh"
    book["Lain"]["B2"].comment = Comment("Rapat menyepakati hal ini.\n" * 12, "Budi", height=300, width=500)
    book.save(project / "a.xlsx")
    run("plan", "a.xlsx", "--xlsx", "b.xlsx")
    with zipfile.ZipFile(project / "b.xlsx") as packed:
        drawn = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".vml")]
    assert load_workbook(project / "b.xlsx")["Lain"]["B2"].comment.author == "Budi"
    assert any("height:252px" in part for part in drawn)  # 13 lines


def test_the_summary_compares_with_the_last_period(project: Path, run: Run) -> None:  # noqa: F811
    rich_book(project / "a.xlsx")
    (project / "b.csv").write_text("Tanggal;Takarir\n1/11/2026;Ke loketku.\n2/11/2026;Bersih.\n", encoding="utf-8")
    (project / "lalu.json").write_text(run("plan", "b.csv", "--format", "json").out, encoding="utf-8")
    run("plan", "a.xlsx", "--xlsx", "b.xlsx", "--compare", "lalu.json")
    rows = [[c.value for c in row] for row in load_workbook(project / "b.xlsx")[SUMMARY].iter_rows()]
    at = next(n for n, row in enumerate(rows) if row[0] == "Dibanding periode lalu, per unggahan")
    assert rows[at + 2][:6] == ["tanpa unit", 1, 3, "memburuk", "istilah/loket", "Kata ini punya bentuk resmi."]


def test_a_workbook_of_formatted_emptiness_is_not_copied(project: Path, run: Run) -> None:  # noqa: F811
    rich_book(project / "asal.xlsx")
    row = '<row r="%d">' + '<c s="0"/>' * 20 + "</row>"
    empty = "".join(row % n for n in range(30, 300_000)).encode()
    with zipfile.ZipFile(project / "asal.xlsx") as old, zipfile.ZipFile(project / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"</sheetData>", empty + b"</sheetData>") if "sheet1" in name else part)
    done = run("plan", "a.xlsx", "--xlsx", "b.xlsx")
    assert done.code == 2
    assert "terlalu besar untuk disalin" in done.err
    assert not (project / "b.xlsx").exists()


@pytest.mark.slow
def test_two_thousand_rows(project: Path, run: Run) -> None:  # noqa: F811
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    for n in range(2000):
        sheet.append([datetime(2026, 1 + n % 12, 1 + n % 28), "09.00", "IG", "Layanan", f"Ke loketku nomor {n}.", "Draf", n])
    book.save(project / "a.xlsx")
    assert run("plan", "a.xlsx", "--xlsx", "b.xlsx").code == 1
    checked = load_workbook(BytesIO((project / "b.xlsx").read_bytes()))["Sheet"]
    assert sum(row[4].comment is not None for row in checked.iter_rows(min_row=2)) == 2000
