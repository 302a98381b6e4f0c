"""Every rule's own examples, and what must hold for all rules."""

from __future__ import annotations

import pytest

from tulisbaik.ruleset import all_rules
from tulisbaik.testing import failures

RULES = all_rules()


@pytest.mark.parametrize("rule_id", RULES)
def test_examples(rule_id: str) -> None:
    assert not failures(rule_id)


@pytest.mark.parametrize("rule_id", RULES)
def test_facts_are_complete(rule_id: str) -> None:
    info = RULES[rule_id].info
    assert info.why.rstrip("*”").endswith((".", "!", "?")), "why is a sentence"
    assert info.ref
    assert info.since
    assert rule_id == rule_id.lower()
    assert rule_id.count("/") == 1
