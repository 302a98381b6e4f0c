"""Writes docs/eyd.md: each EYD clause with its rules, what they find and what they report wrongly.

    python benchmarks/eyd_page.py

Clauses come from `eyd_clauses.tsv` beside this file, rules from what they cite in `ref`. Figures are measured on labelled
sentences where these lie beside the checkout; elsewhere the figures of the committed page are kept.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tulisbaik.config import Config
from tulisbaik.linter import Linter, make_caption
from tulisbaik.model import Diagnostic, Severity
from tulisbaik.rules.base import Rule
from tulisbaik.ruleset import all_rules

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "eyd.md"
SHARED = HERE.parent.parent / "shared"
_CODE = re.compile(r"\b[HKT][A-Z]\d\d[a-e]?\b")
_LEVELS = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.INFO: "saran"}

INTRO = """\
# Klausul EYD V dan aturannya

Halaman ini dibuat oleh `benchmarks/eyd_page.py`; jangan disunting dengan tangan. Setiap baris memuat satu klausul EYD edisi V
yang sedikitnya sebagian dapat diperiksa mesin, aturan yang memeriksanya, dan angka ukurnya.

- **Ditemukan**: kalimat salah yang ditegur, dari kalimat buatan sendiri untuk klausul itu.
- **Salah tegur**: kalimat benar, termasuk jebakan, yang ditegur sebagai kesalahan atau peringatan.
- **Teks bersih**: teguran per 1.000 kata pada kalimat yang sudah disunting (berita, ensiklopedia, siaran pers). Sebagian
  besar teguran itu memang kesalahan yang lolos dari penyunting.
- *(saran)*: aturan itu hanya memberi saran; *(mati)*: aturan itu mati sampai dipilih dengan `select`.
"""


class Clause(NamedTuple):
    """A clause: its code, what it says, how sure a machine can be, and what to mind."""

    code: str
    gist: str
    machine: str
    note: str


class Figures(NamedTuple):
    """What was measured for a clause: cells of the table."""

    found: str = "–"
    wrong: str = "–"
    clean: str = "–"


def clauses() -> list[Clause]:
    """The clauses, in order of their codes."""
    lines = (HERE / "eyd_clauses.tsv").read_text(encoding="utf-8").splitlines()
    return [Clause(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def rules_of(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """Clause code -> the rules that cite it."""
    cited: dict[str, list[Rule]] = {}
    for rule in rules:
        for code in _CODE.findall(rule.info.ref):
            cited.setdefault(code, []).append(rule)
    return cited


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _loud(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [d for d in found if d.severity is not Severity.INFO]


def measure(cited: Mapping[str, list[Rule]]) -> dict[str, Figures]:
    """Figures of each clause on the labelled sentences, all rules of spelling on."""
    linter = Linter(Config(select=("ejaan",)))
    hits, wrongs, alarms, rights = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for row in _rows(SHARED / "data" / "own" / "eyd_suite.jsonl"):
        found, code = linter.check(make_caption(row["text"])).diagnostics, row["kode"]
        if row["label"] == "salah":
            start, end = row["span"]
            wrongs[code] += 1
            hits[code] += any(d.span.start < max(end, start + 1) and start < max(d.span.end, d.span.start + 1) for d in found)
        else:
            rights[code] += 1
            alarms[code] += bool(_loud(found))
    linter = Linter(Config())
    words, by_rule = 0, Counter[str]()
    for row in _rows(SHARED / "data" / "real" / "clean_sentences.jsonl"):
        words += len(row["text"].split())
        by_rule.update(d.rule for d in _loud(linter.check(make_caption(row["text"])).diagnostics))
    out = {}
    for code in wrongs:
        clean = 1000 * sum(by_rule[r.info.id] for r in cited.get(code, ())) / words
        per_thousand = f"{clean:.2f}".replace(".", ",")
        out[code] = Figures(f"{hits[code]}/{wrongs[code]}", f"{alarms[code]}/{rights[code]}", per_thousand)
    return out


def kept() -> dict[str, Figures]:
    """The figures of the page as it is committed."""
    if not PAGE.is_file():
        return {}
    cells = [[c.strip() for c in line.strip("| ").split("|")] for line in PAGE.read_text(encoding="utf-8").splitlines()]
    return {row[0]: Figures(*row[-3:]) for row in cells if len(row) == 6 and _CODE.fullmatch(row[0])}


def _shown(rules: Iterable[Rule]) -> str:
    marks = {
        r.info.id: " (mati)" if not r.info.enabled else " (saran)" if r.info.severity is Severity.INFO else "" for r in rules
    }
    return ", ".join(f"`{name}`{mark}" for name, mark in sorted(marks.items())) or "–"


def page(figures: Mapping[str, Figures], cited: Mapping[str, list[Rule]]) -> str:
    """The page as Markdown."""
    checked = [c for c in clauses() if c.machine != "tidak-layak"]
    lines = [INTRO, "| Klausul | Isi | Aturan | Ditemukan | Salah tegur | Teks bersih |", "|---|---|---|---|---|---|"]
    for c in checked:
        cells = (c.code, c.gist, _shown(cited.get(c.code, ())), *figures.get(c.code, Figures()))
        lines.append("| " + " | ".join(cells) + " |")
    lines += [
        "",
        "## Yang tidak diperiksa",
        "",
        "Klausul ini bergantung pada makna atau pilihan gaya, jadi mesin tidak menilainya.",
        "",
    ]
    lines += [f"- **{c.code}**: {c.gist} {c.note}" for c in clauses() if c.machine == "tidak-layak"]
    known = {c.code for c in clauses()}
    others = sorted(
        {r.info.id: r for code, rules in cited.items() if code not in known for r in rules}.values(), key=lambda r: r.info.id
    )
    if others:
        lines += ["", "## Aturan untuk klausul lain", ""]
        lines += [f"- `{r.info.id}` ({_LEVELS[r.info.severity]}): {r.info.ref}" for r in others]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page; say which clauses have no rule."""
    cited = rules_of(all_rules().values())
    figures = measure(cited) if SHARED.is_dir() else kept()
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(figures, cited), encoding="utf-8")
    bare = [c.code for c in clauses() if c.machine != "tidak-layak" and c.code not in cited]
    print(f"{PAGE.name}: {len(cited)} klausul" + (f"; belum ada aturan untuk {', '.join(bare)}" if bare else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
