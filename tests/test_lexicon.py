"""Which words are known, and what is wrong with the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.knowledge.lexicon import knows, words
from tulisbaik.knowledge.slips import one_slip
from tulisbaik.knowledge.spelling import judge, nonstandard


@pytest.mark.parametrize("word", "membaca perpustakaan dipertanggungjawabkan keikutsertaannya antarkota Surabaya swafoto".split())
def test_words_in_use_are_known(word: str) -> None:
    assert knows(word)


@pytest.mark.parametrize("word", "mengunakan masyrakat dilakuan xqzt pelayananan".split())
def test_slips_are_not_known(word: str) -> None:
    assert not knows(word)


@pytest.mark.parametrize(
    ("word", "kind", "right"),
    [
        ("praktek", "baku", "praktik"),
        ("dipraktekkan", "baku", "dipraktikkan"),
        ("kreatifitasnya", "baku", "kreativitasnya"),
        ("berdo'a", "baku", "berdoa"),
        ("mensupervisi", "luluh", "menyupervisi"),
        ("memparkir", "luluh", "memarkir"),
        ("mengkudeta", "luluh", "mengudeta"),
        ("antisipatip", "pola", "antisipatif"),
        ("stuktural", "ketik", "struktural"),
        ("munculah", "ketik", "muncullah"),
        ("kebupaten", "ketik", "kabupaten"),
    ],
)
def test_a_wrong_word_is_told_with_its_repair(word: str, kind: str, right: str) -> None:
    verdict = judge(word)
    assert verdict is not None
    assert (verdict.kind, verdict.fixes[0]) == (kind, right)


@pytest.mark.parametrize(
    "word",
    "mempunyai mengkaji mengkritik mensyukuri memperhatikan mempekerjakan mentransfer mengklaim himpun analisis".split(),
)
def test_good_words_are_left_alone(word: str) -> None:
    assert judge(word) is None


def test_no_repair_of_the_table_is_itself_wrong() -> None:
    wrong = {
        f"{word} -> {standard}"
        for word, entry in nonstandard().items()
        for standard in entry.standard
        for part in standard.split()
        if (found := judge(part.lower())) and found.mode != "info" and part.lower() not in found.fixes and part not in found.fixes
    }
    assert not wrong


def test_the_table_is_large_and_holds_no_form_twice() -> None:
    assert len(nonstandard()) >= 1500
    assert all(word == word.lower() and entry.standard for word, entry in nonstandard().items())


@given(st.sampled_from(sorted(words())), st.integers(0, 30), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_one_slip_is_seen_both_ways(word: str, at: int, letter: str) -> None:
    at = min(at, len(word))
    for other in (word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :]):
        assert one_slip(word, other) == one_slip(other, word) == (word != other)


@given(st.text(max_size=30))
def test_any_text_can_be_judged(word: str) -> None:
    judge(word.lower())
