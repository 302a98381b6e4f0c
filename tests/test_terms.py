"""The term base: reading, merging, contradictions with their places, and finding terms in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tulisbaik.data import home
from tulisbaik.errors import ConfigError
from tulisbaik.knowledge.terms import Concept, Status, Term, TermBase
from tulisbaik.knowledge.terms.entries import concept_of, entry_of
from tulisbaik.text.scan import Scan

HEAD = "versi: 1\nbahasa: id\nentri:\n"


def write(path: Path, entries: str) -> Path:
    path.write_text(HEAD + entries, encoding="utf-8")
    return path


def base(*terms: Term, **more: object) -> TermBase:
    return TermBase.of([Concept("c", terms, **more)])  # type: ignore[arg-type]


def found(terms: TermBase, text: str) -> list[str]:
    return [text[m.start : m.end] for m in terms.matches(Scan(text))]


ONE = "- id: a\n  istilah:\n  - {term: Perpusnas, status: preferred}\n"


@pytest.mark.parametrize(
    ("entries", "line", "says"),
    [
        (ONE + ONE, 7, "sudah ada di"),
        ("- id: a\n  istilah:\n  - {term: '', status: preferred}\n", 6, "istilah kosong"),
        ("- id: a\n  istilah:\n  - {term: '!?', status: preferred}\n", 6, "istilah kosong"),
        ("- id: a\n  istilah:\n  - {term: x, status: bagus}\n", 6, "status “bagus” tidak dikenal"),
        ("- id: a\n  istilah:\n  - {term: x, statuz: bagus}\n", 6, "kunci “statuz” tidak dikenal"),
        ("- id: a\n  istilah:\n  - {term: no, status: preferred}\n", 6, "harus berupa teks"),
        ("- id: a\n  istilah:\n  - {term: x}\n  - {term: x}\n", 7, "ditulis dua kali"),
        ("- id: a\n  istilah:\n  - {term: x, sampai: kemarin}\n", 6, "bukan tanggal"),
        ("- id: a\n  istilah:\n  - {term: x, sampai: 2024-02-30}\n", 0, ""),
        ("- id: a\n  istilah:\n  - {term: x, sejak: 2025, sampai: 2024}\n", 6, "berakhir"),
        ("- istilah:\n  - {term: x}\n", 4, "tanpa id"),
        ("- id: a\n", 4, "tanpa istilah"),
        (ONE + "- id: b\n  istilah:\n  - {term: perpusnas, status: forbidden}\n", 9, "boleh di entri “a”"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, entries: str, line: int, says: str) -> None:
    path = write(tmp_path / "istilah.yaml", entries)
    with pytest.raises(ConfigError) as error:
        TermBase.load([path])
    if line:
        assert error.value.where == f"{path}:{line}"
    assert says in str(error.value)


@pytest.mark.parametrize("text", ["entri: 5", "- a", "lain: []\nentri: []"])
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "istilah.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"istilah\.yaml"):
        TermBase.load([path])


def test_a_later_file_extends_and_overrides(tmp_path: Path) -> None:
    agency = write(
        tmp_path / "instansi.yaml",
        "- id: a\n  definisi: Lembaga.\n  istilah:\n  - {term: Perpusnas, status: preferred}\n"
        "  - {term: Pusnas, status: deprecated}\n- id: b\n  yakin: L\n  istilah:\n  - {term: Rak, status: preferred}\n",
    )
    unit = write(
        tmp_path / "unit.yaml",
        "- id: a\n  unit: Humas\n  istilah:\n  - {term: Pusnas, status: preferred}\n"
        "- id: b\n  istilah:\n  - {term: Rak Buku, status: preferred}\n",
    )
    terms = TermBase.load([agency, unit])
    a, b = terms.concepts
    assert [(t.text, t.status) for t in a.terms] == [("Pusnas", Status.PREFERRED), ("Perpusnas", Status.PREFERRED)]
    assert (a.definition, a.unit) == ("Lembaga.", "Humas")
    assert b.enabled, "a unit confirms an unsure entry by naming it"


def test_two_files_that_contradict_are_told_with_both_places(tmp_path: Path) -> None:
    first = write(tmp_path / "instansi.yaml", ONE)
    second = write(tmp_path / "unit.yaml", "- id: b\n  istilah:\n  - {term: Perpusnas, status: forbidden}\n")
    with pytest.raises(ConfigError) as error:
        TermBase.load([first, second])
    assert error.value.where == f"{second}:6"
    assert f"{first}:6" in error.value.what


def test_a_change_of_the_file_makes_the_cache_stale(tmp_path: Path) -> None:
    path = write(tmp_path / "istilah.yaml", ONE)
    assert len(TermBase.load([path])) == 1
    write(path, ONE + "- id: b\n  istilah: [{term: Rak Buku, status: preferred, sampai: 2024-01-01}]\n")
    again = TermBase.load([path])
    assert [c.id for c in again.concepts] == ["a", "b"]
    assert TermBase.load([path]).concepts == again.concepts


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("Perpusnas", "Perpusnas-nya ramai", ["Perpusnas"]),
        ("Perpusnas", "perpusnasnya ramai", ["perpusnas"]),
        ("iPusnas", "akan di-iPusnas-kan", ["iPusnas"]),
        ("ISBN", "sudah berISBN", ["ISBN"]),
        ("INLISLite", "diINLISLitekan", ["INLISLite"]),
        ("Mobil Pintar", "Mobil\nPintar datang", ["Mobil\nPintar"]),
        ("Mobil Pintar", "Mobil\n\nPintar datang", []),
        ("Mobil Pintar", "Mobil, Pintar", []),
        ("Mobil Pintar", "mobil pintarnya", ["mobil pintar"]),
        ("e-mail", "kirim e‑mail ya", ["e‑mail"]),
        ("e-mail", "kirim e - mail ya", []),
        ("Kab. Contoh", "di Kab.Contoh saja", ["Kab.Contoh"]),
        ("Arsip & Pustaka", "Arsip\n& Pustaka", ["Arsip\n& Pustaka"]),
        ("KA", "kamu ke mana", []),
        ("TKM", "TKMG", []),
        ("online", "online-offline", []),
        ("wali kota", "wali kota-wali kota", ["wali kota", "wali kota"]),
        ("email", "email-email", ["email", "email"]),
        ("LIPI", "lihat lipi.go.id/LIPI, #LIPI, @LIPI, “LIPI”, `LIPI`", []),
        ("RW", "RW", ["RW"]),
    ],
)
def test_whole_words_under_affixes(term: str, text: str, expected: list[str]) -> None:
    assert found(base(Term(term, Status.DEPRECATED)), text) == expected


def test_a_short_acronym_is_not_a_common_word() -> None:
    terms = base(Term("BIG", Status.PREFERRED))
    assert found(terms, "BIG membuka kelas big data") == ["BIG"]


def test_the_longest_term_wins_and_phrases_are_left_alone() -> None:
    terms = base(
        Term("Relawan Literasi", Status.DEPRECATED),
        Term("Relawan Literasi Masyarakat", Status.PREFERRED),
        Term("P3K", Status.DEPRECATED, exact=True),
        ignore=("kotak P3K",),
    )
    assert found(terms, "Relawan Literasi Masyarakat, kotak P3K, p3k, P3K") == ["Relawan Literasi Masyarakat", "P3K"]


def test_a_term_that_two_concepts_share_is_found_once() -> None:
    terms = TermBase.of([Concept(i, (Term("Kemenkumham", Status.DEPRECATED),)) for i in "ab"])
    (match,) = terms.matches(Scan("Kemenkumham"))
    assert [concept.id for concept, _ in match.found] == ["a", "b"]


def test_unsure_and_foreign_terms_are_kept_but_not_looked_for() -> None:
    terms = base(Term("Rak", sure=False), Term("shelf", language="en"))
    assert found(terms, "Rak shelf") == []
    assert [c.id for c in terms.search("shelf")] == ["c"]


def test_the_shipped_base_loads_and_answers() -> None:
    terms = TermBase.load(sorted((home() / "terms").glob("*.yaml")))
    assert terms.search("UU KIP")[0].id == "reg-uu-14-2008"
    assert [c.id for c in terms.search("Tingkat Gemar Membaca")] == ["tkm"]
    assert all(not c.enabled for c in terms.concepts if c.certainty == "L" or c.kind == "unit")


def test_the_guide_shows_a_file_that_can_be_used(repo: Path, tmp_path: Path) -> None:
    guide = (repo / "docs" / "istilah.md").read_text(encoding="utf-8")
    path = tmp_path / "istilah.yaml"
    path.write_text(guide.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    assert [c.id for c in TermBase.load([path]).concepts] == ["pusling", "iplm", "kepala-dinas", "kanal"]


words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1).filter(
    lambda t: any(c.isalnum() for c in t)
)
days = st.none() | st.dates()
some_terms = st.builds(
    Term, text=words, status=st.sampled_from(Status), kind=st.sampled_from(["", "singkatan", "varian", "domain"]),
    exact=st.booleans(), since=st.none(), until=days, language=st.sampled_from(["id", "en"]), sure=st.booleans(),
    source=words | st.just(""), note=words | st.just(""),
)  # fmt: skip
some_concepts = st.builds(
    Concept, id=words, terms=st.lists(some_terms, min_size=1, unique_by=lambda t: t.text).map(tuple),
    definition=words | st.just(""), source=words | st.just(""), link=words | st.just(""), enabled=st.booleans(),
    certainty=st.sampled_from(["", "H", "M", "L"]), ignore=st.lists(words).map(tuple),
    **dict.fromkeys(("kind", "unit", "note", "period", "origin"), words | st.just("")),
    expand=st.none(), holders=st.just(()), file=st.just(""),
)  # fmt: skip


@settings(max_examples=40)
@given(some_concepts)
def test_a_concept_survives_as_plain_data(concept: Concept) -> None:
    assert concept_of(entry_of(concept)) == concept


@settings(max_examples=40)
@given(st.lists(some_concepts, unique_by=lambda c: c.id, max_size=4), st.text(max_size=200))
def test_any_text_is_searched_without_harm(concepts: list[Concept], text: str) -> None:
    last = 0
    for match in TermBase.of(concepts).matches(Scan(text)):
        assert last <= match.start < match.end <= len(text)
        last = match.end
