"""Clients of the language server."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from client import Client, workspace

from tulisbaik.config import find_config
from tulisbaik.text import nlp


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server in this process must not leave other tests without a model."""
    monkeypatch.setattr(nlp, "_ready", None)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    find_config.cache_clear()
    yield Client(workspace(tmp_path / "ruang"))
    gc.unfreeze()
