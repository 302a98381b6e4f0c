"""The machine note: facts of ours that a format has no field for, as JSON behind a mark, for our own reader."""

from __future__ import annotations

import json
from typing import Any, Final

MARK: Final = "tulisbaik: "


def machine_note(facts: dict[str, Any]) -> str:
    """The note that holds these facts."""
    return MARK + json.dumps(facts, ensure_ascii=False, sort_keys=True)
