"""The model as second opinion on commands."""

from __future__ import annotations

import pytest

from tulisbaik.errors import ModelError
from tulisbaik.knowledge import commands
from tulisbaik.text.scan import Scan

COMMANDS = [
    "Tebus sembako murah di balai kota.",
    "Kabari kami lewat pesan langsung.",
    "Kelola sampahmu dari rumah.",
    "Hari ini libur. Petik stroberi sendiri di kebun kami.",
    "Rekam momen liburanmu yang bisa diceritakan.",
    "Undang tetanggamu ke pasar murah.",
]
NEWS = [
    "Uji emisi digelar Sabtu.",
    "Foto ini diambil tahun 1948.",
    "Panen raya di lereng Merapi.",
    "Terima kasih, relawan!",
    "Panggil dokter kini bisa lewat aplikasi.",
    "Kejar paket C dibuka lagi.",
    "Warga memadati alun-alun.",
    "",
]


@pytest.mark.parametrize("text", COMMANDS)
def test_a_command_the_lexicon_leaves_out(text: str) -> None:
    assert commands.commanded(Scan(text), ask=True)


@pytest.mark.parametrize("text", NEWS)
def test_a_subject_is_no_command(text: str) -> None:
    assert not commands.commanded(Scan(text), ask=True)


def test_who_may_not_ask_takes_an_unsure_word_for_a_command() -> None:
    assert commands.commanded(Scan("Uji emisi digelar Sabtu."), ask=False)
    assert not commands.commanded(Scan("Warga memadati alun-alun."), ask=False)


def test_without_the_model_nothing_is_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> None:
        raise ModelError("model", "hilang.")

    monkeypatch.setattr(commands, "read", broken)
    assert not commands.commanded(Scan(COMMANDS[0]), ask=True)
