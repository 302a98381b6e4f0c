"""Hashtags, mentions and links of a post, as one platform or another makes links of them.

`x` follows the rules that X publishes for its clients, `mastodon` and `bluesky` those of their servers; `umum` is
what the platforms without published rules have in common: letters of any script, digits and `_`, not digits alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from tulisbaik.model import Span
from tulisbaik.patterns import extended
from tulisbaik.text import links

DIALECTS: Final = ("x", "mastodon", "bluesky", "umum")


class Entity(NamedTuple):
    """A hashtag or mention without its sign, or a link; `span` holds the sign too."""

    text: str
    span: Span


class Entities(NamedTuple):
    """What a platform makes links of, each kind in order of the text."""

    hashtags: tuple[Entity, ...] = ()
    mentions: tuple[Entity, ...] = ()
    urls: tuple[Entity, ...] = ()


_WORD: Final = r"\p{L}\p{M}\p{Nd}_"
_X_WORD: Final = rf"{_WORD}\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7"
_HIDDEN: Final = r"\u00ad\u2060\u200a-\u200d\u20e2"  # what Bluesky takes for the end of a hashtag
_DOTS: Final = r"\u00b7\u30fb\u200c"
# The whole is group 1, what stands after the sign group 2.
_HASHTAG: Final = {
    "x": rf"(?:(?<![{_X_WORD}&])|(?<=[\ufe0e\ufe0f]))([#＃](?![\ufe0f\u20e3])([{_X_WORD}]*[\p{{L}}\p{{M}}][{_X_WORD}]*+))"
    r"(?![#＃]|://)",
    "mastodon": rf"(?<!\S)([#＃](\w[\w{_DOTS}]*[\p{{Alphabetic}}_{_DOTS}][\w{_DOTS}]*\w|\w*\p{{Alphabetic}}\w*))",
    "bluesky": rf"(?<!\S)([#＃](?!\ufe0f)([^\s{_HIDDEN}]*[^\d\s\p{{P}}{_HIDDEN}][^\s{_HIDDEN}]*+))",
    "umum": rf"(?<![{_WORD}&/#＃])([#＃](?![\ufe0f\u20e3])([{_WORD}]*[\p{{L}}\p{{M}}][{_WORD}]*+))",
}
_MENTION: Final = {
    "x": r"([@＠](?<=(?:(?:\A|[^a-zA-Z0-9_!#$%&*@＠])|(?:\A|[^a-zA-Z0-9_+~.\-])[rR][tT]:?).)([a-zA-Z0-9_]{1,20}))"
    r"(/[a-zA-Z][a-zA-Z0-9_\-]{0,24})?",
    "mastodon": r"(?<![=/\w])(@([a-zA-Z0-9_]++(?:[.\-]+[a-zA-Z0-9_]+)*+(?:@\w++(?:[.\-]+\w+)*+)?))()",
    "bluesky": r"(?<![^\s(])(@([a-zA-Z0-9.\-]+))\b()",
    "umum": rf"(?<![{_WORD}@＠.+\-])([@＠]([a-zA-Z0-9_]++(?:\.+[a-zA-Z0-9_]++)*+))()",
}
_NO_NAME: Final = rf"[@＠{links.LATIN}]|://"
_BLUESKY_LINK: Final = r"(?<![^\s(])(?:[hH][tT][tT][pP][sS]?://\S+|([a-zA-Z][a-zA-Z0-9]*(?:\.[a-zA-Z0-9]+)+)\S*)"
_LONGEST_BLUESKY_TAG: Final = 64
_SHORT_PATH: Final = 15


def find(text: str, dialect: str) -> Entities:
    """The entities of a text under one of DIALECTS. What lies inside a link belongs to the link."""
    ranges = find_links(text, dialect)
    urls = tuple(Entity(text[a:b], Span(a, b)) for a, b in ranges)
    hashtags = _outside(_hashtags(text, dialect), ranges) if "#" in text or "＃" in text else ()
    mentions = _outside(find_mentions(text, dialect), ranges) if "@" in text or "＠" in text else ()
    return Entities(hashtags, mentions, urls)


def find_links(text: str, dialect: str) -> list[tuple[int, int]]:
    """Where the links stand, in order, never overlapping."""
    if dialect == "mastodon":
        return links.find(text, links.MASTODON) if "://" in text else []
    if dialect == "bluesky":
        return list(_bluesky_links(text))
    return links.find(text)


def find_mentions(text: str, dialect: str) -> Iterator[Entity]:
    """The accounts that are named, those inside links too. A list of X (`@name/list`) is no mention."""
    ends = extended(_NO_NAME)
    last = -1
    for m in extended(_MENTION[dialect]).finditer(text):
        glued, last = m.start() == last, m.end()
        if glued or m[3] or ends.match(text, last) or (dialect == "bluesky" and not links.is_domain(m[2])):
            continue
        yield Entity(m[2], Span(*m.span(1)))


def _hashtags(text: str, dialect: str) -> Iterator[Entity]:
    for m in extended(_HASHTAG[dialect]).finditer(text):
        name, start = m[2], m.start(1)
        if dialect == "bluesky":
            name = extended(r"\p{P}+\Z").sub("", name)
            if not name or len(name) > _LONGEST_BLUESKY_TAG:
                continue
        yield Entity(name, Span(start, start + 1 + len(name)))


def _bluesky_links(text: str) -> Iterator[tuple[int, int]]:
    for m in extended(_BLUESKY_LINK).finditer(text):
        start, end = m.span()
        if m[1] is not None and not links.is_domain(m[1]):
            continue
        if text[end - 1] in ".,;!?":
            end -= 1
        if text[end - 1] == ")" and "(" not in text[start:end]:
            end -= 1
        yield start, end


def shortened(text: str) -> str:
    """A text as Bluesky's app counts it: of a link the host and the first 13 characters of a path longer than 15."""
    out, last = [], 0
    for start, end in _bluesky_links(text):
        _, scheme, rest = text[start:end].partition("://")
        if scheme:
            host, slash, path = rest.rstrip("/").partition("/")
            shown = slash + path if len(slash + path) <= _SHORT_PATH else f"{(slash + path)[:13]}..."
            out += [text[last:start], host, shown]
            last = end
    return "".join([*out, text[last:]])


def _outside(found: Iterable[Entity], ranges: list[tuple[int, int]]) -> tuple[Entity, ...]:
    """Those that begin in no link."""
    starts = [start for start, _ in ranges]
    kept = []
    for entity in found:
        i = bisect_right(starts, entity.span.start)
        if i and ranges[i - 1][1] > entity.span.start:
            continue
        kept.append(entity)
    return tuple(kept)
