"""`tulisbaik check`: places, formats, exit codes, fixes, ignores, baseline."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from openpyxl import Workbook

from .conftest import Run


def found(out: str) -> list[tuple[str, int, int, str]]:
    return [(d["path"], d["line"], d["column"], d["text"]) for d in json.loads(out)["diagnostics"]]


def test_places_in_every_kind_of_file(project: Path, run: Run) -> None:
    (project / "a.md").write_bytes("\ufeff---\r\nplatform: x\r\n---\r\n\r\nHalo 😀 loketku\r\ndan\u2028loketku\r\n".encode())
    (project / "b.txt").write_text("Ke loketku", encoding="utf-8")
    (project / "c.csv").write_bytes(
        'Rencana;;\r\nNo;Takarir;Kanal\r\n1;"Baris satu\r\nke ""loketku"" loketku";x\r\n'.encode("cp1252")
    )
    (project / "d.tsv").write_text("Caption\tPlatform\nKe loketku\tx\n", encoding="utf-8")
    (project / "e.jsonl").write_text('{"id": "j1", "text": "\\u00e9\\ud83d\\ude00\\n loketku"}\n', encoding="utf-8")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Kalender"
    for row in (["Kalender konten"], [], ["No", "Platform", "Takarir"], [1, "x", "Baris satu\nke loketku"]):
        sheet.append(row)
    book.save(project / "f.xlsx")
    done = run("check", "--format", "json")
    assert done.code == 1
    assert found(done.out) == [
        ("a.md", 5, 8, "loketku"), ("a.md", 6, 5, "loketku"), ("b.txt", 1, 4, "loketku"), ("c.csv", 4, 16, "loketku"),
        ("d.tsv", 2, 4, "loketku"), ("e.jsonl", 1, 44, "loketku"), ("f.xlsx", 2, 4, "loketku"),
    ]  # fmt: skip
    last = json.loads(done.out)["diagnostics"][-1]
    assert (last["sheet"], last["cell"]) == ("Kalender", "C4")
    shown = run("check", "f.xlsx", "c.csv").out
    assert "f.xlsx · Kalender!C4" in shown
    assert "c.csv:4:16" in shown


def test_standard_input(project: Path, run: Run) -> None:
    done = run("check", "-", "--stdin-filename", "x.csv", "--format", "json", stdin=b"Takarir\nKe loketku\n")
    assert (done.code, found(done.out)) == (1, [("x.csv", 2, 4, "loketku")])
    assert run("check", "-", "--fix", stdin=b"Ke loketku\r\n").out == "Ke loket kami\r\n"


def test_fixes_touch_only_what_they_own(project: Path, run: Run) -> None:
    files = {
        "a.md": "\ufeff---\r\nplatform: x   # catatan\r\n---\r\n\r\nKe Loketku.  \r\n<!-- loketku -->\r\n\r\n",
        "b.csv": 'No;Takarir\r\n1;Ke loketku\r\n2;"Ke ""x"" LOKETKU"\r\n3;bersih\r\n',
        "c.jsonl": '{"text":  "Ke loketku \\u00e9", "x": [1, 2]}\n{"text": "bersih"}',
    }
    for name, text in files.items():
        (project / name).write_bytes(text.encode())
    (project / "a.md").chmod(0o640)
    before = {name: (project / name).read_bytes() for name in files}
    diff = run("check", "--diff")
    assert diff.code == 1
    assert "+Ke Loket kami." in diff.out
    assert {name: (project / name).read_bytes() for name in files} == before
    assert run("check", "--fix").code == 0
    assert (project / "a.md").read_bytes().decode() == files["a.md"].replace("Ke Loketku", "Ke Loket kami")
    assert (project / "b.csv").read_bytes().decode() == files["b.csv"].replace("loketku", "loket kami").replace(
        "LOKETKU", "LOKET KAMI"
    )
    assert (project / "c.jsonl").read_bytes().decode() == files["c.jsonl"].replace("loketku", "loket kami")
    assert (project / "a.md").stat().st_mode & 0o777 == 0o640
    again = {name: (project / name).read_bytes() for name in files}
    run("check", "--fix")
    assert {name: (project / name).read_bytes() for name in files} == again
    assert sorted(p.name for p in project.iterdir()) == sorted([*files, "aturan", "tulisbaik.toml"])


def test_a_fix_that_needs_quotes_gets_them(project: Path, run: Run) -> None:
    rule = project / "aturan" / "istilah" / "loket.yaml"
    rule.write_text(
        rule.read_text(encoding="utf-8")
        .replace("loketku: loket kami", 'loketku: "loket, kami"')
        .replace("Ke loket kami", "Ke loket, kami"),
        encoding="utf-8",
    )
    (project / "a.csv").write_text("No,Takarir,Kanal\n1,Ke loketku,x\n", encoding="utf-8")
    run("check", "--fix")
    assert (project / "a.csv").read_text(encoding="utf-8") == 'No,Takarir,Kanal\n1,"Ke loket, kami",x\n'


def test_ignores_and_unused_ones(project: Path, run: Run) -> None:
    (project / "a.md").write_text(
        "<!-- tulisbaik: abaikan istilah/loket -->\nKe loketku.\nKe loketku lagi. <!-- tulisbaik: abaikan istilah/loket -->\n"
        "<!-- tulisbaik: abaikan istilah/loket -->\nBersih.\n", encoding="utf-8",
    )  # fmt: skip
    (project / "b.md").write_text("---\nabaikan: [istilah/loket]\n---\nKe loketku.\n", encoding="utf-8")
    (project / "c.csv").write_text("Takarir,Abaikan\nKe loketku,istilah\n", encoding="utf-8")
    (project / "d.jsonl").write_text('{"text": "bersih", "abaikan": ["istilah/lokt"]}\n', encoding="utf-8")
    done = run("check", "--format", "json")
    assert [(d["rule"], d["path"], d["line"]) for d in json.loads(done.out)["diagnostics"]] == [
        ("abaikan/mubazir", "a.md", 5),
        ("abaikan/mubazir", "d.jsonl", 1),
    ]
    assert "Maksudnya “istilah/loket”" in done.out


def test_a_baseline_is_keyed_by_content(project: Path, run: Run) -> None:
    (project / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    assert run("check", "--write-baseline", "lama.json").code == 0
    assert run("check", "--baseline", "lama.json").code == 0
    (project / "a.md").rename(project / "z.md")
    (project / "z.md").write_text("Baru di atas.\n\nKe loketku.\n", encoding="utf-8")
    assert run("check", "--baseline", "lama.json").code == 0
    (project / "z.md").write_text("Ke loketku.\nKe loketku.\nKe loketku juga.\n", encoding="utf-8")
    done = run("check", "--baseline", "lama.json", "--format", "json")
    assert [row[1] for row in found(done.out)] == [2, 3]
    config = project / "tulisbaik.toml"
    config.write_text(config.read_text(encoding="utf-8") + 'baseline = "lama.json"\n', encoding="utf-8")
    assert len(found(run("check", "--format", "json").out)) == 2
    (project / "lama.json").write_text("[]", encoding="utf-8")
    assert run("check").code == 2


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on(project: Path, run: Run, level: str, code: int) -> None:
    (project / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    assert run("check", "--fail-on", level).code == code


def test_info_does_not_fail_by_default(project: Path, run: Run) -> None:
    (project / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    with (project / "tulisbaik.toml").open("a", encoding="utf-8") as config:
        config.write('[severity]\n"istilah/loket" = "info"\n')
    assert run("check").code == 0
    assert run("check", "--fail-on", "info").code == 1


def test_reports_are_well_formed_and_the_same_on_every_run(project: Path, run: Run) -> None:
    (project / "b").mkdir()
    (project / "b" / "x, y%.md").write_text("Ke loketku.\nKe \x07loketku\n", encoding="utf-8")
    (project / "a.csv").write_text("Takarir\nKe loketku\n", encoding="utf-8")
    for name in ("terminal", "json", "sarif", "github", "junit"):
        first, second = run("check", "--format", name, PYTHONHASHSEED="1"), run("check", "--format", name, PYTHONHASHSEED="2")
        assert first == second
        assert first.code == 1
        assert first.out.count("istilah/loket") >= 3 or name == "terminal"
        assert "\x1b" not in first.out
    sarif = json.loads(run("check", "--format", "sarif").out)["runs"][0]
    assert sarif["results"][2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b/x%2C%20y%25.md"
    assert {r["ruleId"] for r in sarif["results"]} == {r["id"] for r in sarif["tool"]["driver"]["rules"]}
    suites = ET.fromstring(run("check", "--format", "junit").out)
    assert [s.get("failures") for s in suites] == ["1", "2"]
    assert (
        "::error file=b/x%2C y%25.md,line=1,col=4,endLine=1,endColumn=11,title=istilah/loket::"
        in run("check", "--format", "github").out
    )
    assert "\x07" not in run("check").out


def test_a_report_that_is_uploaded_repeats_no_leaked_number(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.md").write_text("Data warga: NIK 3201011505800002.\n", encoding="utf-8")
    said = run("check", "--select", "privasi", "--format", "sarif").out
    assert "privasi/nik" in said
    assert "3201011505800002" not in said


def test_a_finding_in_a_clean_folder_is_said_in_one_line(project: Path, run: Run) -> None:
    (project / "a.md").write_text("Bersih.\n", encoding="utf-8")
    done = run("check")
    assert (done.code, done.out, done.err) == (0, "1 takarir diperiksa, tidak ada temuan.\n", "")


def test_select_and_ignore_on_the_command_line(project: Path, run: Run) -> None:
    (project / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    assert run("check", "--ignore", "istilah/loket").code == 0
    assert run("check", "--ignore", "error").code == 0
    assert run("check", "--select", "berkas").code == 0
    assert run("check", "--select", "berkas,istilah/loket").code == 1
    wrong = run("check", "--select", "istilah/lokett")
    assert wrong.code == 2
    assert "“istilah/loket”" in wrong.err


def test_overrides_extends_and_columns(project: Path, run: Run) -> None:
    (project / "instansi.toml").write_text('ignore = ["berkas"]\n[columns]\ntakarir = ["Naskah IG"]\n', encoding="utf-8")
    (project / "tulisbaik.toml").write_text(
        'extends = "instansi.toml"\nrules = ["aturan"]\nselect = ["istilah/loket", "berkas"]\n'
        '[[overrides]]\npaths = ["arsip/**"]\nseverity = {"istilah/loket" = "info"}\n', encoding="utf-8",
    )  # fmt: skip
    (project / "arsip").mkdir()
    (project / "arsip" / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    assert run("check", "arsip").code == 0
    (project / "b.csv").write_text("No;Naskah IG\n1;Ke loketku\n", encoding="utf-8")
    (project / "c.md").write_text("---\nplatfrom: x\n---\nBersih\n", encoding="utf-8")
    done = run("check", "--format", "json")
    assert [(d["path"], d["severity"]) for d in json.loads(done.out)["diagnostics"]] == [
        ("arsip/a.md", "info"),
        ("b.csv", "error"),
    ]


def test_each_unit_is_judged_by_its_own_config(project: Path, run: Run) -> None:
    unit = project / "unit"
    unit.mkdir()
    (unit / "tulisbaik.toml").write_text('extends = "../tulisbaik.toml"\nignore = ["istilah/loket"]\n', encoding="utf-8")
    (unit / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    (project / "b.md").write_text("Ke loketku.\n", encoding="utf-8")
    assert [row[0] for row in found(run("check", "--format", "json").out)] == ["b.md"]


def test_a_pillar_file_gone_wrong_is_told_in_every_report(tmp_path: Path, run: Run) -> None:
    (tmp_path / "pilar.yaml").write_text("pilar: []\n", encoding="utf-8")
    (tmp_path / "tulisbaik.toml").write_text('pillars = "pilar.yaml"\n', encoding="utf-8")
    (tmp_path / "a.md").write_text("Ambil nomor di lobi.\n", encoding="utf-8")
    done = run("check", "a.md")
    assert (done.code, done.out) == (2, "1 takarir diperiksa, belum lengkap karena ada kesalahan.\n")
    assert "sedikitnya satu pilar" in done.err
    (error,) = json.loads(run("check", "a.md", "--format", "json").out)["errors"]
    assert "sedikitnya satu pilar" in error["message"]
