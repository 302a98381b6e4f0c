"""Train the grammar model, measure it, and write it with its card to src/tulisbaik/models/id.

    python model/train.py TREEBANKS     # a folder with the UD Indonesian treebanks CSUI and GSD

Seeded: the same texts and the same versions of spaCy and numpy give the same weights.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, Model
from treebank import Sentence, read

from tulisbaik.text import nlp as grammar

HERE = Path(__file__).parent
SEED, EPOCHS, BATCH, DROPOUT, RATE = 20, 14, 600, 0.3, 0.002
"""BATCH counts words. The learning rate rises for 100 steps, then falls to a twentieth."""
VARIANTS = 14
"""How many variants of each caption are made by changing words for others of their class."""
WIDTH = 96
PIPES: dict[str, dict[str, Any]] = {
    "tok2vec": {
        "model": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": WIDTH,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [4000, 1000, 2000, 500],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": WIDTH,
                "window_size": 1,
                "maxout_pieces": 3,
                "depth": 2,
            },
        }
    },
    "morphologizer": {
        "model": {
            "@architectures": "spacy.Tagger.v2",
            "tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"},
        }
    },
}

Lists = dict[tuple[str, str], list[str]]


class Texts(NamedTuple):
    """What is learnt from and what is measured on."""

    train: list[Sentence]
    csui: list[Sentence]
    csui_clitics: list[Sentence]
    captions: list[Sentence]


def texts(treebanks: Path) -> Texts:
    """CSUI train and GSD dev in both cuts of clitics, own captions and their variants; CSUI test and held captions."""
    news = [treebanks / "CSUI" / "id_csui-ud-train.conllu", treebanks / "GSD" / "id_gsd-ud-dev.conllu"]
    test = treebanks / "CSUI" / "id_csui-ud-test.conllu"
    for path in (*news, test):
        if not path.is_file():
            sys.exit(
                f"{path} is not there. Get the treebanks UD_Indonesian-CSUI and UD_Indonesian-GSD from "
                "https://universaldependencies.org and name the folder that holds them as CSUI/ and GSD/."
            )
    train = []
    for path in news:
        for ours, cut in zip(read(path), read(path, clitics=True), strict=True):
            train += [ours] if ours.words == cut.words else [ours, cut]
    captions = list(read(HERE / "captions-train.conllu"))
    lists, draw = word_lists(HERE / "words.txt"), random.Random(SEED)
    train += captions * 2 + [varied(s, lists, draw) for s in captions for _ in range(VARIANTS)]
    return Texts(train, list(read(test)), list(read(test, clitics=True)), list(read(HERE / "captions-test.conllu")))


def word_lists(path: Path) -> Lists:
    """(UPOS, features) -> own words of that class."""
    lists = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            label, words = line.split(": ")
            pos, _, morph = label.partition(" ")
            lists[pos, morph] = words.split()
    lists["VERB", "Voice=Pass"] = [f"di{word}" for word in lists["VERB", "Mood=Imp|Voice=Act"]]
    return lists


def varied(s: Sentence, lists: Lists, draw: random.Random) -> Sentence:
    """The sentence with about half of its words changed for others of their class, case and clitics kept."""
    words = list(s.words)
    for i, label in enumerate(zip(s.pos, s.morphs, strict=True)):
        if label in lists and draw.random() < 0.5:
            old, new = words[i], draw.choice(lists[label])
            clitic = next((c for c in ("mu", "nya") if s.pos[i] == "NOUN" and old.endswith(c) and len(old) > 6), "")
            words[i] = (new.capitalize() if old[0].isupper() else new) + clitic
        if draw.random() < 0.03:
            words[i] = words[i].upper()
    return s._replace(words=words)


def doc(nlp: Language, s: Sentence) -> Doc:
    """A sentence without its tags."""
    return Doc(nlp.vocab, words=s.words, spaces=s.spaces)


def batches(examples: list[Example]) -> Iterator[list[Example]]:
    """Batches of about BATCH words."""
    batch: list[Example] = []
    for example in examples:
        batch.append(example)
        if sum(len(e.x) for e in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def train(sentences: list[Sentence]) -> Language:
    """A pipeline that learnt `sentences`, with the average of its weights over the training."""
    fix_random_seed(SEED)
    nlp = grammar.blank()
    for name, config in PIPES.items():
        nlp.add_pipe(name, config=config)
    examples = [
        Example(doc(nlp, s), Doc(nlp.vocab, words=s.words, spaces=s.spaces, pos=s.pos, morphs=s.morphs)) for s in sentences
    ]
    nlp.initialize(lambda: examples)
    optimizer = Adam(RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    step, steps = 0, EPOCHS * sum(1 for _ in batches(examples))
    for epoch in range(EPOCHS):
        random.shuffle(examples)
        losses: dict[str, float] = {}
        for batch in batches(examples):
            optimizer.learn_rate = RATE * min(1.0, (step + 1) / 100) * (1 - 0.95 * step / steps)
            nlp.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
            step += 1
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {losses['morphologizer']:.0f}", flush=True)
    averages: dict[tuple[int, str], Any] = optimizer.averages or {}
    for node, name in weights(nlp):
        node.set_param(name, averages.get((node.id, name), node.get_param(name)))
    return nlp


def weights(nlp: Language) -> Iterator[tuple[Model[Any, Any], str]]:
    """Every (node, name) that holds weights."""
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():  # type: ignore[attr-defined]
            yield from ((node, name) for name in node.param_names if node.has_param(name))


def measure(nlp: Language, sentences: list[Sentence]) -> dict[str, float]:
    """Share of tokens, and of tokens that are no marks, with the right UPOS; F of Voice and of Mood."""
    right = {"all": 0, "words": 0}
    total = {"all": 0, "words": 0}
    features = {"Voice": [0, 0, 0], "Mood": [0, 0, 0]}  # right, given, wanted
    for s in sentences:
        for token, pos, morph in zip(nlp(doc(nlp, s)), s.pos, s.morphs, strict=True):
            for kind in ("all", "words") if pos != "PUNCT" else ("all",):
                total[kind] += 1
                right[kind] += token.pos_ == pos
            wanted = dict(f.split("=") for f in morph.split("|") if f)
            for name, counts in features.items():
                given = "".join(token.morph.get(name))
                counts[0] += bool(given) and given == wanted.get(name)
                counts[1] += bool(given)
                counts[2] += name in wanted
    f = {name: 2 * a / (b + c) if c else 0.0 for name, (a, b, c) in features.items()}
    return {"upos": right["all"] / total["all"], "upos_words": right["words"] / total["words"], **f, "tokens": total["all"]}


def save(nlp: Language, scores: dict[str, dict[str, float]]) -> None:
    """Write the pipeline with weights in half precision, its facts and its card."""
    for node, name in weights(nlp):
        node.set_param(name, node.get_param(name).astype(numpy.float16))
    folder = grammar.folder()
    for name, pipe in nlp.pipeline:
        shutil.rmtree(folder / name, ignore_errors=True)
        pipe.to_disk(folder / name, exclude=["vocab"])  # type: ignore[attr-defined]
    facts = {
        "lang": "id", "name": "tulisbaik_grammar", "version": "1.0.0", "license": "CC BY-SA 4.0",
        "spacy_version": spacy.__version__, "components": PIPES, "performance": scores,
    }  # fmt: skip
    (folder / "meta.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    rows = [
        f"| {name} | {s['tokens']:,} | {s['upos']:.2%} | {s['upos_words']:.2%} | {s['Voice']:.3f} | "
        + (f"{s['Mood']:.3f} |" if s["Mood"] else "not annotated |")
        for name, s in scores.items()
    ]
    card = (HERE / "card.md").read_text(encoding="utf-8")
    (folder / "README.md").write_text(card.replace("{scores}", "\n".join(rows)), encoding="utf-8")


def main(treebanks: Path) -> None:
    """Train, save, and measure what was saved."""
    data = texts(treebanks)
    print(f"{len(data.train)} sentences to learn from", flush=True)
    nlp = train(data.train)
    for node, name in weights(nlp):  # measured as it ships
        node.set_param(name, node.get_param(name).astype(numpy.float16).astype(numpy.float32))
    scores = {
        "CSUI test, tokens of this model": measure(nlp, data.csui),
        "CSUI test, words of the treebank (clitics apart)": measure(nlp, data.csui_clitics),
        "Own captions, held out": measure(nlp, data.captions),
    }
    save(nlp, scores)
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
