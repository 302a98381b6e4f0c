"""Spelling, clarity, accessibility and privacy beyond the rules' own examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.config import Account, Config
from tulisbaik.fixer import apply
from tulisbaik.knowledge.compounds import split
from tulisbaik.knowledge.names import AMBIGUOUS_PLACES, PLACE_PHRASES, PLACES
from tulisbaik.linter import Linter, make_caption
from tulisbaik.model import Severity
from tulisbaik.text.case import loud, mid, title_case
from tulisbaik.text.privacy import allowed, digits, is_nik
from tulisbaik.text.scan import Scan

GROUPS = ("ejaan", "kejelasan", "akses", "privasi")
ALL = Linter(Config(select=GROUPS))


def found(text: str, linter: Linter = ALL) -> list[str]:
    return [d.rule for d in linter.check(make_caption(text)).diagnostics]


# The quiet ones ------------------------------------------------------------------------------------------------

FRIENDLY = [
    "Yuk, Sobat Perpus, mampir ke lantai 7 akhir pekan ini! 📚",
    "INFO LAYANAN PEKAN INI\n\n📍 Balai Kota\n🕘 08.00—15.00 WIB\n\nDatang, ya!",
    "Halo, Kak! Sudah isi survei hari ini?",
    "Cek syaratnya:\n1. KTP asli\n2. KK\n3. pas foto 3 x 4\n\n#InfoLayanan #Perpusnas",
    "“Saya cuma ingin anak saya sekolah,” katanya.",
    "Kenapa harus antre kalau bisa daring? Unduh iPusnas, lalu pinjam e-book gratis!",
    "Kurator kami membuka rahasianya Minggu malam lewat cerita Instagram.",
    "Tebus dengan KTP asli pada hari kerja. Foto notanya dan laporkan ke 0800-0000-777.",
    "Per 15 Januari 2027, Jembatan Sungai Contoh selesai 80% (data Dinas Pekerjaan Umum).",
    "Petugas hanya melayani tatap muka di loket, bukan lewat telepon.",
    "Ayo, warga RW 02, kerja bakti! Minggu, 27 Desember 2026, pukul 06.30 WIB.",
    "Kata “siapapun” ditulis “siapa pun”.",
    "Bagikan kepada saudara yang sedang mencari kerja.",
    "Satu dari tiga guci ini palsu. Yang mana?",
]


@pytest.mark.parametrize("text", FRIENDLY)
def test_friendly_captions_stay_quiet(text: str) -> None:
    loud_ones = [d for d in Linter(Config()).check(make_caption(text)).diagnostics if d.severity is not Severity.INFO]
    assert [d.rule for d in loud_ones if d.rule.startswith(GROUPS)] == []


def rows(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def test_good_captions_are_left_alone(shared: Path) -> None:
    linter = Linter(Config())
    for row in rows(shared / "data/own/captions.jsonl"):
        if row["good"]:
            said = linter.check(make_caption(row["text"])).diagnostics
            assert not [d for d in said if d.rule.startswith(GROUPS) and d.severity is not Severity.INFO], row["id"]


def test_a_first_fix_is_never_reported_again(shared: Path) -> None:
    for row in rows(shared / "data/own/captions.jsonl"):
        diagnostics = ALL.check(make_caption(row["text"])).diagnostics
        for d in diagnostics:
            if d.fixes:
                fixed = ALL.check(make_caption(apply(row["text"], d.fixes[0].edits))).diagnostics
                assert sum(x.rule == d.rule for x in fixed) < sum(x.rule == d.rule for x in diagnostics), (row["id"], d)


@given(st.text(alphabet=st.sampled_from("aAbBnN 0129²٣.,:;!?'\"“”()-/#@%\n\u200b\u200d🎉𝑻Rpkedi"), max_size=80))
def test_no_text_breaks_a_rule(text: str) -> None:
    assert ALL.check(make_caption(text)).failures == ()


# Quotations ----------------------------------------------------------------------------------------------------


def test_spelling_is_checked_in_speech_but_not_in_titles_and_cited_words() -> None:
    assert "ejaan/sapaan-anda" in found("“Guru yang tercinta, tugas anda adalah yang termulia.”")
    assert found("Judulnya “tugas anda”.") == []


def test_clarity_leaves_speech_alone() -> None:
    assert "kejelasan/pleonasme" not in found("“Kami datang demi untuk warga desa yang jauh sekali.”")


# Privacy -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["0812-3456-7890", "+62 812 3456 7890", "081234567890"])
def test_contacts_of_the_account_may_be_posted(number: str) -> None:
    own = Linter(Config(select=("privasi",), account=Account(contacts=("0812 3456 7890",))))
    text = f"Hubungi Pak Agus {number} sekarang."
    assert found(text, own) == []
    assert found(text) == ["privasi/nomor-ponsel"]


def test_contacts_may_be_addresses_and_accounts() -> None:
    own = Linter(Config(select=("privasi",), account=Account(contacts=("ulpcontoh@gmail.com", "1234567890"))))
    assert found("Kirim ke ulpcontoh@gmail.com, bayar ke rekening 123-456-7890.", own) == []


@pytest.mark.parametrize(
    ("number", "yes"),
    [("3201011505800002", True), ("3201015505800002", True), ("3201013205800002", False), ("3201011513800002", False),
     ("0000000000000000", False), ("320101150580000", False), ("320101150580000²", False)],
)  # fmt: skip
def test_a_population_number_has_a_province_a_day_and_a_month(number: str, yes: bool) -> None:
    assert is_nik(number) is yes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NIK 3201011505800002 bocor.", "32••••••••••••02"),
        ("Hubungi Pak Agus 0812-3456-7890 sekarang.", "08••-••••-••90"),
        ("NPWP 09.254.294.3-407.000 miliknya.", "09.•••.•••.•-•••.•00"),
        ("Kirim ke rekening 1234567890 a.n. Budi.", "12••••••90"),
        ("Kepala dinas, NIP 198001012005011001.", "19••••••••••••••01"),
        ("Santunan untuk Ibu Ani di Jl. Melati No. 5 RT 03/RW 05.", "Jl. Melati No. • RT ••"),
        ("Kirim berkas ke humas.contoh@gmail.com.", "h•••@gmail.com"),
    ],
)
def test_a_message_does_not_repeat_what_must_not_be_told(text: str, told: str) -> None:
    (d,) = Linter(Config(select=("privasi",))).check(make_caption(text)).diagnostics
    assert told in d.message
    assert text[d.span.start : d.span.end] not in d.message


@given(st.text(max_size=30))
def test_digits_of_a_number_do_not_depend_on_its_marks(text: str) -> None:
    assert digits(f" ({text}) ") == digits(text)
    assert allowed(text, [text])


# Hashtags ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("ayobacabuku", "ayo baca buku"),
        ("gerakanliterasinasional", "gerakan literasi nasional"),
        ("pelayananmasyarakat", "pelayanan masyarakat"),
        ("jawatimur", "jawa timur"),
        ("perpustakaan", "perpustakaan"),
        ("trendingtopic", ""),
        ("", ""),
    ],
)
def test_a_compound_is_cut_into_common_words(tag: str, words: str) -> None:
    assert " ".join(split(tag)) == words


@given(st.text(alphabet="abdeikmnrstu", max_size=25))
def test_the_parts_of_a_compound_are_the_compound(tag: str) -> None:
    assert "".join(split(tag)) in (tag, "")


# Ground --------------------------------------------------------------------------------------------------------


def test_places_are_sorted_by_how_sure_they_are() -> None:
    assert not PLACES & AMBIGUOUS_PLACES
    assert all(len(phrase) > 1 for phrases in PLACE_PHRASES.values() for phrase in phrases)


def test_questions_about_capitals() -> None:
    scan = Scan("Jadwal Layanan SIM Keliling\nLoket buka, lalu tutup. Besok buka.\nSEMUA WARGA HARAP HADIR")
    lines = scan.sentences
    assert [title_case(scan, s) for s in lines[:3]] == [True, False, False]
    assert mid(scan, 6)
    assert not mid(scan, 0)
    assert not mid(scan, lines[1].first)
    assert loud(scan, lines[-1].first)
    assert not loud(scan, lines[1].first)


def test_a_broken_count_of_capitals_is_no_heading() -> None:
    assert "ejaan/akronim-nama" in found("Dokumen itu disusun BAPPENAS bersama pemerintah daerah.")
    assert "ejaan/akronim-nama" not in found("INFO LAYANAN BAPPENAS PEKAN INI")
