"""Links in a post, as the platforms find them: with a scheme, or a bare domain under a real top-level domain.

The rules are those that X publishes for its clients; Mastodon changes the schemes and the characters of a path.
A stretch of host characters is cut into labels once, so that the work grows with the length of the text, whatever it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from tulisbaik.data import home, read_text
from tulisbaik.patterns import lazy

SPACES: Final = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DIRECTIONS: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVALID: Final = "\ufffe\ufeff\uffff"
LATIN: Final = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb"
    "\u0300-\u036f\u1e00-\u1eff"
)
"""Accented Latin letters and marks that X takes for part of a domain, a path or a name."""

_NO_HOST: Final = rf"\x00-\x1f\x7f!-,/:-@\[-^`{{-~{SPACES}{DIRECTIONS}{INVALID}"
_DOT: Final = lazy(rf"(?<![{_NO_HOST}])\.(?=[^{_NO_HOST}._-])")
_RUN: Final = lazy(rf"[^{_NO_HOST}]*")
_EDGE: Final = lazy(rf"[{_NO_HOST}]")
_OPEN: Final = lazy(rf"(?<![A-Za-z0-9@＠$#＃{INVALID}])")
_START: Final = lazy(rf"{_OPEN.pattern}[^{_NO_HOST}._-]")
_LABEL: Final = lazy(rf"[^{_NO_HOST}._-](?:[^{_NO_HOST}.]*[^{_NO_HOST}._-])?")
_NAME: Final = lazy(rf"[^{_NO_HOST}._-](?:[^{_NO_HOST}._]*[^{_NO_HOST}._-])?")
_LATIN_HOST: Final = lazy(rf"[-A-Za-z0-9{LATIN}.]+")
_LATIN_LABEL: Final = lazy(rf"[-A-Za-z0-9{LATIN}]+")
_LATIN_TAIL: Final = lazy(rf"[-A-Za-z0-9{LATIN}]+\Z")
_ALNUM: Final = lazy(r"[A-Za-z0-9]+")
_PUNYCODE: Final = lazy(r"xn--[-0-9a-z]+", re.ASCII | re.IGNORECASE)
_GLUED: Final = frozenset("-_./")  # a bare domain right after one of these is part of something else
_STICKS: Final = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@+-")
LONGEST_URL: Final = 4096
_LONGEST_LABEL: Final = 63
_LONGEST_SLUG: Final = 40
_ASTRAL: Final = lazy("[\U00010000-\U0010ffff]")
_FULL_STOPS: Final = lazy("[\u3002\uff0e\uff61]")


def _tail(path: str, inside: str, query: str, query_last: str) -> str:
    """A port, a path and a query, each optional; the path is group 1.

    `{parens}` in `path` stands for balanced parentheses, at most two deep, with characters of `inside` in them.
    """
    parens = rf"\((?:{inside}+|{inside}*\({inside}+\){inside}*)\)"
    return rf"(?::[0-9]+)?(/{path.replace('{parens}', parens)})?(?:\?[{query}]*[{query_last}])?"


_QUERY: Final = r"A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|"
_QUERY_LAST: Final = r"A-Za-z0-9\-_&=#/"
_SHORT: Final = lazy(rf"https?://t\.co/([a-z0-9]+)(?:\?[{_QUERY}]*[{_QUERY_LAST}])?", re.ASCII | re.IGNORECASE)


class Manner(NamedTuple):
    """How a platform finds links: patterns of a scheme and of what follows a domain; do bare domains count?"""

    scheme: str
    tail: str
    bare: bool


_X_LAST: Final = rf"+\-A-Za-z\u0400-\u04ff0-9=_#/{LATIN}"
_X_OTHER: Final = r"!*';:,.$%\[\]\u2013~@|&"
X: Final = Manner(
    r"https?://\Z",
    _tail(
        f"(?:[{_X_LAST}]+|{{parens}}|[{_X_OTHER}](?:[{_X_OTHER}]+|{{parens}})*+[{_X_LAST}])*+",
        f"[{_X_LAST}{_X_OTHER}]",
        _QUERY,
        _QUERY_LAST,
    ),
    bare=True,
)
_M_OTHER: Final = r"!*\"'「」;:=,.$%\[\]~&|@"
_M_QUERY: Final = r"\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\U00010000-\U0010fffd"
MASTODON: Final = Manner(
    r"(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)://\Z",
    _tail(
        rf"(?:[{_M_OTHER}]*+(?:[^{SPACES}<>()?{_M_OTHER}]+|{{parens}}))*+",
        rf"[^{SPACES}<>()?]",
        rf"{_QUERY}^{_M_QUERY}",
        rf"{_QUERY_LAST}{_M_QUERY}",
    ),
    bare=False,
)
_LONGEST_SCHEME: Final = len("gopher://")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: a check of a caption without links must not wait for it."""
    return re.compile(pattern, re.ASCII | re.IGNORECASE)


@cache
def top_level() -> tuple[frozenset[str], tuple[tuple[int, frozenset[str]], ...]]:
    """The top-level domains: those in ASCII, and the others by length, the longest first."""
    lines = read_text(home() / "platforms" / "tld.txt").splitlines()
    every = {name for line in lines if not line.startswith("#") for name in line.split()}
    ascii_ = frozenset(name for name in every if name.isascii())
    others = every - ascii_
    lengths = sorted({len(name) for name in others}, reverse=True)
    return ascii_, tuple((n, frozenset(name for name in others if len(name) == n)) for n in lengths)


def _tld(text: str, start: int, stop: int) -> int:
    """Where the top-level domain that begins at `start` ends; 0 where there is none."""
    plain, others = top_level()
    if not text[start : start + others[0][0]].isascii():
        for length, names in others:
            end = start + length
            if end <= stop and text[start:end].lower() in names and (end == stop or text[end] not in _STICKS):
                return end
    m = _ALNUM.match(text, start, stop)
    if m and m.group().lower() in plain and (m.end() == stop or text[m.end()] not in _STICKS):
        return m.end()
    m = _PUNYCODE.match(text, start, stop)
    return m.end() if m else 0


class _Host:
    """A run of host characters, cut into labels at its dots.

    `tlds[i]` is where a top-level domain at the start of label i ends (0: none there); `far[i]` is the last label of
    the longest chain of whole labels from i on that a top-level domain follows (-1: no such chain).
    """

    __slots__ = ("count", "cuts", "far", "tlds")

    def __init__(self, text: str, start: int, stop: int, label: re.Pattern[str], name: re.Pattern[str]) -> None:
        cuts = [start - 1]
        while (dot := text.find(".", cuts[-1] + 1, stop)) >= 0:
            cuts.append(dot)
        self.count = len(cuts)
        self.tlds = [0, *(_tld(text, cut + 1, len(text)) for cut in cuts[1:]), 0]
        self.cuts = [*cuts, stop]
        self.far = [-1] * (self.count + 1)
        if not any(self.tlds):
            self.count = 0
        for i in range(self.count - 1, -1, -1):
            lo, hi = self.cuts[i] + 1, self.cuts[i + 1]
            if self.far[i + 1] >= 0 and label.fullmatch(text, lo, hi):
                self.far[i] = self.far[i + 1]
            elif self.tlds[i + 1] and name.fullmatch(text, lo, hi):
                self.far[i] = i

    def end_from(self, i: int) -> int:
        """Where the longest domain ends that begins inside label i; 0 where none can."""
        return self.tlds[self.far[i + 1] + 1] if self.far[i + 1] >= 0 else self.tlds[i + 1]

    def label_at(self, offset: int, i: int) -> int:
        """The label, from i on, that holds `offset` or ends there."""
        while i < self.count and self.cuts[i + 1] < offset:
            i += 1
        return i


def is_domain(name: str) -> bool:
    """Does a name end in a top-level domain, with something before it?"""
    head, dot, last = name.rpartition(".")
    return bool(head and dot) and _tld(last, 0, len(last)) == len(last)


def find(text: str, manner: Manner = X) -> list[tuple[int, int]]:
    """Where links stand, in order: (start, end) in code points. They never overlap."""
    found: list[tuple[int, int]] = []
    taken = at = 0  # what stands before `taken` belongs to a link, or to something that only looked like one
    while dot := _DOT.search(text, at):
        start = dot.start()
        while start > taken and not _EDGE.match(text, start - 1):
            start -= 1
        stop = _RUN.match(text, dot.start()).end()  # type: ignore[union-attr]  # it may be empty
        taken = _links_in(text, start, stop, taken, manner, found)
        at = max(stop, taken)
    return found


def _links_in(text: str, start: int, stop: int, taken: int, manner: Manner, found: list[tuple[int, int]]) -> int:
    """Add the links of one run of host characters to `found`; returns up to where the text is taken."""
    host = _Host(text, start, stop, _LABEL, _NAME)
    i = 0
    while i < host.count:
        begin, end = _begin(text, host, i, taken), host.end_from(i)
        if begin < 0:
            i += 1
            continue
        tail = _compiled(manner.tail).match(text, end)
        assert tail  # every part of it is optional
        scheme = begin
        if begin == start and (m := _compiled(manner.scheme).search(text, max(taken, begin - _LONGEST_SCHEME), begin)):
            scheme = m.start() if _free(text, m.start(), taken) else begin
        taken = tail.end()
        if scheme < begin:
            found += _with_scheme(text, scheme, text[begin:end], taken)
        elif manner.bare and not (begin and text[begin - 1] in _GLUED):
            found += _bare(text, begin, end, taken, bool(tail[1]))
        i = host.label_at(taken, i)
    return taken


def _free(text: str, offset: int, taken: int) -> bool:
    """May a link begin here? The character before must be free, and no letter, digit, `@`, `#` or `$`."""
    return (offset > taken or not taken) and bool(_OPEN.match(text, offset))


def _begin(text: str, host: _Host, i: int, taken: int) -> int:
    """Where the first domain begins inside label i; -1 where none does."""
    lo, hi = max(host.cuts[i] + 1, taken + 1 if taken else 0), host.cuts[i + 1]
    if not host.end_from(i) or lo >= hi or text[hi - 1] in "-_":
        return -1
    if host.far[i + 1] < 0:
        lo = max(lo, text.rfind("_", lo, hi) + 1)  # only a subdomain may have it
    # At the very start of a text a first character that may stand before a link is taken to do so.
    m = (_START.match(text, 1, hi) if lo == 0 else None) or _START.search(text, lo, hi)
    return m.start() if m else -1


def _with_scheme(text: str, start: int, domain: str, end: int) -> list[tuple[int, int]]:
    url = text[start:end]
    if not _valid(domain, url, url.partition("//")[0] + "//"):
        return []
    if m := _SHORT.match(url):
        return [(start, start + m.end())] if len(m[1]) <= _LONGEST_SLUG else []
    return [(start, end)]


def _bare(text: str, start: int, end: int, stop: int, path: bool) -> list[tuple[int, int]]:
    """The domains in Latin letters within a domain without a scheme; the last one takes the path."""
    domain = text[start:end]
    if not _valid(domain, text[start:stop], "https://"):
        return []
    found = [(start + a, start + b) for a, b in _latin(domain)]
    if found and path:
        found[-1] = (found[-1][0], stop)
    return found


def _latin(domain: str) -> list[tuple[int, int]]:
    if _LATIN_HOST.fullmatch(domain):
        return [(0, len(domain))]
    found: list[tuple[int, int]] = []
    host = _Host(domain, 0, len(domain), _LATIN_LABEL, _LATIN_LABEL)
    i = taken = 0
    while i < host.count:
        m = _LATIN_TAIL.search(domain, max(host.cuts[i] + 1, taken), host.cuts[i + 1])
        end = host.end_from(i)
        if m and end:
            found.append((m.start(), end))
            taken = end
            i = host.label_at(end, i)
        else:
            i += 1
    return found


def _valid(domain: str, url: str, scheme: str) -> bool:
    """Is the domain one that can be registered (63 characters a label once encoded), and the URL not too long?"""
    if len(scheme) + len(url) + len(_ASTRAL.findall(url)) > LONGEST_URL:
        return False
    if domain.startswith("xn--") and not _latin(domain):
        return False
    return all(len(label) <= _LONGEST_LABEL and _encoded(label) <= _LONGEST_LABEL for label in domain.split("."))


def _encoded(label: str) -> int:
    """The length of a label in the ASCII form of a domain name."""
    if label.isascii():
        return len(label)
    parts = _FULL_STOPS.split(label)
    return sum(len(p) if p.isascii() else len(p.encode("punycode")) + 4 for p in parts) + len(parts) - 1
