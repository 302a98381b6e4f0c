"""Parts of speech and morphology of a sentence. The only file that may import spaCy, inside a cached function.

The model's tokens are those of `Scan`: a word is a token, and so is a mark in a gap; words joined by a hyphen, the
parts of a number, and whatever is inside a URL, an address, a handle, a hashtag or an emoji are one token.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tulisbaik.errors import ModelError
from tulisbaik.patterns import lazy
from tulisbaik.text.scan import ATOMIC, Scan

if TYPE_CHECKING:
    from concurrent.futures import Future

    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc
    from thinc.api import Model

_MARKS: Final = lazy(r"(\S)\1*")
_HYPHENS: Final = frozenset("-‐‑")
_IN_NUMBERS: Final = frozenset(".,:/")
_WHOLE: Final = (*ATOMIC, "emoji")


class Token(NamedTuple):
    """A stretch of text that the model reads as one: a word, a number, a mark or an entity."""

    start: int
    end: int


def tokens(scan: Scan, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], in order. `start` and `end` must not cut a word."""
    found: list[Token] = []
    atoms = [e for e in scan.entities if e.kind in _WHOLE and e.start < end and start < e.end]
    atom = iter(atoms)
    whole = next(atom, None)
    for piece in _pieces(scan, start, end):
        while whole and whole.end <= piece.start:
            whole = next(atom, None)
        if found and whole and whole.start <= found[-1].start and piece.start < whole.end:
            found[-1] = Token(found[-1].start, piece.end)
        else:
            found.append(piece)
    return found


def _pieces(scan: Scan, start: int, end: int) -> Iterator[Token]:
    """Words (joined by hyphens, or as parts of a number) and marks; a run of one mark is a piece."""
    text, total = scan.text, len(scan)
    k = scan.word_at(start)
    done = start
    while done < end:
        word = scan.starts[k] if k < total else end
        for mark in _MARKS.finditer(text, done, min(word, end)):
            yield Token(mark.start(), mark.end())
        if word >= end:
            return
        done = scan.end(k)
        k += 1
        while k < total and done < end and _joins(scan.gaps[k], text[done - 1], scan.words[k][0]):
            done = scan.end(k)
            k += 1
        yield Token(word, done)


def _joins(gap: str, before: str, after: str) -> bool:
    return gap in _HYPHENS or (gap in _IN_NUMBERS and before.isdigit() and after.isdigit())


# What the model sees of a word besides its shape ---------------------------------------------------------

_CLITIC: Final = lazy(r"(?<=\w\w\w)(?:lah|kah|pun)?(?:nya|ku|mu)?(?:lah|kah|pun)?$")
_LINK: Final = lazy(r"://|\w@\w|[^\W\d_]\.[^\W\d_]")


def _kind(word: str) -> str:
    """One sign for all words of a kind whose letters say nothing: numbers, links, handles, hashtags, emoji."""
    first = word[0]
    if first.isdigit():
        return "0"
    if first in "#@" and len(word) > 1:
        return first
    if not first.isalnum():
        return "" if first.isascii() or word in "…–—“”‘’«»„·•" else "☺"
    return "/" if _LINK.search(word) else ""


def host(word: str) -> str:
    """The word in lower case without clitics; of a reduplication one half."""
    low = word.lower()
    first, _, second = low.partition("-")
    if first and second.startswith(first):
        low = first
    return _kind(word) or _CLITIC.sub("", low)


def opening(word: str) -> str:
    """The first three letters in lower case: they hold the prefix."""
    return _kind(word) or word[:3].lower()


def ending(word: str) -> str:
    """The last four characters in lower case: they hold suffix and clitic."""
    return _kind(word) or word[-4:].lower()


@cache
def language() -> type[Language]:
    """The spaCy language class of the model: Indonesian, our tokens, no exception lists (they take seconds to load)."""
    from spacy.attrs import NORM, PREFIX, SUFFIX  # type: ignore[import-not-found]  # compiled, without stubs
    from spacy.language import BaseDefaults, Language

    class Words(BaseDefaults):
        pass

    Words.lex_attr_getters = {**BaseDefaults.lex_attr_getters, NORM: host, PREFIX: opening, SUFFIX: ending}

    class Indonesian(Language):  # type: ignore[no-untyped-call]  # spaCy's __init_subclass__
        lang = "id"
        Defaults = Words

    return Indonesian


# The pipeline ------------------------------------------------------------------------------------------------


def spelled(text: str, parts: list[Token]) -> tuple[list[str], list[bool]]:
    """What a spaCy Doc is made of: the tokens as written, and whether white space follows each."""
    return [text[t.start : t.end] for t in parts], [text[t.end : t.end + 1].isspace() for t in parts]


def document(nlp: Language, text: str) -> Doc:
    """The Doc of a text in our tokens, not yet analysed."""
    from spacy.tokens import Doc

    parts = tokens(Scan(text), 0, len(text))
    words, spaces = spelled(text, parts)
    return Doc(nlp.vocab, words=words, spaces=spaces, user_data={"at": parts})


def blank() -> Language:
    """An empty pipeline over our own tokens."""
    return language()(create_tokenizer=lambda nlp: lambda text: document(nlp, text))


def folder() -> Path:
    """Where the trained model lies."""
    return Path(__file__).parents[1] / "models" / "id"


_ready: Callable[[], object] | None = None


def load_beside(ready: Callable[[], object]) -> None:
    """From now on nobody waits for the model: until it is loaded, in a thread, nothing is found. For an editor.

    `ready` is then called, in that thread.
    """
    global _ready
    _ready = ready


def available() -> bool:
    """False while the model is still on its way, on which this call may have sent it."""
    return _ready is None or _loading().done()


def pipeline() -> Language:
    """The trained spaCy pipeline: tok2vec and morphologizer (UPOS; Voice, Mood and a few features more). Loaded once.

    Call it with a text, or with a `Doc` of own tokens. Raises ModelError when spaCy or the model cannot be used.
    """
    return _loading().result()


@cache
def _loading() -> Future[Language]:
    """The pipeline on its way, or why there is none: a missing model is looked for once, not for every sentence.

    It is loaded in a thread, so that whoever interrupts the one that waits leaves no half-imported package behind.
    """
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(1)
    future = pool.submit(_load)
    pool.shutdown(wait=False)
    if ready := _ready:
        future.add_done_callback(lambda _: ready())
    return future


def _load() -> Language:
    try:
        import json

        from spacy.about import __version__ as version

        meta = json.loads((folder() / "meta.json").read_text(encoding="utf-8"))
        if version.split(".")[0] != meta["spacy_version"].split(".")[0]:
            raise RuntimeError(f"model ini untuk spaCy {meta['spacy_version']}, yang terpasang {version}")
        nlp = blank()
        nlp.meta.update(meta)
        for name, config in meta["components"].items():
            pipe: Any = nlp.add_pipe(name, config=config)
            pipe.from_disk(folder() / name, exclude=["vocab"])
            _unpack(pipe.model)
        nlp("Siap.")
    except Exception as error:  # whatever is broken there, all other rules must run
        raise ModelError(
            str(folder()),
            f"model tata bahasa tidak dapat dipakai ({type(error).__name__}: {error}).",
            'Aturan lain tetap jalan. Pasang ulang: pip install --force-reinstall tulisbaik "spacy>=3.8,<4"; '
            'atau matikan: ignore = ["tata-bahasa"].',
        ) from error
    return nlp


def _unpack(model: Model[Any, Any]) -> None:
    """Turn the half-precision weights of the files into the floats that spaCy computes with."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                weights: Any = node.get_param(name)
                node.set_param(name, weights.astype("float32"))


@lru_cache(maxsize=512)
def read(text: str) -> Doc:
    """The analysed Doc of one sentence. Kept for a while: several rules ask for the same one, an editor again and again."""
    nlp = pipeline()
    return nlp(text)


class Part(NamedTuple):
    """What one element of a pattern matched: a half-open range of the sentence."""

    start: int
    end: int


class Finder:
    """Finds spaCy Matcher patterns in sentences; spaCy is loaded with the first one."""

    def __init__(self, patterns: list[list[dict[str, Any]]]) -> None:
        self._patterns = patterns
        self._matcher: Matcher | None = None

    def __call__(self, text: str) -> Iterator[dict[int, Part]]:
        """The longest matches in order, none overlapping: number of a pattern's element -> what it matched."""
        if not available():
            return
        if self._matcher is None:
            from spacy.matcher import Matcher

            self._matcher = Matcher(pipeline().vocab)
            self._matcher.add("_", self._patterns, greedy="LONGEST")
        doc = read(text)
        at: list[Token] = doc.user_data["at"]
        matches: Any = self._matcher(doc, with_alignments=True)
        for _, start, end, elements in sorted(matches, key=lambda m: m[1]):
            parts: dict[int, Part] = {}
            for token, element in zip(at[start:end], elements, strict=True):
                first = parts.get(element)
                parts[element] = Part(first.start if first else token.start, token.end)
            yield parts
