"""Where a word stands in its clause: what is before and after it, whether it opens the clause, who its subject is."""

from __future__ import annotations

from typing import Final

from tulisbaik.knowledge.call_words import Lexicon
from tulisbaik.text.scan import BLANK, Scan, Sentence

JOINTS: Final = frozenset("-./_'’&")
"""Gaps inside a compound: nothing begins after them."""
PHRASE: Final = 12
"""Words of a clause that are looked at."""


class Clause:
    """The clauses of one sentence, asked about by the number of a word."""

    def __init__(self, scan: Scan, lex: Lexicon, sentences: tuple[Sentence, ...], at: int) -> None:
        self.scan, self.lex = scan, lex
        self.first, self.last = sentences[at].first, sentences[at].last
        self.horizon = sentences[at + 1].last if at + 1 < len(sentences) else self.last  # a target may follow next
        self.called = False
        self.rejected: set[int] = set()

    def prior(self, k: int, steps: int = 1) -> str:
        """The word one or two `steps` before, in the same sentence and with only white space between; else ""."""
        kinds, j = self.scan.kinds, k - steps
        if j < self.first or not kinds[k] & BLANK or (steps == 2 and not kinds[k - 1] & BLANK):
            return ""
        return self.scan.lower[j]

    def next(self, k: int) -> str:
        """The word after, in the same clause; "" at its end."""
        return self.scan.lower[k + 1] if k + 1 < self.last and self.scan.kinds[k + 1] & BLANK else ""

    def capital(self, k: int) -> bool:
        """Does word k go on in the sentence with a capital letter?"""
        return k < self.last and bool(self.scan.kinds[k] & BLANK) and self.scan.words[k][0].isupper()

    def opens(self, k: int) -> bool:
        """Does word k open a clause? Joining words, short adverbs and vocatives may stand before it."""
        scan, lex = self.scan, self.lex
        for _ in range(PHRASE):
            if k <= self.first:
                return True
            if not scan.kinds[k] & BLANK:
                if scan.gaps[k] in JOINTS or self.apposed(k):
                    return False
                return not (k - 1 in self.rejected and self.listed(k))
            before = scan.lower[k - 1]
            if before in lex.joins and (self.called or k - 1 == self.first):
                return True
            if before in lex.adverbs or before in lex.vocatives:
                k -= 1
            elif k - 2 >= self.first and scan.lower[k - 2] in lex.vocatives and scan.words[k - 1][0].isupper():
                k -= 2
            else:
                return False
        return False

    def apposed(self, k: int) -> bool:
        """Does word k go on after what is put beside a name: “Bu Marni, 61 tahun, datang …”, “Marni (61) datang …”?"""
        scan, gap = self.scan, self.scan.gaps[k].strip()
        if gap == ")":
            return k - 2 >= self.first and scan.gaps[k - 1] == " (" and scan.words[k - 2][0].isupper()
        if gap != "," or not scan.words[self.first][0].isupper():
            return False
        j = self.clause_start(k - 1)
        if j == self.first or scan.gaps[j].strip() != "," or self.clause_start(j - 1) != self.first:
            return False
        aged = scan.words[j][0].isdigit() and scan.lower[k - 1] == "tahun"
        titled = scan.lower[self.first] in self.lex.titles and not self.lex.imperative(scan.lower[j])
        return aged or (titled and scan.lower[j] not in self.lex.vocatives)

    def listed(self, k: int) -> bool:
        """Does a list go on after the item that begins with word k: “baca, tulis, dan hitung”?"""
        if k + 1 < self.last and ("," in self.scan.gaps[k + 1] or self.scan.lower[k + 1] in self.lex.joins):
            return True
        j = k + 1
        while j < min(self.last, k + PHRASE) and self.scan.kinds[j] & BLANK:
            j += 1
        return j < self.last and "," in self.scan.gaps[j] and self.scan.lower[j] in self.lex.joins

    def clause_start(self, k: int) -> int:
        """The number of the first word of the clause that holds word k."""
        j = k
        while j > self.first and k - j < PHRASE and self.scan.kinds[j] & BLANK:
            j -= 1
        return j

    def addresses(self, k: int) -> bool:
        """Is the subject before word k an audience ("Peserta …", "Bagi seluruh warga …")?"""
        j = self.clause_start(k)
        heads = self.scan.lower[j : min(j + 2, k)]
        if heads == ["pelaku"]:  # of a crime; those of a trade are named: “pelaku usaha”
            return False
        return any(w in self.lex.audience for w in heads) and not any(
            w in self.lex.past or w == "yang" for w in self.scan.lower[j + 1 : k]
        )
