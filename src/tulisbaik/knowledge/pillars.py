"""Content pillars: what an agency plans its posts by, which one a caption declares, and which one its words speak for.

A pillar file (`rules/pillars/tujuh.yaml`, or the agency's own named by `pillars` in the config) lists the pillars with
cues, and may hold the words counted in labelled captions. A suggestion adds both up: cues, and naive Bayes over the
words. Every part of the sum belongs to a word of the text, so that each suggestion can be explained.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from tulisbaik.errors import nearest
from tulisbaik.knowledge.calls import find
from tulisbaik.patterns import lazy
from tulisbaik.text.caption import Meta
from tulisbaik.text.scan import BLANK, Scan

_OPENING: Final = 20
"""Words that say what a caption is about; calls and contacts come later and weigh `_LATER` of them."""
_LATER: Final = 0.4
_CUE: Final = 1.0
_FIRST: Final = 2  # a cue among the first words (“Kuis …”, “Tips …”, “HUT ke-45 …”) names the format: it counts double
_PHRASE: Final = 0.7  # what each further word of a cue adds
_BAYES: Final = 0.4  # words of one sentence depend on each other: count their evidence half
_REASONS: Final = 5
_TELLING: Final = 0.2  # what a word must say for a pillar beyond what it says for an average one
_EMPTY: Final = frozenset("di ke dari yang dan ini itu untuk pada dengan dalam oleh akan atau para pun bagi tak agar".split())
"""Words that are counted and yet explain nothing to a person."""
_MOST: Final = 400
"""Words that are looked at: what a longer text says after them no longer changes what it is about."""
_REMEMBERED: Final = 20_000

Vector = tuple[float, ...]
_URGING: Final = frozenset({"imperatif", "hortatif", "santun", "larangan"})
_MONTHS: Final = frozenset("januari februari maret april mei juni juli agustus september oktober november desember".split())
_PREFIX: Final = lazy(r"\s*\[([^\]\n]{2,40})\]")


class Pillar(NamedTuple):
    """One pillar. `cues` are words or phrases in lower case, `patterns` regular expressions, `hashtags` declare it.

    `calls`: posts of this pillar need a call to action. `counts`: word -> number of the `captions` it was counted in.
    `planned`: False for what lies outside the mix (a clarification in a crisis).
    """

    id: str
    name: str
    definition: str = ""
    cues: tuple[str, ...] = ()
    patterns: tuple[re.Pattern[str], ...] = ()
    hashtags: tuple[str, ...] = ()
    calls: bool = True
    planned: bool = True
    captions: int = 0
    counts: Mapping[str, int] = {}


class Suggestion(NamedTuple):
    """A pillar the text of `scan` speaks for (the `column`-th `among` them); `score` is from 0 to 1, and all add up to 1."""

    pillar: Pillar
    score: float
    scan: Scan
    among: Pillars
    column: int

    @property
    def words(self) -> tuple[str, ...]:
        """The words that speak for this pillar more than for the others, the strongest first."""
        gains = self.among.gains(self.scan, self.column)
        best = sorted((k for k in gains if gains[k] > _TELLING), key=lambda k: (-round(gains[k], 6), k))
        told = [k for k in best if self.scan.lower[k] not in _EMPTY and not self.scan.touches(self.scan.starts[k], 0, ("url",))]
        return tuple(dict.fromkeys(self.scan.words[k] for k in told or best))[:_REASONS]


@dataclass(frozen=True)
class Pillars:
    """The pillars of an agency, in the order of its file."""

    all: tuple[Pillar, ...]

    def get(self, name: str) -> Pillar | None:
        """The pillar with this id or name; case, a leading # and brackets do not matter."""
        return self._names.get(_plain(name))

    def near(self, name: str) -> Pillar | None:
        """The pillar whose id or name is spelt most like `name`."""
        close = nearest(_plain(name), self._names, 1, 0.5)
        return self._names[close[0]] if close else None

    def declared(self, meta: Meta, scan: Scan) -> tuple[str, ...]:
        """What the caption says of itself: `pilar`, else a `[PREFIX]`, else a hashtag of a pillar. As written."""
        if meta.pillars:
            return meta.pillars
        if (prefix := _PREFIX.match(scan.text)) and self.get(prefix[1]):
            return (prefix[1],)
        tags = [scan.text[e.start : e.end].lower() for e in scan.of_kind("hashtag")] if self._hashtags else []
        return tuple(dict.fromkeys(self._hashtags[t] for t in tags if t in self._hashtags))

    def suggest(self, scan: Scan) -> tuple[Suggestion, ...]:
        """The planned pillars, the likeliest first. Empty when no word speaks."""
        told = [list(filter(None, map(self._weights.__getitem__, names))) for names in _parts(scan)]
        cued = list(self._cued(scan))
        if not any(told) and not cued:
            return ()
        totals = [0.0] * len(self._planned)
        for share, vectors in zip((1, _LATER), told, strict=True):
            for i, column in enumerate(zip(*vectors, strict=True)):
                totals[i] += share * sum(column)
        for _, i, weight in cued:
            totals[i] += weight
        top = max(totals)
        likely = [math.exp(total - top) for total in totals]
        whole = sum(likely)
        order = sorted(range(len(totals)), key=lambda i: (-round(totals[i], 6), i))
        return tuple(Suggestion(self._planned[i], likely[i] / whole, scan, self, i) for i in order)

    def gains(self, scan: Scan, column: int) -> dict[int, float]:
        """What each word says for one planned pillar beyond what it says for an average one, by the word's number."""
        found: defaultdict[int, float] = defaultdict(float)
        for feature, k in features(scan).items():
            if vector := self._weights[feature]:
                found[k] += _share(k) * (vector[column] - sum(vector) / len(vector))
        for k, i, weight in self._cued(scan):
            found[k] += (weight if i == column else 0.0) - weight / len(self._planned)
        return found

    # How it is counted ---------------------------------------------------------------------------------------

    def _cued(self, scan: Scan) -> Iterator[tuple[int, int, float]]:
        """(number of a word, pillar, weight) for each cue of the text."""
        seen: set[tuple[str, ...]] = set()
        cues, lower = self._cues, scan.lower[:_MOST]
        for at in [k for k, low in enumerate(lower) if low in cues]:
            beside = (lower[at - 1], *lower[at + 1 : at + 2])
            for phrase, key, near, pillars in cues[lower[at]]:
                k = at - key
                if phrase not in seen and (not near or (near in beside and k >= 0 and scan.matches(k, phrase))):
                    seen.add(phrase)
                    weight = (_CUE + _PHRASE * (len(phrase) - 1)) * (2 if k < _FIRST else 1) * _share(k)
                    for i in pillars:
                        yield k, i, weight
        for i, pillar in enumerate(self._planned):
            for pattern in pillar.patterns:
                if (m := pattern.search(scan.text)) and scan.words:
                    k = min(scan.word_at(m.start()), len(scan) - 1)
                    yield k, i, _CUE * _share(k)

    @cached_property
    def _weights(self) -> dict[str, Vector]:
        return _Weights(self._planned)

    @cached_property
    def _planned(self) -> tuple[Pillar, ...]:
        return tuple(p for p in self.all if p.planned)

    @cached_property
    def _names(self) -> dict[str, Pillar]:
        return {_plain(p.name): p for p in self.all} | {_plain(p.id): p for p in self.all}

    @cached_property
    def _hashtags(self) -> dict[str, str]:
        return {tag.lower(): p.id for p in self.all for tag in p.hashtags}

    @cached_property
    def _cues(self) -> dict[str, list[tuple[tuple[str, ...], int, str, list[int]]]]:
        """The longest word of a cue, the rarest as a rule -> the cues, which of their words that is, a word beside it ("" in
        a cue of one word), their pillars."""
        phrases: dict[tuple[str, ...], list[int]] = {}
        for i, pillar in enumerate(self._planned):
            for cue in pillar.cues:
                if words := tuple(Scan(cue).lower):
                    phrases.setdefault(words, []).append(i)
        found: dict[str, list[tuple[tuple[str, ...], int, str, list[int]]]] = {}
        for phrase, pillars in phrases.items():
            key = max(range(len(phrase)), key=lambda i: len(phrase[i]))
            near = phrase[key - 1 if key else 1] if len(phrase) > 1 else ""
            found.setdefault(phrase[key], []).append((phrase, key, near, pillars))
        return found


def _share(k: int) -> float:
    """What word k counts."""
    return 1 if k < _OPENING else _LATER


class _Weights(dict[str, Vector]):
    """feature -> its weight for each pillar, () when it was never counted; worked out on first sight.

    Naive Bayes: how much likelier the feature is in captions of the pillar than in all others (log, add-one).
    """

    def __init__(self, pillars: tuple[Pillar, ...]) -> None:
        captions = sum(p.captions for p in pillars)
        self._rows = [(p.counts, (captions - p.captions + 2) / (p.captions + 2) if p.captions else 0) for p in pillars]

    def __missing__(self, feature: str) -> Vector:
        counts = [counts.get(feature, 0) for counts, _ in self._rows]
        total = sum(counts)
        vector: Vector = ()
        if total:
            odds = ((here + 1) / (total - here + 1) * rest for here, (_, rest) in zip(counts, self._rows, strict=True))
            vector = tuple(_BAYES * math.log(odd) if odd else 0.0 for odd in odds)
        if len(self) < _REMEMBERED:
            self[feature] = vector
        return vector


def _plain(name: str) -> str:
    return name.strip().strip("#[]").strip().casefold()


def features(scan: Scan) -> dict[str, int]:
    """What is counted: words, their stems, and marks (`<jam>`, `<tanggal>`, `<angka>`, `<tanya>`, `<dialog>`, `<ajakan>`).

    Feature -> the number of the word where it stands first.
    """
    lower = scan.lower[:_MOST]
    found = {form: k for k in reversed(range(len(lower))) for form in _FORMS[lower[k]]}
    return _marks(scan) | found


def _parts(scan: Scan) -> tuple[list[str], list[str]]:
    """The features that stand first among the opening words, and those that come later."""
    forms = list(map(_FORMS.__getitem__, scan.lower[:_MOST]))
    opening = dict.fromkeys(chain.from_iterable(forms[:_OPENING]))
    later = list(dict.fromkeys(chain(opening, *forms[_OPENING:])))[len(opening) :]
    marks = _marks(scan)
    return [*opening, *(m for m in marks if marks[m] < _OPENING)], [*later, *(m for m in marks if marks[m] >= _OPENING)]


def _marks(scan: Scan) -> dict[str, int]:
    lower, gaps, kinds = scan.lower, scan.gaps, scan.kinds
    found: dict[str, int] = {}
    for k in scan.figures:
        if k >= _MOST:
            break
        word, after = lower[k], lower[k + 1] if k + 1 < len(lower) else ""
        if gaps[k + 1] in (".", ":") and len(after) == 2 and after.isdigit() and len(word) < 3:
            found.setdefault("<jam>", k)
        elif after in _MONTHS and kinds[k + 1] & BLANK:
            found.setdefault("<tanggal>", k)
        else:
            found.setdefault("<angka>", k)
    for k, gap in enumerate(gaps[1 : _MOST + 1] if "?" in scan.text else ()):
        if "?" in gap:
            found["<tanya>"] = k
            break
    for call in find(scan):
        if call.answerable:
            found.setdefault("<dialog>", call.word)
        if call.kind in _URGING:
            found.setdefault("<ajakan>", call.word)
    return found


_SUFFIXES: Final = ("nya", "lah", "kah", "mu", "ku", "pun"), ("kan", "an", "i")
_PREFIXES: Final = "meng meny mem men me di ber ter peng pem pen per se ke pe".split()


def stem(word: str) -> str:
    """The word without what looks like affixes: crude, so that forms of a word share their counts. Never shown."""
    for suffixes in _SUFFIXES:
        for suffix in suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= 4:
                word = word[: -len(suffix)]
                break
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 4:
            return word[len(prefix) :]
    return word


class _Forms(dict[str, tuple[str, ...]]):
    """word -> what is counted of it: itself and its stem, nothing of a number."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        root = stem(word)
        forms = () if word[0].isdigit() else (word,) if root == word else (word, root)
        if len(self) < _REMEMBERED:
            self[word] = forms
        return forms


_FORMS: Final = _Forms()
