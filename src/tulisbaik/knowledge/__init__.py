"""Typed facts loaded from the shipped tables and the agency's own files. No checks here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tulisbaik.config import Config


class Knowledge:
    """The facts that rules may ask for, each loaded on first use (a `functools.cached_property` a table)."""

    def __init__(self, config: Config) -> None:
        self.config = config
