"""Clients of the language server."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from client import Client, workspace

from tulisbaik.config import find_config
from tulisbaik.text import nlp


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    find_config.cache_clear()
    monkeypatch.setattr(nlp, "_ready", None)  # a server in this process must not leave others without a model
    yield Client(workspace(tmp_path / "ruang"))
    gc.unfreeze()
