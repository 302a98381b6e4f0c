"""Calls to action in a text: what the reader is asked to do, how strongly, and where.

Indonesian commands with the bare verb, so a word list alone cries wolf (*daftar* is also a list). What decides is
the place: an imperative opens a clause. Quotations, hashtags and addresses are never read as calls; what somebody
else urges (*mengajak warga*), what happened, and questions the writer answers are told apart here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import Final

from tulisbaik.knowledge.call_reader import Call, Reader
from tulisbaik.knowledge.call_words import CUES, PHONE, SHORT_NUMBER, SHORT_NUMBER_AFTER, Lexicon, lexicon, targets_after
from tulisbaik.text.scan import BLANK, LINE, Scan, Sentence, kept

__all__ = ["Call", "find"]

_LONGEST_LABEL: Final = 8
_CREDITS: Final = frozenset(
    "sumber foto video dok dokumentasi ilustrasi kredit penulis editor naskah desain grafis musik fotografer pewarta teks "
    "rujukan referensi pustaka dikutip disadur dilansir".split()
)
"""Labels of where something comes from: they send nobody there."""
_WAYS: Final = frozenset("di lewat melalui via pada ke".split())
_READ: Final = frozenset("dilansir dikutip mengutip melansir menurut sumber dimuat diberitakan tayang dibantah beredar".split())
"""Verbs of where something was read: the address beside them is a source."""
_HINTS: Final = frozenset("petunjuk petunjuknya klu clue hint bocoran bocorannya kisi".split())
_LONG_QUESTION: Final = 12
_SHORT_REPLY: Final = 9  # words: a writer's own answer after an inviting question ("Mimin tim komik!")


@kept
def find(scan: Scan) -> tuple[Call, ...]:
    """The calls of a text in order, none overlapping. Several rules ask."""
    lex, cues = lexicon(), list(map(CUES.__getitem__, scan.lower))
    found: list[Call] = []
    for at, sentence in enumerate(scan.sentences if any(cues) else ()):
        if any(cues[sentence.first : sentence.last]):
            found += Reader(scan, lex, scan.sentences, at).calls(cues)
    found += chain(_pointers(scan, lex), _labels(scan, tuple(found)), _dialogue(scan, lex))
    return tuple(_apart(sorted(found)))


def _apart(calls: list[Call]) -> Iterator[Call]:
    last = -1
    for call in calls:
        if call.start >= last:
            yield call
            last = call.end


def _pointers(scan: Scan, lex: Lexicon) -> Iterator[Call]:
    """Emoji that point at an address: “👉 s.id/kelas”."""
    for emoji in scan.of_kind("emoji"):
        if scan.text[emoji.start] not in lex.pointers:
            continue
        k = scan.word_at(emoji.end)
        for target in targets_after(scan, k - 1, min(k + 4, len(scan))):
            if target.digital and not any(scan.kinds[j] & LINE for j in range(k + 1, target.word + 1)):
                yield Call(emoji.start, target.end, "label", "strong", target.text, "", target.word)
            break


def _labels(scan: Scan, found: Sequence[Call]) -> Iterator[Call]:
    """An address that is named, whatever its name: “Keluhan: 0274-000-111”, “Daftarnya ada di https://…”."""
    named = [(scan.word_at(e.start), e.start, e.end) for e in scan.entities if e.kind in ("url", "email")]
    named += [(k, scan.starts[k], scan.end(k)) for k in scan.figures if ":" in scan.gaps[k] and _number(scan, k)]
    starts = sorted(call.start for call in found)
    ends = list(accumulate((call.end for call in sorted(found)), max))
    for k, start, end in named:
        if not k or not (":" in scan.gaps[k] or (scan.kinds[k] & BLANK and _points(scan, k, scan.text[start:end]))):
            continue
        first = max(scan.sentence_of(k - 1).first, k - _LONGEST_LABEL)
        while any(not scan.kinds[j] & BLANK for j in range(first + 1, k)):
            first += 1
        before = bisect_left(starts, end)
        if before and ends[before - 1] > scan.starts[first]:
            continue  # a call that reaches in
        credit = scan.lower[first] in _CREDITS and "lengkap" not in scan.lower[first:k]
        if not credit and not scan.touches(start, end, ("quote",)):
            yield Call(scan.starts[first], end, "label", "strong", scan.text[start:end], "", first)


def _number(scan: Scan, k: int) -> bool:
    """Is word k a number to call: a long one, or a short one that is called so (“Nomor darurat: 112”)?"""
    if PHONE.fullmatch(scan.lower[k]):
        return True
    return bool(SHORT_NUMBER.fullmatch(scan.lower[k])) and not SHORT_NUMBER_AFTER.isdisjoint(scan.lower[max(k - 4, 0) : k])


def _points(scan: Scan, k: int, address: str) -> bool:
    """Does “… di” before the address k send the reader there, not say where something was read?"""
    if scan.lower[k - 1] not in _WAYS:
        return False
    told = scan.lower[max(scan.sentence_of(k).first, k - 2 * _LONGEST_LABEL) : k]
    return scan.lower[k - 2 : k - 1] == ["ada"] or ("/" in address and _READ.isdisjoint(told))


def _dialogue(scan: Scan, lex: Lexicon) -> Iterator[Call]:
    """A question that invites an answer: among the last words, addressed to the reader, not answered by the writer."""
    after = 0
    for sentence in reversed(scan.sentences[-8:]):
        words = scan.lower[sentence.first : sentence.last]
        if _only_tags(scan, sentence):
            continue
        if "?" in scan.text[max(sentence.start, scan.end(sentence.last - 1)) : sentence.end + 1]:
            alone = sentence.first == 0 and all(_only_tags(scan, s) for s in scan.sentences[1:])
            if _inviting(words, lex, alone=alone) and not scan.touches(sentence.start, sentence.start + 1, ("quote",)):
                yield Call(sentence.start, sentence.end, "tanya", "soft", "", "", sentence.first)
            return
        if words[0] in _HINTS:
            continue  # who gives a hint waits for the answer
        after += len(words)
        own = any(w in lex.performers for w in words)
        if after > _SHORT_REPLY or not (own or len(words) < 4):
            return


def _only_tags(scan: Scan, sentence: Sentence) -> bool:
    return scan.touches(sentence.start, scan.end(sentence.first), ("hashtag", "url", "handle"))


def _inviting(words: list[str], lex: Lexicon, *, alone: bool) -> bool:
    """Is it addressed, or is the question `alone` all that the caption says?"""
    if any(w in lex.hooks for w in words[:2]):
        return False
    if alone and len(words) < _LONG_QUESTION:
        return True
    addressed = any(w in lex.second or (len(w) > 5 and w.endswith("mu")) for w in words)
    asking = any(w in lex.questions or w.endswith("kah") for w in words)
    choice = "atau" in words
    return (
        (addressed and (asking or choice or len(words) < 12))
        or (choice and len(words) < 9)
        or words[:1] == ["siapa"]
        or words[:2] == ["ada", "yang"]
    )
