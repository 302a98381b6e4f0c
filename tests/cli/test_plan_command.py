"""`tulisbaik plan` as a user runs it: summary, JSON, comparison with the last report, exit codes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from tulisbaik.cli import cli
from tulisbaik.comparison import Seen, compare, read, seen
from tulisbaik.errors import SourceError
from tulisbaik.model import Severity


@pytest.fixture
def schema(repo: Path) -> Any:
    return jsonschema.Draft202012Validator(json.loads((repo / "docs" / "rencana.schema.json").read_text(encoding="utf-8")))


def plan(*args: str | Path) -> Result:
    """The exit code is the answer of the verb."""
    return CliRunner().invoke(cli, ["plan", *map(str, args)], standalone_mode=False)


def table(path: Path, *rows: str) -> Path:
    path.write_text("tanggal,jam,platform,pilar,unit,judul,takarir\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


WRONG = '2027-03-01,09.00,x,layanan,Humas,Loket,"Loket pindah Senin, 2 Maret 2027. Ambil nomor antrean di lobi."'
RIGHT = '2027-03-02,09.00,x,layanan,Humas,Kartu,"Kartu anggota dicetak di loket 2. Bawa KTP, lalu ambil nomor antrean di lobi."'
EMPTY = "2027-03-03,09.00,x,interaksi,Humas,Kuis tebak sampul,"


def test_the_sample_plan_reads_well(repo: Path) -> None:
    done = plan(repo / "contoh" / "rencana.xlsx")
    out = done.output
    assert done.return_value == 1
    assert out.startswith("Rencana konten 21–27 Desember 2026\n10 takarir · 4 unit · 3 platform · 1 baris tanpa takarir\n")
    first = out[out.index("Putuskan lebih dahulu") : out.index("Bauran pilar")]
    wanted = [("Jum 25 Des 07.00 · Pekan 4!G13 · Dimas", "fakta/hari-tanggal")]
    wanted += [("Rab 23 Des 09.00 · Pekan 4!G9 · Sari", rule) for rule in ("fakta/pertentangan", "rencana/bentrok")]
    assert re.findall(r"  [✗!] (.*) · (\S+)\n", first) == wanted
    assert "Baris tanpa takarir: Pekan 4!G14 (Kuis tebak sampul, 26 Desember 2026, Dimas)." in out
    assert "Status: Siap tayang 5, Draf 4, Menunggu persetujuan 1." in out
    assert len(out.splitlines()) <= 40


def test_json_follows_its_schema(repo: Path, schema: Any, tmp_path: Path) -> None:
    for path in (repo / "contoh" / "rencana.xlsx", repo / "contoh" / "rencana.csv", table(tmp_path / "a.csv", WRONG, EMPTY)):
        last = tmp_path / "lalu.json"
        last.write_text(plan(path, "--format", "json").output, encoding="utf-8")
        schema.validate(json.loads(last.read_text(encoding="utf-8")))
        schema.validate(json.loads(plan(path, "--format", "json", "--compare", last).output))


def test_json_holds_the_plan(tmp_path: Path) -> None:
    data = json.loads(plan(table(tmp_path / "a.csv", RIGHT, WRONG, EMPTY), "--format", "json").output)
    assert [(p["when"], p["pillar"], p["unit"]) for p in data["posts"]] == [
        ("2027-03-01T09:00:00+07:00", "layanan", "Humas"),
        ("2027-03-02T09:00:00+07:00", "layanan", "Humas"),
    ]
    (found,) = [d for d in data["posts"][0]["diagnostics"] if d["rule"] == "fakta/hari-tanggal"]
    assert data["posts"][0]["text"][found["start"] : found["end"]] == found["text"] == "Senin, 2 Maret 2027"
    assert [s["title"] for s in data["skipped"]] == ["Kuis tebak sampul"]
    assert data["period"] == {"from": "2027-03-01", "to": "2027-03-03"}


def test_exit_codes(tmp_path: Path) -> None:
    good, bad = table(tmp_path / "baik.csv", RIGHT), table(tmp_path / "salah.csv", WRONG)
    assert plan(good).return_value == 0
    assert "Putuskan lebih dahulu\n  Tidak ada.\n" in plan(good).output
    assert plan(bad).return_value == 1
    assert plan(bad, "--fail-on", "never").return_value == 0
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK nothing")
    done = plan(good, broken)
    assert done.return_value == 2
    assert "rusak.xlsx" in done.output
    assert "Rencana konten 2 Maret 2027" in done.output  # what could be read is told all the same


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--from", "2027-03-05", "--to", "2027-03-01"), "--to lebih awal daripada --from"),
        (("--from", "0001-01-01", "--to", "9999-12-31"), "paling lama tiga tahun"),
        (("--from", "5 Maret"), "5 Maret"),
    ],
)
def test_wrong_periods(tmp_path: Path, args: Sequence[str], message: str) -> None:
    done = CliRunner().invoke(cli, ["plan", str(table(tmp_path / "a.csv", RIGHT)), *args])
    assert done.exit_code == 2
    assert message in done.output


def test_a_table_without_rows(tmp_path: Path) -> None:
    done = plan(table(tmp_path / "a.csv"))
    assert (done.return_value, done.output) == (0, "Rencana konten tanpa tanggal\nTidak ada takarir.\n")


def test_the_same_plan_corrected(tmp_path: Path) -> None:
    path, last = table(tmp_path / "a.csv", WRONG, RIGHT), tmp_path / "lalu.json"
    last.write_text(plan(path, "--format", "json").output, encoding="utf-8")
    table(path, RIGHT, WRONG)  # rows may move
    data = json.loads(plan(path, "--format", "json", "--compare", last).output)["compared"]
    assert {c["verdict"] for c in data["changes"]} == {"same"}
    assert all(c["before"] == c["now"] == c["stayed"] for c in data["changes"])
    table(path, RIGHT, WRONG.replace("Senin", "Selasa"))
    changes = json.loads(plan(path, "--format", "json", "--compare", last).output)["compared"]["changes"]
    assert ("fakta/hari-tanggal", "gone") in {(c["rule"], c["verdict"]) for c in changes}
    assert "hilang      1 → 0    fakta/hari-tanggal · Humas" in plan(path, "--compare", last).output


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "bukan laporan rencana tulisbaik"),
        (b"\xff\xfe\x00", "bukan laporan rencana tulisbaik"),
        (b"[" * 100_000, "bukan laporan rencana tulisbaik"),
        (b"[]", "bukan laporan rencana tulisbaik"),
        (b'{"version": 1, "diagnostics": [], "errors": [], "summary": {}}', "bukan laporan rencana tulisbaik"),
        (b'{"kind": "rencana", "version": 2}', "laporan rencana versi 2. Yang dibaca: versi 1."),
        (b'{"kind": "rencana", "version": 1}', "bukan laporan rencana tulisbaik"),
        (b'{"kind": "rencana", "version": 1, "period": {"from": 7, "to": []}, "posts": [], "findings": []}', "bukan laporan"),
        (
            b'{"kind": "rencana", "version": 1, "period": {"from": null, "to": null}, "posts": [{"unit": "A", "diagnostics": '
            b'[{"rule": "x", "severity": "fatal", "key": "k"}]}], "findings": []}',
            "bukan laporan rencana tulisbaik",
        ),
    ],
)
def test_a_foreign_report_is_one_clear_error(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "lalu.json"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=message):
        read(path)


def test_a_missing_report_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"tidak-ada\.json: tidak dapat dibaca"):
        read(tmp_path / "tidak-ada.json")


def of(posts: Sequence[str], *found: tuple[str, str, str]) -> Seen:
    return seen(date(2027, 3, 1), date(2027, 3, 7), posts, [(key, Severity.WARNING) for key in found])


def test_verdicts_count_by_post() -> None:
    then = of(["A"] * 4 + ["B"], ("r/fewer", "A", "1"), ("r/fewer", "A", "2"), ("r/gone", "A", "1"), ("r/x", "B", "1"))
    now = of(["A"] * 8 + ["C"], ("r/fewer", "A", "2"), ("r/fewer", "A", "3"), ("r/new", "A", "1"), ("r/x", "C", "1"))
    compared = compare(then, now)
    told = {(c.rule, c.unit): (c.before, c.now, c.stayed, c.verdict) for c in compared.changes}
    assert told == {
        ("r/fewer", "A"): (2, 2, 1, "better"),  # as many in twice the posts
        ("r/gone", "A"): (1, 0, 0, "gone"),
        ("r/new", "A"): (0, 1, 0, "new"),
    }
    assert compared.apart == ("B", "C")
    assert {c.verdict for c in compare(now, now).changes} == {"same"}
