"""Questions about capitals and neighbours that many rules ask of a scan."""

from __future__ import annotations

from tulisbaik.text.scan import BLANK, LINE, Scan, Sentence

_LOOK = 40
"""Words of a sentence that are looked at: enough for any real one, and a text without stops costs no more."""


def capital(word: str) -> bool:
    """True for a capital first and small letters after it: *Kota*, not *BMKG*, *iPusnas* or *A*."""
    return word[:1].isupper() and not word.isupper()


def shouted(word: str) -> bool:
    """True for two letters or more in capitals only: *BMKG*."""
    return len(word) > 1 and word.isupper()


def raised(word: str) -> str:
    """The word with a capital first and the rest as it is."""
    return word[:1].upper() + word[1:]


def joined(scan: Scan, k: int) -> bool:
    """True when only a blank stands before word k, no line break: it goes on the phrase of the word before."""
    return 0 < k < len(scan) and scan.kinds[k] & (BLANK | LINE) == BLANK


def mid(scan: Scan, k: int) -> bool:
    """True when word k stands inside a sentence, after a blank or a comma: its capital, or the lack of one, says something."""
    return joined(scan, k) or (0 < k < len(scan) and scan.gaps[k] in (", ", "/", "; "))


def title_case(scan: Scan, sentence: Sentence) -> bool:
    """True for a line whose words are mostly capitalised, as in a heading: capitals in it say nothing."""
    last = min(sentence.last, sentence.first + _LOOK)
    words = [w for w in scan.words[sentence.first : last] if len(w) > 3 and w[0].isalpha()]
    return len(words) < 2 or 10 * sum(w[0].isupper() for w in words) >= 7 * len(words)


def small_text(scan: Scan) -> bool:
    """True when the text begins in small letters: its writer left capitals out altogether."""
    return bool(scan.words) and scan.words[0][0].islower()


def loud(scan: Scan, k: int) -> bool:
    """True when most words around word k are in capitals, as in a heading."""
    sentence = scan.sentence_of(k)
    near = scan.words[max(sentence.first, k - 6) : min(sentence.last, k + 7)]
    small = sum(not w.isupper() and w[0].isalpha() for w in near)
    return 2 * small < sum(w[0].isalpha() for w in near)
