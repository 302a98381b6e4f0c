"""Rules of kind tokens: the model is asked last, in spaCy's own syntax, and its absence harms nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tulisbaik.config import Config
from tulisbaik.errors import ConfigError, RuleError
from tulisbaik.linter import Linter, make_caption
from tulisbaik.ruleset import all_rules
from tulisbaik.testing import failures

OURS = [rule for rule_id, rule in all_rules().items() if rule_id.startswith("tata-bahasa/")]


@pytest.mark.parametrize("rule", OURS, ids=lambda r: r.info.id)
def test_each_has_six_examples_of_either_kind(rule: object) -> None:
    examples = rule.info.examples  # type: ignore[attr-defined]
    assert sum(bool(e.spans) for e in examples) >= 6
    assert sum(not e.spans for e in examples) >= 6


def run(code: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=cwd, check=False)


LOADED = (
    "import sys; from tulisbaik import Config, Linter, make_caption; "
    "found = Linter(Config(grammar=True)).check(make_caption(sys.argv[1])).diagnostics; "
    "print('spacy' in sys.modules, [d.rule for d in found])"
)


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("Yuk, kunjungi pameran batik di aula! 📚 #AyoKeMuseum", False),
        ("Dalam rapat itu, dinas melakukan pemeriksaan. Baik siswa maupun guru hadir.", False),  # trigger words, no doubt
        ("Dalam rapat itu juga membahas kesiapan banjir.", True),
    ],
)
def test_spacy_is_imported_only_in_doubt(text: str, loaded: bool, tmp_path: Path) -> None:
    done = run(LOADED, text, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    seen, rules = done.stdout.strip().split(" ", 1)
    assert seen == str(loaded)
    assert ("tata-bahasa/subjek-hilang" in rules) == loaded


def test_no_rule_selected_no_model(tmp_path: Path) -> None:
    for config in ("Config()", "Config(grammar=True, ignore=('tata-bahasa',))"):
        code = LOADED.replace("Config(grammar=True)", config)
        done = run(code, "Dalam rapat itu juga membahas kesiapan banjir.", cwd=tmp_path)
        assert done.stdout.startswith("False")


RULE = """\
kind: tokens
severity: info
since: 0.1.0
message: "“{found}”"
why: Contoh.
ref: contoh
trigger: [sangat]
patterns:
  - - {LOWER: sangat}
    - {POS: ADJ, OP: "+"}
mark: 1
fix: "{1}"
examples:
  - bad: "Buku ini sangat [[bagus]]."
    fixed: "Buku ini sangat bagus."
  - good: "Buku ini bagus."
"""


def write(folder: Path, text: str) -> Path:
    (folder / "khusus").mkdir(exist_ok=True)
    path = folder / "khusus" / "contoh.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_of_the_users_in_matcher_syntax(tmp_path: Path) -> None:
    write(tmp_path, RULE.replace('fix: "{1}"\n', "").replace('    fixed: "Buku ini sangat bagus."\n', ""))
    assert not failures("khusus/contoh", tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("trigger: [sangat]", "trigger: []", 7),
        ("{POS: ADJ,", "{LEMMA: bagus,", 8),
        ('patterns:\n  - - {LOWER: sangat}\n    - {POS: ADJ, OP: "+"}', "patterns: sangat", 8),
        ("mark: 1", "mark: tengah", 11),
    ],
)
def test_a_wrong_rule_is_an_error_at_its_line(old: str, new: str, line: int, tmp_path: Path) -> None:
    path = write(tmp_path, RULE.replace(old, new))
    with pytest.raises((RuleError, ConfigError), match=f"{path.name}:{line}"):
        Linter(Config(rules=(tmp_path,), select=("khusus",)))


@pytest.mark.parametrize(("old", "new"), [('fix: "{1}"', 'fix: "{7}"'), ("trigger: [sangat]", 'trigger: [sangat]\nif: "("')])
def test_what_shows_only_on_use_fails_that_rule_alone(old: str, new: str, tmp_path: Path) -> None:
    write(tmp_path, RULE.replace(old, new))
    linter = Linter(Config(rules=(tmp_path,), select=("khusus", "tata-bahasa/subjek-hilang")))
    result = linter.check(make_caption("Dalam rapat itu juga membahas buku yang sangat bagus."))
    assert [f.rule for f in result.failures] == ["khusus/contoh"]
    assert [d.rule for d in result.diagnostics] == ["tata-bahasa/subjek-hilang"]


@pytest.mark.parametrize("damage", ["missing", "truncated", "other spaCy"])
def test_without_the_model_the_other_rules_run_and_one_line_says_what_to_do(damage: str, repo: Path, tmp_path: Path) -> None:
    shutil.copytree(repo / "src" / "tulisbaik", tmp_path / "src" / "tulisbaik", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(repo / "rules", tmp_path / "rules")
    model = tmp_path / "src" / "tulisbaik" / "models" / "id"
    if damage == "missing":
        shutil.rmtree(model)
    elif damage == "truncated":
        weights = model / "tok2vec" / "model"
        weights.write_bytes(weights.read_bytes()[:1000])
    else:
        facts = json.loads((model / "meta.json").read_text(encoding="utf-8"))
        (model / "meta.json").write_text(json.dumps({**facts, "spacy_version": "2.3.1"}), encoding="utf-8")
    caption = tmp_path / "a.md"
    caption.write_text(
        "Dalam rapat itu juga membahas agar supaya kota siap.\nPemohon melakukan proses pengisian formulir.\n", encoding="utf-8"
    )
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'src')!r}); from tulisbaik.cli import main; main()"
    done = run(code, "check", "a.md", "--select", "kejelasan/pleonasme,tata-bahasa", cwd=tmp_path)
    assert "kejelasan/pleonasme" in done.stdout
    assert done.returncode == 1
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1
    assert "pip install" in lines[0]


def test_hostile_texts_are_left_alone() -> None:
    linter = Linter(Config(select=("tata-bahasa",)))
    for text in [
        "oleh " * 20_000,
        "Dalam " + "rapat " * 5_000 + "itu juga membahas",
        "baik dan " * 3_000,
        "melakukan proses pe\u0301ngisian" * 500,
        "di\u200bisi di isi\r\ndi isi oleh\u2028 oleh",
    ]:
        assert not linter.check(make_caption(text)).failures


@pytest.mark.slow
def test_edited_sentences_raise_few_alarms(shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "data" / "real" / "clean_sentences.jsonl").read_text("utf-8").splitlines()]
    linter = Linter(Config(ignore=tuple({r.info.group for r in all_rules().values()} - {"tata-bahasa"})))
    alarms = sum(len(linter.check(make_caption(row["text"])).diagnostics) for row in rows)
    words = sum(len(row["text"].split()) for row in rows)
    assert alarms / words * 1000 <= 0.5


def test_findings_in_a_pipeline_of_others() -> None:
    import spacy

    import tulisbaik.spacy_component  # noqa: F401  # an installed package is found by its entry point

    nlp = spacy.blank("xx")
    nlp.add_pipe("tulisbaik", config={"ignore": ["ajakan", "pilar"]})
    doc = nlp("Dalam rapat itu juga membahas banjir. Datang agar supaya tahu.")
    assert [d.rule for d in doc._.temuan] == ["tata-bahasa/subjek-hilang", "kejelasan/pleonasme"]
    assert [span.text for span in doc.spans["tulisbaik"]] == ["Dalam rapat itu juga membahas", "agar supaya"]
    assert not nlp("")._.temuan


def test_a_light_verb_is_told_once() -> None:
    linter = Linter(Config(select=("tata-bahasa", "kejelasan/verba-ringan")))
    for text in ["Petugas melakukan pemeriksaan tanah warga.", "Warga melakukan pengupasan singkong."]:
        assert len(linter.check(make_caption(text)).diagnostics) == 1
