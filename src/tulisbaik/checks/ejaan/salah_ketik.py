"""Slips of the keys: a word in no list that is one slip from exactly one common word."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import forms
from tulisbaik.knowledge.passage import foreign, hyphened
from tulisbaik.knowledge.spelling import judge
from tulisbaik.knowledge.word_pairs import glued
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import mid

_NAMING = frozenset("nama bernama dinamai dinamakan disebut sebutan istilah julukan dijuluki bahasa merek spesies marga".split())
"""Words behind which a name comes, or a word of another language."""

_LONG = 8
"""Letters of a capitalised word that opens a sentence from which on it is hardly a name."""


_LEARNED = ("asi", "isi", "itas", "isme")


def _derived(word: str) -> bool:
    """A word with affixes, or with the ending of a loanword, is no name, even with a capital."""
    return " " not in word and (word.endswith(_LEARNED) or any(form.prefixes or form.suffix for form in forms(word)))


def _verb(word: str) -> bool:
    """A form that only Indonesian has, whatever stands beside it: *dimakamkan*, *mengikuti*."""
    return any(form.prefixes[:1] in (("meN",), ("di",)) and (form.suffix or len(form.prefixes) > 1) for form in forms(word))


def _slip(word: str) -> bool:
    if not (word.islower() or word.istitle()):
        return False
    found = judge(word.lower())
    return found is not None and (found.kind == "ketik" or (found.kind == "sambung" and not glued(word.lower())))


@rule(
    severity="warning",
    message="“{found}” tidak dikenal; mungkin salah ketik untuk “{fix}”.",
    ref="KBBI VI Daring",
    shape=_slip,
    examples=[
        bad("Perubahan [[stuktural]] itu penting.", fixed="Perubahan struktural itu penting."),
        bad("Kepala [[kebupaten]] hadir.", fixed="Kepala kabupaten hadir."),
        bad("Maka [[munculah]] sebutan itu.", fixed="Maka muncullah sebutan itu."),
        good("Nama itu Stuktur dan Kebupatena. Kata the market is strong dibiarkan."),
        good("Perubahan struktural itu penting."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata yang tidak ada di daftar kata mana pun dan berjarak satu ketukan dari tepat satu kata lazim patut dilihat lagi."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word.istitle() and (len(word) < _LONG or mid(scan, k) or scan.sentence_of(k).first != k):
            continue
        if hyphened(scan, k) or (k and scan.lower[k - 1] in _NAMING):
            continue
        found = judge(word.lower())
        if not found or (foreign(scan, k) and not _verb(found.fixes[0])):
            continue
        if word.islower() or _derived(found.fixes[0]):
            yield ctx.hit_words(k, k + 1, fix=tuple(keep_case(word, fix) for fix in found.fixes))
