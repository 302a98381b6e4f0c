"""What the documentation says is true: generated pages are fresh, examples run, commands exist."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def generate(repo: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", repo / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_generated_pages_are_fresh(generate: ModuleType) -> None:
    stale = [
        path.name for path, text in generate.pages().items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    assert not stale, "run `make docs`"


def test_the_readme_example_of_the_library_runs(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (repo / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    said = [line.removeprefix("# ") for line in code.splitlines() if line.startswith("# ")]
    assert capsys.readouterr().out.splitlines() == said


def test_every_verb_of_the_readme_exists(repo: Path) -> None:
    text = (repo / "README.md").read_text(encoding="utf-8")
    verbs = set(re.findall(r"`?tulisbaik (check|rules|explain|inspect|terms|init|lsp|plan|pillars)\b", text))
    listed = subprocess.run([sys.executable, "-m", "tulisbaik", "--help"], capture_output=True, text=True, check=True).stdout
    assert {v for v in verbs if not re.search(rf"^  {v}\b", listed, re.MULTILINE)} == set()


def test_the_commands_of_the_plan_page_run(repo: Path, tmp_path: Path) -> None:
    """In a copy of the samples; they give what the page shows."""
    folder = shutil.copytree(repo / "contoh", tmp_path / "contoh")
    page = (repo / "docs" / "rencana.md").read_text(encoding="utf-8")
    commands = re.findall(r"^\$ tulisbaik (.*)$", page, re.MULTILINE)
    said = [
        subprocess.run(f"{sys.executable} -m tulisbaik {c}", shell=True, cwd=folder, capture_output=True, text=True, check=False)
        for c in commands
    ]
    assert {c: done.returncode for c, done in zip(commands, said, strict=True) if done.returncode not in (0, 1)} == {}
    shown = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    explained = commands.index("plan rencana.xlsx --explain-columns")
    assert shown == [said[0].stdout, said[explained].stdout]


def test_the_plan_of_the_readme_is_made(repo: Path, tmp_path: Path) -> None:
    (command,) = re.findall(r"^\$ tulisbaik (plan .*)$", (repo / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    shutil.copytree(repo / "contoh", tmp_path / "contoh")
    before = (tmp_path / "contoh" / "rencana.xlsx").read_bytes()
    done = subprocess.run([sys.executable, "-m", "tulisbaik", *command.split()], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    assert (tmp_path / "laporan.html").read_bytes().startswith(b"<!doctype html>")
    assert (tmp_path / "diperiksa.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "contoh" / "rencana.xlsx").read_bytes() == before


def test_links_between_pages_lead_somewhere(repo: Path) -> None:
    for page in (repo / "README.md", repo / "CONTRIBUTING.md", *sorted((repo / "docs").glob("*.md"))):
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_doctest_of_the_package() -> None:
    import doctest

    import tulisbaik

    assert doctest.testmod(tulisbaik).failed == 0
