"""Content calendars as teams keep them: each caption is read with its platform, pillar, unit, schedule and place."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from tulisbaik import sources
from tulisbaik.config import Config
from tulisbaik.errors import SourceError
from tulisbaik.linter import Linter


def test_the_labelled_calendars(shared: Path) -> None:
    linter = Linter()
    for expected in sorted((shared / "data" / "own" / "calendars").glob("*.expected.json")):
        wanted = json.loads(expected.read_text(encoding="utf-8"))
        read = sources.read_path(str(expected.parent / wanted["file"]), Config())
        assert not read.errors
        found = [linter.with_defaults(c) for c in read.captions]
        for w in wanted["captions"]:
            same = [c for c in found if c.text.split() == w["text"].split() and w["platform"] in c.meta.platforms]
            assert same, f"{wanted['file']}: {w['text'][:40]}"
            assert any(" ".join(c.meta.pillars).lower() == (w["pillar"] or "").lower() for c in same)
            schedule = datetime.fromisoformat(w["schedule"]) if w["schedule"] else None
            assert schedule in [c.meta.schedule for c in same]


@pytest.mark.parametrize(
    ("day", "hour", "schedule"),
    [
        ("2026-12-01", "09.00", "2026-12-01T09:00"),
        ("1/12/2026", "9:30", "2026-12-01T09:30"),
        ("Sel, 1 Des 2026", "19.00 WIB", "2026-12-01T19:00"),
        ("1 Desember 2026", "pukul 08.00", "2026-12-01T08:00"),
    ],
)
def test_days_and_hours_of_two_columns(day: str, hour: str, schedule: str) -> None:
    text = f"Rencana;;;\nTanggal;Jam;Kanal;Takarir\n{day};{hour};IG;Buku baru sudah tiba.\n"
    (caption,) = sources.read_text("a.csv", text, Config()).captions
    assert caption.meta.schedule is not None
    assert caption.meta.schedule.replace(tzinfo=None) == datetime.fromisoformat(schedule)


def test_one_column_a_platform() -> None:
    text = "Tanggal,Caption IG,Caption X\n2026-12-01,Untuk Instagram.,Untuk X.\n2026-12-02,Hanya Instagram.,\n"
    captions = sources.read_text("a.csv", text, Config()).captions
    assert [(c.text, c.meta.platforms) for c in captions] == [
        ("Untuk Instagram.", ("instagram",)),
        ("Untuk X.", ("x",)),
        ("Hanya Instagram.", ("instagram",)),
    ]


def test_a_file_without_captions_is_told() -> None:
    with pytest.raises(SourceError, match="tidak ada kolom takarir"):
        sources.read_text("a.csv", "No,Judul\n1,Halo\n", Config())
