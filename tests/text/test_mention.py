"""A form beside its own repair is spoken of, not used."""

from __future__ import annotations

import pytest

from tulisbaik.linter import Linter, make_caption

LINTER = Linter()


def words(text: str) -> list[str]:
    found = LINTER.check(make_caption(text)).diagnostics
    return [text[d.span.start : d.span.end] for d in found if d.rule.startswith("ejaan/")]


@pytest.mark.parametrize(
    "text",
    [
        "Di mana atau dimana? Keduanya terdengar sama.",
        "Dimana atau di mana?",
        "Yang benar di mana, bukan dimana.",
        "❌ analisa ✅ analisis",
        "Apotik → apotek, praktek → praktik.",
        "Silahkan/silakan: mana yang baku?",
        "Antri (antre) sering tertukar.",
    ],
)
def test_a_pair_is_left_alone(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kami disini, di sini, dan di sana.", ["disini"]),
        ("Ambil di apotik atau puskesmas.", ["apotik"]),
        ("Analisa atau analisislah datanya.", ["Analisa"]),
        ("Di mana loketnya? Dimana antrenya?", ["Dimana"]),
    ],
)
def test_what_only_looks_like_a_pair_is_told(text: str, found: list[str]) -> None:
    assert words(text) == found
