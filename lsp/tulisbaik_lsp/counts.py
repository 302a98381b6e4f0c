"""The live count of each platform: over a prose caption as a lens, behind a cell as a hint, in the status bar."""

from __future__ import annotations

from typing import Any

from lsprotocol import types as t

from tulisbaik_lsp.documents import Snapshot
from tulisbaik_lsp.judge import Judged, Seen


def counts(judged: Judged, seen: Seen) -> list[dict[str, Any]]:
    """One entry a platform of a caption."""
    return []


def table(judged: Judged, seen: Seen) -> str:
    """The counts of a caption in Markdown."""
    return ""


def lenses(judged: Judged) -> list[t.CodeLens]:
    """A line over the caption of a prose file."""
    return []


def hints(judged: Judged, range_: t.Range) -> list[t.InlayHint]:
    """The counts behind each caption of a table that is in view."""
    return []


def status(snapshot: Snapshot, judged: Judged | None) -> dict[str, Any]:
    """What the status bar shows."""
    return {}
