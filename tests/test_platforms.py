"""Profiles of platforms: complete and sourced, found by the names people write, changed by a config, and applied."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tulisbaik
from tulisbaik.config import load_config
from tulisbaik.errors import ConfigError
from tulisbaik.inspection import describe, inspect
from tulisbaik.knowledge.channels import by_first_word
from tulisbaik.knowledge.platforms import Number, shipped
from tulisbaik.linter import Linter, make_caption
from tulisbaik.model import Severity
from tulisbaik.text.counting import UNITS
from tulisbaik.text.entities import DIALECTS

PLATFORMS = shipped().by_id
THIRTEEN = """
    instagram x facebook tiktok youtube threads linkedin whatsapp telegram bluesky mastodon pinterest google-business
""".split()
WHATS = {"text", "title", "alt", "fold", "title_fold", "hashtags", "mentions", "urls", "hashtag_length"}
# How sure a source is decides how grave it may be to go past its number.
GRAVEST = {"official": "error", "code": "error", "blog": "warning", "unsure": "info"}


def test_all_thirteen() -> None:
    assert set(PLATFORMS) == set(THIRTEEN)


@pytest.mark.parametrize("name", THIRTEEN)
def test_every_number_says_where_it_comes_from(name: str) -> None:
    platform = PLATFORMS[name]
    assert platform.of("text")
    assert platform.dialect in DIALECTS
    for number in platform.numbers:
        assert number.what in WHATS
        assert number.value > 0
        assert number.unit in {*UNITS, "hashtag", "mention", "url", "line"}
        assert number.when in {"", "media", "photo"}
        assert number.source
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}|tanpa tanggal", number.source_date)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", number.checked_on)
        assert number.severity.rank >= Severity(GRAVEST[number.confidence]).rank
        assert number.what not in {"fold", "title_fold"} or number.severity is Severity.INFO


@pytest.mark.parametrize("name", THIRTEEN)
def test_what_readers_can_do_says_where_it_comes_from(name: str) -> None:
    platform = PLATFORMS[name]
    needed = {channel.needs for found in by_first_word().values() for _, channel in found} - {"links"}
    told = [one for ability in platform.abilities for one in (*ability.can, *ability.cannot)]
    assert len(told) == len(set(told)), "told twice"
    assert set(told) <= needed
    for ability in platform.abilities:
        assert ability.source
        assert ability.confidence in GRAVEST
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}|tanpa tanggal", ability.source_date)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", ability.checked_on)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("IG", "instagram"), ("Instagram Reels", "instagram"), ("X (Twitter)", "x"), ("twitter", "x"), ("Fanpage", "facebook"),
        ("FB", "facebook"), ("Tik Tok", "tiktok"), ("YT Shorts", "youtube"), ("you-tube", "youtube"), ("Threads", "threads"),
        ("LinkedIn Page", "linkedin"), ("WA", "whatsapp"), ("Saluran WhatsApp", "whatsapp"), ("Channel Telegram", "telegram"),
        ("bsky", "bluesky"), ("MASTODON", "mastodon"), ("Pinterest", "pinterest"), ("Google My Business", "google-business"),
    ],
)  # fmt: skip
def test_names_as_people_write_them(written: str, name: str) -> None:
    assert shipped().get(written).id == name


def test_no_name_means_two_platforms() -> None:
    names: dict[str, str] = {}
    for platform in PLATFORMS.values():
        for name in (platform.id, platform.name, *platform.aliases):
            key = re.sub(r"[\W_]", "", name.casefold())
            assert names.setdefault(key, platform.id) == platform.id


def test_an_unknown_name_is_an_error_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match=r"“instagrem” tidak dikenal\. Maksudnya “instagram”"):
        tulisbaik.length("a", "instagrem")
    with pytest.raises(ConfigError, match=r"“situs web” tidak dikenal\. Yang dikenal: bluesky"):
        tulisbaik.entities("a", "situs web")
    found = tulisbaik.check("Buku baru.", platform="tiktuk", select=["berkas"])
    assert [(d.rule, d.severity.value) for d in found] == [("berkas/platform", "error")]


@pytest.mark.parametrize(
    ("name", "text", "count", "limit", "unit"),
    [
        ("instagram", "👍🏽" * 10, 10, 2200, "grapheme"),
        ("x", "Cek kemkes.go.id, ya! 👍🏽", 35, 280, "x"),
        ("facebook", "é", 1, 63206, "grapheme"),
        ("tiktok", "👍🏽", 4, 2200, "utf16"),
        ("youtube", "“a”", 7, 5000, "byte"),
        ("threads", "“a”", 7, 500, "byte"),
        ("linkedin", "👍🏽", 1, 3000, "grapheme"),
        ("whatsapp", "*tebal*", 7, 4096, "grapheme"),
        ("telegram", "𝗮", 2, 4096, "utf16"),
        ("bluesky", "é", 1, 300, "grapheme"),
        ("bluesky", "👨\u200d👩\u200d👧\u200d👦" * 100, 2500, 3000, "byte"),
        ("mastodon", "@a@b.id https://contoh.id/" + "a" * 99, 26, 500, "mastodon"),
        ("pinterest", "a b", 3, 800, "grapheme"),
        ("google-business", "", 0, 1500, "grapheme"),
    ],
)
def test_length(name: str, text: str, count: int, limit: int, unit: str) -> None:
    assert tulisbaik.length(text, name) == tulisbaik.Length(count, limit, unit)


def findings(text: str, config: Path | None = None, **meta: object) -> list[tuple[str, str, int, int]]:
    own = ("panjang", "berkas", "ajakan/salah-kanal", "akses/teks-alt", "akses/tagar-mati")
    linter = Linter(load_config(config)._replace(select=own))
    found = linter.check(make_caption(text, meta)).diagnostics
    return [(d.rule, d.severity.value, d.span.start, d.span.end) for d in found]


@pytest.mark.parametrize(
    ("name", "letter", "room"),
    [
        ("instagram", "a", 2200), ("x", "漢", 140), ("facebook", "a", 63206), ("tiktok", "𝗮", 1100), ("youtube", "é", 2500),
        ("threads", "“", 166), ("linkedin", "a", 3000), ("whatsapp", "a", 65536), ("telegram", "𝗮", 2048), ("bluesky", "a", 300),
        ("mastodon", "👍🏽", 500), ("pinterest", "a", 800), ("google-business", "a", 1500),
    ],
)  # fmt: skip
def test_one_letter_too_many(name: str, letter: str, room: int) -> None:
    width = len(letter)
    fitting = [f for f in findings("a\n" + letter * (room - 2), platform=name) if f[0] == "panjang/batas" and f[1] == "error"]
    assert not fitting
    found = [f for f in findings(letter * (room + 1), platform=name) if f[0] == "panjang/batas"]
    assert [f[2:] for f in found] == [(room * width, (room + 1) * width)]


def test_unknown_units_are_certain_only_in_graphemes() -> None:
    assert findings("𝗮\n" + "𝗮" * 1098, platform="instagram") == []
    assert [f[:2] for f in findings("𝗮\n" + "𝗮" * 1099, platform="instagram")] == [("panjang/batas", "warning")]
    assert [f[:2] for f in findings("𝗮\n" + "𝗮" * 2199, platform="instagram")] == [("panjang/batas", "error")]


def test_media_change_the_limit() -> None:
    text = "a\n" + "a" * 1100
    assert findings(text, platform="telegram") == []
    assert ("panjang/batas", "error") in [f[:2] for f in findings(text, platform="telegram", media="a.mp4")]
    longer = "a\n" + "a" * 3000
    photo = [{"berkas": "a.jpg", "alt": "Poster"}]
    assert findings(longer, platform="tiktok", media=photo) == []
    assert [f[0] for f in findings(longer, platform="tiktok", media="a.mp4")] == ["panjang/batas"]


def test_several_platforms_are_each_checked_and_what_is_common_is_said_once() -> None:
    text = "Halo.\n" + "a" * 300
    assert [f[0] for f in findings(text, platform="x, bluesky, facebook, mastodon")] == ["panjang/batas", "panjang/batas"]
    tags = "#A #B #C #D #E #F"
    linter = Linter()
    found = [d for d in linter.check(make_caption(tags, {"platform": "ig, tiktok"})).diagnostics if d.rule == "panjang/tagar"]
    assert [(d.severity.value, d.message) for d in found] == [
        ("error", "6 tagar; Instagram dan TikTok menerima paling banyak 5. Pilih yang paling tepat.")
    ]


def test_a_name_written_twice_is_one_platform() -> None:
    caption = Linter().check(make_caption("a", {"platform": "X / Twitter, IG"})).caption
    assert caption.meta.platforms == ("x", "instagram")


def write(folder: Path, text: str) -> Path:
    path = folder / "tulisbaik.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_config_changes_and_adds_platforms(tmp_path: Path) -> None:
    config = write(
        tmp_path,
        """
[platforms.twitter]
limit = 25000
[platforms.mastodon]
limit = 5
hashtags = 1
[platforms.portal]
name = "Portal Berita"
aliases = ["web"]
limit = 4
unit = "byte"
[platforms.lampu]
like = "x"
limit = 10
links = false
""",
    )
    assert findings("Halo.\n" + "a" * 300, config, platform="x") == []
    assert [f[0] for f in findings("a #b #c", config, platform="mastodon")] == ["panjang/batas", "panjang/tagar"]
    assert findings("“ab", config, platform="Web") == [("panjang/batas", "error", 2, 3)]
    assert findings("“", config, platform="portal berita") == []
    assert findings("漢" * 6, config, platform="lampu") == [("panjang/batas", "error", 5, 6)]


def test_a_new_platform_says_itself_which_calls_work(tmp_path: Path) -> None:
    config = write(
        tmp_path,
        """
[platforms.portal]
name = "Portal Berita"
cannot = ["comments", "story"]
can = ["bio"]
links = false
[platforms.koran]
""",
    )
    text = "Tulis di kolom komentar atau cek tautan di bio. Klik tautan berikut. Retweet, bagikan ke story!"
    found = [text[start:end] for rule, _, start, end in findings(text, config, platform="portal") if rule == "ajakan/salah-kanal"]
    assert found == ["kolom komentar", "Klik tautan berikut", "bagikan ke story"]
    assert findings(text, config, platform="koran") == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[platforms.y]\ncan = ["terbang"]', "“platforms.y.can”: kemampuan “terbang” tidak dikenal. Pilihan: bio, comment_links"),
        ("[platforms.x]\nlimits = 3", "tulisbaik.toml:2: kunci “platforms.x.limits” tidak dikenal. Maksudnya “limit”"),
        ("[platforms.x]\nlimit = 0", "bilangan bulat positif"),
        ("[platforms.x]\nlimit = true", "bilangan bulat positif"),
        ('[platforms.x]\nunit = "huruf"', "satuan “huruf” tidak dikenal. Pilihan: grapheme"),
        ('[platforms.y]\nlike = "twiter"', "platform “twiter” tidak dikenal. Maksudnya “x”"),
        ("platforms = 3", "harus berupa tabel"),
    ],
)
def test_a_wrong_config_is_told(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(says)):
        Linter(load_config(write(tmp_path, text)))


@given(st.text(max_size=40), st.sampled_from(THIRTEEN))
def test_length_counts_in_the_unit_it_names(text: str, name: str) -> None:
    found = tulisbaik.length(text, name)
    assert found.count == tulisbaik.count(text, found.unit)
    assert (found.limit, found.unit) in {(n.value, n.unit) for n in PLATFORMS[name].of("text")}


def test_numbers_are_plain() -> None:
    assert set(Number._fields) >= {"value", "unit", "source", "source_date", "checked_on", "confidence"}


def test_the_page_of_platforms_is_not_stale(repo: Path) -> None:
    made = runpy.run_path(str(repo / "benchmarks" / "platform_page.py"))["page"]()
    assert (repo / "docs" / "platform.md").read_text(encoding="utf-8") == made, "run: python benchmarks/platform_page.py"
    for platform in PLATFORMS.values():
        for number in platform.numbers:
            assert f"| {number.source} | {number.source_date} | {number.checked_on} |" in made


def test_inspect_shows_the_lengths_of_the_captions_platforms() -> None:
    caption = make_caption("“Halo” kemkes.go.id" + " a" * 140, {"platform": "twitter, telegram", "media": "a.jpg"})
    seen = inspect(Linter(), caption)
    assert seen["lengths"] == {
        "x": {"count": 310, "limit": 280, "unit": "x"},
        "telegram": {"count": 299, "limit": 1024, "unit": "utf16"},
    }
    assert seen["meta"]["platform"] == ["x", "telegram"]
    lines = describe(seen).splitlines()
    assert "  x         ████████████████████    310 dari 280 karakter hitungan X, lebih 30" in lines
    assert "  telegram  ██████░░░░░░░░░░░░░░  299 dari 1.024 satuan UTF-16" in lines


def test_inspect_shows_every_platform_for_a_caption_that_names_none() -> None:
    assert list(inspect(Linter(), make_caption("Halo"))["lengths"]) == list(PLATFORMS)
