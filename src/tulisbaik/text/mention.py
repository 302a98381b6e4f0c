"""A form that stands beside its own repair is spoken of: *di mana atau dimana?*, *antri → antre*."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tulisbaik.model import Edit
from tulisbaik.patterns import lazy

_REACH: Final = 14
"""Characters between the two at most."""
_BETWEEN: Final = lazy(r"\W*\b(?:atau(?:kah)?|bukan(?:lah)?|vs|versus|melainkan)\b\W*|[^\w\n]*[→➡⇒≠=>/(✅❌✔✖☑×][^\w\n]*")


def beside_its_repair(text: str, start: int, end: int, edits: Iterable[Edit]) -> bool:
    """Does what `edits` make of text[start:end] stand before or after it, told apart by *atau*, *bukan* or a sign?"""
    repaired = text[start:end]
    for edit in sorted(edits, key=lambda e: e.span, reverse=True):
        if edit.span.start < start or edit.span.end > end:
            return False
        repaired = repaired[: edit.span.start - start] + edit.text + repaired[edit.span.end - start :]
    repaired = repaired.casefold()
    if not repaired.strip() or repaired == text[start:end].casefold():
        return False
    reach = _REACH + len(repaired)
    left, left_found, left_gap = text[max(0, start - reach) : start].casefold().rpartition(repaired)
    gap, found, right = text[end : end + reach].casefold().partition(repaired)
    return bool(
        (left_found and _BETWEEN.fullmatch(left_gap) and not left[-1:].isalnum())
        or (found and _BETWEEN.fullmatch(gap) and not right[:1].isalnum())
    )
