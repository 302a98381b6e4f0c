"""Words and captions by families: slips of the keys, old spellings, and correct captions of many offices that stay quiet."""

from __future__ import annotations

from pathlib import Path

import pytest

from tulisbaik.config import Config
from tulisbaik.linter import Linter, make_caption
from tulisbaik.model import Severity, apply

TABLES = Path(__file__).parent / "tables"
SPELLING = Linter(Config(select=("ejaan",)))
LANGUAGE = Linter(Config(select=("ejaan", "kejelasan", "akses", "privasi")))


def lines(name: str) -> list[str]:
    return [line for line in (TABLES / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("line", lines("slips.txt"))
def test_a_slip_is_repaired_and_nothing_else_is_touched(line: str) -> None:
    marked, _, right = line.partition("|")
    before, _, rest = marked.partition("[[")
    wrong, _, after = rest.partition("]]")
    text = before + wrong + after
    found = SPELLING.check(make_caption(text)).diagnostics
    assert {text[d.span.start : d.span.end] for d in found} == {wrong}
    assert before + right + after in [apply(text, fix.edits) for d in found for fix in d.fixes]


@pytest.mark.parametrize("line", lines("nonstandard.tsv"))
def test_old_spellings_are_told_by_their_family(line: str) -> None:
    wrong, right, _ = line.split("\t")
    text = f"Warga membahas {wrong} di balai kota."
    fixed = [apply(text, fix.edits) for d in SPELLING.check(make_caption(text)).diagnostics for fix in d.fixes]
    assert text.replace(wrong, right) in fixed


@pytest.mark.parametrize("text", (TABLES / "quiet.md").read_text(encoding="utf-8").split("\n---\n"))
def test_correct_captions_of_many_offices_are_left_alone(text: str) -> None:
    said = LANGUAGE.check(make_caption(text)).diagnostics
    assert [d for d in said if d.severity is not Severity.INFO] == []
