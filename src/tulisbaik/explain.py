"""A rule explained from its own file: message, why, source, examples."""

from __future__ import annotations

from tulisbaik.config import Config
from tulisbaik.errors import ConfigError, nearest
from tulisbaik.rules.base import Example
from tulisbaik.ruleset import all_rules

_SHOWN = 3
LEVELS = {"error": "kesalahan", "warning": "peringatan", "info": "saran"}


def explain(name: str, config: Config) -> str:
    """The explanation of the rule `name`. Raises ConfigError with the nearest names when there is none."""
    rules = all_rules(config.rules)
    if name not in rules:
        near = nearest(name, rules, 3, 0.4) or [r for r in rules if r.endswith(f"/{name}")]
        hint = f"Maksudnya {' atau '.join(f'“{n}”' for n in near)}?" if near else "Daftar: tulisbaik rules."
        raise ConfigError("", f"tidak ada aturan “{name}”.", hint)
    info = rules[name].info
    state = ", menyala dengan grammar = true" if info.model else ""
    state = state if info.enabled else ", mati secara bawaan"
    lines = [
        f"{info.id} ({LEVELS[info.severity.value]}{state}, sejak {info.since})",
        "",
        f"  {info.why}",
        f"  Sumber: {info.ref}",
    ]
    lines += ["", "  Ditegur:"]
    for e in info.examples:
        if e.spans:
            lines.append(f"    ✗ {_one_line(e.marked)}{_meta(e) if e.beside else ''}")
            lines += _beside(e)
            if e.fixed is not None:
                lines.append(f"    → {_one_line(e.fixed)}")
    lines += ["", "  Tidak ditegur:"]
    for e in info.examples:
        if not e.spans:
            lines.append(f"    ✓ {_one_line(e.text)}{_meta(e) if e.beside else ''}")
            lines += _beside(e)
    return "\n".join(lines)


def _beside(example: Example) -> list[str]:
    """The captions that stand beside it, with what is said of each: the first ones, and how many more."""
    shown = [f"      di samping: {_one_line(b.text)}{_meta(b)}" for b in example.beside[:_SHOWN]]
    more = len(example.beside) - _SHOWN
    return [*shown, f"      … dan {more} takarir lagi"] if more > 0 else shown


def _meta(example: Example) -> str:
    said = ", ".join(f"{key}: {value}" for key, value in example.meta.items())
    return f" [{said}]" if said else ""


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")
