"""The one scan: nothing is lost, everything is where it says it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.text.scan import Scan

PIECES = [
    *(
        "Halo",
        "di",
        "50.000",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\u2028",
        ". ",
        ", ",
        "!",
        "?",
        "@akun",
        "#Tagar",
        "`",
        "“",
        "”",
        '"',
        "'",
    ),
    *(
        "https://a.go.id/x?y=1",
        "halo@a.go.id",
        "s.id/abc",
        "😀",
        "👨‍👩‍👧",
        "🇮🇩",
        "1️⃣",
        "\u2063",
        "\u0301",
        "-",
        "dr.",
        "…",
        "x.pdf",
    ),
]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@given(texts)
def test_words_and_gaps_are_the_whole_text(text: str) -> None:
    scan = Scan(text)
    rebuilt = "".join(g + w for g, w in zip(scan.gaps, [*scan.words, ""], strict=True))
    assert rebuilt == text
    for k, word in enumerate(scan.words):
        assert text[scan.starts[k] : scan.end(k)] == word
        assert scan.word_at(scan.starts[k]) == k


@given(texts)
def test_sentences_cover_all_words_once(text: str) -> None:
    scan = Scan(text)
    assert [k for s in scan.sentences for k in range(s.first, s.last)] == list(range(len(scan)))
    for s in scan.sentences:
        assert s.start < s.end <= len(text)
        assert scan.sentence_of(s.first) is s
        assert "\n" not in text[s.start : scan.end(s.last - 1)]


@given(texts)
def test_atomic_entities_do_not_overlap(text: str) -> None:
    atoms = Scan(text).of_kind("url", "email", "handle", "hashtag", "code", "file")
    assert all(a.end <= b.start for a, b in pairwise(atoms))
    assert all(0 <= e.start < e.end <= len(text) for e in Scan(text).entities)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Cek https://perpus.go.id/a?b=1.", "url", "https://perpus.go.id/a?b=1"),
        ("Buka perpusnas.go.id, ya", "url", "perpusnas.go.id"),
        ("(s.id/abc)", "url", "s.id/abc"),
        ("Surel: layanan.publik@perpus.go.id.", "email", "layanan.publik@perpus.go.id"),
        ("Ikuti @perpusnas.go.id!", "handle", "@perpusnas.go.id"),
        ("Ayo #BacaBuku2026, Sobat", "hashtag", "#BacaBuku2026"),
        ("Jalankan `di buka` dulu", "code", "`di buka`"),
        ("Unduh laporan-2026.pdf", "file", "laporan-2026.pdf"),
        ("Katanya, “buka saja”.", "quote", "“buka saja”"),
        ('Judul "Laskar Pelangi" laris', "quote", '"Laskar Pelangi"'),
        ("Aku ‘setuju’ saja", "quote", "‘setuju’"),
        ("Pilih 1️⃣ dulu", "emoji", "1️⃣"),
        ("Keluarga 👨‍👩‍👧‍👦 baca", "emoji", "👨‍👩‍👧‍👦"),
        ("Bendera 🇮🇩!", "emoji", "🇮🇩"),
    ],
)
def test_entities(text: str, kind: str, found: str) -> None:
    assert [text[e.start : e.end] for e in Scan(text).of_kind(kind)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Harga 50.000 rupiah.",
        "Pukul 09.00 WIB.",
        "Selesai.Ayo pulang",
        "Nilai 3.5 juta",
        "Jum'at depan",
        "C# dan F#",
        "a@b",
        "5 # 6",
    ],
)
def test_no_entity(text: str) -> None:
    assert not Scan(text).of_kind("url", "email", "hashtag", "file", "quote")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Halo. Apa kabar? Baik!", 3),
        ("Temui dr. Ani di Jl. Merdeka No. 11 pukul 09.00 WIB.", 1),
        ("Buku, majalah, dll. tersedia. Datang, ya.", 2),
        ("1. Siapkan KTP\n2. Isi formulir", 2),
        ("Bayar Rp. 50.000 saja.", 1),
        ("“Ayo baca!” serunya. Semua tertawa.", 3),
        ("Buka laman perpusnas.go.id sekarang.", 1),
        ("Selesai 😀 Sampai jumpa", 1),
        ("Selesai! 😀 Sampai jumpa", 2),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(Scan(text).sentences) == count


def test_a_hostile_text_takes_linear_time() -> None:
    for text in (
        '"' * 200_000,
        "“" * 200_000,
        "`" * 200_000,
        "a@" * 100_000,
        "#" * 200_000,
        "a." * 100_000,
        "😀" * 100_000,
        "\u0301" * 100_000,
    ):
        scan = Scan(text)
        assert len(scan.entities) + len(scan.sentences) >= 0
