"""The package as others get it: a wheel in an empty environment, and a hook of the real pre-commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

CAPTION = "Biayanya Rp. 50.000 saja, Sobat. Yuk, datang ke lantai 2!\n"
FIXED = CAPTION.replace("Rp. 50.000", "Rp50.000")


def run(*command: object, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "TULISBAIK_CACHE")}
    return subprocess.run(
        [str(c) for c in command], cwd=cwd, capture_output=True, text=True, check=False, env={**clean, **env}, timeout=900
    )


def done(*command: object, cwd: Path, **env: str) -> str:
    result = run(*command, cwd=cwd, **env)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def checkout(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what git knows of this checkout, uncommitted changes included."""
    target = tmp_path_factory.mktemp("checkout")
    names = done("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=repo).split("\0")
    for name in filter(None, names):
        if (repo / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(repo / name, target / name)
    git = ("git", "-c", "user.name=t", "-c", "user.email=t@example.invalid")
    done("git", "init", "-q", "-b", "main", cwd=target)
    done(*git, "add", "-A", cwd=target)
    done(*git, "commit", "-qm", "checkout", cwd=target)
    done("git", "tag", "v0.0.1", cwd=target)
    return target


def test_the_wheel_works_in_an_empty_environment(checkout: Path, tmp_path: Path) -> None:
    done(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", checkout, cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert any(n.startswith("tulisbaik/_rules/ejaan/") for n in names)
    assert any(n.startswith("tulisbaik_lsp/") for n in names)
    assert not [n for n in names if n.startswith(("tests/", "contoh/"))]
    done(sys.executable, "-m", "venv", tmp_path / "env", cwd=tmp_path)
    python = tmp_path / "env" / "bin" / "python"
    done(python, "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    (elsewhere / "a.md").write_text(CAPTION, encoding="utf-8")
    tool = tmp_path / "env" / "bin" / "tulisbaik"
    found = run(tool, "check", "a.md", cwd=elsewhere, TULISBAIK_CACHE=str(tmp_path / "cache"))
    assert found.returncode == 1, found.stderr
    assert "a.md:1:10: peringatan ejaan/rupiah" in found.stdout
    report = run(tool, "plan", "a.md", "--html", "laporan.html", cwd=elsewhere, TULISBAIK_CACHE=str(tmp_path / "cache"))
    assert report.returncode == 1, report.stderr
    assert "Yuk, datang ke lantai 2!" in (elsewhere / "laporan.html").read_text(encoding="utf-8")
    known = done(sys.executable, "-m", "tulisbaik", "rules", cwd=elsewhere, PYTHONPATH=str(checkout / "src"))
    assert done(tool, "rules", cwd=elsewhere) == known, "an installed wheel knows the rules that the checkout knows"


def test_pre_commit_stops_a_commit_and_fixes(checkout: Path, tmp_path: Path) -> None:
    env = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "GIT_CONFIG_GLOBAL": os.devnull}
    for who in ("AUTHOR", "COMMITTER"):
        env |= {f"GIT_{who}_NAME": "t", f"GIT_{who}_EMAIL": "t@example.invalid"}
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    work = tmp_path / "work"
    work.mkdir()
    done("pre-commit", "validate-manifest", checkout / ".pre-commit-hooks.yaml", cwd=work, **env)
    hook = "repos:\n  - repo: {}\n    rev: v0.0.1\n    hooks:\n      - id: {}\n"
    (work / "a.md").write_text(CAPTION, encoding="utf-8")
    (work / "b.py").write_text("x = 'Rp. 50.000'\n", encoding="utf-8")
    (work / ".pre-commit-config.yaml").write_text(hook.format(checkout, "tulisbaik"), encoding="utf-8")
    done("git", "init", "-q", "-b", "main", cwd=work, **env)
    done("git", "add", "-A", cwd=work, **env)
    checked = run("pre-commit", "run", "--all-files", "--color=never", cwd=work, **env)
    assert checked.returncode == 1, checked.stdout + checked.stderr
    assert "a.md:1:10: peringatan ejaan/rupiah" in checked.stdout
    assert "b.py" not in checked.stdout
    done("pre-commit", "install", cwd=work, **env)
    assert run("git", "commit", "-qm", "x", cwd=work, **env).returncode == 1
    (work / ".pre-commit-config.yaml").write_text(hook.format(checkout, "tulisbaik-fix"), encoding="utf-8")
    done("git", "add", "-A", cwd=work, **env)
    fixed = run("pre-commit", "run", "--all-files", "--color=never", cwd=work, **env)
    assert "files were modified by this hook" in fixed.stdout
    assert (work / "a.md").read_text(encoding="utf-8") == FIXED
    done("git", "add", "-A", cwd=work, **env)
    assert run("git", "commit", "-qm", "x", cwd=work, **env).returncode == 0
