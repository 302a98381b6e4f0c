"""The declarative kind `tokens`: spaCy Matcher patterns over parts of speech, behind words that must be there first.

The model is asked last. A trigger word must be in the sentence and, where the rule has `if`, so must that expression;
only then spaCy is imported, once, for those sentences. So a text that no rule doubts never pays for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from tulisbaik.rules.base import Check, Context, Hit, Trigger
from tulisbaik.rules.kinds import PATIENCE, Body, Fail, Kind, keep_case
from tulisbaik.text.nlp import Finder, Part

_LONGEST: Final = 150
"""Words that a sentence may have. What is longer is a list or a table, and would take the model long."""

_ATTRIBUTES: Final = frozenset(
    "ORTH TEXT LOWER NORM PREFIX SUFFIX SHAPE LENGTH POS MORPH OP IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_UPPER IS_TITLE "
    "IS_PUNCT IS_SPACE LIKE_NUM LIKE_URL LIKE_EMAIL SPACY".split()
)


def _patterns(value: Any, fail: Fail) -> list[list[dict[str, Any]]]:
    if not isinstance(value, list) or not value or not all(isinstance(p, list) and p for p in value):
        raise fail("patterns", "“patterns” bukan daftar pola.", "Tulis daftar berisi daftar token, seperti Matcher milik spaCy.")
    for element in (e for pattern in value for e in pattern):
        if not isinstance(element, Mapping):
            raise fail("patterns", f"token pola tidak terbaca: {element!r}.", "Contoh: {POS: NOUN, OP: “+”}.")
        for name in element:
            if str(name).upper() not in _ATTRIBUTES:
                raise fail(
                    "patterns", f"sifat “{name}” tidak tersedia.",
                    f"Model ini memberi POS dan MORPH. Yang boleh: {', '.join(sorted(_ATTRIBUTES))}.",
                )  # fmt: skip
    return value


def _mark(value: Any, fail: Fail) -> tuple[int, int] | None:
    if value is None:
        return None
    ends = [value, value] if isinstance(value, int) else value
    if not isinstance(ends, list) or len(ends) != 2 or not all(isinstance(n, int) and n >= 0 for n in ends):
        raise fail("mark", f"“mark” tidak terbaca: {value!r}.", "Nomor token pola (mulai 0), atau [awal, akhir].")
    return ends[0], ends[1]


def _tokens(body: Body, fail: Fail) -> tuple[Trigger, Check]:
    words = frozenset(str(w).lower() for w in body["trigger"] or ())
    if not words:
        raise fail("trigger", "“trigger” kosong.", "Sebut kata yang pasti ada; model baru dimuat bila kata itu muncul.")
    find = Finder(_patterns(body["patterns"], fail))
    mark = _mark(body.get("mark"), fail)
    at_start = body.get("at") == "start"
    condition = _condition(body.get("if"), words, fail)
    fixes = [body["fix"]] if isinstance(body.get("fix"), str) else list(body.get("fix", ()))

    def check(ctx: Context) -> Iterator[Hit]:
        for sentence in ctx.sentences():
            if sentence.last - sentence.first > _LONGEST:
                continue
            text = ctx.text[sentence.start : sentence.end]
            if not condition(text):
                continue
            for parts in find(text):
                first, last = mark or (min(parts), max(parts))
                if (at_start and parts[min(parts)].start) or first not in parts or last not in parts:
                    continue
                start, end = parts[first].start, parts[last].end
                texts = [_filled(fix, text, parts, text[start:end], fail) for fix in fixes]
                yield ctx.hit(sentence.start + start, sentence.start + end, fix=texts)

    return Trigger(words), check


def _condition(sources: Any, words: frozenset[str], fail: Fail) -> Callable[[str], bool]:
    """A question to a sentence that costs next to nothing: does one of the expressions match?

    `{trigger}` in an expression means any trigger word.
    """
    if sources is None:
        return lambda text: True
    any_word = f"(?:{'|'.join(sorted(words))})"
    written = [str(s).replace("{trigger}", any_word) for s in ([sources] if isinstance(sources, str) else sources)]
    compiled: list[Any] = []

    def holds(text: str) -> bool:
        import regex

        try:
            if not compiled:
                compiled.extend(regex.compile(source, regex.IGNORECASE) for source in written)
            return any(expression.search(text, timeout=PATIENCE) for expression in compiled)
        except (regex.error, TimeoutError) as error:
            raise fail("if", f"ungkapan reguler tidak dapat dipakai: {error}.", "Tulis ungkapan reguler (paket regex).") from None

    return holds


class _Found(str):
    """What an element matched, for `fix`: {0} is the text, {0:-nya} the text without that ending."""

    def __format__(self, ending: str) -> str:
        return self.removesuffix(ending[1:]) if ending.startswith("-") else str(self)


def _filled(fix: str, text: str, parts: Mapping[int, Part], found: str, fail: Fail) -> str:
    """`fix` with {0}, {1}, … replaced by what those elements of the pattern matched; the case of `found` is kept."""
    values = [_Found(text[slice(*parts[n])] if n in parts else "") for n in range(max(parts) + 1)]
    try:
        filled = fix.format(*values)
    except (IndexError, KeyError, ValueError):
        raise fail("fix", f"“{fix}” menyebut token yang tidak ada dalam pola.", "{0} adalah token pertama pola.") from None
    return keep_case(found, " ".join(filled.split()))


TOKENS: Final = Kind(frozenset({"trigger", "patterns"}), frozenset({"if", "at", "mark", "fix"}), _tokens)
