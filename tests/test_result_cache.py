"""What is kept between runs never changes what a run says."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import RULE
from tulisbaik import data
from tulisbaik.checked import Checked
from tulisbaik.linter import Linter, make_caption
from tulisbaik.result_cache import ResultCache
from tulisbaik.ruleset import all_rules
from tulisbaik.runner import Runner

BROKEN = '''\
from tulisbaik.rules.base import bad, good, rule

@rule(severity="error", message="x", ref="x", since="0.1.0", examples=[bad("[[a]]"), good("b")])
def check(ctx):
    """Rusak."""
    yield from {}["tidak ada"]
'''
PYTHON = BROKEN.replace('yield from {}["tidak ada"]', "yield from ()")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An agency's folder with a rule of its own, three captions, and a cache that nothing else uses."""
    monkeypatch.setenv("TULISBAIK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "loket.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "tulisbaik.toml").write_text('rules = ["aturan"]\n', encoding="utf-8")
    texts = tmp_path / "takarir"
    texts.mkdir()
    for name, hour in (("humas", "09.00"), ("layanan", "10.00"), ("arsip", "09.00")):
        (texts / f"{name}.md").write_text(
            f"---\nunit: {name}\nplatform: instagram\njadwal: 2026-12-01 08:00\n---\n\n"
            "Ayo datang ke loketku di Gelar Literasi, Sabtu, 12 Desember 2026,\n"
            f"pukul {hour} WIB di Aula Utama. Daftar di bit.ly/gelar.\n",
            encoding="utf-8",
        )
    return texts


def check(folder: Path, *, keeps: bool = True) -> list[Checked]:
    all_rules.cache_clear()  # as in a process of its own
    runner = Runner(folder.parent / "tulisbaik.toml", keeps=keeps)
    return list(runner.check(runner.files([str(folder)])))


def said(checked: list[Checked]) -> list[tuple[str, str, int, str]]:
    return [(f.diagnostic.rule, f.diagnostic.severity, f.line, f.diagnostic.message) for c in checked for f in c.findings()]


def fresh(checked: list[Checked]) -> list[int]:
    return [len(c.fresh) for c in checked]


def test_the_second_run_judges_nothing_and_says_the_same(folder: Path) -> None:
    first, second = check(folder), check(folder)
    assert fresh(first) == [1, 1, 1]
    assert fresh(second) == [0, 0, 0]
    assert [c.results for c in second] == [c.results for c in first]
    assert {"khusus/loket", "fakta/pertentangan"} <= {rule for rule, *_ in said(second)}


def test_every_rule_says_the_same_from_the_cache(folder: Path) -> None:
    linter, cache = Linter(), ResultCache()
    captions = [make_caption(e.text, e.meta) for rule in all_rules().values() for e in rule.info.examples]
    judged = [linter.check(c, compared=True) for c in captions]
    for caption, result in zip(captions, judged, strict=True):
        cache.put(linter, caption, result)
    cache.close()
    again = ResultCache()
    assert [again.get(linter, c, compared=True) for c in captions] == judged
    again.close()


def test_only_what_changed_is_judged(folder: Path) -> None:
    check(folder)
    file = folder / "layanan.md"
    file.write_text(file.read_text(encoding="utf-8").replace("loketku", "loket kami"), encoding="utf-8")
    assert fresh(check(folder)) == [0, 0, 1]
    assert said(check(folder)) == said(check(folder, keeps=False))


def test_a_file_that_moved_is_named_where_it_stands_now(folder: Path) -> None:
    check(folder)
    (folder / "humas.md").rename(folder / "pusat.md")
    moved = check(folder)
    assert sum(fresh(moved)) == 0
    assert said(moved) == said(check(folder, keeps=False))
    assert any("pusat.md" in message for *_, message in said(moved))


def test_metadata_counts(folder: Path) -> None:
    check(folder)
    file = folder / "layanan.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("unit: layanan", "unit: layanan\nabaikan: khusus/loket"), encoding="utf-8"
    )
    again = check(folder)
    assert fresh(again) == [0, 0, 1]
    assert said(again) == said(check(folder, keeps=False))


def terms(status: str) -> str:
    return (
        "versi: 1\nbahasa: id\nentri:\n  - id: aula\n    istilah:\n      - {term: Aula Besar, status: preferred}\n"
        f"      - {{term: Aula Utama, status: {status}}}\n"
    )


CHANGES = {
    "rule": ("aturan/loket.yaml", RULE.replace("severity: error", "severity: info")),
    "config": ("tulisbaik.toml", 'rules = ["aturan"]\nterms = ["istilah.yaml"]\nignore = ["khusus"]\n'),
    "terms": ("istilah.yaml", terms("deprecated")),
}


@pytest.mark.parametrize("change", CHANGES)
def test_another_way_to_judge_judges_anew(folder: Path, change: str) -> None:
    home = folder.parent
    (home / "tulisbaik.toml").write_text('rules = ["aturan"]\nterms = ["istilah.yaml"]\n', encoding="utf-8")
    (home / "istilah.yaml").write_text(terms("admitted"), encoding="utf-8")
    before = check(folder)
    name, text = CHANGES[change]
    (home / name).write_text(text, encoding="utf-8")
    after = check(folder)
    assert sum(fresh(after)) == 3
    assert said(after) == said(check(folder, keeps=False)) != said(before)


def test_without_a_schedule_a_caption_is_judged_by_today(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "arsip.md"
    file.write_text(file.read_text(encoding="utf-8").replace("jadwal:", "tayang_asli:"), encoding="utf-8")
    check(folder)

    class Tomorrow(date):
        @classmethod
        def today(cls) -> date:
            return date.fromordinal(date.today().toordinal() + 1)

    monkeypatch.setattr("tulisbaik.result_cache.date", Tomorrow)
    assert fresh(check(folder)) == [1, 0, 0]


@pytest.mark.parametrize(("rule", "failures"), [(PYTHON, 0), (BROKEN, 3)])
def test_with_python_rules_of_others_nothing_is_kept(folder: Path, rule: str, failures: int) -> None:
    (folder.parent / "aturan" / "tanya.py").write_text(rule, encoding="utf-8")
    for _ in range(2):
        checked = check(folder)
        assert sum(fresh(checked)) == 3
        assert sum(len(c.failures) for c in checked) == failures


def test_one_caption_alone_leaves_nothing_behind(folder: Path) -> None:
    runner = Runner(folder.parent / "tulisbaik.toml", keeps=True)
    runner.check([str(folder / "humas.md")])
    assert not kept().exists()
    long = folder / "panjang.md"
    long.write_text("Ayo ke loketku. " * 2_000, encoding="utf-8")
    assert [fresh(list(runner.check([str(long)]))) for _ in range(2)] == [[1], [0]]


def test_what_was_found_alone_is_no_help_to_a_comparison(folder: Path) -> None:
    (folder / "panjang.md").write_text("Ayo ke loketku. " * 2_000, encoding="utf-8")
    runner = Runner(folder.parent / "tulisbaik.toml", keeps=True)
    runner.check([str(folder / "panjang.md")])
    assert sum(fresh(check(folder))) == 4
    assert sum(fresh(check(folder))) == 0


# A cache is never an error -----------------------------------------------------------------------------------------


def kept() -> Path:
    return data.cache_folder() / "temuan.sqlite"


def test_only_its_owner_may_read_it(folder: Path) -> None:
    check(folder)
    assert kept().stat().st_mode & 0o077 == 0


def test_a_broken_file_is_begun_anew(folder: Path) -> None:
    first = check(folder)
    kept().write_bytes(b"bukan basis data" * 1_000)
    assert said(check(folder)) == said(first)
    check(folder)
    assert sum(fresh(check(folder))) == 0


def test_no_room_for_a_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TULISBAIK_CACHE", "/proc/tidak-bisa")
    assert said(check(folder)) == said(check(folder, keeps=False))


def test_a_locked_file_is_done_without(folder: Path) -> None:
    first = check(folder)
    db = sqlite3.connect(kept(), isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    try:
        assert said(check(folder)) == said(first)
    finally:
        db.close()
    assert sum(fresh(check(folder))) == 0


def test_what_was_long_of_no_use_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(folder)
    db = sqlite3.connect(kept(), isolation_level=None)
    db.execute("UPDATE results SET day = day - 31")
    (folder / "humas.md").unlink()
    assert sum(fresh(check(folder))) == 0  # of use today: they stay
    assert db.execute("SELECT count(*) FROM results").fetchone() == (2,)
    monkeypatch.setattr("tulisbaik.result_cache._MOST", 1)
    (folder / "baru.md").write_text("Ayo ke loket kami.", encoding="utf-8")
    check(folder)
    assert db.execute("SELECT count(*) FROM results").fetchone() == (1,)
    db.close()


def test_many_files_by_several_processes_and_runs_at_once(folder: Path) -> None:
    for n in range(250):
        (folder / f"{n:03}.md").write_text(f"Ayo datang ke loketku nomor {n}.\n", encoding="utf-8")
    command = [sys.executable, "-m", "tulisbaik", "check", "--format", "json", "."]

    def run(_: int) -> str:
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120).stdout

    with ThreadPoolExecutor(3) as pool:
        outputs = {*pool.map(run, range(3)), run(0)}
    assert len(outputs) == 1
    assert sum(fresh(check(folder))) == 0
