"""The rules about terms against a base of their own: what is said, what is offered, what is left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tulisbaik.config import Config
from tulisbaik.fixer import apply
from tulisbaik.linter import Linter, make_caption
from tulisbaik.model import Diagnostic

BASE = """
entri:
- id: brin
  istilah:
  - {term: Badan Riset dan Inovasi Nasional, status: preferred}
  - {term: BRIN, status: preferred, kasus: persis}
  - {term: LIPI, status: deprecated, kasus: persis, sampai: 2021-08-31}
  panjangkan: {singkatan: BRIN, menjadi: Badan Riset dan Inovasi Nasional, kecuali: [peneliti]}
- id: haji
  istilah:
  - {term: Kementerian Haji dan Umrah, status: preferred, sejak: 2025-09-08}
  - {term: Kementerian Haji, status: forbidden}
- id: wali-kota
  istilah:
  - {term: wali kota, status: preferred}
  - {term: walikota, status: forbidden}
- id: daring
  istilah:
  - {term: daring, status: preferred}
  - {term: online, status: deprecated}
- id: naskah
  istilah:
  - {term: naskah Nusantara, status: preferred, kasus: persis}
- id: laman
  istilah:
  - {term: LamanKota, status: preferred, kasus: persis}
- id: disabilitas
  istilah:
  - {term: penyandang disabilitas, status: preferred}
  - {term: difabel, status: admitted}
"""


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    path = tmp_path_factory.mktemp("terms") / "istilah.yaml"
    path.write_text(BASE, encoding="utf-8")
    return Linter(Config(select=("istilah",), terms=(path,), default_terms=False))


def say(linter: Linter, text: str, **meta: object) -> tuple[Diagnostic, ...]:
    result = linter.check(make_caption(text, {"jadwal": "2026-12-07T08:00+07:00", **meta}))
    assert not result.failures
    return result.diagnostics


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Tahun ini LIPI membuka magang.", "Tahun ini Badan Riset dan Inovasi Nasional membuka magang."),
        ("Pada 1985 LIPI datang. Tahun ini LIPI kembali.",
         "Pada 1985 LIPI datang. Tahun ini Badan Riset dan Inovasi Nasional kembali."),
        ("Sejak 2019 LIPI membina desa dan kini LIPI kembali.",
         "Sejak 2019 LIPI membina desa dan kini Badan Riset dan Inovasi Nasional kembali."),
        ("Kementerian Haji & Umrah membuka layanan.", "Kementerian Haji dan Umrah membuka layanan."),
        ("Walikotanya hadir.", "Wali kotanya hadir."),
        ("Walikota Bandung hadir.", "Wali Kota Bandung hadir."),
        ("WALIKOTA HADIR PAGI INI", "WALI KOTA HADIR PAGI INI"),
        ("Para walikota-walikota itu", "Para wali kota-wali kota itu"),
        ("Daftar\nonline, ya.", "Daftar\ndaring, ya."),
        ("Koleksi Naskah nusantara", "Koleksi naskah Nusantara"),
        ("Buka LAMANKOTA sekarang.", "Buka LamanKota sekarang."),
        ("Pakar BRIN hadir. BRIN siap.", "Pakar Badan Riset dan Inovasi Nasional (BRIN) hadir. BRIN siap."),
    ],
)  # fmt: skip
def test_what_is_said_and_offered(linter: Linter, text: str, fixed: str) -> None:
    found = say(linter, text)
    assert apply(text, [edit for d in found for edit in d.fixes[0].edits]) == fixed
    assert not say(linter, fixed)


@pytest.mark.parametrize(
    "text",
    [
        "LIPI berdiri pada 1967 dan melebur pada 2021.",
        "Enam tahun lalu LIPI datang ke desa kami.",
        "Dulu LIPI, kini Badan Riset dan Inovasi Nasional.",
        "LIPI (kini Badan Riset dan Inovasi Nasional) datang. Mantan peneliti LIPI bercerita.",
        "Pilih daring (online) atau luring.",
        "Jangan tulis istilah online atau kata walikota.",
        "Naskah Nusantara dipamerkan. Naskah Nusantara itu tua.",
        "BUKA LAMANKOTA\n\nLayanan di LamanKota.",
        "BRIN (Badan Riset dan Inovasi Nasional) hadir. #BRIN dan “BRIN”.",
        "Badan Riset dan Inovasi Nasional, atau BRIN, hadir.",
        "PAKAR BRIN HADIR\n\nBadan Riset dan Inovasi Nasional (BRIN) hadir.",
        "Kunjungi lipi.go.id/LIPI dan `online`; “walikota”, katanya.",
    ],
)
def test_what_is_left_alone(linter: Linter, text: str) -> None:
    assert [d.message for d in say(linter, text)] == []


def test_the_day_of_posting_counts(linter: Linter) -> None:
    early = say(linter, "Kementerian Haji dan Umrah membuka pendaftaran.", jadwal="2025-03-03T08:00+07:00")
    assert [d.message for d in early] == [
        "“Kementerian Haji dan Umrah” baru berlaku 8 September 2025; takarir ini tayang 3 Maret 2025."
    ]
    assert not say(linter, "LIPI membuka magang.", jadwal="2021-03-03T08:00+07:00")


def test_an_audience_that_knows_needs_no_explanation(linter: Linter) -> None:
    assert not say(linter, "Pakar BRIN hadir.", audiens="peneliti muda")


def test_two_forms_are_only_a_hint(linter: Linter) -> None:
    (hint,) = say(linter, "Ruang bagi penyandang disabilitas. Difabel mendapat loket.")
    assert (hint.rule, hint.severity.value) == ("istilah/campur", "info")


def test_the_labelled_suite(shared: Path) -> None:
    own = shared / "data" / "own"
    linter = Linter(Config(select=("istilah",), terms=(own / "terms_suite.yaml",), default_terms=False))
    total = hit = quiet = right = 0
    for line in (own / "terms_suite.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = say(linter, row["text"], jadwal=row["jadwal"], platform=row["platform"])
        for wanted in row["findings"]:
            total += 1
            hit += any(d.span.start < wanted["span"][1] and d.span.end > wanted["span"][0] for d in found)
        if row["label"] == "benar":
            right += 1
            quiet += not [d for d in found if d.severity.value != "info"]
    assert hit >= 0.97 * total
    assert quiet >= 0.99 * right
