"""What a rule is: its facts, what wakes it, and the check over one caption."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tulisbaik.model import Edit, Fix, Severity, Span
from tulisbaik.patterns import lazy
from tulisbaik.text.caption import Caption, Meta
from tulisbaik.text.scan import Scan, Sentence

if TYPE_CHECKING:
    from tulisbaik.config import Account, Config
    from tulisbaik.knowledge import Knowledge
    from tulisbaik.knowledge.audiences import Audience
    from tulisbaik.knowledge.facts import Facts
    from tulisbaik.knowledge.outline import Outline, Slot

_MARK = lazy(r"\[\[(.*?)\]\]", re.DOTALL)
_SENTENCE_END = lazy(r"(?<=[a-z)*”][.!?]) (?=[A-Z“*])")


class Example(NamedTuple):
    """A text with what the rule must say of it: `spans` marked by `[[ ]]` (none: silence) and the text when `fixed`.

    `meta` is what front matter would say (`platform`, `pilar`, …). `beside` are captions read before it, for rules that
    compare captions; what they say of those is not looked at.
    """

    text: str
    spans: tuple[Span, ...] = ()
    fixed: str | None = None
    meta: Mapping[str, Any] = {}
    beside: tuple[Example, ...] = ()

    @property
    def marked(self) -> str:
        """The text with its `[[ ]]`."""
        out, last = [], 0
        for span in self.spans:
            out += [self.text[last : span.start], "[[", self.text[span.start : span.end], "]]"]
            last = span.end
        return "".join([*out, self.text[last:]])


def bad(text: str, *, fixed: str | None = None, beside: Sequence[Example] = (), **meta: Any) -> Example:
    """A text where the rule must speak at exactly the places in `[[ ]]`; `fixed` is the text after its first fixes."""
    spans, plain, last = [], [], 0
    length = 0
    for m in _MARK.finditer(text):
        before = text[last : m.start()]
        start = length + len(before)
        plain += [before, m.group(1)]
        length = start + len(m.group(1))
        spans.append(Span(start, length))
        last = m.end()
    plain.append(text[last:])
    if not spans:
        raise ValueError("contoh salah harus menandai tempatnya dengan [[ ]]")
    return Example("".join(plain), tuple(spans), fixed, meta, tuple(beside))


def good(text: str, *, beside: Sequence[Example] = (), **meta: Any) -> Example:
    """A text where the rule must be silent."""
    return Example(text, meta=meta, beside=tuple(beside))


class RuleInfo(NamedTuple):
    """The facts of a rule. `why` and `message` are Indonesian; `ref` names the source of the norm.

    `enabled`: on when the config has no `select`. `model`: asks the grammar model, so it is on only where the config
    says `grammar = true` or names the rule. `sees`: kinds of entities it may touch (quote, hashtag, url, …).
    """

    id: str
    severity: Severity
    message: str
    why: str
    ref: str
    since: str
    examples: Sequence[Example]
    enabled: bool = True
    model: bool = False
    sees: frozenset[str] = frozenset()
    where: str = ""

    @property
    def group(self) -> str:
        """The part before the slash."""
        return self.id.partition("/")[0]

    @property
    def gist(self) -> str:
        """What it is about in one sentence, the first of `why`."""
        return _SENTENCE_END.split(" ".join(self.why.split()), 1)[0].replace("*", "")

    @property
    def reads(self) -> frozenset[str]:
        """What `sees` names, and long quotations (`speech`) for rules of spelling: the words are the speaker's, the
        spelling is the writer's."""
        return self.sees | {"speech"} if self.group == "ejaan" or "quote" in self.sees else self.sees


class Trigger(NamedTuple):
    """What wakes a rule. None of the five: it is asked once a caption.

    `words`: lower-case words. `needles`: strings that a gap between words has. `shape`/`gap_shape`: a question asked
    once for each distinct word as written (or gap), remembered afterwards. `known`: the same for words that only the
    facts tell (an agency's terms): it is given them once and answers with the question to ask.
    """

    words: frozenset[str] = frozenset()
    needles: frozenset[str] = frozenset()
    shape: Callable[[str], bool] | None = None
    gap_shape: Callable[[str], bool] | None = None
    known: Callable[[Knowledge], Callable[[str], bool]] | None = None

    @property
    def always(self) -> bool:
        """True when the rule is asked for every caption."""
        return not (self.words or self.needles or self.shape or self.gap_shape or self.known)


class Hit(NamedTuple):
    """What a check reports: a place, the values for the rule's message, repairs, and a severity other than the rule's."""

    start: int
    end: int
    values: Mapping[str, Any]
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
    message: str | None = None


class Context:
    """All that a check may know: the caption, its scan, where the rule was woken, the config and the facts.

    `words` and `gaps` are the numbers (see `Scan`) that woke the rule, without those inside entities it may not touch.
    """

    __slots__ = ("caption", "config", "gaps", "knowledge", "scan", "words")

    def __init__(self, caption: Caption, scan: Scan, config: Config, knowledge: Knowledge) -> None:
        self.caption, self.scan, self.config, self.knowledge = caption, scan, config, knowledge
        self.words: Sequence[int] = ()
        self.gaps: Sequence[int] = ()

    @property
    def text(self) -> str:
        """The caption's text."""
        return self.scan.text

    @property
    def meta(self) -> Meta:
        """What is said about the caption, the account's defaults filled in."""
        return self.caption.meta

    @property
    def posted(self) -> date | None:
        """The day of posting, in the zone of the schedule; None when it is not known."""
        return self.meta.schedule.date() if self.meta.schedule else None

    @property
    def audience(self) -> Audience | None:
        """The profile of the caption's audience; None when it names none, or one that is not known."""
        name = self.caption.meta.audience
        return self.knowledge.audiences.get(name) if name else None

    @property
    def account(self) -> Account:
        """The account the caption is for, in the register of the caption's audience where that has one of its own."""
        audience = self.audience
        if audience is None or not audience.register:
            return self.config.account
        return self.config.account._replace(ragam=audience.register)

    def sentences(self) -> Iterator[Sentence]:
        """The sentences that hold a word which woke the rule, each once."""
        last = None
        for k in self.words:
            sentence = self.scan.sentence_of(k)
            if sentence is not last:
                last = sentence
                yield sentence

    def hit(
        self,
        start: int,
        end: int,
        *,
        fix: str | Iterable[str] | None = None,
        safe: bool = False,
        severity: Severity | None = None,
        message: str | None = None,
        **values: Any,
    ) -> Hit:
        """A hit on text[start:end]. Each text in `fix` becomes a repair; only a single one can be `safe`.

        The rule's message may use {found}, {fix} (the first one) and every further value.
        """
        texts = [fix] if isinstance(fix, str) else list(fix or ())
        found = self.scan.text[start:end]
        fixes = tuple(
            Fix(
                f"Ganti dengan “{t}”" if t else f"Hapus “{found}”",
                (Edit(Span(start, end), t),),
                safe and len(texts) == 1,
            )
            for t in texts
        )
        return Hit(start, end, {"found": found, "fix": texts[0] if texts else "", **values}, fixes, severity, message)

    def hit_words(self, first: int, last: int, **options: Any) -> Hit:
        """A hit on the words `first` to `last`-1; options as for `hit`."""
        return self.hit(self.scan.starts[first], self.scan.end(last - 1), **options)


Check = Callable[[Context], Iterable[Hit]]


class Across(NamedTuple):
    """How a rule compares captions: those with a key in common are judged together, in the order of their posting.

    `judge` gets the facts of at most some dozens of captions and yields the number of a caption among them with a hit
    in it. A hit that it gives twice, in two groups, is told once. `whole`: it gets all captions of a key, however many,
    and its work must grow with their number only.
    """

    keys: Callable[[Facts], Iterable[str]]
    judge: Callable[[Sequence[Facts], Config], Iterable[tuple[int, Hit]]]
    whole: bool = False


JudgePlan = Callable[["Outline[Slot]", "Config"], Iterable[tuple[int | None, Hit]]]
"""Judges a plan: yields hits, each with the number of the post it is in, None for what no single post is to blame for."""


class Rule(NamedTuple):
    """A rule: its facts, what wakes it, and the check over one caption, or (`across`) over several, or over a `plan`."""

    info: RuleInfo
    trigger: Trigger
    check: Check
    across: Across | None = None
    plan: JudgePlan | None = None


class Unplaced(NamedTuple):
    """A Python rule before its file gives it an id."""

    make: Callable[[str, str], Rule]


def rule(
    *,
    severity: Severity | str,
    message: str,
    examples: Sequence[Example],
    ref: str,
    since: str = "0.1.0",
    words: Iterable[str] = (),
    needles: Iterable[str] = (),
    shape: Callable[[str], bool] | None = None,
    gap_shape: Callable[[str], bool] | None = None,
    known: Callable[[Knowledge], Callable[[str], bool]] | None = None,
    sees: Iterable[str] = (),
    enabled: bool = True,
    model: bool = False,
) -> Callable[[Check], Unplaced]:
    """Make a Python rule of a check function. Its docstring is the `why`; its file name gives the id."""

    def wrap(check: Check) -> Unplaced:
        trigger = Trigger(frozenset(words), frozenset(needles), shape, gap_shape, known)
        info = _info(check, severity, message, examples, ref, since, enabled)._replace(model=model, sees=frozenset(sees))
        return _unplaced(Rule(info, trigger, check))

    return wrap


def _info(
    explained: object, severity: Severity | str, message: str, examples: Sequence[Example], ref: str, since: str, enabled: bool
) -> RuleInfo:
    """The facts of a Python rule, before its file gives it an id."""
    why = " ".join((explained.__doc__ or "").split())
    return RuleInfo("", Severity(severity), message, why, ref, since, tuple(examples), enabled)


def _unplaced(rule: Rule) -> Unplaced:
    return Unplaced(lambda rule_id, where: rule._replace(info=rule.info._replace(id=rule_id, where=where)))


def _silent(ctx: Context) -> Iterable[Hit]:
    """The check of a rule that judges no single caption."""
    return ()


def rule_across(
    *,
    severity: Severity | str,
    message: str,
    examples: Sequence[Example],
    ref: str,
    keys: Callable[[Facts], Iterable[str]],
    since: str = "0.1.0",
    enabled: bool = True,
    whole: bool = False,
) -> Callable[[Callable[[Sequence[Facts], Config], Iterable[tuple[int, Hit]]]], Unplaced]:
    """Make a rule that compares captions: over `judge`, as in `Across`. Else as `rule`."""

    def wrap(judge: Callable[[Sequence[Facts], Config], Iterable[tuple[int, Hit]]]) -> Unplaced:
        info = _info(judge, severity, message, examples, ref, since, enabled)
        return Unplaced(
            lambda rule_id, where: Rule(
                info._replace(id=rule_id, where=where), Trigger(), lambda ctx: (), Across(keys, judge, whole)
            )
        )

    return wrap


def rule_plan(
    *,
    severity: Severity | str,
    message: str,
    examples: Sequence[Example],
    ref: str,
    since: str = "0.1.0",
    enabled: bool = True,
) -> Callable[[JudgePlan], Unplaced]:
    """Make a rule that judges a plan as a whole: `tulisbaik plan` asks it, a check of some files never does. Else as `rule`.

    In its examples the captions `beside` come first; a hit without a post counts as one at the start of the last caption.
    """

    def wrap(judge: JudgePlan) -> Unplaced:
        info = _info(judge, severity, message, examples, ref, since, enabled)
        return Unplaced(
            lambda rule_id, where: Rule(info._replace(id=rule_id, where=where), Trigger(), lambda ctx: (), plan=judge)
        )

    return wrap
