"""Which documents are captions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tulisbaik.config import Config
from tulisbaik_lsp.documents import Kind, Snapshot, path_of

FRONT = "---\nplatform: x\n---\nHalo.\n"
INSIDE = Config(include=("takarir/**",), root=Path("/w"))


@pytest.mark.parametrize(
    ("path", "language", "text", "kind"),
    [
        ("/w/takarir/a.md", "markdown", "Halo.", Kind.CAPTIONS),
        ("/w/takarir/a.csv", "plaintext", "Takarir\nHalo.", Kind.CAPTIONS),
        ("/w/takarir/a.py", "python", "x = 1", Kind.OTHER),
        ("/w/takarir/README.md", "markdown", "Halo.", Kind.OTHER),
        ("/w/README.md", "markdown", "# Proyek", Kind.OTHER),
        ("/w/blog/a.md", "markdown", "---\ntitle: Halo\nlayout: post\n---\nHalo.", Kind.OTHER),
        ("/w/lain/a.md", "markdown", FRONT, Kind.CAPTIONS),
        ("/w/lain/a.txt", "text", FRONT, Kind.CAPTIONS),
        ("/w/lain/a.csv", "csv", "Takarir\nHalo.", Kind.OTHER),
        ("/w/tulisbaik.toml", "toml", "", Kind.CONFIG),
        ("/w/pyproject.toml", "toml", "[tool.tulisbaik]", Kind.CONFIG),
        ("/w/pyproject.toml", "toml", "[tool.ruff]", Kind.OTHER),
    ],
)
def test_kind(path: str, language: str, text: str, kind: Kind) -> None:
    assert Snapshot(Path(path).as_uri(), language, 1, text, "utf-16").kind(INSIDE) is kind


def test_without_include_only_front_matter_tells() -> None:
    assert Snapshot("file:///w/a.md", "markdown", 1, "Halo.", "utf-16").kind(Config()) is Kind.OTHER
    assert Snapshot("file:///w/a.md", "markdown", 1, FRONT, "utf-16").kind(Config()) is Kind.CAPTIONS


def test_a_document_never_saved_is_read_by_its_language() -> None:
    assert path_of("untitled:Untitled-1", "markdown") == "Untitled-1.md"
    assert Snapshot("untitled:Untitled-1", "markdown", 1, FRONT, "utf-16").kind(Config()) is Kind.CAPTIONS
