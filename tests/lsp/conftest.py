"""Clients of the language server."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from client import Client, workspace

from tulisbaik.config import find_config


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    find_config.cache_clear()
    yield Client(workspace(tmp_path / "ruang"))
    gc.unfreeze()
