"""Pillars: which one a text speaks for, how an agency sets its own, and what is wrong with a file is said."""

from __future__ import annotations

import csv
import html
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.cli import cli
from tulisbaik.errors import ConfigError, SourceError
from tulisbaik.knowledge import pillar_file
from tulisbaik.knowledge.pillar_training import recognised, train
from tulisbaik.knowledge.pillars import Pillars
from tulisbaik.text.caption import Meta
from tulisbaik.text.metadata import read_meta
from tulisbaik.text.scan import Scan


@pytest.fixture(scope="module")
def seven() -> Pillars:
    return pillar_file.load()


@pytest.fixture(scope="module")
def calendar(repo: Path) -> list[tuple[str, str]]:
    with (repo / "rules/pillars/latihan.csv").open(encoding="utf-8") as file:
        return [(row["pilar"], row["takarir"]) for row in csv.DictReader(file)]


def shares(pillars: Pillars, rows: list[tuple[str, str]]) -> tuple[float, float]:
    """How often the right pillar is suggested first, and among the first two."""
    ranks = [[s.pillar.id for s in pillars.suggest(Scan(text))] for _, text in rows]
    first = sum(ids[:1] == [pillar] for (pillar, _), ids in zip(rows, ranks, strict=True))
    two = sum(pillar in ids[:2] for (pillar, _), ids in zip(rows, ranks, strict=True))
    return first / len(rows), two / len(rows)


def test_pillars_of_captions_not_trained_on(seven: Pillars) -> None:
    lines = (Path(__file__).parent / "tables/pillars.tsv").read_text(encoding="utf-8").splitlines()
    rows = [(pillar, text) for pillar, text in (line.split("\t") for line in lines)]
    first, two = shares(seven, rows)
    assert first >= 0.9
    assert two >= 0.98


def test_labelled_pillars_beside_the_checkout(seven: Pillars, shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "data/own/pillars.jsonl").read_text(encoding="utf-8").splitlines()]
    first, two = shares(seven, [(row["pilar"], row["text"]) for row in rows])
    assert first >= 0.85
    assert two >= 0.95


def test_the_shipped_table_is_what_the_shipped_calendar_gives(seven: Pillars, calendar: list[tuple[str, str]]) -> None:
    written = pillar_file.dump(train(calendar, seven))
    assert written == pillar_file.default_path().read_text(encoding="utf-8")


def test_left_out_captions_are_recognised(seven: Pillars, calendar: list[tuple[str, str]]) -> None:
    assert recognised(calendar, seven) > 0.85


def test_a_suggestion_says_which_words_decided(seven: Pillars) -> None:
    best = seven.suggest(Scan("Kuis! Tebak judul buku ini dan jawab di kolom komentar."))[0]
    assert best.pillar.id == "interaksi"
    assert {"Kuis", "Tebak", "komentar"} & set(best.words)


@given(st.text(max_size=200))
def test_scores_add_up_whatever_the_text(text: str) -> None:
    suggested = pillar_file.load().suggest(Scan(text))
    assert not suggested or sum(s.score for s in suggested) == pytest.approx(1)
    assert [s.score for s in suggested] == sorted((s.score for s in suggested), reverse=True)


@pytest.mark.parametrize("name", ["edukasi", "EDUKASI", " Edukasi ", "[EDUKASI]", "#edukasi"])
def test_a_pillar_is_known_by_id_or_name(seven: Pillars, name: str) -> None:
    found = seven.get(name)
    assert found
    assert found.id == "edukasi"


@pytest.mark.parametrize(
    ("meta", "text", "declared"),
    [
        (Meta(pillars=("program",)), "[EDUKASI] Cara merawat buku #InfoLayanan", ("program",)),
        (Meta(), "[EDUKASI] Cara merawat buku #InfoLayanan", ("EDUKASI",)),
        (Meta(), "Cara merawat buku #infolayanan", ("layanan",)),
        (Meta(), "[HOAKS] Kabar itu keliru", ()),
    ],
)
def test_what_a_caption_declares(seven: Pillars, meta: Meta, text: str, declared: tuple[str, ...]) -> None:
    assert seven.declared(meta, Scan(text)) == declared


OWN = """\
pilar:
  - id: siaga
    nama: Siaga Bencana
    isyarat: [banjir, gempa, tinggi air, /siaga \\d/]
    tagar: [SiagaKota]
  - id: wisata
    nama: Wisata Kota
    isyarat: [museum, taman]
    ajakan: false
"""


def test_an_agency_sets_its_own(tmp_path: Path) -> None:
    path = tmp_path / "pilar.yaml"
    path.write_text(OWN, encoding="utf-8")
    own = pillar_file.load(path)
    assert [s.pillar.id for s in own.suggest(Scan("Tinggi air naik, Siaga 3. Waspada banjir."))] == ["siaga", "wisata"]
    assert own.suggest(Scan("Tidak ada yang cocok")) == ()
    assert own.declared(Meta(), Scan("Hati-hati #siagakota")) == ("siaga",)
    path.write_text(pillar_file.dump(own), encoding="utf-8")
    assert pillar_file.load(path) == own


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 0, "sedikitnya satu pilar"),
        ("pilar: []\n", 0, "sedikitnya satu pilar"),
        ("pilar: semua\n", 0, "sedikitnya satu pilar"),
        ("pilar:\n  - id: a\n  - id: b\n    nama: A\n", 4, "bernama sama"),
        ("pilar:\n  - id: a\n  - id: a\n", 3, "bernama sama"),
        ("pilar:\n  - nama: Anu\n", 2, "tanpa “id”"),
        ("pilar:\n  - id: Dua Kata\n", 2, "tidak sesuai"),
        ("pilar:\n  - Edukasi\n", 2, "harus berupa butir"),
        ("pilar:\n  - id: a\n    isarat: [b]\n", 3, "Maksudnya “isyarat”"),
        ("pilar:\n  - id: a\nluar: []\n", 3, "kunci “luar” tidak dikenal"),
        ("pilar:\n  - id: a\n    isyarat: buku\n", 3, "harus berupa daftar kata"),
        ("pilar:\n  - id: a\n    isyarat: ['buka*']\n", 3, "tampak seperti pola"),
        ("pilar:\n  - id: a\n    isyarat: ['/buka(/']\n", 3, "tidak terbaca"),
        ("pilar:\n  - id: a\n    isyarat: ['/x*/']\n", 3, "cocok dengan teks kosong"),
        ("pilar:\n  - id: a\n    isyarat: ['/buka[/']\n", 3, "kurung “[” belum ditutup (huruf ke-5)"),
        ("pilar:\n  - id: a\n    isyarat: ['/(a+)+$/']\n", 3, "bisa tidak selesai"),
        ("pilar:\n  - id: a\n    isyarat: [ya, yes]\n", 3, "memuat true, bukan kata"),
        ("pilar:\n  - id: a\n    nama: [b]\n", 3, "“nama” sebuah pilar harus berupa teks"),
        ("pilar:\n  - id: a\n    tagar: ['#x']\n  - id: b\n    tagar: ['#X']\n", 5, "tagar #x dipakai dua pilar"),
        ("pilar:\n  - id: a\n    ajakan: mungkin\n", 3, "true atau false"),
        ("pilar:\n  - id: a\n    kata: {buku: 2}\n", 3, "bukan hasil hitungan"),
        ("pilar:\n  - id: a\n    kata: {2: buku}\n    takarir: 1\n", 3, "bukan hasil hitungan"),
        ("pilar:\n  - id: [a\n", 3, "YAML tidak terbaca"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_at_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    path = tmp_path / "pilar.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        pillar_file.load(path)
    assert said in str(caught.value)
    assert caught.value.where == (f"{path}:{line}" if line else str(path))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "tidak ada takarir berpilar"),
        ([("edukasi", " ")], "tidak ada takarir berpilar"),
        ([("edukasi", "Cara merawat buku")] * 9, "sedikitnya dua pilar"),
        ([("edukasi", "Cara merawat buku")] * 9 + [("wisata", "Museum")], "“wisata” (1)"),
        ([("Édukasi", "Cara merawat buku"), ("edukasi", "Kiat")] * 9, "sedikitnya dua pilar"),
        ([("edukasi", "Cara merawat buku")] * 9 + [("???", "Museum")], "tidak memuat huruf"),
    ],
)
def test_too_little_to_learn_from_is_said(seven: Pillars, rows: list[tuple[str, str]], said: str) -> None:
    with pytest.raises(SourceError, match=r"kalender\.csv") as caught:
        train(rows, seven, "kalender.csv")
    assert said in str(caught.value)


def test_train_command_writes_a_file_that_check_uses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [("Siaga Bencana", f"Air sungai naik {n} cm, siaga banjir.") for n in range(4)]
    rows += [("Wisata Kota", f"Museum ke-{n} dibuka untuk pelancong.") for n in range(4)]
    lines = ["Pilar;Caption", *(f"{pillar};{text}" for pillar, text in rows)]
    Path("kalender.csv").write_text("\n".join(lines), encoding="utf-8")
    Path("tulisbaik.toml").write_text('pillars = "pilar.yaml"\n', encoding="utf-8")
    done = CliRunner().invoke(cli, ["pillars", "train", "kalender.csv", "-o", "pilar.yaml"], standalone_mode=False)
    assert done.exception is None
    assert "siaga-bencana" in done.output
    Path("a.md").write_text("---\npilar: Siaga\n---\nAir sungai naik, siaga banjir. Simpan, ya!\n", encoding="utf-8")
    seen = CliRunner().invoke(cli, ["inspect", "a.md", "--format", "json"], standalone_mode=False)
    assert json.loads(seen.output)["pillar"]["suggested"][0]["id"] == "siaga-bencana"
    checked = CliRunner().invoke(cli, ["check", "a.md"], standalone_mode=False)
    assert "Maksudnya “siaga-bencana”?" in checked.output


def test_a_name_with_dan_is_one_pillar(seven: Pillars) -> None:
    assert read_meta({"pilar": "Kegiatan dan Agenda"}).meta.pillars == ("Kegiatan dan Agenda",)
    assert seven.get("Kegiatan dan Agenda")
    assert read_meta({"pilar": "edukasi, layanan"}).meta.pillars == ("edukasi", "layanan")


def test_the_guide_holds_word_by_word(repo: Path, tmp_path: Path) -> None:
    """Whoever saves its files and types its commands sees what its pictures show."""
    guide, folder = (repo / "docs/pilar.md").read_text(encoding="utf-8"), repo / "docs/pilar"
    files = re.findall(r"Simpan sebagai `([^`]+)`[^\n]*:\n\n```\w+\n(.*?)```", guide, re.DOTALL)
    assert [name for name, _ in files] == ["pilar.yaml", "tulisbaik.toml", "takarir.md", "kalender.csv"]
    for name, text in files:
        assert (folder / name).read_text(encoding="utf-8") == text
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len([p for p in pillar_file.load(tmp_path / "pilar.yaml").all if p.planned]) == 7
    steps = re.findall(r"```console\n\$ tulisbaik ([^\n]*)\n```\n\n!\[[^\]]*\]\((pilar/[^)]*)\)", guide)
    assert len(steps) == guide.count("$ tulisbaik")
    for command, picture in steps:
        done = subprocess.run(
            [sys.executable, "-m", "tulisbaik", *command.split()], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        drawn = re.sub(r"<[^>]*>", "", (repo / "docs" / picture).read_text(encoding="utf-8").partition("<g class=")[2])
        assert done.returncode in (0, 1), done.stderr
        assert _bare(done.stdout) in _bare(html.unescape(drawn)), f"run docs/pilar/gambar.py for {picture}"


def _bare(text: str) -> str:
    return "".join(text.split())
