"""Audience profiles: the shipped ones and an agency's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tulisbaik.config import Config
from tulisbaik.errors import ConfigError
from tulisbaik.knowledge.audiences import load
from tulisbaik.linter import Linter, make_caption


def test_an_agency_defines_its_own_and_replaces_ours(tmp_path: Path) -> None:
    own = tmp_path / "nelayan.yaml"
    own.write_text("id: nelayan\nkalimat: 4\nhindari: [rezim cuaca]\nsapaan: [Kawan Nelayan]\n", encoding="utf-8")
    other = tmp_path / "anak.yaml"
    other.write_text("id: anak\nkalimat: 9\n", encoding="utf-8")
    linter = Linter(Config(select=("audiens", "kejelasan/kalimat-panjang"), audiences=(own, other)))
    found = linter.check(make_caption("Sobat, rezim cuaca berubah cepat sekali.", {"audiens": "Nelayan"})).diagnostics
    assert [d.rule for d in found] == ["audiens/sapaan", "audiens/kata", "kejelasan/kalimat-panjang"]
    assert "Kawan Nelayan" in found[0].message
    assert "sapaan" not in found[1].message.lower()  # a term is no vocative
    assert load((own, other)).all["anak"].sentence == 9


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nama: Tanpa id\n", "butuh “id”"),
        ("- anak\n", "butuh “id”"),
        ("id: a\nkalimat: dua\n", "3 sampai 100"),
        ("id: a\nkalimat: 0\n", "3 sampai 100"),
        ("id: a\nragam: santai\n", "resmi, percakapan, akrab"),
        ("id: a\nhindari: yuk\n", "daftar kata"),
        ("id: a\nsapan: [Sobat]\n", "Maksudnya “sapaan”"),
    ],
)
def test_what_is_wrong_with_a_profile_is_said(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"a\.yaml") as caught:
        load((path,))
    assert said in str(caught.value)


def test_the_audience_sets_the_register() -> None:
    linter = Linter(Config(select=("kejelasan/ragam",)))
    text = "Yuk, baca jurnalnya."
    assert not linter.check(make_caption(text, {"audiens": "remaja"})).diagnostics
    assert linter.check(make_caption(text, {"audiens": "mitra"})).diagnostics
    assert not linter.check(make_caption(text, {"audiens": "umum"})).diagnostics
