"""Configs and linters of the folders an editor has open: what is trusted, what broke, what must be read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tulisbaik.config import Config, Override, find_config, load_config
from tulisbaik.linter import Linter
from tulisbaik.model import Severity
from tulisbaik.ruleset import all_rules
from tulisbaik.runner import Runner


class Desk(Runner):
    """A `Runner` that lives long. `trusted` False: no rule of the folder's own is loaded, so none of its code runs.

    `broken` holds the rules that hung (id -> what happened); they stay off until a config or rule file changes.
    """

    def __init__(self, *, trusted: bool) -> None:
        super().__init__()
        self.trusted = trusted
        self.broken: dict[str, str] = {}
        self._times: dict[Path, int] = {}

    def load(self, origin: Path | None) -> Config:
        """The config in a file, without the rules of a folder that is not trusted."""
        if origin:
            self._times[origin] = _time(origin)
        config = load_config(origin)
        self._times.update((path, _time(path)) for path in _files(config))
        return config if self.trusted or not config.rules else _restricted(config)

    def build(self, config: Config) -> Linter:
        """A linter without the rules that hung."""
        return Linter(config._replace(ignore=(*config.ignore, *self.broken)))

    def switch_off(self, rule: str, why: str) -> None:
        """Use a rule no more."""
        self.broken[rule] = why
        self._linters.clear()

    def reload(self) -> None:
        """Forget all that was read: a config, rule or fact file changed."""
        find_config.cache_clear()
        all_rules.cache_clear()
        self.forget()
        self._times.clear()
        self.broken.clear()

    def stale(self, paths: Iterable[str]) -> bool:
        """True when a file that configs, rules or facts came from changed, or one of `paths` has another config now."""
        find_config.cache_clear()
        origins = {find_config(Path(path).absolute().parent) for path in paths}
        new = any(origin is not None and origin not in self._times for origin in origins)
        return new or any(_time(path) != time for path, time in self._times.items())


def _files(config: Config) -> Iterator[Path]:
    yield from config.files
    yield from config.terms
    yield from (path for path in (config.pillars, config.baseline) if path)
    for folder in config.rules:
        yield folder
        yield from (path for path in folder.rglob("*") if path.is_dir() or path.suffix in (".yaml", ".py"))


def _time(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _restricted(config: Config) -> Config:
    """`config` without its own rules and without their names, which are then unknown."""
    known = {*all_rules(), *(rule.info.group for rule in all_rules().values()), *Severity}

    def names(wanted: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in wanted if name in known)

    def without(part: Config | Override) -> dict[str, Any]:
        return {
            "select": None if part.select is None else names(part.select),
            "ignore": names(part.ignore),
            "severity": {name: level for name, level in part.severity.items() if name in known},
        }

    overrides = tuple(o._replace(**without(o)) for o in config.overrides)
    return config._replace(rules=(), overrides=overrides, **without(config))
