"""How a term stands in its text: in a heading of capitals, in a story of its own time, as a word that is spoken about."""

from __future__ import annotations

from datetime import date
from typing import Final

from tulisbaik.knowledge.terms.base import Match
from tulisbaik.text.caption import Meta
from tulisbaik.text.numerals import UNITS
from tulisbaik.text.scan import ATOMIC, BLANK, LINE, STOP, Scan

_PAST: Final = frozenset(
    "dulu dulunya dahulu dahulunya semula mulanya awalnya mantan eks bekas semasa sewaktu sebelumnya pernah".split()
)
_NOW: Final = frozenset("kini sekarang besok lusa nanti akan sedang".split())
_SPANS: Final = frozenset("hari pekan minggu bulan tahun saat kali".split())
_SPOKEN_OF: Final = frozenset(
    "istilah sebutan kata frasa ungkapan singkatan nama lama bukan bukanlah pengganti menggantikan mengganti".split()
)
_SMALL: Final = frozenset("dan atau di ke dari yang untuk dengan pada bagi serta dalam".split())


def day_of(meta: Meta) -> date:
    """The day a caption is posted; today without a schedule."""
    return meta.schedule.date() if meta.schedule else date.today()


def in_capitals(scan: Scan, match: Match) -> bool:
    """True when the term stands in a line, or a run of words, written in capitals throughout: no case error there."""
    if not scan.text[match.start : match.end].isupper():
        return False
    first, last = _line(scan, match.first)
    around = [
        scan.words[k]
        for k in range(first, last)
        if not match.first <= k < match.last and not scan.touches(scan.starts[k], scan.end(k), ATOMIC)
    ]
    if not any(word.upper() != word for word in around):
        return True
    beside = [scan.words[k] for k in (match.first - 1, match.last) if first <= k < last]
    return any(word.isupper() and len(word) > 3 for word in beside)


def _line(scan: Scan, k: int) -> tuple[int, int]:
    """The words of the line that holds word k: first, and the one after the last."""
    first, last = k, k + 1
    while first and not scan.kinds[first] & LINE:
        first -= 1
    while last < len(scan) and not scan.kinds[last] & LINE:
        last += 1
    return first, last


_FAR = 80
"""Words on either side that are looked at: more than any sentence has, and a text without stops costs no more."""


def of_its_time(scan: Scan, match: Match, until: date | None, day: date) -> bool:
    """True when the sentence is about a time in which the old term was right.

    What stands nearest before the term decides, else what follows it: a year or *tiga tahun lalu* (before `day`) not
    later than `until`, a word such as *dulu*, or one of the present. `until` None: years don't tell.
    """
    sentence = scan.sentence_of(match.first)
    first, last = max(sentence.first, match.first - _FAR), min(sentence.last, match.last + _FAR)
    for k in range(match.first - 1, first - 1, -1):
        if (told := _told(scan, k, until, day)) is not None:
            return told
    if _renamed(scan, match, last):
        return True
    for k in range(match.last, last):
        told = _told(scan, k, until, day)
        if told is not None and (k == match.last or scan.lower[k] not in _PAST):
            return told
    return False


def _told(scan: Scan, k: int, until: date | None, day: date) -> bool | None:
    """What word k says of the time: past enough, too late or present, or (None) nothing."""
    word = scan.lower[k]
    if word in _PAST:
        return True
    if word in _NOW or (word == "ini" and k and scan.lower[k - 1] in _SPANS):
        return False
    if until is None:
        return None
    if len(word) == 4 and word.isdecimal() and "1900" <= word <= "2100":
        return int(word) <= until.year
    if word in ("tahun", "setahun") and (years := _ago(scan, k)):
        return day.year - years <= until.year
    return None


def _renamed(scan: Scan, match: Match, last: int) -> bool:
    """True for *LIPI (kini BRIN)*, *LIPI yang sekarang bernama BRIN*, *LIPI kini menjadi BRIN*."""
    words = scan.lower[match.last : min(last, match.last + 3)]
    if not words:
        return False
    if words[0] == "yang":
        words = words[1:]
    now = words[:1] and words[0] in ("kini", "sekarang")
    return bool(now) and ("(" in scan.gaps[match.last] or words[1:2] == ["bernama"] or words[1:2] == ["menjadi"])


def _ago(scan: Scan, k: int) -> int:
    """The years in *tiga tahun (yang) lalu* or *setahun silam* at word k; 0 when it says nothing of the kind."""
    words = scan.lower
    after = k + 1 + (k + 1 < len(words) and words[k + 1] == "yang")
    if after >= len(words) or words[after] not in ("lalu", "silam"):
        return 0
    before = words[k - 1] if k and words[k] == "tahun" else ""
    return int(before) if before.isdecimal() and len(before) < 4 else UNITS.get(before, 1)


def spoken_of(scan: Scan, match: Match) -> bool:
    """True when the text talks about the word itself: *bukan penyandang cacat*, *istilah e-KTP*."""
    return match.first > 0 and not scan.kinds[match.first] & (LINE | STOP) and scan.lower[match.first - 1] in _SPOKEN_OF


def glossed(scan: Scan, before: Match | None, match: Match) -> bool:
    """True for *daring (online)*: the familiar word in brackets right after a fine form of the same concept."""
    if before is None or before.last != match.first or scan.gaps[match.first].strip() != "(":
        return False
    concepts = {concept.id for concept, term in before.found if term.status.fine}
    return any(concept.id in concepts for concept, _ in match.found)


def reach(scan: Scan, match: Match, text: str) -> int:
    """Where the words end that `text` replaces: *Kementerian Haji* before *& Umrah* takes that along."""
    words = Scan(text).lower
    size = match.last - match.first
    if words[:size] != scan.lower[match.first : match.last]:
        return match.end
    for k in range(match.last, min(match.last + 2, len(scan))):
        if scan.kinds[k] & (LINE | STOP):
            break
        if len(words) > size and scan.lower[k] == words[-1]:
            return scan.end(k)
    return match.end


def fit_case(text: str, scan: Scan, match: Match) -> str:
    """`text` with the capitals its place asks for; a name keeps its own, but in a line of capitals all follow."""
    found = scan.text[match.start : match.end]
    if in_capitals(scan, match) and len(found) > 1 and not any(term.exact for _, term in match.found):
        return text.upper()
    if text != text.lower() or not found[:1].isupper():
        return text
    words = [w for w in scan.words[match.first : match.last] if w.lower() not in _SMALL]
    opens = scan.sentence_of(match.first).first == match.first
    named = match.last < len(scan) and scan.kinds[match.last] & BLANK and scan.words[match.last][0].isupper()
    title = all(w[:1].isupper() for w in words) and (named or not (opens and len(words) == 1))
    if not title:
        return text[:1].upper() + text[1:]
    return " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in text.split(" "))
