"""Sentences of CoNLL-U files as the model reads them: our tokens, with the tags of the treebank's words laid over them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tulisbaik.text.nlp import spelled, tokens
from tulisbaik.text.scan import Scan

KEPT = ("Voice", "Mood", "Polarity", "PronType", "Foreign")
"""Features that the model learns: those that a rule asks for or that help to tell words apart."""


class Word(NamedTuple):
    """A syntactic word of a treebank: its place in the sentence's text, part of speech and kept features."""

    start: int
    end: int
    pos: str
    morph: str


class Sentence(NamedTuple):
    """Parallel lists: tokens, whether a space follows, UPOS, features. `text` is the sentence as written."""

    text: str
    words: list[str]
    spaces: list[bool]
    pos: list[str]
    morphs: list[str]


def read(path: Path, *, clitics: bool = False) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file. With `clitics`, as the treebank cuts words (menyetujui + nya), else as we do."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        text, words = _place(lines)
        if clitics:
            yield _as_given(lines, words)
        else:
            yield _as_ours(text, words)


def _place(lines: list[list[str]]) -> tuple[str, list[Word]]:
    """The text of a sentence, built anew from its lines, and its words in it; parts of a word share its letters."""
    text, words = "", []
    inside = 0  # how many parts of a multiword token are still to come
    at = 0
    for columns in lines:
        number, form, feats, misc = columns[0], columns[1], columns[5], columns[9]
        if "-" in number:
            first, last = map(int, number.split("-"))
            inside, at = last - first + 1, len(text)
            text += form + ("" if "SpaceAfter=No" in misc else " ")
            continue
        if inside:
            inside -= 1
        else:
            at = len(text)
            text += form + ("" if "SpaceAfter=No" in misc else " ")
        words.append(Word(at, at + len(form), columns[3], _kept(columns[3], feats)))
        at += len(form)
    return text.rstrip(), words


def _kept(pos: str, feats: str) -> str:
    kept = [f for f in feats.split("|") if f.partition("=")[0] in KEPT]
    if pos == "VERB" and not any(f.startswith("Voice=") for f in kept):
        kept.append("Voice=Act")  # CSUI gives every verb a voice, GSD leaves out that of bare intransitives
    return "|".join(sorted(kept))


def _as_given(lines: list[list[str]], words: list[Word]) -> Sentence:
    forms = [c[1] for c in lines if "-" not in c[0]]
    spaces = ["SpaceAfter=No" not in c[9] for c in lines if "-" not in c[0]]
    return Sentence(" ".join(forms), forms, spaces, [w.pos for w in words], [w.morph for w in words])


def _as_ours(text: str, words: list[Word]) -> Sentence:
    """A token takes the tag of the longest word it holds: the host of a clitic. A mark split off a word is PUNCT."""
    parts = tokens(Scan(text), 0, len(text))
    tags = []
    for start, end in parts:
        word = max(words, key=lambda w: min(w.end, end) - max(w.start, start))
        mark = not any(map(str.isalnum, text[start:end]))
        split = mark and any(map(str.isalnum, text[word.start : word.end]))
        tags.append(("PUNCT", "") if split else (word.pos, word.morph))
    forms, spaces = spelled(text, parts)
    return Sentence(text, forms, spaces, [pos for pos, _ in tags], [morph for _, morph in tags])
