"""Citations of regulations: how they are read, what does not belong together, what is left alone."""

from __future__ import annotations

import pytest

from tulisbaik.config import Config
from tulisbaik.knowledge.regulations import cited
from tulisbaik.linter import Linter, make_caption
from tulisbaik.text.scan import Scan


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config(select=("istilah/regulasi",)))


def repairs(linter: Linter, text: str) -> list[str]:
    return [
        text[: e.span.start] + e.text + text[e.span.end :]
        for d in linter.check(make_caption(text)).diagnostics
        if d.severity.value != "info"
        for f in d.fixes[:1]
        for e in f.edits
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("undang-undang nomor 43 tahun 2009 tentang perpustakaan", "undang-undang nomor 43 tahun 2007 tentang perpustakaan"),
        ("UU Perpustakaan No. 43 Tahun 2009", "UU Perpustakaan No. 43 Tahun 2007"),
        ("Undang-Undang Keterbukaan Informasi Publik (UU 14/2009)", "Undang-Undang Keterbukaan Informasi Publik (UU 14/2008)"),
        ("UU 27/2022 tentang Perlindungan Data Pribadi", "UU 27/2022 tentang Pelindungan Data Pribadi"),
        ("PP 43/2007 tentang Perpustakaan", "UU 43/2007 tentang Perpustakaan"),
        ("Peraturan Pemerintah No. 40 Tahun 1999 tentang Pers", "Undang-Undang No. 40 Tahun 1999 tentang Pers"),
        ("UU 20/2013 tentang Aparatur Sipil Negara", "UU 20/2023 tentang Aparatur Sipil Negara"),
        ("UU\nNomor 49 Tahun 2007 tentang\nPerpustakaan", "UU\nNomor 43 Tahun 2007 tentang\nPerpustakaan"),
    ],
)  # fmt: skip
def test_what_does_not_belong_together(linter: Linter, wrong: str, right: str) -> None:
    assert repairs(linter, wrong) == [right]
    assert repairs(linter, right) == []


@pytest.mark.parametrize(
    "text",
    [
        "UU 11/2008 tentang ITE sebagaimana diubah dengan UU 19/2016 tentang ITE dan UU 1/2024",
        "UU 24/2009 tentang Bahasa",
        "UU 24/2009 tentang Bendera, Bahasa dan Lambang Negara serta Lagu Kebangsaan",
        "PP 61/2010 tentang Keterbukaan Informasi Publik",
        "PP 24/2014 tentang Pelaksanaan UU 43/2007 tentang Perpustakaan",
        "UU 4/1997 tentang Penyandang Cacat",
        "UU 18/2014 tentang Kesehatan Jiwa",
        "Perda Nomor 5 Tahun 2019 tentang Perpustakaan",
        "UU 25/2009 tentang Pelayanan Publik, Ombudsman, dan warga",
        "UU 43/2007 Pasal 31",
        "uu uu PP 1/2 UU 43/20071 UU Nomor",
    ],
)
def test_what_is_left_alone(linter: Linter, text: str) -> None:
    assert repairs(linter, text) == []


def test_every_regulation_of_the_list_is_right_by_its_own_name(linter: Linter) -> None:
    for concept in linter.knowledge.terms.of_kind("regulasi"):
        for term in concept.terms:
            assert repairs(linter, f"Menurut {term.text}, layanan ini gratis.") == []


def test_a_citation_is_read_in_parts() -> None:
    found = cited(Scan("UU RI No. 043 Tahun 2007 tentang Perpustakaan menjamin hak"), 0)
    assert found is not None
    assert (found.kind, found.number, found.year, found.title) == ("UU", "43", "2007", ("Perpustakaan",))


def test_a_long_line_of_near_citations_is_quick(linter: Linter) -> None:
    assert repairs(linter, "Peraturan Menteri " * 5000) == []
    assert repairs(linter, "UU Nomor " * 5000) == []
