"""What the tests with real clients share: a copy of the workspace, the guide's snippets, `tulisbaik` on the PATH."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A copy of the workspace."""
    return Path(shutil.copytree(HERE / "ruang", tmp_path / "ruang"))


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The environment of a client: `tulisbaik` of this Python comes first on its PATH."""
    program = Path(sys.executable).parent / "tulisbaik"
    if not program.exists():
        pytest.fail(f"{program} is not there: run `make e2e`, which installs it")
    return {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}


@pytest.fixture(scope="session")
def snippets() -> dict[str, str]:
    """The snippets of the guide that are marked as run, by name."""
    guide = (HERE.parent.parent / "docs" / "editor.md").read_text(encoding="utf-8")
    return dict(re.findall(r"<!-- dijalankan: ([\w-]+) -->\n```\w+\n(.*?)```", guide, re.DOTALL))


def need(program: str) -> str:
    """The path of a program, or the test fails and says what to install."""
    found = shutil.which(program)
    if not found:
        pytest.fail(f"{program} is missing: apt-get install $(cat debian-packages.txt)")
    return found
