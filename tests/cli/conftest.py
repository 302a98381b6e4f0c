"""The command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest


class Done(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Done]


def _runner(folder: Path, *prefix: str) -> Run:
    def call(*args: str, stdin: bytes = b"", cwd: Path = folder, **env: str) -> Done:
        done = subprocess.run(
            [*prefix, sys.executable, "-m", "tulisbaik", *args],
            input=stdin, capture_output=True, cwd=cwd, env={**os.environ, **env}, timeout=120, check=False,
        )  # fmt: skip
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `tulisbaik …` in tmp_path; the captions of a test use the words that `aturan` below knows."""
    return _runner(tmp_path)


@pytest.fixture
def run_with_rights(tmp_path: Path) -> Run:
    """The same as somebody whom the rights of files stop. Root is run without the two powers that pass over them."""
    if os.geteuid():
        return _runner(tmp_path)
    drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    try:
        subprocess.run([*drop, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"root here keeps the power to pass over the rights of files: {error}")
    return _runner(tmp_path, *drop)


RULE = """\
kind: substitution
severity: error
since: 0.1.0
message: "“{found}” ditulis “{fix}”."
why: Kata ini punya bentuk resmi.
ref: Pedoman instansi
swap: {loketku: loket kami, "bukaan pagi": buka pagi}
safe: true
examples:
  - bad: "Ke [[loketku]] saja."
    fixed: "Ke loket kami saja."
  - good: "Ke loket kami saja."
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a config that selects one own rule, so that other rules don't disturb."""
    (tmp_path / "aturan" / "istilah").mkdir(parents=True)
    (tmp_path / "aturan" / "istilah" / "loket.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "tulisbaik.toml").write_text(
        'rules = ["aturan"]\nselect = ["istilah/loket", "abaikan", "berkas"]\n', encoding="utf-8"
    )
    return tmp_path
