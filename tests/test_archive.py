"""New captions against those posted before: read once, looked up after, and safe with what is not an archive."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tulisbaik.archive import Archive, place_for
from tulisbaik.errors import SourceError
from tulisbaik.runner import Runner
from tulisbaik.sources.document import Document

POSTED = "2027-01-05T08:00+07:00"
EVENT = "Bursa Kerja Contoh digelar Kamis, 14 Januari 2027, pukul {hour} WIB, di GOR Contoh."


def row(hour: str, number: int = 0, **more: Any) -> dict[str, Any]:
    return {
        "id": f"r{number}",
        "text": EVENT.format(hour=hour),
        "unit": f"Unit {number}",
        "jadwal": "2027-01-05T08:00+07:00",
        **more,
    }


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("TULISBAIK_CACHE", str(folder))
    return folder


def check(new: Path, archive: Path) -> tuple[list[str], list[str]]:
    """Labels of the captions with a contradiction, and the errors told."""
    runner = Runner(select=["fakta/pertentangan"])
    checked = list(runner.check(runner.files([str(new)]), against=str(archive)))
    return [f.place.label for c in checked for f in c.findings()], [str(e) for c in checked for e in c.errors]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files whose captions are given to the archive."""
    seen: list[str] = []
    put = Archive._put

    def counted(self: Archive, path: str, captions: Any) -> None:
        seen.append(Path(path).name)
        put(self, path, captions)

    monkeypatch.setattr(Archive, "_put", counted)
    return seen


def test_a_new_caption_against_what_was_posted(tmp_path: Path) -> None:
    archive = tmp_path / "arsip"
    archive.mkdir()
    write(archive / "lama.jsonl", row("08.00", 1), row("09.00", 2))
    new = write(tmp_path / "baru.jsonl", row("08.30", 3))
    assert check(new, archive) == (["r3", "r3"], [])  # nothing is said of r1 and r2, which contradict each other
    assert check(write(tmp_path / "baru.jsonl", {**row("08.30", 3), "text": "Hal lain."}), archive) == ([], [])


def test_only_what_changed_is_read_again(tmp_path: Path, reads: list[str]) -> None:
    archive = tmp_path / "arsip"
    archive.mkdir()
    write(archive / "a.jsonl", row("08.00", 1))
    write(archive / "b.jsonl", row("08.00", 2))
    new = write(tmp_path / "baru.jsonl", row("09.00", 3))
    assert len(check(new, archive)[0]) == 2
    assert sorted(reads) == ["a.jsonl", "b.jsonl"]
    assert len(check(new, archive)[0]) == 2
    assert len(reads) == 2
    write(archive / "b.jsonl", row("09.00", 2), row("08.00", 4))
    assert len(check(new, archive)[0]) == 2
    assert reads[2:] == ["b.jsonl"]
    (archive / "b.jsonl").unlink()
    assert len(check(new, archive)[0]) == 1


def test_the_file_that_is_checked_may_lie_in_the_archive(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", row("08.00", 1))
    new = write(tmp_path / "b.jsonl", row("08.00", 2))
    assert check(new, tmp_path) == ([], [])
    assert check(new, new) == ([], [])


def test_a_file_that_changes_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", row("08.00", 1))
    count = 0

    def read(name: str) -> tuple[Document, tuple[()]]:
        nonlocal count
        count += 1
        path.write_text("x" * count, encoding="utf-8")
        return Document(name, "", ()), ()

    archive = Archive(tmp_path / "a.sqlite", "")
    assert archive.update([str(path)], read) == []
    assert archive.update([str(path)], read) == []
    assert count == 2
    archive.close()


def test_what_cannot_be_read_is_told_each_time_and_the_rest_is_there(tmp_path: Path) -> None:
    archive = tmp_path / "arsip.jsonl"
    archive.write_text(json.dumps(row("08.00", 1)) + "\n{rusak\n", encoding="utf-8")
    new = write(tmp_path / "baru.jsonl", row("09.00", 3))
    for _ in range(2):
        labels, errors = check(new, archive)
        assert labels == ["r3"]
        assert len(errors) == 1


@pytest.mark.parametrize(
    "content", [b"bukan SQLite, tapi cukup panjang untuk dibaca sebagai satu halaman" * 9, b"SQLite format 3\0rusak" * 99]
)
def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    archive = write(tmp_path / "arsip.jsonl", row("08.00", 1))
    new = write(tmp_path / "baru.jsonl", row("25.00", 3))
    place = place_for(str(archive))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    runner = Runner(select=["fakta"])
    checked = list(runner.check(runner.files([str(new)]), against=str(archive)))
    assert "fakta/jam-mustahil" in [f.diagnostic.rule for c in checked for f in c.findings()]  # its own findings are not lost
    (error,) = [e for c in checked for e in c.errors]
    assert str(place) in str(error)
    assert place.read_bytes() == content


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "lain.sqlite"
    with sqlite3.connect(place) as db:
        db.execute("CREATE TABLE milik_orang(x)")
    db.close()
    with pytest.raises(SourceError, match="aplikasi lain"):
        Archive(place, "")


def test_a_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tulisbaik.archive._WAIT", 0.05)
    place = tmp_path / "a.sqlite"
    Archive(place, "").close()
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(SourceError, match="proses lain"):
        Archive(place, "")
    other.close()


def test_another_account_reads_all_anew(tmp_path: Path, reads: list[str]) -> None:
    path = write(tmp_path / "a.jsonl", row("08.00", 1))
    for stamp in ("a", "a", "b"):
        archive = Archive(tmp_path / "a.sqlite", stamp)
        archive.update([str(path)], lambda name: (Document(name, "", ()), ()))
        archive.close()
    assert len(reads) == 2


def test_from_the_command_line(tmp_path: Path, cache: Path) -> None:
    write(tmp_path / "arsip.jsonl", row("08.00", 1))
    write(tmp_path / "baru.jsonl", row("09.00", 2))
    done = subprocess.run(
        [sys.executable, "-m", "tulisbaik", "check", "baru.jsonl", "--against", "arsip.jsonl", "--select", "fakta/pertentangan"],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "arsip.jsonl r1" in done.stdout
    assert "baru.jsonl" in done.stdout


@pytest.mark.slow
def test_many_archived_captions(tmp_path: Path) -> None:
    rows = [row("08.00", i, text=f"Kelas Seni {i} digelar 14 Januari 2027, pukul 08.00 WIB, di Aula {i}.") for i in range(5000)]
    archive = write(tmp_path / "arsip.jsonl", *rows)
    new = write(tmp_path / "baru.jsonl", {**rows[4321], "text": rows[4321]["text"].replace("08.00", "09.00"), "unit": "Lain"})
    assert len(check(new, archive)[0]) == 1
