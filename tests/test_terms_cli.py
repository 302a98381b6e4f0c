"""`tulisbaik terms` as a person uses it: look up, lint, import, export."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tulisbaik.cli import cli
from tulisbaik.errors import TulisbaikError
from tulisbaik.exchange import read, xlsx
from tulisbaik.knowledge.terms import Concept, Expansion, Holder, Status, Term

BASE = """versi: 1
bahasa: id
entri:
- id: layanan
  definisi: Layanan pinjam.
  sumber: SK 1/2025
  tautan: https://contoh.go.id/layanan
  istilah:
  - {term: PinjamContoh, status: preferred, kasus: persis}
  - {term: Pinjam Contoh, status: forbidden, sampai: 2025-01-01}
  panjangkan: {singkatan: PC, menjadi: PinjamContoh}
  abaikan_frasa: [pinjam contoh tulisan]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tulisbaik.toml").write_text('terms = ["istilah.yaml"]\ndefault_terms = false\n', encoding="utf-8")
    (tmp_path / "istilah.yaml").write_text(BASE, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["terms", *words], standalone_mode=False)


def test_find_says_what_to_call_it_and_where_it_is_written(folder: Path) -> None:
    done = run("find", "pinjam", "contoh")
    assert done.return_value == 0
    for part in ("PinjamContoh", "terlarang", "Layanan pinjam.", "SK 1/2025", "https://contoh.go.id/layanan", "istilah.yaml:4"):
        assert part in done.stdout
    assert run("find", "entah").return_value == 1
    assert [entry["id"] for entry in json.loads(run("find", "Buka PinjamContoh!", "--format", "json").stdout)] == ["layanan"]


def test_lint_tells_a_contradiction_with_both_places(folder: Path) -> None:
    unit = folder / "unit.yaml"
    unit.write_text(
        "entri:\n- id: lain\n  istilah:\n  - {term: PinjamContoh, status: forbidden}\n"
        "- id: layanan\n  tautan: contoh\n  istilah:\n  - {term: Pinjam Contoh, status: deprecated}\n",
        encoding="utf-8",
    )
    done = run("lint", "istilah.yaml", "unit.yaml")
    assert done.return_value == 1
    assert "unit.yaml:4: kesalahan: “PinjamContoh” terlarang di entri “lain”, tetapi boleh di entri “layanan”." in done.stdout
    assert "Lihat istilah.yaml:9" in done.stdout
    assert "unit.yaml:8: catatan: “Pinjam Contoh” deprecated menggantikan forbidden. Lihat istilah.yaml:10." in done.stdout
    assert "bukan alamat lengkap" in done.stdout
    assert "tidak punya bentuk resmi" in done.stdout


def test_lint_goes_on_after_a_broken_file(folder: Path) -> None:
    (folder / "rusak.yaml").write_text("entri: 5", encoding="utf-8")
    done = run("lint", "rusak.yaml", "istilah.yaml")
    assert done.return_value == 1
    assert "rusak.yaml: kesalahan:" in done.stdout
    assert "2 berkas, 1 entri: 1 kesalahan" in done.stdout


@pytest.mark.parametrize("name", ["a.tbx", "a.csv", "a.xlsx", "a.yaml"])
@pytest.mark.parametrize("dialect", ["dca", "2008"])
def test_what_is_exported_is_imported_whole(folder: Path, name: str, dialect: str) -> None:
    assert run("export", name, "--dialect", dialect).return_value == 0
    assert run("import", name, "-o", "lagi.yaml").return_value == 0
    before, after = (read(folder / f)[0] for f in ("istilah.yaml", "lagi.yaml"))
    assert [c._replace(file="") for c in after] == [c._replace(file="") for c in before]


def test_export_says_what_other_tools_do_not_see(folder: Path) -> None:
    done = run("export", "a.tbx")
    assert "status forbidden ditulis sebagai deprecated (1 kali)" in done.stderr


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.csv", b"id,istilah\na,x\nb,", "baris 3"),
        ("a.csv", b"istilah\nx", "kolom “id” tidak ada"),
        ("a.csv", b"id,istilah,status\na,x,utama\nb,x,terlarang", "terlarang di entri “b”"),
        ("a.tbx", b"<tbx><text>", "XML tidak terbaca"),
        ("a.xlsx", b"PK", "bukan berkas .xlsx"),
        ("a.doc", b"", "jenis berkas “.doc” tidak dikenal"),
        ("hilang.csv", None, "tidak dapat dibaca"),
    ],
)
def test_nothing_is_half_imported(folder: Path, name: str, data: bytes | None, says: str) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    done = run("import", name, "-o", "baru.yaml")
    assert isinstance(done.exception, TulisbaikError)
    assert says in str(done.exception)
    assert not (folder / "baru.yaml").exists()


def test_import_does_not_overwrite_unasked(folder: Path) -> None:
    (folder / "a.csv").write_bytes(b"id,istilah\na,x\n")
    assert isinstance(run("import", "a.csv").exception, TulisbaikError)
    assert (folder / "istilah.yaml").read_text(encoding="utf-8") == BASE
    assert run("import", "a.csv", "--force").return_value == 0


def test_a_sheet_keeps_everything_and_runs_nothing() -> None:
    concept = Concept(
        "a", (Term("=1+1", Status.PREFERRED, exact=True), Term("@akun", kind="akun")), definition="Satu.\nDua.",
        expand=Expansion("S", "Satu", ("internal",)), ignore=("x y",), holders=(Holder("Ratna | Widuri"),),
    )  # fmt: skip
    blob = xlsx.write([concept], "a.xlsx")
    assert [c._replace(file="") for c in xlsx.read(blob, "a.xlsx")] == [concept]
    from openpyxl import load_workbook

    assert load_workbook(io.BytesIO(blob)).active["B2"].data_type == "s"  # type: ignore[index]


def test_a_sheet_with_real_dates_is_read() -> None:
    from datetime import date

    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["ID", "Istilah", "Sampai"])  # type: ignore[union-attr]
    book.active.append(["a", "LIPI", date(2021, 8, 31)])  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    assert xlsx.read(out.getvalue(), "a.xlsx")[0].terms[0].until == date(2021, 8, 31)
