"""Regular expressions that are compiled when first used: those of `re`, and those of the package `regex`.

Compiling takes longer than most checks of a caption, and most rules are not woken by one caption.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import regex

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn")


class _Lazy:
    """Stands for a compiled pattern; becomes one, attribute by attribute, at the first call."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a regular expression, compiled at its first use. A wrong one raises re.error then."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


@cache
def extended(source: str) -> regex.Pattern[str]:
    """The compiled pattern of an expression that needs `regex` (`\\X`, `\\p{…}`, possessive ones), imported only then."""
    import regex

    return regex.compile(source)
