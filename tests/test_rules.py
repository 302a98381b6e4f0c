"""Every rule's own examples, and what must hold for all rules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tulisbaik.config import Config
from tulisbaik.linter import Linter, make_caption
from tulisbaik.rules.base import Example
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


EVERY = Linter(Config(select=("error", "warning", "info"), ignore=("tata-bahasa",)))
EXAMPLES = [example for rule in RULES.values() for example in rule.info.examples]
PIECES = st.tuples(st.sampled_from(EXAMPLES), st.integers(0, 60), st.integers(0, 60))


@settings(max_examples=1_000)
@given(st.lists(PIECES, min_size=1, max_size=3))
def test_no_cutting_of_examples_breaks_a_rule(pieces: list[tuple[Example, int, int]]) -> None:
    """Texts that wake rules, cut anywhere and put together: what a rule looks for beside its word may not be there."""
    text = "".join(e.text[start : max(start, len(e.text) - end)] for e, start, end in pieces)
    meta = {"platform": "instagram, x", "jadwal": "2026-12-01T08:00+07:00", **pieces[0][0].meta}
    meta = {key: value for key, value in meta.items() if key not in ("account", "plan")}
    assert EVERY.check(make_caption(text, meta), compared=True).failures == ()
