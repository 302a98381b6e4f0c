"""What words wake is kept between runs, and never changes what a run says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RULE
from tests.test_result_cache import BROKEN, folder, said  # noqa: F401 - a fixture
from tulisbaik.linter import Linter
from tulisbaik.ruleset import all_rules
from tulisbaik.runner import Runner


def run(folder: Path, *, keeps: bool = True) -> tuple[Linter, int, list[tuple[str, str, int, str]]]:  # noqa: F811
    """The linter after a run of its own, the words that it knew before, and what was said."""
    all_rules.cache_clear()  # as in a process of its own
    (folder.parent / "cache" / "temuan.sqlite").unlink(missing_ok=True)  # each caption is judged again
    runner = Runner(folder.parent / "tulisbaik.toml", keeps=keeps)
    files = runner.files([str(folder)])
    linter = runner.linter_for(str(folder / "humas.md"))
    known = len(linter.index.words)
    return linter, known, said(list(runner.check(files)))


def test_the_second_run_knows_the_words_and_says_the_same(folder: Path) -> None:  # noqa: F811
    _, first, before = run(folder)
    linter, second, after = run(folder)
    assert first == 0
    assert second == len(linter.index.words) > 20
    assert after == before == run(folder, keeps=False)[2]


@pytest.mark.parametrize(
    "changed",
    [
        lambda top: (top / "tulisbaik.toml").write_text('rules = ["aturan"]\nignore = ["ejaan"]\n', encoding="utf-8"),
        lambda top: (top / "aturan" / "loket.yaml").write_text(RULE.replace("loketku", "aula"), encoding="utf-8"),
        lambda top: (top / "aturan" / "rusak.py").write_text(BROKEN, encoding="utf-8"),
    ],
    ids=["config", "rule", "rules in Python"],
)
def test_words_are_asked_again_when_rules_change(folder: Path, changed: object) -> None:  # noqa: F811
    run(folder)
    assert callable(changed)
    changed(folder.parent)
    _, known, after = run(folder)
    assert known == 0
    assert after == run(folder, keeps=False)[2]


def test_a_damaged_file_is_as_good_as_none(folder: Path) -> None:  # noqa: F811
    _, _, before = run(folder)
    for file in (folder.parent / "cache").glob("*.marshal"):
        file.write_bytes(file.read_bytes()[:-9])
    _, known, after = run(folder)
    assert (known, after) == (0, before)


def test_words_without_end_are_not_kept(folder: Path) -> None:  # noqa: F811
    (folder / "humas.md").write_text(" ".join(["a" * 50_000, *(f"kata{'xyz' * n}" for n in range(60))]), encoding="utf-8")
    run(folder)
    linter, known, _ = run(folder)
    assert 20 < known < len(linter.index.words)
