"""Cards of rules: the facts of each and what wakes it, as plain data that is kept between runs.

A caption wakes a fraction of the rules, and reading all their files takes longer than checking it: a rule with a card
opens its file when it is woken, or when somebody asks for its examples.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, overload

from tulisbaik.model import Severity
from tulisbaik.rules.base import Across, Example, Rule, RuleInfo, Trigger


def card_of(rule: Rule) -> tuple[Any, ...]:
    """The card of a rule, plain data."""
    info, trigger = rule.info, rule.trigger
    asks = bool(trigger.shape or trigger.gap_shape or trigger.known)
    return (
        (info.id, info.severity.value, info.message, info.why, info.ref, info.since),
        (info.enabled, info.model, info.sees, info.where),
        (trigger.words, trigger.needles),
        asks, rule.across and rule.across.whole, bool(rule.plan),
    )  # fmt: skip


def from_card(card: tuple[Any, ...], read: Callable[[str], Rule]) -> Rule:
    """The rule of a card; `read` reads it from its file. One that asks questions about words is read at once."""
    (rule_id, severity, message, why, ref, since), (enabled, model, sees, where), (words, needles), asks, whole, plans = card
    if asks:
        return read(where)

    @cache
    def whole_rule() -> Any:
        return read(where)

    return Rule(
        RuleInfo(
            rule_id, Severity(severity), message, why, ref, since, _Examples(whole_rule), enabled, model, sees, where
        ),
        Trigger(words, needles),
        lambda ctx: whole_rule().check(ctx),
        None if whole is None else Across(
            lambda facts: whole_rule().across.keys(facts), lambda facts, config: whole_rule().across.judge(facts, config), whole
        ),
        (lambda outline, config: whole_rule().plan(outline, config)) if plans else None,
    )  # fmt: skip


class _Examples(Sequence[Example]):
    def __init__(self, rule: Callable[[], Rule]) -> None:
        self._rule = rule

    @overload
    def __getitem__(self, index: int) -> Example: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Example]: ...
    def __getitem__(self, index: int | slice) -> Example | Sequence[Example]:
        return self._rule().info.examples[index]

    def __len__(self) -> int:
        return len(self._rule().info.examples)
