"""Affixes off and on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.text.morphology import Form, join, readings, replace_root, segment

WRITTEN = {
    Form("baca", ("meN",)): "membaca",
    Form("tulis", ("meN",)): "menulis",
    Form("kirim", ("meN",), "kan"): "mengirimkan",
    Form("sosialisasi", ("meN",), "kan"): "menyosialisasikan",
    Form("pengaruh", ("meN",), "i"): "memengaruhi",
    Form("taat", ("meN",), "i"): "menaati",
    Form("proses", ("meN",)): "memproses",
    Form("kritik", ("meN",)): "mengkritik",
    Form("syukur", ("meN",), "i"): "mensyukuri",
    Form("transfer", ("meN",)): "mentransfer",
    Form("khawatir", ("meN",), "kan"): "mengkhawatirkan",
    Form("fasilitas", ("meN",), "i"): "memfasilitasi",
    Form("punya", ("meN",), "i"): "mempunyai",
    Form("kaji", ("peN",), "an"): "pengkajian",
    Form("cek", ("meN",)): "mengecek",
    Form("bom", ("peN",), "an"): "pengeboman",
    Form("hati", ("meN", "per"), "kan"): "memperhatikan",
    Form("kerja", ("meN", "per"), "kan"): "mempekerjakan",
    Form("daya", ("peN", "ber"), "an"): "pemberdayaan",
    Form("samping", ("meN", "ke"), "kan"): "mengesampingkan",
    Form("kerja", ("ber",)): "bekerja",
    Form("risiko", ("ber",)): "berisiko",
    Form("sertifikat", ("ber",)): "bersertifikat",
    Form("ajar", ("ber",)): "belajar",
    Form("ajar", ("per",)): "pelajar",
    Form("percaya", ("ter",)): "tepercaya",
    Form("rencana", ("ter",)): "terencana",
    Form("izin", ("per",), "an"): "perizinan",
    Form("layan", ("peN",), "an", ("nya",)): "pelayanannya",
    Form("baca", (), "", ("lah",)): "bacalah",
    Form("ikutserta", ("ke",), "an"): "keikutsertaan",
    Form("iPusnas", ("di",), "kan"): "di-iPusnas-kan",
    Form("Perpusnas", (), "", ("nya",)): "Perpusnas-nya",
    Form("KTP", (), "", ("mu",)): "KTP-mu",
    Form("PHK", ("meN",)): "mem-PHK",
}


@pytest.mark.parametrize(("form", "word"), WRITTEN.items(), ids=WRITTEN.values())
def test_a_form_is_written_by_the_rules_of_sound_and_found_again(form: Form, word: str) -> None:
    assert join(form) == word
    assert form in segment(word)


@pytest.mark.parametrize(
    ("word", "root", "new", "right"),
    [
        ("menganalisa", "analisa", "analisis", "menganalisis"),
        ("dianalisanya", "analisa", "analisis", "dianalisisnya"),
        ("penganalisaan", "analisa", "analisis", "penganalisisan"),
        ("mengkoordinir", "koordinir", "koordinasi", "mengoordinasi"),
        ("mentolerir", "tolerir", "toleransi", "menoleransi"),
        ("perijinan", "ijin", "izin", "perizinan"),
        ("mempraktekkannya", "praktek", "praktik", "mempraktikkannya"),
        ("beresiko", "resiko", "risiko", "berisiko"),
        ("merubah", "rubah", "ubah", "mengubah"),
        ("menganalisa", "hitung", "cacah", None),
    ],
)
def test_a_root_is_replaced_under_its_affixes(word: str, root: str, new: str, right: str | None) -> None:
    assert replace_root(word, root, new) == right


def test_the_word_itself_is_the_first_reading() -> None:
    assert segment("perpustakaan")[0] == Form("perpustakaan")
    assert segment("Menulis")[0] == Form("menulis")


@given(st.text(max_size=40))
def test_any_text_can_be_cut(word: str) -> None:
    assert segment(word)[0] == Form(word.lower())


@given(st.text("aiueokptsrmngbdylh", min_size=1, max_size=30))
def test_cutting_invents_no_letters_but_the_melted_one(word: str) -> None:
    for form in readings(word):
        assert len(form.root) <= len(word)
        assert form.root[1:] in word
