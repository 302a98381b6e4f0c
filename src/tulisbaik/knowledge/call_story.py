"""Sentences that open with a bare verb and yet tell a story, as headlines and reports do.

“Raih nilai tertinggi, Desa Mekarsari menjadi …” drops the prefix of *meraih*: after the comma comes somebody who did it.
“Ambil bagian dalam kegiatan ini 200 guru” puts the predicate first: its subject follows without a preposition.
"""

from __future__ import annotations

from typing import Final

from tulisbaik.knowledge.call_clause import JOINTS, PHRASE, Clause
from tulisbaik.knowledge.call_words import targets_after
from tulisbaik.patterns import lazy
from tulisbaik.text.scan import BLANK

_TOLD: Final = frozenset("ini itu akhirnya berhasil sukses".split())
_POINTED: Final = frozenset({"itu", "tersebut"})
_SUBJECT: Final = 7
"""Words between a subject's first word and its verb, at most."""
_ACTIVE: Final = lazy(
    r"me(?!dia|dan|dali|nteri|ntal|reka$|rah|rdeka|teran|wah)(?:[lrwy]|m[bfp]?|n[cdgjy]?|ng)\w{3,}|ber(?!kas|ita|sama$|ikut)\w{4,}"
)


def tells(clause: Clause, k: int) -> bool:
    """Does the sentence that opens with the bare verb k tell what others did?"""
    if k != clause.first or _addressed(clause, k):
        return False
    return _headline(clause, k) or (clause.scan.lower[k] in clause.lex.fronted and _presents(clause, k))


def _headline(clause: Clause, k: int) -> bool:
    """“Tinjau pasar murah, Gubernur memastikan …”: a comma, somebody else, and what he or she did."""
    scan, lex, last = clause.scan, clause.lex, clause.last
    j = k + 1
    while j < min(last, k + PHRASE) and (scan.kinds[j] & BLANK or scan.gaps[j] in JOINTS):
        j += 1
    if j >= last or scan.gaps[j].strip() != "," or any(t.digital for t in targets_after(scan, k, j)):
        return False  # “Jawab di kolom komentar, tiga orang tercepat …” says where
    subject = _people(clause, j, named=scan.lower[k] not in lex.attended)
    if subject and any(w.endswith("nya") and w[:-3] in lex.people for w in scan.lower[k:j]):
        return True  # “Bantu ayahnya berjualan, Sekar …”
    if not subject and scan.lower[j] in lex.people and j + 2 < last and _ACTIVE.fullmatch(scan.lower[j + 1]):
        return scan.words[j + 2][0].isdigit() or scan.lower[j + 2] in lex.counters  # “…, warga menanam 5.000 bakau”
    for word in scan.lower[subject + 1 : min(subject + 1 + _SUBJECT, last)] if subject else ():
        if word in lex.promises:
            return False
        if word in lex.news or _ACTIVE.fullmatch(word) or lex.passive(word):
            return True
    return False


def _presents(clause: Clause, k: int) -> bool:
    """“Ikut hadir dalam pembukaan itu para camat”: people in the clause that no preposition leads in."""
    scan, lex = clause.scan, clause.lex
    j = k + 2
    while j < min(clause.last, k + PHRASE) and scan.kinds[j] & BLANK:
        if scan.lower[j - 1] not in lex.prepositions and (
            _people(clause, j, named=False) or (scan.lower[j] in lex.titles and clause.capital(j + 1))
        ):
            return True
        j += 1
    return False


def _addressed(clause: Clause, k: int) -> bool:
    """Does a word of the sentence speak to the reader, or of the writers themselves?"""
    words = clause.scan.lower[k : clause.last]
    if "bapak" in words and "ibu" in words:
        return True
    if not clause.lex.direct.isdisjoint(words):
        return True
    return any(len(w) > 5 and w != "bertemu" for w in words if w.endswith("mu"))


def _people(clause: Clause, j: int, *, named: bool) -> int:
    """The number of the noun when somebody to tell about begins at word j, else 0.

    An office (“puskesmas ini”, “Bupati”) stands alone, and any name does where names are looked for (`named`); other
    people are those of a story only when they are counted (“200 siswa”, “para ibu”), pointed at or named by their place.
    """
    scan, lex, last = clause.scan, clause.lex, clause.last
    counted = False
    while j < last and (scan.words[j][0].isdigit() or scan.lower[j] in lex.counters):
        counted, j = True, j + 1
    if j >= last:
        return 0
    word = scan.lower[j]
    if word in lex.offices or (named and scan.words[j][0].isupper() and word not in lex.vocatives):
        return j
    if word not in lex.people:
        told = scan.lower[j - 1] == "para" or not _POINTED.isdisjoint(scan.lower[j + 1 : j + 3])
        return j if told and not lex.imperative(word) else 0
    if counted:
        return j
    near = (i for i in range(j + 1, min(j + 4, last)) if scan.kinds[i] & BLANK)
    placed = (scan.words[i][0].isupper() or scan.lower[i] in lex.offices or scan.lower[i] in _TOLD for i in near)
    return j if any(placed) else 0
