"""When a hashtag, an account or a domain is an official one, a former one, or another in disguise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from tulisbaik.knowledge.terms.model import DOMAIN, HASHTAG, Concept, Term
from tulisbaik.patterns import lazy

_TWINS: Final = str.maketrans(
    "асеіјорѕухһԁԛԝкмтнАВСЕНІЈКМОРЅТХУαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡ",
    "aceijopsyxhdqwkmthABCEHIJKMOPSTXYaeikvoptuxABEZHIKMNOPTYXig",
)
"""Letters of Cyrillic, Greek and others that look like Latin ones."""

_DIGITS: Final = str.maketrans("013", "ole")
_NO_SIGNS: Final = lazy(r"[^a-z0-9]")
_SHORTEST: Final = 8
"""Shorter names differ from too many others by one letter."""


def ascii_twin(word: str) -> str | None:
    """The word in Latin letters, when it mixes them with letters of another script that look the same; else None."""
    twin = unicodedata.normalize("NFKC", word).translate(_TWINS)
    return twin if twin.isascii() and twin != word and any(c.isascii() and c.isalpha() for c in word) else None


def government_twin(host: str) -> str | None:
    """For a host that only imitates `.go.id`: the real one ("" when unknown); None for an honest host."""
    host = host.lower().rstrip(".")
    if host.endswith(".go.id") or host == "go.id":
        return None
    for ending in (".gov.id", ".goid", "-go.id"):
        if host.endswith(ending):
            return host.removesuffix(ending) + ".go.id"
    return "" if re.search(r"[.-]go\.id[.-]", host) else None


class Links:
    """The official and former links of a term base."""

    def __init__(self, pairs: Iterable[tuple[Concept, Term]]) -> None:
        self._exact: dict[tuple[str, str], tuple[Concept, Term]] = {}
        for concept, term in pairs:
            self._exact.setdefault((term.kind, _plain(term.text, term.kind)), (concept, term))
        self.alike = lru_cache(maxsize=10_000)(self._alike)

    def known(self, text: str, kind: str) -> tuple[Concept, Term] | None:
        """Whose link this is; a host below a listed domain belongs to it."""
        name = _plain(text, kind)
        while (found := self._exact.get((kind, name))) is None and kind == DOMAIN and "." in name:
            name = name.partition(".")[2]
        return found

    def _alike(self, text: str, kind: str) -> str:
        """The official link that `text` can be taken for, but is not; "" when it is like none."""
        name = _plain(text, kind)
        near = ((o, term) for (k, o), (_, term) in self._exact.items() if k == kind and term.status.fine)
        return next((term.text for official, term in near if _near(name, official, kind)), "")


def _plain(text: str, kind: str) -> str:
    """A link's text for comparing: small letters, without its sign or `www.`."""
    text = text.lower().lstrip("@#＃").rstrip("/.")
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", text) if kind == DOMAIN else text


def _near(found: str, official: str, kind: str) -> bool:
    """True for signs or digits in place of letters, one slip, or the name under another ending."""
    if kind == DOMAIN:
        name, _, ending = official.partition(".")
        if found != official and found.partition(".")[0] == name and len(name) >= _SHORTEST and found.count(".") <= 2:
            return not found.endswith(f".{ending}")
    if kind == HASHTAG and re.sub(r"\d", "", found) == re.sub(r"\d", "", official):
        return False  # #HariBuku2026 is no misspelt #HariBuku2025
    bare_found, bare_official = _bare(found), _bare(official)
    return bare_found == bare_official or (len(bare_official) >= _SHORTEST and _one_slip(bare_found, bare_official))


def _bare(text: str) -> str:
    return _NO_SIGNS.sub("", text.translate(_DIGITS)).replace("rn", "m").replace("vv", "w")


def _one_slip(a: str, b: str) -> bool:
    """True when one letter more, less, other, or two swapped make `a` of `b`."""
    if abs(len(a) - len(b)) > 1:
        return False
    shorter = min(len(a), len(b))
    start = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    end = next((i for i in range(shorter - start) if a[-1 - i] != b[-1 - i]), shorter - start)
    left, right = a[start : len(a) - end], b[start : len(b) - end]
    return (len(left) <= 1 and len(right) <= 1) or (len(left) == 2 and left == right[::-1])
