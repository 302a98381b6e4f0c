"""Checks Indonesian captions of government agencies.

>>> import tulisbaik
>>> [d.rule for d in tulisbaik.check("Buku baru sudah tiba.", jadwal="kapan-kapan", select=["berkas"])]
['berkas/metadata']

The names below are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from tulisbaik.config import Config, load_config
    from tulisbaik.errors import ConfigError, RuleError, SourceError, TulisbaikError
    from tulisbaik.knowledge.platforms import Length, entities, length
    from tulisbaik.linter import Linter, Result, make_caption
    from tulisbaik.model import Diagnostic, Edit, Fix, Severity, Span
    from tulisbaik.text.caption import Caption
    from tulisbaik.text.counting import count
    from tulisbaik.text.entities import Entities, Entity

_HOMES = {
    "Caption": "tulisbaik.text.caption",
    "Config": "tulisbaik.config",
    "load_config": "tulisbaik.config",
    "ConfigError": "tulisbaik.errors",
    "RuleError": "tulisbaik.errors",
    "SourceError": "tulisbaik.errors",
    "TulisbaikError": "tulisbaik.errors",
    "Length": "tulisbaik.knowledge.platforms",
    "entities": "tulisbaik.knowledge.platforms",
    "length": "tulisbaik.knowledge.platforms",
    "Linter": "tulisbaik.linter",
    "Result": "tulisbaik.linter",
    "make_caption": "tulisbaik.linter",
    "Diagnostic": "tulisbaik.model",
    "Edit": "tulisbaik.model",
    "Fix": "tulisbaik.model",
    "Severity": "tulisbaik.model",
    "Span": "tulisbaik.model",
    "count": "tulisbaik.text.counting",
    "Entities": "tulisbaik.text.entities",
    "Entity": "tulisbaik.text.entities",
}

__all__ = [
    "Caption", "Config", "ConfigError", "Diagnostic", "Edit", "Entities", "Entity", "Fix", "Length", "Linter", "Result",
    "RuleError", "Severity", "SourceError", "Span", "TulisbaikError", "__version__", "check", "count", "entities", "fix",
    "length", "load_config", "make_caption",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'tulisbaik' has no attribute {name!r}")


def _linter(select: list[str] | None, ignore: list[str] | None) -> Linter:
    from tulisbaik.config import Config
    from tulisbaik.linter import Linter

    return Linter(Config(select=tuple(select) if select else None, ignore=tuple(ignore or ())))


def check(text: str, *, select: list[str] | None = None, ignore: list[str] | None = None, **meta: Any) -> tuple[Diagnostic, ...]:
    """The findings in one caption, by the default config. `meta` is what front matter would say: platform, pilar, jadwal, …

    For many captions or an own config make one `Linter`.
    """
    from tulisbaik.linter import make_caption

    return _linter(select, ignore).check(make_caption(text, meta)).diagnostics


def fix(text: str, *, unsafe: bool = False, select: list[str] | None = None, ignore: list[str] | None = None, **meta: Any) -> str:
    """The caption after all safe repairs (with `unsafe`: the first repair of every finding)."""
    from tulisbaik.fixer import fix_caption
    from tulisbaik.linter import make_caption

    return fix_caption(_linter(select, ignore), make_caption(text, meta), unsafe=unsafe)[0]
