"""ONE pass over a text: words and the gaps between them, then sentences and entities drawn from the gaps.

A text is cut into `gap₀ word₀ gap₁ word₁ … gapₙ`. Words are counted from 0; everything else is found by
number, so that a rule that is triggered at word `k` sees its neighbours without searching the text again.
Gaps are few and repeat ("", " ", ". "): what one means is worked out once per distinct gap and remembered.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Set
from functools import lru_cache, wraps
from itertools import accumulate, compress, count
from typing import Any, Concatenate, Final, NamedTuple, ParamSpec, TypeVar

from tulisbaik.patterns import lazy

P = ParamSpec("P")
R = TypeVar("R")

# Letters, digits and combining marks; an apostrophe stays inside a word (Jum'at, Al-Qur’an).
_WORD: Final = re.compile(r"([\w\u0300-\u036f]+(?:['’ʼ][^\W\d_]+)*)")
_BLANK: Final = re.compile(r"\s")  # never inside a word
_STRETCH: Final = 50_000  # code points that are cut at once

# What a gap tells (bits).
BLANK: Final = 1  # only white space, at most one line break: a phrase may go on across it
LINE: Final = 2  # has a line break
STOP: Final = 4  # ends a sentence, if no abbreviation stands before it
PARAGRAPH: Final = 8  # has an empty line
ENTITY: Final = 16  # may open or join a URL, an address, a handle, a hashtag, a file name or code
QUOTE: Final = 32  # has a quotation mark
SYMBOL: Final = 64  # has a character outside Latin punctuation: emoji, arrows, invisible ones

_STOPS: Final = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|[^\x00-\x7f‐-‧])")
_SYMBOLS: Final = re.compile(r"[^\x00-\x7f\u00a0\u2010-\u2027\u2032\u2033«»°±·×]")
_ENDING: Final = lazy(r"[^\S\n]*[.!?…\"'”’»)\]%]*")
_QUOTES: Final = frozenset("\"“”„«»‘’'")
_MEMORY: Final = 50_000  # distinct words and gaps that are remembered: a hostile text must not fill the memory


class _Gaps(dict[str, int]):
    """gap -> what it tells; worked out on first sight."""

    def __missing__(self, gap: str) -> int:
        bits = 0
        lines = gap.count("\n") + gap.count("\r") - gap.count("\r\n") + gap.count("\u2028") + gap.count("\u2029")
        if gap.isspace() and lines < 2:
            bits |= BLANK
        if lines:
            bits |= LINE
        if lines > 1:
            bits |= PARAGRAPH
        if _STOPS.search(gap):
            bits |= STOP
        if gap == "." or gap == "-" or "#" in gap or "＃" in gap or "@" in gap or "`" in gap or "://" in gap:
            bits |= ENTITY
        if not _QUOTES.isdisjoint(gap):
            bits |= QUOTE
        if _SYMBOLS.search(gap):
            bits |= SYMBOL
        if len(self) < _MEMORY:
            self[gap] = bits
        return bits


_GAPS: Final = _Gaps()


class _Lower(dict[str, str]):
    """word -> the word in lower case, one object however often it stands in a text."""

    def __missing__(self, word: str) -> str:
        low = word.lower()
        if len(self) < _MEMORY:
            self[word] = low
        return low


_LOWER: Final = _Lower()


def kept(read: Callable[Concatenate[Scan, P], R]) -> Callable[Concatenate[Scan, P], R]:
    """A reading of a scan that several rules ask for: done once, and kept with the scan."""

    @wraps(read)
    def reading(scan: Scan, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (read, *args)
        try:
            found: R = scan.readings[key]
        except KeyError:
            found = scan.readings[key] = read(scan, *args, **kwargs)
        return found

    return reading


class Asked(dict[str, bool]):
    """A question about words in lower case, asked once for each distinct one."""

    def __init__(self, question: Callable[[str], bool]) -> None:
        self._question = question

    def __missing__(self, word: str) -> bool:
        answer = self._question(word)
        if len(self) < _MEMORY:
            self[word] = answer
        return answer


# A full stop after these does not end a sentence.
ABBREVIATIONS: Final = frozenset(
    """
    no jl jln gg kec kab kel kep prov dr drs dra ir prof hj h kh k tn ny sdr sdri bpk rek rp tlp telp hlm hal vol ed
    cet st pt cv ud tbk sda bin a b c d e f g i j l m n o p q r s t u v w x y z si hum sos kom kes keb pd sp pdt
    rm lt gd pk pkl tgl thn min maks mis cp art ay par bhd ltd inc mr mrs ms jend kol letjen mayjen brigjen kombes
    akbp ipda
    """.split()
)

# After these it ends one only when a capital follows.
_ENDINGS: Final = frozenset("dll dkk dsb dst tsb ybs ttd red".split())

_TLD: Final = (
    "id|com|org|net|int|edu|gov|mil|info|biz|io|co|me|ly|gl|be|tv|ai|app|dev|xyz|link|page|site|online|store|tech|cloud|"
    "news|live|blog|us|uk|au|nz|sg|my|th|ph|vn|jp|kr|cn|hk|tw|in|sa|ae|eu|de|nl|fr|ch|it|es|ru|tl|bn|asia|museum|travel|zoom"
)
_FILE: Final = "pdf|docx?|xlsx?|pptx?|csv|tsv|jsonl?|md|txt|zip|rar|jpe?g|png|gif|svg|mp[34]|mov|wav|ya?ml|toml|html?|epub|apk"
_TAIL: Final = r"(?:[^\s<>\"“”„«»`]*[^\s<>\"“”„«»`.,;:!?…'’)\]}*_~])?"
_URL: Final = lazy(rf"[A-Za-z][A-Za-z0-9+.-]{{1,15}}://[^\s<>\"“”„«»`]{_TAIL}")
_DOMAIN: Final = lazy(
    rf"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{{0,61}}[A-Za-z0-9])?\.){{1,8}}(?:{_TLD}|{_TLD.upper()})(?![\w-])(?::\d+)?(?:[/?#]{_TAIL})?"
)
_FILENAME: Final = lazy(rf"[\w-]{{1,80}}(?:\.[\w-]{{1,80}}){{0,4}}\.(?:{_FILE})(?!\w)", re.IGNORECASE)
_EMAIL: Final = lazy(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_HANDLE: Final = lazy(r"@[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:@[A-Za-z0-9.-]+[A-Za-z0-9])?")
_HASHTAG: Final = lazy(r"[#＃][\w\u0300-\u036f·]+")
_CODE: Final = lazy(r"```.*?(?:```|\Z)|`[^`\n]+`", re.DOTALL)
_EMOJI: Final = lazy(
    "(?:[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{2}|"
    "[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b55"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
    "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
    "(?:\u200d[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*)*)"
)
_WORDISH: Final = lazy(r"[\w.%+-]")

ATOMIC: Final = ("url", "email", "handle", "hashtag", "code", "file")
"""Kinds of entities whose inside is no prose. `quote` is somebody else's prose; `emoji` hides nothing."""


@lru_cache(maxsize=1000)
def _tail(gap: str) -> int:
    """How much of the gap after a sentence belongs to it: its stop, closing marks."""
    m = _ENDING.match(gap)
    return m.end() if m else 0


class Entity(NamedTuple):
    """A stretch of text that is not plain prose. `kind`: url, email, handle, hashtag, code, file, quote or emoji."""

    kind: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence or a line without a stop: text from `start` to `end` (its stop included), words `first` to `last`-1."""

    start: int
    end: int
    first: int
    last: int


class Scan:
    """The words, gaps, sentences and entities of one text. Offsets are code points; words are known by number.

    `words[k]` as written, `lower[k]` in lower case, `starts[k]` its offset; `gaps[k]` stands before word k,
    `gaps[len(words)]` after the last; `kinds[k]` are the bits of that gap (BLANK, LINE, STOP, …). `readings` holds what was
    read from it (see `kept`).
    """

    __slots__ = (
        "_capitals", "_entities", "_figures", "_firsts", "_ranges", "_sentences", "gaps", "kinds", "lower", "readings",
        "starts", "text", "words",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.gaps: list[str] = [""]
        self.starts = array("I")
        self._read()
        self.lower: list[str] = list(map(_LOWER.__getitem__, self.words))
        self.kinds = bytes(map(_GAPS.__getitem__, self.gaps))
        self.readings: dict[Any, Any] = {}
        self._capitals: list[int] | None = None
        self._figures: list[int] | None = None
        self._entities: tuple[Entity, ...] | None = None
        self._ranges: dict[str, tuple[list[int], list[int]]] | None = None
        self._sentences: tuple[Sentence, ...] | None = None
        self._firsts: list[int] | None = None

    def _read(self) -> None:
        """Fill `words`, `gaps` and `starts`. A long text is read in stretches, and keeps one object of each word and gap."""
        text, at = self.text, 0
        same: dict[str, str] = {}
        while at < len(text):
            blank = _BLANK.search(text, at + _STRETCH)
            end = blank.end() if blank else len(text)
            parts = _WORD.split(text[at:end])
            self.starts += array("I", accumulate(map(len, parts), initial=at))[1:-1:2]
            if end - at < len(text):
                parts = list(map(same.setdefault, parts, parts))
            self.gaps[-1] += parts[0]
            self.gaps += parts[2::2]
            self.words += parts[1::2]
            at = end

    def __len__(self) -> int:
        """The number of words."""
        return len(self.words)

    @property
    def figures(self) -> list[int]:
        """The numbers of the words that begin with a digit (0-9)."""
        if self._figures is None:
            self._figures = [k for k, word in enumerate(self.words) if "0" <= word[0] <= "9"]
        return self._figures

    @property
    def capitals(self) -> list[int]:
        """The numbers of the words that begin with a capital letter."""
        if self._capitals is None:
            self._capitals = [k for k, word in enumerate(self.words) if word[0].isupper()]
        return self._capitals

    def among(self, words: Set[str]) -> list[int]:
        """The numbers of the words that are among `words` (lower case)."""
        if words.isdisjoint(self.lower):  # far faster, and the usual case
            return []
        return [k for k, low in enumerate(self.lower) if low in words]

    def where(self, asked: Asked) -> list[int]:
        """The numbers of the words of which the answer is yes."""
        return list(compress(count(), map(asked.__getitem__, self.lower)))

    def end(self, k: int) -> int:
        """The offset just after word k."""
        return self.starts[k] + len(self.words[k])

    def word_at(self, offset: int) -> int:
        """The number of the word that holds `offset`, or of the first one after it (may be `len(self)`)."""
        k = bisect_right(self.starts, offset) - 1
        return k if k >= 0 and offset < self.end(k) else k + 1

    def matches(self, k: int, phrase: tuple[str, ...]) -> bool:
        """True when the words from k on are `phrase` (lower case), with nothing but white space between them."""
        stop = k + len(phrase)
        return tuple(self.lower[k:stop]) == phrase and all(bits & BLANK for bits in self.kinds[k + 1 : stop])

    # Sentences ----------------------------------------------------------------------------------------------

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences in order. A line break always ends one; the stop of an abbreviation or of `1.` in a list doesn't."""
        if self._sentences is None:
            self._sentences = tuple(self._cut())
        return self._sentences

    def _cut(self) -> Iterator[Sentence]:
        first, total, kinds = 0, len(self.words), self.kinds
        for k in [k for k in range(1, total) if kinds[k] & (LINE | STOP)]:
            if kinds[k] & LINE or self._stops(k, first):
                yield self._sentence(first, k)
                first = k
        if total:
            yield self._sentence(first, total)

    def _sentence(self, first: int, last: int) -> Sentence:
        end, gap = self.end(last - 1), self.gaps[last]
        if self.kinds[last] & STOP or last == len(self.words):
            end += _tail(gap)
        return Sentence(self.starts[first], end, first, last)

    def _stops(self, k: int, first: int) -> bool:
        """Does the gap before word k end the sentence that began with word `first`?"""
        gap = self.gaps[k].lstrip()
        if not gap.startswith(".") or gap.startswith(".."):
            return True
        before = self.words[k - 1]
        if k - 1 == first and before.isdigit() and len(before) < 3:
            return False  # a list number
        if before in _ENDINGS:
            return k < len(self.words) and self.words[k][0].isupper()
        return before.lower() not in ABBREVIATIONS or (before.isupper() and len(before) > 2)

    def sentence_of(self, k: int) -> Sentence:
        """The sentence that holds word k."""
        if self._firsts is None:
            self._firsts = [s.first for s in self.sentences]
        return self.sentences[bisect_right(self._firsts, k) - 1]

    # Entities -----------------------------------------------------------------------------------------------

    @property
    def entities(self) -> tuple[Entity, ...]:
        """URLs, addresses, handles, hashtags, code, file names, quotations and emoji, in order of their start."""
        if self._entities is None:
            self._entities = tuple(sorted(self._find(), key=lambda e: (e.start, e.end)))
        return self._entities

    def of_kind(self, *kinds: str) -> list[Entity]:
        """The entities of these kinds, in order."""
        return [e for e in self.entities if e.kind in kinds]

    def touches(self, start: int, end: int, kinds: Collection[str]) -> bool:
        """True when the range shares a character with an entity of one of `kinds`."""
        return any(begin < max(end, start + 1) and stop > start for begin, stop in self._near(start, end, kinds))

    def within(self, start: int, end: int, kinds: Collection[str]) -> bool:
        """True when the range lies wholly inside an entity of one of `kinds`."""
        return any(begin <= start and stop >= end and stop > start for begin, stop in self._near(start, end, kinds))

    def _near(self, start: int, end: int, kinds: Collection[str]) -> list[tuple[int, int]]:
        """The last entity of each kind that begins before `end`: entities of a kind don't overlap."""
        if self._ranges is None:
            self._ranges = {}
            for e in self.entities:
                starts, ends = self._ranges.setdefault(e.kind, ([], []))
                starts.append(e.start)
                ends.append(e.end)
        near = []
        for kind, (starts, ends) in self._ranges.items():
            if kind in kinds and (i := bisect_left(starts, max(end, start + 1))):
                near.append((starts[i - 1], ends[i - 1]))
        return near

    def _find(self) -> Iterator[Entity]:
        done = 0  # atomic entities never overlap: the text before `done` is taken
        quotes: list[tuple[int, str]] = []
        text = self.text
        for k, bits in enumerate(self.kinds):
            if not bits & (ENTITY | QUOTE | SYMBOL):
                continue
            gap_end = self.starts[k] if k < len(self.words) else len(text)
            gap_start = gap_end - len(self.gaps[k])
            if bits & SYMBOL:
                # A keycap (1️⃣) starts with the digit before the gap.
                base = self.starts[k - 1] if k and self.words[k - 1].isdigit() else gap_start
                for m in _EMOJI.finditer(text, max(base, gap_start - 1), gap_end):
                    yield Entity("emoji", m.start(), m.end())
            if bits & QUOTE:
                quotes += [(gap_start + i, c) for i, c in enumerate(self.gaps[k]) if c in _QUOTES]
            if bits & ENTITY:
                for found in self._atoms(k, gap_start, max(done, 0)):
                    if found.start >= done:
                        done = found.end
                        yield found
        yield from _pair(quotes, text)

    def _atoms(self, k: int, gap_start: int, done: int) -> Iterator[Entity]:
        text, gap = self.text, self.gaps[k]
        before = self.starts[k - 1] if k else 0
        if k and before >= done and gap.startswith("://") and (m := _URL.match(text, before)):
            yield Entity("url", m.start(), m.end())
            return
        if gap in (".", "-"):
            if not k or before < done or self.gaps[k - 1] in (".", "-"):
                return  # a chain of labels is looked at from its first one
            if m := _EMAIL.match(text, before):
                yield Entity("email", m.start(), m.end())
            elif m := _DOMAIN.match(text, before):
                yield Entity("url", m.start(), m.end())
            elif m := _FILENAME.match(text, before):
                yield Entity("file", m.start(), m.end())
            return
        for i, c in enumerate(gap):
            at = gap_start + i
            if at < done:
                continue
            if c in "#＃" and (at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "_&/")):
                if m := _HASHTAG.match(text, at):
                    yield Entity("hashtag", at, m.end())
            elif c == "@":
                if i == 0 and k:
                    start = before
                    while start > done and _WORDISH.match(text[start - 1]):
                        start -= 1
                    if m := _EMAIL.match(text, start):
                        yield Entity("email", m.start(), m.end())
                elif m := _HANDLE.match(text, at):
                    yield Entity("handle", at, m.end())
            elif c == "`" and (m := _CODE.match(text, at)):
                yield Entity("code", at, m.end())
                return


_CLOSING: Final = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'"}
_LONGEST_QUOTE: Final = {"'": 120, "‘": 120}


def _pair(marks: list[tuple[int, str]], text: str) -> Iterator[Entity]:
    """Quotations: an opening mark with its nearest closing one in the same paragraph. Lone marks are no quotation."""
    i = 0
    while i < len(marks):
        at, mark = marks[i]
        closing = _CLOSING.get(mark)
        single = mark in "'‘"
        if closing is None or (single and at and text[at - 1].isalnum()):
            i += 1
            continue
        limit = at + _LONGEST_QUOTE.get(mark, 1000)
        for j in range(i + 1, len(marks)):
            end, other = marks[j]
            if end > limit or (j > i + 40):
                j = len(marks)
                break
            if other in closing and not (single and end + 1 < len(text) and text[end + 1].isalnum()):
                break
        else:
            j = len(marks)
        if j < len(marks) and "\n\n" not in text[at : marks[j][0]]:
            yield Entity("quote", at, marks[j][0] + 1)
            i = j + 1
        else:
            i += 1
