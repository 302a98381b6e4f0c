"""Plans made of rows, as a team's table would give them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tulisbaik.plan import Plan, make_plan
from tulisbaik.reports.html import render
from tulisbaik.runner import Runner

HEAD = ("tanggal", "jam", "platform", "pilar", "unit", "takarir", "status", "pic", "judul", "tautan")
MADE = date(2026, 11, 24)


class Made(NamedTuple):
    """A plan and the runner that read it."""

    plan: Plan
    runner: Runner

    @property
    def page(self) -> str:
        return render(self.plan, self.runner, MADE)


Make = Callable[..., Made]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """The plan of rows; a row says what differs from a plain one."""

    def made(rows: Sequence[Mapping[str, str]], name: str = "rencana.csv", config: str = "") -> Made:
        path = tmp_path / name
        plain = {"tanggal": "2026-12-14", "jam": "08.00", "platform": "instagram", "pilar": "layanan", "unit": "Humas"}
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, HEAD)
            table.writeheader()
            table.writerows([{**plain, **row} for row in rows])
        (tmp_path / "tulisbaik.toml").write_text(config, encoding="utf-8")
        runner = Runner()
        return Made(make_plan(runner, runner.check([str(path)])), runner)

    return made


@pytest.fixture
def fortnight(make: Make) -> Made:
    """Two weeks of three units, with an empty day, a row without a caption, a post without a pillar, and what was measured."""
    pillars = ("layanan", "edukasi", "layanan", "kegiatan", "")
    texts = (
        "Loket buka sampai pukul 19.00 WIB. Cek jamnya lewat tautan di bio.",
        "Biayanya Rp. 50.000 saja. Daftar skrg di s.id/contoh!",
        "Pameran resmi di buka! Silahkan berkunjung.",
    )
    rows = [
        {
            "tanggal": f"2026-12-{day:02}", "jam": f"{7 + 4 * k:02}.30", "pilar": pillars[(day + k) % 5],
            "unit": ("Humas", "Layanan", "Dinas Perpustakaan dan Arsip Kota Contoh")[day % 3],
            "takarir": f"{texts[(day + k) % 3]} Kabar ke-{day}-{k}.", "status": ("Draf", "Siap tayang")[k % 2], "pic": "Rani",
        }
        for day in range(1, 15) if day != 6
        for k in range(1 + day % 3)
    ]  # fmt: skip
    made = make([*rows, {"tanggal": "2026-12-08", "jam": "21.00", "takarir": "", "judul": "Belum ditulis"}])
    posts = tuple(replace(p, numbers={"jangkauan": 1000.0 + 37 * n}) for n, p in enumerate(made.plan.posts))
    return Made(replace(made.plan, posts=posts), made.runner)
