"""Fixtures that every room's tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

REPO = Path(__file__).resolve().parent.parent

# A busy machine must not fail a test of what is true.
settings.register_profile("tanpa-tenggat", deadline=None)
settings.load_profile("tanpa-tenggat")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Parsed tables of the tests don't mix with the user's."""
    os.environ["TULISBAIK_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def repo() -> Path:
    """The checkout."""
    return REPO


@pytest.fixture(scope="session")
def shared() -> Path:
    """Labelled texts that lie beside the checkout where the maintainers work; tests that need them skip elsewhere."""
    folder = REPO.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the labelled texts are not beside this checkout")
    return folder
