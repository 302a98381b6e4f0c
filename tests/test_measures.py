"""Numbers of posts that went out: read from the columns of teams and of exports, beside pillar and hour, and never guessed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik import sources
from tulisbaik.config import Config
from tulisbaik.sources.document import Document
from tulisbaik.text.measures import read_count

from .cli.conftest import Run, run  # noqa: F401

READ = {
    "0": 0, "1234": 1234, "1.234": 1234, "1,234": 1234, "12.345.678": 12_345_678, "1 234": 1234, "1.234,00": 1234,
    "1,234.0": 1234, "45.0": 45, "1,2 rb": 1200, "1.2k": 1200, "12K": 12_000, "12 rb": 12_000, "1,25 ribu": 1250,
    "1,234 rb": 1234, "2,5 jt": 2_500_000, "3 juta": 3_000_000, " 77 ": 77,
}  # fmt: skip
UNREAD = ["12%", "3,4 %", "1.2", "1,25", "1.234 rb", "2,5 M", "12.34", "1.23.456", "-5", "±1.200", "> 1000", "1.2.3", "abc", ""]


@pytest.mark.parametrize(("text", "count"), READ.items())
def test_counts_as_people_write_them(text: str, count: int) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", UNREAD)
def test_what_could_be_two_numbers_is_none(text: str) -> None:
    assert read_count(text) is None


@given(st.integers(0, 10**10))
def test_every_count_is_read_back(n: int) -> None:
    assert read_count(str(n)) == n
    assert read_count(f"{n:,}") == n
    assert read_count(f"{n:,}".replace(",", ".")) == n


def csv(text: str) -> Document:
    return sources.read_text("a.csv", text, Config())


HEADERS = {
    "a team": ("Tanggal;Kanal;Takarir;Jangkauan;Tayangan;Suka;Komentar;Dibagikan;Disimpan;Klik Tautan", "1/12/2026;IG;Halo.;{}"),
    "Meta, Instagram": (
        "Post ID;Account username;Description;Publish time;Permalink;Date;Reach;Views;Likes;Comments;Shares;Saves;Link clicks",
        "1;dinas;Halo.;12/01/2026 08:00;https://www.instagram.com/p/x/;Lifetime;{}",
    ),
    "Metricool": ("Date;Network;Content;Reach;Impressions;Likes;Comments;Shares;Saved;Clicks", "2026-12-01;Instagram;Halo.;{}"),
    "Buffer": (
        "Date;Channel;Text;Reach;Impressions;Reactions;Comments;Reposts;Saves;Clicks;Engagement Rate",
        "2026-12-01;Instagram;Halo.;{};3.4%",
    ),
    "Hootsuite": (
        "Date;Social Network;Post message;Post reach;Post impressions;Post reactions;Post comments;Post shares;Post saves;"
        "Post link clicks", "2026-12-01;Instagram;Halo.;{}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADERS)
def test_the_columns_of_exports(name: str) -> None:
    headers, row = HEADERS[name]
    read = csv(f"{headers}\n{row.format('1.200;3.400;50;6;7;8;9')}\n")
    (caption,) = read.captions
    assert caption.text == "Halo."
    assert caption.meta.platforms in (("instagram",), ("ig",))
    assert caption.meta.numbers == {
        "jangkauan": 1200, "tayangan": 3400, "suka": 50, "komentar": 6, "dibagikan": 7, "disimpan": 8, "klik tautan": 9,
    }  # fmt: skip
    assert not caption.problems
    assert str(caption.meta.schedule)[:10] == "2026-12-01"


def test_an_export_for_facebook_has_the_text_of_posts_under_title_that_of_videos_under_description() -> None:
    read = csv(
        "Post ID;Page ID;Page name;Title;Description;Publish time;Permalink;Post type;Reach;Reactions, Comments and Shares;"
        "Reactions;Comments;Shares;Total clicks;Other Clicks\n"
        "1;2;Dinas Contoh;Bersih dan rapi.;;12/13/2026 08:00;https://www.facebook.com/x/posts/1;Photos;2,500;33;20;8;5;70;60\n"
        "2;2;Dinas Contoh;Video;Cara antre.;12/14/2026 08:00;https://www.facebook.com/reel/2;Reels;10;1;1;0;0;0;0\n"
    )
    caption, video = read.captions
    assert [c.text for c in read.captions] == ["Bersih dan rapi.", "Cara antre."]
    assert video.meta.title == "Video"
    assert caption.meta.platforms == ("facebook",)
    assert caption.meta.numbers == {"jangkauan": 2500, "interaksi": 33, "suka": 20, "komentar": 8, "dibagikan": 5}


def test_an_unreadable_number_is_told_with_its_cell_and_the_caption_is_checked() -> None:
    read = csv("Tanggal;Takarir;Suka\n1/12/2026;Satu.;12\n2/12/2026;Dua.;sekitar 30\n3/12/2026;Tiga.;-\n4/12/2026;Empat.;1.2\n")
    assert [dict(c.meta.numbers) for c in read.captions] == [{"suka": 12}, {}, {}, {}]
    assert [p.message for c in read.captions for p in c.problems] == [
        "baris 3, kolom Suka: suka “sekitar 30” tidak terbaca sebagai jumlah. Tulis seperti 1.234 atau 1,2 rb.",
        "baris 5, kolom Suka: suka “1.2” tidak terbaca sebagai jumlah. Tulis seperti 1.234 atau 1,2 rb.",
    ]


def test_remarks_under_a_header_that_also_names_a_measure_are_remarks() -> None:
    read = csv("Tanggal;Takarir;Komentar\n1/12/2026;Satu.;Tinggal foto\n2/12/2026;Dua.;Cek lagi poin 2\n3/12/2026;Tiga.;3\n")
    assert [c.meta.other.get("Komentar") for c in read.captions] == ["Tinggal foto", "Cek lagi poin 2", "3"]
    assert not any(c.problems or c.meta.numbers for c in read.captions)


def test_numbers_of_json_and_front_matter() -> None:
    line = json.dumps({"text": "Halo.", "jadwal": "2026-12-01", "reach": 1200, "likes": "1,2 rb", "link_clicks": 3})
    (caption,) = sources.read_text("a.jsonl", line, Config()).captions
    assert caption.meta.numbers == {"jangkauan": 1200, "suka": 1200, "klik tautan": 3}
    (caption,) = sources.read_text("a.md", "---\njangkauan: 1.234\nsuka: 3,5 M\nkomentar: bagus\n---\nHalo.\n", Config()).captions
    assert caption.meta.numbers == {"jangkauan": 1234}
    assert caption.meta.other == {"komentar": "bagus"}
    assert [p.message[:14] for p in caption.problems] == ["suka “3,5 M” t"]


def test_the_summary_of_a_plan_tells_the_numbers_of_pillars_with_enough_posts(tmp_path: Path, run: Run) -> None:  # noqa: F811
    rows = [
        f"{1 + n % 28}/12/2026;08.00;IG;{'Edukasi' if n % 2 else 'Layanan'};Buku nomor {n} sudah tiba.;{1000 * (1 + n % 2) + n}"
        for n in range(14)
    ]
    head = "Tanggal;Jam;Kanal;Pilar;Takarir;Jangkauan\n"
    (tmp_path / "a.csv").write_text(head + "\n".join(rows), encoding="utf-8")
    told = " ".join(run("plan", "a.csv").out.split())
    assert "jangkauan: 1.506 (median, n=14); Edukasi 2.007 (n=7), Informasi Layanan 1.006 (n=7)" in told
    (tmp_path / "a.csv").write_text(head + "\n".join(rows[:8]), encoding="utf-8")
    told = " ".join(run("plan", "a.csv").out.split())
    assert "(median, n=8); terlalu sedikit untuk dibandingkan menurut pilar (perlu 6 takarir sepilar)" in told
    posts = json.loads(run("plan", "a.csv", "--format", "json").out)["posts"]
    assert [p["numbers"] for p in posts][:2] == [{"jangkauan": 1000}, {"jangkauan": 2001}]
