"""Term bases in other formats: what tools write is read, what we write comes back, what is hostile is refused."""

from __future__ import annotations

import io
import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tulisbaik.errors import ConfigError
from tulisbaik.exchange import tables, tbx, tbx_write, yaml_file
from tulisbaik.knowledge.terms import Concept, Expansion, Holder, Status, Term, TermBase
from tulisbaik.knowledge.terms.model import KINDS

texts = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20).filter(
    lambda t: any(c.isalnum() for c in t)
)
maybe = texts | st.just("")
day = st.none() | st.dates()
terms = st.builds(
    Term, text=texts, status=st.sampled_from(Status), kind=st.sampled_from(KINDS), exact=st.booleans(),
    since=st.none(), until=day, language=st.sampled_from(["id", "en"]), sure=st.booleans(), source=maybe, note=maybe,
)  # fmt: skip
concepts = st.builds(
    Concept, id=texts, terms=st.lists(terms, min_size=1, max_size=4, unique_by=lambda t: (t.text, t.language)).map(tuple),
    kind=maybe, unit=maybe, definition=maybe, source=maybe, link=maybe, note=maybe, period=maybe, origin=maybe,
    certainty=st.sampled_from(["", "H", "M", "L"]), enabled=st.booleans(),
    expand=st.none() | st.builds(Expansion, texts, texts, st.lists(texts, max_size=2).map(tuple)),
    ignore=st.lists(texts, max_size=2).map(tuple), holders=st.lists(st.builds(Holder, texts, day), max_size=2).map(tuple),
    file=st.just(""),
)  # fmt: skip
bases = st.lists(concepts, max_size=3, unique_by=lambda c: c.id)


def bare(found: list[Concept]) -> list[Concept]:
    """Without the file, and terms of one language together: a format that groups them keeps no other order."""
    return [
        c._replace(file="", terms=tuple(sorted(c.terms, key=lambda t: [x.language for x in c.terms].index(t.language))))
        for c in found
    ]


@pytest.mark.parametrize("dialect", tbx_write.DIALECTS)
@settings(max_examples=40)
@given(base=bases)
def test_tbx_comes_back_whole(dialect: str, base: list[Concept]) -> None:
    again, losses = tbx.read(io.BytesIO(tbx_write.write(base, dialect)), "x.tbx")
    assert bare(again) == bare(base)
    assert not losses


@settings(max_examples=40)
@given(bases)
def test_csv_comes_back_whole(base: list[Concept]) -> None:
    assert [c._replace(file="") for c in tables.read_csv(tables.write_csv(base), "x.csv")] == base


@given(base=bases)
def test_categories_stand_where_tbx_basic_allows_them(base: list[Concept]) -> None:
    """Two rules of the Schematron of TBX-Basic 1.2.1 (LTAC Global, 2023-02-09)."""
    root = fromstring(tbx_write.write(base, "dca"))
    parents = {child: parent.tag.rpartition("}")[2] for parent in root.iter() for child in parent}
    where = {kind: {parents[e] for e in root.iter() if e.get("type") == kind} for kind in ("customerSubset", "definition")}
    assert where["customerSubset"] <= {"termSec"}
    assert where["definition"] <= {"descripGrp"}


@settings(max_examples=40)
@given(base=bases)
def test_yaml_comes_back_whole(base: list[Concept], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("yaml") / "istilah.yaml"
    path.write_bytes(yaml_file.write(base))
    assert [c._replace(file="") for c in TermBase.load([path]).concepts] == base


def test_files_of_other_tools_read_as_expected(shared: Path) -> None:
    folder = shared / "data/real/tbx"
    for name, expected in json.loads((folder / "expected.json").read_text("utf-8")).items():
        with (folder / name).open("rb") as stream:
            found = tbx.parse(stream, name)
        assert (found.root, found.namespace, found.type, found.style) == tuple(
            expected[key] for key in ("root", "ns", "type", "style")
        )
        assert [
            {"id": e.id, "terms": [{"lang": t.language, "term": t.text, "status": t.status} for t in e.terms]}
            for e in found.entries
        ] == expected["entries"]


TBX = '<tbx type="TBX-Basic" style="dca" xml:lang="id" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>{}</body></text></tbx>'
ENTRY = '<conceptEntry id="{}"><langSec xml:lang="id"><termSec><term>{}</term>{}</termSec></langSec></conceptEntry>'


def read(text: str) -> tuple[list[Concept], list[str]]:
    return tbx.read(io.BytesIO(text.encode()), "x.tbx")


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("preferredTerm-admn-sts", Status.PREFERRED),
        ("supersededTerm-admn-sts", Status.DEPRECATED),
        ("forbidden", Status.FORBIDDEN),
        ("aneh", Status.ADMITTED),
    ],
)
def test_statuses_of_other_tools(written: str, status: Status) -> None:
    note = f'<termNote type="administrativeStatus">{written}</termNote><termNote type="partOfSpeech">noun</termNote>'
    (concept,), losses = read(TBX.format(ENTRY.format("c1", "Perpusnas", note)))
    assert concept.terms[0].status is status
    assert "kategori “partOfSpeech” tidak disimpan (1 kali)" in losses


def test_nested_terms_and_element_names_of_other_tools() -> None:
    old = (
        '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="id"><text><body><termEntry id="a">'
        '<descripGrp><descrip type="definition">Rumah <hi>buku</hi>.</descrip><admin type="source">KBBI</admin></descripGrp>'
        "<!-- ulasan --><langSet xml:lang='id'><ntig><termGrp><term>pustaka</term>"
        '<termNoteGrp><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termNoteGrp>'
        "</termGrp></ntig></langSet></termEntry></body></text></martif>"
    )
    new = (
        '<tbx type="TBX-Basic" style="dct" xml:lang="id" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:b="http://x/b"><text><body>'
        '<conceptEntry id="a"><langSec xml:lang="id"><b:definition>Rumah buku.</b:definition><b:source>KBBI</b:source><termSec>'
        "<term>pustaka</term><b:administrativeStatus>preferredTerm-admn-sts</b:administrativeStatus></termSec></langSec>"
        "</conceptEntry></body></text></tbx>"
    )
    (first,), none = read(old)
    (second,), _ = read(new)
    assert first == second
    assert not none
    assert (first.definition, first.source, first.terms[0].status) == ("Rumah buku.", "KBBI", Status.PREFERRED)


BOMB = (
    '<!DOCTYPE tbx [<!ENTITY a "xxxxxxxxxx">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefg", "bcdefgh", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (BOMB + TBX.format(ENTRY.format("c1", "&h;", "")), "entitas"),
        ('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + TBX.format(ENTRY.format("c1", "&a;", "")), "entitas"),
        (TBX.format(ENTRY.format("c1", "a", ""))[:-20], "XML tidak terbaca"),
        ("", "XML tidak terbaca"),
        ("<html/>", "bukan TBX"),
        (TBX.format(ENTRY.format("c1", "a", "") * 2), "entri 2 (“c1”): id “c1” sudah dipakai entri 1"),
        (TBX.format(ENTRY.format("c1", " ", "")), "entri 1 (“c1”): istilah kosong"),
        (TBX.format('<conceptEntry id="c1"/>'), "tanpa istilah"),
    ],
)
def test_bad_tbx_is_refused_with_its_place(text: str, says: str) -> None:
    with pytest.raises(ConfigError, match=r"x\.tbx") as error:
        read(text)
    assert says in str(error.value)


def test_too_many_terms_are_refused_before_the_memory_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tbx, "MOST_TERMS", 5)
    with pytest.raises(ConfigError, match="lebih dari 5 istilah"):
        read(TBX.format("".join(ENTRY.format(f"c{i}", f"a{i}", "") for i in range(9))))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("kata kunci,arti\na,b", "baris 1: kolom “id” tidak ada"),
        ("", "kolom “id” tidak ada"),
        ("id,istilah\n,Perpusnas", "baris 2: baris tanpa id"),
        ("id,istilah,status\na,x,utama\na,y,entah", "baris 3: status “entah” tidak dikenal"),
        ("id,istilah\na,x\na,", "baris 3: istilah kosong"),
        ("id,istilah,definisi\na,x,satu\na,y,dua", "baris 3: “definisi” berbeda"),
        ('id,istilah\na,"x', "CSV tidak terbaca"),
        ("id,istilah,sampai\na,x,kapan", "baris 2: “kapan” bukan tanggal"),
    ],
)
def test_a_bad_table_is_refused_with_its_row(text: str, says: str) -> None:
    with pytest.raises(ConfigError) as error:
        tables.read_csv(text.encode(), "x.csv")
    assert says in str(error.value)


def test_a_table_as_people_write_it() -> None:
    text = "Kode;Istilah;Status;Definisi\np;Perpusnas;utama;Lembaga.\n;Perpus Nasional;usang;\n\nq;rak;;\n"
    first, second = tables.read_csv(("\ufeff" + text).encode(), "x.csv")
    assert [(t.text, t.status) for t in first.terms] == [
        ("Perpusnas", Status.PREFERRED),
        ("Perpus Nasional", Status.DEPRECATED),
    ]
    assert (first.definition, second.id) == ("Lembaga.", "q")


def test_a_sheet_never_runs_a_cell() -> None:
    blob = tables.write_csv([Concept("a", (Term("=1+1"), Term("@perpusnas", kind="akun")))]).decode("utf-8-sig")
    assert "'=1+1" in blob
    assert "'@perpusnas" in blob
