"""The packaged extension in a real VS Code, driven as a writer would; the pictures stay in `SHOTS`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from conftest import HERE, need


def test_vscode(environment: dict[str, str]) -> None:
    missing = [name for name in ("CODE_SERVER", "VSIX", "SHOTS") if not os.environ.get(name)]
    if missing:
        pytest.fail(f"{', '.join(missing)} not set: run `make e2e`")
    node = need("node")
    # Let no other tulisbaik than the setting's be found: one scenario is that there is none.
    server = json.dumps([str(Path(environment["PATH"].split(":")[0]) / "tulisbaik"), "lsp"])
    done = subprocess.run(
        [node, str(HERE / "vscode" / "test.mjs")], env={**environment, "SERVER": server}, capture_output=True, text=True,
        timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split() == ["ok", "menulis", "ok", "tak-dipercaya", "ok", "tanpa-peladen"]
