"""Hashtags, mentions and links as the platforms make them: cases from the documented rules, and properties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.text import entities, links

PARTS = """
    a kemkes .go.id .com www. / ? # ＃ @ ＠ _ - . https:// http://t.co/ é 漢字 みんな 。 1 😷 ( ) : $ & xn-- RT · “ :8080
""".split()
PIECES = st.lists(st.sampled_from([*PARTS, " ", "\n", "\ufe0f", "\u202a", "\u0301"]), max_size=14).map("".join)


def urls(text: str, dialect: str = "x") -> list[str]:
    return [e.text for e in entities.find(text, dialect).urls]


def hashtags(text: str, dialect: str = "x") -> list[str]:
    return [e.text for e in entities.find(text, dialect).hashtags]


def mentions(text: str, dialect: str = "x") -> list[str]:
    return [e.text for e in entities.find(text, dialect).mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Daftar di https://layanan.kemkes.go.id/anak?id=1&kode=a-b#atas.", ["https://layanan.kemkes.go.id/anak?id=1&kode=a-b#atas"]),
        ("Info: kemkes.go.id, s.id/vaksin, HTTPS://WWW.Contoh.ID", ["kemkes.go.id", "s.id/vaksin", "HTTPS://WWW.Contoh.ID"]),
        ("(lihat http://contoh.id/buku_(cetakan_2))", ["http://contoh.id/buku_(cetakan_2)"]),
        ("contoh.id/a.(b) contoh.id/(a(b)c)", ["contoh.id/a", "contoh.id/(a(b)c)"]),
        ("http://contoh.id/......... http://contoh.id/,,,,", ["http://contoh.id/", "http://contoh.id/"]),
        ("http://contoh.id:8080/a contoh.id:80 contoh.id?a=b", ["http://contoh.id:8080/a", "contoh.id", "contoh.id"]),
        ("https://id.contoh.org/wiki/Padang–Bukittinggi ya", ["https://id.contoh.org/wiki/Padang–Bukittinggi"]),
        ("http://contoh.com/Русские_слова", ["http://contoh.com/Русские_слова"]),
        ("http:// contoh.id/jalan", ["contoh.id/jalan"]),
        ("surel nama.web@contoh.id nama.id-a@contoh.id nama.id+a@contoh.id", []),
        ("#contoh.id @contoh.id $contoh.id #http://contoh.id @http://contoh.id", []),
        ("Rp10.000 pukul 10.30 S.Pd. dll. v1.2.3 berkas.tar.bz2 selesai.Lalu", []),
        ("http://-awal.contoh.id http://akhir-.contoh.id http://contoh_id.com http://_a.contoh.id", []),
        ("http://a_b.contoh.id a_b.contoh.id nama.al-akhir.com", ["http://a_b.contoh.id", "b.contoh.id", "nama.al-akhir.com"]),
        ("http://contoh.com-lupa-spasi http://tanpa-tld http://contoh.c_o_m", []),
        ("http://t.co/AbC9's http://t.co/AbC-d https://t.co/x?amp=1", ["http://t.co/AbC9", "http://t.co/AbC", "https://t.co/x?amp=1"]),
        ("http://t.co/" + "a" * 41, []),
        ("これはcontoh.id中国語http://s.id/a한국contoh2.com", ["contoh.id", "http://s.id/a", "contoh2.com"]),
        ("contoh.みんなです http://contoh.中国/ http://contoh.پاکستان/", ["contoh.みんな", "http://contoh.中国/", "http://contoh.پاکستان/"]),
        ("http://xn--ls8h.XN--ls8h.la/ http://xn--はじめ.com", ["http://xn--ls8h.XN--ls8h.la/"]),
        ("contoh.zip contoh.museum contoh.goo contoh.jakarta", ["contoh.zip", "contoh.museum", "contoh.goo"]),
        ("\u2066\u202acontoh.id\u202c\u2069", ["contoh.id"]),
        ("“contoh.id” 'www.contoh.id' contoh.id\nlagi.id", ["contoh.id", "www.contoh.id", "contoh.id", "lagi.id"]),
        ("http://" + "あいうえおかきくけこ" * 5 + "あいう.com http://" + "あ" * 9 + ".com", ["http://" + "あ" * 9 + ".com"]),
    ],
)  # fmt: skip
def test_links_of_x(text: str, found: list[str]) -> None:
    assert urls(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#Buku #2026Membaca #Hari_Buku #1 #_ #2_1", ["Buku", "2026Membaca", "Hari_Buku"]),
        ("(#a) [#b] ’#c’#d .#e !#f?#g", ["a", "b", "c", "d", "e", "f", "g"]),
        ("kata#a &#b #c#d ##e _#f", ["e"]),
        ("#a-b #c.d #e, #f:", ["a", "c", "e", "f"]),
        ("#http://contoh.id contoh.id/#bagian #b://c", []),
        ("✌\ufe0f#satu ✌#dua 👨\u200d👩#tiga #\ufe0f\u20e3", ["satu", "dua", "tiga"]),
        ("#il·lusió #漢字。＃ｈａｓｈ１ #メ～テレ #各〃 #〃", ["il·lusió", "漢字", "ｈａｓｈ１", "メ～テレ", "各〃"]),
        ("漢字#漢字 #ꦗꦮ #हिन्दी #۳۴۵هشتگ #عربي_١", ["ꦗꦮ", "हिन्दी", "۳۴۵هشتگ", "عربي_١"]),
        ("#\U00020021 #A\U000104a0", ["\U00020021", "A\U000104a0"]),
        ("\u202a#a\u202c", ["a"]),
    ],
)
def test_hashtags_of_x(text: str, found: list[str]) -> None:
    assert hashtags(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@perpusnas dan @Kemenkes_RI, juga @123!", ["perpusnas", "Kemenkes_RI", "123"]),
        ("の@perpusnasに ＠kemkes", ["perpusnas", "kemkes"]),
        ("a@kemkes.go.id f!@a f@@a f#@a f$@a f%@a f&@a f*@a _@a", []),
        ("@sela@server.id @http://contoh.id @éa", []),
        ("RT@a rt:@b xRT@c RT @d", ["a", "b", "d"]),
        ("@nama/daftar-a @nama/7a @nama/daftar-@lain", ["nama"]),
        ("https://contoh.id/@nama", []),
        ("@" + "a" * 25, ["a" * 20]),
    ],
)
def test_mentions_of_x(text: str, found: list[str]) -> None:
    assert mentions(text) == found


def test_spans_hold_the_sign_and_count_code_points() -> None:
    found = entities.find("😷 #buku ya @humas di s.id/a", "x")
    assert [(e.text, e.span.start, e.span.end) for e in (*found.hashtags, *found.mentions, *found.urls)] == [
        ("buku", 2, 7), ("humas", 11, 17), ("s.id/a", 21, 27),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("dialect", "text", "tags", "names", "found"),
    [
        ("umum", "#Buku-baru #2026 kata#a #Hari_Buku. @per.pus. a@b.id", ["Buku", "Hari_Buku"], ["per.pus"], []),
        ("umum", "#buku https://contoh.id/#a", ["buku"], [], ["https://contoh.id/#a"]),
        (
            "mastodon",
            "#buku-a (#b #c·d ＃e #12 @a@pusnas.social @b.c contoh.id",
            ["buku", "c·d", "e"],
            ["a@pusnas.social", "b.c"],
            [],
        ),
        ("mastodon", "https://contoh.id/été! ipfs://contoh.com", [], [], ["https://contoh.id/été", "ipfs://contoh.com"]),
        ("bluesky", "#buku-baru! #2026a (#b @humas.contoh.id @bukan kata", ["buku-baru", "2026a"], ["humas.contoh.id"], []),
        ("bluesky", "(https://contoh.id/a) contoh.id/b, kata.xyzzy", [], [], ["https://contoh.id/a", "contoh.id/b"]),
    ],
)
def test_other_dialects(dialect: str, text: str, tags: list[str], names: list[str], found: list[str]) -> None:
    assert (hashtags(text, dialect), mentions(text, dialect), urls(text, dialect)) == (tags, names, found)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Cek https://www.contoh.go.id/ ya", "Cek www.contoh.go.id ya"),
        ("https://contoh.id/a?b=1", "contoh.id/a?b=1"),
        ("https://contoh.id/layanan/kartu-anggota.", "contoh.id/layanan/kart...."),
        ("contoh.id/layanan/kartu-anggota", "contoh.id/layanan/kartu-anggota"),
    ],
)
def test_shortened_as_in_the_app_of_bluesky(text: str, shown: str) -> None:
    assert entities.shortened(text) == shown


@given(PIECES | st.text(max_size=40), st.sampled_from(entities.DIALECTS))
def test_entities_lie_in_the_text_and_apart(text: str, dialect: str) -> None:
    found = entities.find(text, dialect)
    for kind in (found.hashtags, found.mentions, found.urls):
        ends = [0]
        for entity in kind:
            assert text[entity.span.start : entity.span.end].endswith(entity.text)
            assert entity.text
            assert entity.span.start >= ends[-1]
            ends.append(entity.span.end)
    taken = [e.span for e in found.urls]
    begins = [e.span.start for e in (*found.hashtags, *found.mentions)]
    assert not any(span.start <= start < span.end for start in begins for span in taken)


@given(PIECES)
def test_a_lone_link_is_found_again(text: str) -> None:
    for start, end in links.find(text):
        url = text[start:end]
        if url.startswith("-"):
            continue  # X takes the Latin end of a longer domain (“＃-a.go.id”), which alone is no domain
        assert links.find(f" {url}") == [(1, 1 + len(url))]
