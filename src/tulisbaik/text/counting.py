"""How long a text is, in the units that platforms count: exact, and in time that grows with the length of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final
from unicodedata import combining, is_normalized, normalize

from tulisbaik.errors import TulisbaikError
from tulisbaik.patterns import extended, lazy
from tulisbaik.text import entities, links

URL_LENGTH: Final = 23
"""What any link counts, on X and on Mastodon."""

# Between two of these characters there is always a boundary, so that only the other stretches must be cut into clusters.
_PLAIN: Final = "\x00-\x0c\x0e-\xa8\xaa-\xad\xaf-\u02ff\u2010-\u2027\u2030-\u203b"
_GATHERED: Final = lazy(f"(?:[{_PLAIN}]?[^{_PLAIN}]+)+[{_PLAIN}]?")
# X: these count 1, every other code point 2 (its configuration 3).
_HEAVY: Final = lazy("[^\x00-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]+")
# Letters that follow a regional indicator letter to make the flag of a country: other pairs are two letters.
_FLAGS: Final = (
    "CDEFGILMOQRSTUWXZ ABDEFGHIJLMNOQRSTVWYZ ACDFGHIKLMNOPQRUVWXYZ EGJKMOZ ACEGHRSTU IJKMOR ABDEFGHILMNPQRSTUWY "
    "KMNRTU CDELMNOQRST EMOP EGHIMNPRWYZ ABCIKRSTUVY ACDEFGHKLMNOPQRSTUVWXYZ ACEFGILOPRUZ M AEFGHKLMNRSTWY A EOSUW "
    "ABCDEGHIJKLMNORSTVXYZ ACDFGHJKLMNORTVWZ AGMNSYZ ACEGINU FS K ET AMW"
)
_MARKS: Final = "\u20e3\u200d\ufe0f\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff\U000e007f"
_LONG_MARKS: Final = 32  # canonical ordering takes time that grows with the square of a run of marks


def graphemes(text: str) -> int:
    """Extended grapheme clusters of Unicode 18: what a reader takes for one character."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    clusters = extended(r"\X").findall
    return len(text) + sum(len(clusters(part)) - len(part) for part in _GATHERED.findall(text))


def utf16(text: str) -> int:
    """UTF-16 code units; a lone surrogate is one."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8(text: str) -> int:
    """UTF-8 bytes; a lone surrogate is three, as the replacement that is sent in its place."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def x(text: str) -> int:
    """X's weighted length: of the text in NFC, links 23, an emoji 2 whatever its parts, most other characters 1."""
    text = _composed(text)
    found = links.find(text)
    ends = [0, *(offset for span in found for offset in span), len(text)]
    return URL_LENGTH * len(found) + sum(_weight(text[a:b]) for a, b in zip(ends[::2], ends[1::2], strict=True))


def mastodon(text: str) -> int:
    """Graphemes, with links that have a scheme as 23 and an account of another server without its server."""
    out, last = [], 0
    for start, end, placeholder in _mastodon_parts(text):
        out += [text[last:start], placeholder]
        last = end
    return graphemes("".join([*out, text[last:]]))


UNITS: Final[Mapping[str, Callable[[str], int]]] = {
    "grapheme": graphemes,
    "codepoint": len,
    "utf16": utf16,
    "byte": utf8,
    "x": x,
    "mastodon": mastodon,
}


def count(text: str, unit: str) -> int:
    """The length of a text in one of UNITS. Raises TulisbaikError for any other name."""
    if counter := UNITS.get(unit):
        return counter(text)
    raise TulisbaikError("", f"satuan “{unit}” tidak dikenal.", f"Pilihan: {', '.join(UNITS)}.")


def overflow(text: str, limit: int, unit: str) -> tuple[int, int]:
    """Where the first grapheme too many stands (or the first link, where links have a length of their own).

    The longest beginning of whole graphemes that fits ends before it. Of a text that fits: its end. `limit` is not 0.
    """
    size = limit
    while size < len(text) and count(text[:size], unit) <= limit:
        size *= 2
    if size >= len(text) and count(text, unit) <= limit:  # its beginnings may hold links that the whole of it has not
        return len(text), len(text)
    text = text[: size + links.LONGEST_URL]  # whatever comes later changes nothing before
    whole = entities.find_links(text, unit) if unit in entities.DIALECTS else []
    starts = [start for start, _ in whole]
    ends = [0]
    for end in (m.end() for m in extended(r"\X").finditer(text)):
        i = bisect_left(starts, end) - 1
        if i < 0 or whole[i][1] <= end:
            ends.append(end)
    fits = bisect_right(range(len(ends)), limit, key=lambda i: count(text[: ends[i]], unit))
    first = max(fits - 1, 0)
    return ends[first], ends[min(first + 1, len(ends) - 1)]


@cache
def _emoji() -> str:
    """Emoji of several code points (and © and ®, which count 2 only as emoji)."""
    flags = "|".join(
        chr(0x1F1E6 + i) + "[" + "".join(chr(0x1F1E6 + ord(c) - 65) for c in second) + "]"
        for i, second in enumerate(_FLAGS.split())
    )
    one = (
        r"(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|[\xa9\xae]\ufe0f"
        r"|[\p{Extended_Pictographic}--[\xa9\xae]](?:(?<!\p{Emoji_Presentation})\ufe0f)?+)"
    )
    return rf"(?V1)[0-9#*]\ufe0f?\u20e3|{flags}|\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f|{one}(?:\u200d{one})*+"


_HAS_MARKS: Final = lazy(f"[{_MARKS}]")


def _weight(text: str) -> int:
    total = _raw(text)
    if not text.isascii() and _HAS_MARKS.search(text):
        total += sum(2 - _raw(emoji) for emoji in extended(_emoji()).findall(text))
    return total


def _raw(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(map(len, _HEAVY.findall(text)))


def _composed(text: str) -> str:
    """The text in NFC."""
    if text.isascii():
        return text
    if len(text) > _LONG_MARKS:
        text = extended(rf"\p{{M}}{{{_LONG_MARKS},}}+").sub(lambda m: _ordered(m.group()), text)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _ordered(marks: str) -> str:
    """A long run of marks in canonical order, so that normalizing has nothing to sort."""
    out: list[str] = []
    run: list[str] = []
    for mark in "".join(normalize("NFD", c) for c in marks):
        if combining(mark):
            run.append(mark)
        else:
            out += [*sorted(run, key=combining), mark]
            run = []
    return "".join(out + sorted(run, key=combining))


def _mastodon_parts(text: str) -> list[tuple[int, int, str]]:
    """What counts other than it is written: (start, end, what is counted in its place)."""
    parts = [(a, b, "x" * URL_LENGTH) for a, b in entities.find_links(text, "mastodon")]
    if "@" in text:
        names = entities.find_mentions(text, "mastodon")
        parts += [(e.span.start, e.span.end, "@" + e.text.partition("@")[0]) for e in names]
    kept: list[tuple[int, int, str]] = []
    for part in sorted(parts):
        if not kept or part[0] >= kept[-1][1]:
            kept.append(part)
    return kept
