"""Indonesian regulations: how a citation is read, and which number, year and title belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from tulisbaik.knowledge.terms.model import Concept, Status
from tulisbaik.model import Span
from tulisbaik.patterns import lazy
from tulisbaik.text.scan import Scan

_GAP: Final = r"(?:[^\S\r\n]+|[^\S\r\n]*\r?\n[^\S\r\n]*)"
_TYPES: Final = {
    "UU": r"UU|undang-undang",
    "Perppu": r"perppu|perpu|peraturan pemerintah pengganti undang-undang",
    "PP": r"PP|peraturan pemerintah",
    "Perpres": r"perpres|peraturan presiden",
    "Keppres": r"keppres|keputusan presiden",
    "Inpres": r"inpres|instruksi presiden",
    "": r"permen[a-z-]*|kepmen[a-z-]*|(?:peraturan|keputusan) (?:menteri|kepala|badan|gubernur|bupati|wali ?kota|daerah|bersama)"
    r"(?: [\w,/&-]+){0,14}?|perda|pergub|perbup|perwali|perwalkot|perka",
}
_TYPE: Final = "|".join(f"(?P<t{i}>{forms.replace(' ', _GAP)})" for i, forms in enumerate(_TYPES.values()))
_CITATION: Final = lazy(
    rf"(?:{_TYPE})(?P<state>{_GAP}(?:RI|Republik{_GAP}Indonesia))?"
    rf"(?P<name>(?:{_GAP}(?!no\b|nomor\b|no\.)[\w-]+){{0,7}}?)"
    rf"{_GAP}\(?(?:(?P<word>nomor|nomer|no\b\.?)\s*)?(?P<number>\d{{1,4}}[A-Z]?)"
    rf"(?:\s?/\s?|{_GAP}(?P<tahun>tahun|thn\.?|th\.?)\s*)(?P<year>(?:19|20)\d\d)(?!\w|/)"
    rf"(?P<about>{_GAP}(?P<tentang>tentang|ttg\.?)(?={_GAP}))?",
    re.IGNORECASE,
)
_LINKS: Final = frozenset(
    "dan atau serta atas di yang dalam untuk tentang dari pada nomor tahun terhadap oleh bagi dengan".split()
)
_STOPS: Final = frozenset("pasal ayat bab jo juncto lampiran".split())

_FARTHEST: Final = 30

STARTS: Final = frozenset(
    """
    uu undang perppu perpu pp peraturan keputusan instruksi perpres keppres inpres perda pergub perbup perwali perwalkot perka
    """.split()
)
"""Lower-case words that may begin a citation, besides those in *permen…* and *kepmen…*."""


class Citation(NamedTuple):
    """A citation as it stands in the text. Spans are code points; `name` is what stands between kind and number.

    `word` and `tahun` are the words before number and year as written ("" with a slash), `title` is empty without
    *tentang*.
    """

    kind: str
    span: Span
    head: str
    number: str
    number_span: Span
    year: str
    year_span: Span
    word: str
    tahun: str
    state: str
    name: str
    tentang: str
    title: tuple[str, ...]
    title_span: Span
    capital_title: bool


class Regulation(NamedTuple):
    """A regulation of the list. `key` is the title folded for comparing; `until` the last day it was in force."""

    kind: str
    number: str
    year: str
    title: str
    key: tuple[str, ...]
    names: frozenset[tuple[str, ...]]
    sure: bool
    until: date | None


def cited(scan: Scan, k: int) -> Citation | None:
    """The citation that begins with word k."""
    if not any(word[0].isdigit() for word in scan.words[k + 1 : k + _FARTHEST]):
        return None  # without a number near, the expression need not try
    m = _CITATION.match(scan.text, scan.starts[k])
    if m is None:
        return None
    kind = next(name for i, name in enumerate(_TYPES) if m[f"t{i}"])
    head = next(m[f"t{i}"] for i in range(len(_TYPES)) if m[f"t{i}"])
    first = last = scan.word_at(m.end())
    if m["tentang"]:
        last = _title_end(scan, first)
    span = Span(scan.starts[first], scan.end(last - 1)) if last > first else Span(m.end(), m.end())
    return Citation(
        kind, Span(m.start(), m.end("year")), head, m["number"].lstrip("0"), Span(*m.span("number")), m["year"],
        Span(*m.span("year")), m["word"] or "", m["tahun"] or "", m["state"] or "", " ".join((m["name"] or "").split()),
        m["tentang"] or "", tuple(scan.words[first:last]), span, last > first and scan.words[first][0].isupper(),
    )  # fmt: skip


def _title_end(scan: Scan, first: int) -> int:
    """The word after a title: capitals, linking words and numbers run on; a stop, a bracket or a small word ends it."""
    last = k = first
    while k < len(scan):
        word, gap = scan.words[k], scan.gaps[k]
        lower = word.lower()
        if k > first and (gap.strip() not in ("", ",", "-", "/") or gap.count("\n") > 1 or lower in _STOPS):
            break
        if lower in STARTS and k > first and (gap.strip() == "," or scan.lower[k - 1] in ("dan", "serta", "atau", "dengan")):
            break  # the next citation of a list; *Pelaksanaan UU …* is part of a title
        if word[0].isupper() or word[0].isdigit() or (gap == "-" and last == k > first):
            last = k + 1
        elif lower not in _LINKS:
            break
        k += 1
    return last if last > first else min(first + 12, scan.sentence_of(first).last if first < len(scan) else first)


def fold(words: Iterable[str]) -> tuple[str, ...]:
    """A title for comparing: small letters, *Undang-Undang Nomor 43 Tahun 2007* and *UU 43/2007* alike."""
    text = " ".join(w.lower() for w in words).replace("undang undang", "uu")
    return tuple(w for w in text.split() if w not in ("nomor", "no", "tahun", "ri"))


class Regulations:
    """The regulations of a term base: the concepts whose kind is `regulasi`."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.all = tuple(r for c in concepts if (r := _regulation(c)) is not None)
        self._numbers = {(r.kind, r.number, r.year): r for r in self.all}

    def numbered(self, kind: str, number: str, year: str) -> Regulation | None:
        """The regulation of this kind, number and year."""
        return self._numbers.get((kind, number, year))

    def titled(self, kind: str, title: tuple[str, ...]) -> list[Regulation]:
        """The regulations of a kind with this (folded) title or short name, those in force first, then the newest."""
        found = [r for r in self.all if r.kind == kind and (r.key == title or title in r.names)]
        return sorted(found, key=lambda r: (r.until is not None, -int(r.year)))


def _regulation(concept: Concept) -> Regulation | None:
    """The regulation that the concept's full form names; None when it is no citation with a title."""
    for term in concept.terms:
        if term.status is not Status.PREFERRED:
            continue
        scan = Scan(term.text)
        citation = cited(scan, 0)
        if citation is None or not citation.title or not citation.kind:
            continue
        title = term.text[citation.title_span.start :]
        names = {
            key[1:]
            for other in concept.terms
            if other.status.fine
            and (key := fold(Scan(other.text).lower))[:1] == (citation.kind.lower(),)
            and not key[-1].isdigit()
        }
        return Regulation(
            citation.kind, citation.number, citation.year, title, fold(Scan(title).words), frozenset(names - {()}),
            concept.certainty in ("", "H"), term.until,
        )  # fmt: skip
    return None
