"""Caption -> Result: scan once, wake the rules the index names, drop what stands in masks or is ignored."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress, count
from typing import TYPE_CHECKING, Any, NamedTuple

from tulisbaik.config import Config
from tulisbaik.errors import nearest
from tulisbaik.knowledge import Knowledge
from tulisbaik.model import Diagnostic, Span
from tulisbaik.rules.base import Context, Hit, Rule
from tulisbaik.ruleset import Index, all_rules, select
from tulisbaik.text.caption import Caption
from tulisbaik.text.mention import beside_its_repair
from tulisbaik.text.privacy import masked
from tulisbaik.text.scan import ATOMIC, Scan

if TYPE_CHECKING:
    from tulisbaik.knowledge.facts import Facts

UNUSED = "abaikan/mubazir"
_HIDDEN = frozenset({*ATOMIC, "quote", "mask"})
_NUMBERS = array("I")
_TOGETHER = 50
_LONG = 20_000
"""Captions that are judged together: more would fill the memory, and a longer one ends them."""
_SPEECH = 6
"""Words from which on a quotation is taken for speech; a shorter one is a title, a slogan or a word that is spoken of."""


class Failure(NamedTuple):
    """A rule that broke on a caption: a bug of the rule's, not of the caption's."""

    rule: str
    error: Exception


class Result(NamedTuple):
    """What was found in one caption (its metadata filled from the account), in order of reading.

    `facts` is what a comparison with other captions needs, where it has been worked out already.
    """

    caption: Caption
    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...] = ()
    facts: Facts | None = None


class _Case(NamedTuple):
    """A caption while it is judged: by the number of a rule, the words and gaps that woke it; what was found so far."""

    ctx: Context
    words: dict[int, array[int]]
    gaps: dict[int, array[int]]
    found: list[Diagnostic]
    failures: list[Failure]


class Linter:
    """Judges captions by one config. Building it loads the rules; `check` may be called any number of times."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.knowledge = Knowledge(self.config)
        self.index = Index(select(self.config), self.knowledge)
        if self.config.platforms:
            self.knowledge.platforms  # noqa: B018 - what is wrong with the config is said before the first caption
        self._ids = {rule.info.id: n for n, rule in enumerate(self.index.rules)}
        self._reads = [rule.info.reads for rule in self.index.rules]

    def check(self, caption: Caption, *, compared: bool = False) -> Result:
        """The findings in `caption`, sorted; those in masks and ignored ones are dropped.

        `compared`: with the facts that rules across captions need, if there are such rules.
        """
        return next(self.check_all([caption], compared=compared))

    def check_all(self, captions: Iterable[Caption], *, compared: bool = False) -> Iterator[Result]:
        """What `check` says of each of many captions, some at a time: it takes a quarter less.

        A rule judges all of those before the next one does, so that it finds its code and tables at hand.
        """
        for some in _some(captions):
            cases = [self._open(caption) for caption in some]
            woken = dict.fromkeys(self.index.always, cases)
            for case in cases:
                for n in case.words.keys() | case.gaps.keys():
                    woken.setdefault(n, []).append(case)
            for n in sorted(woken):
                self._judge(n, woken[n])
            yield from [self._close(case, compared=compared) for case in cases]

    def with_defaults(self, caption: Caption) -> Caption:
        """The caption with what its metadata leaves out taken from the account."""
        meta, account = caption.meta, self.config.account
        changes: dict[str, Any] = {}
        if platforms := meta.platforms or account.platform:
            known = self.knowledge.platforms
            if account.platform:
                own = account.platform
                platforms = tuple(p for name in platforms for p in (own if known.means_all(name) else (name,)))
            changes["platforms"] = tuple(dict.fromkeys(p.id if (p := known.find(name)) else name for name in platforms))
        if not meta.unit and account.unit:
            changes["unit"] = account.unit
        if meta.schedule and meta.schedule.tzinfo is None:
            from zoneinfo import ZoneInfo

            changes["schedule"] = meta.schedule.replace(tzinfo=ZoneInfo(account.timezone))
        return caption._replace(meta=meta._replace(**changes)) if changes else caption

    def _open(self, caption: Caption) -> _Case:
        caption = self.with_defaults(caption)
        scan = Scan(caption.text)
        return _Case(Context(caption, scan, self.config, self.knowledge), *self._woken(caption, scan), [], [])

    def _judge(self, n: int, cases: Iterable[_Case]) -> None:
        """Ask rule n about each of these captions."""
        rule = self.index.rules[n]
        for ctx, words, gaps, found, failures in cases:
            ctx.words, ctx.gaps = words.pop(n, ()), gaps.pop(n, ())  # of a long text they fill the memory
            try:
                hits = list(rule.check(ctx))
            except Exception as error:  # a broken rule must not take the others down
                failures.append(Failure(rule.info.id, error))
                continue
            found += [diagnostic(rule, hit) for hit in hits if self._visible(rule, hit, ctx.caption, ctx.scan)]

    def _close(self, case: _Case, *, compared: bool) -> Result:
        caption = case.ctx.caption
        found = _once(case.found)
        if caption.ignores:
            found = self._without_ignored(caption, found)
        found.sort(key=lambda d: d.sort_key)
        facts = None
        if compared and self.index.across:
            from tulisbaik.knowledge.facts import facts_of

            facts = facts_of(caption, case.ctx.scan)
        return Result(caption, tuple(found), tuple(case.failures), facts)

    def _woken(self, caption: Caption, scan: Scan) -> tuple[dict[int, array[int]], dict[int, array[int]]]:
        """By the number of each rule that was woken: the words that woke it, and the gaps; not those it may not read."""
        words = list(map(self.index.words.__getitem__, scan.words))
        gaps = list(map(self.index.gaps.__getitem__, scan.gaps))
        hidden = _hidden_words(caption, scan)
        for k, kinds in hidden.items():
            words[k] = tuple(n for n in words[k] if kinds <= self._reads[n])
            if gaps[k] and (before := hidden.get(k - 1)):  # a gap is hidden when both words beside it are
                gaps[k] = tuple(n for n in gaps[k] if kinds <= self._reads[n] or before <= self._reads[n])
        return _by_rule(words), _by_rule(gaps)

    @staticmethod
    def _visible(rule: Rule, hit: Hit, caption: Caption, scan: Scan) -> bool:
        if hit.start < 0 or hit.end > len(scan.text) or hit.end < hit.start:
            raise ValueError(f"{rule.info.id}: {hit.start}:{hit.end} is not in the text")
        if any(Span(hit.start, hit.end).overlaps(mask) for mask in caption.masks):
            return False
        if any(beside_its_repair(scan.text, hit.start, hit.end, fix.edits) for fix in hit.fixes):
            return False
        if rule.trigger.always:
            return True  # it speaks of the caption as a whole, or looks at entities itself
        hidden = _HIDDEN - rule.info.reads
        if "speech" in rule.info.reads:
            hidden -= {"quote"}  # words in short quotations have not woken the rule
        if scan.within(hit.start, hit.end, hidden):
            return False
        return not any(scan.touches(e.span.start, e.span.end, hidden) for f in hit.fixes for e in f.edits)

    def _without_ignored(self, caption: Caption, found: list[Diagnostic]) -> list[Diagnostic]:
        used: set[tuple[int, str]] = set()
        kept = []
        for d in found:
            silenced = False
            for i, ignore in enumerate(caption.ignores):
                for name in ignore.rules:
                    here = ignore.span is None or ignore.span.overlaps(Span(d.span.start, max(d.span.end, d.span.start + 1)))
                    if here and name in (d.rule, d.rule.partition("/")[0]):
                        used.add((i, name))
                        silenced = True
            if not silenced:
                kept.append(d)
        if UNUSED in self._ids:
            kept += self._unused(caption, used)
        return kept

    def _unused(self, caption: Caption, used: set[tuple[int, str]]) -> Iterator[Diagnostic]:
        rule = self.index.rules[self._ids[UNUSED]]
        known = all_rules(self.config.rules)
        groups = {r.info.group for r in known.values()}
        active = {*self._ids, *(rule_id.partition("/")[0] for rule_id in self._ids)}
        for i, ignore in enumerate(caption.ignores):
            at = ignore.span or Span(0, 0)
            for name in ignore.rules:
                if name not in known and name not in groups:
                    near = nearest(name, known, 1)
                    hint = f" Maksudnya “{near[0]}”?" if near else ""
                    message = f"“abaikan: {name}” tidak berguna: tidak ada aturan bernama itu.{hint}"
                elif (i, name) not in used and name in active:
                    message = f"“abaikan: {name}” tidak lagi diperlukan: aturan itu diam di sini. Hapus saja."
                else:
                    continue
                yield Diagnostic(UNUSED, rule.info.severity, Span(at.start, at.start), message)


def _some(captions: Iterable[Caption]) -> Iterator[list[Caption]]:
    """The captions in order, as many at a time as are judged together."""
    some: list[Caption] = []
    for caption in captions:
        some.append(caption)
        if len(some) == _TOGETHER or len(caption.text) > _LONG:
            yield some
            some = []
    if some:
        yield some


def _by_rule(wakes: list[tuple[int, ...]]) -> dict[int, array[int]]:
    """The numbers of the places where each rule is woken."""
    woken: defaultdict[int, array[int]] = defaultdict(_NUMBERS.__copy__)
    for k in compress(count(), wakes):
        for n in wakes[k]:
            woken[n].append(k)
    return woken


def _hidden_words(caption: Caption, scan: Scan) -> dict[int, frozenset[str]]:
    """The words inside entities and masks, with the kinds of those."""
    hidden: dict[int, frozenset[str]] = {}
    stretches = [(e.kind, e.start, e.end) for e in scan.entities if e.kind != "emoji"]
    stretches += [("mask", m.start, m.end) for m in caption.masks]
    for kind, start, end in stretches:
        first, last = scan.word_at(start), scan.word_at(end)
        if kind == "quote" and last - first >= _SPEECH:
            kind = "speech"
        for k in range(first, last):
            hidden[k] = hidden.get(k, frozenset()) | {kind}
    return hidden


def diagnostic(rule: Rule, hit: Hit) -> Diagnostic:
    """The finding that a rule's hit is."""
    info = rule.info
    values = hit.values
    if info.group == "privasi":  # reports are stored and shared: what must not be told stands in none
        values = {**values, "found": masked(values["found"])}
    message = (hit.message or info.message).format_map(values)
    return Diagnostic(info.id, hit.severity or info.severity, Span(hit.start, hit.end), message, hit.fixes)


def _once(found: list[Diagnostic]) -> list[Diagnostic]:
    """Two rules that offer the same first repair of the same place say it once: the graver one, then the first by id."""
    best: dict[object, Diagnostic] = {}
    for d in found:
        key: object = (d.span, d.fixes[0].edits) if d.fixes else (d.span, d.rule, d.message)
        other = best.get(key)
        if other is None or (d.severity.rank, d.rule) < (other.severity.rank, other.rule):
            best[key] = d
    return list(best.values())


def make_caption(text: str, values: dict[str, object] | None = None) -> Caption:
    """A caption that stands in no file, with metadata as front matter would give it."""
    from tulisbaik.text.metadata import read_meta

    read = read_meta(values or {})
    return Caption(text, read.meta, ignores=read.ignores, problems=read.problems)
