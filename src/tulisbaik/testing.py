"""Runs the examples of rules. Public: rule packs of others test theirs with it.

from tulisbaik.testing import failures
assert not failures("aturan/khusus/salam.yaml's id", folder)
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tulisbaik.collection import compare, member
from tulisbaik.config import REGISTERS, Account, Config, Planning
from tulisbaik.fixer import choose
from tulisbaik.knowledge.outline import order, outline_of
from tulisbaik.linter import Linter, Result, make_caption
from tulisbaik.model import apply
from tulisbaik.plan import judge, slot
from tulisbaik.rules.base import Example
from tulisbaik.ruleset import all_rules


def failures(rule_id: str, *folders: Path) -> list[str]:
    """What the examples of a rule show to be wrong: one sentence each, none when all is well.

    A bad example must give exactly its marked places, become its `fixed` text, and then be silent; a good one gives
    nothing. `folders` are further rule folders, as in the config's `rules`.
    """
    rule = all_rules(folders)[rule_id]
    config = Config(select=(rule_id,), rules=folders, grammar=True)
    linter = Linter(config)
    return [f"{rule_id}: {problem}" for e in rule.info.examples for problem in _problems(linter, rule_id, e)]


def _read(linter: Linter, rule_id: str, example: Example, meta: dict[str, Any]) -> Result:
    """What is found in the example's text, for a rule across captions or about plans among those `beside` it."""
    result = linter.check(make_caption(example.text, meta))
    index = linter.index
    if rule_id not in index.across and rule_id not in index.plan:
        return result
    read = [*(linter.check(make_caption(e.text, dict(e.meta))) for e in example.beside), result]
    if rule_id in index.across:
        found = compare([member(r) for r in read], [linter]).get(len(read) - 1, [])
    else:
        slots = [slot(linter, r) for r in read]
        posts = order(slots)
        said = judge(linter, outline_of(tuple(slots[n] for n in posts), [linter.knowledge]), [()] * len(posts))
        found = [*said.get(None, ()), *said.get(posts.index(len(read) - 1), ())]
    return result._replace(diagnostics=tuple(found))


def _problems(linter: Linter, rule_id: str, example: Example) -> Iterator[str]:
    meta = dict(example.meta)
    account = meta.pop("account", {})  # what [account] of a config would say
    planning = meta.pop("plan", {})  # and [plan]
    if (register := meta.pop("ragam", None)) in REGISTERS:
        account = {**account, "ragam": register}
    if account:
        linter = Linter(linter.config._replace(account=Account(**account)))
    if planning:
        linter = Linter(linter.config._replace(plan=Planning(**planning)))
    result = _read(linter, rule_id, example, meta)
    for failure in result.failures:
        yield f"gagal pada “{example.text}”: {failure.error!r}"
    found = [d for d in result.diagnostics if d.rule == rule_id]
    if tuple(d.span for d in found) != example.spans:
        shown = example._replace(spans=tuple(d.span for d in found)).marked
        yield f"menandai “{shown}”, seharusnya “{example.marked}”"
    for d in found:
        if "{" in d.message and "{" not in example.text:
            yield f"pesan belum terisi: {d.message}"
    if example.fixed is None:
        return
    text = apply(example.text, [e for f in choose(found, unsafe=True) for e in f.edits])
    if text != example.fixed:
        yield f"memperbaiki menjadi “{text}”, seharusnya “{example.fixed}”"
    again = [d for d in linter.check(make_caption(text, meta)).diagnostics if d.rule == rule_id and d.fixes]
    if again:
        yield f"menegur perbaikannya sendiri: “{text}”"
