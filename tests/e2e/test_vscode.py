"""The packaged extension in a real VS Code, driven as a writer would; the pictures stay in `SHOTS`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import HERE, need

SCENARIOS = ("menulis", "tak-dipercaya", "lingkungan-python", "dari-path", "tanpa-peladen")


def test_vscode(environment: dict[str, str]) -> None:
    missing = [name for name in ("CODE_SERVER", "VSIX", "SHOTS") if not os.environ.get(name)]
    if missing:
        pytest.fail(f"{', '.join(missing)} not set: run `make e2e`")
    node = need("node")
    venv = Path(sys.prefix)
    server = json.dumps([str(venv / "bin" / "tulisbaik"), "lsp"])
    env = {**environment, "SERVER": server, "VENV": str(venv)}
    command = [node, str(HERE / "vscode" / "test.mjs")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split() == [word for name in SCENARIOS for word in ("ok", name)]
