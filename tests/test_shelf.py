"""Runs of very many captions: what waits on the disk is told as what is held in memory."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik import judging, runner, shelf
from tulisbaik.errors import SourceError
from tulisbaik.reports import FORMATS, Report, render
from tulisbaik.runner import Runner
from tulisbaik.shelf import Shelf


@given(st.lists(st.tuples(st.text(), st.integers(0, 5))), st.integers(0, 12))
def test_a_shelf_is_a_list(items: list[tuple[str, int]], room: int) -> None:
    kept: Shelf[str] = Shelf(room)
    for item, size in items:
        kept.append(item, size)
    assert list(kept) == [item for item, _ in items]
    assert [kept[n] for n in reversed(range(len(kept)))] == [item for item, _ in reversed(items)]


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, data: object) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda prefix: Full())
    with pytest.raises(SourceError, match="TMPDIR"):
        Shelf[int](0).append(1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Captions of every form that have to do with each other, some of them in lines of several lines."""
    event = "Bursa Kerja Contoh digelar Kamis, 14 Januari 2027,\npukul {hour:02}.00 WIB, di GOR Contoh.\n\nSilahkan hadir 🎉 {n}!"
    rows = [
        {
            "id": f"r{n}",
            "takarir": event.format(hour=8 + n % 5, n=n),
            "unit": f"Unit {n % 3}",
            "platform": "x",
            "jadwal": f"2027-01-0{1 + n % 7}T08:{n:02}+07:00",
        }
        for n in range(40)
    ]
    with (tmp_path / "b.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (tmp_path / "a.jsonl").write_text("\r\n".join([*lines, "{rusak"]), encoding="utf-8")
    (tmp_path / "c.md").write_text(f"---\nunit: Unit 1\n---\n{rows[0]['takarir']}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("format_", FORMATS)
def test_a_long_run_tells_what_a_short_one_tells(folder: Path, monkeypatch: pytest.MonkeyPatch, format_: str) -> None:
    def told() -> str:
        run = Runner()
        report = Report(run.check(run.files([str(folder)])), {})
        lines = list(render(format_, report))
        assert report.captions == 81
        assert len(report.errors) == 1
        return "\n".join(lines)

    short = told()
    monkeypatch.setattr(judging, "_PART", 7)
    monkeypatch.setattr(runner, "ROOM", 10)
    monkeypatch.setattr(shelf.Shelf.__init__, "__defaults__", (10,))
    assert told() == short
    assert "fakta/pertentangan" in short
