"""docs/eyd.md says what the rules are."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tulisbaik.ruleset import all_rules


@pytest.fixture(scope="module")
def page(repo: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("eyd_page", repo / "benchmarks" / "eyd_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_clause_that_a_machine_can_check_has_a_rule(page: ModuleType) -> None:
    cited = page.rules_of(all_rules().values())
    assert [c.code for c in page.clauses() if c.machine != "tidak-layak" and c.code not in cited] == []


def test_the_page_is_what_the_rules_say(page: ModuleType) -> None:
    """Figures apart, which need the labelled sentences. To renew it: python benchmarks/eyd_page.py."""
    cited = page.rules_of(all_rules().values())
    assert page.page(page.kept(), cited) == page.PAGE.read_text(encoding="utf-8")


def test_every_figure_is_written(page: ModuleType) -> None:
    figures = page.kept()
    wanted = {c.code for c in page.clauses() if c.machine != "tidak-layak"}
    assert set(figures) == wanted
    assert [code for code, f in figures.items() if "–" in f] == []
