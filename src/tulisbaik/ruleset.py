"""The rules a config selects, and the index that wakes them: word -> rules, gap -> rules, always."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from tulisbaik.config import Config
from tulisbaik.errors import ConfigError, nearest
from tulisbaik.knowledge import Knowledge
from tulisbaik.model import Severity
from tulisbaik.rules import loader
from tulisbaik.rules.base import Rule

Question = Callable[[str], bool]

_MEMORY = 100_000
"""Distinct words and gaps whose answer is remembered: far more than any language has in use, few enough for the memory."""


@cache
def all_rules(folders: tuple[Path, ...] = ()) -> Mapping[str, Rule]:
    """Every rule that can be selected, by id: ours, those of installed packs, those in `folders`. The last one wins."""
    found = [*loader.shipped(), *loader.packs()]
    for path in folders:
        found += loader.folder(path)
    return dict(sorted((rule.info.id, rule) for rule in found))


def _known(names: Iterable[str], rules: Mapping[str, Rule], config: Config, key: str) -> None:
    groups = {rule.info.group for rule in rules.values()}
    allowed = groups | set(rules) | {s.value for s in Severity}
    where = str(config.files[-1]) if config.files else ""
    for name in names:
        if name not in allowed:
            near = nearest(name, allowed, 3, 0.5)
            hint = f"Maksudnya {' atau '.join(f'“{n}”' for n in near)}? " if near else ""
            raise ConfigError(
                where,
                f"aturan “{name}” di “{key}” tidak dikenal.",
                f"{hint}Kelompok yang ada: {', '.join(sorted(groups))}.",
            )


def select(config: Config) -> tuple[Rule, ...]:
    """The rules that `config` turns on, with its severities, sorted by id. Raises ConfigError on unknown names."""
    rules = all_rules(config.rules)
    for key, wanted in (("select", config.select or ()), ("ignore", config.ignore), ("severity", tuple(config.severity))):
        _known(wanted, rules, config, key)
    chosen = []
    for rule in rules.values():
        info = rule.info
        level = config.severity.get(info.id, config.severity.get(info.group, info.severity.value))
        names = {info.id, info.group, level}
        default = (info.enabled and (config.grammar or not info.model)) or info.id in config.severity
        on = default if config.select is None else not names.isdisjoint(config.select)
        if level == "off" or not on or not names.isdisjoint(config.ignore):
            continue
        chosen.append(rule if level == info.severity.value else rule._replace(info=info._replace(severity=Severity(level))))
    return tuple(chosen)


class _Words(dict[str, tuple[int, ...]]):
    """A word as written -> the numbers of the rules it wakes; worked out on first sight."""

    def __init__(self, rules: tuple[Rule, ...], knowledge: Knowledge) -> None:
        self._plain: dict[str, list[int]] = {}
        for n, rule in enumerate(rules):
            for word in rule.trigger.words:
                self._plain.setdefault(word, []).append(n)
        self._asked: dict[Question, list[int]] = {}  # what several rules ask is asked once
        for n, rule in enumerate(rules):
            for question in (rule.trigger.shape, rule.trigger.known and rule.trigger.known(knowledge)):
                if question:
                    self._asked.setdefault(question, []).append(n)

    def __missing__(self, word: str) -> tuple[int, ...]:
        found = set(self._plain.get(word.lower(), ()))
        for question, rules in self._asked.items():
            if question(word):
                found.update(rules)
        out = tuple(sorted(found))
        if len(self) < _MEMORY:
            self[word] = out
        return out


class _Gaps(dict[str, tuple[int, ...]]):
    """A gap -> the numbers of the rules it wakes; worked out on first sight."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._needles = [(n, needle) for n, rule in enumerate(rules) for needle in rule.trigger.needles]
        self._shapes = [(n, rule.trigger.gap_shape) for n, rule in enumerate(rules) if rule.trigger.gap_shape]

    def __missing__(self, gap: str) -> tuple[int, ...]:
        found = {n for n, needle in self._needles if needle in gap}
        found.update(n for n, shape in self._shapes if shape(gap))
        out = tuple(sorted(found))
        if len(self) < _MEMORY:
            self[gap] = out
        return out


class Index:
    """What wakes which rule. One dictionary look-up a word and a gap, whatever the number of rules.

    `across` are the rules that compare captions, by id, and `plan` those that judge a plan: no word wakes them.
    """

    def __init__(self, rules: tuple[Rule, ...], knowledge: Knowledge) -> None:
        self.across = {rule.info.id: rule for rule in rules if rule.across}
        self.plan = {rule.info.id: rule for rule in rules if rule.plan}
        self.rules = rules = tuple(rule for rule in rules if not (rule.across or rule.plan))
        self.words = _Words(rules, knowledge)
        self.gaps = _Gaps(rules)
        self.always = tuple(n for n, rule in enumerate(rules) if rule.trigger.always)
