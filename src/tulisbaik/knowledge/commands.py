"""Commands of which the lexicon of calls is unsure: the model is asked whether a word that opens a sentence commands."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from tulisbaik.errors import ModelError
from tulisbaik.knowledge.call_clause import Clause
from tulisbaik.knowledge.call_story import tells
from tulisbaik.knowledge.call_words import lexicon
from tulisbaik.text.nlp import available, read
from tulisbaik.text.scan import BLANK, Scan

UNSURE: Final = frozenset(
    """
    acungkan angkat antisipasi arungi atur balik bilas bina borong bungkus buru cicil desain duduk foto gelar goreng gosok
    gulir gunting hadapi hias incar intai isap jahit jajal jalani jalin jemur jual jumpai kabari kawal kejar kelola kelilingi
    kemas kenang kirimi kocok koreksi kuasai kukus kuras lacak lahap lamar layani lipat liput lukis muat nilai pacu pajang pandu
    panen panggil parkir parut percantik petik pijat pimpin pupuk putuskan rajut rakit rangkul rekam renovasi resapi rujuk salin
    santap saring sebar seduh semai seruput setrika sobek sulam syukuri tabur tahan tambah tandatangani tanggulangi tangkap
    taruh tata tebar tebus tegur tekuni terima tinjau tiru tumis tutupi uji ukir ulang ulangi ulas undang urai urusi vaksinasi
    ziarahi
    """.split()
)
"""Bare verbs, many of them nouns too, that the lexicon of calls leaves out because a word list would cry wolf."""

_NOUNS: Final = frozenset(
    "terima kasih, ulang tahun, tata cara, tata tertib, tata letak, tata kelola, tata krama, tata surya, panen raya, "
    "foto bersama, gelar wicara, gelar perkara, gelar karya, muat ulang, nilai tukar, nilai budaya, pacu jalur".split(", ")
)
"""Such a word and the next one that together are a noun."""


def commanded(scan: Scan, *, ask: bool) -> bool:
    """Does a sentence open with one of these words as a command? Who may not `ask` the model takes it for one.

    Without the model the answer is no.
    """
    try:
        return any(
            not ask or not available() or _commands(scan.text[sentence.start : sentence.end])  # no word of it before one knows
            for at, sentence in enumerate(scan.sentences)
            if scan.lower[sentence.first] in UNSURE
            and sentence.last - sentence.first > 1
            and scan.kinds[sentence.first + 1] & BLANK
            and " ".join(scan.lower[sentence.first : sentence.first + 2]) not in _NOUNS
            and not tells(Clause(scan, lexicon(), scan.sentences, at), sentence.first)
        )
    except ModelError:
        return False


def _commands(sentence: str) -> bool:
    """Is the first word a command? What its clause says of it makes it the subject: “Uji emisi digelar Sabtu”."""
    doc = read(sentence)
    clause = takewhile(lambda token: token.pos_ not in ("PUNCT", "SCONJ") and token.lower_ != "yang", doc[1:])
    told = any(token.pos_ == "AUX" or not {"Voice=Pass", "Polarity=Neg"}.isdisjoint(token.morph) for token in clause)
    return "Mood=Imp" in doc[0].morph and not told
