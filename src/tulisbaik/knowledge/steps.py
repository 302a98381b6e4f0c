"""Calls that are steps of one way: items of a list, links of a chain (“daftar, isi, lalu kirim”), sentences in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from tulisbaik.knowledge.calls import Call
from tulisbaik.patterns import lazy
from tulisbaik.text.scan import Scan

_FEWEST: Final = 3
"""Items that make a list."""
_MARK: Final = (
    r"(?:\(?(?:\d{1,2}|[A-Za-z])[.)][^\S\n]|\d\ufe0f?\u20e3|(?i:langkah|tahap) \d{1,2}\b|[-–—•·*▪◾▶➡✅☑✔🔹🔸🔘]\ufe0f?[^\S\n]?)"
)
_ITEM: Final = lazy(rf"^[^\S\n]*{_MARK}", re.MULTILINE)
_INLINE: Final = lazy(r"(?:\(?\b(?:\d{1,2}|[a-z])[.)]|(?:langkah|tahap) \d{1,2}:?)[^\S\n]*\Z", re.IGNORECASE)
_THEN: Final = frozenset(
    "lalu kemudian selanjutnya setelahnya sesudahnya berikutnya kedua ketiga keempat kelima terakhir".split()
)
_AFTER: Final = frozenset({("setelah", "itu"), ("sesudah", "itu"), ("habis", "itu")})
_WAYS: Final = frozenset(
    "cara caranya langkah langkahnya langkah-langkahnya tahap tahapan tahapannya tutorial resep prosedur syarat syaratnya "
    "panduan alurnya begini kiat".split()
)
"""Words that announce a way: the sentence that holds one, or the next one, is a step."""


def steps(scan: Scan, calls: Iterable[Call]) -> set[Call]:
    """Those of the calls that are steps of one way."""
    items = {m.start() for m in _ITEM.finditer(scan.text)}
    return {call for call in calls if _in_list(scan, call, items) or _in_order(scan, call)}


def _in_list(scan: Scan, call: Call, items: set[int]) -> bool:
    line = scan.text.rfind("\n", 0, call.start) + 1
    return (len(items) >= _FEWEST and line in items) or bool(_INLINE.search(scan.text, max(line, call.start - 12), call.start))


def _in_order(scan: Scan, call: Call) -> bool:
    """Does the call's sentence say “lalu”, or come after one that announces a way?"""
    own = scan.sentence_of(call.word)
    words = scan.lower[own.first : own.last]
    before = scan.sentence_of(own.first - 1).first if own.first else own.first
    if not (_WAYS | _THEN).isdisjoint(words) or "pertama" in words[:1] or not _WAYS.isdisjoint(scan.lower[before : own.first]):
        return True
    return any(pair in _AFTER for pair in pairwise(words))
