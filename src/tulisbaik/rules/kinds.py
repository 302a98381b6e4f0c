"""Declarative kinds of rules: substitution, phrase, pattern, limit. Each turns a YAML body into a trigger and a check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from tulisbaik.errors import RuleError
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Check, Context, Hit, Trigger
from tulisbaik.text.scan import BLANK

Body = Mapping[str, Any]
Fail = Callable[[str, str, str], RuleError]
"""(key, what, allowed) -> the error at that key's line."""


class Kind(NamedTuple):
    """A kind: the keys its body may have (those in `required` must be there) and how it is made."""

    required: frozenset[str]
    optional: frozenset[str]
    make: Callable[[Body, Fail], tuple[Trigger, Check]]


# Words and phrases ---------------------------------------------------------------------------------------------


class _Entry(NamedTuple):
    """A phrase to look for, with what may stand in its place. `gaps[i]`: how many words may come before word i."""

    words: tuple[str, ...]
    gaps: tuple[int, ...]
    hyphens: tuple[bool, ...]
    texts: tuple[str, ...]
    safe: bool
    exact: str | None
    values: Mapping[str, str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    only_before: frozenset[str]
    only_after: frozenset[str]
    at: str


_LIMITS = ("not_before", "not_after", "only_before", "only_after")
_ENTRY_KEYS = ("fix", "safe", *_LIMITS, "at", "advice", "case")
_TOKEN = lazy(r"\.\.|-|[^\s-]+")


def _phrase(key: str, window: int, fail: Fail, table: str) -> tuple[tuple[str, ...], tuple[int, ...], tuple[bool, ...]]:
    words: list[str] = []
    gaps: list[int] = []
    hyphens: list[bool] = []
    gap, hyphen = 0, False
    for token in _TOKEN.findall(key):
        if token == "..":
            gap = window
        elif token == "-":
            hyphen = True
        else:
            words.append(token.lower())
            gaps.append(gap)
            hyphens.append(hyphen)
            gap, hyphen = 0, False
    if not words:
        raise fail(
            table,
            f"“{key}” tidak berisi kata.",
            "Tulis satu kata atau lebih; “..” berarti boleh ada kata di antaranya.",
        )
    return tuple(words), tuple(gaps), tuple(hyphens)


def _entries(table: Any, name: str, body: Body, fail: Fail) -> list[_Entry]:
    if isinstance(table, list):
        table = {str(key): {} for key in table}
    if not isinstance(table, Mapping) or not table:
        raise fail(name, f"“{name}” kosong atau bukan daftar.", "Tulis pasangan salah: benar.")
    window = body.get("window", 6)
    out = []
    for key, value in table.items():
        options: Mapping[str, Any] = value if isinstance(value, Mapping) else {"fix": value}
        for option in options:
            if option not in _ENTRY_KEYS:
                raise fail(str(key), f"kunci “{option}” tidak dikenal.", f"Yang boleh: {', '.join(_ENTRY_KEYS)}.")
        fix = options.get("fix")
        texts = [fix] if isinstance(fix, (str, int)) else list(fix or ())
        words, gaps, hyphens = _phrase(str(key), window, fail, name)
        exact = options.get("case", body.get("case")) == "exact"
        at = options.get("at", body.get("at", ""))
        if at not in ("", "start"):
            raise fail("at", f"nilai “at” tidak dikenal: {at!r}.", "Yang boleh: start (awal kalimat).")
        limits = {k: frozenset(str(w).lower() for w in options.get(k, body.get(k, ()))) for k in _LIMITS}
        safe = bool(options.get("safe", body.get("safe", False)))
        advice = {"advice": str(options.get("advice", ""))}
        out.append(
            _Entry(words, gaps, hyphens, tuple(map(str, texts)), safe, str(key) if exact else None, advice, at=at, **limits)
        )
    return out


def keep_case(found: str, text: str) -> str:
    """`text` in the case of `found`: all capitals, a capital at the start, or as it is."""
    letters = [c for c in found if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return text.upper()
    if found[:1].isupper() and text[:1].islower():
        return text[:1].upper() + text[1:]
    return text


class _Phrases:
    """Finds phrases, those that begin first before the others, then longer ones.

    A phrase is looked for where its longest word stands: the rarest one, as a rule. Of a phrase with a gap, that is one
    before the gap.
    """

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._entries = sorted(entries, key=lambda e: -len(e.words))
        self.keys: dict[str, list[tuple[int, int, _Entry]]] = {}
        for rank, entry in enumerate(self._entries):
            whole = next((i for i, gap in enumerate(entry.gaps) if i and gap), len(entry.words))
            key = max(range(whole), key=lambda i: len(entry.words[i]))
            self.keys.setdefault(entry.words[key], []).append((rank, key, entry))

    def __call__(self, ctx: Context) -> Iterator[tuple[_Entry, int, int]]:
        lower, found = ctx.scan.lower, []
        for k in ctx.words:
            for rank, key, entry in self.keys[lower[k]]:
                first = k - key
                if (
                    first >= 0
                    and lower[first] == entry.words[0]
                    and (end := self._end(ctx, entry, first))
                    and self._fits(ctx, entry, first, end)
                ):
                    found.append((first, rank, end))
        done = 0
        for first, rank, end in sorted(found):
            if first >= done:
                done = end
                yield self._entries[rank], first, end

    @staticmethod
    def _end(ctx: Context, entry: _Entry, k: int) -> int:
        """The number after the phrase's last word when it stands at word k, as its first word does; else 0."""
        scan = ctx.scan
        lower, kinds, gaps = scan.lower, scan.kinds, scan.gaps
        at, total = k, len(lower)
        for i in range(1, len(entry.words)):
            at += 1
            if not entry.gaps[i]:
                joined = gaps[at] == "-" if entry.hyphens[i] else kinds[at] & BLANK if at < total else 0
                if at >= total or lower[at] != entry.words[i] or not joined:
                    return 0
                continue
            stop = min(at + entry.gaps[i] + 1, scan.sentence_of(k).last)
            while at < stop and lower[at] != entry.words[i]:
                at += 1
            if at >= stop:
                return 0
        return at + 1

    @staticmethod
    def _fits(ctx: Context, entry: _Entry, k: int, end: int) -> bool:
        scan = ctx.scan
        if entry.exact is not None and scan.text[scan.starts[k] : scan.end(end - 1)] != entry.exact:
            return False
        if entry.at == "start" and scan.sentence_of(k).first != k:
            return False
        if entry.not_before or entry.only_before:
            after = scan.lower[end] if end < len(scan.lower) and scan.kinds[end] & BLANK else ""
            if after in entry.not_before or (entry.only_before and after not in entry.only_before):
                return False
        if entry.not_after or entry.only_after:
            before = scan.lower[k - 1] if k and scan.kinds[k] & BLANK else ""
            if before in entry.not_after or (entry.only_after and before not in entry.only_after):
                return False
        return True


def _substitution(body: Body, fail: Fail) -> tuple[Trigger, Check]:
    phrases = _Phrases(_entries(body["swap"], "swap", body, fail))

    def check(ctx: Context) -> Iterator[Hit]:
        for entry, k, end in phrases(ctx):
            found = ctx.text[ctx.scan.starts[k] : ctx.scan.end(end - 1)]
            texts = entry.texts if entry.exact is not None else tuple(keep_case(found, t) for t in entry.texts)
            if found not in texts:
                yield ctx.hit_words(k, end, fix=texts, safe=entry.safe, **entry.values)

    return Trigger(frozenset(phrases.keys)), check


def _phrase_kind(body: Body, fail: Fail) -> tuple[Trigger, Check]:
    phrases = _Phrases(_entries(body["phrases"], "phrases", body, fail))

    def check(ctx: Context) -> Iterator[Hit]:
        for entry, k, end in phrases(ctx):
            yield ctx.hit_words(k, end, fix=entry.texts, safe=False, **entry.values)

    return Trigger(frozenset(phrases.keys)), check


# Patterns ------------------------------------------------------------------------------------------------------

PATIENCE = 0.2
"""Seconds that a pattern may take on one sentence or caption. Ours take microseconds."""


def _pattern(body: Body, fail: Fail) -> tuple[Trigger, Check]:
    source = str(body["pattern"])
    fix, safe = body.get("fix"), bool(body.get("safe", False))
    words = frozenset(str(w).lower() for w in body.get("trigger", ()))
    needles = frozenset(map(str, body.get("needles", ())))
    numbers = bool(body.get("numbers", False))
    compiled: Any = None

    def search(text: str, start: int, end: int) -> Iterator[Any]:
        nonlocal compiled
        import regex

        if compiled is None:
            compiled = regex.compile(source, regex.IGNORECASE if body.get("case") != "exact" else 0)
        try:
            yield from compiled.finditer(text, start, end, timeout=PATIENCE)
        except TimeoutError:
            raise fail(
                "pattern",
                "pola ini terlalu lambat pada salah satu takarir.",
                "Hindari pengulangan bersarang seperti (a+)+.",
            ) from None

    if body.get("checked"):
        import regex

        try:
            compiled = regex.compile(source, regex.IGNORECASE if body.get("case") != "exact" else 0)
        except regex.error as error:
            raise fail("pattern", f"pola tidak terbaca: {error}.", "Tulis ungkapan reguler (paket regex).") from None

    def stretches(ctx: Context) -> Iterator[tuple[int, int]]:
        scan = ctx.scan
        if not (words or needles or numbers):
            yield 0, len(scan.text)
            return
        last = -1
        for k in sorted({*ctx.words, *(max(g - 1, 0) for g in ctx.gaps)}):
            if not scan.words:
                yield 0, len(scan.text)
                return
            sentence = scan.sentence_of(k)
            if sentence.first != last:
                last = sentence.first
                # The gaps around belong to it: a pattern may begin or end with a sign.
                begin = scan.end(sentence.first - 1) if sentence.first else 0
                end = scan.starts[sentence.last] if sentence.last < len(scan.words) else len(scan.text)
                yield begin, end

    def check(ctx: Context) -> Iterator[Hit]:
        done = -1
        for start, end in stretches(ctx):
            for m in search(ctx.text, start, end):
                if m.start() < done or m.end() == m.start():
                    continue
                done = m.end()
                begin, stop = m.span("x") if "x" in m.re.groupindex else m.span()
                text = None if fix is None else m.expand(str(fix))
                if text != ctx.text[begin:stop]:
                    yield ctx.hit(begin, stop, fix=text, safe=safe)

    if not (words or needles or numbers):
        return Trigger(gap_shape=lambda gap: True), check
    return Trigger(words, needles, (lambda word: word[:1].isdigit()) if numbers else None), check


# Limits --------------------------------------------------------------------------------------------------------


def _per_sentence(ctx: Context) -> Iterator[tuple[int, int, int]]:
    for s in ctx.scan.sentences:
        yield s.last - s.first, s.start, s.end


def _entities(*kinds: str) -> Callable[[Context], Iterator[tuple[int, int, int]]]:
    def measure(ctx: Context) -> Iterator[tuple[int, int, int]]:
        found = ctx.scan.of_kind(*kinds)
        if found:
            yield len(found), found[-1].start, found[-1].end

    return measure


MEASURES: Mapping[str, Callable[[Context], Iterator[tuple[int, int, int]]]] = {
    "kata-per-kalimat": _per_sentence,
    "emoji": _entities("emoji"),
    "tagar": _entities("hashtag"),
    "sebutan": _entities("handle"),
    "tautan": _entities("url"),
}


def _limit(body: Body, fail: Fail) -> tuple[Trigger, Check]:
    name, most = body["measure"], body["max"]
    if name not in MEASURES:
        raise fail("measure", f"ukuran “{name}” tidak dikenal.", f"Yang boleh: {', '.join(MEASURES)}.")
    if not isinstance(most, int) or isinstance(most, bool) or most < 0:
        raise fail("max", f"“max” harus bilangan bulat, bukan {most!r}.", "")
    measure = MEASURES[name]

    def check(ctx: Context) -> Iterator[Hit]:
        for count, start, end in measure(ctx):
            if count > most:
                yield ctx.hit(start, end, count=count, max=most)

    return Trigger(), check


_PHRASE_OPTIONS = frozenset({"safe", "not_before", "not_after", "only_before", "only_after", "at", "window", "case"})
KINDS: Mapping[str, Kind] = {
    "substitution": Kind(frozenset({"swap"}), _PHRASE_OPTIONS, _substitution),
    "phrase": Kind(frozenset({"phrases"}), _PHRASE_OPTIONS, _phrase_kind),
    "pattern": Kind(frozenset({"pattern"}), frozenset({"fix", "safe", "trigger", "needles", "numbers", "case"}), _pattern),
    "limit": Kind(frozenset({"measure", "max"}), frozenset(), _limit),
}
