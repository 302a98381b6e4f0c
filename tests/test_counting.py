"""Units of length: each by the documented rule, and what must hold for any text."""

from __future__ import annotations

import json

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tulisbaik.errors import TulisbaikError
from tulisbaik.text import counting
from tulisbaik.text.counting import count, overflow

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
PARTS = "a . / @ # https:// kemkes.go.id s.id é … – 🇮🇩 ꦗꦮ م @a@b.id 中国 .com 👍🏽 ( ) ?".split()
ODD = [" ", "e\u0301", FAMILY, "1\ufe0f\u20e3", "\r\n", "©\ufe0f", "\u0301", "\ud83d", "\U000e0067", "\u200d"]
POSTS = st.lists(st.sampled_from(PARTS + ODD), max_size=14).map("".join)


@pytest.mark.parametrize(
    ("text", "codepoint", "utf16", "byte", "grapheme", "x"),
    [
        ("", 0, 0, 0, 0, 0),
        ("Halo, #SahabatKemenkes! 😊 Cek jadwal.", 37, 38, 40, 37, 38),
        ("Kata Menteri: “Layanan kini gratis” — mulai 1 Januari 2027…", 59, 59, 67, 59, 60),
        (f"🇮🇩 {FAMILY} ❤\ufe0f 1\ufe0f\u20e3", 17, 23, 49, 7, 11),
        ("𝗣𝗲𝗻𝗴𝘂𝗺𝘂𝗺𝗮𝗻 𝗣𝗲𝗻𝘁𝗶𝗻𝗴", 18, 35, 69, 18, 35),
        ("baris satu\r\nbaris dua", 21, 21, 21, 20, 21),
        ("e\u0301 ñ", 4, 4, 6, 3, 3),
    ],
)
def test_units(text: str, codepoint: int, utf16: int, byte: int, grapheme: int, x: int) -> None:
    found = [count(text, unit) for unit in ("codepoint", "utf16", "byte", "grapheme", "x")]
    assert found == [codepoint, utf16, byte, grapheme, x]


@pytest.mark.parametrize(
    "clusters",
    [
        ["\r\n", "\n", "\r"],
        ["\u1100\u1161\u11a8", "\uac00\u11a8", "\u1100"],
        ["क्षि", "\u0915\u094d\u200d\u0937"],
        ["a\u094d\u0915"],  # since Unicode 18 a conjunct needs no consonant before its virama
        ["\u0600a", "b"],
        [FAMILY, "🇮🇩", "🇲🇾", "🇮"],
        ["❤\ufe0f\u200d🔥", "🏴\U000e0067\U000e0062\U000e007f", "👍🏽"],
        ["©\u0301", "\u200b", "x\u0308\u0323"],
        ["ꦲ", "ꦏ꧀ꦱ", "ꦫ"],
    ],
)
def test_graphemes(clusters: list[str]) -> None:
    assert count("".join(clusters), "grapheme") == len(clusters)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Hai http://contoh.co", 27),
        ("kemkes.go.id", 23),
        ("s.id/vaksin-anak, ya", 27),
        ("surel@kemkes.go.id", 18),
        ("berkas.pdf v1.2", 15),
        ("http://" + "panjang" * 10 + ".com", 81),  # a label of more than 63 characters is no domain
        ("https://contoh.id/" + "a" * 4100, 18 + 4100),
        ("– ‘’“”„ ′", 9),
        ("… • ₂ ™", 11),
        ("م ع", 3),
        ("ꦗꦮ", 4),
        ("漢字", 4),
        ("©®", 2),
        ("©\ufe0f®\ufe0f", 4),
        (FAMILY * 140, 280),
        ("🐦\u200d🔥 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f 🕵🏻\u200d♂\ufe0f", 8),
        ("1\ufe0f\u20e3 #\u20e3", 5),
        ("🇮🇩🇽🇽🇮", 8),
        ("👍🏽🏽", 4),
        ("☺\ufe0e", 4),
        ("A\u05e9\u05bc\u05c1", 4),
        ("ABC\u202a\uffffABC\ufffe", 12),
        ("\u2066\u202ahttp://contoh.id/\u202c\u2069", 31),
    ],
)
def test_x_weight(text: str, weight: int) -> None:
    assert count(text, "x") == weight


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Cek https://www.kemkes.go.id/id/imunisasi-anak-sekolah ya", 30),
        ("Cek www.kemkes.go.id ya", 23),
        ("Halo @humas@pusnas.social dan @kemkes", 23),
        ("https://pusnas.social/@humas@kemkes.social", 23),
        ("gemini://contoh.id/ 😊", 25),
        (FAMILY, 1),
    ],
)
def test_mastodon(text: str, length: int) -> None:
    assert count(text, "mastodon") == length


def test_lone_surrogates_from_json() -> None:
    text = json.loads('"a\\ud83d b"')
    assert [count(text, unit) for unit in counting.UNITS] == [4, 4, 4, 6, 5, 4]


def test_unknown_unit() -> None:
    with pytest.raises(TulisbaikError, match=r"“huruf” tidak dikenal\..*grapheme"):
        count("a", "huruf")


@pytest.mark.parametrize(
    "text",
    [
        "a" + "\u0301\u0323" * 50_000,
        "a" + "\u0344" * 20_000,
        "x" * 1_000_000,
        "a." * 100_000 + "com",
        "kata.id/(a)(b" * 20_000,
        "x.id/" + "(b)" * 50_000,
        "x.id/a." + "(b)." * 50_000,
        "x.id?" + "!" * 200_000,
        "故人.西辞.com" * 20_000,
        "@a." * 60_000,
        "\U0003ffff" * 50_000,
        "\ud83d" * 50_000,
        FAMILY * 20_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_large_and_hostile(text: str) -> None:
    assert all(count(text, unit) >= 0 for unit in counting.UNITS)


@given(ANY_TEXT | POSTS)
def test_units_in_order(text: str) -> None:
    sizes = {unit: count(text, unit) for unit in counting.UNITS}
    assert sizes["grapheme"] <= sizes["codepoint"] <= sizes["utf16"] <= sizes["byte"] <= 4 * len(text)
    assert (sizes["grapheme"] > 0) == bool(text)


@given(ANY_TEXT | POSTS, ANY_TEXT | POSTS)
def test_joining_at_a_line_break_adds_up(first: str, second: str) -> None:
    assume(not first.endswith("\r"))
    for unit in ("grapheme", "x", "mastodon"):
        # X finds links at the very start of a text by another rule (see `links`), so both stand after a break here.
        assert count(f"{first}\n \n{second}", unit) == count(first, unit) + 2 + count(f"\n{second}", unit)


def test_a_link_is_too_many_as_a_whole() -> None:
    text = "a" * 260 + " https://www.perpustakaan-daerah.contoh.go.id/buku lalu"
    assert overflow(text, 280, "x") == (261, 261 + len("https://www.perpustakaan-daerah.contoh.go.id/buku"))
    assert overflow(text, 287, "x") == (len(text) - 2, len(text) - 1)


@given(POSTS, st.integers(1, 40), st.sampled_from(list(counting.UNITS)))
@example("kemkes.go.idaaa", 15, "x")
def test_overflow_begins_after_what_fits(text: str, limit: int, unit: str) -> None:
    start, end = overflow(text, limit, unit)
    assert count(text[:start], unit) <= limit
    assert (count(text[:end], unit) > limit) or end == len(text)
    if count(text, unit) <= limit:
        assert start == end == len(text)
