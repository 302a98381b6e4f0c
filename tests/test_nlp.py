"""The grammar model: its tokens are ours, it ships small, and it reads captions."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tulisbaik.errors import ModelError
from tulisbaik.text import nlp
from tulisbaik.text.scan import Scan

TEXTS = st.text(st.sampled_from("aBé1 .,-–:/#@!?\n“”'📚👩‍👧️⃣_"), max_size=60)


@given(TEXTS)
@settings(max_examples=150)
def test_tokens_hold_all_that_is_written_and_cut_no_word(text: str) -> None:
    scan = Scan(text)
    found = nlp.tokens(scan, 0, len(text))
    assert "".join(text[t.start : t.end].replace(" ", "").replace("\n", "") for t in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    edges = {t.start for t in found} | {t.end for t in found}
    for k in range(len(scan)):
        inside = [e for e in edges if scan.starts[k] < e < scan.end(k)]
        assert not inside


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Yuk, baca buku anak-anak!", ["Yuk", ",", "baca", "buku", "anak-anak", "!"]),
        ("Pukul 08.00–10.00 WIB…", ["Pukul", "08.00", "–", "10.00", "WIB", "…"]),
        ("Rp10.000,00 #AyoBaca @perpus 📚", ["Rp10.000,00", "#AyoBaca", "@perpus", "📚"]),
        ("Buka https://a.go.id/b?c=1.", ["Buka", "https://a.go.id/b?c=1", "."]),
        ("1️⃣ Isi 👨‍👩‍👧 surel a@b.go.id", ["1️⃣", "Isi", "👨‍👩‍👧", "surel", "a@b.go.id"]),
        ("", []),
    ],
)
def test_what_is_one_token(text: str, words: list[str]) -> None:
    assert [text[t.start : t.end] for t in nlp.tokens(Scan(text), 0, len(text))] == words


def test_the_pipeline_reads_calls_as_verbs() -> None:
    assert nlp.pipeline().pipe_names == ["tok2vec", "morphologizer"]
    for text, verb in [
        ("Yuk, kunjungi pameran batik!", "kunjungi"),
        ("Bunda, periksakan kandungan di puskesmas.", "periksakan"),
        ("Simak jadwalnya di bawah ini 👇", "Simak"),
    ]:
        token = next(t for t in nlp.read(text) if t.text == verb)
        assert (token.pos_, token.morph.get("Mood")) == ("VERB", ["Imp"]), text


def test_the_model_is_small_and_carries_licence_and_measured_scores() -> None:
    files = [f for f in nlp.folder().rglob("*") if f.is_file()]
    assert sum(f.stat().st_size for f in files) < 4_000_000
    assert "CC BY-SA 4.0" in (nlp.folder() / "LICENSE.txt").read_text(encoding="utf-8")
    card = (nlp.folder() / "README.md").read_text(encoding="utf-8")
    scores = json.loads((nlp.folder() / "meta.json").read_text(encoding="utf-8"))["performance"]
    assert scores
    for name, score in scores.items():
        assert f"| {name} | {score['tokens']:,} | {score['upos']:.2%} |" in card


def test_an_empty_text_and_odd_ones_are_read() -> None:
    for text in ["", " ", "‍", "a" * 5000, "ｆｕｌｌ\u200b", "\x00"]:
        assert nlp.pipeline()(text).text.strip() == text.strip()


@pytest.fixture
def training(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the training scripts, importable."""
    monkeypatch.syspath_prepend(str(repo / "model"))
    for name in ("treebank", "train"):
        sys.modules.pop(name, None)
    return repo / "model"


def test_held_out_captions_are_read_well(training: Path) -> None:
    import train
    import treebank

    held = list(treebank.read(training / "captions-test.conllu"))
    assert len(held) >= 40
    assert train.measure(nlp.pipeline(), held)["upos"] >= 0.95
    learnt = {s.text for s in treebank.read(training / "captions-train.conllu")}
    assert len(learnt) >= 150
    assert learnt.isdisjoint(s.text for s in held)


@pytest.mark.slow
def test_news_is_read_well(training: Path, shared: Path) -> None:
    import train
    import treebank

    for clitics in (False, True):
        test = list(treebank.read(shared / "data" / "ud" / "CSUI" / "id_csui-ud-test.conllu", clitics=clitics))
        scores = train.measure(nlp.pipeline(), test)
        assert scores["upos"] >= 0.93
        assert scores["Voice"] >= 0.95


def test_training_says_what_is_missing(training: Path, tmp_path: Path) -> None:
    import train

    with pytest.raises(SystemExit, match="CSUI"):
        train.texts(tmp_path)


@pytest.mark.parametrize("damage", ["missing", "empty", "garbage"])
def test_a_damaged_model_is_one_error_that_says_what_to_do(damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if damage != "missing":
        (tmp_path / "meta.json").write_text("{" if damage == "garbage" else "{}", encoding="utf-8")
    monkeypatch.setattr(nlp, "folder", lambda: tmp_path)
    nlp._loading.cache_clear()
    try:
        with pytest.raises(ModelError, match="pip install"):
            nlp.pipeline()
    finally:
        nlp._loading.cache_clear()


def test_whoever_is_interrupted_while_waiting_leaves_the_model_whole(tmp_path: Path) -> None:
    code = """
import signal, sys
from tulisbaik.text import nlp
def stop(*_): raise TimeoutError
signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    nlp.read("Simak jadwalnya.")
except TimeoutError:
    print("interrupted")
print(nlp.read("Simak jadwalnya.")[0].pos_)
"""
    if not hasattr(signal, "setitimer"):
        pytest.skip("no timer signals here")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.split() == ["interrupted", "VERB"]
